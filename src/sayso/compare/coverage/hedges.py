"""A hedge that an earlier article has and a later one leaves out."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from sayso.compare.coverage.claimed import claims_in, in_the_text
from sayso.compare.coverage.handling import handling
from sayso.compare.view import View
from sayso.types import Figure, Handling, HandlingKind, Relation, Tally
from sayso.words import load
from sayso.words.headlines import HeadlineWords
from sayso.words.patterns import any_of

_SENTENCE_END = re.compile(r"[.!?][\"”’']*\s|\n")


def hedges_dropped(view: View) -> Iterator[Handling]:
    """One row for each article that gives a party's number without the hedge ("may have", "unconfirmed") that an article before it has."""
    for tally, claim in claims_in(view, in_the_text):
        yield from _in_claim(view, tally, claim)


def _in_claim(view: View, tally: Tally, claim: Sequence[Figure]) -> Iterator[Handling]:
    hedged = {f.id: found for f in claim if (found := _hedge(view, f))}
    soft = {f.article for f in claim if f.id in hedged}
    plain = [f for f in claim if f.article not in soft]
    # A hedge that an outlet has put to what was told plainly before is its own, and nobody drops it.
    theirs = {f.article for f in claim if f.id in hedged and not any(_not_later(view, p.article, f.article) for p in plain)}
    for figure in plain:
        before = [f for f in claim if f.id in hedged and f.article in theirs and _not_later(view, f.article, figure.article)]
        if before and figure.relation is not Relation.AROUND:
            first = min(before, key=lambda f: (f.article, f.span))
            words = figure.span.of(view.articles[figure.article].text)
            others = [f.article for f in before]
            yield handling(HandlingKind.HEDGE_DROPPED, figure.article, figure.span, words, f"“{hedged[first.id]}”", others, tally=tally.id)


def _not_later(view: View, one: str, other: str) -> bool:
    """Whether one article is known to have been there when the other was written."""
    first, second = view.days.get(one), view.days.get(other)
    return one != other and first is not None and second is not None and first.latest <= second.earliest


def _hedge(view: View, figure: Figure) -> str | None:
    """The hedge of the figure's sentence, within the words that are set down to somebody where they are."""
    text = view.articles[figure.article].text
    row = view.attributions.get(figure.attribution or "")
    part = next((span for span in row.content if span.start <= figure.span.start < span.end), None) if row else None
    if part is not None and not _hedges().search(text, part.start, part.end):
        return None
    start = max((m.end() for m in _SENTENCE_END.finditer(text, 0, figure.span.start)), default=0)
    end = next((m.start() for m in _SENTENCE_END.finditer(text, figure.span.end)), len(text))
    if part is not None:
        start, end = max(start, part.start), min(end, part.end)
    found = _hedges().search(text, start, end)
    return found.group() if found else None


@cache
def _hedges() -> re.Pattern[str]:
    # "May" with a capital is a month.
    return re.compile(rf"\b{any_of(load(HeadlineWords).hedges['words'])}\b")
