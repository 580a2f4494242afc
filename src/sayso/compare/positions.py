"""What each party holds in a tally, at which time, carried by which articles, resting on how many origins."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import permutations, product

from sayso.compare.order import Basis, day_is_inferred, day_of, later
from sayso.compare.view import View
from sayso.merge.groups import Groups
from sayso.types import Figure, Position, Relation, Tally, When, content_id

#: How much each sign of order counts where signs contradict each other: a surer one outweighs two of the next kind.
SURENESS = {Basis.DAYS: 27, Basis.ARTICLES: 9, Basis.WORDS: 3, Basis.GROWTH: 1}

#: Of several forms of one claim that as many articles carry, the one that says most is shown.
TELLING = (Relation.RANGE, Relation.AT_LEAST, Relation.MORE_THAN, Relation.AT_MOST, Relation.LESS_THAN, Relation.AROUND, Relation.EXACT,
           Relation.VAGUE)  # fmt: skip


def find_positions(view: View) -> Mapping[str, tuple[Position, ...]]:
    """The positions of every tally, by party and time."""
    return {tally.id: _in_tally(tally, view) for tally in view.merged.tallies}


def _in_tally(tally: Tally, view: View) -> tuple[Position, ...]:
    by_party: dict[str | None, list[Figure]] = {}
    for figure in view.held(tally):
        by_party.setdefault(figure.party, []).append(figure)
    found: list[Position] = []
    for party in sorted(by_party, key=lambda p: (p is None, p or "")):
        held = [_position(tally, party, group, view) for group in claims(by_party[party])]
        found.extend(_in_time(held, view) if party else sorted(held, key=_by_value))
    return tuple(found)


def claims(figures: Sequence[Figure]) -> list[list[Figure]]:
    """Figures of one party in claims: those that name a number in common, or a rough number within a range, are one claim.

    Two ranges of which the one ends where the other begins ("8 to 10", then "7 to 8") are two.
    """
    if len(figures) == 1:
        return [list(figures)]
    groups = Groups(f.id for f in figures)
    first: dict[tuple[float, bool], str] = {}
    for figure in figures:
        low, high = figure.low, figure.high
        if figure.relation is Relation.RANGE:
            keys = [(low, False), (high, True)]
        else:
            keys = [(end, place) for end in ((low,) if low == high else (low, high)) for place in (False, True)]
        for end, place in keys:
            if end is not None and (known := first.setdefault((end, place), figure.id)) != figure.id:
                groups.join(known, figure.id)
    ranges = [figure for figure in figures if figure.relation is Relation.RANGE]
    for one, other in product(ranges, figures if ranges else ()):
        if within_range(one, other):
            groups.join(one.id, other.id)
    by_id = {f.id: f for f in figures}
    return [[by_id[key] for key in group] for group in groups.all()]


def touching(one: Figure, other: Figure) -> bool:
    """Whether both are ranges and the one ends where the other begins."""
    return one.relation is other.relation is Relation.RANGE and (one.high == other.low or other.high == one.low)


def within_range(one: Figure, other: Figure) -> bool:
    """Whether one is a rough number inside the other's range, and another article's ("about 80" for "70 to 90")."""
    if one.relation is Relation.RANGE:
        one, other = other, one
    if other.relation is not Relation.RANGE or one.relation is not Relation.AROUND or one.article == other.article:
        return False
    return one.low is not None and (other.low or 0) <= one.low <= (other.high or 0)


def _position(tally: Tally, party: str | None, group: Sequence[Figure], view: View) -> Position:
    carriers: dict[tuple[float | None, float | None, Relation], set[str]] = {}
    for figure in group:
        carriers.setdefault((figure.low, figure.high, figure.relation), set()).add(figure.article)
    low, high, relation = min(carriers, key=lambda form: (-len(carriers[form]), TELLING.index(form[2]), form[0] or 0, form[1] or 0))
    figures = tuple(sorted(f.id for f in group))
    articles = tuple(sorted({f.article for f in group}))
    return Position(content_id("position", tally.id, party, *figures), tally.id, party, low, high, relation, _as_of(group, view),
                    figures, articles, 1 if party else _origins(articles, view))  # fmt: skip


def _as_of(group: Sequence[Figure], view: View) -> When | None:
    """The closest day that any figure of the claim gives; of several equally close, the earliest: the claim stood from then on.

    Of one day told by two articles the basis is that of the one that fixes it itself.
    """
    days = [(day, day_is_inferred(figure, view.attributions)) for figure in group if (day := day_of(figure, view.attributions))]
    closest = min(days, key=lambda d: (d[0].latest - d[0].earliest, d[0].earliest, d[1], d[0].basis), default=None)
    return closest[0] if closest else None


def _origins(articles: Sequence[str], view: View) -> int:
    """Articles in their own voice count once for each text that is not a copy of another."""
    groups = Groups(articles)
    for article in articles:
        for other in view.copied.get(article, frozenset()).intersection(articles):
            groups.join(article, other)
    return len(groups.all())


def _in_time(held: Sequence[Position], view: View) -> list[Position]:
    """One party's positions from the earliest to the latest, each with what replaced it."""
    ordered = sorted(held, key=_by_value)
    rank: Counter[str] = Counter()
    for one, other in permutations(held, 2):
        if basis := basis_of(one, other, view):
            rank[other.id] += SURENESS[basis]
            rank[one.id] -= SURENESS[basis]
    ordered.sort(key=lambda p: rank[p.id])
    result = []
    for i, one in enumerate(ordered):
        after = next((p for p in ordered[i + 1 :] if basis_of(one, p, view)), None)
        result.append(replace(one, superseded_by=after.id if after else None))
    return result


def basis_of(one: Position, other: Position, view: View) -> Basis | None:
    """How it is known that the other position of the same party is the later one; None where it is not.

    Of two that hold for one and the same day only words beside them ("at first", "the latest") can say which came later.
    """
    found = {later(a, b, view.attributions, view.days, view.articles) for a in view.figures_of([one]) for b in view.figures_of([other])}
    back = {later(b, a, view.attributions, view.days, view.articles) for a in view.figures_of([one]) for b in view.figures_of([other])}
    surest = [basis for basis in Basis if basis in found]
    against = [basis for basis in Basis if basis in back]
    if not surest or (_one_day(one.as_of, other.as_of) and Basis.WORDS not in surest):
        return None
    return surest[0] if not against or list(Basis).index(surest[0]) < list(Basis).index(against[0]) else None


def _one_day(one: When | None, other: When | None) -> bool:
    """Whether both are one day, known to the day."""
    return one is not None and other is not None and one.earliest == one.latest == other.earliest == other.latest


def _by_value(position: Position) -> tuple[float, float, str]:
    return (position.low if position.low is not None else position.high or 0.0, position.high or 0.0, position.id)
