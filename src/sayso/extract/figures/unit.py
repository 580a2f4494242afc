"""The unit that touches a number: percent, money, or one of the measured units of units.toml."""

import re
from dataclasses import dataclass
from functools import cache

from sayso.words import load
from sayso.words.units import UnitWords

_MINUS = re.compile(r"\b(?:minus|negative)\s$", re.IGNORECASE)
#: A dash is a sign only behind a space or a bracket, before what can be below nought ("−0.4%", "-12°C"): a list's dash is none.
_DASH = re.compile(r"(?:(?<=[\s(])|^)[-−–]$")
_BELOW = re.compile(r"[\d.,]+\s?(?:%|per\s?cent|°|degrees)")


def minus_before(text: str, start: int) -> tuple[bool, int]:
    """Whether the number at `start` is below nought, and where its sign begins; (False, start) without one."""
    match = _MINUS.search(text, max(0, start - 10), start)
    if match is None and _BELOW.match(text, start):
        match = _DASH.search(text, max(0, start - 2), start)
    return (True, match.start()) if match is not None else (False, start)


@dataclass(frozen=True, slots=True)
class UnitMatch:
    """A unit that ends at `end` of the line; `measured` is what it measures ("duration"), None for percent and money."""

    end: int
    name: str
    measured: str | None


@cache
def _signs() -> re.Pattern[str]:
    signs = sorted(load(UnitWords).money.signs, key=len, reverse=True)
    return re.compile(rf"(?<![A-Za-z])({'|'.join(map(re.escape, signs))})\s?$")


def sign_before(text: str, start: int) -> tuple[str | None, int]:
    """The currency whose sign stands before `start`, and where the sign begins; (None, start) without one."""
    match = _signs().search(text[max(0, start - 6) : start])
    if match is None:
        return None, start
    return load(UnitWords).money.signs[match[1]], start - len(match.group())


#: Units of at most this many letters are signs and keep their case.
SHORT = 3


@cache
def _forms() -> tuple[re.Pattern[str], dict[str, tuple[str, str | None]]]:
    table = load(UnitWords)
    forms: dict[str, tuple[str, str | None]] = dict.fromkeys(table.percent.words, ("percent", None))
    forms.update((word, (code, None)) for word, code in table.money.words.items())
    for measured, units in table.measured.items():
        for name, words in units.items():
            forms.update((word, (name, measured)) for word in words)
    by_length = sorted(forms, key=len, reverse=True)
    words = "|".join(re.escape(word).replace(r"\ ", r"[\s-]") for word in by_length if len(word) > SHORT)
    # Case tells short signs apart ("5 C", "3 in"), not written-out units ("65 PERCENT").
    short = "|".join(re.escape(word) for word in by_length if len(word) <= SHORT)
    return re.compile(rf"[\s‑-]{{0,2}}((?i:{words})|{short})(?![A-Za-z])"), forms


def _letter_alone(text: str, end: int, match: re.Match[str]) -> bool:
    """Whether one letter is a unit: a small one glued to its number ("71.5g"), or one that "of" follows ("5 l of water")."""
    letter = match[1]
    if not letter.islower():
        return False
    return match.start(1) == end or (text[end] == " " and text.startswith(" of ", match.end()))


_MAGNITUDE = re.compile(r"\bmagnitude(?:\sof)?\s$", re.IGNORECASE)


def named_before(text: str, start: int) -> str | None:
    """The scale that is named before its number ("magnitude 7.1"), or None."""
    return "magnitude" if _MAGNITUDE.search(text[max(0, start - 16) : start]) else None


def unit_after(text: str, end: int) -> UnitMatch | None:
    """The unit that follows a number ending at `end`, a space or a hyphen between, or None."""
    pattern, forms = _forms()
    match = pattern.match(text, end)
    if match is None:
        return None
    spaced = re.sub(r"[\s-]", " ", match[1])
    folded = {form.casefold(): named for form, named in forms.items()} if match[1] not in forms and spaced not in forms else forms
    name, measured = folded.get(match[1]) or folded.get(spaced) or folded.get(match[1].casefold()) or folded[spaced.casefold()]
    if len(match[1]) == 1 and match[1].isalpha() and not re.match(r"\s?°", text[end:]) and not _letter_alone(text, end, match):
        return None
    return UnitMatch(match.end(), name, measured)
