"""A cue with what grammar gives it: who, what, to whom."""

from dataclasses import dataclass
from enum import StrEnum

from spacy.tokens import Token

from sayso.types import Span

#: First and last token, both inclusive.
type Range = tuple[int, int]


class FrameKind(StrEnum):
    """The construction that a frame was read from; confidence is measured by kind."""

    CLAUSE = "clause"
    TAIL = "tail"
    PHRASE = "phrase"
    INFINITIVE = "infinitive"
    NAMING = "naming"
    NOUN = "noun"
    ACCORDING = "according"
    EVIDENCE = "evidence"
    HEADLINE = "headline"
    BARE = "bare"
    TRANSCRIPT = "transcript"
    QUOTATION = "quotation"
    READ = "read"


@dataclass(frozen=True, slots=True)
class Frame:
    """A cue in its sentence.

    `cluster` reaches over source, cue and what stands with them (day, place, recipient); `content` is what grammar sets down to the
    source, empty for a cue that only introduces a quotation. `carrier` is an outlet named inside the cluster ("..., according to
    Reuters"). `block` is the number of the block.
    """

    kind: FrameKind
    block: int
    lemma: str
    cue: Span
    source: Span | None
    content: tuple[Span, ...]
    cluster: Span
    sentence: Span
    recipients: tuple[Span, ...] = ()
    carriers: tuple[Span, ...] = ()
    negated: bool = False


#: What grammar gives at a token: the construction, the head of the source, the parts of the content, and the cluster where it is wider
#: than the token.
type Found = tuple[FrameKind, Token | None, list[Range], Range | None]
