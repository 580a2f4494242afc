"""Transcripts: turns marked with a name or initials and a colon are direct speech without marks."""

import re
from collections.abc import Sequence

from sayso.extract.attribution.frame import Frame, FrameKind
from sayso.extract.parse import Block
from sayso.types import Span, ZoneKind

#: "JH: ...", "Holly Watt: ...", "Q: ...".
TURN = re.compile(r"[\"“]?(?P<name>[A-Z]{1,3}|Q|A|(?:[A-Z][\w.’'-]+ ){0,3}[A-Z][\w.’'-]+):\s+(?P<words>\S.*)")
#: A label before a colon makes a transcript only where turns alternate: this many lines at least, by two voices at least.
FEWEST_TURNS = 3


def find_turns(blocks: Sequence[Block], text: str) -> list[Frame]:
    """One frame a turn, or none where the article holds no transcript."""
    turns = [
        (n, b, m) for n, b in enumerate(blocks) if b.zone in (ZoneKind.BODY, ZoneKind.HEADING) and (m := TURN.fullmatch(b.span.of(text)))
    ]
    voices = {m["name"] for _, _, m in turns}
    if len(turns) < FEWEST_TURNS or not 2 <= len(voices) < len(turns):
        return []  # a box of facts has labels too, but none twice
    frames = []
    for number, block, match in turns:
        start = block.span.start
        name = Span(start + match.start("name"), start + match.end("name"))
        words = Span(start + match.start("words"), start + match.end("words"))
        frames.append(Frame(FrameKind.TRANSCRIPT, number, ":", Span(name.end, name.end + 1), name, (words,), name, block.span))
    return frames
