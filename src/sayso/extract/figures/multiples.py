"""Multiples: "four times the size of", "three-and-a-half times as big as", "twice the number of", "80 times farther"."""

import re
from collections.abc import Iterator
from functools import cache

from sayso.extract.figures.unit import UnitMatch
from sayso.words import load
from sayso.words.patterns import any_of
from sayso.words.units import UnitWords

#: What a multiple is called among measured things.
MULTIPLE = "multiple"


@cache
def _of_what() -> str:
    """What must stand behind "times" or "twice" for it to compare: on its own "three times" says how often."""
    table = load(UnitWords).multiples
    nouns, degrees, comparatives = map(any_of, (table.nouns, table.degrees, table.comparatives))
    return (
        rf"\s(?:as\s(?:(?P<degree>{degrees})\b|[\w-]+\sas\b)|(?P<comparative>{comparatives})\b|that\s(?:of|for|in)\b"
        rf"|(?:the|its|their|his|her|our|that|this)\s(?:[\w’'-]+\s){{0,2}}?(?P<noun>{nouns})\b)"
    )


@cache
def _times() -> re.Pattern[str]:
    return re.compile(rf"[\s-]times(?={_of_what()})", re.IGNORECASE)


@cache
def _twice() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])twice(?={_of_what()})", re.IGNORECASE)


@cache
def _behind() -> re.Pattern[str]:
    return re.compile(_of_what(), re.IGNORECASE)


def compared(text: str, end: int) -> str:
    """What "times" or "twice", ending at `end`, measures: the size, the number; by its own name where no table says ("multiple")."""
    table, match = load(UnitWords).multiples, _behind().match(text, end)
    if match is None:
        return MULTIPLE
    if match["noun"]:
        return match["noun"].casefold()
    word = (match["degree"] or match["comparative"] or "").casefold()
    return table.degrees.get(word) or table.comparatives.get(word) or MULTIPLE


def compared_share(text: str, end: int) -> str | None:
    """What a share ending at `end` is of, where it compares two things ("seven percent as bright as the moon"), or None."""
    match = _behind().match(text, end)
    if match is None or not (match["degree"] or match["noun"]):
        return None
    return match["noun"].casefold() if match["noun"] else load(UnitWords).multiples.degrees.get(match["degree"].casefold())


def times_after(text: str, end: int) -> UnitMatch | None:
    """ "Times" behind a number ending at `end`, where it compares, or None."""
    match = _times().match(text, end)
    return None if match is None else UnitMatch(match.end(), "times", MULTIPLE)


def twice_in(text: str) -> Iterator[tuple[int, int]]:
    """Where "twice" compares, as half-open offsets."""
    return (match.span() for match in _twice().finditer(text))
