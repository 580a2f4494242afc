"""Which positions of different parties cannot both be true."""

import re
from itertools import combinations

from sayso.compare.intervals import below, meet, middle, polls_meet
from sayso.compare.view import View
from sayso.types import Position, Relation, Tally
from sayso.words import load
from sayso.words.comparable import ComparableWords

#: A count that grows may lawfully be larger when it is more than so many days younger than its rival: no contradiction then. A judgement,
#: not fitted: no open story has two parties' dated tolls so far apart.
GROWTH_DAYS = 3


#: More rival parties than this on one count mean that the pile tells of several events: no omission is told of such a tally, and a
#: contradiction weighs little. No tally of the open stories has more than three; the pile of Syrian news has tallies with twenty.
MANY_PARTIES = 8


#: More numbers than this in one tally mean the same: equal numbers are chance there. The fullest tally of the open stories names 6.
MANY_NUMBERS = 20


def crowded(view: View, tally: Tally) -> bool:
    """Whether a tally holds too many numbers to be of one event."""
    return len({(f.low, f.high) for f in view.counted(tally)}) > MANY_NUMBERS


def current(view: View, tally: Tally) -> list[Position]:
    """The positions of named parties that nothing has replaced; "dozens" holds no number to contradict."""
    return [p for p in standing(view, tally) if p.superseded_by is None]


def standing(view: View, tally: Tally) -> list[Position]:
    """The positions of named parties, replaced ones among them; "dozens" holds no number to contradict."""
    return [p for p in view.positions[tally.id] if p.party and is_one(view, p.party) and p.relation is not Relation.VAGUE]


def is_one(view: View, party: str) -> bool:
    """Whether a party (entity id) is one: no outlet that only carries, and not "both sides"."""
    return party not in view.carriers and not is_joint(view.entities[party].name)


def is_joint(name: str) -> bool:
    """Whether a name stands for several parties ("both sides", "all parties")."""
    return re.match(r"(?:the )?(?:both|all|two|either|neither)\b", name, re.IGNORECASE) is not None


def conflicts(view: View, tally: Tally) -> list[tuple[Position, Position]]:
    """Pairs of positions of two parties that exclude each other, lower one first: both stand, or one article sets them side by side."""
    found = []
    latest = {p.id for p in current(view, tally)}
    for one, other in combinations(standing(view, tally), 2):
        if not {one.id, other.id} <= latest and not set(one.articles) & set(other.articles):
            continue
        agree = polls_meet if tally.measure.startswith("opinion") else meet
        if one.party != other.party and not agree(one, other) and not _grown(tally, one, other):
            found.append((one, other) if below(one, other) else (other, one))
    return found


def _grown(tally: Tally, one: Position, other: Position) -> bool:
    """Whether the larger count is merely the later one."""
    if tally.measure not in load(ComparableWords).grows["measures"] or not one.as_of or not other.as_of:
        return False
    small, large = sorted((one, other), key=middle)
    if small.as_of is None or large.as_of is None:
        return False
    return (large.as_of.earliest - small.as_of.latest).days > GROWTH_DAYS
