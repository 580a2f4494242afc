"""What befell a person who is mentioned: killed, or hurt, by the measures' words and by what only the singular has."""

import re
from dataclasses import dataclass
from functools import cache

from spacy.tokens import Token

from sayso.extract.casualties.mention import Mention
from sayso.extract.figures.counted import Counted, Place, govern
from sayso.extract.figures.drafts import intended, negated
from sayso.extract.figures.lemma import forms, lemma_of
from sayso.extract.figures.measure import read_measure
from sayso.extract.figures.quantity import Quantity
from sayso.types import Relation, ZoneKind
from sayso.words import load
from sayso.words.casualties import CasualtyWords
from sayso.words.measures import MeasureWords

KILLED, INJURED = "killed", "injured"
#: Measures that tell of harm to a person, and what coding takes them for.
_HARM = {"killed": KILLED, "injured": INJURED, "hospitalised": INJURED}
_ALMOST = frozenset({"nearly", "almost"})
_MAYBE = frozenset({"could", "may", "might", "would", "can", "will", "should"})


@dataclass(frozen=True, slots=True)
class Harm:
    """A measure, the words that give it, and whether they tell if the person lives."""

    measure: str
    words: str
    outcome: bool


def harm_to(mention: Mention) -> Harm | None:
    """The harm that the sentence tells of, None where it tells of none, denies it, or only fears it."""
    counted = as_counted(mention)
    if negated(counted) or intended(counted) or _unreal(counted) or _acts(mention.token):
        return None
    return _by_noun(mention.token) or _by_measure(counted) or _headline(mention, counted) or _by_wound(mention.token)


def as_counted(mention: Mention) -> Counted:
    """The mention as a count of one, so that all that is known of numbers serves for it."""
    start = mention.first.idx
    quantity = Quantity(start, start, start, start, 1.0, 1.0, Relation.EXACT, spelled=True)
    return Counted(mention.block, quantity, mention.token, mention.token, mention.token, govern(mention.token))


def _unreal(counted: Counted) -> bool:
    word = counted.governor.word
    if word is None or counted.governor.place in (Place.OF_NOUN, Place.NONE):
        return False
    doubts = (child for child in word.children if child.lower_ in _ALMOST or (child.dep_ == "aux" and child.lower_ in _MAYBE))
    return any(child.dep_ == "neg" for child in word.children) or any(doubts)


def _acts(token: Token) -> bool:
    """ "The boy shot and killed his brother", whatever tense the parser gives the verb: its subject did it."""
    if token.dep_ != "nsubj":
        return False
    harms = load(MeasureWords).measures[KILLED].objects | load(MeasureWords).measures[INJURED].objects
    joined = [child for child in token.head.children if child.dep_ == "conj" and child.pos_ == "VERB"]
    verbs = [verb for verb in (token.head, *joined) if lemma_of(verb) in harms]
    objects = [child for verb in verbs for child in verb.children if child.dep_ == "dobj"]
    return token.head.tag_ in ("VBD", "VBN") and any(child.ent_type_ not in ("DATE", "TIME") for child in objects)


def _by_noun(token: Token) -> Harm | None:
    """ "The death of Ana Roe", "Roe's murder", "the fatal shooting of a teenager"."""
    words = load(CasualtyWords)
    noun = token.head if token.dep_ == "poss" else token.head.head if token.dep_ == "pobj" and token.head.lower_ == "of" else None
    if noun is None or noun.pos_ not in ("NOUN", "PROPN"):
        return None
    around = {child.lower_ for child in noun.lefts if child.dep_ in ("amod", "compound", "nmod")}
    if around & words.attempted:
        return None
    low = noun.lemma_.lower()
    if low in words.died or (around & words.fatal and token.head.lower_ == "of"):
        return Harm(KILLED, noun.text, True)
    return Harm(INJURED, noun.text, False) if low in words.hurt and token.dep_ == "pobj" else None


def _by_measure(counted: Counted) -> Harm | None:
    reading = read_measure(counted)
    if not reading.listed or reading.name not in _HARM:
        return None
    words = reading.words or reading.name
    if reading.name != KILLED and (end := _end_of(counted, words)):
        return Harm(KILLED, end, True)
    return Harm(_HARM[reading.name], words, reading.name == KILLED or not is_open(words))


def _end_of(counted: Counted, words: str) -> str | None:
    """What says that a verb of harm behind the person killed: "a woman who was shot and killed", "shot in the head, killed"."""
    text, stop = counted.block.text, counted.sentence.end_char
    match = _end(words).search(text, counted.token.idx, stop) if is_open(words) else None
    return match[0] if match is not None else None


@cache
def _end(words: str) -> re.Pattern[str]:
    ends = "|".join(map(re.escape, load(CasualtyWords).ends))
    return re.compile(
        rf"\b{re.escape(words)}(?:\s+in\s+the\s+\w+)?,?\s+(?:and\s+)?(?:{ends})\b|\bfatally\s+{re.escape(words)}\b", re.IGNORECASE
    )


def is_open(words: str) -> bool:
    """Whether words of harm leave open if the person lives ("shot", "stabbed")."""
    table = load(CasualtyWords)
    low = words.casefold()
    return any(low in (*forms(verb), "shot", "stabbed", "struck", "hit") for verb in table.open)


_TURNS_ACTIVE = re.compile(r"\s(?:at|up|for|back|his|her|the|a|an|their)\b", re.IGNORECASE)


def _headline(mention: Mention, counted: Counted) -> Harm | None:
    """ "Man shot in Leith", "Teen stabbed outside club": a participle that the parser takes for the past tense."""
    governor = counted.governor
    if mention.block.zone not in (ZoneKind.TITLE, ZoneKind.HEADING, ZoneKind.STANDFIRST) or governor.word is None:
        return None
    verb = governor.word
    if (
        governor.place is not Place.SUBJECT
        or verb.tag_ not in ("VBD", "VBN")
        or any(c.dep_ in ("dobj", "ccomp", "xcomp") for c in verb.children)
    ):
        return None
    if _TURNS_ACTIVE.match(mention.block.text[verb.idx + len(verb.text) :]):
        return None
    lemma, measures = lemma_of(verb), load(MeasureWords).measures
    for name in (KILLED, INJURED):
        if lemma in measures[name].objects:
            if end := _end_of(counted, verb.text):
                return Harm(KILLED, end, True)
            return Harm(name, verb.text, not is_open(verb.text))
    return None


def _by_wound(token: Token) -> Harm | None:
    """ "She suffered a gunshot wound", "a man with stab wounds"."""
    words = load(CasualtyWords)
    verb = token.head if token.dep_ in ("nsubj", "nsubjpass") else None
    owners = [token] if verb is None else [token, verb]
    for owner in owners:
        for child in owner.children:
            if child.dep_ == "dobj" and owner.lemma_.lower() in words.suffers and child.lemma_.lower() in words.wounds:
                return Harm(INJURED, child.text, False)
            if (
                child.dep_ == "prep"
                and child.lower_ in ("with", "from", "by", "of")
                and any(p.lemma_.lower() in words.wounds for p in child.children)
            ):
                return Harm(INJURED, " ".join(p.text for p in child.children), False)
    return None
