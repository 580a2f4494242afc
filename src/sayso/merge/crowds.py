"""Crowds of another day or another cause: "expect 5,000 next week", "a rival rally drew 800"."""

import re

from sayso.types import Figure
from sayso.words import load
from sayso.words.comparable import ComparableWords

#: Characters before a crowd's number in which it is said to be yet to come.
NEAR = 70
_EXPECTED = re.compile(
    r"\b(?:expect|predict|forecast|anticipat|foresee|hop)(?:s|ed|ing|es)?\b(?!.*\b(?:drew|said|was|were|had)\b)", re.IGNORECASE
)
_GATHERING = r"(?:rally|march|protest|demonstration|gathering|vigil|concert|event|counter-?\w+)"
_ANOTHER = re.compile(
    rf"\b(?:[Aa]n?|[Aa]nother)\s(?:\w+\s)?(?:similar|separate|rival|smaller|larger|earlier|second|opposing|counter)[\s-]?(?:\w+\s)?{_GATHERING}\b"
    rf"|\b[Aa]\s{_GATHERING}\s(?:in\ssupport\sof|for|in\sfavou?r\sof|against)\b[^.]*\b(?:same|other)\b"
    r"|\bcounter-?(?:protest|demonstration|rally|march|protester|demonstrator)s?\b"
)


def another_crowd(figure: Figure, before: str) -> str:
    """Which other gathering the words before a crowd's number tell of, nothing for the article's own."""
    if figure.measure not in load(ComparableWords).crowds["measures"]:
        return ""
    if _EXPECTED.search(before[-NEAR:]):
        return "expected"
    return "another gathering" if _ANOTHER.search(before) else ""
