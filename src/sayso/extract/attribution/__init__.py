"""Attribution: whose words stand where. One door (`Finder`), its built-in finders in FINDERS."""

from typing import Protocol

from sayso.extract.attribution.draft import Draft
from sayso.extract.attribution.model import Model
from sayso.extract.attribution.reading import Reading
from sayso.extract.attribution.rules import Rules
from sayso.extract.parse import Parsed


class Finder(Protocol):
    """A way to find attributions: `name` is what `--finder` takes."""

    name: str

    def find(self, parsed: Parsed) -> tuple[Draft, ...]:
        """All attributions of an article in text order, with spans of source, cue and content, before speakers are named."""
        ...


FINDERS: tuple[Finder, ...] = (Model(), Rules(), Reading())

__all__ = ["FINDERS", "Draft", "Finder"]
