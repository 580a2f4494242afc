"""What is no finding although it looks like one, and what is told with its ground."""

from pile import Pile
from told import BOARD, UNION, found

from sayso.types import FindingKind, Relation, ZoneKind


def counted(pile: Pile, outlet: str, words: str, low: float | None, high: float | None = None, relation: Relation = Relation.EXACT,
            *, published: str | None = None, **who: object) -> None:  # fmt: skip
    sheet = pile.sheet(outlet, f"{words} died, it was said.", published=published)
    sheet.figure(words, low, high, relation, **who)  # type: ignore[arg-type]


def test_a_title_against_its_own_text_is_no_form(pile: Pile) -> None:
    sheet = pile.sheet("A", "Up to 90 died, the union said.", title="90 DEAD")
    sheet.figure("Up to 90", None, 90, Relation.AT_MOST, **UNION)  # type: ignore[arg-type]
    sheet.figure("90 ", 90, zone=ZoneKind.TITLE)
    assert not found(pile, FindingKind.FORM_DIFFERS)


def test_a_rough_number_within_a_range_is_a_form_and_no_revision(pile: Pile) -> None:
    counted(pile, "A", "Between 70 and 90", 70, 90, Relation.RANGE, published="2031-05-02", **UNION)
    counted(pile, "B", "About 80", 80, None, Relation.AROUND, published="2031-05-09", **UNION)
    assert len(found(pile, FindingKind.FORM_DIFFERS)) == 1 and not found(pile, FindingKind.REVISED)


def test_nobody_leaves_out_what_comes_later(pile: Pile) -> None:
    counted(pile, "A", "52", 52, published="2031-05-02", **BOARD)
    counted(pile, "B", "Over 70", 70, None, Relation.MORE_THAN, published="2031-05-04", **UNION)
    (finding,) = found(pile, FindingKind.OMITTED)
    assert finding.summary == "B covers people killed and leaves out Port Board’s 52."


def test_an_article_that_gives_the_number_in_its_own_voice_leaves_nothing_out(pile: Pile) -> None:
    counted(pile, "A", "52", 52, **BOARD)
    sheet = pile.sheet("B", "52 died. Over 70 died, the union said.")
    sheet.figure("52", 52)
    sheet.figure("Over 70", 70, None, Relation.MORE_THAN, **UNION)  # type: ignore[arg-type]
    assert "B covers" not in " ".join(f.summary for f in found(pile, FindingKind.OMITTED))


def test_one_origin_needs_two_outlets(pile: Pile) -> None:
    counted(pile, "A", "52", 52, **BOARD)
    counted(pile, "A", "52", 52, **BOARD)
    assert not found(pile, FindingKind.ONE_ORIGIN)


def test_an_outlet_that_gives_a_contested_number_of_a_party_holds_none_of_its_own(pile: Pile) -> None:
    counted(pile, "A", "52", 52, **BOARD)
    counted(pile, "B", "90", 90, **UNION)
    counted(pile, "C", "52", 52)
    counted(pile, "D", "90", 90)
    assert not found(pile, FindingKind.OUTLETS_DIFFER)


def test_both_sides_are_no_party(pile: Pile) -> None:
    counted(pile, "A", "52", 52, **BOARD)
    counted(pile, "B", "60", 60, by="both sides", body=True)
    assert not found(pile, FindingKind.PARTIES_DIFFER)


def test_a_move_that_an_outlet_tells_in_its_own_voice(pile: Pile) -> None:
    sheet = pile.sheet("A", "The plant cut its plan from 1,150 jobs to about 850.")
    sheet.figure("1,150", 1150, measure="laid off")
    sheet.figure("about 850", 850, relation=Relation.AROUND, measure="laid off")
    (finding,) = found(pile, FindingKind.REVISED)
    assert "1,150, then around 850" in finding.summary


def test_summaries_list_three_names_at_most(pile: Pile) -> None:
    for number in range(52, 58):
        counted(pile, f"Outlet {number}", str(number), number, by=f"Harbour Body {chr(number + 20)}", body=True)
    (finding,) = found(pile, FindingKind.PARTIES_DIFFER)
    assert "and 2 others" in finding.summary
