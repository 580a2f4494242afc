"""Whether a figure's sentence tells of another event than the article's own."""

import re
from functools import cache

from sayso.types import Article, Span
from sayso.words import load
from sayso.words.casualties import CasualtyWords
from sayso.words.patterns import any_of

_END = re.compile(r"[.!?][\"”’)]?\s|\n")

#: Characters before and behind a figure within which its sentence is looked for; longer sentences are lists.
_REACH = 400


def tells_of_another(article: Article, span: Span) -> bool:
    """Whether the sentence around a span sets it apart ("in a separate incident", "last month"); a headline never does."""
    title = article.title
    if title is not None and title.span is not None and title.span.holds(span):
        return False
    return _words().search(sentence_at(article.text, span).of(article.text)) is not None


def sentence_at(text: str, span: Span) -> Span:
    """The sentence around a span, by full stops and line breaks: half-open, in code points of the text."""
    start = max(0, span.start - _REACH)
    for match in _END.finditer(text, start, span.start):
        start = match.end()
    behind = _END.search(text, span.end, span.end + _REACH)
    return Span(start, behind.start() if behind else min(len(text), span.end + _REACH))


@cache
def _words() -> re.Pattern[str]:
    phrases = sorted(load(CasualtyWords).elsewhere, key=len, reverse=True)
    return re.compile(rf"\b{any_of(phrases)}\b", re.IGNORECASE)
