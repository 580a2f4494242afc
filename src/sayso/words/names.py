"""How a figure is named that no listed measure claims."""

from typing import ClassVar

from sayso.words.loader import Part, Table


class Aloft(Part):
    """Words that put a length into the air, and words that keep it on the ground."""

    words: frozenset[str]
    along: frozenset[str]


class NameWords(Table):
    """Lemmas and forms, lower case; the comments of names.toml say what each list is for."""

    file: ClassVar[str] = "names.toml"
    light: frozenset[str]
    how_many: frozenset[str]
    sums: frozenset[str]
    valued: frozenset[str]
    currency: frozenset[str]
    dwellers: frozenset[str]
    places: frozenset[str]
    houses: frozenset[str]
    deeds: dict[str, str]
    extent: dict[str, frozenset[str]]
    aloft: Aloft
