"""Measures of percent, money and measured units; and a name for any figure that no listed trigger claims."""

import re
from functools import cache

from spacy.tokens import Token

from sayso.extract.figures.changes import partitive_of
from sayso.extract.figures.counted import Counted, Place, phrase_of, placed_object, told_of
from sayso.extract.figures.multiples import compared_share
from sayso.extract.figures.naming import deed_name, extent_name, is_light, level_name, noun_name, predicate, sum_in, sum_name, thing_name
from sayso.extract.figures.population import is_personal
from sayso.extract.figures.reading import Reading
from sayso.words import load
from sayso.words.measures import MeasureWords
from sayso.words.patterns import any_of
from sayso.words.people import PeopleWords
from sayso.words.units import UnitWords, is_money


def opinion(counted: Counted) -> Reading | None:
    """ "68% said she should go": a share of people that holds a view."""
    if counted.quantity.unit != "percent":
        return None
    verb = counted.governor.word if counted.governor.place is Place.SUBJECT else _touching_verb(counted)
    if verb is None:
        return None
    if verb.i + 1 < len(verb.doc) and (verb.lemma_.lower(), verb.nbor().lower_) in _NO_VIEW:
        return None
    held = verb.lemma_.lower() in load(MeasureWords).verbs.opinion
    voters = counted.noun is not None and counted.noun.lower_ in ("voters", "respondents") and verb.lemma_.lower() not in _VOTING
    return Reading("opinion", verb.text, True) if held or voters else None


#: What looks like a word of opinion and is none ("reported for work").
_NO_VIEW = frozenset({("report", "for"), ("see", "off"), ("back", "out"), ("answer", "for")})
#: What voters do at an election, and no opinion.
_VOTING = frozenset({"vote", "cast", "turn", "register", "participate", "go", "be", "stay", "abstain"})


def _touching_verb(counted: Counted) -> Token | None:
    """ "Similar numbers (75%) felt": the verb right behind a number in brackets, whatever the parser made of it."""
    doc = counted.block.doc
    close = counted.token.i + 1
    if close + 1 < len(doc) and doc[close].text == ")" and doc[close + 1].pos_ == "VERB":
        return doc[close + 1]
    return None


def name_by_unit(counted: Counted) -> Reading:
    """The measure of a figure without a trigger, never empty."""
    quantity = counted.quantity
    if quantity.measured is not None:
        return _measured(counted, quantity.measured)
    if quantity.unit != "percent":
        return _own_words(counted)
    compared = compared_share(counted.block.text, quantity.end)
    return Reading(compared, None, False) if compared is not None else _share(counted)


def _measured(counted: Counted, measured: str) -> Reading:
    """ "40 feet high", "a 40-foot tower" are heights; "10 minutes" a duration; "4 inches of rain" rainfall (a listed noun, read before)."""
    return Reading(named_by_adjective(counted) or extent_name(counted) or measured, None, False)


def named_by_adjective(counted: Counted) -> str | None:
    """What the adjective behind a measured unit says was measured ("40 feet high", "the 60m-high (200ft) cross"), or None."""
    text, end = counted.block.text, counted.quantity.end
    named = next((name for name, adjectives in _adjectives() if adjectives.match(text, end)), None)
    if named is None and _CONVERTED.search(text, 0, counted.quantity.start):
        named = next((name for name, before in _adjectives_before() if before.search(text, 0, counted.quantity.start)), None)
    return named


#: A conversion stands in brackets.
_CONVERTED = re.compile(r"\($")


@cache
def _adjectives_before() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """The same, right before the bracket that opens a conversion."""
    after = load(UnitWords).after
    return tuple((name, re.compile(rf"[\s‑-]{any_of(words)} \($")) for name, words in after.items())


@cache
def _adjectives() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """By measure: the adjectives behind a unit that name it ("high")."""
    after = load(UnitWords).after
    return tuple((name, re.compile(rf"[\s‑-]{any_of(words)}(?!\w)")) for name, words in after.items())


def _share(counted: Counted) -> Reading:
    word = counted.governor.word
    if word is not None and word.pos_ == "ADJ" and counted.governor.place is Place.EXTENT:
        return Reading(word.lower_, word.text, False)  # "the town is 8% white"
    subject = _level_subject(counted)
    if subject is not None:
        return Reading(phrase_of(subject), subject.text, False)
    fraction = " in " in counted.block.text[counted.quantity.start : counted.quantity.end]  # "four in ten girls drop out"
    if counted.noun is not None and not fraction and not partitive_of(counted) and counted.noun.pos_ in ("NOUN", "PROPN", "ADJ"):
        return Reading(phrase_of(counted.noun), counted.noun.text, False)
    told = predicate(counted)
    if counted.noun is not None and counted.noun.pos_ != "PRON":
        return Reading(f"share of {noun_name(counted.noun)} {told}".rstrip(), counted.noun.text, False)
    return Reading(f"share {told}".rstrip(), word.text if word is not None else None, False)


_TELLS_OF_SUBJECT = (Place.OBJECT, Place.OBLIQUE, Place.COPULA, Place.EXTENT)


def _level_subject(counted: Counted) -> Token | None:
    """ "The jobless rate fell to 5.1%": the subject names the measure."""
    governor = counted.governor
    if governor.word is None or governor.place not in _TELLS_OF_SUBJECT:
        return None
    level = governor.word.lemma_.lower() in load(MeasureWords).verbs.level or placed_object(governor) is not None
    if not level or governor.prep in ("in", "on", "after", "since", "during"):
        return None
    subject = told_of(governor)
    # A name, or a body, is whose the sum is, never what it measures.
    whose = subject is not None and (subject.pos_ != "NOUN" or subject.lemma_.lower() in load(PeopleWords).bodies)
    return None if whose else subject


def _complement(word: Token | None) -> Token | None:
    """ "$800,000 was missing": what the sum is said to be."""
    if word is None or word.lemma_ != "be":
        return None
    return next((child for child in word.children if child.dep_ == "acomp"), None)


_STRONG = re.compile(r"[\s‑-]strong\b(?!\s(?:[a-z]+\s)?than)", re.IGNORECASE)
#: Verbs of having, which name no sum.
_HOLDS = frozenset({"have", "get", "make", "do", "include", "carry", "see"})


def _own_words(counted: Counted) -> Reading:
    """The governing verb, unless it only joins ("be", "have"), else the noun, else the unit."""
    subject = _level_subject(counted)
    if subject is not None and (counted.noun is None or counted.quantity.unit is not None):
        return Reading(level_name(subject), subject.text, False)
    governor = counted.governor
    word = governor.word
    noun = counted.noun
    if _STRONG.match(counted.block.text, counted.quantity.end):
        return Reading("strength", "strong", False)  # "a 5,000-strong force will guard the vote"
    bought = sum_name(counted) or sum_in(counted)
    if bought is not None:
        return Reading(bought, bought, False)
    if noun is not None and noun.pos_ == "NOUN" and counted.quantity.unit is None and not is_personal(noun):
        return Reading(thing_name(counted, noun), noun.text, False)
    # Of people, or of nothing named, a verb tells more than they do, and of soldiers or voters more than a verb of little meaning.
    named = noun is not None and noun.pos_ == "NOUN" and noun.lower_ not in ("people", "persons")
    joins = word is None or word.pos_ != "VERB" or word.lemma_ in ("be", "have", "include", "say", "do", "get", "make")
    joins = joins or (named and word is not None and is_light(word))
    deed = deed_name(counted)
    if deed is not None:
        return Reading(deed, deed, False)
    if word is not None and not joins and governor.place in (Place.OBJECT, Place.SUBJECT, Place.AGENT):
        particle = next((child.lower_ for child in word.children if named and child.dep_ == "prt"), "")
        return Reading(f"{word.lemma_.lower()} {particle}".rstrip(), word.text, False)
    state = _complement(word) if counted.quantity.unit is not None else None
    if state is not None:
        return Reading(state.lower_, state.text, False)
    for noun in (counted.noun, *governor.carriers, word):
        if noun is not None and noun.pos_ in ("NOUN", "PROPN"):
            return Reading(noun_name(noun) if noun == counted.noun else phrase_of(noun), noun.text, False)
    if word is not None and word.is_alpha and not (is_money(counted.quantity.unit) and word.lemma_ in _HOLDS):
        return Reading(word.lemma_.lower(), word.text, False)
    return Reading("amount" if counted.quantity.unit is not None else "count", None, False)
