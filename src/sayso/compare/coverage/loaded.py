"""Loaded words in the outlet's own voice: outside of all that is set down to somebody, and outside quotation marks."""

import re
from collections.abc import Iterator
from functools import cache

from sayso.compare.coverage.handling import handling
from sayso.compare.view import View
from sayso.types import Article, Handling, HandlingKind, Span, ZoneKind
from sayso.words import load
from sayso.words.tone import ToneWords

#: Zones in which the outlet speaks.
_OWN = (ZoneKind.TITLE, ZoneKind.STANDFIRST, ZoneKind.HEADING, ZoneKind.BODY)
_QUOTED = re.compile(r"“[^”\n]*”|\"[^\"\n]*\"|(?<!\w)[‘'][^’'\n]*[’'](?!\w)")


def loaded_words(view: View) -> Iterator[Handling]:
    """One row for each loaded word of tone.toml that an outlet uses itself; `instead` holds its class."""
    said: dict[str, list[Span]] = {}
    for row in view.merged.attributions:
        said.setdefault(row.article, []).extend(row.content)
    for article in view.merged.articles:
        covered = [*said.get(article.id, ()), *(Span(*m.span()) for m in _QUOTED.finditer(article.text))]
        yield from _in_article(article, covered)


def _in_article(article: Article, covered: list[Span]) -> Iterator[Handling]:
    for zone in article.zones:
        if zone.kind not in _OWN:
            continue
        for match in _loaded().finditer(article.text, zone.span.start, zone.span.end):
            span = Span(*match.span())
            if not any(part.overlap(span) for part in covered):
                yield handling(HandlingKind.LOADED, article.id, span, match.group(), _class_of(match.group()))


def _class_of(word: str) -> str:
    table: dict[str, tuple[str, ...]] = load(ToneWords).loaded
    return next(name for name, words in table.items() if word.casefold() in words)


@cache
def _loaded() -> re.Pattern[str]:
    words = sorted((word for words in load(ToneWords).loaded.values() for word in words), key=lambda w: (-len(w), w))
    return re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, words))})(?![\w-])", re.IGNORECASE)
