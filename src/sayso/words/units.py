"""Percent, money, measured units, and the numbers that are names."""

from typing import ClassVar

from sayso.words.loader import Part, Table


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


class UnitWords(Table):
    """`measured`: what is measured, the unit's name, its forms; `after`: adjectives behind a unit and the measure that they name."""

    file: ClassVar[str] = "units.toml"
    percent: PercentWords
    money: MoneyWords
    measured: dict[str, dict[str, tuple[str, ...]]]
    after: dict[str, tuple[str, ...]]
    numbers_that_name: NumbersThatName
