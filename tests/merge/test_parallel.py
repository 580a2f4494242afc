"""Sentences beside a sentence that two outlets translate: one on less evidence, and only there."""

from pile import Pile

from sayso.types import Merged


def together(merged: Merged, *rows: str) -> bool:
    return any(set(rows) <= set(utterance.renderings) for utterance in merged.utterances)


SURE = "So many young lives were cut short in one hour"


def test_what_stands_before_a_shared_sentence_is_shared_though_freely_translated(pile: Pile) -> None:
    words = f"It is an unbearable loss. {SURE},"
    a = pile.sheet("A", f"“{words}” the mayor said.").quote(words, "Ada Vell")
    sheet = pile.sheet("B", f"The mayor called it “an insufferable loss”. “{SURE},” she added.")
    b, c = sheet.quote("an insufferable loss", "Ada Vell"), sheet.quote(f"{SURE},", "Ada Vell")
    assert together(pile.merged(), a, b) and together(pile.merged(), a, c)


def test_without_it_two_words_are_not_enough(pile: Pile) -> None:
    a = pile.sheet("A", "“It is an unbearable loss,” the mayor said.").quote("It is an unbearable loss,", "Ada Vell")
    b = pile.sheet("B", "The mayor called it “an insufferable loss”.").quote("an insufferable loss", "Ada Vell")
    assert not together(pile.merged(), a, b)


def test_a_neighbour_that_shares_nothing_stays_apart(pile: Pile) -> None:
    a = pile.sheet("A", f"“The rope was old. {SURE},” the mayor said.").quote(f"The rope was old. {SURE},", "Ada Vell")
    sheet = pile.sheet("B", f"“We ask for calm. {SURE},” the mayor said.")
    b = sheet.quote(f"We ask for calm. {SURE},", "Ada Vell")
    (utterance,) = pile.merged().utterances
    assert set(utterance.renderings) == {a, b}
    changed = {change.a for difference in utterance.differences for change in difference.changes}
    assert not any("rope" in (words or "") for words in changed)


def test_what_another_says_next_stays_apart(pile: Pile) -> None:
    a = pile.sheet("A", f"“An unbearable loss. {SURE},” the mayor said.").quote(f"An unbearable loss. {SURE},", "Ada Vell")
    sheet = pile.sheet("B", f"It is “an insufferable loss”, said the vicar. “{SURE},” the mayor added.")
    b = sheet.quote("an insufferable loss", "Tom Reck")
    sheet.quote(f"{SURE},", "Ada Vell")
    assert not together(pile.merged(), a, b)
