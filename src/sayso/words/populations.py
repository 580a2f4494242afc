"""Who can be counted: classes of people, each with its kind."""

from typing import ClassVar

from sayso.types import PopulationKind
from sayso.words.loader import Part, Table


class PopulationClass(Part):
    """One class: its kind, and singular words for its members."""

    kind: PopulationKind
    words: tuple[str, ...]


class PopulationWords(Table):
    """The name of each class, and the class; `animals` die and are rescued, but are no people."""

    file: ClassVar[str] = "populations.toml"
    animals: frozenset[str]
    classes: dict[str, PopulationClass]
