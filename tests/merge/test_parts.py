"""Which part, which people, which event: by the words beside a count."""

import pytest
from pile import Pile

from sayso.merge.parts import earlier_event, is_moved, part_of, told_after
from sayso.types import Merged, Relation


def groups(merged: Merged) -> list[set[str]]:
    """Tallies as the words of their figures."""
    texts = {a.id: a.text for a in merged.articles}
    words = {f.id: f.span.of(texts[f.article]) for f in merged.figures}
    return sorted(({words[key] for key in tally.figures} for tally in merged.tallies), key=lambda g: sorted(g))


@pytest.mark.parametrize(
    ("before", "part"),
    [("“We have buried ", "by their own hands"), ("He and his sons had taken ", "by their own hands"), ("The council has counted ", "")],
)
def test_deeds_of_ones_own_hands_are_a_part(before: str, part: str) -> None:
    assert part_of("people", before, " people", of_a_whole=False, side=None) == part


@pytest.mark.parametrize(
    ("after", "head"), [(" of them children", "children"), (" of the dead were pupils", "students"), (" of them died", None)]
)
def test_people_told_after_the_count(after: str, head: str | None) -> None:
    assert told_after(after) == head


@pytest.mark.parametrize(
    ("before", "moved"),
    [("raised, up from the ", True), ("cut from 60 jobs to about ", True), ("It came to ", False), ("two men from Ell and ", False)],
)
def test_both_ends_of_a_move(before: str, moved: bool) -> None:
    assert is_moved(before) is moved


def test_an_event_told_by_its_order() -> None:
    assert earlier_event("It was worse in the last outbreak, which claimed ") == "earlier outbreak"
    assert earlier_event("The outbreak claimed ") == ""
    assert earlier_event("The last comparable earthquake killed ") == "earlier comparable earthquake"


def test_a_move_in_one_sentence_is_one_tally_and_rests_on_one_word(pile: Pile) -> None:
    sheet = pile.sheet("A", "The board raised the toll to 52, up from the 38 of Monday.")
    sheet.figure("52", 52, by="Port Board", body=True)
    sheet.figure("38", 38)
    merged = pile.merged()
    assert groups(merged) == [{"52", "38"}]
    assert len({f.speaker for f in merged.figures}) == 1


def test_crowds_of_two_articles_far_apart_are_two_and_of_one_article_one(pile: Pile) -> None:
    near = pile.sheet("A", "About 300 came to the hall.")
    near.figure("About 300", 300, relation=Relation.AROUND, measure="attended")
    far = pile.sheet("B", "Police put the crowd at 2,000, the choir at 9,000.")
    far.figure("2,000", 2000, measure="attended", by="Police")
    far.figure("9,000", 9000, measure="attended", by="Choir")
    assert groups(pile.merged()) == [{"2,000", "9,000"}, {"About 300"}]


def test_citizens_are_their_states_whoever_says_how(pile: Pile) -> None:
    one = pile.sheet("A", "Orland’s minister put the number of his countrymen among the dead at 17. Orland’s ministry mourned.")
    one.figure("17", 17, by="Ada Vell", side="Orland")
    two = pile.sheet("B", "The ministry of Orland said that 17 citizens of Orland died, of 52.")
    two.figure("17 citizens", 17, head="citizens")
    two.figure("52", 52)
    assert groups(pile.merged()) == [{"17", "17 citizens"}, {"52"}]


def test_one_sum_under_two_names_is_one_tally_and_another_sum_is_not(pile: Pile) -> None:
    for outlet, measure in (("A", "aid"), ("B", "demand")):
        pile.sheet(outlet, "Give back the $40 million, she said.").figure("$40 million", 40_000_000, measure=measure, unit="USD", bare=True)
    pile.sheet("C", "A bridge of $7 million.").figure("$7 million", 7_000_000, measure="aid", unit="USD", bare=True)
    assert groups(pile.merged()) == [{"$40 million"}, {"$7 million"}]


def test_a_number_pointed_back_to_goes_where_its_party_gave_it(pile: Pile) -> None:
    union = {"by": "Glass Union", "body": True}
    pile.sheet("A", "1,700 jobs will go, the union said.").figure("1,700", 1700, measure="laid off", **union)  # type: ignore[arg-type]
    sheet = pile.sheet("B", "600 marched. Every one of the 1,700 can be saved, the union said.")
    sheet.figure("600", 600, measure="attended", by="Police")
    sheet.figure("1,700", 1700, measure="attended", **union)  # type: ignore[arg-type]
    assert groups(pile.merged()) == [{"1,700"}, {"600"}]
    assert sorted(len(t.figures) for t in pile.merged().tallies) == [1, 2]
