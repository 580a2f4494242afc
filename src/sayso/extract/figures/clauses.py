"""Sums with a clause of their own ("the 40 million the club paid"), what is worth a sum, and people counted as those who live somewhere."""

import re
from dataclasses import replace

from spacy.tokens import Token

from sayso.extract.figures.counted import Counted, Governor, Place, subject_of
from sayso.extract.figures.match import match_noun
from sayso.extract.figures.reading import Reading
from sayso.words import load
from sayso.words.names import NameWords
from sayso.words.units import is_money


def own_clause(counted: Counted) -> Counted | None:
    """A sum seen from the clause that hangs on it ("a profit on the 40 million the owner paid"), or None where there is no such clause."""
    if not is_money(counted.quantity.unit) or counted.noun is not None:
        return None
    clause = _clause_behind(counted)
    return None if clause is None else replace(counted, governor=Governor(clause, Place.OBJECT))


#: Words that the subject of such a clause may have, and how it may begin: a noun right behind the sum is what the sum is before.
_SUBJECT = 6
_BEGINS = frozenset({"DET", "PRON", "PROPN"})


def _clause_behind(counted: Counted) -> Token | None:
    """The verb of a clause right behind a sum that lacks an object: the sum is that object, whatever noun the parse hangs the clause on."""
    behind = [token for token in counted.sentence if token.idx >= counted.quantity.end]
    if behind and behind[0].lower_ in ("that", "which"):
        behind = behind[1:]
    if not behind or behind[0].pos_ not in _BEGINS:
        return None
    verb = next((token for token in behind[1 : _SUBJECT + 2] if token.pos_ in ("VERB", "PUNCT", "ADP", "CCONJ")), None)
    if verb is None or verb.pos_ != "VERB" or verb.dep_ not in ("relcl", "acl") or verb.tag_ == "VBG":
        return None
    told = [token for token in behind if token.i < verb.i and token.pos_ in ("NOUN", "PROPN", "PRON")]
    objects = (child for child in verb.children if child.dep_ == "dobj" and child.tag_ not in ("WDT", "WP"))
    return verb if told and next(objects, None) is None else None


_WORTH = re.compile(r"\bworth\s(?:[a-z]+\s){0,2}$", re.IGNORECASE)


def by_worth(counted: Counted) -> Reading | None:
    """ "Exports were worth 3 billion", "the aid is said to be worth 40 million": a sum that says what it is of is named after that."""
    verb = counted.governor.word
    if verb is not None and verb.lower_ == "worth":
        verb = verb.head
    if verb is None or verb.lemma_ != "be" or not is_money(counted.quantity.unit):
        return None
    subject = subject_of(verb)
    if subject is None or _WORTH.search(counted.block.text[: counted.quantity.start]) is None:
        return None
    found = match_noun(counted, [subject])
    return None if found is None or found.name == "share" else found


#: Fewer who live somewhere are told of one by one.
_MANY = 20
_ALL = re.compile(r"(?:\b(?:the|its|their|our|whose|all)|[’']s)\s(?:roughly\s|some\s|about\s|nearly\s|estimated\s)*$", re.IGNORECASE)


def by_dwellers(counted: Counted) -> Reading | None:
    """ "The 950 residents of Zenda want a doctor", "the island's 300 residents": all who live there, whatever they do."""
    noun, quantity = counted.noun, counted.quantity
    if noun is None or noun.lower_ not in load(NameWords).dwellers or quantity.unit is not None or quantity.value < _MANY:
        return None
    if _ALL.search(counted.block.text[: quantity.start]) is None:
        return None
    place = next((child for prep in noun.children if prep.lower_ == "of" for child in prep.children if child.dep_ == "pobj"), None)
    owner = next((child for child in noun.lefts if child.dep_ == "poss"), None)
    whose = place if place is not None else owner
    if whose is None or (noun.lower_ in ("people", "persons") and place is None) or not _settled(whose):
        return None
    return Reading("population", noun.text, True)


def _settled(place: Token) -> bool:
    words = load(NameWords)
    named = place.pos_ == "PROPN" and place.ent_type_ not in ("PERSON", "DATE") and place.lower_ not in words.houses
    return named or place.lower_ in words.places
