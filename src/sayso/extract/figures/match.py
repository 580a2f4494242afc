"""Which listed measures a figure may have, by its unit and noun, and which of them a noun names."""

from collections.abc import Iterator
from functools import cache

from spacy.tokens import Token

from sayso.extract.figures.counted import Counted, phrase_of
from sayso.extract.figures.lemma import lemma_with_particle
from sayso.extract.figures.population import class_of, is_personal
from sayso.extract.figures.reading import Reading
from sayso.words import load
from sayso.words.measures import Counts, Measure, MeasureWords
from sayso.words.units import is_money


def _kinds(counted: Counted) -> Iterator[Counts]:
    """The kinds of number that a counted phrase may be."""
    unit, noun = counted.quantity.unit, counted.noun
    if counted.quantity.measured is None:
        yield Counts.ANY
    else:
        yield Counts.DURATION if counted.quantity.measured == "duration" else Counts.MEASURED
        if counted.quantity.measured == "distance":
            yield Counts.LENGTH
    if is_money(unit):
        yield Counts.MONEY
    if unit == "percent":
        yield from (Counts.PERCENT, Counts.PERSONS, Counts.BOTH)
    if unit is None:
        personal = is_personal(noun)
        which = noun is None and counted.block.text[: counted.quantity.start].casefold().endswith(("of which ", "among which "))
        posts = noun is not None and noun.lemma_.lower() in _JOBS
        yield from (Counts.BOTH,) if which else (Counts.PERSONS, Counts.BOTH)  # "of which 25 were intercepted": no persons
        yield from (kind for kind, fits in (
            (Counts.THINGS, noun is None or not personal), (Counts.POSTS, posts), (Counts.JOBS, posts or personal)
        ) if fits)  # fmt: skip


@cache
def _of_kinds(kinds: frozenset[Counts], people: str | None) -> tuple[tuple[str, Measure], ...]:
    measures = load(MeasureWords).measures.items()
    return tuple((m.called or name, m) for name, m in measures if m.counts in kinds and (not m.who or people in m.who))


#: What people lose with their work.
_JOBS = frozenset({"job", "position", "post", "role", "place", "livelihood", "redundancy", "layoff", "dismissal", "cut", "loss"})


def measures_for(counted: Counted) -> tuple[tuple[str, Measure], ...]:
    """The measures that take a number of this unit and noun, in the order of the table."""
    people = class_of(counted.noun) if counted.noun is not None else None
    return _of_kinds(frozenset(_kinds(counted)), people[0] if people is not None else None)


def match_noun(counted: Counted, nouns: list[Token]) -> Reading | None:
    """The first listed measure that one of these nouns heads, by its whole name before its last word."""
    listed = measures_for(counted)
    for token in nouns:
        whole = phrase_of(token)
        single = (token.lower_, token.lemma_.lower(), token.lower_.removesuffix("s"))
        for key in dict.fromkeys((*([whole] if " " in whole else []), *_two(token), *single)):
            for name, measure in listed:
                if key in measure.nouns and _near(measure, counted):
                    return Reading(name, token.text, True)
    return None


def _near(measure: Measure, counted: Counted) -> bool:
    return not measure.near or any(token.lower_ in measure.near for token in counted.block.doc)


def _two(token: Token) -> list[str]:
    return [f"{child.lower_} {token.lemma_.lower()}" for child in token.lefts if child.dep_ in ("compound", "amod")]


def match_description(counted: Counted, tokens: list[Token]) -> Reading | None:
    """The measure that a description names: "the number of people who died in the fire", "of his countrymen among the dead".

    What befell the described (a participle, a relative clause) comes before the nouns around it, and those in the order of the text.
    """
    befell = befallen(counted, tokens)
    if befell is not None:
        return befell
    listed = measures_for(counted)
    for token in tokens:
        found = match_noun(counted, [token]) if token.pos_ in ("NOUN", "PROPN", "ADJ", "VERB") else None
        if found is not None:
            return found
        for name, measure in listed:
            if token.lower_ in measure.states:
                return Reading(name, token.text, True)
    return None


def befallen(counted: Counted, tokens: list[Token]) -> Reading | None:
    """The measure of what befell the described, by a participle or a relative clause."""
    for token in tokens:
        if token.dep_ not in ("acl", "relcl", "amod") or token.tag_ == "NNP":
            continue
        lemmas = lemma_with_particle(token)
        for name, measure in measures_for(counted):
            passive = token.tag_ == "VBN" and not measure.objects.isdisjoint(lemmas)
            if token.lower_ in measure.states or passive or (token.dep_ == "relcl" and not measure.subjects.isdisjoint(lemmas)):
                return Reading(name, token.text, True)
    return None
