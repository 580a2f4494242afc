"""Who is credited with a report: the article's speakers, and the names beside a post, a picture or an account."""

import re
from functools import cache

from sayso.types import Article, Extract
from sayso.words import load
from sayso.words.coding import CodingWords

_PARTICLE = r"(?:al|Al|el|El|bin|ibn|abu|umm|of|for|de|la|da|and|the|[A-Z]\.)"
_WORD = r"(?:[A-Z0-9][\w’'‘.\-]*\w|[A-Z]|(?:al|el)-[A-Z]\w+)"
_NAME = rf"(?:@\w[\w.]*(?:\s\w+(?=\s\())?|[“\"][^”\"\n]{{2,40}}[”\"]|{_WORD}(?:\s{_WORD}|\s(?:al|el|bin|ibn|abu|umm|of|for|de|la|da|[A-Z]\.)\s{_WORD})*)"
_ASIDE = r"(?:\s\([^)\n]{1,60}\))?"
_LIST = rf"{_NAME}{_ASIDE}(?:,?\s(?:and|as\swell\sas|&|or)\s{_NAME}{_ASIDE}|,\s{_NAME}{_ASIDE}){{0,12}}"
_HANDLE = re.compile(r"(?<![\w.])@\w[\w.]*\w")


def sources_of(article: Article, extract: Extract) -> tuple[str, ...]:
    """The names of all who are credited with what the article tells, sorted: its actors in every form, accounts, and names beside a post."""
    text = article.text
    found = {name for actor in extract.actors for name in (actor.name, *actor.names)}
    found |= set(_HANDLE.findall(text))
    for pattern in _patterns():
        for match in pattern.finditer(text):
            found |= {name.strip("“”\"").removesuffix("’s").removesuffix("'s") for name in re.findall(_NAME, match["names"])}
    return tuple(sorted(found))


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    words = load(CodingWords).sources
    before, listed, verbs = ("|".join(map(re.escape, sorted(rows, key=len, reverse=True))) for rows in (words.before, words.listed, words.verbs))
    between = r"(?:\s(?:the|a|an|another|named|called|user|users|account|accounts|page|relative|friend|neighbour|journalist|[a-z]+-?based)){0,3}"
    return (
        re.compile(rf"\b(?:{before}),?{between}\s(?P<names>{_LIST})"),
        re.compile(rf"\b(?:{listed})\b[^.;\n]{{0,60}}?(?:such\sas|including|like|namely|were|from|by|of|:)(?:\sthe)?\s(?P<names>{_LIST})"),
        re.compile(rf"(?P<names>{_LIST})(?:,\s[^,.\n]{{1,80}},)?(?:\s(?:also|then|later|further|initially|both|all|have|has|had|publicly|subsequently|similarly|first|[a-z]+ly))*\s(?:{verbs})\b"),
    )  # fmt: skip
