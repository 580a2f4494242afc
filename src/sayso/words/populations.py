"""Who can be counted: classes of people, each with its kind."""

from typing import ClassVar

from pydantic import BaseModel, ConfigDict

from sayso.types import PopulationKind
from sayso.words.loader import Table


class PopulationClass(BaseModel):
    """One class: its kind, and singular words for its members."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    kind: PopulationKind
    words: tuple[str, ...]


class PopulationWords(Table):
    """The name of each class, and the class; `animals` die and are rescued, but are no people."""

    file: ClassVar[str] = "populations.toml"
    animals: frozenset[str]
    classes: dict[str, PopulationClass]
