"""Quotations without a cue: whose words they go on with, by the paragraph, the colon or the sentence before them."""

from collections.abc import Sequence

from sayso.extract.attribution.draft import Draft
from sayso.extract.attribution.frame import Frame, FrameKind
from sayso.extract.attribution.quotations import Quotation
from sayso.extract.attribution.subjects import can_speak, source_range
from sayso.extract.attribution.weft import STATEMENT_WORDS, Weft
from sayso.types import Mode, Stance

#: Share of a paragraph that a quotation without a cue fills where the person told of before it is taken for its speaker.
WHOLE_PARAGRAPH = 0.95


def goes_on_from(
    weft: Weft, quotation: Quotation, last: tuple[Quotation, Draft] | None, drafts: Sequence[Draft], frames: Sequence[Frame]
) -> Draft | None:
    """The attribution whose source a quotation without a cue goes on with: in the same paragraph, or in the one before it."""
    words = weft.text[quotation.pieces[0].start : quotation.pieces[-1].end]
    if len(words.split()) < STATEMENT_WORDS or not (words[0].isupper() or words[0] in "“‘…[" or words[0].isdigit()):
        return None
    block = weft.block_of(quotation.start)
    previous = weft.before(block)
    candidates = [d for d in drafts if d.block in (block, previous) and d.content[0].start < quotation.start and d.source is not None]
    if last is not None and last[1].block in (block, previous):
        candidates.append(last[1])
    same = [d for d in candidates if d.block == block]
    colon = weft.text[: quotation.start].rstrip(" \u00a0").endswith(":")
    if colon and not same and (told := _before_colon(weft, quotation, block)) is not None:
        return told
    fresh = quotation.start == weft.blocks[block].span.start
    pool = same or (candidates if fresh else [])
    if not pool:
        bare = [f for f in frames if f.block == previous and f.kind is FrameKind.BARE and fresh and f.source is not None]
        if bare:
            return weft.draft(bare[-1], quotation.pieces, Mode.DIRECT)
        return _of_subject(weft, quotation, block) if fresh else None
    return max(pool, key=lambda d: d.content[-1].end)


def _before_colon(weft: Weft, quotation: Quotation, number: int) -> Draft | None:
    """A quotation after a colon without a cue: "Her verdict: “…”", "the strongest words came from the bishop: “…”"."""
    block = weft.blocks[number]
    colon = block.token_at(weft.text[: quotation.start].rstrip(" \u00a0").rindex(":"))
    if colon is None:
        return None
    words = block.doc[colon.sent.start : colon.i]
    given = next((t for t in reversed(words) if t.dep_ == "pobj" and t.head.lower_ in ("from", "by") and can_speak(t)), None)
    owner = next((t for t in words if t.dep_ == "poss" and can_speak(t)), None)
    subject = next((t for t in words if t.dep_ == "nsubj" and can_speak(t)), None)
    holder = given or owner or subject
    if holder is None:
        return None
    place = block.reach(block.doc[holder.left_edge.i : min(holder.right_edge.i, colon.i - 1) + 1])
    return Draft(block.zone, Mode.DIRECT, Stance.ASSERTS, quotation.pieces, None, place, (), (), FrameKind.QUOTATION, number)


def _of_subject(weft: Weft, quotation: Quotation, number: int) -> Draft | None:
    """A paragraph that is nothing but a quotation belongs to the person whom the last sentence before it is about."""
    previous = weft.before(number)
    block, before = weft.blocks[number], weft.blocks[previous] if previous >= 0 else None
    if before is None or len(weft.text[block.span.start : min(quotation.end, block.span.end)]) < WHOLE_PARAGRAPH * len(block.span):
        return None
    last = list(before.doc.sents)[-1]
    subject = next((c for c in last.root.children if c.dep_ == "nsubj"), None)
    if subject is None or not (subject.ent_type_ == "PERSON" or subject.lower_ in ("he", "she")):
        return None
    first, end = source_range(subject, last.root)
    place = before.reach(before.doc[first : end + 1])
    return Draft(block.zone, Mode.DIRECT, Stance.ASSERTS, quotation.pieces, None, place, (), (), FrameKind.QUOTATION, number)
