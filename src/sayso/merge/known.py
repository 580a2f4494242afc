"""What a number counts whose own words do not say ("2,400 on the scrapheap"): what the rest of the story says that number counts."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache

from sayso.merge.counted import PERSONS, measure_of, unit_of
from sayso.merge.values import digits, ends
from sayso.types import Figure, PopulationKind, Relation
from sayso.words import load
from sayso.words.comparable import ComparableWords
from sayso.words.measures import MeasureWords
from sayso.words.units import is_money

#: A count from here on, with DIGITS that are no trailing zeros, is no second count's by chance; a sum of money from LEAST_SUM on. Set by
#: hand on invented stories: one story seldom has two things of 2,400.
LEAST_COUNT, DIGITS, LEAST_SUM = 100, 2, 1_000_000
#: The unit of a number of which nothing is named.
BARE = "count"

type Number = tuple[str, float]


def with_known_measures(figures: Sequence[Figure]) -> list[Figure]:
    """The same figures; a rare number without a measure of its own has the one measure that the story has for it.

    Outlets of one story write of the same numbers, and only some of them say in plain words what they are. Does not depend on any order.
    """
    untold = {figure.id for figure in figures if _is_untold(figure)}
    if not untold:
        return list(figures)
    told: dict[Number, list[Figure]] = {}
    for figure in figures:
        if figure.id not in untold:
            for number in _numbers(figure):
                told.setdefault(number, []).append(figure)
    figures_by_id = {figure.id: figure for figure in figures}
    one_name = _of_one_thing([figure for figure in figures if figure.id in untold])
    figures = [one_name.get(figure.id, figure) for figure in figures]
    found = {figure.id: _known(figure, told) if figure.id in untold else figure for figure in figures}
    return [_like_whole(figure, figures_by_id, found) if figure.id in untold else figure for figure in found.values()]


def _of_one_thing(untold: Sequence[Figure]) -> dict[str, Figure]:
    """By id: the same rare number of one noun has one name ("638 comets", "638 new comets", "comets found"): that which most use.

    Of those that tie the one of most words, which says the most; the unit is the shortest.
    """
    groups: dict[tuple[float, str, object], list[Figure]] = {}
    for figure in untold:
        thing = figure.population
        if thing is None or thing.kind is not PopulationKind.THING or is_money(figure.unit):
            continue
        told = sorted(ends(figure))
        if len(told) == 1 and told[0] >= LEAST_COUNT and digits(told[0]) >= DIGITS:
            groups.setdefault((told[0], thing.head, figure.event), []).append(figure)
    named: dict[str, Figure] = {}
    for fellows in groups.values():
        uses = Counter(figure.measure for figure in fellows)
        name = min(uses, key=lambda measure: (-uses[measure], -len(measure.split()), measure))
        unit = min((figure.unit for figure in fellows), key=lambda told: (len(told), told))
        if len({figure.article for figure in fellows}) > 1:
            named.update({figure.id: replace(figure, measure=name, unit=unit) for figure in fellows})
    return named


def _like_whole(figure: Figure, before: Mapping[str, Figure], found: Mapping[str, Figure]) -> Figure:
    """A part that counts what its whole counts goes on doing so ("2,400 affected, including 550 agency staff")."""
    whole = before.get(figure.whole or "")
    if whole is None or whole.measure != figure.measure:
        return figure
    return replace(figure, measure=found[whole.id].measure)


def _known(figure: Figure, told: Mapping[Number, Sequence[Figure]]) -> Figure:
    fits = [other for number in _numbers(figure) for other in told.get(number, ()) if other.event == figure.event]
    measures = {(measure_of(other), other.measure, other.unit) for other in fits}
    if len({name for name, _, _ in measures}) != 1:
        return figure
    _, measure, unit = min(measures)
    return replace(figure, measure=measure, unit=unit if figure.unit == BARE else figure.unit)


def _is_untold(figure: Figure) -> bool:
    """Whether a figure's measure is only a name made of the words beside it, or says no more than that people are concerned."""
    if figure.unit == "percent" or figure.relation is Relation.VAGUE:
        return False
    name = figure.measure
    known = name in _listed() or name.endswith("change") or name.startswith("share")
    return not known or name in load(ComparableWords).untold["measures"]


@cache
def _listed() -> frozenset[str]:
    return frozenset(measure.called or name for name, measure in load(MeasureWords).measures.items())


def _numbers(figure: Figure) -> list[Number]:
    """The numbers of a figure that are rare enough to be known again, each with its kind: persons and bare counts are one kind."""
    unit = unit_of(figure)
    money = is_money(figure.unit)
    kind = PERSONS if unit in (BARE, *load(ComparableWords).units["persons"]) else unit
    return [(kind, end) for end in sorted(ends(figure)) if (end >= LEAST_SUM if money else end >= LEAST_COUNT and digits(end) >= DIGITS)]
