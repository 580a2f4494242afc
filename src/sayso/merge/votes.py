"""Shares and seats of an election: whose they are, so that a forecast, a projection and a result of one party meet."""

import re
from collections.abc import Iterable

from sayso.merge.organisations import own_words
from sayso.types import Article, Figure
from sayso.words import load
from sayso.words.comparable import ComparableWords

_NAME = re.compile(r"[A-Z][\w’'-]*(?:\s+(?:(?:of|for|and|the)\s+)?[A-Z][\w’'-]*)*")


def candidate_of(figure: Figure, article: Article, before: str, after: str) -> str | None:
    """The party or person whose share of the vote or seats a figure is, by the name nearest before it; None where it is none."""
    table = load(ComparableWords).votes
    if figure.unit not in table["units"] or not re.search(rf"\b(?:{'|'.join(table['words'])})\b", article.text, re.I):
        return None
    of_others = figure.unit == "percent" and re.match(r"\s*(?:points?\b|of\b(?! the votes?))", after)
    specific = figure.measure.startswith(table["measures"]) and not of_others
    if not specific or re.search(rf"\b(?:{'|'.join(table['other'])})\b", before, re.I):
        return None
    # "112 of 200 seats": the second number is all that there are.
    if figure.unit != "percent" and re.search(r"\d\s+of\s+(?:the\s+)?$", before):
        return None
    found = [name for name in _NAME.findall(before) if own_words(name) and not _is_day(name)]
    return found[-1].removeprefix("The ") if found else None


def _is_day(name: str) -> bool:
    days = "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October"
    return bool(re.fullmatch(rf"(?:{days}|November|December)(?:['’]s)?", name))


def same_candidates(names: Iterable[str]) -> dict[str, str]:
    """Each name with the fullest one that holds its words, where only one does ("League": "Rural League")."""
    words = {name: frozenset(own_words(name)) for name in sorted(set(names))}
    fullest: dict[str, str] = {}
    for name in words:
        wider = sorted({other for other in words if words[name] <= words[other]}, key=lambda n: (-len(words[n]), n))
        tops = [w for w in wider if not any(words[w] < words[o] for o in words)]
        same = {words[t] for t in tops}
        fullest[name] = tops[0] if len(same) == 1 else name
    return fullest
