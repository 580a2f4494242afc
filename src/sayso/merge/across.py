"""Tallies of two measures that are one: a title's number and its text's, one sum told twice, a number that is only pointed back to."""

import re
from collections.abc import Iterator, Mapping, Sequence

from sayso.merge.counted import PERSONS, Counted, unit_of
from sayso.merge.groups import Groups
from sayso.merge.values import digits, ends
from sayso.types import Article, Relation, ZoneKind
from sayso.words import load
from sayso.words.units import UnitWords, is_measured, is_money

#: An exact sum that articles of one story name alike is one sum, whatever they call it (tax relief, aid, the deal), from here on.
LEAST_SUM = 1000
#: A number pointed back to ("the 1,700") is not equal by chance from here on.
LEAST_BACK = 100
#: Digits of a count, without trailing zeros, that make it rare.
RARE = 3
#: The measure of a length that nothing names.
_LENGTH = "distance"
_BACK = re.compile(r"\b(?:[Tt]he|[Tt]hose|[Tt]hese)\s*$")


def join_across(groups: Sequence[Sequence[Counted]], articles: Mapping[str, Article]) -> list[list[Counted]]:
    """The same tallies, those joined that count one thing under two measures. Does not depend on the order of `groups`."""
    ordered = sorted((list(group) for group in groups), key=lambda g: min(c.id for c in g))
    home = {one.id: str(i) for i, group in enumerate(ordered) for one in group}
    joined = Groups(str(i) for i in range(len(ordered)))
    by_number: dict[tuple[str, float], list[Counted]] = {}
    for group in ordered:
        for one in group:
            for end in sorted(ends(one.figure)):
                by_number.setdefault((unit_of(one.figure), end), []).append(one)
    for a, b in (*_one_head(ordered), *_one_rare(ordered)):
        joined.join(home[a.id], home[b.id])
    moved: dict[str, str] = {}
    for _, same in sorted(by_number.items()):
        for a in same:
            for b in same:
                if a.id < b.id and home[a.id] != home[b.id] and (_title_and_text(a, b, same) or _one_sum(a, b) or _one_length(a, b)):
                    joined.join(home[a.id], home[b.id])
                elif _points_back(a, b, articles):
                    moved.setdefault(a.id, home[b.id])
    found: dict[str, list[Counted]] = {}
    for group in ordered:
        for one in group:
            found.setdefault(joined.root(moved.get(one.id, home[one.id])), []).append(one)
    return [found[key] for key in sorted(found, key=int)]


def _one_head(groups: Sequence[Sequence[Counted]]) -> Iterator[tuple[Counted, Counted]]:
    """Pairs of one number of one thing, told bare in the one and with an adjective in the other ("two plants", "two Zendan plants")."""
    found: dict[tuple[object, ...], list[Counted]] = {}
    for one in (one for group in groups for one in group):
        figure, unit = one.figure, one.group[1]
        if figure.relation is not Relation.VAGUE and unit.isascii() and _of_things(unit):
            found.setdefault((one.group[0], unit.rsplit(" ", 1)[-1], figure.low, figure.high, *one.group[2:4], one.side), []).append(one)
    for same in found.values():
        bare = [one for one in same if " " not in one.group[1]]
        yield from ((bare[0], one) for one in same if bare and one is not bare[0])


def _title_and_text(a: Counted, b: Counted, same: Sequence[Counted]) -> bool:
    """A title's rate and the only one of that number in its own text."""
    zones = {a.figure.zone, b.figure.zone}
    if a.figure.article != b.figure.article or unit_of(a.figure) == PERSONS or ZoneKind.TITLE not in zones or len(zones) == 1:
        return False
    return sum(c.figure.article == a.figure.article for c in same) == 2 and a.group[3] == b.group[3]


def _one_sum(a: Counted, b: Counted) -> bool:
    """One exact sum of money in two articles."""
    x, y = a.figure, b.figure
    exact = x.low == y.low and x.relation is y.relation is Relation.EXACT and x.low is not None and x.low >= LEAST_SUM
    return exact and is_money(x.unit) and x.article != y.article and not (a.side and b.side and a.side != b.side)


def _one_rare(groups: Sequence[Sequence[Counted]]) -> Iterator[tuple[Counted, Counted]]:
    """Pairs of one exact count of things by two names ("638 beetles", "638 species"): so exact a number is not met by chance."""
    found: dict[tuple[object, ...], Counted] = {}
    for one in (one for group in groups for one in group):
        low, unit = one.figure.low, one.group[1]
        if one.figure.relation is not Relation.EXACT or low is None or low != int(low) or digits(low) < RARE:
            continue
        if _of_things(unit):
            first = found.setdefault((low, *one.group[2:4], one.side), one)
            if first is not one:
                yield first, one


def _of_things(unit: str) -> bool:
    """Whether a unit counts things, and neither people nor money nor what is measured."""
    return unit not in (PERSONS, "percent") and not is_money(unit) and not is_measured(unit)


def _one_length(a: Counted, b: Counted) -> bool:
    """A "200ft mast" beside a "mast 200 feet high": one length of one thing, and only the one text says which way it runs."""
    measures = {a.group[0], b.group[0]}
    return len(measures - {_LENGTH}) == 1 and measures - {_LENGTH} <= set(load(UnitWords).after) and bool(a.topic & b.topic)


def _points_back(a: Counted, b: Counted, articles: Mapping[str, Article]) -> bool:
    """Whether a number is only pointed back to ("the 1,700 can be saved") and its own party gives it for another measure elsewhere."""
    x, y = a.figure, b.figure
    if unit_of(x) != PERSONS or x.measure == y.measure or x.party is None or x.party != y.party or (x.low or 0) < LEAST_BACK:
        return False
    text = articles[x.article].text
    follows = re.match(r"\s+(?:people|of|in|at|who)\b|\s+\w+s\b", text[x.span.end :])
    return bool(_BACK.search(text[max(0, x.span.start - 10) : x.span.start])) and not follows
