"""The cloth: an article's text and blocks, with what weaving asks of them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from sayso.extract.attribution.draft import Draft
from sayso.extract.attribution.frame import Frame, FrameKind
from sayso.extract.parse import Block
from sayso.types import Mode, Span, Stance, ZoneKind
from sayso.words.cues import CueWords

#: The word that opens a reported clause, right before it; PARC and PolNeAR count it to the content.
COMPLEMENTISER = re.compile(r"\bthat\s+\Z")
#: Zones whose paragraphs follow on one another.
RUNNING = frozenset({ZoneKind.BODY, ZoneKind.CAPTION})
#: Fewest words of a whole statement; shorter quotations without a cue are scare quotes.
STATEMENT_WORDS = 4


@dataclass(frozen=True, slots=True)
class Weft:
    """What weaving works on: the text, its blocks, and the stance words."""

    text: str
    blocks: Sequence[Block]
    cues: CueWords

    def stance(self, frame: Frame) -> Stance:
        """How the source stands to the content: "does not believe" denies, "does not deny" asserts."""
        told = self._stance(frame)
        if frame.negated and told in (Stance.ASSERTS, Stance.DENIES):
            return Stance.DENIES if told is Stance.ASSERTS else Stance.ASSERTS
        return told

    def _stance(self, frame: Frame) -> Stance:
        words, lemma = self.cues.stance, frame.lemma
        if frame.kind is FrameKind.NAMING and lemma == "call":
            return Stance.ASSERTS
        for stance, listed in (
            (Stance.DENIES, words.denies),
            (Stance.DOUBTS, words.doubts),
            (Stance.ASKS, words.asks),
            (Stance.ORDERS, words.orders),
        ):
            if lemma in listed:
                return stance
        return Stance.ASSERTS

    def zone_at(self, at: int) -> ZoneKind:
        """The zone of the block that covers an offset."""
        return self.blocks[self.block_of(at)].zone

    def before(self, number: int) -> int:
        """The number of the last block of running text before a block; -1 where there is none."""
        return next((n for n in range(number - 1, -1, -1) if self.blocks[n].zone in RUNNING), -1)

    def block_of(self, at: int) -> int:
        """The number of the block that covers an offset; -1 where none does."""
        return next((n for n, b in enumerate(self.blocks) if b.span.start <= at < b.span.end), -1)

    def draft(self, frame: Frame, content: tuple[Span, ...], mode: Mode) -> Draft:
        """The attribution of some content to a frame's source."""
        zone, stance = self.blocks[frame.block].zone, self.stance(frame)
        content = content if mode is Mode.DIRECT else self.with_that(content)
        return Draft(zone, mode, stance, content, frame.cue, frame.source, frame.recipients, frame.carriers, frame.kind, frame.block)

    def with_that(self, content: tuple[Span, ...]) -> tuple[Span, ...]:
        """A reported clause with the "that" right before it, which the parser may have hung elsewhere."""
        first = content[0]
        that = COMPLEMENTISER.search(self.text, max(0, first.start - 12), first.start)
        return (Span(that.start(), first.end), *content[1:]) if that else content
