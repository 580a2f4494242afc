"""Figures that readers will compare with a tally although they count something else."""

from collections.abc import Sequence

from sayso.merge.counted import PERSONS, Counted, unit_of
from sayso.merge.values import same_number
from sayso.words import load
from sayso.words.comparable import ComparableWords


def beside(groups: Sequence[Sequence[Counted]]) -> dict[int, tuple[str, ...]]:
    """For each group (by its place) the ids of figures of other groups that look as if they belonged to it."""
    table = load(ComparableWords).beside
    index: dict[tuple[str, str], list[int]] = {}
    for i, group in enumerate(groups):
        first = group[0].figure
        index.setdefault((first.measure, unit_of(first)), []).append(i)
    # A figure stands beside the largest tally of each measure that it may be taken for, and beside no smaller one.
    home: dict[tuple[int, str], int] = {}
    for i in sorted(range(len(groups)), key=lambda k: (-len(groups[k]), groups[k][0].id)):
        first = groups[i][0].figure
        for measure in (first.measure, *table.get(first.measure, ())):
            for j in index.get((measure, unit_of(first)), ()):
                if i != j and _looks_alike(groups[i], groups[j]):
                    home.setdefault((j, first.measure), i)
    found: dict[int, list[str]] = {}
    for (j, _), i in sorted(home.items()):
        found.setdefault(i, []).extend(one.id for one in groups[j])
    return {i: tuple(sorted(ids)) for i, ids in found.items()}


def _looks_alike(group: Sequence[Counted], other: Sequence[Counted]) -> bool:
    one, two = group[0], other[0]
    if one.group[3] != two.group[3]:
        return False  # of another event
    if one.figure.measure == two.figure.measure:
        return _one_numeral_two_counts(group, other) or _one_word_two_opinions(group, other)
    sides = {c.side for c in (*group, *other) if c.side}
    if unit_of(one.figure) != PERSONS:
        return len(sides) <= 1
    same_people = one.head == two.head and one.group[4] == two.group[4]
    if one.head == "people" and {c.side for c in group} != {c.side for c in other}:
        return False
    # What is a part of a count may be told of any head ("23 of the injured", "students in hospital").
    return same_people and len(sides) <= 1 and not one.group[2]


def _one_numeral_two_counts(group: Sequence[Counted], other: Sequence[Counted]) -> bool:
    """ "Five dead" beside "five dead, including the gunman"."""
    if "with the culprit" not in (other[0].group[2], group[0].group[2]) or other[0].group[2] != "with the culprit":
        return False
    return any(same_number(a.figure, b.figure) for a in group for b in other) and group[0].head == other[0].head


def _one_word_two_opinions(group: Sequence[Counted], other: Sequence[Counted]) -> bool:
    """Opinions told by one rare word of which the one is all that an article gives ("sacked": from what?)."""
    if not group[0].figure.measure.startswith("opinion"):
        return False
    return any(a.topic <= b.topic and a.figure.article != b.figure.article and a.topic for a in group for b in other)
