"""What the network reads and what the rules find, made one list.

Where both have an attribution, its borders are the network's and its source the rules' (`agreed`); what only the network has is taken from
SUREST on (`alone`); of what only the rules have, the constructions that are more often wrong than right are left out. Tuned on PolNeAR's
development half, and held against stories that neither was tuned on.
"""

from collections.abc import Sequence
from dataclasses import replace
from math import inf

from sayso.extract.attribution.draft import Draft
from sayso.extract.attribution.frame import FrameKind
from sayso.extract.attribution.quotations import Quotation
from sayso.extract.attribution.tagger.agreed import agreed
from sayso.extract.attribution.tagger.alone import alone
from sayso.extract.attribution.tagger.decode import Tagged
from sayso.extract.attribution.tagger.law import by_law
from sayso.extract.attribution.tagger.likeness import dice
from sayso.extract.attribution.tagger.named import named_statements
from sayso.extract.attribution.weft import Weft
from sayso.types import Mode, Span

#: From this sureness on, an attribution that the rules do not have is taken.
SUREST = 0.6
#: The same for what is only spoken of ("criticised the deal"): a ledger of claims wants to be surer of it.
TOPICAL = 0.7
#: The same for what has fewer words than SHORT.
SHORT, SHORTEST = 3, 0.75
#: The same for a statement that nobody says and nothing marks; other words of that kind are never taken.
UNSAID = 0.95
#: The same for what stands inside a content, which is somebody's already.
INSIDE = 0.5
#: Characters from which a content is read once more for what stands inside it.
LEAST_INSIDE = 25
#: Two contents are the same when they share this much (Dice over characters), as in the corpus' own scorer.
SAME = 0.5
#: Constructions of which the network, asked, has to have seen something too: what only the rules have of them is wrong in two of three.
DOUBTED = frozenset({FrameKind.NAMING, FrameKind.TAIL, FrameKind.BARE, FrameKind.NOUN})


def join(weft: Weft, ruled: Sequence[Draft], tagged: Sequence[Tagged], quotations: Sequence[Quotation]) -> tuple[Draft, ...]:
    """All attributions in the order of the text. `ruled` come from the rules, `tagged` from the network."""
    read = list(by_law(weft, tagged, ruled, quotations))
    left = list(range(len(ruled)))
    made: list[Draft] = []
    for one in read:
        match = max((n for n in left if _same(ruled[n], one)), key=lambda n: (*_likeness(ruled[n], one), -n), default=None)
        if match is not None:
            left.remove(match)
            made.append(agreed(weft, ruled[match], one, quotations))
        elif (draft := alone(weft, one, quotations)) is not None and one.sureness >= _least(weft, draft):
            made.append(draft)
    return _in_order([*made, *(replace(ruled[n], sureness=0.0) for n in left if not _doubted(ruled[n]))])


def _least(weft: Weft, draft: Draft) -> float:
    """The sureness from which what the rules do not have is taken: topics, and a word or two, are more often noise."""
    short = _short(weft, draft.content)
    if draft.cue is None and draft.source is None and draft.mode is Mode.INDIRECT:
        return UNSAID if _states(weft, draft) and not short else inf
    return max(SUREST, SHORTEST if short else 0, TOPICAL if draft.topical else 0)


def _short(weft: Weft, content: Sequence[Span]) -> bool:
    return sum(len(part.of(weft.text).split()) for part in content) < SHORT


def _states(weft: Weft, draft: Draft) -> bool:
    """Whether a content is a statement, with a verb that has a subject."""
    block = weft.blocks[weft.block_of(draft.content[0].start)]
    return any(t.dep_ in ("nsubj", "nsubjpass") for t in block.tokens_in(draft.content))


def _doubted(draft: Draft) -> bool:
    """Whether what only the rules have is left out; never a quotation, whose marks the network may read otherwise but not away."""
    return draft.kind in DOUBTED and draft.mode is not Mode.DIRECT


def nest(
    weft: Weft, outer: Sequence[Draft], inside: Sequence[Span], tagged: Sequence[Tagged], quotations: Sequence[Quotation]
) -> tuple[Draft, ...]:
    """The outer attributions with those that the network read `inside` their contents: only what is new and has a cue of its own."""
    cues = [draft.cue for draft in outer if draft.cue is not None]
    sure = [one for one in tagged if one.sureness >= INSIDE]
    read_cues = [one.cue for one in sure if one.cue is not None]
    every = [*sure, *(one for one in named_statements(weft, inside) if one.cue and not any(cue.overlap(one.cue) for cue in read_cues))]
    new = [
        replace(one, content=content)
        for one in every
        if one.cue and not any(one.cue.overlap(cue) for cue in cues)
        if (content := _beside(one, next(span for span in inside if span.overlap(one.cue))))
    ]
    read = (alone(weft, one, quotations) for one in new)
    return _in_order([*outer, *(draft for draft in read if draft is not None and (draft.source is not None or _unnamed(weft, draft)))])


def _unnamed(weft: Weft, draft: Draft) -> bool:
    """Whether a nested content may be nobody's: a statement ("it was feared that ..."), or what a noun tells of.

    Not quoted words, which stay with whoever is quoted ("referring to it as “an indictment”").
    """
    block = weft.blocks[weft.block_of(draft.content[0].start)]
    cue = block.token_at(draft.cue.start) if draft.cue is not None else None
    statement = _states(weft, draft) and not _short(weft, draft.content)
    return draft.mode is Mode.INDIRECT and (statement or (cue is not None and cue.pos_ == "NOUN"))


def _beside(one: Tagged, span: Span) -> tuple[Span, ...]:
    """The pieces of a content that stand in the same outer content as its cue."""
    return tuple(part for part in one.content if span.holds(part))


def _in_order(drafts: Sequence[Draft]) -> tuple[Draft, ...]:
    return tuple(sorted(drafts, key=lambda d: (d.content[0].start, -d.content[-1].end, d.cue or Span(0, 0))))


def inside_of(weft: Weft, drafts: Sequence[Draft]) -> tuple[Span, ...]:
    """The contents that may hold what somebody else says: outermost, and with a word of saying or a verb beside their own in them."""
    spans = sorted({part for draft in drafts for part in draft.content if len(part) >= LEAST_INSIDE}, key=lambda s: (s.start, -s.end))
    outermost: list[Span] = []
    for span in spans:
        if not outermost or not outermost[-1].overlap(span):
            outermost.append(span)
    return tuple(span for span in outermost if _may_report(weft, span))


def _may_report(weft: Weft, span: Span) -> bool:
    block = weft.blocks[weft.block_of(span.start)]
    tokens = block.tokens_in([span])
    listed = any(t.lemma_.lower() in weft.cues.all_lemmas or t.lower_ == "according" for t in tokens)
    return listed or sum(t.pos_ == "VERB" for t in tokens) > 1


def _same(draft: Draft, one: Tagged) -> bool:
    """One content told twice: most of it shared, or begun at one place, or with one cue."""
    if dice(draft.content, one.content) >= SAME or draft.content[0].start == one.content[0].start:
        return True
    return _one_cue(draft, one) and dice(draft.content, one.content) > 0


def _likeness(draft: Draft, one: Tagged) -> tuple[bool, float]:
    """How alike two of one content are: by their cue first ("`told` the paper that she had heard it and believed it")."""
    return _one_cue(draft, one), dice(draft.content, one.content)


def _one_cue(draft: Draft, one: Tagged) -> bool:
    return draft.cue is not None and one.cue is not None and draft.cue.overlap(one.cue) > 0
