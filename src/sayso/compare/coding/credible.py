"""Which claims of an article can be about one and the same toll."""

from collections.abc import Iterable

#: A claim above this multiple of the first one, and the allowance for small tolls, counts something wider (a family, a city, a war).
#: Tuned on the 340 Airwars assessments of the development half with a toll of killed: 2 to 6 lie within .01.
TIMES, PLUS = 3.0, 3.0


def credible(values: Iterable[float], first: float) -> list[float]:
    """The values that may be of the same toll as the first one, sorted."""
    return sorted(value for value in values if value <= TIMES * first + PLUS)
