"""Bounds, hedges and vague plurals: the words that say how close a number is."""

from typing import ClassVar

from sayso.types import Relation
from sayso.words.loader import Part, Table


class BetweenWords(Part):
    """Words that may stand between a bound and its number."""

    words: tuple[str, ...]


class LastingVerbs(Part):
    """Verbs that a length of time belongs to, that are done over one, and whose object may be one."""

    verbs: frozenset[str]
    suffered: frozenset[str]
    spread: frozenset[str]


class Reach(Part):
    """Words of a count that has come up to a number, or past it."""

    climbs: frozenset[str]
    carries: frozenset[str]
    counts: frozenset[str]


class BoundWords(Table):
    """`before` and `after` the number: a relation, and the phrases that give it; `verbs` over it, words of `reach` before it.

    `vague`: a plural and the least that it allows.
    """

    file: ClassVar[str] = "bounds.toml"
    before: dict[Relation, tuple[str, ...]]
    after: dict[Relation, tuple[str, ...]]
    between: BetweenWords
    verbs: dict[Relation, frozenset[str]]
    lasting: LastingVerbs
    reach: Reach
    vague: dict[str, float]
