"""The states of a story: those that a library knows, and those that its articles tell by an adjective, an office or a capital."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from sayso.merge.organisations import speaks_for_a_state, state_in
from sayso.merge.tokens import fold
from sayso.types import Article, EntityKind, Extract
from sayso.words import load
from sayso.words.nations import adjective, party_named
from sayso.words.offices import OfficeWords

#: Endings that make an adjective of a place's name, and what may stand in their stead ("Marovian": Marovia).
ENDINGS = (("n", ""), ("an", ""), ("ian", ""), ("ese", ""), ("ese", "a"), ("ish", ""), ("ish", "land"), ("i", ""))
#: Words that may stand between an adjective of place and the office ("Marovian transport minister").
BETWEEN = r"(?:[a-z]++\s++){0,2}?"
# No part of a name or a word is given back: what follows it is neither of a word nor a space.
_NAME = r"[A-Z][\w-]++(?: [A-Z][\w-]++){0,2}+"
_OWN = r"[A-Z][a-z]{3,}"
#: The same at the edge of a word, opening with the set of characters that the engine finds fast.
_OWN_WORD = r"[A-Z](?<!\w[A-Z])[a-z]{3,}+"
_OWNS = re.compile(rf"{_OWN_WORD}\b")
_CAPITALISED = re.compile(r"\b[A-Z]\w+(?:['’]s)?")
_IN_OR_OF = re.compile(r"\b(?:in|of)\s*$")
_IN_TOWN = re.compile(rf" in ({_NAME})$")
_CAPITAL = (
    re.compile(rf"(?P<town>{_NAME}), (?:the )?(?P<state>{_OWN})(?:['’]s)? capital\b"),
    re.compile(rf"\b(?P<state>{_OWN})(?:['’]s)? capital,? (?:of )?(?P<town>{_NAME})"),
    re.compile(rf"(?P<town>{_NAME}), the capital of (?P<state>{_OWN})"),
    re.compile(rf"\bcapital of (?P<state>{_OWN}), (?P<town>{_NAME})"),
    re.compile(rf"(?P<town>{_NAME}), the (?P<state>capital)\b"),
)
_TOWN = re.compile(rf"(?P<town>{_NAME}), (?P<state>{_OWN})\b")


@dataclass(frozen=True, slots=True, eq=False)
class States:
    """What a story's own articles tell of states beside what libraries know. Each story has its own; what it says of a name may be kept.

    `told`: a folded name or adjective -> the state; `capitals` and `towns`: a folded town -> the state in which it lies.
    """

    told: Mapping[str, str]
    capitals: Mapping[str, str]
    towns: Mapping[str, str]

    def named(self, word: str) -> str | None:
        """The state or body that a word as a whole stands for, or None."""
        if known := party_named(word):
            return known
        bare = _bare(word)
        return self.told.get(bare) or self.capitals.get(bare)

    def within(self, name: str) -> str | None:
        """The state or body that a name names somewhere, or the one in which its town lies ("the ministry in Sarnholt"), or None."""
        if known := (self.named(name) or state_in(name)):
            return known
        if not speaks_for_a_state(name):
            return None
        told = next((state for word in _CAPITALISED.findall(name) if (state := self.told.get(_bare(word)))), None)
        return told or self.towns.get(_bare(town_in(name) or ""))

    def adjective(self, state: str) -> str:
        """The adjective of a state ("Marovian"), or its name where none is known."""
        told = sorted(word for word, other in self.told.items() if other == state and word not in (fold(state), fold(state) + "s"))
        return adjective(state) or (told[0].title() if told else state)

    def plain(self, name: str) -> str:
        """A name without the states that it names and without the town where an office sits."""
        without = _CAPITALISED.sub(lambda m: "" if _bare(m.group()) in self.told else m.group(), name) if self.told else name
        town = town_in(name)
        if town or _IN_OR_OF.search(without):
            without = re.sub(rf"\s+in {re.escape(town)}" if town else r"\s+(?:in|of)\s*$", "", without)
        return without.strip() or name


def town_in(name: str) -> str | None:
    """The town where an office sits, as its name in an article says ("the Ministry of Transport in Sarnholt": Sarnholt), or None."""
    match = _IN_TOWN.search(name)
    return match.group(1) if match and speaks_for_a_state(name) else None


def find_states(articles: Sequence[Article], extracts: Sequence[Extract]) -> States:
    """The states that a story tells itself; no person's name is taken for one. Does not depend on any order."""
    text = "\n".join(article.text for article in sorted(articles, key=lambda a: (a.path, a.id)))
    people = {word for e in extracts for a in e.actors if a.kind is EntityKind.PERSON for n in a.names for word in n.split()}
    told: dict[str, str] = {}
    lines = tuple(dict.fromkeys(text.split("\n")))  # reprints bring many lines again
    names = frozenset(_OWNS.findall("\n".join(lines)))
    owners = set(_owner_of_office().findall(text))
    pairs = _by_adjective(text, names) | {(state, state) for state in owners} | _adjectives_of(owners, names)
    for word, state in sorted(pairs):
        if state not in people and word not in people and party_named(state) is None:
            told.update({fold(word): state, fold(word) + "s": state, fold(state): state})
    return States(told, *_towns(lines, told, names))


def _by_adjective(text: str, names: frozenset[str]) -> set[tuple[str, str]]:
    """Pairs of an adjective before an office and the place that it is made of, both in the story ("Marovian", "Marovia")."""
    before = set(_before_office().findall(text))
    return {(adjective, base) for adjective in before for base in _bases(adjective) & names}


def _adjectives_of(states: set[str], names: frozenset[str]) -> set[tuple[str, str]]:
    return {(word, base) for word in names for base in _bases(word) & states} if states else set()


def _bases(adjective: str) -> set[str]:
    """The places of which a word may be the adjective."""
    return {adjective.removesuffix(end) + instead for end, instead in ENDINGS if adjective.endswith(end)} - {adjective}


@cache
def _before_office() -> re.Pattern[str]:
    offices = "|".join(map(re.escape, load(OfficeWords).state["words"]))
    return re.compile(rf"({_OWN_WORD})\s++{BETWEEN}(?i:{offices})\b")


@cache
def _owner_of_office() -> re.Pattern[str]:
    """Finds the owners of an office that only a state has ("Calvera’s health ministry": Calvera)."""
    offices = "|".join(map(re.escape, load(OfficeWords).national["words"]))
    return re.compile(rf"({_OWN_WORD})['’]s\s+{BETWEEN}(?i:{offices})\b")


def _towns(lines: Sequence[str], told: Mapping[str, str], names: frozenset[str]) -> tuple[Mapping[str, str], Mapping[str, str]]:
    """Capitals, and towns told with their state ("Port Halder, Marovia"); a town told in two states is in none.

    Only lines that hold what their pattern cannot do without are searched.
    """
    states = {**told, **{fold(word): state for word in sorted(names) if (state := party_named(word))}}
    capitals: dict[str, set[str]] = {}
    only = next(iter(sorted(set(told.values()))), None) if len(set(told.values())) == 1 else None
    of_capitals = "\n".join(line for line in lines if "capital" in line)
    for pattern in _CAPITAL if of_capitals else ():
        for match in pattern.finditer(of_capitals):
            state = only if match.group("state") == "capital" else states.get(fold(match.group("state")))
            if state and fold(match.group("town")) not in states:
                capitals.setdefault(fold(match.group("town")), set()).add(state)
    towns = {town: set(found) for town, found in capitals.items()}
    spots = [f", {name}" for name in names if (state := states.get(fold(name))) and fold(name) == fold(state)]
    for match in _TOWN.finditer("\n".join(line for line in lines if any(spot in line for spot in spots))):
        town, word = fold(match.group("town")), fold(match.group("state"))
        if (state := states.get(word)) and town not in states and word == fold(state):
            towns.setdefault(town, set()).add(state)
    return _certain(capitals), _certain(towns)


def _certain(found: Mapping[str, set[str]]) -> Mapping[str, str]:
    return {town: next(iter(states)) for town, states in sorted(found.items()) if len(states) == 1}


@lru_cache(50_000)
def _bare(word: str) -> str:
    return fold(word).removeprefix("the ").removesuffix("'s").removesuffix("'")
