"""What the network reads and what the rules find, made one: whose borders, whose source, and what only one of them has.

What the rules have stays theirs: on stories that neither was tuned on, their borders and sources are right more often. The network fills
in a missing source, moves borders that it all but shares, and adds what no rule has, from SUREST on. Tuned on PolNeAR's development half.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Token

from sayso.extract.attribution.draft import Draft
from sayso.extract.attribution.frame import Frame, FrameKind
from sayso.extract.attribution.frames import IMPERSONAL, says_nothing, taken
from sayso.extract.attribution.quotations import Quotation
from sayso.extract.attribution.recipients import recipients_of
from sayso.extract.attribution.subjects import antecedent, may_speak, source_range, subject_of
from sayso.extract.attribution.tagger.decode import Tagged
from sayso.extract.attribution.weft import Weft
from sayso.extract.parse import Block
from sayso.types import Mode, Span

#: From this sureness on, an attribution that the rules do not have is taken.
SUREST = 0.65
#: The same for what is only spoken of ("criticised the deal"): a ledger of claims wants to be surer of it.
TOPICAL = 0.75
#: The same for what has fewer words than this.
SHORT = 3
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
#: Constructions that tie a quotation to its cue by marks and commas, so that it is nobody else's.
MARKED = frozenset(
    {FrameKind.CLAUSE, FrameKind.TAIL, FrameKind.BARE, FrameKind.QUOTATION, FrameKind.NAMING, FrameKind.TRANSCRIPT}
)

#: Those of them that have the cue beside the marks.
TIED = MARKED - {FrameKind.QUOTATION}
#: Constructions of which the network, asked, has to have seen something too: what only the rules have of them is wrong in two of three.
DOUBTED = frozenset({FrameKind.NAMING, FrameKind.TAIL, FrameKind.BARE, FrameKind.NOUN})
#: Verbs by which a source keeps silent.
SILENT = frozenset({"decline", "refuse"})
#: Those of them that quote a fragment, in a sentence that is the outlet's own.
FRAGMENTS = frozenset({FrameKind.BARE, FrameKind.NAMING})
#: Words beside "and" and "or" that go on with a list or set one count against another.
BESIDE = frozenset({"while", "along", "plus"})
#: Pronouns that stand for the noun right before them.
RELATIVE = frozenset({"who", "whom", "which", "that"})
#: A full stop that belongs to the word before it: "U.S.", "Inc.", "J.".
_ABBREVIATED = re.compile(r"(?:\.\w+|\b(?:[A-Z]|Inc|Corp|Co|Ltd|Jr|Sr|St|Dr|Mr|Mrs|etc))\.$")


def join(weft: Weft, ruled: Sequence[Draft], tagged: Sequence[Tagged], quotations: Sequence[Quotation]) -> tuple[Draft, ...]:
    """All attributions in the order of the text. `ruled` come from the rules, `tagged` from the network."""
    spoken = [draft for draft in ruled if draft.mode is Mode.DIRECT and draft.kind in MARKED]
    lawful = (_unspoken(_lawful(near, quotations), spoken) for one in tagged for near in _near(weft, one, quotations))
    apart = (_trimmed(weft.text, part) for one in lawful for part in _apart(one, spoken))
    read = [one for one in apart if one.content]
    left = list(range(len(ruled)))
    made: list[Draft] = []
    for one in read:
        match = max((n for n in left if _same(ruled[n], one)), key=lambda n: (_dice(ruled[n].content, one.content), -n), default=None)
        if match is not None:
            left.remove(match)
            made.append(_agreed(weft, ruled[match], one, quotations))
        elif one.sureness >= SUREST and (draft := _read_only(weft, one, quotations)) is not None:
            made.append(draft)
    return _in_order([*made, *(replace(ruled[n], sureness=0.0) for n in left if not _doubted(ruled[n]))])


def _doubted(draft: Draft) -> bool:
    """Whether what only the rules have is left out; never a quotation, whose marks the network may read otherwise but not away."""
    return draft.kind in DOUBTED and draft.mode is not Mode.DIRECT


def nest(
    weft: Weft, outer: Sequence[Draft], inside: Sequence[Span], tagged: Sequence[Tagged], quotations: Sequence[Quotation]
) -> tuple[Draft, ...]:
    """The outer attributions with those that the network read `inside` their contents: only what is new and has a cue of its own."""
    cues = [draft.cue for draft in outer if draft.cue is not None]
    new = [
        replace(one, content=content)
        for one in tagged
        if one.cue and one.sureness >= SUREST and not any(one.cue.overlap(cue) for cue in cues)
        if (content := _beside(one, next(span for span in inside if span.overlap(one.cue)))) and not _of_outer(weft, one, cues)
    ]
    read = (_read_only(weft, one, quotations) for one in new)
    # "Referring to her part in it was an indictment": what nobody speaks of inside somebody's words is his.
    return _in_order([*outer, *(draft for draft in read if draft is not None and (draft.source is not None or not draft.topical))])


def _of_outer(weft: Weft, one: Tagged, cues: Sequence[Span]) -> bool:
    """ "He denied claims that he had": the claims of nobody are only what the outer cue takes."""
    if one.source is not None or one.cue is None or (number := weft.block_of(one.cue.start)) < 0:
        return False
    block = weft.blocks[number]
    noun = _head(block, one.cue)
    return noun is not None and noun.pos_ == "NOUN" and any(block.place(noun.head).overlap(cue) for cue in cues)


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


def _near(weft: Weft, one: Tagged, quotations: Sequence[Quotation]) -> list[Tagged]:
    """The same with the pieces of its cue's sentence; only a quotation goes on over a sentence's end. Other pieces stand by themselves."""
    if one.cue is None or (number := weft.block_of(one.cue.start)) < 0:
        return [one]
    block = weft.blocks[number]
    token = block.token_at(one.cue.start)
    sentence = block.reach(token.sent) if token is not None else block.span
    quoted = [outer for q in quotations for outer in q.outer]
    near = [p for p in one.content if sentence.overlap(p) or any(outer.overlap(p) for outer in quoted)]
    far = [replace(one, content=(p,), cue=None, source=None) for p in one.content if p not in near]
    return [replace(one, content=tuple(near)), *far] if near else far


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
            rest = [piece for part in one.content for piece in (Span(part.start, min(part.end, first)), Span(max(part.start, last), part.end))
                    if piece.start < piece.end]  # fmt: skip
            if rest:
                return [replace(one, content=draft.content), replace(one, content=tuple(rest))]
    return [one]


def _trimmed(text: str, one: Tagged) -> Tagged:
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


def _agreed(weft: Weft, draft: Draft, one: Tagged, quotations: Sequence[Quotation]) -> Draft:
    """What both have: borders and source are the network's, the rest the rules'.

    Marks, colons and headlines are the rules' ground, and so is a content of theirs that the network leaves in the middle.
    """
    if draft.kind in RULED or (draft.mode is Mode.DIRECT and draft.kind in MARKED and _whole(draft.content, one.content)):
        found = one.source if draft.kind is FrameKind.QUOTATION and one.cue is not None else None
        return replace(draft, source=found or draft.source or one.source, sureness=one.sureness)
    source = draft.source or one.source
    fragment = draft.mode is Mode.DIRECT and draft.kind in FRAGMENTS
    if fragment or _cut_short(weft, draft.content, one.content) or _begun_late(draft, one.content):
        return replace(draft, source=source, sureness=one.sureness)
    return replace(draft, content=weft.with_that(one.content), mode=_mode(one, quotations), source=source, sureness=one.sureness)


def _cut_short(weft: Weft, ruled: Sequence[Span], content: Sequence[Span]) -> bool:
    """Whether a content ends where the rules' goes on with the same list, or with a clause or phrase that stands beside the one before.

    "had lost 17,200 men, along with 127 | aircraft", "1,351 were killed | while 3,825 were wounded": one count, one say-so.
    """
    last, end = ruled[-1], content[-1].end
    if not last.start < end < last.end or content[-1].start < last.start:
        return False
    block = weft.blocks[weft.block_of(last.start)]
    rest = [t for t in _tokens(block, [Span(end, last.end)]) if not t.is_punct]
    kept = [t for t in _tokens(block, [Span(last.start, end)]) if not t.is_punct]
    if not rest or not kept:
        return False
    # A dash or a semicolon before it begins something new.
    apart = any(t.text in ("–", "—", "-", ";") for t in block.doc[kept[-1].i + 1 : rest[0].i])
    beside = not apart and (rest[0].dep_ == "cc" or rest[0].lower_ in BESIDE)
    return beside or rest[0].i <= kept[-1].head.i <= rest[-1].i


def _begun_late(draft: Draft, content: Sequence[Span]) -> bool:
    """ "As she drove, the gunman reassured her, she said": what is told before a closing cue begins with its sentence."""
    first, begun = draft.content[0], content[0].start
    return draft.kind is FrameKind.TAIL and first.start < begun < first.end and content[-1].end >= draft.content[-1].end


def _whole(quoted: Sequence[Span], content: Sequence[Span]) -> bool:
    """Whether a content is a quotation or a part of it, give or take a word: then the quotation is taken whole."""
    shared = sum(x.overlap(y) for x in quoted for y in content)
    return _dice(quoted, content) >= NEAR or shared >= DIRECT * sum(map(len, content))


def _stands_for(weft: Weft, source: Span | None) -> bool:
    """Whether a source is "who" or "which", for whom the rules name the noun before."""
    return source is not None and source.of(weft.text).casefold().split()[0] in RELATIVE


def _read_only(weft: Weft, one: Tagged, quotations: Sequence[Quotation]) -> Draft | None:
    """An attribution that no rule has: stance, recipients, source by the parse of its cue; the network's link where that names nobody."""
    number = weft.block_of((one.cue or one.content[0]).start)
    if number < 0:
        return None
    block = weft.blocks[number]
    cue = _head(block, one.cue) if one.cue is not None else None
    short = sum(len(part.of(weft.text).split()) for part in one.content) < SHORT
    if _says_nothing(cue) if cue is not None else short and one.source is None and _mode(one, quotations) is Mode.INDIRECT:
        return None
    source = (_subject(block, cue) if cue is not None else None) or _named(block, one.source)
    place = one.cue or one.content[0]
    frame = Frame(
        FrameKind.READ, number, cue.lemma_.lower() if cue is not None else "", place, source, one.content, place, place,
        tuple(recipients_of(cue, None, block)) if cue is not None else (), (),
        cue is not None and any(c.dep_ == "neg" for c in cue.children),
    )  # fmt: skip
    mode = _mode(one, quotations)
    topical = one.cue is not None and (cue is None or not _asserts(weft, block, cue, frame) or _of_thing(block, source))
    if ((topical or short) and one.sureness < TOPICAL) or not _tells(block, one.content):
        return None
    return replace(weft.draft(frame, one.content, mode), cue=one.cue, sureness=one.sureness, topical=topical)


def _says_nothing(cue: Token) -> bool:
    """ "Declined to identify him", "claimed a fifth victim", "his last reported contact": nothing is set down to anybody."""
    if cue.dep_ == "amod" and any(c.dep_ == "poss" for c in cue.head.children):
        return True
    silent = cue.lemma_ in SILENT and any(c.dep_ == "xcomp" for c in cue.children)
    return silent or (cue.lemma_ == "claim" and any(c.dep_ == "dobj" and taken(c) for c in cue.children))


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


def _named(block: Block, source: Span | None) -> Span | None:
    """A source, or the noun that it stands for: "Renn, who told"."""
    token = block.token_at(source.start) if source is not None else None
    noun = antecedent(token) if token is not None and token.lower_ in RELATIVE else None
    if noun is None or noun is token:
        return source
    return block.reach(block.doc[noun.left_edge.i : noun.i + 1])


def _same(draft: Draft, one: Tagged) -> bool:
    """One content told twice: most of it shared, or begun at one place, or with one cue."""
    if _dice(draft.content, one.content) >= SAME or draft.content[0].start == one.content[0].start:
        return True
    cued = draft.cue is not None and one.cue is not None and draft.cue.overlap(one.cue) > 0
    return cued and _dice(draft.content, one.content) > 0


def _dice(a: Sequence[Span], b: Sequence[Span]) -> float:
    total = sum(len(x) for x in (*a, *b))
    return 2 * sum(x.overlap(y) for x in a for y in b) / total if total else 0.0
