"""How outlets worded what they passed on."""

import pytest
from pile import Pile
from told import UNION

from sayso.compare import compare
from sayso.compare.coverage.cues import light_of
from sayso.types import Handling, HandlingKind, Relation, Span


def kinds(pile: Pile) -> list[tuple[HandlingKind, str, str]]:
    merged = pile.merged()
    outlets = {a.id: a.outlet.name if a.outlet else "" for a in merged.articles}
    return sorted((h.kind, outlets[h.article], h.words) for h in compare(merged).handlings)


def test_a_range_cut_to_its_end_and_a_bound_dropped(pile: Pile) -> None:
    pile.sheet("A", "70 to 90 died, the union said.").figure("70 to 90", 70, 90, Relation.RANGE, **UNION)
    pile.sheet("B", "Up to 90 died, the union said.").figure("Up to 90", None, 90, Relation.AT_MOST, **UNION)
    pile.sheet("C", "At least 30 were hurt, the union said.").figure("At least 30", 30, None, Relation.AT_LEAST, measure="injured", **UNION)
    pile.sheet("D", "30 were hurt, the union said.").figure("30", 30, measure="injured", **UNION)
    assert kinds(pile) == [(HandlingKind.BOUND_DROPPED, "D", "30"), (HandlingKind.RANGE_CUT, "B", "Up to 90")]


def test_an_article_that_gives_both_forms_has_dropped_nothing(pile: Pile) -> None:
    pile.sheet("A", "70 to 90 died, the union said.").figure("70 to 90", 70, 90, Relation.RANGE, **UNION)
    both = pile.sheet("B", "70 to 90 died, the union said; it may be 90.")
    both.figure("70 to 90", 70, 90, Relation.RANGE, **UNION)
    assert not kinds(pile)


def hedge(pile: Pile, first: str, second: str) -> None:
    for outlet, text, day in (("A", first, "2031-05-02"), ("B", second, "2031-05-03")):
        sheet = pile.sheet(outlet, text, published=day)
        words = text[: text.index(", the union")]
        sheet.figure("80", 80, on=sheet.quote(words, "Divers Union"), **UNION)


def test_a_hedge_that_the_first_report_has_and_a_later_one_drops(pile: Pile) -> None:
    hedge(pile, "Some 80 may have died, the union said.", "80 have died, the union said.")
    assert kinds(pile) == [(HandlingKind.HEDGE_DROPPED, "B", "80")]


def test_a_hedge_that_a_later_report_adds_is_dropped_by_nobody(pile: Pile) -> None:
    hedge(pile, "Some 80 have died, the union said.", "80 may have died, the union said.")
    assert not kinds(pile)


@pytest.mark.parametrize(
    ("cue", "light"),
    [("said", "neutral"), ("has confirmed", "confirming"), ("conceded", "conceding"), ("thundered", "heated"), ("insists", "doubting")],
)
def test_the_light_of_a_cue(cue: str, light: str) -> None:
    assert light_of(cue) == light


def test_loaded_words_count_in_the_outlets_own_voice_only(pile: Pile) -> None:
    text = "The brutal regime fell. “A brutal night,” the union said. The union spoke of a brutal end."
    sheet = pile.sheet("A", text)
    sheet.quote("a brutal end", "Divers Union")
    assert kinds(pile) == [(HandlingKind.LOADED, "A", "brutal"), (HandlingKind.LOADED, "A", "regime")]
    handling: Handling
    for handling in compare(pile.merged()).handlings:
        assert handling.span.of(text) == handling.words and handling.span.end <= text.index(" fell")
    assert Span(4, 10) in {handling.span for handling in compare(pile.merged()).handlings}
