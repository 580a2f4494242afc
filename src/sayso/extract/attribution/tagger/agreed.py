"""What both the network and the rules have, made one: whose borders and whose source."""

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Token

from sayso.extract.attribution.draft import Draft
from sayso.extract.attribution.frame import FrameKind
from sayso.extract.attribution.quotations import Quotation, between_marks
from sayso.extract.attribution.tagger.decode import Tagged
from sayso.extract.attribution.tagger.law import MARKED
from sayso.extract.attribution.tagger.likeness import NEAR, dice, mode_of
from sayso.extract.attribution.weft import Weft
from sayso.types import Mode, Span

#: Constructions that the rules read better than the network: their borders are marks and colons.
RULED = frozenset({FrameKind.TRANSCRIPT, FrameKind.HEADLINE})
#: Constructions that quote a fragment, in a sentence that is the outlet's own.
FRAGMENTS = frozenset({FrameKind.BARE, FrameKind.NAMING, FrameKind.INFINITIVE})
#: Words beside "and" and "or" that go on with a list or set one count against another.
BESIDE = frozenset({"while", "along", "plus"})
#: Marks that begin something new.
NEW = frozenset({"–", "—", "-", ";"})


def agreed(weft: Weft, draft: Draft, one: Tagged, quotations: Sequence[Quotation]) -> Draft:
    """What both have: borders are the network's, the rest the rules', a missing source filled in.

    Marks, colons and headlines are the rules' ground, and so is a content of theirs that the network leaves in the middle.
    """
    source = draft.source or one.source
    direct = draft.mode is Mode.DIRECT
    quoted = direct and (draft.kind in FRAGMENTS or (draft.kind in MARKED and _whole(draft.content, one.content)))
    if draft.kind in RULED or quoted or _cut_short(weft, draft.content, one.content) or _begun_late(draft, one.content):
        return replace(draft, source=source, sureness=one.sureness)
    one = replace(one, content=_with_next_verb(weft, one.content))
    mode = mode_of(one, quotations)
    content = between_marks(one.content, quotations) if mode is Mode.DIRECT else weft.with_that(one.content)
    return replace(draft, content=content, mode=mode, source=source, sureness=one.sureness)


def _cut_short(weft: Weft, ruled: Sequence[Span], content: Sequence[Span]) -> bool:
    """Whether a content ends where the rules' goes on with the same list, or with a clause or phrase that stands beside the one before.

    "had lost 17,200 men, along with 127 | aircraft", "1,351 were killed | while 3,825 were wounded": one count, one say-so.
    """
    last, end = ruled[-1], content[-1].end
    if not last.start < end < last.end or content[-1].start < last.start:
        return False
    block = weft.blocks[weft.block_of(last.start)]
    rest = [t for t in block.tokens_in([Span(end, last.end)]) if not t.is_punct]
    kept = [t for t in block.tokens_in([Span(last.start, end)]) if not t.is_punct]
    if not rest or not kept:
        return False
    apart = any(t.text in NEW for t in block.doc[kept[-1].i + 1 : rest[0].i])
    beside = rest[0].dep_ == "cc" or rest[0].lower_ in BESIDE or _goes_on(kept, rest)
    return (beside and not apart) or rest[0].i <= kept[-1].head.i <= rest[-1].i


def _goes_on(kept: Sequence[Token], rest: Sequence[Token]) -> bool:
    """ "21 pieces of equipment | , four launchers", "she had been cleared | , had apologised": one list of things, or of what one did."""
    next_one = next((t for t in rest if t.head.i < rest[0].i), None)
    if next_one is None or next_one.dep_ != "conj" or next_one.head not in kept:
        return False
    kinds = (next_one.pos_, next_one.head.pos_)
    return kinds == ("NOUN", "NOUN") or (kinds == ("VERB", "VERB") and not any(c.dep_ in ("nsubj", "nsubjpass") for c in next_one.children))


def _with_next_verb(weft: Weft, content: tuple[Span, ...]) -> tuple[Span, ...]:
    """ "saying she had been cleared | , had apologised for errors": a verb without a subject, after a comma and under one auxiliary."""
    last = content[-1]
    block = weft.blocks[weft.block_of(last.start)]
    inside = block.tokens_in([last])
    if not inside or inside[-1].i + 2 >= len(block.doc) or inside[-1].nbor(1).text != ",":
        return content
    auxiliary = inside[-1].nbor(2)
    verb = auxiliary.head
    same = any(t.dep_ == "aux" and t.lower_ == auxiliary.lower_ and t.head.dep_ == "ccomp" for t in inside)
    if auxiliary.dep_ != "aux" or not same or verb.i < auxiliary.i or any(c.dep_ in ("nsubj", "nsubjpass") for c in verb.children):
        return content
    end = block.reach(block.doc[auxiliary.i : verb.right_edge.i + 1]).end
    return (*content[:-1], Span(last.start, end))


def _begun_late(draft: Draft, content: Sequence[Span]) -> bool:
    """ "As she drove, the gunman reassured her, she said": what is told before a closing cue begins with its sentence."""
    first, begun = draft.content[0], content[0].start
    return draft.kind is FrameKind.TAIL and first.start < begun < first.end and content[-1].end >= draft.content[-1].end


def _whole(quoted: Sequence[Span], content: Sequence[Span]) -> bool:
    """Whether a content is a quotation or a part of it, give or take a word: then the quotation is taken whole."""
    shared = sum(x.overlap(y) for x in quoted for y in content)
    return dice(quoted, content) >= NEAR or shared >= NEAR * sum(map(len, content))
