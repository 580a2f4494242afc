"""Who was told, where the parser takes the listener for a part of what was said: "told Reuters talks had failed"."""

from spacy.tokens import Token

from sayso.words import load
from sayso.words.cues import CueWords
from sayso.words.outlets import outlet_named


def listener_before_clause(verb: Token) -> tuple[int, int] | None:
    """ "Told Reuters talks had failed", which the parser reads as talks of Reuters: first and last token of the name.

    "Told reporters turnout had fallen" and "told the Post ballots were burned" are the same, with the clause robbed of its subject.
    """
    clause = next((c for c in verb.rights if c.dep_ == "ccomp"), None)
    if verb.lemma_ != "tell" or clause is None:
        return None
    subject = next((c for c in clause.lefts if c.dep_ in ("nsubj", "nsubjpass")), None)
    subject = subject or next((c for c in verb.rights if c.dep_ == "dobj" and c.i < clause.i), None)
    if subject is None or subject.left_edge.i != verb.i + 1:
        return None
    if not subject.text[0].islower():
        return _outlet_before(verb, clause, subject)
    audiences = load(CueWords).audiences
    first = verb.i + 1
    end = first if verb.doc[first].pos_ == "DET" else verb.i
    named = end
    while end + 1 < subject.i and (verb.doc[end + 1].pos_ == "PROPN" or verb.doc[end + 1].lower_ in audiences):
        end += 1
    return (first, end) if end > named and end + 1 == subject.i else None


def _outlet_before(verb: Token, clause: Token, subject: Token) -> tuple[int, int] | None:
    """ "Told the Post Orris Capital never called": a known outlet in front of what the parser takes for one name.

    Who tells tells somebody, and the clause has no other subject; the longest name of an outlet that leaves it one.
    """
    own = any(c.dep_ in ("nsubj", "nsubjpass", "mark") for c in clause.lefts if c.i != subject.i)
    if own or subject.i > clause.i:
        return None
    first = verb.i + 1
    start = first + (verb.doc[first].pos_ == "DET")
    ends = (end for end in range(subject.i - 1, start - 1, -1) if outlet_named(verb.doc[start : end + 1].text) is not None)
    end = next(ends, None)
    return (first, end) if end is not None else None
