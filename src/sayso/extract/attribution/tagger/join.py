"""What the network reads and what the rules find, made one: whose borders, whose source, and what only one of them has.

What the rules have stays theirs: on stories that neither was tuned on, their borders and sources are right more often. The network fills
in a missing source, moves borders that it all but shares, and adds what no rule has, from SUREST on. Tuned on PolNeAR's development half.
"""

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Token

from sayso.extract.attribution.draft import Draft
from sayso.extract.attribution.frame import Frame, FrameKind
from sayso.extract.attribution.frames import IMPERSONAL, says_nothing
from sayso.extract.attribution.quotations import Quotation
from sayso.extract.attribution.recipients import recipients_of
from sayso.extract.attribution.subjects import may_speak, source_range, subject_of
from sayso.extract.attribution.tagger.decode import Tagged
from sayso.extract.attribution.weft import Weft
from sayso.extract.parse import Block
from sayso.types import Mode, Span

#: From this sureness on, an attribution that the rules do not have is taken.
SUREST = 0.65
#: The same for what is only spoken of ("criticised the deal"): a ledger of claims wants to be surer of it.
TOPICAL = 0.75
#: Characters from which a content is read once more for what stands inside it.
LEAST_INSIDE = 25
#: Two contents are the same when they share this much (Dice over characters), as in the corpus' own scorer.
SAME = 0.5
#: From this likeness on, the network's borders are taken for the rules'.
NEAR = 0.8
#: A quotation of which this share lies in a content belongs to it whole.
MOST = 0.5
#: Share of a content between marks from which it is direct speech.
DIRECT = 0.9
#: Constructions that the rules read better than the network: their borders are marks and colons.
RULED = frozenset({FrameKind.TRANSCRIPT, FrameKind.HEADLINE})


def join(weft: Weft, ruled: Sequence[Draft], tagged: Sequence[Tagged], quotations: Sequence[Quotation]) -> tuple[Draft, ...]:
    """All attributions in the order of the text. `ruled` come from the rules, `tagged` from the network."""
    read = [one for one in (_lawful(_near(weft, one, quotations), quotations) for one in tagged) if one.content]
    left = list(range(len(ruled)))
    made: list[Draft] = []
    for one in read:
        match = max((n for n in left if _same(ruled[n], one)), key=lambda n: (_dice(ruled[n].content, one.content), -n), default=None)
        if match is not None:
            left.remove(match)
            made.append(_agreed(weft, ruled[match], one))
        elif one.sureness >= SUREST and (draft := _read_only(weft, one, quotations)) is not None:
            made.append(draft)
    return _in_order([*made, *(replace(ruled[n], sureness=0.0) for n in left)])


def nest(
    weft: Weft, outer: Sequence[Draft], inside: Sequence[Span], tagged: Sequence[Tagged], quotations: Sequence[Quotation]
) -> tuple[Draft, ...]:
    """The outer attributions with those that the network read `inside` their contents: only what is new and has a cue of its own."""
    cues = [draft.cue for draft in outer if draft.cue is not None]
    new = [
        replace(one, content=content)
        for one in tagged
        if one.cue and one.sureness >= SUREST and not any(one.cue.overlap(cue) for cue in cues)
        if (content := _beside(one, next(span for span in inside if span.overlap(one.cue))))
    ]
    return _in_order([*outer, *(draft for one in new if (draft := _read_only(weft, one, quotations)) is not None)])


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
    tokens = _tokens(block, [span])
    listed = any(t.lemma_.lower() in weft.cues.all_lemmas or t.lower_ == "according" for t in tokens)
    return listed or sum(t.pos_ == "VERB" for t in tokens) > 1


def _near(weft: Weft, one: Tagged, quotations: Sequence[Quotation]) -> Tagged:
    """Without the pieces of other paragraphs than the cue's: only a quotation goes on over a paragraph's end."""
    if one.cue is None:
        return one
    block = weft.block_of(one.cue.start)
    quoted = [outer for q in quotations for outer in (q.outer[0], q.outer[-1])]
    kept = tuple(p for p in one.content if weft.block_of(p.start) == block or any(outer.overlap(p) for outer in quoted))
    most = 2 * sum(len(part) for part in kept) >= sum(len(part) for part in one.content)
    return replace(one, content=kept if most else ())


def _beside(one: Tagged, span: Span) -> tuple[Span, ...]:
    """The pieces of a content that stand in the same outer content as its cue."""
    return tuple(part for part in one.content if span.holds(part))


def _lawful(one: Tagged, quotations: Sequence[Quotation]) -> Tagged:
    """Quotation marks are law: a quotation of which a content takes most belongs to it whole."""
    parts = []
    for part in one.content:
        for inner in (outer for quotation in quotations if quotation.double for outer in quotation.outer):
            if MOST * len(inner) <= part.overlap(inner) < len(inner):
                part = Span(min(part.start, inner.start), max(part.end, inner.end))
        parts.append(part)
    return replace(one, content=tuple(parts))


def _agreed(weft: Weft, draft: Draft, one: Tagged) -> Draft:
    """The rules' attribution, a missing source filled in; its borders are the network's where both all but agree."""
    near = draft.mode is not Mode.DIRECT and draft.kind not in RULED and _dice(draft.content, one.content) >= NEAR
    content = weft.with_that(one.content) if near else draft.content
    return replace(draft, content=content, source=draft.source or one.source, sureness=one.sureness)


def _read_only(weft: Weft, one: Tagged, quotations: Sequence[Quotation]) -> Draft | None:
    """An attribution that no rule has: stance, recipients, source by the parse of its cue; the network's link where that names nobody."""
    number = weft.block_of((one.cue or one.content[0]).start)
    if number < 0:
        return None
    block = weft.blocks[number]
    cue = _head(block, one.cue) if one.cue is not None else None
    source = (_subject(block, cue) if cue is not None else None) or one.source
    place = one.cue or one.content[0]
    frame = Frame(
        FrameKind.READ, number, cue.lemma_.lower() if cue is not None else "", place, source, one.content, place, place,
        tuple(recipients_of(cue, None, block)) if cue is not None else (), (),
        cue is not None and any(c.dep_ == "neg" for c in cue.children),
    )  # fmt: skip
    mode = _mode(one, quotations)
    topical = one.cue is not None and (cue is None or not _asserts(weft, block, cue, frame) or _of_thing(block, source))
    if (topical and one.sureness < TOPICAL) or not _tells(block, one.content):
        return None
    return replace(weft.draft(frame, one.content, mode), cue=one.cue, sureness=one.sureness, topical=topical)


def _mode(one: Tagged, quotations: Sequence[Quotation]) -> Mode:
    """Direct between marks, mixed where some of it stands there. Marks around the cue as well are those of whoever tells of it."""
    marks = [outer for q in quotations for outer in q.outer if one.cue is None or not outer.holds(one.cue)]
    quoted = sum(part.overlap(outer) for outer in marks for part in one.content)
    if not quoted:
        return Mode.INDIRECT
    return Mode.DIRECT if quoted >= DIRECT * sum(len(part) for part in one.content) else Mode.MIXED


def _of_thing(block: Block, source: Span | None) -> bool:
    """ "An inspection had revealed 11 faults": what a thing shows stands on whoever tells of it."""
    local = None if source is None else block.doc.char_span(source.start - block.span.start, source.end - block.span.start)
    return local is not None and not may_speak(local.root)


def _asserts(weft: Weft, block: Block, cue: Token, frame: Frame) -> bool:
    """Whether a content is told to be so: a clause after a word of saying, a noun after one that takes it ("announced 498 deaths")."""
    if cue.lower_ == "according":
        return True
    if frame.lemma not in weft.cues.asserting or says_nothing(cue, frame.lemma, weft.cues):
        return False
    if frame.lemma in weft.cues.phrase or frame.lemma in weft.cues.evidence:
        return True
    return any(t.pos_ in ("VERB", "AUX") for t in _tokens(block, frame.content))


def _tells(block: Block, content: Sequence[Span]) -> bool:
    """Whether a content holds a word that means something by itself, or runs on outside the block."""
    inside = _tokens(block, content)
    return not inside or any(t.pos_ in ("NOUN", "PROPN", "VERB", "ADJ", "NUM", "PRON") for t in inside)


def _tokens(block: Block, spans: Sequence[Span]) -> list[Token]:
    """The tokens of a block that begin within some spans of the article."""
    return [t for t in block.doc if any(span.start <= block.span.start + t.idx < span.end for span in spans)]


def _head(block: Block, cue: Span) -> Token | None:
    """The cue's token nearest to the root of its sentence, verbs first."""
    tokens = [t for t in _tokens(block, [cue]) if not t.is_punct]
    return min(tokens, key=lambda t: (t.pos_ not in ("VERB", "NOUN"), sum(1 for _ in t.ancestors), t.i), default=None)


def _subject(block: Block, cue: Token) -> Span | None:
    """Who utters a cue by the parse: a verb's subject, a noun's possessor ("his ministry's own translation")."""
    if cue.pos_ == "NOUN" and (owner := next((c for c in cue.children if c.dep_ == "poss"), None)) is not None:
        return block.reach(block.doc[owner.left_edge.i : owner.i + 1])
    subject = subject_of(cue) if cue.pos_ == "VERB" else None
    if subject is None or not may_speak(subject) or subject.lower_ in IMPERSONAL:
        return None
    first, last = source_range(subject, cue)
    return block.reach(block.doc[first : last + 1])


def _same(draft: Draft, one: Tagged) -> bool:
    """One content told twice: most of it shared, or begun at one place, or with one cue."""
    if _dice(draft.content, one.content) >= SAME or draft.content[0].start == one.content[0].start:
        return True
    cued = draft.cue is not None and one.cue is not None and draft.cue.overlap(one.cue) > 0
    return cued and _dice(draft.content, one.content) > 0


def _dice(a: Sequence[Span], b: Sequence[Span]) -> float:
    total = sum(len(x) for x in (*a, *b))
    return 2 * sum(x.overlap(y) for x in a for y in b) / total if total else 0.0
