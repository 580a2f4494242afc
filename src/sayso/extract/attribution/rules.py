"""The finder by rules: quotation marks, cue frames over the parse, headlines, transcripts."""

from bisect import bisect_right
from collections.abc import Callable, Sequence

from sayso.extract.attribution.cited import cited_frames
from sayso.extract.attribution.draft import Draft
from sayso.extract.attribution.frame import Frame
from sayso.extract.attribution.frames import find_frames
from sayso.extract.attribution.headlines import find_headline_frames
from sayso.extract.attribution.quotations import Quotation, find_quotations
from sayso.extract.attribution.surface import after_quotations, closing_frames
from sayso.extract.attribution.transcript import find_turns
from sayso.extract.attribution.weave import weave
from sayso.extract.attribution.weft import STATEMENT_WORDS, Weft
from sayso.extract.parse import Parsed
from sayso.types import ZoneKind
from sayso.words import load
from sayso.words.cues import CueWords


class Rules:
    """Rules over the parse; no model beyond the parser."""

    name = "rules"

    def find(self, parsed: Parsed) -> tuple[Draft, ...]:
        """See Finder."""
        cues = load(CueWords)
        text = parsed.article.text
        quotations = find_quotations(text, [block.span for block in parsed.blocks])
        turns = find_turns(parsed.blocks, text)
        spoken = {frame.block for frame in turns}
        quoted = _inside(quotations)
        stated = _inside(
            [q for q in quotations if len(q.pieces[0].of(text).split()) >= STATEMENT_WORDS or q.pieces[0].of(text).endswith(",")]
        )
        frames: list[Frame] = list(turns)
        for number, block in enumerate(parsed.blocks):
            if number in spoken:
                continue
            if block.zone is ZoneKind.TITLE:
                frames.extend(find_headline_frames(number, block, text, cues))
            else:
                found = list(find_frames(number, block, quoted, stated, cues))
                found.extend(cited_frames(block, found, cues))
                taken = [span for frame in found for span in (frame.cue, frame.source) if span is not None]
                found.extend(after_quotations(number, block, quotations, [frame.cue for frame in found]))
                found.extend(closing_frames(number, block, taken, cues))
                frames.extend(found)
        outside = [
            q
            for q in quotations
            if not any(block.span.start <= q.start < block.span.end for n, block in enumerate(parsed.blocks) if n in spoken)
        ]
        return tuple(weave(Weft(text, parsed.blocks, cues), frames, outside))


def _inside(quotations: Sequence[Quotation]) -> Callable[[int], bool]:
    """Whether an offset lies inside a quotation of a whole statement or fragment."""
    pieces = sorted(piece for quotation in quotations for piece in quotation.pieces)
    starts = [piece.start for piece in pieces]

    def inside(offset: int) -> bool:
        at = bisect_right(starts, offset) - 1
        return at >= 0 and offset < pieces[at].end

    return inside
