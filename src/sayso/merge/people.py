"""Counts of persons: one tally for each class of people, side by side with silence about the side filled where only one answer is left."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from itertools import combinations

from sayso.merge.counted import Counted
from sayso.merge.groups import Groups
from sayso.merge.one_voice import one_number_a_voice
from sayso.merge.values import ends, meet, same_number
from sayso.types import Figure, Relation
from sayso.words import load
from sayso.words.comparable import ComparableWords

#: Two neighbouring counts so many times apart are of two things (a raid, a war), whatever their words say. Parties' tolls of one event lie
#: within 6 times of their neighbours in the open stories; a war's total is 100 times an attack's and more in the pile of Syrian news.
APART = 50.0


#: Two crowds of two articles that lie more than so many times apart are of two places or evenings. Police and organisers lie 1.8 and 3.3
#: times apart in our own stories; two evenings of one of them 6.7.
CROWD = 5.0

#: Numbers from here on are not equal by chance: two sides may well both have lost 4.
NO_CHANCE = 100


def group_people(block: Sequence[Counted]) -> list[list[Counted]]:
    """Split a block of one measure, unit, event and kind of people into tallies."""
    by_head: dict[str, list[Counted]] = {}
    for one in block:
        by_head.setdefault(one.head, []).append(one)
    groups: list[list[Counted]] = []
    for members in _one_class(by_head):
        for group in _by_side(members):
            for near in (part for size in _of_one_size(group) for part in _of_one_place(size)):
                for crowd in _of_one_crowd(near):
                    groups.extend(one_number_a_voice(crowd))
    return groups


def _one_class(by_head: Mapping[str, list[Counted]]) -> list[list[Counted]]:
    """Classes that outlets name differently ("students", "children") meet where numbers fit and no article counts both."""
    kin = load(ComparableWords).people
    classes = {head: list(members) for head, members in sorted(by_head.items())}
    for head in sorted(kin):
        for other in kin[head]:
            if head in classes and other in classes and _may_be_one(classes[head], classes[other]):
                classes[head] += classes.pop(other)
    return list(classes.values())


def _may_be_one(one: Sequence[Counted], other: Sequence[Counted]) -> bool:
    numbers = {n for c in one for n in ends(c.figure)} & {n for c in other for n in ends(c.figure)}
    both = {c.figure.article for c in one} & {c.figure.article for c in other}
    told = {(c.figure.article, n) for c in other for n in ends(c.figure)}
    if all(any((c.figure.article, n) in told for n in ends(c.figure)) for c in one):
        return True  # each article tells its number for both
    return bool(numbers) and not (both and any(_clash(a.figure, b.figure) for a in one for b in other))


def _clash(one: Figure, other: Figure) -> bool:
    """Whether one party gives two numbers that exclude each other in one article."""
    return one.article == other.article and one.party == other.party and not meet(one, other)


def _by_side(members: Sequence[Counted]) -> list[list[Counted]]:
    """One group a side; a figure silent on the side goes to the side its party gives that number for, else to the only one there is.

    Among people at large, silence means the whole ("15 dead, three Americans among them") and stays a group of its own.
    """
    sides: dict[str | None, list[Counted]] = {}
    for one in members:
        sides.setdefault(one.side, []).append(one)
    silent = sides.pop(None, [])
    named = [side for side in sorted(sides, key=str) if side]
    if not silent or not named:
        return [group for group in (*(sides[s] for s in named), silent) if group]
    whole = silent[0].head == "people"
    several = len({one.head for one in members}) > 1  # "two men" and "two Thais" were found to be one class
    if (whole or several) and len(named) == 1 and _may_be_one(silent, sides[named[0]]):
        # "15 Thais dead" and "15 people dead" of one crash are one count: the numbers are one and no article tells them apart.
        return [sides[named[0]] + silent]
    # The only side there is takes the silent figures in, but one sided figure does not take a crowd of them.
    fallback = sum(len(sides[s]) for s in named) >= len(silent)
    left: list[Counted] = []
    for one in silent:
        side = None if whole else _side_for(one, {s: list(sides[s]) for s in named}, fallback)
        (left if side is None else sides[side]).append(one)
    return [group for group in (*(sides[s] for s in named), left) if group]


def _side_for(one: Counted, sides: Mapping[str, Sequence[Counted]], fallback: bool) -> str | None:
    party = one.figure.party

    def own(c: Counted) -> bool:
        return party is not None and c.figure.party == party

    def equal(c: Counted) -> bool:
        return same_number(c.figure, one.figure)

    tests: list[Callable[[Counted], bool]] = [lambda c: own(c) and equal(c)]
    if max(ends(one.figure), default=0.0) >= NO_CHANCE:
        tests.append(equal)
    if fallback:
        tests += [own, lambda c: True]
    for test in tests:
        fits = [side for side, members in sorted(sides.items()) if any(test(c) for c in members)]
        if len(fits) == 1:
            return fits[0]
    return None


def _of_one_size(group: Sequence[Counted]) -> list[list[Counted]]:
    """Split a group where its numbers leap, in one article or from one to the next: the toll of a war is no toll of the day's attack."""
    most: dict[str, float] = {}
    for one in group:
        most[one.figure.article] = max(most.get(one.figure.article, 0.0), _size(one))
    local = [one for one in group if most[one.figure.article] > APART * _size(one) >= APART]
    beside = {one.id for one in local}
    return [*_without_leaps([one for one in group if one.id not in beside]), *_without_leaps(local)]


def _without_leaps(group: Sequence[Counted]) -> list[list[Counted]]:
    found: list[list[Counted]] = []
    for one in sorted(group, key=lambda c: (_size(c), c.id)):
        last = _size(found[-1][-1]) if found else 0.0
        if not found or (last >= 1 and _size(one) > APART * last):
            found.append([])
        found[-1].append(one)
    return found


def _size(one: Counted) -> float:
    return max(ends(one.figure), default=0.0)


def _of_one_place(group: Sequence[Counted]) -> list[list[Counted]]:
    """Split off what an article that gives a larger number besides sets down to one place ("Zenda loses 640" of 2,000 in all).

    The number is that place's in every article of the story that has a larger one too.
    """
    if not any(one.place for one in group):
        return [list(group)]
    most: dict[str, float] = {}
    for one in group:
        most[one.figure.article] = max(most.get(one.figure.article, 0.0), *ends(one.figure), 0.0)
    smaller = [one for one in group if max(ends(one.figure), default=0.0) < most[one.figure.article]]
    told: dict[float, set[str]] = {}
    for one in smaller:
        for end in ends(one.figure) if one.place else ():
            told.setdefault(end, set()).add(one.place)
    places = {one.id: _only(told, one) for one in smaller}
    local: dict[str, list[Counted]] = {}
    for one in group:
        if place := places.get(one.id):
            local.setdefault(place, []).append(replace(one, place=place))
    rest = [replace(one, place="") for one in group if not places.get(one.id)]
    return [part for part in (rest, *(local[place] for place in sorted(local))) if part]


def _only(told: Mapping[float, set[str]], one: Counted) -> str:
    """The one place for which a number is told: its own, or that of the same number elsewhere; nothing for a number of two places."""
    places = {one.place} if one.place else set().union(*(told.get(end, set()) for end in ends(one.figure)))
    return places.pop() if len(places) == 1 else ""


def _of_one_crowd(group: Sequence[Counted]) -> list[list[Counted]]:
    """Split counts of crowds: what one article counts together is one crowd; another article's joins it unless far from all its numbers."""
    if group[0].figure.measure not in load(ComparableWords).crowds["measures"]:
        return [list(group)]
    by_article: dict[str, list[Counted]] = {}
    for one in group:
        by_article.setdefault(one.figure.article, []).append(one)
    crowds = Groups(by_article)
    for a, b in combinations(sorted(by_article), 2):
        if any(_one_crowd(x, y) for x in by_article[a] for y in by_article[b]):
            crowds.join(a, b)
    return [[one for article in articles for one in by_article[article]] for articles in crowds.all()]


def _one_crowd(one: Counted, other: Counted) -> bool:
    x, y = (max(ends(c.figure), default=0.0) for c in (one, other))
    vague = Relation.VAGUE in (one.figure.relation, other.figure.relation)
    return vague or max(x, y) <= CROWD * max(1.0, min(x, y)) or (one.figure.party is not None and one.figure.party == other.figure.party)
