"""Cue words: the model of cues.toml."""

from functools import cached_property
from typing import ClassVar

from sayso.words.loader import Part, Table


class StanceWords(Part):
    """Lemmas by stance; what is not listed asserts."""

    denies: tuple[str, ...]
    doubts: tuple[str, ...]
    asks: tuple[str, ...]
    orders: tuple[str, ...]


class HeadlineCues(Part):
    """Verb forms as headlines use them, nouns that stand for a source beside a colon, and first words that name a piece and no source."""

    verbs: frozenset[str]
    labels: frozenset[str]
    sources: frozenset[str]


class CueWords(Table):
    """Lemmas of cue verbs by the construction that they take, and nouns that do the same work."""

    file: ClassVar[str] = "cues.toml"
    clause: frozenset[str]
    evidence: frozenset[str]
    authoring: frozenset[str]
    publishing: frozenset[str]
    texts: frozenset[str]
    phrase: frozenset[str]
    infinitive: frozenset[str]
    naming: frozenset[str]
    nouns: frozenset[str]
    adjectives: frozenset[str]
    weak: frozenset[str]
    plain: frozenset[str]
    telling: frozenset[str]
    negated: frozenset[str]
    quoting: frozenset[str]
    withholding: frozenset[str]
    silent: frozenset[str]
    unsaid: frozenset[str]
    deeds: frozenset[str]
    glossing: frozenset[str]
    greetings: frozenset[str]
    exchanges: frozenset[str]
    stations: frozenset[str]
    greeting: frozenset[str]
    trying: frozenset[str]
    joining: frozenset[str]
    passing: frozenset[str]
    handing: frozenset[str]
    audiences: frozenset[str]
    recounting: frozenset[str]
    measuring: frozenset[str]
    foreseeing: frozenset[str]
    setting: frozenset[str]
    holding: frozenset[str]
    counting: frozenset[str]
    moving: frozenset[str]
    making: frozenset[str]
    estimates: frozenset[str]
    counts: frozenset[str]
    registering: frozenset[str]
    owning: frozenset[str]
    answers: frozenset[str]
    asides: frozenset[str]
    yardsticks: frozenset[str]
    accusing: dict[str, tuple[str, ...]]
    leading: dict[str, str]
    holding_to: dict[str, str]
    stance: StanceWords
    headline: HeadlineCues

    @cached_property
    def all_lemmas(self) -> frozenset[str]:
        """Every verb and noun of saying, whatever it takes."""
        return self.asserting | self.naming

    @cached_property
    def asserting(self) -> frozenset[str]:
        """Verbs, nouns and adjectives whose content is told to be so, or asked for; the others only speak of it."""
        return self.clause | self.evidence | self.phrase | self.infinitive | self.nouns | self.adjectives
