"""What a figure measures: trigger words over the parse, first the governing verb, then the counted noun and its own modifiers."""

import re
from collections.abc import Callable

from spacy.tokens import Token

from sayso.extract.figures.counted import Counted, Governor, Place, bare_participle, phrase_of, placed_object, told_of
from sayso.extract.figures.lemma import lemma_of, lemma_with_particle
from sayso.extract.figures.population import is_personal
from sayso.extract.figures.quantified import change, name_by_unit, opinion
from sayso.extract.figures.reading import Reading
from sayso.extract.figures.touch import by_own_state, by_touch
from sayso.words import load
from sayso.words.measures import Counts, Measure, MeasureWords

type Look = Callable[[Counted], Reading | None]

_SUBJECT_ROLES = (Place.SUBJECT, Place.AGENT)


def read_measure(counted: Counted) -> Reading:
    """The measure of a counted phrase. Never empty: without a listed trigger it is named after its verb, noun or unit."""
    # For money a fixed phrase says more than the verb: "pay 5,800 in overclaimed interest" is a repayment.
    money = is_money(counted.quantity.unit)
    first: tuple[Look, ...] = (_by_phrase, _by_pair) if money else (_by_own_verb, _by_pair, opinion, change)
    then: tuple[Look, ...] = (by_own_state, _by_predicate, _by_phrase, _by_state, _by_adjective, _by_noun, _by_subject, by_touch)
    for look in (*first, *then):
        found = look(counted)
        if found is not None:
            return found
    return name_by_unit(counted)


def _takes(measure: Measure, counted: Counted) -> bool:
    unit, kind = counted.quantity.unit, measure.counts
    match kind:
        case Counts.ANY:
            return counted.quantity.measured is None
        case Counts.MONEY:
            return is_money(unit)
        case Counts.PERCENT:
            return unit == "percent"
        case Counts.THINGS:
            return unit is None and not is_personal(counted.noun)
        case Counts.DURATION:
            return counted.quantity.measured == "duration"
        case Counts.MEASURED:
            return counted.quantity.measured is not None and counted.quantity.measured != "duration"
        case Counts.JOBS:
            return unit is None and counted.noun is not None and (counted.noun.lemma_ in _JOBS or is_personal(counted.noun))
        case _:
            return unit is None or unit == "percent"


def is_money(unit: str | None) -> bool:
    """Whether a unit is a currency code."""
    return unit is not None and len(unit) == 3 and unit.isupper()


_JOBS = frozenset({"job", "position", "post", "role"})


def _measures(counted: Counted) -> list[tuple[str, Measure]]:
    return [(name, measure) for name, measure in load(MeasureWords).measures.items() if _takes(measure, counted)]


_LIST_GOES_ON = re.compile(r"[,;]\s(?:and\s)?\w+\s\w+")


def _by_own_verb(counted: Counted) -> Reading | None:
    """ "5 shot, 1 killed": in a headline's list each number has the participle behind it, whatever the parse makes of the row."""
    text, behind = counted.block.doc.text, counted.token.i + 1
    if counted.noun is not None or counted.quantity.unit is not None or behind >= len(counted.block.doc):
        return None
    verb = counted.block.doc[behind]
    if verb.tag_ not in ("VBD", "VBN") or _LIST_GOES_ON.match(text, verb.idx + len(verb.text)) is None:
        return None
    for name, measure in _measures(counted):
        if measure.counts is Counts.PERSONS and lemma_of(verb) in measure.objects:
            return Reading(name, verb.text, True)
    return None


def _number_between(verb: Token, joined: Token) -> bool:
    """ "5 shot, 1 killed": the second verb has a number of its own."""
    return any(token.like_num for token in verb.doc[verb.i : joined.i])


def _by_pair(counted: Counted) -> Reading | None:
    nouns = [token for token in (counted.noun, *counted.governor.carriers) if token is not None]
    word = counted.governor.word
    if word is None or not nouns:
        return None
    keys = {f"{verb} {noun.lemma_.lower()}" for verb in lemma_with_particle(word) for noun in nouns}
    keys |= {f"{carrier.lemma_.lower()} {nouns[0].lemma_.lower()}" for carrier in counted.governor.carriers}
    for name, measure in _measures(counted):
        if not measure.pairs.isdisjoint(keys):
            return Reading(name, word.text, True)
    return None


def _verbs(governor: Governor) -> list[Token]:
    """The governing verb and the verbs that share its arguments ("were shot and killed")."""
    if governor.word is None:
        return []
    joined = [c for c in governor.word.children if c.dep_ == "conj" and c.pos_ == "VERB" and not _number_between(governor.word, c)]
    shared = [verb for verb in joined if not any(c.dep_ in ("nsubj", "nsubjpass", "dobj") for c in verb.children)]
    return [governor.word, *shared]


def _by_predicate(counted: Counted) -> Reading | None:
    governor = counted.governor
    if governor.place is Place.OBLIQUE and governor.prep in ("as", "like", "including", "among"):
        return None
    verbs = [(verb, lemma_with_particle(verb)) for verb in _verbs(governor)]
    for name, measure in _measures(counted):
        for verb, lemmas in verbs:
            objects = governor.place is Place.OBJECT or (governor.place is Place.EXTENT and counted.quantity.unit is not None)
            # "Sentenced to 16 years", "jailed for life and 20 years".
            objects = objects or (measure.counts is Counts.DURATION and governor.prep in ("to", "for"))
            if objects and not measure.objects.isdisjoint(lemmas) and _fits(measure, counted, verb):
                return Reading(name, verb.text, True)
            subjects = governor.place in _SUBJECT_ROLES or (governor.place is Place.OBJECT and bare_participle(verb))
            if subjects and not measure.subjects.isdisjoint(lemmas) and _fits(measure, counted, verb):
                return Reading(name, verb.text, True)
    return None


#: Verbs that need a person for their object before they tell of harm or arrest ("treat", "charge" and "draw" do much else).
_PLAIN_HARM = frozenset({
    "kill", "die", "murder", "injure", "wound", "slay", "massacre", "perish", "arrest", "evacuate", "rescue", "detain", "execute",
})  # fmt: skip


def _fits(measure: Measure, counted: Counted, verb: Token) -> bool:
    if measure.counts is not Counts.PERSONS or counted.noun is None:
        return True
    if verb.lemma_.lower() in _PLAIN_HARM or any(child.lower_ == "fatally" for child in verb.children):
        return True
    return is_personal(counted.noun) or counted.noun.lemma_.lower().endswith(_AGENTS)


#: How English names those who do something ("robbers", "motorists"), for nouns that no class lists.
_AGENTS = ("er", "or", "ist", "ee")


def _by_state(counted: Counted) -> Reading | None:
    """A word for their state: "3,825 wounded soldiers", "left 12 dead", "five people killed in the fire", "nine are missing"."""
    around: list[Token] = []
    for token in (counted.noun, counted.node):
        if token is not None:
            around.extend(child for child in token.children if child.dep_ in ("acl", "relcl", "amod", "acomp", "appos", "oprd"))
    governor = counted.governor
    share = counted.quantity.unit == "percent" and governor.place is Place.EXTENT
    # "The number of people killed to 85", "of missing to 40": the parser hangs "to" on the state.
    share = share or (governor.place is Place.OBLIQUE and governor.prep in ("to", "at") and counted.noun is None)
    if governor.word is not None and (share or governor.place in (Place.SUBJECT, Place.OBJECT, Place.NONE)):
        around.append(governor.word)
        around.extend(c for c in governor.word.children if c.dep_ in ("acomp", "oprd", "attr", "xcomp") and c.i > counted.node.i)
    around.sort(key=lambda token: token.i)
    if counted.noun is not None:
        around.insert(0, counted.noun)
    for name, measure in _measures(counted):
        for token in around:
            passive = token.tag_ != "VBD" or token == governor.word or token.dep_ == "amod"
            if token.lower_ in measure.states and passive and _is_state(token, counted):
                return Reading(name, token.text, True)
            if token.dep_ == "relcl" and not measure.subjects.isdisjoint(lemma_with_particle(token)):
                return Reading(name, token.text, True)
    return None


def _is_state(token: Token, counted: Counted) -> bool:
    if token.pos_ != "VERB" or token == counted.noun:
        return True
    # An active verb with an object of its own tells what the counted did, not what befell them ("12 men killed a guard").
    return not any(child.dep_ == "dobj" and child != counted.node for child in token.children)


def _by_adjective(counted: Counted) -> Reading | None:
    """ "94% effective", "8% white": the share is of the adjective."""
    if counted.quantity.unit != "percent" or (counted.noun is not None and counted.noun.pos_ == "NOUN"):
        return None
    behind = counted.token.i + 1
    if behind >= len(counted.block.doc):
        return None
    word = counted.block.doc[behind]
    ends = behind + 1 >= len(word.doc) or word.nbor().pos_ not in ("NOUN", "PROPN", "ADJ")
    return Reading(word.lower_, word.text, False) if word.pos_ == "ADJ" and ends else None


def _by_noun(counted: Counted) -> Reading | None:
    nouns = [token for token in (counted.noun, *counted.governor.carriers) if token is not None]
    nouns.extend(child for token in counted.governor.carriers for child in token.lefts if child.dep_ == "compound")
    if counted.governor.place is Place.OF_NOUN and counted.governor.word is not None and counted.governor.prep in ("of", "at", "to"):
        nouns.append(counted.governor.word)
    if counted.quantity.unit is not None and counted.governor.word is not None and counted.governor.place is not Place.SUBJECT:
        nouns.extend(child for prep in counted.node.children if prep.lower_ in ("in", "of", "for") for child in prep.children)
    return match_noun(counted, nouns)


def match_noun(counted: Counted, nouns: list[Token]) -> Reading | None:
    """The first listed measure that one of these nouns heads, by its whole name before its last word."""
    for token in nouns:
        whole = phrase_of(token)
        for key in dict.fromkeys((*([whole] if " " in whole else []), *_two(token), token.lower_, token.lemma_.lower())):
            for name, measure in _measures(counted):
                if key in measure.nouns and _near(measure, counted):
                    return Reading(name, token.text, True)
    return None


def _near(measure: Measure, counted: Counted) -> bool:
    return not measure.near or any(token.lower_ in measure.near for token in counted.block.doc)


def _two(token: Token) -> list[str]:
    return [f"{child.lower_} {token.lemma_.lower()}" for child in token.lefts if child.dep_ in ("compound", "amod")]


#: How far behind the counted phrase, and before the quantity, a fixed phrase may stand, in characters.
_BEHIND, _AHEAD = 60, 40


def _by_phrase(counted: Counted) -> Reading | None:
    text = counted.block.doc.text
    stop = min(counted.sentence.end_char, counted.end + _BEHIND)
    behind = _CLAUSE_ENDS.split(text[counted.end : stop], maxsplit=1)[0].casefold()
    before = text[max(counted.sentence.start_char, counted.quantity.start - _AHEAD) : counted.quantity.start].casefold().rstrip()
    found: list[tuple[int, str, str]] = []
    for name, measure in _measures(counted):
        if measure.counts is Counts.PERSONS and not is_personal(counted.noun):
            continue
        for phrase in measure.phrases:
            match = re.search(rf"(?<!\w){re.escape(phrase)}(?!\w)", behind) if phrase in behind else None
            if match is not None or before.endswith(phrase):
                found.append((match.start() if match is not None else 0, name, phrase))
    # The phrase that stands nearest is meant; the sort is stable, so the table's order decides between two at one place.
    found.sort(key=lambda row: row[0])
    return Reading(found[0][1], found[0][2], True) if found else None


_CLAUSE_ENDS = re.compile(r"[,;:(—–\d]|\b(?:while|and|but|after|when|before|as)\b")


def _by_subject(counted: Counted) -> Reading | None:
    """The number tells of the clause's subject: "the death toll rose to 15", "the fatalities included 13 children"."""
    governor, verbs = counted.governor, load(MeasureWords).verbs
    if governor.word is None or governor.place not in (Place.OBJECT, Place.OBLIQUE, Place.COPULA, Place.EXTENT):
        return None
    placed = counted.noun is None and placed_object(governor) is not None
    if not (placed or governor.word.lemma_.lower() in verbs.level) or governor.prep in ("in", "on", "after", "since", "during", "for"):
        return None
    if governor.prep == "from" and counted.noun is not None and counted.quantity.unit is None:
        return None  # "came from 12 countries"
    subject = told_of(governor)
    if subject is None:
        return None
    inner = [token for prep in subject.children if prep.lower_ in ("of", "from", "in", "for") for token in prep.children]
    carries = subject.lemma_.lower() in load(MeasureWords).carriers.nouns
    heads = [*inner, subject] if carries else [subject, *inner]
    found = match_noun(counted, heads)
    if found is not None:
        return found
    states = {token.lower_ for token in [*heads, *(c for head in heads for c in head.children if c.dep_ in ("amod", "acl"))]}
    for name, measure in _measures(counted):
        if not measure.states.isdisjoint(states):
            return Reading(name, subject.text, True)
    return None
