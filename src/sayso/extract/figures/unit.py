"""The unit that touches a number: percent, money, or one of the measured units of units.toml."""

import re
from dataclasses import dataclass
from functools import cache

from sayso.words import load
from sayso.words.units import UnitWords


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


@cache
def _forms() -> tuple[re.Pattern[str], dict[str, tuple[str, str | None]]]:
    table = load(UnitWords)
    forms: dict[str, tuple[str, str | None]] = {word: ("percent", None) for word in table.percent.words}
    forms.update((word, (code, None)) for word, code in table.money.words.items())
    for measured, units in table.measured.items():
        for name, words in units.items():
            forms.update((word, (name, measured)) for word in words)
    words = "|".join(re.escape(word).replace(r"\ ", r"[\s-]") for word in sorted(forms, key=len, reverse=True))
    return re.compile(rf"[\s‑-]{{0,2}}({words})(?![A-Za-z])"), forms


def unit_after(text: str, end: int) -> UnitMatch | None:
    """The unit that follows a number ending at `end`, a space or a hyphen between, or None."""
    pattern, forms = _forms()
    match = pattern.match(text, end)
    if match is None:
        return None
    name, measured = forms.get(match[1]) or forms[re.sub(r"[\s-]", " ", match[1])]
    if len(match[1]) == 1 and match[1].isalpha() and not re.match(r"\s?°", text[end:]):
        return None
    return UnitMatch(match.end(), name, measured)
