"""What the network has without the rules: stance, recipients and source by the parse, and whether it tells or only speaks of something."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Token

from sayso.extract.attribution.draft import Draft
from sayso.extract.attribution.frame import Frame, FrameKind
from sayso.extract.attribution.frames import IMPERSONAL, says_nothing
from sayso.extract.attribution.quotations import Quotation, between_marks
from sayso.extract.attribution.recipients import recipients_of
from sayso.extract.attribution.subjects import antecedent, may_speak, source_range, subject_of
from sayso.extract.attribution.tagger import unsaid
from sayso.extract.attribution.tagger.decode import Tagged
from sayso.extract.attribution.tagger.likeness import mode_of
from sayso.extract.attribution.weft import Weft
from sayso.extract.parse import Block
from sayso.types import Mode, Span
from sayso.words import load
from sayso.words.cues import CueWords

#: What opens a question inside a sentence; "what" opens a thing as often ("said what he wanted").
QUESTIONS = frozenset({"how", "why", "whether", "if", "where", "when", "who"})
#: Which word of a cue counts first.
_RANKS = {"VERB": 0, "NOUN": 0, "ADJ": 1}
#: Before a noun, any of its kind.
_GENERIC = frozenset({"a", "an", "any", "every"})


@dataclass(frozen=True, slots=True)
class _Seen:
    """What the network reads, as it stands in the parse: its block, the cue's word, and whether that tells the content to be so."""

    number: int
    block: Block
    cue: Token | None
    told: bool


def alone(weft: Weft, one: Tagged, quotations: Sequence[Quotation]) -> Draft | None:
    """An attribution that no rule has, where it tells something: source by the parse of its cue; the network's where that names nobody."""
    seen = _seen(weft, one)
    if seen is None:
        return None
    block, cue = seen.block, seen.cue
    if cue is not None and unsaid.says_nothing(block, cue, one.content, weft.cues):
        return None
    if not _tells(block, one.content):
        return None
    source = (_subject(block, cue) if cue is not None else None) or _named(block, one.source)
    if not seen.told and cue is not None and source is not None and _generic(block, cue, source, one.content):
        return None
    speaks = cue is not None and (cue.pos_ == "ADV" or cue.lemma_.lower() in weft.cues.asserting)
    if (not seen.told or _asks(block, one.content)) and source is None and not speaks:
        return None  # a topic of which nobody is said to speak; but "allegedly" and "I am told" tell that somebody does
    return _drafted(weft, replace(one, source=source), quotations, seen)


def as_read(weft: Weft, one: Tagged, quotations: Sequence[Quotation]) -> Draft | None:
    """An attribution as it is; stance and recipients by the parse of its cue. None outside all blocks."""
    seen = _seen(weft, one)
    return _drafted(weft, one, quotations, seen) if seen is not None else None


def _seen(weft: Weft, one: Tagged) -> _Seen | None:
    number = weft.block_of((one.cue or one.content[0]).start)
    if number < 0:
        return None
    block = weft.blocks[number]
    cue = _head(block, one.cue) if one.cue is not None else None
    return _Seen(number, block, cue, one.cue is None or (cue is not None and _asserts(weft, block, cue, one.content)))


def _drafted(weft: Weft, one: Tagged, quotations: Sequence[Quotation], seen: _Seen) -> Draft:
    block, cue, place = seen.block, seen.cue, one.cue or one.content[0]
    frame = Frame(
        FrameKind.READ, seen.number, cue.lemma_.lower() if cue is not None else "", place, one.source, one.content, place, place,
        tuple(recipients_of(cue, None, block)) if cue is not None else (), (),
        cue is not None and any(c.dep_ == "neg" for c in cue.children),
    )  # fmt: skip
    topical = not seen.told or _asks(block, one.content) or (one.cue is not None and _of_thing(block, one.source))
    mode = mode_of(one, quotations)
    content = between_marks(one.content, quotations) if mode is Mode.DIRECT else one.content
    return replace(weft.draft(frame, content, mode), cue=one.cue, sureness=one.sureness, topical=topical)


def _generic(block: Block, cue: Token, source: Span, content: Sequence[Span]) -> bool:
    """ "A ministry counts those whom it can name": what any such body does in the present, or speaks of, is nobody's claim.

    "A House panel voted to hold him in contempt" is what one body did.
    """
    tokens = block.tokens_in([source])
    named = any(t.ent_type_ in ("PERSON", "ORG") for t in tokens)
    statement = any(t.pos_ in ("VERB", "AUX") for t in block.tokens_in(content))
    any_such = tokens[0].lower_ in _GENERIC if tokens else False
    return any_such and not named and (cue.tag_ in ("VBZ", "VBP") or not statement)


def _of_thing(block: Block, source: Span | None) -> bool:
    """ "An inspection had revealed 11 faults": what a thing shows stands on whoever tells of it."""
    local = None if source is None else block.doc.char_span(source.start - block.span.start, source.end - block.span.start)
    return local is not None and not may_speak(local.root)


def _asks(block: Block, content: Sequence[Span]) -> bool:
    """ "Detectives look into how he came by 1,300 rounds": what stands inside a question is taken for granted by whoever tells of it."""
    first = next(iter(block.tokens_in(content)), None)
    return first is not None and first.lower_ in QUESTIONS


def _asserts(weft: Weft, block: Block, cue: Token, content: Sequence[Span]) -> bool:
    """Whether a content is told to be so: a clause after a word of saying, a noun after one that takes it ("announced 498 deaths")."""
    if cue.lower_ == "according":
        return True
    lemma = cue.lemma_.lower()
    if lemma not in weft.cues.asserting or says_nothing(cue, lemma, weft.cues):
        return False
    if lemma in weft.cues.phrase or lemma in weft.cues.evidence:
        return True
    return any(t.pos_ in ("VERB", "AUX") for t in block.tokens_in(content))


def _tells(block: Block, content: Sequence[Span]) -> bool:
    """Whether a content holds a word that means something by itself, and a verb after "that", or runs on outside the block."""
    inside = block.tokens_in(content)
    if len(inside) > 1 and (inside[0].dep_ == "mark" or inside[0].lower_ == "that") and not any(t.pos_ in ("VERB", "AUX") for t in inside):
        return False  # the subject of a clause that went elsewhere
    return not inside or any(t.pos_ in ("NOUN", "PROPN", "VERB", "ADJ", "NUM", "PRON") for t in inside)


def _head(block: Block, cue: Span) -> Token | None:
    """The cue's token nearest to the root of its sentence, verbs and nouns first, then adjectives ("was adamant")."""
    tokens = [t for t in block.tokens_in([cue]) if not t.is_punct]
    return min(tokens, key=lambda t: (_RANKS.get(t.pos_, len(_RANKS)), sum(1 for _ in t.ancestors), t.i), default=None)


def _subject(block: Block, cue: Token) -> Span | None:
    """Who utters a cue by the parse: a verb's subject, a noun's possessor ("his ministry's own translation")."""
    if cue.pos_ == "NOUN" and (owner := next((c for c in cue.children if c.dep_ == "poss"), None)) is not None:
        return block.reach(block.doc[owner.left_edge.i : owner.i + 1])
    subject = subject_of(cue) if cue.pos_ == "VERB" else _subject_of_state(cue) if cue.pos_ == "ADJ" else None
    if subject is None or not may_speak(subject) or subject.lower_ in IMPERSONAL:
        return None
    first, last = source_range(subject, cue)
    return block.reach(block.doc[first : last + 1])


def _subject_of_state(cue: Token) -> Token | None:
    """Who is said to be sure: the subject of the verb that joins the adjective to it."""
    joins = cue.dep_ == "acomp" and cue.head.lemma_ in load(CueWords).joining
    return next((c for c in cue.head.lefts if c.dep_ == "nsubj"), None) if joins else None


def _named(block: Block, source: Span | None) -> Span | None:
    """A source, or the noun that it stands for: "Renn, who told"."""
    token = block.token_at(source.start) if source is not None else None
    noun = antecedent(token) if token is not None else None
    if noun is None or noun == token:
        return source
    return block.reach(block.doc[noun.left_edge.i : noun.i + 1])
