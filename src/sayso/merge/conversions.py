"""Lengths, weights, areas, speeds and times in one unit, so that "200 feet" and "60 metres" meet; a figure itself keeps its own."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from sayso.merge.values import ROUNDED, ends
from sayso.types import Figure, Tally
from sayso.words import load
from sayso.words.units import UnitWords, measured_as

#: Significant digits of a converted number that no other outlet gives: a conversion in the news is rounded.
DIGITS = 3
#: A conversion that is off by less is one to the last digit that news gives.
EXACT = 0.01


def in_one_unit(figures: Sequence[Figure]) -> list[Figure]:
    """The same figures; those in several units of one kind are told in the one that most have, ties by name."""
    by_kind: dict[str, list[Figure]] = {}
    for figure in figures:
        if kind := measured_as(figure.unit):
            by_kind.setdefault(kind, []).append(figure)
    found = {figure.id: figure for figure in figures}
    for group in by_kind.values():
        units = Counter(figure.unit for figure in group)
        if len(units) > 1:
            found.update({figure.id: figure for figure in _converted(group, min(units, key=lambda unit: (-units[unit], unit)))})
    return list(found.values())


def in_units_of(tallies: Iterable[Tally], figures: Iterable[Figure]) -> Mapping[str, Figure]:
    """Figures by id, each in the unit of its tally, so that the numbers of one tally can be compared."""
    found = {figure.id: figure for figure in figures}
    for tally in tallies:
        own = [found[key] for key in tally.figures if key in found]
        if any(figure.unit != tally.unit and measured_as(figure.unit) for figure in own) and measured_as(tally.unit):
            found.update({figure.id: figure for figure in _converted(own, tally.unit)})
    return found


def is_rounded(told: Figure, inside: Figure) -> bool:
    """Whether a figure, told in another unit than its tally's, is more than EXACT off: "200 feet" for 60 metres, not "197 feet"."""
    if told.unit == inside.unit or measured_as(told.unit) is None:
        return False
    sizes = load(UnitWords).sizes
    factor = sizes[told.unit] / sizes[inside.unit]
    pairs = ((told.low, inside.low), (told.high, inside.high))
    return any(a is not None and b is not None and abs(a * factor - b) > EXACT * abs(b) for a, b in pairs)


def _converted(figures: Sequence[Figure], unit: str) -> list[Figure]:
    native = sorted({end for figure in figures if figure.unit == unit for end in ends(figure)})
    return [figure if figure.unit == unit else _in(figure, unit, native) for figure in figures]


def _in(figure: Figure, unit: str, native: Sequence[float]) -> Figure:
    if measured_as(figure.unit) != measured_as(unit):
        return figure
    sizes = load(UnitWords).sizes
    factor = sizes[figure.unit] / sizes[unit]
    low, high = (None if end is None else _rounded(end * factor, native) for end in (figure.low, figure.high))
    return replace(figure, low=low, high=high, unit=unit)


def _rounded(value: float, native: Sequence[float]) -> float:
    """A converted number, or the one told in the other unit that it is but for rounding."""
    near = [end for end in native if abs(end - value) <= ROUNDED * max(abs(end), abs(value))]
    return min(near, key=lambda end: abs(end - value)) if near else float(f"{value:.{DIGITS}g}")
