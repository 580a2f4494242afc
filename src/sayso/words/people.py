"""How persons are named and described: the model of people.toml."""

from typing import ClassVar

from sayso.words.loader import Table


class PeopleWords(Table):
    """Titles, words and first names that tell a man from a woman, nouns for persons and bodies, offices of a state."""

    file: ClassVar[str] = "people.toml"
    titles: frozenset[str]
    male: frozenset[str]
    female: frozenset[str]
    male_names: frozenset[str]
    female_names: frozenset[str]
    persons: frozenset[str]
    bodies: frozenset[str]
    offices: frozenset[str]
    speakers: frozenset[str]
    things: frozenset[str]
    generic: frozenset[str]
