"""What many articles say together: entities, copies, utterances, tallies."""

from dataclasses import dataclass
from enum import StrEnum

from sayso.types.article import Article
from sayso.types.extract import Attribution, EntityKind, Figure, Role


@dataclass(frozen=True, slots=True)
class Entity:
    """A person, organisation, place or group across articles. `party` is the id of the entity that it speaks for (its own for a side).

    `because` gives the reason of each merge in words.
    """

    id: str
    name: str
    kind: EntityKind
    party: str | None
    names: tuple[str, ...]
    roles: tuple[Role, ...]
    because: tuple[str, ...] = ()


class Op(StrEnum):
    REPLACE = "replace"
    INSERT = "insert"
    DELETE = "delete"


@dataclass(frozen=True, slots=True)
class Change:
    """One word difference; `a` is empty for an insertion, `b` for a deletion.

    `weighty`: the words carry meaning (it is no spelling and no cut marked by an ellipsis).
    """

    op: Op
    a: str
    b: str
    weighty: bool


@dataclass(frozen=True, slots=True)
class Difference:
    """How two renderings (attribution ids) of one utterance differ."""

    between: tuple[str, str]
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class Utterance:
    """One thing said once; `renderings` are the attributions that carry it."""

    id: str
    speaker: str | None
    renderings: tuple[str, ...]
    differences: tuple[Difference, ...]


@dataclass(frozen=True, slots=True)
class Tally:
    """All figures that answer one question.

    `population` is an entity id or None; `aside` are figures that readers will compare but that count something else.
    """

    id: str
    question: str
    measure: str
    population: str | None
    unit: str
    figures: tuple[str, ...]
    aside: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Copy:
    """Text that stands in two articles: `share` is the part of the smaller one that stands in the other, `words` how long it is."""

    articles: tuple[str, str]
    share: float
    words: int


@dataclass(frozen=True, slots=True)
class Merged:
    """A story: articles and everything that they say, with ids that hold across them.

    Tuples are sorted by id except `articles` (by path).
    """

    articles: tuple[Article, ...]
    entities: tuple[Entity, ...]
    attributions: tuple[Attribution, ...]
    figures: tuple[Figure, ...]
    utterances: tuple[Utterance, ...]
    tallies: tuple[Tally, ...]
    copies: tuple[Copy, ...]
