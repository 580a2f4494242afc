"""Which state or body a word stands for: names, nationality adjectives, capitals and metonyms.

States come from pycountry, adjectives and capitals from countryinfo; `parties.toml` adds the by-names of governments and the bodies
that are parties of their own.
"""

from collections.abc import Mapping
from functools import cache, lru_cache
from typing import ClassVar

from sayso.words.loader import Table, load


class PartyWords(Table):
    """`metonyms` and `bodies`: a party's name, and the words that stand for it; `neither`: names of bodies that are no side."""

    file: ClassVar[str] = "parties.toml"
    metonyms: dict[str, tuple[str, ...]]
    bodies: dict[str, tuple[str, ...]]
    neither: dict[str, tuple[str, ...]]


@cache
def _nations() -> Mapping[str, str]:
    """Folded word -> the party's short English name."""
    from countryinfo import all_countries

    found: dict[str, str] = {}
    for country in all_countries():
        name = country.name()
        for word in (name, country.demonym(), country.capital()):
            if isinstance(word, str) and len(word) > 3:
                for form in (word, *((word + "s",) if word.endswith("n") else ())):
                    found.setdefault(form.casefold(), name)
    tables = load(PartyWords)
    for group in (tables.metonyms, tables.bodies):
        for name, words in group.items():
            found[name.casefold()] = name
            found.update((word.casefold(), name) for word in words)
    return found


@lru_cache(50_000)
def party_named(word: str) -> str | None:
    """The party that a word stands for ("Russian", "Moscow", "the Kremlin" -> "Russia"), or None.

    Case counts for words of two and three letters ("US" is a state, "us" is not).
    """
    bare = word.strip().removeprefix("the ").removeprefix("The ")
    for ending in ("'s", "’s", "'", "’"):
        bare = bare.removesuffix(ending)
    if len(bare) <= 3 and not bare.isupper():
        return None
    return _nations().get(bare.casefold())


def is_body(name: str) -> bool:
    """Whether a party is a body of its own (United Nations, NATO) and no state."""
    return name in load(PartyWords).bodies


@cache
def adjective(name: str) -> str | None:
    """The nationality adjective of a state by its short English name ("Russia": "Russian"), or None."""
    from countryinfo import all_countries

    return next((str(country.demonym()).split(",")[0] for country in all_countries() if country.name() == name and country.demonym()), None)


def is_region(name: str) -> bool:
    """Whether a name is that of a state, province or region of a country ("Florida", "Bavaria"), by ISO 3166-2."""
    return name.strip().casefold() in _regions()


@cache
def _regions() -> frozenset[str]:
    import pycountry

    return frozenset(region.name.casefold() for region in pycountry.subdivisions)
