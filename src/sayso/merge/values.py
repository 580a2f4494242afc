"""When two figures' numbers go together."""

import math

from sayso.types import Figure

#: Two numbers this near are one number rounded twice (78 percent told as "eight out of 10" is within .03).
ROUNDED = 0.03


def ends(figure: Figure) -> frozenset[float]:
    """The numbers that a figure names."""
    if figure.low is None or figure.high is None:
        return frozenset(end for end in (figure.low, figure.high) if end is not None)
    return frozenset((figure.low, figure.high))


def digits(value: float) -> int:
    """How many digits of a number are no trailing zeros: the more, the less is it met by chance."""
    return len(f"{value:.10g}".replace(".", "").rstrip("0"))


def meet(one: Figure, other: Figure, slack: float = 0.0) -> bool:
    """Whether both can be true of one quantity; open ends reach as far as needed, `slack` is a share of the number."""
    return _low(one) * (1 - slack) <= _high(other) * (1 + slack) and _low(other) * (1 - slack) <= _high(one) * (1 + slack)


def same_number(one: Figure, other: Figure) -> bool:
    """Whether they name a number in common."""
    return not ends(one).isdisjoint(ends(other))


def _low(figure: Figure) -> float:
    return -math.inf if figure.low is None else figure.low


def _high(figure: Figure) -> float:
    return math.inf if figure.high is None else figure.high
