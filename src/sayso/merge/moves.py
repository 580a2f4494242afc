"""The earlier number of a move rests on the word of whoever tells the later one ("raised the toll to 52, up from the 38")."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from sayso.types import Article, Figure

#: Characters between the two numbers of a move.
REACH = 120
_FROM = re.compile(r"\b(?:up|down|rising|falling)?\s*from(?: the| its| an?| about| around| some)*\s*$")


def with_moves(figures: Sequence[Figure], articles: Mapping[str, Article]) -> list[Figure]:
    """The same figures; one without a source that stands after "up from" has the source of the number that it moved to."""
    by_article: dict[str, list[Figure]] = {}
    for figure in figures:
        by_article.setdefault(figure.article, []).append(figure)
    return [_with_source(f, by_article[f.article], articles[f.article].text) for f in figures]


def _with_source(figure: Figure, others: Sequence[Figure], text: str) -> Figure:
    if figure.speaker or not _FROM.search(text[max(0, figure.span.start - 40) : figure.span.start]):
        return figure
    near = [o for o in others if o.speaker and o.measure == figure.measure and _one_sentence(o, figure, text)]
    if not near:
        return figure
    mate = min(near, key=lambda o: (abs(o.span.start - figure.span.start), o.id))
    return replace(figure, speaker=mate.speaker, party=mate.party, attribution=mate.attribution)


def _one_sentence(one: Figure, other: Figure, text: str) -> bool:
    first, second = sorted((one.span, other.span))
    between = text[first.end : second.start]
    return len(between) <= REACH and "\n" not in between and not re.search(r"[.!?][”\"]?\s", between)
