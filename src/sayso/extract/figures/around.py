"""Bounds that stand apart from their number: a verb over it, words behind its noun; and "over" that says how long."""

import re
from dataclasses import replace

from sayso.extract.figures.counted import Counted, Place, told_of
from sayso.extract.figures.match import match_noun
from sayso.extract.figures.quantity import Quantity, bound_after, with_bound
from sayso.types import Relation
from sayso.words import load
from sayso.words.bounds import BoundWords
from sayso.words.measures import MeasureWords


def with_bound_around(counted: Counted) -> Counted:
    """The counted phrase with the bound that its clause gives it; the span stays that of the number and what touches it."""
    quantity = _under(_spread(counted), counted)
    if quantity is counted.quantity and quantity.relation in (Relation.EXACT, Relation.AROUND):
        relation = _behind_noun(counted) or (_by_verb(counted) if quantity.relation is Relation.EXACT else None)
        quantity = with_bound(quantity, relation) if relation is not None else quantity
    return counted if quantity is counted.quantity else replace(counted, quantity=quantity)


def _behind_noun(counted: Counted) -> Relation | None:
    """ "Forty people or more", "a hundred people, if not more"."""
    if counted.noun is None or counted.end == counted.quantity.end:
        return None
    found = bound_after(counted.block.text, counted.end)
    return found[0] if found is not None else None


def _by_verb(counted: Counted) -> Relation | None:
    """ "The death toll exceeds 300": the subject is a number, so the verb is its bound."""
    governor = counted.governor
    if governor.word is None or governor.place not in (Place.OBJECT, Place.EXTENT) or governor.prep or counted.quantity.hyphenated:
        return None  # "passed the ministry on the last day of a nine-day war"
    lemma = governor.word.lemma_.lower()
    relation = next((relation for relation, verbs in load(BoundWords).verbs.items() if lemma in verbs), None)
    subject = told_of(governor) if relation is not None else None
    if subject is None:
        return None
    number = counted.quantity.unit is not None or subject.lemma_.lower() in load(MeasureWords).carriers.nouns
    return relation if number or match_noun(counted, [subject]) is not None else None


#: Bounds of one word that are prepositions as well.
_BOTH = re.compile(r"(?:over|under|about|around|below|above|beyond|near)\s$", re.IGNORECASE)


def _under(quantity: Quantity, counted: Counted) -> Quantity:
    """ "Struck over 12-hour shifts", "is under 24-hour guard", "came under two days of shelling": a preposition, and no bound."""
    text = counted.block.text
    start = quantity.core_start - (quantity.unit is not None and text[quantity.core_start - 1] in "$£€")
    bound = _BOTH.fullmatch(text, quantity.start, start)
    time_of = quantity.measured == "duration" and text.startswith(" of ", quantity.end)
    if bound is None or not (quantity.hyphenated or time_of):
        return quantity
    word = next((token for token in counted.sentence if token.idx == quantity.start), None)
    if word is None or word.dep_ != "prep" or word.i == word.sent.start:
        return quantity
    if word.head.lemma_.lower() in load(BoundWords).lasting.suffered:
        return quantity  # "faced over 12-hour delays"
    return _without_bound(quantity)


def _without_bound(quantity: Quantity) -> Quantity:
    exact = quantity.high if quantity.high is not None else quantity.low
    return replace(quantity, start=quantity.core_start, low=exact, high=exact, relation=Relation.EXACT)


_OVER = re.compile(r"over\s", re.IGNORECASE)


def _spread(counted: Counted) -> Quantity:
    """ "To be delivered over 18 months": a length of time, and no bound, unless the verb itself is one of lasting."""
    quantity = counted.quantity
    if quantity.measured != "duration" or quantity.relation is not Relation.MORE_THAN:
        return quantity
    text = counted.block.text
    over = _OVER.match(text, quantity.start)
    word = counted.governor.word
    if over is None or over.end() != quantity.core_start or word is None:
        return quantity
    lasting, lemma = load(BoundWords).lasting, word.lemma_.lower()
    # The parser takes many an "over" for the number's own: the verb decides.
    if lemma not in lasting.spread and (counted.governor.prep != "over" or lemma in lasting.verbs or word.pos_ not in ("VERB", "NOUN")):
        return quantity
    return _without_bound(quantity)
