"""Measures of people by the words that touch the number, where the parse fails: headlines, and the later items of a list."""

import re
from functools import cache

from sayso.extract.figures.counted import Counted, Place
from sayso.extract.figures.lemma import forms, lemma_of, lemma_with_particle
from sayso.extract.figures.match import measures_for
from sayso.extract.figures.population import is_personal
from sayso.extract.figures.reading import Reading
from sayso.words import load
from sayso.words.casualties import CasualtyWords
from sayso.words.measures import Counts, MeasureWords
from sayso.words.patterns import any_of


@cache
def _touching(counts: Counts = Counts.PERSONS) -> tuple[tuple[str, re.Pattern[str], re.Pattern[str]], ...]:
    """By measure of people, or of things: forms of its verbs that may touch the number before it, and of its states behind it."""
    rows = []
    for name, measure in load(MeasureWords).measures.items():
        if measure.counts is counts and measure.states:
            verbs = sorted({form for verb in measure.objects if " " not in verb for form in forms(verb)})
            states = sorted(measure.states)
            rows.append((
                name,
                re.compile(rf"\b{any_of(verbs)}\s$", re.IGNORECASE),
                re.compile(rf",?\s(?:(?:were|was|are|is|be|been|have|has|had|left|feared|reported|confirmed|also|still|more|seriously|critically|badly|others?)\s)"
                           rf"{{0,3}}{any_of(states)}\b", re.IGNORECASE),
            ))  # fmt: skip
    return tuple(rows)


def by_own_state(counted: Counted) -> Reading | None:
    """ "Five were killed and 12 others wounded": a second item's own state, not the verb of the first."""
    if counted.quantity.unit is not None or counted.node.dep_ not in ("conj", "appos", "dep"):
        return None
    behind = counted.block.text[counted.end : counted.end + 40]
    for name, _, states in _touching():
        match = states.match(behind)
        if match is not None and is_personal(counted.noun):
            return Reading(name, match.group().strip(), True)
    for name, _, states in _touching(Counts.THINGS):  # "740 houses were destroyed and 2,900 damaged"
        match = states.match(behind)
        if match is not None and counted.noun is None:
            return Reading(name, match.group().strip(), True)
    return None


def by_touch(counted: Counted) -> Reading | None:
    """Where the parse fails (headlines above all): a verb right before the number, a state right behind the counted."""
    if counted.quantity.unit is not None:
        return None
    text = counted.block.text
    before, behind = text[max(0, counted.quantity.start - 20) : counted.quantity.start], text[counted.end : counted.end + 60]
    for name, verbs, states in _touching():
        for match in (verbs.search(before), states.match(behind)):
            if match is not None and (counted.noun is None or is_personal(counted.noun)) and not _own_deed(counted, match):
                return Reading(name, match.group().strip(), True)
    return None


def _own_deed(counted: Counted, match: re.Match[str]) -> bool:
    """ "Two gunmen killed a guard": the counted did it, nobody did it to them."""
    verb = counted.governor.word
    if verb is None or counted.governor.place is not Place.SUBJECT or not match.group().endswith(verb.text):
        return False
    return any(child.dep_ == "dobj" and child != counted.node for child in verb.children)


#: What may stand behind a participle that tells what befell the counted; an object would make it their own deed ("two men held a sign").
_BEHIND_PARTICIPLE = frozenset({"ADP", "SCONJ", "ADV", "PART", "PUNCT"})
#: "Two clerks first to be caught for fraud".
_FIRST_TO_BE = re.compile(r"\s(?:the\s)?(?:first|last|latest|next)\sto\s(?:be\s)?")
_FULL_STOP = (".", "?", "!", "”", '"')
_OF_PEOPLE = (Counts.PERSONS, Counts.BOTH, Counts.JOBS)


def by_participle(counted: Counted) -> Reading | None:
    """ "Two guards gunned down in Zenda", "Three held over fraud", "Six drown in ferry fire": the verb behind the people in a headline."""
    text, last = counted.block.text, counted.noun if counted.noun is not None and counted.noun.i > counted.token.i else counted.token
    if counted.quantity.unit is not None or last.i + 1 >= len(last.doc) or not is_personal(counted.noun):
        return None
    headline = not text.rstrip().endswith(_FULL_STOP)
    first = _FIRST_TO_BE.match(text, last.idx + len(last.text)) if headline else None
    verb = next((token for token in last.doc[last.i + 1 :] if first is None or token.idx >= first.end()), last)
    passive = verb.tag_ == "VBN" and (verb.dep_ == "acl" or headline)
    if verb.pos_ != "VERB" or not (passive or headline):
        return None
    after = verb.nbor() if verb.i + 1 < len(verb.doc) else None
    closes = after is None or after.pos_ in _BEHIND_PARTICIPLE
    lemmas, befalls = set(lemma_with_particle(verb)), load(MeasureWords).verbs.befalls
    for name, measure in measures_for(counted):
        if measure.counts not in _OF_PEOPLE or not closes or not (headline or name in befalls):
            continue  # "two men employed as guards" describes them; "two men detained in the port" tells what befell them
        told = (passive or verb.tag_ == "VBD") and not measure.objects.isdisjoint(lemmas)
        if told or (headline and verb.tag_ != "VBG" and not measure.subjects.isdisjoint(lemmas)):
            return Reading(name, verb.text, True)
    return None


_LIST_GOES_ON = re.compile(r"[,;]\s(?:and\s)?\w+\s\w+")


def by_own_verb(counted: Counted) -> Reading | None:
    """ "5 shot, 1 killed": in a headline's list each number has the participle behind it, whatever the parse makes of the row."""
    text, behind = counted.block.text, counted.token.i + 1
    if counted.quantity.unit is not None or behind >= len(counted.block.doc):
        return None
    verb = counted.block.doc[behind]
    if counted.noun not in (None, verb) or _LIST_GOES_ON.match(text, verb.idx + len(verb.text)) is None:
        return None
    if verb.lower_ in load(CasualtyWords).total and verb.tag_ != "NNS":
        return Reading("injured", verb.text, True)
    for name, measure in measures_for(counted):
        participle = verb.tag_ in ("VBD", "VBN") and lemma_of(verb) in measure.objects
        if measure.counts is Counts.PERSONS and (participle or verb.lower_ in measure.states):
            return Reading(name, verb.text, True)
    return None


def by_told_injury(counted: Counted, measure: str) -> Reading | None:
    """ "Treating 33 injured survivors": the injured are counted, whatever is done for them."""
    if measure != "hospitalised" or counted.noun is None:
        return None
    states = load(MeasureWords).measures["injured"].states
    told = next((child for child in counted.noun.children if child.dep_ == "amod" and child.lower_ in states), None)
    return None if told is None else Reading("injured", told.text, True)


_ALL_OF_THEM = re.compile(
    r"\b(?:every(?: single)? one|each(?: one)?|all) of (?:them|these|those)(?: [\w-]+)? (?:is|are|was|were|ha(?:s|ve) been) (\w+)",
    re.IGNORECASE,
)


def by_all_of_them(counted: Counted) -> Reading | None:
    """ "The list has 85 names, and every one of those people is dead": what is told of all of them is what was counted."""
    if counted.quantity.unit is not None:
        return None
    found = _ALL_OF_THEM.search(counted.block.text, counted.end, counted.sentence.end_char)
    if found is None:
        return None
    state = found[1].lower()
    named = (name for name, measure in measures_for(counted) if measure.counts is Counts.PERSONS and state in measure.states)
    name = next(named, None)
    return None if name is None else Reading(name, found[1], True)
