"""An attribution before its speaker is named."""

from dataclasses import dataclass

from sayso.extract.attribution.frame import FrameKind
from sayso.types import Mode, Span, Stance, ZoneKind


@dataclass(frozen=True, slots=True)
class Draft:
    """Source, cue and content, with the spans of whoever was told and of the outlet that carried it.

    `block` is the number of the block, `sureness` the network's own: 0 where it was asked and does not have the
    attribution, None where it was not asked. `topical` as in Attribution.
    """

    zone: ZoneKind
    mode: Mode
    stance: Stance
    content: tuple[Span, ...]
    cue: Span | None
    source: Span | None
    recipients: tuple[Span, ...]
    carriers: tuple[Span, ...]
    kind: FrameKind
    block: int
    sureness: float | None = None
    topical: bool = False
