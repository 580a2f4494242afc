"""Sizes in several units: which meet, and that a figure keeps its own."""

from pile import Pile

from sayso.merge.conversions import in_one_unit, in_units_of
from sayso.types import Figure, Merged


def told(merged: Merged, key: str) -> Figure:
    return next(figure for figure in merged.figures if figure.id == key)


def test_feet_and_metres_of_one_mast_meet_and_keep_their_units(pile: Pile) -> None:
    a = pile.sheet("A", "The iron mast stood 60 metres high.").figure("60 metres", 60, unit="metres", measure="height", bare=True)
    b = pile.sheet("B", "The iron mast was 200 feet high.").figure("200 feet", 200, unit="feet", measure="height", bare=True)
    merged = pile.merged()
    (tally,) = merged.tallies
    assert set(tally.figures) == {a, b}
    assert told(merged, b).unit == "feet" and told(merged, b).low == 200
    inside = in_units_of(merged.tallies, merged.figures)
    assert {inside[key].unit for key in (a, b)} == {tally.unit}
    assert inside[a].low == inside[b].low


def test_two_heights_stay_apart(pile: Pile) -> None:
    a = pile.sheet("A", "The iron mast stood 60 metres high.").figure("60 metres", 60, unit="metres", measure="height", bare=True)
    b = pile.sheet("B", "The stone tower was 90 feet high.").figure("90 feet", 90, unit="feet", measure="height", bare=True)
    merged = pile.merged()
    assert not any({a, b} <= set(tally.figures) for tally in merged.tallies)


def test_a_number_that_no_other_gives_is_rounded(pile: Pile) -> None:
    sheet = pile.sheet("A", "It rose 10 metres in 3 miles and 20 metres in all.")
    sheet.figure("10 metres", 10, unit="metres", measure="height", bare=True)
    sheet.figure("20 metres", 20, unit="metres", measure="height", bare=True)
    sheet.figure("3 miles", 3, unit="miles", measure="distance", bare=True)
    found = {figure.measure: figure for figure in in_one_unit(sheet.figures)}
    assert (found["distance"].low, found["distance"].unit) == (4830, "metres")


def test_people_and_money_are_left_alone(pile: Pile) -> None:
    sheet = pile.sheet("A", "12 died; it cost 90 crowns.")
    sheet.figure("12", 12)
    sheet.figure("90 crowns", 90, unit="crowns", measure="cost", bare=True)
    assert in_one_unit(sheet.figures) == sheet.figures
