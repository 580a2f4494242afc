"""How far something rose or fell: "shrank 1.4 percent", "a contraction of 4 percent", "a 5 percent rise in fares"."""

import re

from spacy.tokens import Token

from sayso.extract.figures.counted import Counted, Place, partitive, phrase_of, subject_of
from sayso.extract.figures.reading import Reading
from sayso.words import load
from sayso.words.measures import MeasureWords

#: Subjects whose change in percent is growth as economists use the word.
_GROWS = frozenset({"economy", "gdp", "gnp", "output", "product"})
#: What a change is called of which nothing is named.
CHANGE = "change"


def change(counted: Counted) -> Reading | None:
    """How far something rose or fell, with the thing that did: "growth" of an economy, "fare change" of fares."""
    if counted.quantity.unit != "percent":
        return None
    verbs, governor = load(MeasureWords).verbs, counted.governor
    word, lemma = governor.word, governor.word.lemma_.lower() if governor.word is not None else ""
    plain = governor.prep in ("by", "of") or (not governor.prep and governor.place is not Place.SUBJECT)
    if word is not None and lemma in verbs.up | verbs.down and plain and not _between_noun(counted):
        subject = subject_of(word)
        if governor.place is Place.OBJECT and counted.noun is not None and subject is not None and partitive_of(counted):
            return None  # "lost 40% of its customers" is a share
        thing = next((c for c in word.children if c.dep_ == "dobj" and c not in (counted.node, counted.token)), None)
        return Reading(_changed(thing or subject), word.text, True, lemma in verbs.down)  # "cut prices by 5 percent"
    direction = _direction(counted)
    if direction is not None:
        return Reading(_changed(subject_of(counted.sentence.root)), direction, True, direction == "down")
    return _by_noun_behind(counted) or _by_noun_before(counted)


def partitive_of(counted: Counted) -> bool:
    """Whether "of" and a noun follow the quantity."""
    return counted.block.text[counted.quantity.end :].startswith(" of ")


def _between_noun(counted: Counted) -> Token | None:
    """The noun of change that holds the number ("a fall of 5 percent"), None where a verb does."""
    nouns = load(MeasureWords).verbs
    word = counted.governor.word
    level = counted.governor.prep in ("to", "from", "at", "in", "on", "with")  # "surge to 27 per cent" tells where it ended
    held = counted.governor.place is Place.OF_NOUN and word is not None and not level
    over = [*counted.governor.carriers, *([word] if held and word is not None else [])]
    return next((noun for noun in over if noun.lemma_.lower() in nouns.up_nouns | nouns.down_nouns and noun.i < counted.token.i), None)


def _by_noun_behind(counted: Counted) -> Reading | None:
    """ "A 5 percent rise in fares", "5.5 per cent growth"."""
    verbs, noun = load(MeasureWords).verbs, counted.noun
    if noun is None or noun.i <= counted.token.i or noun.lemma_ not in verbs.up_nouns | verbs.down_nouns:
        return None
    down, inside = noun.lemma_ in verbs.down_nouns, _inside(noun, counted)
    if (inside is not None and inside.lemma_.lower() in _GROWS) or (inside is None and noun.lemma_ in verbs.economic):
        return Reading("growth", noun.text, True, down)
    return Reading(f"{phrase_of(inside)} {noun.lemma_}" if inside is not None else noun.lemma_, noun.text, True, down)


def _by_noun_before(counted: Counted) -> Reading | None:
    """ "A contraction of 4 percent", "a fall of 2.5 percent in output", "a pay cut of 3 percent"."""
    verbs, noun = load(MeasureWords).verbs, _between_noun(counted)
    if noun is None:
        return None
    down = noun.lemma_.lower() in verbs.down_nouns
    beside = next((child for child in noun.lefts if child.dep_ in ("compound", "poss") and child.pos_ in ("NOUN", "PROPN")), None)
    inside = _inside(noun, counted) or _inside(counted.token, counted)
    thing = inside or (beside if beside is not None and not beside.ent_type_ else None)
    if noun.lemma_.lower() in verbs.economic and (thing is None or noun.lemma_.lower() == "growth"):
        return Reading("growth", noun.text, True, down)
    return Reading(_changed(thing), noun.text, thing is not None, down)


def _inside(noun: Token, counted: Counted) -> Token | None:
    """What rose or fell, behind "in" or "of": no time, no place and no number."""
    things = (p for prep in noun.children if prep.dep_ == "prep" and prep.lower_ in ("in", "of") for p in prep.children if p.dep_ == "pobj")
    return next((t for t in things if t.pos_ == "NOUN" and t.ent_type_ not in ("DATE", "TIME", "GPE", "LOC", "PERCENT") and not t.like_num
                 and t not in (counted.token, counted.node)), None)  # fmt: skip


def _direction(counted: Counted) -> str | None:
    """ "Up 6% from a year earlier", "closed 5 percent higher"."""
    behind = _COMPARED.match(counted.block.text, counted.quantity.end)
    if behind is not None:
        return "down" if behind[1].casefold() in ("lower", "down", "weaker", "cheaper", "fewer", "less") else "up"
    match = _UP_OR_DOWN.search(counted.block.text[: counted.quantity.start])
    return match[1].casefold() if match else None


#: "Made up 40 percent of the crowd" went nowhere.
_UP_OR_DOWN = re.compile(r"(?<!made\s)(?<!make\s)(?<!makes\s)(?<!making\s)\b(up|down)\s(?:by\s)?$", re.IGNORECASE)
_COMPARED = re.compile(
    r"\s(higher|lower|up|down|stronger|weaker|dearer|cheaper|more|fewer|less)(?=\s?(?:[.,;:)]|$|(?:than|on|at|after|for|from|in|over|against|by|this|last|since|and|to)\b))",
    re.IGNORECASE,
)


def _changed(subject: Token | None) -> str:
    if subject is None or subject.pos_ == "PRON":
        return CHANGE
    if subject.lemma_.lower() in load(MeasureWords).carriers.nouns:
        subject = partitive(subject) or subject
    return "growth" if subject.lemma_.lower() in _GROWS else f"{phrase_of(subject)} {CHANGE}"
