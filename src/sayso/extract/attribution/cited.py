"""On whose word somebody reports: "..., the Post reported, citing two officials" sets the words down to the officials."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Token

from sayso.extract.attribution.frame import Frame, FrameKind
from sayso.extract.attribution.subjects import can_speak
from sayso.extract.parse import Block
from sayso.types import Span
from sayso.words.cues import CueWords


def cited_frames(block: Block, frames: Sequence[Frame], cues: CueWords) -> Iterator[Frame]:
    """A further frame for each reported clause that is said to be on somebody's word; the one who reports keeps his own.

    Where that is an outlet, `chain.carry` makes it a carrier.
    """
    for frame in frames:
        verb = block.token_at(frame.cue.start)
        if verb is None or not frame.content or frame.source is None:
            continue
        near = [verb, *block.tokens_in([frame.source])]
        participle = next((c for token in near for c in token.children if cites(c, cues)), None)
        holder = cited(participle) if participle is not None else None
        if participle is not None and holder is not None:
            source = block.reach(block.doc[holder.left_edge.i : holder.right_edge.i + 1])
            place = block.place(participle)
            if not any(part.overlap(source) for part in frame.content):
                cluster = Span(place.start, source.end)
                yield replace(
                    frame, kind=FrameKind.ACCORDING, lemma=participle.lemma_.lower(), cue=place, source=source, cluster=cluster,
                    recipients=(), carriers=(), negated=False,
                )  # fmt: skip


def cites(token: Token, cues: CueWords) -> bool:
    """ "Citing two officials", "quoting the mayor": whoever is named is the source of what stands beside it."""
    return token.tag_ == "VBG" and token.lemma_.lower() in cues.quoting and cited(token) is not None


def cited(participle: Token) -> Token | None:
    """Whoever is cited, where somebody can have said it ("citing officials", not "citing the cold")."""
    holder = next((c for c in participle.rights if c.dep_ == "dobj"), None)
    clause = any(c.dep_ in ("ccomp", "xcomp") or c.lower_ == "as" for c in participle.rights)  # "quoting the mayor as saying"
    return holder if holder is not None and not clause and can_speak(holder) else None
