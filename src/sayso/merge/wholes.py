"""Measures of which one event or country has one: turnout, magnitude, growth. Their figures meet whatever words stand beside them."""

import re
from functools import cache

from sayso.merge.tokens import fold
from sayso.types import Figure
from sayso.words import load
from sayso.words.comparable import ComparableWords

#: Characters on either side of a figure in which its place, its group and its period are told.
BESIDE = 70

_PERIOD = re.compile(
    r"\b((?:this|next|last|the previous|the following) (?:year|quarter|month|decade)|(?:first|second|third|fourth) (?:quarter|half)"
    r"|(?:the year )?(?:to|in|for) (?:19|20)\d\d|(?:January|February|March|April|May|June|July|August|September|October|November|December)"
    r"(?= (?:[a-z]|\d{4})))"
)
_SHOCK = re.compile(r"\b((?:after|fore)shocks?)\b", re.IGNORECASE)
_PLACE = r"(?:in|across)\s(?:the\s)?((?:[A-Z][\w’'-]+)(?:\s[A-Z][\w’'-]+)*)|among\s(?:the\s)?([\w-]+(?:\s[a-z]+)?)"
_OWNER = r"([A-Z][\w-]+)[’']s?\s(?:[a-z]+\s){0,2}"


def whole_of(figure: Figure) -> str | None:
    """The whole that a figure measures, by its name in comparable.toml; None for any other measure."""
    return _wholes().get(fold(figure.measure))


@cache
def _wholes() -> dict[str, str]:
    return {fold(word): name for name, words in load(ComparableWords).wholes.items() for word in words}


def share_of_whole(figure: Figure, before: str, after: str) -> str | None:
    """Of which place or group a whole is told ("turnout in Zenda", "among women", "Ruritania's economy"), None for the story's own."""
    if whole_of(figure) is None:
        return None
    told = sorted({fold(figure.measure_words or figure.measure), *_names(figure)}, key=lambda word: (-len(word), word))
    words = "|".join(map(re.escape, told))
    own = re.split(r"[;:]|\d\s", before[-BESIDE:])[-1]  # behind another number the words are of that one
    text = f"{own} # {after[:BESIDE]}"
    named = re.search(rf"(?i:\b(?:{words}))\s(?:{_PLACE})", text) or re.search(rf"{_OWNER}(?i:{words})\b", text)
    return next((found for found in named.groups() if found), None) if named else None


def _names(figure: Figure) -> list[str]:
    name = whole_of(figure)
    extra = ["economy", "gdp"] if name == "growth" else []
    return [*load(ComparableWords).wholes.get(name or "", ()), *extra]


def period_of(figure: Figure, before: str, after: str) -> str:
    """For which time a whole is told ("next year", "second quarter"), or which shock it is of; nothing where the text does not say."""
    name = whole_of(figure)
    if name is None:
        return ""
    clause = re.split(r"\d", after[:BESIDE])[0] if not re.match(r"[^\d]*\b(?:19|20)\d\d\b", after[:BESIDE]) else after[:BESIDE]
    own = re.split(r"[;:]|\d\s", before[-BESIDE:])[-1]
    if name == "magnitude":
        match = _SHOCK.search(clause) or _SHOCK.search(own)
        return match.group(1).lower().rstrip("s") if match else ""
    if name not in load(ComparableWords).periods["measures"]:
        return ""
    match = _PERIOD.search(clause) or _PERIOD.search(own)
    return re.sub(r"^(?:the year )?(?:to|in|for) ", "", match.group(1)) if match else ""
