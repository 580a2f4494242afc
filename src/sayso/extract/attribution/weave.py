"""Quotations and cue frames woven together: whose words stand between the marks, and what is set down without them.

A frame whose content is mostly quoted, or that has none, introduces quotations; a quotation inside a frame's content makes it mixed; a
quotation without a cue of its own goes on with the one before it, or is nobody's (scare quotes).
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from sayso.extract.attribution.draft import Draft
from sayso.extract.attribution.frame import Frame, FrameKind
from sayso.extract.attribution.quotations import Quotation
from sayso.extract.attribution.uncued import goes_on_from
from sayso.extract.attribution.weft import RUNNING, STATEMENT_WORDS, Weft
from sayso.types import Mode, Span, Stance

#: A content of which this share stands between marks is the quotation itself, not a clause about it.
MOSTLY_QUOTED = 0.8
#: A quotation with this share inside a content belongs to it.
INSIDE = 0.8


def weave(weft: Weft, frames: Sequence[Frame], quotations: Sequence[Quotation]) -> list[Draft]:
    """All attributions of an article, in the order of the text, outer before inner."""
    drafts: list[Draft] = []
    used: set[Quotation] = set()
    introducing: list[Frame] = []
    for frame in (_clipped(weft, f, quotations) for f in frames):
        inside = [q for q in quotations if _share(q.pieces, frame.content) >= INSIDE and not _introduced_inside(weft, q, frame, frames)]
        quoted = sum(_shared(frame.content, q.outer) for q in quotations if q in inside or _share(frame.content, q.pieces) >= INSIDE)
        after_quote = any(_right_after(weft, q, frame, quotations) for q in quotations)
        if (
            not frame.content
            or (after_quote and frame.kind in (FrameKind.CLAUSE, FrameKind.EVIDENCE, FrameKind.TAIL))
            or (quoted >= MOSTLY_QUOTED * _length(frame.content) and frame.kind is not FrameKind.TRANSCRIPT)
        ):
            introducing.append(frame)
            continue
        told = Mode.MIXED if inside else Mode.INDIRECT
        drafts.append(weft.draft(frame, frame.content, Mode.DIRECT if frame.kind is FrameKind.TRANSCRIPT else told))
        used.update(inside)
    free = [q for q in quotations if q not in used]
    _introduce(weft, frames, introducing, [q for q in free if weft.zone_at(q.start) in RUNNING], drafts)
    _echo(weft, introducing, [q for q in free if weft.zone_at(q.start) not in RUNNING], drafts)
    return sorted(drafts, key=lambda d: (d.content[0].start, -d.content[-1].end, d.cue or Span(0, 0)))


def _clipped(weft: Weft, frame: Frame, quotations: Sequence[Quotation]) -> Frame:
    """Content ends where a quotation opens a sentence of its own, which the parser may have joined ("... by 11 p.m. “We ...")."""
    opening = [
        q.start
        for q in quotations
        if q.firm and weft.text[: q.start].rstrip()[-1:] in (".", "!", "?") and weft.text[q.pieces[0].start].isupper()
    ]
    parts = []
    for part in frame.content:
        before = max((at for at in opening if part.start < at < min(part.end, frame.cue.start)), default=part.start)
        cut = min((at for at in opening if max(before, frame.cue.start) < at < part.end), default=part.end)
        words = weft.text[before:cut].rstrip(" .")
        parts.append(part if (before, cut) == (part.start, part.end) else Span(before, before + len(words)))
    return replace(frame, content=tuple(p for p in parts if len(p) > 0)) if tuple(parts) != frame.content else frame


def _right_after(weft: Weft, quotation: Quotation, frame: Frame, quotations: Sequence[Quotation]) -> bool:
    """The cue follows a quotation that opens its sentence ("“…,” she said"), not the name of a programme or a nickname inside it.

    An interrupted quotation opens its sentence too: only words of cues stand before it.
    """
    if quotation.end > frame.cluster.start or weft.text[quotation.end : frame.cluster.start].strip(" ,\u00a0"):
        return False
    if weft.text[quotation.pieces[-1].end - 1] == "." and frame.content and frame.content[0].start > frame.cue.start:
        return False  # "“… too late.” Vell said the bridge had been mended": a full stop ends what was quoted
    start = min(frame.sentence.start, quotation.start)
    before = [q for q in quotations if start <= q.start < quotation.start]
    plain = len(weft.text[start : quotation.start].split()) - sum(len(weft.text[q.start : q.end].split()) for q in before)
    opened = bool(before) and not weft.text[start : before[0].start].strip()
    return plain < STATEMENT_WORDS - 1 or (opened and plain <= 2 * STATEMENT_WORDS)


def _introduced_inside(weft: Weft, quotation: Quotation, frame: Frame, frames: Sequence[Frame]) -> bool:
    """Another cue inside this frame's content stands right beside the quotation: "“…,” said X, according to Reuters"."""
    return any(
        other is not frame and any(part.holds(other.cue) for part in frame.content) and _nearness(weft.text, quotation, other) in (0, 1)
        for other in frames
    )


def _introduce(weft: Weft, frames: Sequence[Frame], introducing: Sequence[Frame], free: Sequence[Quotation], drafts: list[Draft]) -> None:
    """Give each free quotation its cue, or the source of the words before it."""
    last: tuple[Quotation, Draft] | None = None
    for quotation in free:
        frame = _own_cue(weft, quotation, introducing)
        if frame is not None:
            made = weft.draft(frame, quotation.pieces, Mode.DIRECT)
        else:
            before = goes_on_from(weft, quotation, last, drafts, frames)
            if before is None:
                continue
            made = replace(
                before, zone=weft.blocks[weft.block_of(quotation.start)].zone, mode=Mode.DIRECT, content=quotation.pieces,
                kind=FrameKind.QUOTATION, block=weft.block_of(quotation.start), stance=Stance.ASSERTS,
            )  # fmt: skip
        if last is not None and frame is not None and last[1].cue == made.cue and made.kind is not FrameKind.NAMING:
            drafts.remove(last[1])
            made = replace(made, content=(*last[1].content, *made.content))
        drafts.append(made)
        last = (quotation, made)


def _echo(weft: Weft, introducing: Sequence[Frame], free: Sequence[Quotation], drafts: list[Draft]) -> None:
    """Quotations of titles, decks and headings: by a cue of their own, else whoever says the same words in the running text."""
    spoken = [(d, _words(" ".join(c.of(weft.text) for c in d.content))) for d in drafts if d.mode is not Mode.INDIRECT]
    for quotation in free:
        number = weft.block_of(quotation.start)
        frame = _own_cue(weft, quotation, introducing)
        if frame is not None:
            drafts.append(weft.draft(frame, quotation.pieces, Mode.DIRECT))
            continue
        words = _words(weft.text[quotation.pieces[0].start : quotation.pieces[-1].end])
        said = next((d for d, whole in spoken if len(words) > 1 and f" {' '.join(words)} " in f" {' '.join(whole)} "), None)
        if said is not None and said.source is not None:
            zone = weft.blocks[number].zone
            drafts.append(replace(said, zone=zone, mode=Mode.DIRECT, content=quotation.pieces, kind=FrameKind.QUOTATION, block=number))


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())


def _own_cue(weft: Weft, quotation: Quotation, frames: Sequence[Frame]) -> Frame | None:
    """The frame that introduces a quotation: right after it, right before it, or in the same sentence around it."""
    best: tuple[int, Frame] | None = None
    number, last = weft.block_of(quotation.start), weft.block_of(quotation.end - 1)
    for frame in frames:
        if frame.block not in (number, last):
            continue
        rank = _nearness(weft.text, quotation, frame)
        if rank is not None and (best is None or rank < best[0]):
            best = (rank, frame)
    return best[1] if best else None


def _nearness(text: str, quotation: Quotation, frame: Frame) -> int | None:
    """How closely a frame stands to a quotation; None where it cannot introduce it."""
    if frame.cluster.start >= quotation.end:
        gap = text[quotation.end : frame.cluster.start]
        if not gap.strip(" ,—–-\u00a0"):
            return 0
        return 3 + len(gap) if _same_sentence(gap) and len(gap) < 80 and _ends_soft(text, quotation) else None
    if frame.cue.end <= quotation.start:
        gap = (
            text[max(frame.cue.end, frame.cluster.end) : quotation.start]
            if frame.cluster.end <= quotation.start
            else text[frame.cue.end : quotation.start]
        )
        if frame.kind is FrameKind.BARE and not text[frame.sentence.end : quotation.start].strip():
            return 2  # "Kranz answered with a single word. “Never.”"
        if not gap.strip(" ,:.\u00a0") or (gap.rstrip(" \u00a0").endswith((":", ",")) and _same_sentence(gap.rstrip(" :,\u00a0"))):
            return 1
        return 3 + len(gap) if _same_sentence(gap) and len(gap) < 200 else None
    if frame.cluster.start <= quotation.start and quotation.end <= frame.cluster.end:
        return 2
    return None


def _same_sentence(gap: str) -> bool:
    return not any(mark in gap for mark in (". ", "! ", "? ", "”", "\n")) and not gap.rstrip().endswith((".", "!", "?"))


def _ends_soft(text: str, quotation: Quotation) -> bool:
    """A quotation that ends with a comma (inside or outside its marks) or a dash waits for its cue."""
    return text[quotation.pieces[-1].end - 1] in ",?!—" or text[quotation.end : quotation.end + 1] in (",", " ")


def _length(spans: Sequence[Span]) -> int:
    return sum(s.end - s.start for s in spans)


def _shared(a: Sequence[Span], b: Sequence[Span]) -> int:
    return sum(x.overlap(y) for x in a for y in b)


def _share(part: Sequence[Span], whole: Sequence[Span]) -> float:
    length = _length(part)
    return _shared(part, whole) / length if length else 0.0
