"""From one line to drafts of its figures: quantities, less those that count nothing, each with its measure, unit and population."""

import re
from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Token

from sayso.extract.figures.ages import YEARS, legal_age
from sayso.extract.figures.around import with_bound_around
from sayso.extract.figures.counted import Counted, Place, partitive, place_in_parse
from sayso.extract.figures.draft import Draft
from sayso.extract.figures.measure import read_measure
from sayso.extract.figures.named import says_it
from sayso.extract.figures.population import class_of, is_personal, read_population
from sayso.extract.figures.quantity import Quantity, quantities_in
from sayso.extract.figures.raising import is_infinitive
from sayso.extract.figures.reading import Reading
from sayso.extract.figures.reject import counts_nothing
from sayso.extract.figures.retold import befell_again, told_already
from sayso.extract.figures.spans_of_time import with_time_inside
from sayso.extract.parse import Block
from sayso.extract.times import TimeMention
from sayso.types import Population, Relation
from sayso.words import load
from sayso.words.measures import Counts, MeasureWords
from sayso.words.populations import PopulationWords
from sayso.words.units import is_money

#: A number in words below this, without bound or listed measure, is told in passing ("two provinces"). Style guides spell out one to nine.
IN_PASSING = 10

_PER = re.compile(r"(?:\s\w+){0,3}?\s(?:per|for\severy|in\severy)\s(\d[\d,]*|million|thousand|hundred)\s(\w+)")
#: What a correction says that an earlier version said is no claim of this one.
_CORRECTION = re.compile(r"(?:correction|clarification|corrected|editor[’']s\snote)\s?[:.–—(-]", re.IGNORECASE)
_EARLIER_VERSION = re.compile(r"\b(?:earlier|previous|original)\sversion\sof\sthis\s(?:article|story|report|dispatch)\b", re.IGNORECASE)
_PER_BEFORE = re.compile(r"\b(?:per|every)\s$")


def drafts_of(block: Block, times: tuple[TimeMention, ...]) -> Iterator[Draft]:
    """The figures of a line in the making, in the order of the text."""
    text = block.text
    offset = block.span.start
    dates = [(t.span.start - offset, t.span.end - offset) for t in times if block.span.holds(t.span)]
    last: Quantity | None = None
    corrects = _CORRECTION.match(text) is not None
    for quantity in quantities_in(text):
        counted = place_in_parse(block, quantity)
        if counted is None:
            continue
        counted = with_time_inside(counted)
        quantity = counted.quantity
        if counts_nothing(counted, dates):
            continue
        if corrects or _EARLIER_VERSION.search(counted.sentence.text):
            continue
        if _PER_BEFORE.search(text[: quantity.start]) or _converts(text, last, quantity):
            continue
        counted = _same_money(counted, last)
        last = counted.quantity
        draft = _draft(with_bound_around(counted))
        if draft is not None and (not told_already(counted) or befell_again(draft.counted, draft.reading)):
            yield draft


def _draft(counted: Counted) -> Draft | None:
    reading = read_measure(counted)
    if negated(counted) or (_is_harm(reading) and intended(counted)):
        return None
    return Draft(counted, reading, _population(counted), unit_of(counted, reading))


def _is_harm(reading: Reading) -> bool:
    """Whether somebody suffers it: such a plan is no deed, while "plans to cut 900 jobs" is news."""
    return reading.name in load(MeasureWords).verbs.harms


def told_in_passing(draft: Draft) -> bool:
    """Whether a finished draft is no figure that a reader counts on: "two provinces", "one newspaper", "no one spoke"."""
    quantity, noun = draft.counted.quantity, draft.counted.noun
    if quantity.unit is not None:
        return False
    harm = draft.reading.listed and _counts(draft.reading) is Counts.PERSONS
    if quantity.value == 0 or (quantity.value == 1 and quantity.relation is Relation.EXACT):
        return not (harm and (noun is None or is_personal(noun)))
    if draft.reading.name == "casualties" and noun is not None and noun.lemma_ == "victim":
        # "Four of the victims were named" counts the named, "one victim" tells of a person.
        return quantity.value == 1 or re.match(r"\s(?:\w+\s)?of\s(?:the|his|her|their|its)\b", _behind(draft)) is not None
    plain = quantity.relation is Relation.EXACT and quantity.spelled and quantity.value < IN_PASSING
    return plain and not draft.reading.listed and draft.whole is None


def _behind(draft: Draft) -> str:
    return draft.counted.block.text[draft.counted.quantity.end : draft.counted.quantity.end + 20]


def _counts(reading: Reading) -> Counts | None:
    measure = load(MeasureWords).measures.get(reading.name)
    return None if measure is None else measure.counts


def _population(counted: Counted) -> Population | None:
    return None if counted.quantity.unit is not None else read_population(counted)


def unit_of(counted: Counted, reading: Reading) -> str:
    """ "percent", "GBP", "minutes"; "deaths per 100,000 people" for a rate; "persons" for people; else the counted noun phrase."""
    if counted.quantity.unit is not None:
        return counted.quantity.unit
    if legal_age(counted.block.text, counted.quantity) is not None:
        return YEARS
    noun, text = counted.noun, counted.block.text
    rate = _PER.match(text[counted.end :])
    if rate is not None:
        return f"{noun.lower_ if noun is not None else 'cases'} per {rate[1]} {rate[2]}"
    counts = _counts(reading) if reading.listed else None
    persons = counts is Counts.PERSONS
    if noun is None:
        return "jobs" if counts in (Counts.JOBS, Counts.POSTS) else "persons" if counts in (Counts.PERSONS, Counts.BOTH) else "count"
    # Whoever can be killed or arrested is a person, listed or not, unless it is an animal.
    if _is_people(noun) or (persons and noun.lemma_.lower() not in load(PopulationWords).animals and class_of(noun) is None):
        return "persons"
    return _things(counted, noun)


def _is_people(noun: Token) -> bool:
    found = class_of(noun)
    return is_personal(noun) and (found is None or found[0] != "households")


#: Nouns that need the noun behind their "of" to say what is counted ("21 pieces of equipment").
_PORTIONS = frozenset({"piece", "unit", "item", "set", "pair", "kind", "type", "bottle", "box", "bag", "case"})


def _things(counted: Counted, noun: Token) -> str:
    start = noun.idx
    for token in noun.subtree:
        if counted.quantity.end <= token.idx < start and token.dep_ in ("amod", "compound", "nmod"):
            start = token.idx
    end = noun.idx + len(noun.text)
    inner = partitive(noun) if noun.lemma_.lower() in _PORTIONS else None
    if inner is not None:
        end = inner.idx + len(inner.text)
    phrase = counted.block.text[start:end]
    return re.sub(r"\s*\([^)]*\)", "", phrase).strip().lower()


def _same_money(counted: Counted, last: Quantity | None) -> Counted:
    """ "Sales fell to 1.2 billion euros; the loss widened to 88 million": millions of nothing, after money in the sentence, are money."""
    quantity = counted.quantity
    if last is None or not is_money(last.unit) or quantity.unit is not None or not quantity.scaled or counted.noun is not None:
        return counted
    if last.start < counted.sentence.start_char and not says_it(with_bound_around(counted)):
        return counted
    return replace(counted, quantity=replace(quantity, unit=last.unit))


def _converts(text: str, last: Quantity | None, quantity: Quantity) -> bool:
    """ "150km (90 miles)": the same length twice."""
    if last is None or last.measured is None or last.measured != quantity.measured:
        return False
    return re.fullmatch(r"\s?[(,/]\s?(?:or\s)?(?:about\s|around\s|some\s)?", text[last.end : quantity.start]) is not None


_NEW_CLAUSE = re.compile(r"[:;—]")


def negated(counted: Counted) -> bool:
    """Whether the verb is denied before the counted phrase ("did not kill 40")."""
    word = counted.governor.word
    if word is not None and _NEW_CLAUSE.search(counted.block.text, word.idx, counted.quantity.start) is not None:
        return False  # "the finding will not help him: 80 per cent of the jackets were old"
    if counted.quantity.value == 0 or word is None or counted.governor.place in (Place.OF_NOUN, Place.NONE):
        return False
    return any(child.dep_ == "neg" and child.i < counted.token.i for child in word.children)


def intended(counted: Counted) -> bool:
    """Whether it is only meant to happen ("hoped to kill hundreds"): nobody has died of it."""
    word, intended = counted.governor.word, load(MeasureWords).verbs.intended
    for _ in range(3):
        if word is None or word.head == word:
            return False
        over = {word.head.lemma_.lower(), word.head.lower_.removesuffix("d"), word.head.lower_.removesuffix("ed")}
        if word.dep_ in ("xcomp", "acl", "advcl", "ccomp") and over & intended and is_infinitive(word):
            return True
        word = word.head if word.dep_ in ("conj", "xcomp") else None
    return False
