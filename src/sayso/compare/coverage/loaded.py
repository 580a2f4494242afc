"""Loaded words in the outlet's own voice: outside of all that is set down to somebody, and outside quotation marks."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import chain

from sayso.compare.coverage.handling import handling
from sayso.compare.view import View
from sayso.merge.kept import Kept
from sayso.types import Article, Handling, HandlingKind, Span, ZoneKind
from sayso.words import load
from sayso.words.patterns import any_of
from sayso.words.tone import ToneWords

#: A stretch at the edges of which a loaded word stands.
_STRETCH = re.compile(r"[\w-]+")
#: Zones in which the outlet speaks.
_OWN = (ZoneKind.TITLE, ZoneKind.STANDFIRST, ZoneKind.HEADING, ZoneKind.BODY)
_QUOTED = re.compile(r"“[^”\n]*”|\"[^\"\n]*\"|(?<!\w)[‘'][^’'\n]*[’'](?!\w)")


def loaded_words(view: View) -> Iterator[Handling]:
    """One row for each loaded word of tone.toml that an outlet uses itself; `instead` holds its class."""
    held = {article.id: words for article in view.merged.articles if (words := _held_by(article.text))}
    said: dict[str, list[Span]] = {article: [] for article in held}
    for row in view.merged.attributions:
        if row.article in said:
            said[row.article].extend(row.content)
    for article in view.merged.articles:
        if article.id in held:
            covered = [*said[article.id], *(Span(*m.span()) for m in _QUOTED.finditer(article.text))]
            yield from _in_article(article, _any_of(held[article.id]), covered)


def _held_by(text: str) -> tuple[str, ...]:
    """The loaded words all of whose stretches stand somewhere in a text: to look for every one at every place takes long."""
    stretches = frozenset(chain.from_iterable(map(_loaded_in().__getitem__, text.split())))
    return tuple(word for word, own in _stretches() if own <= stretches) if stretches else ()


def _in_article(article: Article, loaded: re.Pattern[str], covered: list[Span]) -> Iterator[Handling]:
    for zone in article.zones:
        if zone.kind not in _OWN:
            continue
        for match in loaded.finditer(article.text, zone.span.start, zone.span.end):
            span = Span(*match.span())
            if not any(part.overlap(span) for part in covered):
                yield handling(HandlingKind.LOADED, article.id, span, match.group(), _class_of(match.group()))


def _class_of(word: str) -> str:
    table: dict[str, tuple[str, ...]] = load(ToneWords).loaded
    return next(name for name, words in table.items() if word.casefold() in words)


@cache
def _stretches() -> tuple[tuple[str, frozenset[str]], ...]:
    """Each loaded word with its stretches, the longest first."""
    words = sorted((word for words in load(ToneWords).loaded.values() for word in words), key=lambda w: (-len(w), w))
    return tuple((word, frozenset(_STRETCH.findall(word.casefold()))) for word in words)


@cache
def _loaded_in() -> Kept[tuple[str, ...]]:
    """The stretches of loaded words in a piece of text without spaces: a pile has few different pieces."""
    loaded = frozenset(chain.from_iterable(own for _, own in _stretches()))
    return Kept(lambda piece: tuple(loaded.intersection(_STRETCH.findall(piece.casefold()))))


@lru_cache(1_000)
def _any_of(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-]){any_of(words)}(?![\w-])", re.IGNORECASE)
