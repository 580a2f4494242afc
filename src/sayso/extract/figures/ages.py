"""Ages that a law sets: "raises the pension age to 67 from 63", "a voting age of 16". Other ages count nothing."""

import re
from functools import cache

from sayso.extract.figures.quantity import Quantity
from sayso.words import load
from sayso.words.measures import MeasureWords

#: The unit of an age.
YEARS = "years"


def legal_age(text: str, quantity: Quantity) -> str | None:
    """Which age a number is that a law sets, by the words before it; None for any other number."""
    if quantity.unit not in (None, YEARS):
        return None
    for name, pattern in _ages():
        if pattern.search(text[: quantity.start]) is not None:
            return name
    return None


#: Between the name of an age and its number: for whom, a verb, a preposition, and another age ("to 67 from").
_BETWEEN = (
    r"(?:\s(?:for|of)\s(?:men|women|teachers|workers|miners|officers|all))?"
    r"(?:\s(?:is|was|be|stands|stood|rises|rose|raised|up|down|set))*"
    r"(?:\s(?:of|to|from|at|by))?(?:\s\d\d(?:\s(?:to|from|and|or))?)?\s"
)


@cache
def _ages() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """By measure: its nouns and what may stand between them and the age."""
    found = []
    for name, measure in load(MeasureWords).measures.items():
        nouns = [noun for noun in measure.nouns if re.search(r"\bage\b", noun)]
        if nouns:
            named = "|".join(map(re.escape, nouns))
            found.append((name, re.compile(rf"\b(?:{named}){_BETWEEN}$", re.IGNORECASE)))
    return tuple(found)
