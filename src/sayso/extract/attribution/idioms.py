"""Set phrases of reporting that no single verb gives: "let it be known that", "as she put it", "in the words of", "accused X of"."""

from spacy.tokens import Token

from sayso.extract.attribution.contents import trimmed
from sayso.extract.attribution.frame import Found, FrameKind
from sayso.extract.attribution.subjects import can_speak, may_speak, subject_of
from sayso.words import load
from sayso.words.cues import CueWords

#: "made it clear that", "let it be known that", "gave to understand that".
MAKING = frozenset({"make", "let", "give"})
KNOWN = frozenset({"clear", "known", "plain", "public", "understand"})


def set_phrase(token: Token) -> Found | None:
    """The frame of a set phrase that turns on this token, or None."""
    if token.pos_ == "VERB":
        found = (idiom(token) for idiom in (_speaking_of, _making, _putting_it, _accuses, _calls_for))
        return next((frame for frame in found if frame is not None), None)
    if token.lemma_ == "be":
        return _belief_is(token)
    return _in_the_words(token)


def _speaking_of(verb: Token) -> Found | None:
    """ "spoke of 63 people lost", "talks of dozens"."""
    if verb.lemma_ not in ("speak", "talk", "tell"):
        return None
    of = next((c for c in verb.rights if c.dep_ == "prep" and c.lower_ == "of"), None)
    if of is None:
        return None
    source, part = subject_of(verb), trimmed(verb.doc, (of.i + 1, of.right_edge.i))
    return (FrameKind.PHRASE, source, [part], None) if part is not None and source is not None else None


def _making(verb: Token) -> Found | None:
    known = next((t for t in verb.subtree if t.lower_ in KNOWN), None) if verb.lemma_ in MAKING else None
    if known is None or (verb.lemma_ == "give") != (known.lower_ == "understand"):
        return None
    # The parser takes a "that" after a phrase of time for a pronoun.
    marks = ("mark", "dobj") if verb.lemma_ == "give" else ("mark",)
    that = next((t for t in verb.subtree if t.lower_ == "that" and t.dep_ in marks and t.i > verb.i), None)
    source = subject_of(verb)
    if that is None or source is None:
        return None
    part = trimmed(verb.doc, (that.i + 1, that.head.right_edge.i))
    return (FrameKind.CLAUSE, source, [part], None) if part is not None else None


def _putting_it(verb: Token) -> Found | None:
    """ "as its coordinator put it": introduces a quotation."""
    if (
        verb.lemma_ != "put"
        or not any(c.lower_ == "it" and c.i > verb.i for c in verb.children)
        or not any(c.lower_ == "as" for c in verb.children)
    ):
        return None
    source = subject_of(verb)
    return (FrameKind.BARE, source, [], (source.left_edge.i, verb.i + 1)) if source is not None else None


def _accuses(verb: Token) -> Found | None:
    """ "accused the bank of hiding losses", "blamed the crew for the delay": what somebody is said to have done."""
    wanted = load(CueWords).accusing.get(verb.lemma_)
    if wanted is None:
        return None
    places = [*verb.rights, *(c for thing in verb.rights if thing.dep_ == "dobj" for c in thing.rights)]
    prep = next((c for c in places if c.dep_ == "prep" and c.lower_ in wanted), None)
    source = subject_of(verb)
    if prep is None or source is None or not may_speak(source) or not any(c.dep_ in ("pobj", "pcomp") for c in prep.children):
        return None
    thing = next((c for c in verb.rights if c.dep_ == "dobj"), None)
    part = trimmed(verb.doc, (thing.left_edge.i if thing is not None else prep.i + 1, prep.right_edge.i))
    return (FrameKind.PHRASE, source, [part], None) if part is not None else None


def _calls_for(verb: Token) -> Found | None:
    """ "called for an end to the fighting": a demand."""
    if verb.lemma_ != "call":
        return None
    prep = next((c for c in verb.rights if c.dep_ == "prep" and c.lower_ == "for" and c.i == verb.i + 1), None)
    source = subject_of(verb)
    if prep is None or source is None or not may_speak(source):
        return None
    part = trimmed(verb.doc, (prep.i + 1, prep.right_edge.i))
    return (FrameKind.INFINITIVE, source, [part], None) if part is not None else None


def _belief_is(verb: Token) -> Found | None:
    """ "the union's hope is that ...": a noun of speech or thought, its holder, and the clause that says it."""
    nouns = [c for c in verb.children if c.dep_ in ("nsubj", "attr") and c.lemma_ in load(CueWords).nouns]
    noun = next((c for c in nouns if any(g.dep_ == "poss" for g in c.lefts)), None)
    clause = next((c for c in verb.rights if c.dep_ == "ccomp"), None)
    holder = next((c for c in noun.lefts if c.dep_ == "poss"), None) if noun is not None else None
    if noun is None or clause is None or holder is None:
        return None
    part = trimmed(verb.doc, (clause.left_edge.i, clause.right_edge.i))
    return (FrameKind.NOUN, holder, [part], (holder.left_edge.i, verb.i)) if part is not None else None


def _in_the_words(token: Token) -> Found | None:
    """ "in the words of X, ...", "in X's words": what follows is X's."""
    if token.lower_ not in ("words", "view", "opinion") or token.head.lower_ != "in":
        return None
    of = next((c for c in token.rights if c.dep_ == "prep" and c.lower_ == "of"), None)
    holder = (
        next((c for c in of.children if c.dep_ == "pobj"), None)
        if of is not None
        else next((c for c in token.lefts if c.dep_ == "poss"), None)
    )
    if holder is None or not can_speak(holder) or holder.lower_ in ("other", "their", "its"):
        return None
    end = max(token.right_edge.i, token.i)
    if token.head.i == token.sent.start:
        part = trimmed(token.doc, (end + 1, token.sent.end - 1))
        return (FrameKind.ACCORDING, holder, [part] if part is not None else [], (token.head.i, end))
    return FrameKind.BARE, holder, [], (token.head.i, end)
