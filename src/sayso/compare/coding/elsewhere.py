"""Whether a figure's sentence tells of another event than the article's own."""

import re
from functools import cache

from sayso.types import Span
from sayso.words import load
from sayso.words.casualties import CasualtyWords

_END = re.compile(r"[.!?][\"”’]?\s|\n")


def is_elsewhere(text: str, span: Span) -> bool:
    """Whether the sentence around a span sets it apart ("in a separate incident", "last month")."""
    sentence = sentence_at(text, span)
    return _words().search(sentence.of(text)) is not None


def sentence_at(text: str, span: Span) -> Span:
    """The sentence around a span, by full stops and line breaks: half-open, in code points of the text."""
    start = 0
    for match in _END.finditer(text, max(0, span.start - _REACH), span.start):
        start = match.end()
    behind = _END.search(text, span.end, span.end + _REACH)
    return Span(max(start, span.start - _REACH), behind.start() if behind else min(len(text), span.end + _REACH))


#: Characters before and behind a figure within which its sentence is looked for; longer sentences are lists.
_REACH = 400


@cache
def _words() -> re.Pattern[str]:
    phrases = sorted(load(CasualtyWords).elsewhere, key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, phrases))})\b", re.IGNORECASE)
