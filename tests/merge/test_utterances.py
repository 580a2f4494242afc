"""One thing said once, in several renderings."""

from pile import Pile

from sayso.types import Change, Merged, Mode


def changes(merged: Merged) -> list[Change]:
    return [change for u in merged.utterances for difference in u.differences for change in difference.changes]


def test_two_translations_of_one_sentence_are_one_utterance_with_their_words(pile: Pile) -> None:
    first = pile.sheet("A", "“The main aims of the first phase of the works have been reached,” Ada Vell said.")
    second = pile.sheet("B", "“The main goals of the first phase of the works have largely been met,” Ada Vell said.")
    rows = {
        first.quote("The main aims of the first phase of the works have been reached,", "Ada Vell"),
        second.quote("The main goals of the first phase of the works have largely been met,", "Ada Vell"),
    }
    merged = pile.merged()
    (utterance,) = merged.utterances
    assert set(utterance.renderings) == rows
    words = {frozenset((c.a, c.b)) for c in changes(merged) if c.weighty}
    assert frozenset(("aims", "goals")) in words


def test_spelling_contraction_and_a_marked_cut_carry_no_weight(pile: Pile) -> None:
    first = pile.sheet("A", "“We can't minimise the harm that the flood has done to all of us,” Ada Vell said.")
    second = pile.sheet("B", "“We cannot minimize the harm that the flood … done to all of us,” Ada Vell said.")
    first.quote("We can't minimise the harm that the flood has done to all of us,", "Ada Vell")
    second.quote("We cannot minimize the harm that the flood … done to all of us,", "Ada Vell")
    merged = pile.merged()
    assert len(merged.utterances) == 1
    assert not [c for c in changes(merged) if c.weighty]


def test_a_dropped_not_carries_weight(pile: Pile) -> None:
    first = pile.sheet("A", "“We did not open the gates before the warning had gone out to the valley,” Ada Vell said.")
    second = pile.sheet("B", "“We did open the gates before the warning had gone out to the valley,” Ada Vell said.")
    first.quote("We did not open the gates before the warning had gone out to the valley,", "Ada Vell")
    second.quote("We did open the gates before the warning had gone out to the valley,", "Ada Vell")
    assert [c.a or c.b for c in changes(pile.merged()) if c.weighty] == ["not"]


def test_a_cut_that_another_outlet_runs_over_without_a_mark_carries_weight(pile: Pile) -> None:
    first = pile.sheet("A", "“The plan was hasty, costly and … unfair to the lower town,” Ada Vell wrote.")
    second = pile.sheet("B", "“The plan was hasty, costly and unfair to the lower town,” Ada Vell wrote.")
    first.quote("The plan was hasty, costly and … unfair to the lower town,", "Ada Vell")
    second.quote("The plan was hasty, costly and unfair to the lower town,", "Ada Vell")
    assert [c.a or c.b for c in changes(pile.merged()) if c.weighty] == ["…"]


def test_a_fragment_joins_the_sentence_that_holds_it(pile: Pile) -> None:
    first = pile.sheet("A", "“Yes, we have grave losses of cattle and it is a bitter winter for us,” Ada Vell said.")
    second = pile.sheet("B", "Ada Vell spoke of “grave loss of cattle” and added “it’s a bitter winter for us”.")
    whole = first.quote("Yes, we have grave losses of cattle and it is a bitter winter for us,", "Ada Vell")
    one = second.quote("grave loss of cattle", "Ada Vell")
    two = second.quote("it’s a bitter winter for us", "Ada Vell")
    (utterance,) = pile.merged().utterances
    assert set(utterance.renderings) == {whole, one, two}


def test_two_pieces_of_one_sentence_meet_the_other_outlets_two(pile: Pile) -> None:
    first = pile.sheet("A", "Ada Vell called it a “gesture of patience” to “calm nerves” in the valley.")
    second = pile.sheet("B", "It was a “gesture of patience” meant to “calm nerve ends in those towns”, Ada Vell said.")
    rows = {
        first.quote("gesture of patience", "Ada Vell"),
        first.quote("calm nerves", "Ada Vell"),
        second.quote("gesture of patience", "Ada Vell"),
        second.quote("calm nerve ends in those towns", "Ada Vell"),
    }
    (utterance,) = pile.merged().utterances
    assert set(utterance.renderings) == rows


def test_a_mixed_clause_is_compared_by_its_quoted_words(pile: Pile) -> None:
    first = pile.sheet("A", "Ada Vell said the council had been “slow, careless and unkind” to the people of the hill.")
    second = pile.sheet("B", "“I repeat that the council was slow, careless and unkind that night,” Ada Vell said.")
    first.quote("the council had been “slow, careless and unkind” to the people of the hill", "Ada Vell", mode=Mode.MIXED)
    second.quote("I repeat that the council was slow, careless and unkind that night,", "Ada Vell")
    assert len(pile.merged().utterances) == 1


def test_two_sentences_of_one_speech_stay_apart(pile: Pile) -> None:
    a, b = "The gates were opened at nine by the night shift.", "No siren was heard in the lower town before midnight."
    for outlet in ("A", "B"):
        sheet = pile.sheet(outlet, f"“{a}” Ada Vell said. “{b}” Later she left {outlet}.")
        sheet.quote(a, "Ada Vell")
        sheet.quote(b, "Ada Vell")
    utterances = pile.merged().utterances
    assert sorted(len(u.renderings) for u in utterances) == [2, 2]


def test_a_running_quotation_stands_in_two_utterances(pile: Pile) -> None:
    a, b = "The gates were opened at nine by the night shift.", "No siren was heard in the lower town before midnight."
    whole = pile.sheet("A", f"“{a} {b}” Ada Vell said.").quote(f"{a} {b}", "Ada Vell")
    pile.sheet("B", f"“{a}” Ada Vell said.").quote(a, "Ada Vell")
    pile.sheet("C", f"“{b}” Ada Vell said.").quote(b, "Ada Vell")
    utterances = pile.merged().utterances
    assert len(utterances) == 2
    assert all(whole in u.renderings for u in utterances)


def test_a_slogan_of_two_parties_is_not_one_utterance_but_long_equal_words_are(pile: Pile) -> None:
    long = "Nobody in this valley will be left without a roof before the first snow falls"
    pile.sheet("A", f"“{long},” Ada Vell said of the “safe harbour” plan.").quote(long, "Ada Vell")
    pile.sheet("B", f"“{long},” Oren Tash said of the “safe harbour” plan.").quote(long, "Oren Tash")
    pile.sheets[0].quote("safe harbour", "Ada Vell")
    pile.sheets[1].quote("safe harbour", "Oren Tash")
    assert len(pile.merged().utterances) == 1


def test_one_word_in_marks_is_of_the_sentence_whose_words_stand_about_it(pile: Pile) -> None:
    one = pile.sheet("Dune Post", "“I will not add to that number by guesswork,” Ada Vell said.")
    two = pile.sheet("Bay Mirror", "Ada Vell said she would not add to the number “by guesswork”.")
    other = pile.sheet("Vale Courier", "Ada Vell called the plan of the harbour board “guesswork”.")
    rows = {
        one.quote("I will not add to that number by guesswork,", "Ada Vell"),
        two.quote("she would not add to the number “by guesswork”", "Ada Vell", mode=Mode.MIXED),
    }
    other.quote("the plan of the harbour board “guesswork”", "Ada Vell", mode=Mode.MIXED)
    (utterance,) = pile.merged().utterances
    assert set(utterance.renderings) == rows


def test_two_pieces_that_an_article_repeats_of_one_sentence_are_one_utterance(pile: Pile) -> None:
    whole = "“The crew refused to ask for help and there will be trials,” Ada Vell said."
    one = pile.sheet("Flare", f"REFUSED to ask for help\n\nTHERE WILL BE TRIALS\n\n{whole}")
    two = pile.sheet("Dune Post", "“The crew refused to ask for help in time and there will be trials,” Ada Vell said.")
    rows = {
        one.quote("REFUSED to ask for help", "Ada Vell"),
        one.quote("THERE WILL BE TRIALS", "Ada Vell"),
        one.quote("The crew refused to ask for help and there will be trials,", "Ada Vell"),
        two.quote("The crew refused to ask for help in time and there will be trials,", "Ada Vell"),
    }
    (utterance,) = pile.merged().utterances
    assert set(utterance.renderings) == rows


def test_of_many_renderings_each_is_set_beside_the_longest_that_it_matches(pile: Pile) -> None:
    """The official translation is the longest, and matches one of the others alone."""
    told = [
        "The ship failed to call for help in time and we will draw conclusions,",
        "The ship refused to call for help in time and there will be consequences,",
        "The vessel did not declare distress in due time, and we shall draw the appropriate conclusions.",
    ]
    for number, words in enumerate((*told, *[told[0]] * 3)):
        sheet = pile.sheet(f"Outlet {number}", f"“{words}” Ada Vell said.")
        sheet.quote(words, "Ada Vell")
    merged = pile.merged()
    (utterance,) = merged.utterances
    assert len(utterance.renderings) == 6
    assert ("failed", "refused") in {tuple(sorted((c.a, c.b))) for c in changes(merged)}
