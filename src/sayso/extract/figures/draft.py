"""A figure in the making."""

from dataclasses import dataclass

from sayso.extract.figures.counted import Counted
from sayso.extract.figures.reading import Reading
from sayso.types import Population


@dataclass(frozen=True, slots=True)
class Draft:
    """A figure in the making; `whole` is the place, among the drafts of the article, of the figure that this one is a part of."""

    counted: Counted
    reading: Reading
    population: Population | None
    unit: str
    whole: int | None = None
