"""Titles, given names, and the offices that speak for a state."""

from typing import ClassVar

from sayso.words.loader import Part, Table


class Organisations(Part):
    """`light`: words that tell no organisation from another; `same`: two forms of one word."""

    file: ClassVar[str] = "offices.toml"
    light: tuple[str, ...]
    same: dict[str, str]


class OfficeWords(Table):
    """See offices.toml: titles by kind, suffixes, given names, words of state, police, firms and vague names, organisation words."""

    file: ClassVar[str] = "offices.toml"
    titles: dict[str, tuple[str, ...]]
    suffixes: dict[str, tuple[str, ...]]
    given: dict[str, str]
    state: dict[str, tuple[str, ...]]
    national: dict[str, tuple[str, ...]]
    police: dict[str, tuple[str, ...]]
    firm: dict[str, tuple[str, ...]]
    voice: dict[str, tuple[str, ...]]
    vague: dict[str, tuple[str, ...]]
    organisation: Organisations
