"""Set phrases of reporting that no single verb gives.

"Put the toll at 17", "let it be known that", "as she put it", "by the union's count", "in the words of".
"""

from spacy.tokens import Token

from sayso.extract.attribution.contents import Range, trimmed
from sayso.extract.attribution.frame import FrameKind
from sayso.extract.attribution.subjects import can_speak, may_speak, subject_of
from sayso.words import load
from sayso.words.cues import CueWords
from sayso.words.people import PeopleWords

#: "made it clear that", "let it be known that".
MAKING = frozenset({"make", "let"})
KNOWN = frozenset({"clear", "known", "plain", "public"})


#: Where a bare number stands after "says".
BARE_NUMBER = frozenset({"dobj", "attr", "npadvmod", "ccomp", "advmod"})

type Found = tuple[FrameKind, Token | None, list[Range], Range | None]


def set_phrase(token: Token) -> Found | None:
    """The frame of a set phrase that turns on this token, or None."""
    if token.pos_ == "VERB":
        found = (
            idiom(token)
            for idiom in (
                _setting,
                _speaking_of,
                _making,
                _putting_it,
                _says_number,
                _toll_moved,
                _registers,
                _accuses,
                _calls_for,
                _gives_share,
                _sees,
            )
        )
        return next((frame for frame in found if frame is not None), None)
    if token.pos_ == "NOUN" and token.lemma_ in load(CueWords).counting and token.head.lower_ in ("by", "on"):
        return _by_count(token)
    if token.lemma_ == "be":
        return _belief_is(token)
    return _in_the_words(token)


def _setting(verb: Token) -> Found | None:
    """ "put the toll at 17", "put the toll lower": thing and value together; a number or a comparative must follow."""
    thing = next((c for c in verb.rights if c.dep_ == "dobj" and c.pos_ in ("NOUN", "PROPN", "PRON")), None)
    if verb.lemma_ not in load(CueWords).setting or thing is None:
        return None
    after = verb.doc[thing.i : min(verb.sent.end, thing.right_edge.i + 12)]
    at = next((t for t in after if t.lower_ == "at" and any(c.pos_ in ("NUM", "SYM") or c.like_num for c in t.subtree)), None)
    end = at.right_edge.i if at is not None else next((c.i for c in verb.rights if c.tag_ == "JJR" or c.tag_ == "RBR"), None)
    part = trimmed(verb.doc, (thing.left_edge.i, end)) if end is not None and end > thing.i else None
    source = subject_of(verb)
    return (FrameKind.PHRASE, source, [part], None) if part is not None and source is not None else None


def _speaking_of(verb: Token) -> Found | None:
    """ "spoke of 63 people lost", "talks of dozens"."""
    of = next((c for c in verb.rights if c.dep_ == "prep" and c.lower_ == "of"), None)
    if verb.lemma_ not in ("speak", "talk", "tell") or of is None:
        return None
    source, part = subject_of(verb), trimmed(verb.doc, (of.i + 1, of.right_edge.i))
    return (FrameKind.PHRASE, source, [part], None) if part is not None and source is not None else None


def _making(verb: Token) -> Found | None:
    if verb.lemma_ not in MAKING or not any(t.lower_ in KNOWN for t in verb.subtree):
        return None
    that = next((t for t in verb.subtree if t.lower_ == "that" and t.dep_ == "mark" and t.i > verb.i), None)
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


def _says_number(verb: Token) -> Found | None:
    """ "the union says about 80": a bare number is the whole of what is said."""
    if verb.lemma_ != "say":
        return None
    number = next((c for c in verb.rights if c.dep_ in BARE_NUMBER and _counts(c) and c.ent_type_ not in ("DATE", "TIME")), None)
    source = subject_of(verb)
    if number is None or source is None or any(t.pos_ in ("VERB", "AUX") for t in number.subtree):
        return None
    part = trimmed(verb.doc, (number.left_edge.i, number.right_edge.i))
    return (FrameKind.PHRASE, source, [part], None) if part is not None and part[0] > verb.i else None


def _counts(token: Token) -> bool:
    """A number, or a comparative that stands before one ("fewer than 40")."""
    return token.pos_ == "NUM" or token.like_num or any(t.pos_ == "NUM" or t.like_num for t in token.subtree)


def _toll_moved(verb: Token) -> Found | None:
    """ "raised the death toll to 52", "gave a toll of 38": a body that sets a count speaks, whatever the verb."""
    if verb.lemma_ not in load(CueWords).moving:
        return None
    thing = next((c for c in verb.rights if c.dep_ == "dobj" and c.lemma_ in load(CueWords).counts), None)
    source = subject_of(verb)
    if thing is None or source is None or not can_speak(source):
        return None
    ends = [c.right_edge.i for c in verb.rights if c.dep_ == "prep" and c.lower_ in ("to", "at", "from", "by") and _counts(c)]
    end = max([thing.right_edge.i, *ends])
    if not any(t.pos_ == "NUM" or t.like_num for t in verb.doc[thing.i : end + 1]):
        return None
    part = trimmed(verb.doc, (thing.left_edge.i, end))
    return (FrameKind.PHRASE, source, [part], None) if part is not None else None


def _registers(verb: Token) -> Found | None:
    """ "listed 61 people as missing", "had registered 47 deaths": a body that keeps a count."""
    if verb.lemma_ not in load(CueWords).registering or any(c.dep_ == "auxpass" for c in verb.children):
        return None
    source = subject_of(verb)
    thing = next((c for c in verb.rights if c.dep_ in ("dobj", "ccomp") and c.pos_ in ("NOUN", "NUM") and _counts(c)), None)
    if (
        source is None
        or thing is None
        or not (can_speak(source) and (source.pos_ == "PROPN" or source.lemma_.lower() in load(PeopleWords).bodies))
    ):
        return None
    as_ = next((c for c in [*verb.rights, *thing.rights] if c.dep_ == "prep" and c.lower_ == "as"), None)
    part = trimmed(verb.doc, (thing.left_edge.i, max(thing.right_edge.i, as_.right_edge.i if as_ is not None else 0)))
    return (FrameKind.PHRASE, source, [part], None) if part is not None else None


def _accuses(verb: Token) -> Found | None:
    """ "accused the bank of hiding losses", "blamed the crew for the delay": what somebody is said to have done."""
    wanted = load(CueWords).accusing.get(verb.lemma_, ())
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
    prep = next((c for c in verb.rights if c.dep_ == "prep" and c.lower_ == "for" and c.i == verb.i + 1), None)
    source = subject_of(verb)
    if verb.lemma_ != "call" or prep is None or source is None or not may_speak(source):
        return None
    part = trimmed(verb.doc, (prep.i + 1, prep.right_edge.i))
    return (FrameKind.INFINITIVE, source, [part], None) if part is not None else None


def _by_count(noun: Token) -> Found | None:
    holder = next((c for c in noun.children if c.dep_ == "poss"), None)
    preposition = noun.head
    if holder is None or preposition.lower_ not in ("by", "on") or preposition.dep_ not in ("prep", "agent"):
        return None
    sentence, doc = noun.sent, noun.doc
    end = noun.right_edge.i
    if preposition.i == sentence.start:
        part = trimmed(doc, (end + 1, sentence.end - 1))
    else:
        after, opener = end + 1, doc[preposition.i - 1]
        if opener.text != "," and opener.lower_ != "where":
            return None  # "stood by its estimate"
        part = trimmed(doc, (after, sentence.end - 1)) if after < sentence.end - 2 else trimmed(doc, (sentence.start, preposition.i - 1))
    return (FrameKind.ACCORDING, holder, [part], (preposition.i, end)) if part is not None else None


def _gives_share(verb: Token) -> Found | None:
    """ "exit polls gave the Greens 31 percent", "a survey puts support at half": a measurement and what it measured."""
    source = subject_of(verb)
    if (
        verb.lemma_ not in ("give", "have", "put", "place", "show")
        or source is None
        or source.lemma_.lower() not in load(CueWords).measuring
    ):
        return None
    things = [c for c in verb.rights if c.dep_ in ("dobj", "dative", "iobj", "prep", "oprd", "ccomp", "attr", "npadvmod")]
    if not things or not any(t.like_num or t.pos_ == "NUM" for c in things for t in c.subtree):
        return None
    part = trimmed(verb.doc, (things[0].left_edge.i, max(c.right_edge.i for c in things)))
    return (FrameKind.EVIDENCE, source, [part], None) if part is not None else None


def _sees(verb: Token) -> Found | None:
    """ "forecasters see the party winning 120 seats", "expects sales to fall": a forecast with a subject of its own."""
    if verb.lemma_ not in ("see", "expect", "forecast", "project", "predict", "describe") or any(
        c.dep_ in ("neg", "auxpass") for c in verb.children
    ):
        return None
    source = subject_of(verb)
    clause = next((c for c in verb.rights if c.dep_ in ("ccomp", "xcomp", "acl", "advcl") and c.tag_ in ("VBG", "VB")), None)
    thing = next((c for c in (clause.lefts if clause is not None else ()) if c.dep_ == "nsubj"), None)
    thing = thing or next((c for c in verb.rights if c.dep_ == "dobj" and clause is not None and c.i < clause.i), None)
    if source is None or clause is None or thing is None or not can_speak(source) or source.lower_ in ("i", "we", "you"):
        return None
    part = trimmed(verb.doc, (thing.left_edge.i, clause.right_edge.i))
    return (FrameKind.CLAUSE, source, [part], None) if part is not None else None


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
