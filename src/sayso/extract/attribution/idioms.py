"""Set phrases of reporting that no single verb gives: "put the toll at 17", "let it be known that", "as she put it", "by the union's count"."""

from spacy.tokens import Token

from sayso.extract.attribution.contents import Range, trimmed
from sayso.extract.attribution.frame import FrameKind
from sayso.extract.attribution.subjects import subject_of

#: "put the turnout at 600", "estimated the loss at 3 million", "gave a toll of 38".
SETTING = frozenset({"put", "place", "estimate", "set", "peg", "value", "reckon"})
#: "made it clear that", "let it be known that".
MAKING = frozenset({"make", "let"})
KNOWN = frozenset({"clear", "known", "plain", "public"})
#: "by the union's count", "by its reckoning".
COUNTING = frozenset({"count", "reckoning", "estimate", "account", "tally", "calculation", "admission", "own"})

type Found = tuple[FrameKind, Token | None, list[Range], Range | None]


def idiom(token: Token) -> Found | None:
    """The frame of a set phrase that turns on this token, or None."""
    if token.pos_ == "VERB":
        return _setting(token) or _speaking_of(token) or _making(token) or _putting_it(token) or _says_number(token)
    if token.pos_ == "NOUN" and token.lemma_ in COUNTING:
        return _by_count(token)
    return None


def _setting(verb: Token) -> Found | None:
    """ "put the toll at 17", "put the toll lower": thing and value together; the thing is a count, so a number or a comparative must follow."""
    thing = next((c for c in verb.rights if c.dep_ == "dobj" and c.pos_ in ("NOUN", "PROPN")), None)
    if verb.lemma_ not in SETTING or thing is None:
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
    if verb.lemma_ != "put" or not any(c.lower_ == "it" and c.i > verb.i for c in verb.children) or not any(c.lower_ == "as" for c in verb.children):
        return None
    source = subject_of(verb)
    return (FrameKind.BARE, source, [], (source.left_edge.i, verb.i + 1)) if source is not None else None


def _says_number(verb: Token) -> Found | None:
    """ "the union says about 80": a bare number is the whole of what is said."""
    if verb.lemma_ != "say":
        return None
    number = next((c for c in verb.rights if c.dep_ in ("dobj", "attr", "npadvmod", "ccomp") and (c.pos_ == "NUM" or c.like_num) and not c.ent_type_ in ("DATE", "TIME")), None)
    source = subject_of(verb)
    if number is None or source is None:
        return None
    part = trimmed(verb.doc, (number.left_edge.i, number.right_edge.i))
    return (FrameKind.PHRASE, source, [part], None) if part is not None and part[0] > verb.i else None


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
