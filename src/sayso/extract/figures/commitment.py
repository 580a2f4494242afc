"""Whose an offer or a pledge is: who makes it holds its number, whoever reports it."""

from collections.abc import Sequence

from spacy.tokens import Token

from sayso.extract.figures.counted import Counted, Place, subject_of
from sayso.types import Actor, Attribution, Span
from sayso.words import load
from sayso.words.measures import MeasureWords


def committed(counted: Counted, attributions: Sequence[Attribution], actors: Sequence[Actor]) -> str | None:
    """The id of the actor whose offer the number is; None where it is none, or its maker is nobody whom the article credits elsewhere.

    "The company has offered 40,000 euros": by such words somebody binds himself, so that the number is his own and not the reporter's (a
    commissive, in the terms of Searle, 1976).
    """
    verb = counted.governor.word
    if verb is None or not _offers(counted, verb):
        return None
    subject = subject_of(verb)
    if subject is None:
        return None
    offset = counted.block.span.start
    place = Span(offset + subject.idx, offset + subject.idx + len(subject.text))
    credited = next((a.speaker for a in attributions if a.source is not None and a.speaker and a.source.holds(place)), None)
    if credited is not None:
        return credited
    named = _name(subject).casefold()
    return next((actor.id for actor in actors if named in {name.casefold() for name in (actor.name, *actor.names)}), None)


def _offers(counted: Counted, verb: Token) -> bool:
    """ "Offered 40,000 euros": the number is the object, and its subject gives."""
    return verb.lemma_.lower() in load(MeasureWords).verbs.offers and counted.governor.place is Place.OBJECT and not _passive(verb)


def _passive(verb: Token) -> bool:
    return any(child.dep_ in ("nsubjpass", "auxpass") for child in verb.children)


def _name(noun: Token) -> str:
    """A name as it stands: the capitalised words that end with its head."""
    first = noun.i
    while first > noun.sent.start and noun.doc[first - 1].dep_ == "compound" and noun.doc[first - 1].text[0].isupper():
        first -= 1
    return noun.doc[first : noun.i + 1].text
