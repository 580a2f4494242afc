"""Reads the figures of a short text, with what is set down to whom."""

from datetime import date

from sayso.extract.figures import find_figures
from sayso.extract.parse import parse
from sayso.types import Article, Attribution, Figure, Mode, Span, Stance, When, Zone, ZoneKind

NEWS_DAY = date(2024, 5, 14)


def article(text: str, published: date | None = NEWS_DAY) -> Article:
    when = None if published is None else When(published, published, "dateline")
    return Article("a", "a.txt", None, "", "en", text, None, None, (), when, (Zone(ZoneKind.BODY, Span(0, len(text))),))


def read(text: str, *attributions: Attribution, published: date | None = NEWS_DAY) -> tuple[Figure, ...]:
    return find_figures(parse(article(text, published)), attributions, [])


def said(text: str, words: str, speaker: str, on: When | None = None) -> Attribution:
    start = text.index(words)
    content = (Span(start, start + len(words)),)
    return Attribution(f"by {speaker}", "a", ZoneKind.BODY, Mode.INDIRECT, Stance.ASSERTS, content, None, None, speaker, (), on, None, 1.0)
