"""Whose a number is by its own words, whoever reports it: an offer, a demand, "the ministry's 85", "the 85 that the ministry gives"."""

import re
from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from sayso.extract.figures.counted import Counted, Place, subject_of
from sayso.types import Actor, Attribution, EntityKind, Span
from sayso.words import load
from sayso.words.measures import MeasureWords


def committed(counted: Counted, attributions: Sequence[Attribution], actors: Sequence[Actor]) -> str | None:
    """The id of the actor whose number it is; None where the words make it nobody's, or somebody's whom the article credits nowhere.

    "The company has offered 40,000 euros": by such words somebody binds himself, so that the number is his own and not the reporter's (a
    commissive, in the terms of Searle, 1976); by others he asks it of another (a directive).
    """
    offset = counted.block.span.start
    for whose in _whose(counted):
        place = Span(offset + whose.idx, offset + whose.idx + len(whose.text))
        credited = next((a.speaker for a in attributions if a.source is not None and a.speaker and a.source.holds(place)), None)
        if credited is not None:
            return credited
        named = _name(whose).casefold()
        known = next((actor.id for actor in actors if named in {name.casefold() for name in (actor.name, *actor.names)}), None)
        # "The Bank's 4.1", where one body's name holds the word.
        bodies = [actor.id for actor in actors if actor.kind is EntityKind.ORGANISATION and named in actor.name.casefold().split()]
        if known is not None or len(bodies) == 1:
            return known or bodies[0]
    return None


def _whose(counted: Counted) -> Iterator[Token]:
    """Those whose number it is: an owner, the subject of a clause that hangs on it, the subject that offers or demands it."""
    owner = _owner(counted)
    if owner is not None:
        yield owner
    verbs = load(MeasureWords).verbs
    for clause in (child for node in {counted.token, counted.node} for child in node.children if child.dep_ == "relcl"):
        subject = next((child for child in clause.children if child.dep_ == "nsubj" and child.pos_ in ("NOUN", "PROPN")), None)
        if subject is not None and clause.lemma_.lower() in verbs.gives | verbs.offers:
            yield subject
    verb = counted.governor.word
    if verb is not None and _offers(counted, verb):
        subject = subject_of(verb)
        if subject is not None:
            yield subject


_GENITIVE = re.compile(r"(\w+)(?:['’]s|s['’])\s(?:own\s|official\s|latest\s)?$")


def _owner(counted: Counted) -> Token | None:
    """ "A far cry from the company's 12 per cent", "the government's 85 million": a bare number is owned by whoever gives it."""
    if counted.noun is not None:
        return None  # "the firm's 1,200 workers"
    match = _GENITIVE.search(counted.block.text[: counted.quantity.start])
    if match is None:
        return None
    return next((token for token in counted.sentence if token.idx <= match.start(1) < token.idx + len(token.text)), None)


def _offers(counted: Counted, verb: Token) -> bool:
    """ "Offered 40,000 euros", "wants two months": the number is the object, and its subject gives or asks."""
    verbs, lemma = load(MeasureWords).verbs, verb.lemma_.lower()
    asks = lemma in verbs.demands and counted.quantity.unit is not None
    return (lemma in verbs.offers or asks) and counted.governor.place is Place.OBJECT and not _passive(verb)


def _passive(verb: Token) -> bool:
    return any(child.dep_ in ("nsubjpass", "auxpass") for child in verb.children)


def _name(noun: Token) -> str:
    """A name as it stands: the capitalised words that end with its head."""
    first = noun.i
    while first > noun.sent.start and noun.doc[first - 1].dep_ == "compound" and noun.doc[first - 1].text[0].isupper():
        first -= 1
    return noun.doc[first : noun.i + 1].text
