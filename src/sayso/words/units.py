"""Percent, money, measured units, and the numbers that are names."""

from functools import cache
from typing import ClassVar

from sayso.words.loader import Part, Table, load


class PercentWords(Part):
    """Ways to write percent, after the number."""

    words: tuple[str, ...]


class MoneyWords(Part):
    """`signs` before and `words` after the number, each with its ISO 4217 code."""

    signs: dict[str, str]
    words: dict[str, str]


class NumbersThatName(Part):
    """Words right before (`after` them comes the number) or right behind a number that is a name, an address or a clock time."""

    after: tuple[str, ...]
    before: tuple[str, ...]


class Multiples(Part):
    """What stands behind "times" and "twice" where they compare.

    Nouns behind "the"; degrees behind "as" and comparatives, each with the measure that it tells of.
    """

    nouns: tuple[str, ...]
    degrees: dict[str, str]
    comparatives: dict[str, str]


class UnitWords(Table):
    """Percent, money and measured units, and the numbers that are names.

    `measured`: what is measured, the unit's name, its forms; `sizes`: how large a unit is beside others of its kind; `after`: adjectives
    behind a unit and the measure that they name; `beside`: things that are told with the number as measured units are.
    """

    file: ClassVar[str] = "units.toml"
    percent: PercentWords
    money: MoneyWords
    measured: dict[str, dict[str, tuple[str, ...]]]
    sizes: dict[str, float]
    after: dict[str, tuple[str, ...]]
    beside: frozenset[str]
    numbers_that_name: NumbersThatName
    multiples: Multiples


def is_currency(unit: str) -> bool:
    """Whether a unit is a currency's code (ISO 4217)."""
    return len(unit) == 3 and unit.isalpha() and unit.isupper()


def is_money(unit: str | None) -> bool:
    """Whether a unit is a currency in any case: its code, or its word where many countries have one of that name ("crowns")."""
    return unit is not None and unit.casefold() in _currencies()


@cache
def _currencies() -> frozenset[str]:
    money = load(UnitWords).money
    return frozenset(name.casefold() for name in (*money.signs.values(), *money.words.values()))


def stands_beside(unit: str) -> bool:
    """Whether a unit is told with the number ("93%", "£5,800", "14 minutes"); of others a question says what they are."""
    return unit == "percent" or is_currency(unit) or unit in units_in_words()


@cache
def units_in_words() -> frozenset[str]:
    """The units that are a word behind the number ("14 minutes")."""
    words: UnitWords = load(UnitWords)
    return words.beside | {name for group in words.measured.values() for name in group}


@cache
def is_measured(unit: str) -> bool:
    """Whether a unit measures (minutes, metres), and counts no things."""
    return any(unit in group for group in load(UnitWords).measured.values())


@cache
def measured_as(unit: str) -> str | None:
    """What a unit that can be converted measures ("distance" of feet), None for any other."""
    words: UnitWords = load(UnitWords)
    return next((kind for kind, group in words.measured.items() if unit in group), None) if unit in words.sizes else None
