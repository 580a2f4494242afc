"""Small numbers of people already told of ("the two men", "one of the guards"): figures where their own clause says what befell them."""

import re
from collections.abc import Iterator

from spacy.tokens import Token

from sayso.extract.figures.counted import Counted, Place
from sayso.extract.figures.population import is_personal
from sayso.extract.figures.reading import Reading
from sayso.types import Relation
from sayso.words import load
from sayso.words.measures import MeasureWords

#: A definite "the two men" points back at people already told of; above this it is more likely a count ("the 15 victims").
POINTS_BACK = 3

_DEFINITE = re.compile(r"\b(?:the|these|those|both|all|my|our|your)\s(?:other\s)?$", re.IGNORECASE)
_ONE_OF = re.compile(r"\sof\s(?:the|these|those|them|his|her|their|its)\b")


def told_already(counted: Counted) -> bool:
    """Whether the words point back at people or things that the text has told of: "the two men", "one of the guards"."""
    text, quantity = counted.block.text, counted.quantity
    if quantity.relation is not Relation.EXACT or quantity.unit is not None:
        return False
    definite = _DEFINITE.search(text[: quantity.start]) is not None and 0 < quantity.value <= POINTS_BACK
    return definite or _one_of(counted)


def _one_of(counted: Counted) -> bool:
    text, quantity = counted.block.text, counted.quantity
    core = text[quantity.core_start : quantity.core_end].casefold()
    return core == "one" and _ONE_OF.match(text, quantity.core_end) is not None and "least" not in text[: quantity.start][-9:]


_IS = re.compile(r"\b(?:is|was|are|were|be|been|became|as|among|includ\w+)\s$")

_CLAUSE_PLACES = (Place.SUBJECT, Place.OBJECT, Place.AGENT)
#: Clauses that take for granted what they say ("when the two men were shot", "the fire that killed the two").
_SUBORDINATE = frozenset({"advcl", "relcl", "acl", "pcomp", "csubj"})
#: What may be is no count.
_MODAL = frozenset({"may", "might", "could", "would", "should", "must", "can"})


def befell_again(counted: Counted, reading: Reading) -> bool:
    """Whether the clause of such a number asserts, of people, something that is counted: "the two women were arrested at noon"."""
    verb = counted.governor.word
    if verb is None or not reading.listed or reading.name not in load(MeasureWords).verbs.befalls or not is_personal(counted.noun):
        return False
    if counted.governor.place not in _CLAUSE_PLACES or counted.governor.carriers or verb.pos_ not in ("VERB", "AUX"):
        return False
    if _one_of(counted) and (reading.name == "hospitalised" or _IS.search(counted.block.text[: counted.quantity.start]) is not None):
        return False  # where one of the hurt was taken, and that somebody was one of those hurt, is told of a person
    return _asserted(verb) and _in_clause(counted, verb, reading)


def _asserted(verb: Token) -> bool:
    for over in _up(verb):
        if over.dep_ in _SUBORDINATE or any(child.dep_ == "aux" and child.lower_ in _MODAL for child in over.children):
            return False
    return True


def _up(verb: Token) -> Iterator[Token]:
    """A verb and those over it, up to the verb of the sentence."""
    while True:
        yield verb
        if verb.head == verb:
            return
        verb = verb.head


def _in_clause(counted: Counted, verb: Token, reading: Reading) -> bool:
    """Whether the words that gave the measure are of the clause, not of the people ("the two wounded men left")."""
    first = (reading.words or "").split(" ")[0].casefold()
    for token in counted.sentence:
        if token.lower_ != first or token in (counted.noun, counted.token):
            continue
        over = token
        while over != verb and over.head != over and over.dep_ not in (*_SUBORDINATE, "amod", "ccomp", "compound"):
            over = over.head
        if over == verb:
            return True
    return False
