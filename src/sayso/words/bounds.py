"""Bounds, hedges and vague plurals: the words that say how close a number is."""

from typing import ClassVar

from sayso.types import Relation
from sayso.words.loader import Part, Table


class BetweenWords(Part):
    """Words that may stand between a bound and its number."""

    words: tuple[str, ...]


class LastingVerbs(Part):
    """Verbs that a length of time belongs to, and verbs that are done over a length of time."""

    verbs: frozenset[str]
    spread: frozenset[str]


class BoundWords(Table):
    """`before` and `after` the number: a relation, and the phrases that give it; `verbs` over it.

    `vague`: a plural and the least that it allows.
    """

    file: ClassVar[str] = "bounds.toml"
    before: dict[Relation, tuple[str, ...]]
    after: dict[Relation, tuple[str, ...]]
    between: BetweenWords
    verbs: dict[Relation, frozenset[str]]
    lasting: LastingVerbs
    vague: dict[str, float]
