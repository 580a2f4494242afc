"""What the plain words of a question stand for, by the tables that the reading of figures goes by."""

import re
from functools import cache

from sayso.words import load
from sayso.words.measures import Measure, MeasureWords
from sayso.words.populations import PopulationWords

#: What parts the two counts in the fixed words of a measure that holds both: "killed and wounded".
_JOINT = re.compile(r" (?:and|or) ")


@cache
def measures_meant(word: str) -> frozenset[str]:
    """The measures that a word names: "dead" and "deaths" the killed, "casualties" also the killed and the injured whom it holds."""
    measures, forms = load(MeasureWords).measures, _forms(word)
    named = {name for name, measure in measures.items() if forms & (_words(measure) | {name})}
    parts = {part for name in named for phrase in measures[name].phrases if _JOINT.search(phrase) for part in _JOINT.split(phrase)}
    return frozenset(named | {name for name, measure in measures.items() if parts & measure.states})


@cache
def populations_meant(word: str) -> frozenset[str]:
    """The classes of people that a word names: "troops" are soldiers."""
    forms = _forms(word)
    return frozenset(name for name, known in load(PopulationWords).classes.items() if forms & {name, *known.words})


def _words(measure: Measure) -> frozenset[str]:
    return measure.nouns | measure.states | measure.subjects | measure.objects


def _forms(word: str) -> set[str]:
    """A word as it stands, and as one of what it may be several of."""
    found = {word}
    if word.endswith("ies"):
        found.add(f"{word[:-3]}y")
    if word.endswith("s") and not word.endswith("ss"):
        found.add(word[:-1])
    return found
