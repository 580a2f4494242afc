"""The number line under a tally: from where to where, and which numbers are written on it."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from sayso.types import Position

#: An axis starts at zero unless the smallest value is above this share of the largest: "93% and 97%" would fall on one point.
ZERO_SHARE = 0.6

#: Room beyond the last closed end, so that an open end has somewhere to point to.
OPEN_ROOM = 1.15

#: The most steps on an axis; five numbers fit a third of a terminal of 80 columns.
MOST_STEPS = 5


@dataclass(frozen=True, slots=True)
class Axis:
    """`low` and `high` in the tally's unit; `ticks` are the numbers to write."""

    low: float
    high: float
    ticks: tuple[float, ...]

    def share(self, value: float) -> float:
        """Where a value lies: 0 at the left end, 1 at the right; values beyond an end lie on it."""
        return min(1.0, max(0.0, (value - self.low) / (self.high - self.low)))


def axis_of(positions: Sequence[Position]) -> Axis | None:
    """The axis that holds all closed ends of the positions; None where no position has a number."""
    ends = [end for position in positions for end in (position.low, position.high) if end is not None]
    if not ends:
        return None
    least, most = min(ends), max(ends)
    is_open = any(p.high is None and p.low == most for p in positions)
    top = most * OPEN_ROOM if is_open and most > 0 else most
    # An end that is open below reaches down to zero, so zero must be there.
    far = least > ZERO_SHARE * most and least != most and all(position.low is not None for position in positions)
    start = least if least < 0 or far else 0.0
    top = max(top, 0.0) if start <= 0 else top
    step = _step(max(top - start, abs(top) * 0.01, 1e-9))
    if all(float(end).is_integer() for end in ends):
        # Nobody counts half a person.
        step = max(step, 1.0)
    low = math.floor(start / step + 1e-9) * step
    steps = max(1, math.ceil((top - low) / step - 1e-9))
    return Axis(low, low + steps * step, tuple(round(low + n * step, 10) for n in range(steps + 1)))


def _step(reach: float) -> float:
    """A round step (1, 2, 2.5 or 5 times a power of ten) that crosses `reach` in at most MOST_STEPS steps."""
    rough = reach / MOST_STEPS
    power = 10.0 ** math.floor(math.log10(rough))
    return next(power * nice for nice in (1, 2, 2.5, 5, 10) if power * nice >= rough * (1 - 1e-9))
