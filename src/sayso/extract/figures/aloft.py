"""How high somebody flies: in the air feet (and a height in metres) are told for altitude, distances in miles."""

import re
from functools import cache

from sayso.extract.figures.counted import Counted
from sayso.extract.figures.reading import Reading
from sayso.words import load
from sayso.words.names import NameWords
from sayso.words.patterns import any_of

#: Below this a number of feet is a height above the ground, a depth or a length, whoever flies. Set by hand on invented sentences.
LOWEST = 1_000
_FEET = frozenset({"feet", "foot"})


def altitude(counted: Counted) -> Reading | None:
    """ "Closed the sky below 20,000 feet", "a 31,000-foot flight level"."""
    quantity = counted.quantity
    if quantity.measured != "distance":
        return None
    behind = counted.block.text[quantity.end : counted.sentence.end_char]
    if _NAMED.match(behind):
        return Reading("altitude", "altitude", True)
    if quantity.unit not in _FEET or quantity.value < LOWEST or _ground().match(behind):
        return None
    start = counted.block.doc[counted.sentence.start - 1].sent.start_char if counted.sentence.start > 0 else counted.sentence.start_char
    told = _air().search(counted.block.text, start, counted.sentence.end_char)
    return None if told is None else Reading("altitude", told.group(), True)


_NAMED = re.compile(r"\s(?:\w+\s){0,2}(?:altitude|flight\slevel|ceiling)\b", re.IGNORECASE)


@cache
def _air() -> re.Pattern[str]:
    return re.compile(rf"\b{any_of(load(NameWords).aloft.words)}\b", re.IGNORECASE)


@cache
def _ground() -> re.Pattern[str]:
    return re.compile(rf"[\s-]{any_of(load(NameWords).aloft.along)}\b", re.IGNORECASE)
