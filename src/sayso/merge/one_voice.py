"""One voice gives one number for one thing at one time: numbers of an article that exclude each other count several things."""

from collections import Counter
from collections.abc import Sequence

from sayso.merge.counted import Counted
from sayso.merge.parts import is_ordered
from sayso.merge.values import ends, meet
from sayso.types import Relation


def one_number_a_voice(group: Sequence[Counted]) -> list[list[Counted]]:
    """Split a group of counts where one voice gives several in one article, be it its own voice or one of its speakers.

    The number that most articles support stays, else the largest, which is the whole's. Two times do not exclude each other: a move
    ("from 38 to 52"), another day, words of order ("earlier the police had put it at 38"), a title that was not brought up to date.
    """
    if len(group) == 1:
        return [list(group)]
    support = Counter(end for one in group for end in ends(one.figure))
    voices: dict[tuple[str, str | None], list[Counted]] = {}
    for one in group:
        voices.setdefault((one.figure.article, one.figure.party), []).append(one)
    kept: list[Counted] = []
    apart: list[Counted] = []
    for members in voices.values():
        ranked = sorted(members, key=lambda c: (-_most(support, c), -max(ends(c.figure), default=0.0), c.figure.span))
        for place, one in enumerate(ranked):
            (apart if any(_excludes(one, other) for other in ranked[:place]) else kept).append(one)
    return [kept, *_same_numbers(apart)]


def _most(support: Counter[float], one: Counted) -> int:
    return max((support[end] for end in ends(one.figure)), default=0)


def _excludes(one: Counted, other: Counted) -> bool:
    x, y = one.figure, other.figure
    if meet(x, y) or x.as_of != y.as_of or x.unit != y.unit:
        return False
    if one.sentence == other.sentence:
        return not (one.moved or other.moved)
    if one.moved or other.moved or x.zone is not y.zone or Relation.VAGUE in (x.relation, y.relation):
        return False
    return not (is_ordered(one.around) or is_ordered(other.around))


def _same_numbers(apart: Sequence[Counted]) -> list[list[Counted]]:
    """Figures set apart in several articles with the same number are one count again."""
    found: dict[tuple[float, ...], list[Counted]] = {}
    for one in apart:
        found.setdefault(tuple(sorted(ends(one.figure))), []).append(one)
    return [found[key] for key in sorted(found)]
