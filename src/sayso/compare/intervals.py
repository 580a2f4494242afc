"""Whether two numbers with their bounds can both be true. What "around" tolerates is decided here and nowhere else."""

import math
from typing import Protocol

from sayso.types import Relation

#: "Around 17,200" is taken to allow this share on either side. News writers round to two or three digits, so half a unit of the second
#: digit: 5 percent.
AROUND_TOLERANCE = 0.05


#: Two polls, or one poll told twice, do not differ within so many points: the margin of error of a sample of 1,000.
POLL_MARGIN = 3.0


class Bounded(Protocol):
    """What has bounds: a figure or a position."""

    @property
    def low(self) -> float | None: ...
    @property
    def high(self) -> float | None: ...
    @property
    def relation(self) -> Relation: ...


def reach(one: Bounded) -> tuple[float, float]:
    """The least and the greatest number that the words allow, infinite where an end is open."""
    low = -math.inf if one.low is None else one.low
    high = math.inf if one.high is None else one.high
    if one.relation is Relation.AROUND:
        low, high = low - AROUND_TOLERANCE * abs(low), high + AROUND_TOLERANCE * abs(high)
    return low, high


def meet(one: Bounded, other: Bounded) -> bool:
    """Whether some number satisfies both."""
    (a, b), (c, d) = reach(one), reach(other)
    return a <= d and c <= b


def polls_meet(one: Bounded, other: Bounded) -> bool:
    """Whether two shares of opinion lie within the margin of error (percentage points)."""
    (a, b), (c, d) = reach(one), reach(other)
    return a - POLL_MARGIN <= d and c - POLL_MARGIN <= b


def below(one: Bounded, other: Bounded) -> bool:
    """Whether all that the one allows lies below all that the other allows."""
    return reach(one)[1] < reach(other)[0]


def middle(one: Bounded) -> float:
    """A number to sort by."""
    ends = [end for end in (one.low, one.high) if end is not None]
    return sum(ends) / len(ends) if ends else 0.0
