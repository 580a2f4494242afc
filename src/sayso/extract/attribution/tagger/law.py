"""What sentences and quotation marks allow: a content as the network reads it, cut and completed by them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from sayso.extract.attribution.draft import Draft
from sayso.extract.attribution.frame import FrameKind
from sayso.extract.attribution.quotations import Quotation
from sayso.extract.attribution.tagger.decode import Tagged
from sayso.extract.attribution.weft import Weft
from sayso.types import Mode, Span

#: A quotation of which this share lies in a content belongs to it whole.
MOST = 0.5
#: Constructions that tie a quotation to its cue by marks and commas, so that it is nobody else's.
MARKED = frozenset({FrameKind.CLAUSE, FrameKind.TAIL, FrameKind.BARE, FrameKind.QUOTATION, FrameKind.NAMING, FrameKind.TRANSCRIPT})
#: Those of them that have the cue beside the marks.
TIED = MARKED - {FrameKind.QUOTATION}
#: A full stop that belongs to the word before it: "U.S.", "Inc.", "J.".
_ABBREVIATED = re.compile(r"(?:\.\w+|\b(?:[A-Z]|Inc|Corp|Co|Ltd|Jr|Sr|St|Dr|Mr|Mrs|etc))\.$")


def by_law(weft: Weft, tagged: Sequence[Tagged], ruled: Sequence[Draft], quotations: Sequence[Quotation]) -> Iterator[Tagged]:
    """What the network reads, within sentences, with whole quotations, and without those that the rules tie to somebody else."""
    spoken = [draft for draft in ruled if draft.mode is Mode.DIRECT and draft.kind in MARKED]
    for one in tagged:
        for near in _near(weft, _without_source(weft, one), ruled, quotations):
            for part in _apart(_unspoken(_lawful(near, quotations), spoken), spoken):
                whole = trimmed(weft.text, part)
                if whole.content:
                    yield whole


def _without_source(weft: Weft, one: Tagged) -> Tagged:
    """Without what tells of the source, where there is more: "..., said an officer who asked `not to be named`"."""
    if one.source is None or (number := weft.block_of(one.source.start)) < 0:
        return one
    block = weft.blocks[number]
    clauses = [
        block.reach(block.doc[c.left_edge.i : c.right_edge.i + 1])
        for t in block.tokens_in([one.source])
        for c in t.children
        if c.dep_ == "relcl"
    ]
    kept = tuple(part for part in one.content if not any(MOST * len(part) < part.overlap(clause) for clause in clauses))
    return replace(one, content=kept) if kept else one


def _near(weft: Weft, one: Tagged, ruled: Sequence[Draft], quotations: Sequence[Quotation]) -> list[Tagged]:
    """The same with the pieces of its cue's sentence; only a quotation goes on over a sentence's end. Other pieces stand by themselves.

    So does a quotation that the rules set down to a cue beside it: "A clerk told us they had been “sent back”. Halm denied it."
    """
    if one.cue is None or (number := weft.block_of(one.cue.start)) < 0:
        return [one]
    block = weft.blocks[number]
    token = block.token_at(one.cue.start)
    sentence = block.reach(token.sent) if token is not None else block.span
    quoted = [outer for q in quotations for outer in q.outer]
    elsewhere = [draft for draft in ruled if draft.cue is not None and not sentence.overlap(draft.cue)]
    near = [
        p for p in one.content
        if sentence.overlap(p)
        or (any(outer.overlap(p) for outer in quoted) and not any(MOST * len(p) < sum(map(p.overlap, d.content)) for d in elsewhere))
    ]  # fmt: skip
    far = [replace(one, content=(p,), cue=None, source=None) for p in one.content if p not in near]
    return [replace(one, content=tuple(near)), *far] if near else far


def _lawful(one: Tagged, quotations: Sequence[Quotation]) -> Tagged:
    """Quotation marks are law: a quotation of which a content takes most belongs to it whole."""
    parts = []
    for part in one.content:
        for inner in (outer for quotation in quotations if quotation.firm for outer in quotation.outer):
            if MOST * len(inner) <= part.overlap(inner) < len(inner):
                part = Span(min(part.start, inner.start), max(part.end, inner.end))
        parts.append(part)
    return replace(one, content=tuple(parts))


def _unspoken(one: Tagged, spoken: Sequence[Draft]) -> Tagged:
    """Without quotations that marks and commas tie to another cue, where they are not all that it has."""

    def owned(part: Span) -> bool:
        others = (d for d in spoken if one.cue is None or (d.cue is not None and not d.cue.overlap(one.cue) and d.kind in TIED))
        return any(MOST * len(part) < sum(map(part.overlap, draft.content)) for draft in others)

    kept = tuple(part for part in one.content if not owned(part))
    return replace(one, content=kept) if kept or one.cue is None else one


def _apart(one: Tagged, spoken: Sequence[Draft]) -> list[Tagged]:
    """A clause and a quotation of other sentences, told apart: "Graham said he was shocked. “It seems exceptional.”"

    PolNeAR counts them as one; a quotation that is compared word by word has to stand by itself.
    """
    for draft in spoken:
        if draft.kind is FrameKind.QUOTATION and any(part.overlap(piece) for part in one.content for piece in draft.content):
            first, last = draft.content[0].start - 1, draft.content[-1].end + 1
            sides = (
                side for part in one.content for side in (Span(part.start, min(part.end, first)), Span(max(part.start, last), part.end))
            )
            rest = tuple(side for side in sides if side.start < side.end)
            if rest:
                return [replace(one, content=draft.content), replace(one, content=rest)]
    return [one]


def trimmed(text: str, one: Tagged) -> Tagged:
    """Without the punctuation around: PolNeAR counts it in, a ledger of names and clauses does not."""
    content = tuple(part for part in (_trim(text, part) for part in one.content) if part)
    return replace(one, content=content, source=_trim(text, one.source) if one.source else None)


def _trim(text: str, span: Span) -> Span:
    words = span.of(text)
    end = len(words.rstrip(" ,;:—–-"))
    if words[:end].endswith(".") and not _ABBREVIATED.search(words[:end]):
        end -= 1
    start = len(words) - len(words.lstrip(" ,;:—–-."))
    return Span(span.start + start, max(span.start + start, span.start + end))
