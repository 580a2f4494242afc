"""Measures: what a number counts, and the words that say so."""

from enum import StrEnum
from typing import ClassVar

from sayso.words.loader import Part, Table


class Counts(StrEnum):
    """What kind of number a measure takes."""

    ANY = "any"
    PERSONS = "persons"
    THINGS = "things"
    BOTH = "both"
    MONEY = "money"
    PERCENT = "percent"
    JOBS = "jobs"
    POSTS = "posts"
    DURATION = "duration"
    LENGTH = "length"
    MEASURED = "measured"


class Measure(Part):
    """The words that trigger one measure, by the place of the number beside them (the head of measures.toml explains each key)."""

    called: str = ""
    counts: Counts = Counts.ANY
    objects: frozenset[str] = frozenset()
    subjects: frozenset[str] = frozenset()
    nouns: frozenset[str] = frozenset()
    states: frozenset[str] = frozenset()
    pairs: frozenset[str] = frozenset()
    acts: frozenset[str] = frozenset()
    presence: frozenset[str] = frozenset()
    near: frozenset[str] = frozenset()
    who: frozenset[str] = frozenset()
    phrases: tuple[str, ...] = ()


class MeasureVerbs(Part):
    """Verb (and noun) lemmas that tie a number to a noun, that say which way it changed, and that tell of opinion, intent or a pledge."""

    level: frozenset[str]
    up: frozenset[str]
    down: frozenset[str]
    up_nouns: frozenset[str]
    down_nouns: frozenset[str]
    economic: frozenset[str]
    opinion: frozenset[str]
    tells: frozenset[str]
    harms: frozenset[str]
    befalls: frozenset[str]
    intended: frozenset[str]
    offers: frozenset[str]
    demands: frozenset[str]
    gives: frozenset[str]


class Occasions(Part):
    """Words for what a share of people may take part in."""

    strike: frozenset[str]
    vote: frozenset[str]


class CarrierNouns(Part):
    """Nouns that only carry a number."""

    nouns: frozenset[str]


class MeasureWords(Table):
    """Measures by name, in the order in which they are tried, and the verbs and nouns around them."""

    file: ClassVar[str] = "measures.toml"
    measures: dict[str, Measure]
    verbs: MeasureVerbs
    carriers: CarrierNouns
    occasions: Occasions
