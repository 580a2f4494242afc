"""Measures by the subject whose number is told: "the death toll rose to 15", "put the number of people with fever at 655"."""

import re
from dataclasses import replace

from spacy.tokens import Span as TokenSpan
from spacy.tokens import Token

from sayso.extract.figures.counted import Counted, Place, placed_object, tokens_between, told_of
from sayso.extract.figures.match import befallen, match_description, match_noun, measures_for
from sayso.extract.figures.population import is_personal
from sayso.extract.figures.quantified import named_by_adjective
from sayso.extract.figures.reading import Reading
from sayso.words import load
from sayso.words.measures import MeasureWords
from sayso.words.names import NameWords

#: Prepositions before a number that is no level of the subject ("rose in 12 countries").
_NO_LEVEL = frozenset({"in", "on", "after", "since", "during", "for"})


#: Nouns that carry a share.
_SHARES = frozenset({"share", "proportion", "percentage"})


def by_subject(counted: Counted) -> Reading | None:
    """The number tells of the clause's subject: "the death toll rose to 15", "the fatalities included 13 children"."""
    governor, verbs = counted.governor, load(MeasureWords).verbs
    if governor.word is None or governor.place not in (Place.OBJECT, Place.OBLIQUE, Place.COPULA, Place.EXTENT):
        return None
    placed = counted.noun is None and placed_object(governor) is not None
    if not (placed or governor.word.lemma_.lower() in verbs.level | verbs.up | verbs.down) or governor.prep in _NO_LEVEL:
        return None
    if counted.quantity.measured is not None and named_by_adjective(counted) is not None:
        return None  # "the river is 40 metres wide"
    if governor.prep == "from" and counted.noun is not None and counted.quantity.unit is None:
        return None  # "came from 12 countries"
    subject = told_of(governor)
    return None if subject is None else _described(counted, subject)


def _described(counted: Counted, subject: Token) -> Reading | None:
    inner = [token for prep in subject.children if prep.lower_ in ("of", "from", "in", "for") for token in prep.children]
    carries = subject.lemma_.lower() in load(MeasureWords).carriers.nouns
    if subject.lemma_.lower() in _SHARES and counted.quantity.unit == "percent":
        told = _told(counted, subject)  # "the share of staff on strike": of people alone nobody knows what share
        return phrase_in(counted, told.text.casefold()) or befallen(counted, list(told))
    counts_things = any(token.tag_ == "NNS" and not is_personal(token) and not _is_owner(token) for token in inner)
    if subject.lemma_.lower() in _HEADS and counts_things:
        return None  # "the headcount of whales now numbers 1,700": nobody is employed
    heads = [*inner, subject] if carries else [subject, *inner]
    found = match_noun(counted, heads)
    if found is not None and not (carries and found.name == "casualties"):
        return found
    if carries:
        told = _told(counted, subject)
        return phrase_in(counted, told.text.casefold()) or match_description(counted, list(told)) or found
    states = {token.lower_ for token in [*heads, *(c for head in heads for c in head.children if c.dep_ in ("amod", "acl"))]}
    for name, measure in measures_for(counted):
        if not measure.states.isdisjoint(states):
            return Reading(name, subject.text, True)
    return found


#: Nouns for how many a firm employs, which count other things as well.
_HEADS = frozenset({"headcount", "roll", "payroll"})


def _is_owner(noun: Token) -> bool:
    """ "The headcount of its mills": with an article or a possessive the noun says whose heads, a bare plural what is counted."""
    return any(child.dep_ in ("det", "poss") for child in noun.children) or noun.ent_type_ == "ORG"


def _told(counted: Counted, subject: Token) -> TokenSpan:
    """The words between the noun that carries a number and its verb."""
    word = counted.governor.word
    stop = word.i if word is not None and word.i > subject.i else counted.token.i
    return subject.doc[subject.i + 1 : stop]


def phrase_in(counted: Counted, told: str) -> Reading | None:
    """ "The number of jobs to go", "of people without homes"."""
    for name, measure in measures_for(counted):
        for phrase in measure.phrases:
            if phrase in told and re.search(rf"(?<!\w){re.escape(phrase)}(?!\w)", told):
                return Reading(name, phrase, True)
    return None


#: "The number of" what, and a verb or a preposition before the number itself; no other number or clause between.
_NUMBER_OF = re.compile(
    r"\bnumbers?\sof\s((?:[\w’'-]+\s){1,8}?)(?:at|to|as|is|are|was|were|be|been|stands?|stood|reach(?:es|ed)?|hit|tops?|topped|exceed(?:s|ed)?)\s"
    r"(?:[a-z]+\s){0,3}$",
    re.IGNORECASE,
)


def by_number_of(counted: Counted) -> Reading | None:
    """ "Put the number of jobs lost at 1,850", "the number of missing could be closer to 50": whatever the parse makes of it."""
    if counted.noun is not None or counted.quantity.unit is not None:
        return None
    start = counted.sentence.start_char
    match = _NUMBER_OF.search(counted.block.text[start : counted.quantity.start])
    if match is None:
        return None
    told = tokens_between(counted.block.doc, start + match.start(1), start + match.end(1) - 1)
    head = next((token for token in told if token.pos_ == "NOUN"), None)
    counted = replace(counted, noun=head)
    return phrase_in(counted, match[1].casefold()) or match_description(counted, told)


_SETTLEMENT = re.compile(
    r"\b(?:town|city|village|hamlet|settlement|township|suburb|borough|island|community|municipality|nation|country)\sof\s"
    r"(?:just\s|only\s|some\s|about\s|around\s|roughly\s|nearly\s|almost\s|over\s)?$",
    re.IGNORECASE,
)


def by_settlement(counted: Counted) -> Reading | None:
    """ "The town of 600 people", "a city of 84,000", "population 950": so many live there, whatever the clause says of it."""
    noun = counted.noun
    if counted.quantity.unit is not None or not (noun is None or (is_personal(noun) and noun.lower_ in load(NameWords).dwellers)):
        return None
    before = counted.block.text[counted.sentence.start_char : counted.quantity.start]
    match = _SETTLEMENT.search(before) or (_POPULATION.search(before) if noun is None else None)
    return None if match is None else Reading("population", match.group().strip(), True)


#: "Zenda, population 950, has no doctor".
_POPULATION = re.compile(r"\b(?:population|pop\.)(?:\sof)?:?\s$", re.IGNORECASE)
_AMONG = re.compile(r"(?:^|[.!?;,]\s|\s)among(?:st)?\s(?:the\s)?(?:\w+\s)?(\w+)\s(?:is|are|was|were)\s(?:also\s)?$", re.IGNORECASE)


def by_fellows(counted: Counted) -> Reading | None:
    """ "Among the dead were 11 tourists"."""
    text = counted.block.text
    match = _AMONG.search(text[counted.sentence.start_char : counted.quantity.start])
    if match is None or counted.quantity.unit is not None:
        return None
    named = counted.sentence.start_char + match.start(1)
    return match_noun(counted, [token for token in counted.sentence if token.idx == named])
