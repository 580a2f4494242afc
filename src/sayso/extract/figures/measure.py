"""What a figure measures: trigger words over the parse, first the governing verb, then the counted noun and its own modifiers."""

import re
from collections.abc import Callable
from dataclasses import replace

from spacy.tokens import Token

from sayso.extract.figures.acts import by_act, by_presence
from sayso.extract.figures.ages import legal_age
from sayso.extract.figures.aloft import altitude
from sayso.extract.figures.changes import change, partitive_of
from sayso.extract.figures.clauses import by_dwellers, by_worth, own_clause
from sayso.extract.figures.counted import Counted, Governor, Place, bare_participle
from sayso.extract.figures.lemma import lemma_with_particle
from sayso.extract.figures.match import match_noun, measures_for
from sayso.extract.figures.multiples import MULTIPLE, compared
from sayso.extract.figures.named import by_deed_before, by_noun_before
from sayso.extract.figures.naming import is_currency, makes_up, predicate
from sayso.extract.figures.population import is_personal
from sayso.extract.figures.quantified import name_by_unit, opinion
from sayso.extract.figures.reading import Reading
from sayso.extract.figures.told import by_fellows, by_number_of, by_settlement, by_subject
from sayso.extract.figures.touch import by_all_of_them, by_own_state, by_own_verb, by_participle, by_told_injury, by_touch
from sayso.words import load
from sayso.words.measures import Counts, Measure, MeasureWords
from sayso.words.units import is_money

type Look = Callable[[Counted], Reading | None]

_SUBJECT_ROLES = (Place.SUBJECT, Place.AGENT)


def read_measure(counted: Counted) -> Reading:
    """The measure of a counted phrase. Never empty: without a listed trigger it is named after its verb, noun or unit."""
    if counted.quantity.measured == MULTIPLE:
        return Reading(compared(counted.block.text, counted.quantity.end), "times", True)
    age = legal_age(counted.block.text, counted.quantity)
    if age is not None:
        return Reading(age, age, True)
    if counted.quantity.unit is None and _WHOLE.search(counted.block.text[: counted.quantity.start]):
        return name_by_unit(replace(counted, governor=Governor(None, Place.NONE)))
    # For money a fixed phrase says more than the verb: "pay 5,800 in overclaimed interest" is a repayment.
    money = is_money(counted.quantity.unit)
    sums: tuple[Look, ...] = (by_worth, _by_phrase, _by_pair, by_act, _by_carrier)
    first = sums if money else (by_own_verb, _by_pair, by_act, opinion, change)
    people: tuple[Look, ...] = (
        altitude,
        by_settlement,
        by_own_state,
        by_all_of_them,
        by_number_of,
        _by_predicate,
        _by_phrase,
        _by_state,
        _by_adjective,
        by_fellows,
        _by_noun,
    )
    then: tuple[Look, ...] = (*people, by_subject, by_touch, by_participle, by_presence, by_noun_before, by_deed_before, by_dwellers)
    own = own_clause(counted)
    if own is not None:
        said = next((found for look in (_by_pair, by_act, _by_predicate) if (found := look(own)) is not None), None)
        if said is not None:
            return said
    for look in (*first, *then):
        found = look(counted)
        if found is not None:
            return found
    return name_by_unit(counted)


#: "412 of 1,150 trains were cancelled", "nine out of 12": the second is all of them, and nothing befell it.
_WHOLE = re.compile(r"\d\s(?:out\s)?of\s(?:some\s|about\s|its\s|their\s)?$")


def _by_pair(counted: Counted) -> Reading | None:
    nouns = [token for token in (counted.noun, *counted.governor.carriers) if token is not None]
    word = counted.governor.word
    if word is None or not nouns:
        return None
    keys = {f"{verb} {noun.lemma_.lower()}" for verb in lemma_with_particle(word) for noun in nouns}
    keys |= {f"{carrier.lemma_.lower()} {nouns[0].lemma_.lower()}" for carrier in counted.governor.carriers}
    for name, measure in measures_for(counted):
        if not measure.pairs.isdisjoint(keys):
            return Reading(name, word.text, True)
    return None


def _number_between(verb: Token, joined: Token) -> bool:
    """ "5 shot, 1 killed": the second verb has a number of its own."""
    return any(token.like_num for token in verb.doc[verb.i : joined.i])


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
    verbs = [(verb, lemma_with_particle(verb)) for verb in _verbs(governor) if not _denied(verb)]
    for name, measure in measures_for(counted):
        for verb, lemmas in verbs:
            objects = governor.place is Place.OBJECT or (governor.place is Place.EXTENT and counted.quantity.unit is not None)
            # "Sentenced to 16 years", "jailed for life and 20 years".
            objects = objects or (measure.counts is Counts.DURATION and governor.prep in ("to", "for"))
            with_prep = f"{verb.lemma_.lower()} {governor.prep}"  # "traded at $310", "settled for $2 million"
            objects = objects or (governor.place is Place.OBLIQUE and with_prep in measure.objects)
            if objects and not measure.objects.isdisjoint((*lemmas, with_prep)) and _fits(measure, counted, verb):
                return by_told_injury(counted, name) or Reading(name, verb.text, True)
            # "With 12 people left" tells who stayed.
            bare = governor.place is Place.OBJECT and bare_participle(verb) and verb.lower_ != "left"
            subjects = governor.place in _SUBJECT_ROLES or bare
            if subjects and not measure.subjects.isdisjoint(lemmas) and _fits(measure, counted, verb):
                return Reading(name, verb.text, True)
    return None


def _denied(verb: Token) -> bool:
    """ "Eleven did not survive": not what the verb says."""
    return any(child.dep_ == "neg" for child in verb.children)


#: Verbs that need a person for their object before they tell of harm or arrest ("treat", "charge" and "draw" do much else).
_PLAIN_HARM = frozenset({
    "kill", "die", "murder", "injure", "wound", "slay", "massacre", "perish", "arrest", "evacuate", "rescue", "detain", "execute",
})  # fmt: skip


def _fits(measure: Measure, counted: Counted, verb: Token) -> bool:
    if measure.counts is Counts.DURATION and counted.quantity.hyphenated and counted.noun is not None:
        return counted.noun.lemma_.lower() in measure.nouns  # "faces a 12-year sentence", and no "15-hour delay"
    if measure.counts is not Counts.PERSONS or counted.noun is None:
        return True
    if verb.lemma_.lower() in _OF_SCHOOLS and counted.noun.lemma_.lower() in _NEWCOMERS:
        return False
    if verb.lemma_.lower() in _PLAIN_HARM or any(child.lower_ == "fatally" for child in verb.children):
        return True
    return is_personal(counted.noun) or counted.noun.lemma_.lower().endswith(_AGENTS)


#: What schools, clubs and states do with those who come, as hospitals and borders do with others.
_OF_SCHOOLS = frozenset({"admit", "expel"})
_NEWCOMERS = frozenset({"student", "pupil", "member", "visitor", "spectator", "fan", "guest", "applicant", "immigrant", "undergraduate"})


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
    if counted.noun is not None and not _is_share_of(counted, "killed"):
        around.insert(0, counted.noun)
    for name, measure in measures_for(counted):
        for token in around:
            passive = token.tag_ != "VBD" or token == governor.word or token.dep_ == "amod"
            if token.lower_ in measure.states and passive and _is_state(token, counted) and not _is_share_of_things(counted, measure):
                return Reading(name, token.text, True)
            # Of "the party that left nine people hospitalized" the clause tells of the party.
            tells = token.dep_ == "relcl" and not (token == governor.word and counted.node.dep_ == "dobj")
            if tells and not measure.subjects.isdisjoint(lemma_with_particle(token)):
                return Reading(name, token.text, True)
    return None


def _is_share_of_things(counted: Counted, measure: Measure) -> bool:
    """ "40 percent of the reef is dead": nobody was killed."""
    noun = counted.noun
    things = noun is not None and noun.pos_ == "NOUN" and not is_personal(noun) and noun.lemma_.lower() not in measure.nouns
    return things and counted.quantity.unit == "percent" and measure.counts is Counts.PERSONS


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


def _by_carrier(counted: Counted) -> Reading | None:
    """ "Pay a fine of $9 million", "$40 million in tax relief": the noun beside the sum says more than the verb."""
    behind = counted.token.doc[counted.token.i + 1 :]
    first = next((token for token in behind if token.idx >= counted.quantity.end), None)
    nouns = [token for token in counted.governor.carriers if token.dep_ != "ROOT"]
    if counted.governor.prep == "worth" and counted.governor.word is not None:
        nouns.append(counted.governor.word)  # "aid worth 3 million euros"
    told = _by_predicate(counted)
    if first is not None and first.lower_ == "in" and (told is None or told.name in ("payment", "aid")):
        nouns.extend(token for token in first.children if token.dep_ == "pobj" and not is_currency(token))
    return match_noun(counted, nouns)


def _by_noun(counted: Counted) -> Reading | None:
    if _is_paper(counted):
        return None
    nouns = [token for token in (counted.noun, *counted.governor.carriers) if token is not None]
    nouns.extend(child for token in counted.governor.carriers for child in token.lefts if child.dep_ == "compound")
    if counted.governor.place is Place.OF_NOUN and counted.governor.word is not None and counted.governor.prep in ("of", "at", "to"):
        nouns.append(counted.governor.word)
    if counted.quantity.unit is not None and counted.governor.word is not None and counted.governor.place is not Place.SUBJECT:
        behind = (child for prep in counted.node.children if prep.lower_ in ("in", "of", "for") for child in prep.children)
        nouns.extend(child for child in behind if not is_currency(child))
    found = match_noun(counted, nouns)
    return None if found is not None and _is_share_of(counted, found.name) else found


def _is_share_of(counted: Counted, measure: str) -> bool:
    """ "70 percent of the protesters were students": what is said of a share names it, and not of whom it is."""
    if counted.quantity.unit != "percent" or not partitive_of(counted) or counted.noun is None:
        return False
    listed = load(MeasureWords).measures.get(measure)
    people = listed is not None and listed.counts in (Counts.PERSONS, Counts.BOTH)
    word = counted.governor.word
    made = word is not None and counted.governor.place is Place.OBJECT and makes_up(word)
    return people and (made or (counted.governor.place is Place.SUBJECT and bool(predicate(counted))))


#: Verbs for what becomes of ballots that are votes; ballots that are thrown away or stolen are not.
_OF_VOTES = frozenset({
    "cast", "count", "receive", "tally", "record", "register", "collect", "win", "get", "give", "gain", "take", "be", "have",
})  # fmt: skip


def _is_paper(counted: Counted) -> bool:
    """ "Some 1,200 ballots were tossed in the river"."""
    word, noun = counted.governor.word, counted.noun
    paper = noun is not None and noun.lemma_.lower() == "ballot" and counted.governor.place is Place.OBJECT
    return paper and word is not None and word.tag_ == "VBN" and word.lemma_.lower() not in _OF_VOTES


#: How far behind the counted phrase, and before the quantity, a fixed phrase may stand, in characters.
_BEHIND, _AHEAD = 60, 40


def _by_phrase(counted: Counted) -> Reading | None:
    text = counted.block.text
    stop = min(counted.sentence.end_char, counted.end + _BEHIND)
    # The noun itself may begin the phrase: "750 jobs at risk".
    noun = text[counted.quantity.end : counted.end]
    after = _INSERTED.sub(" ", text[counted.end : stop], count=1)
    behind = (noun + _CLAUSE_ENDS.split(after, maxsplit=1)[0]).casefold()
    before = text[max(counted.sentence.start_char, counted.quantity.start - _AHEAD) : counted.quantity.start].casefold().rstrip()
    found: list[tuple[int, str, str]] = []
    for name, measure in measures_for(counted):
        if measure.counts is Counts.PERSONS and not is_personal(counted.noun):
            continue
        ends = before.endswith(measure.phrases)
        for phrase in measure.phrases:
            if not ends and phrase not in behind:
                continue
            match = re.search(rf"(?<!\w){re.escape(phrase)}(?!\w)", behind) if phrase in behind else None
            if match is not None or before.endswith(phrase):
                found.append((match.start() if match is not None else 0, name, phrase))
    # The phrase that stands nearest is meant; the sort is stable, so the table's order decides between two at one place.
    found.sort(key=lambda row: row[0])
    return Reading(found[0][1], found[0][2], True) if found else None


#: "Some 1,400 rescuers, miners among them, were on their way": between two commas stands an aside.
_INSERTED = re.compile(r"^,\s[^,.;:]{3,50},\s(?=(?:is|was|are|were|have|has|had|will)\b)")
_CLAUSE_ENDS = re.compile(r"[,;:(—–\d]|\b(?:while|and|but|after|when|before|as(?!\s(?:missing|dead)\b))\b")
