"""How persons are named and described: the model of people.toml."""

from typing import ClassVar

from sayso.words.loader import Table, load


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


def has_first_name(text: str) -> bool:
    """Whether a text begins with a common first name."""
    people = load(PeopleWords)
    return text.split()[0].casefold() in people.male_names | people.female_names
