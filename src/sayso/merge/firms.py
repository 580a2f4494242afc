"""Which organisations of a story are firms, and which one an article means by "the company" or "management"."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sayso.merge.organisations import speaks_for_a_state
from sayso.merge.tokens import fold
from sayso.types import Article, EntityKind, Extract
from sayso.words import load
from sayso.words.offices import OfficeWords


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
    only: dict[str, str] = {}
    for article in articles:
        here = sorted(name for name in firms if re.search(rf"\b{re.escape(name)}\b", article.text))
        chosen = here or sorted(firms)
        if len(chosen) == 1:
            only[article.id] = chosen[0]
    return Firms(frozenset(firms), only)


def _own(name: str) -> str:
    """A name without the words before it that say what it makes ("Appliance maker Quillon": Quillon)."""
    kinds = "|".join(map(re.escape, load(OfficeWords).firm["kinds"]))
    return re.sub(rf"^.*\b(?:{kinds})\s+(?=[A-Z])", "", name)


def _is_firm(name: str, text: str) -> bool:
    table = load(OfficeWords).firm
    if fold(name).split()[-1] in table["suffixes"]:
        return True
    kinds, roles, own = ("|".join(map(re.escape, words)) for words in (table["kinds"], table["roles"], (name,)))
    patterns = (
        rf"\b(?:{kinds}) {own}\b",
        rf"\b{own}, (?:the|a|an) (?:[\w-]+ ){{0,3}}(?:{kinds})\b",
        rf"\b[Ss]hares in {own}\b|\b{own}(?:['’]s)? shares\b",
        rf"\b(?:{kinds}), {own}\b",
        rf"\b(?:{roles}) of {own}\b|\b{own}['’]s (?:{roles})\b",
    )
    return any(re.search(pattern, text) for pattern in patterns)
