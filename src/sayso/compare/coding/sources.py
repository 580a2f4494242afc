"""Who is credited with a report: the article's speakers, and the names beside a post, a picture or an account."""

import re
from functools import cache

from sayso.types import Article, Extract
from sayso.words import load
from sayso.words.coding import CodingWords
from sayso.words.patterns import any_of

_WORD = r"(?:[A-Z0-9][\w’'‘.\-]*\w|[A-Z]|(?:al|el)-[A-Z]\w+)"
_ACCOUNT = r"@\w[\w.]*(?:\s\w+(?=\s\())?"
_QUOTED = r"[“\"][^”\"\n]{2,40}[”\"]"
_NAME = rf"(?:{_ACCOUNT}|{_QUOTED}|{_WORD}(?:\s{_WORD}|\s(?:al|el|bin|ibn|abu|umm|of|for|de|la|da|[A-Z]\.)\s{_WORD})*)"
_ASIDE = r"(?:\s\([^)\n]{1,60}\))?"
_LIST = rf"{_NAME}{_ASIDE}(?:,?\s(?:and|as\swell\sas|&|or)\s{_NAME}{_ASIDE}|,\s{_NAME}{_ASIDE}){{0,12}}"
_HANDLE = re.compile(r"(?<![\w.])@\w[\w.]*\w")
#: A word that stands for somebody named elsewhere, alone. In capitals it is a name (US, WHO).
_PRONOUNS = frozenset({"i", "you", "he", "she", "it", "we", "they", "him", "her", "us", "them", "this", "that", "these", "those"})
#: A bare number ("1.2k", "3,500", "64%"), or a share of people, who are counted and not credited by name.
_NUMBER = re.compile(r"[\d.,]+\s?(?:[kKm]|(?:%|percent|per\scent)(?:\s.*)?)?")
#: Speech between quotation marks ends in a stop or comma of its own; a name that does has capitals on all words but its particles.
_STOPPED = re.compile(r"[,.!?;:…]$")
_CAPITALS = re.compile(rf"(?:{_WORD}|al|el|bin|ibn|abu|umm|of|for|the|and|de|la|da|\s|[-&,])+")


def sources_of(article: Article, extract: Extract) -> tuple[str, ...]:
    """The names of all who are credited with what the article tells, sorted: actors in every form, accounts, names beside a post."""
    text = article.text
    found = {name for actor in extract.actors for name in (actor.name, *actor.names)}
    found |= set(_HANDLE.findall(text))
    for pattern in _patterns():
        for match in pattern.finditer(text):
            found |= {name.strip('“”"').removesuffix("’s").removesuffix("'s") for name in re.findall(_NAME, match["names"])}
    return tuple(sorted(name for name in found if _names_somebody(name)))


def _names_somebody(name: str) -> bool:
    """Whether what stands beside a verb of saying can be a name: no pronoun, no number, no words of the speech itself."""
    pronoun = name.casefold() in _PRONOUNS and (len(name) == 1 or not name.isupper())
    if pronoun or _NUMBER.fullmatch(name):
        return False
    return _STOPPED.search(name) is None or _CAPITALS.fullmatch(name.rstrip(",.!?;:…")) is not None


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    words = load(CodingWords).sources
    before, listed, verbs = (any_of(rows) for rows in (words.before, words.listed, words.verbs))
    role = r"(?:\s(?:the|a|an|another|named|called|users?|accounts?|page|relative|friend|neighbour|journalist|[a-z]+-?based)){0,3}"
    opens = r"(?:such\sas|including|like|namely|were|from|by|of|:)(?:\sthe)?"
    adverbs = r"(?:\s(?:also|then|later|further|both|all|have|has|had|first|[a-z]+ly))*"
    return (
        re.compile(rf"\b{before},?{role}\s(?P<names>{_LIST})"),
        re.compile(rf"\b{listed}\b[^.;\n]{{0,60}}?{opens}\s(?P<names>{_LIST})"),
        re.compile(rf"(?P<names>{_LIST})(?:,\s[^,.\n]{{1,80}},)?{adverbs}\s{verbs}\b"),
    )
