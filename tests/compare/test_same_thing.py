"""One thing told in several ways: one size in two units, one rare number in other words, one witness in several articles."""

import pytest
from pile import Pile
from told import found

from sayso.types import EntityKind, FindingKind

FIRM = {"by": "Vellum", "body": True}


def sized(pile: Pile, outlet: str, text: str, *sizes: tuple[str, float, str]) -> None:
    sheet = pile.sheet(outlet, text)
    for words, value, unit in sizes:
        sheet.figure(words, value, measure="distance", unit=unit, bare=True)


METRES, FEET = ("60m", 60.0, "metres"), ("200ft", 200.0, "feet")


def test_a_rounded_conversion_is_another_form(pile: Pile) -> None:
    sized(pile, "A", "The 60m-high (200ft) mast fell on the boathouse.", METRES, FEET)
    sized(pile, "B", "The 200ft-high mast fell on the boathouse.", FEET)
    sized(pile, "C", "The 60m-high mast fell on the boathouse.", METRES)
    (finding,) = found(pile, FindingKind.FORM_DIFFERS)
    assert "“60 metres”" in finding.summary and "“200 feet”" in finding.summary


@pytest.mark.parametrize(
    ("first", "sizes", "second"),
    [
        ("The 60m-high (197ft) mast fell on the boathouse.", (METRES, ("197ft", 197.0, "feet")), ("197ft", 197.0, "feet")),
        ("The 60m-high (20ft) mast fell on the boathouse.", (METRES, ("20ft", 20.0, "feet")), ("20ft", 20.0, "feet")),
    ],
)
def test_a_true_conversion_and_two_sizes_are_none(
    pile: Pile, first: str, sizes: tuple[tuple[str, float, str], ...], second: tuple[str, float, str]
) -> None:
    sized(pile, "A", first, *sizes)
    sized(pile, "B", f"The {second[0]}-high mast fell on the boathouse.", second)
    assert not found(pile, FindingKind.FORM_DIFFERS)


def test_who_gives_both_units_hides_no_rounding(pile: Pile) -> None:
    for outlet in "AB":
        sized(pile, outlet, "The 60m-high (200ft) mast fell on the boathouse.", METRES, FEET)
    assert not found(pile, FindingKind.FORM_DIFFERS)


def told(pile: Pile, outlet: str, text: str, number: float, unit: str, by: str | None = None) -> str:
    sheet = pile.sheet(outlet, text)
    who = {"by": by, "body": by == "Vellum"} if by else {}
    return sheet.figure(f"{number:g}", number, measure=unit, unit=unit, bare=True, **who)  # type: ignore[arg-type]


def test_a_rare_number_of_one_party_is_one_origin_in_any_words(pile: Pile) -> None:
    a = told(pile, "A", "The institute Vellum named 638 new beetles at its yearly meeting.", 638, "new beetles", "Vellum")
    b = told(pile, "B", "Vellum scientists said that 638 more species had come to their list.", 638, "more species", "Vellum scientists")
    (finding,) = found(pile, FindingKind.ONE_ORIGIN)
    assert {a, b} <= set(finding.figures) and "all rest on Vellum, by Vellum scientists" in finding.summary


def test_a_round_number_in_other_words_may_be_another(pile: Pile) -> None:
    told(pile, "A", "The institute Vellum named 700 new beetles at its yearly meeting.", 700, "new beetles", "Vellum")
    told(pile, "B", "Vellum scientists said that 700 jars had broken in the move.", 700, "jars", "Vellum scientists")
    assert not found(pile, FindingKind.ONE_ORIGIN)


def test_who_gives_the_source_in_other_words_does_not_hide_it(pile: Pile) -> None:
    told(pile, "A", "The institute Vellum named 638 new beetles.", 638, "new beetles", "Vellum")
    sheet = pile.sheet("B", "Vellum scientists told of 638 more species. The 638 new beetles live in bark.")
    sheet.figure("638 more", 638, measure="more species", unit="more species", bare=True, by="Vellum scientists")
    sheet.figure("638 new", 638, measure="new beetles", unit="new beetles", bare=True)
    assert not found(pile, FindingKind.UNATTRIBUTED)


def test_what_one_outlet_has_from_a_paper_others_may_have_found(pile: Pile) -> None:
    sized(pile, "B", "The mast by the boathouse stood 31 metres high.", ("31 metres", 31.0, "metres"))
    sheet = pile.sheet("A", "The mast by the boathouse stood 31 metres high, the Daily Telegraph reported.")
    sheet.figure("31 metres", 31, measure="distance", unit="metres", bare=True, by="Daily Telegraph", body=True)
    assert not found(pile, FindingKind.UNATTRIBUTED) and not found(pile, FindingKind.ONE_ORIGIN)


WORDS = "We heard the beams crack and ran for the door"


def quoted(pile: Pile, *, title: str | None = None, told: str | None = None, side: str | None = None) -> set[str]:
    rows = set()
    for outlet in "AB":
        sheet = pile.sheet(outlet, f"“{WORDS},” said Ada Vell.", title=title if outlet == "A" else None)
        rows.add(sheet.quote(WORDS, "Ada Vell", told=told, side=side, kind=EntityKind.PERSON))
    return rows


def test_one_witness_in_two_articles_is_one_origin(pile: Pile) -> None:
    rows = quoted(pile)
    (finding,) = found(pile, FindingKind.ONE_ORIGIN)
    assert set(finding.attributions) == rows
    assert finding.summary == "2 articles quote the same words of Ada Vell, none says to whom they were said: one origin."


@pytest.mark.parametrize("how", [{"title": "Vell cleared of arson"}, {"side": "Port Board"}])
def test_a_statement_is_no_testimony(pile: Pile, how: dict[str, str]) -> None:
    quoted(pile, **how)
    assert not found(pile, FindingKind.ONE_ORIGIN)
