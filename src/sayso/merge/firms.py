"""Which organisations of a story are firms, and which one an article means by "the company" or "management"."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from sayso.merge.organisations import speaks_for_a_state
from sayso.merge.tokens import fold
from sayso.types import Article, EntityKind, Extract
from sayso.words import load
from sayso.words.offices import OfficeWords

#: Characters before a name in which what tells a firm stands.
NEAR = 60


@dataclass(frozen=True, slots=True)
class Firms:
    """The names of a story's firms, and the one that each article names, where it names one."""

    named: frozenset[str]
    only: Mapping[str, str]

    def of(self, article: str) -> str | None:
        """The firm that an article means where it does not say which: the one it names, else the story's only one."""
        return self.only.get(article)


def find_firms(articles: Sequence[Article], extracts: Sequence[Extract], carriers: set[str]) -> Firms:
    """Organisations that some article tells as a firm. `carriers` are folded names of outlets and agencies, which are none."""
    text = "\n".join(article.text for article in sorted(articles, key=lambda a: (a.path, a.id)))
    names = {_own(name) for e in extracts for a in e.actors if a.kind is EntityKind.ORGANISATION for name in (a.name, *a.names)}
    firms = {name for name in names if name and fold(name) not in carriers and not speaks_for_a_state(name) and _is_firm(name, text)}
    # "Brandel Group" and "Brandel" would be two: a firm's full name begins with its short one.
    firms = {name for name in firms if _short(name) == name or _short(name) not in firms}
    only: dict[str, str] = {}
    for article in articles:
        here = sorted(name for name in firms if _stands_in(name, article.text))
        chosen = here or sorted(firms)
        if len(chosen) == 1:
            only[article.id] = chosen[0]
    return Firms(frozenset(firms), only)


def _own(name: str) -> str:
    """A name without the words before it that say what it makes ("Appliance maker Quillon": Quillon)."""
    return _maker().sub("", name)


def _short(name: str) -> str:
    """A firm's name without the words behind it that say what it is ("Brandel Holdings plc": Brandel)."""
    firm, words = load(OfficeWords).firm, name.split()
    while len(words) > 1 and fold(words[-1]).rstrip(".") in (*firm["kinds"], *firm["suffixes"]):
        words.pop()
    return " ".join(words)


def _is_firm(name: str, text: str) -> bool:
    """Whether a name ends as a firm's does, or a text tells somewhere, before the name or behind it, that it is one."""
    if fold(name).split()[-1] in load(OfficeWords).firm["suffixes"]:
        return True
    at = text.find(name)
    while at >= 0:
        end = at + len(name)
        if _whole(text, at, end) and (_before().search(text[max(0, at - NEAR) : at]) or _behind().match(text, end)):
            return True
        at = text.find(name, at + 1)
    return False


def _stands_in(name: str, text: str) -> bool:
    at = text.find(name)
    while at >= 0:
        if _whole(text, at, at + len(name)):
            return True
        at = text.find(name, at + 1)
    return False


def _whole(text: str, start: int, end: int) -> bool:
    """Whether a name stands at a place as a word of its own."""
    left, right = text[start - 1 : start] if start else "", text[end : end + 1]
    return _is_word(left) != _is_word(text[start]) and _is_word(right) != _is_word(text[end - 1])


def _is_word(character: str) -> bool:
    return character.isalnum() or character == "_"


@cache
def _maker() -> re.Pattern[str]:
    return re.compile(rf"^.*\b(?:{_alternatives('kinds')})\s+(?=[A-Z])")


@cache
def _before() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_alternatives('kinds')}),? $|\b[Ss]hares in $|\b(?:{_alternatives('roles')}) of $")


@cache
def _behind() -> re.Pattern[str]:
    kinds = _alternatives("kinds")
    return re.compile(rf", (?:the|a|an) (?:[\w-]+ ){{0,3}}(?:{kinds})\b|(?:['’]s)? shares\b|['’]s (?:{_alternatives('roles')})\b")


def _alternatives(key: str) -> str:
    return "|".join(map(re.escape, load(OfficeWords).firm[key]))
