"""Counts that an article breaks up: numbers in a row that add up to one that it gives beside them."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from sayso.compare.view import View
from sayso.types import Figure, Relation, ZoneKind

#: So many parts make a sum; four numbers or more that add up are rare, and a row of them a table.
FEWEST, MOST = 2, 4
#: Characters in which whole and parts are told together: three paragraphs of news.
NEAR = 800
#: Below this, numbers add up by chance (two here, two there, four in all).
LEAST = 10.0
#: Rounding: the parts may miss the whole by so much of it where one of them is "about".
SLACK = 0.005

Sum = tuple[Figure, tuple[Figure, ...]]


def sums(view: View) -> Iterator[Sum]:
    """Each whole with its parts, article by article: numbers of one unit, next to each other, that add up to one before or behind them."""
    for _, figures in sorted(view.in_article.items()):
        if len(figures) <= FEWEST:
            continue
        counted = [f for f in figures if _counts(f)]
        for _, group in groupby(sorted(counted, key=lambda f: f.unit), key=lambda f: f.unit):
            yield from _of_one_unit(list(group))


def _counts(figure: Figure) -> bool:
    told = figure.zone in (ZoneKind.BODY, ZoneKind.STANDFIRST) and figure.event is None
    return told and figure.relation in (Relation.EXACT, Relation.AROUND) and bool(figure.low) and figure.unit != "percent"


def _of_one_unit(figures: Sequence[Figure]) -> Iterator[Sum]:
    if len(figures) <= FEWEST:
        return
    ordered = sorted(figures, key=lambda f: f.span)
    for i, whole in enumerate(ordered):
        value = whole.low or 0.0
        if value < LEAST:
            continue
        for size in range(MOST, FEWEST - 1, -1):
            rows = [ordered[i + 1 : i + 1 + size], ordered[max(0, i - size) : i]]
            parts = next((row for row in rows if len(row) == size and _adds_up(whole, row)), None)
            if parts:
                yield whole, tuple(parts)
                break


def _adds_up(whole: Figure, parts: Sequence[Figure]) -> bool:
    first, last = min(whole.span, parts[0].span), max(whole.span, parts[-1].span)
    if last.end - first.start > NEAR or not any(part.measure == whole.measure for part in parts):
        return False
    rough = any(f.relation is Relation.AROUND for f in (whole, *parts))
    value = whole.low or 0.0
    return abs(sum(part.low or 0.0 for part in parts) - value) <= (SLACK * value if rough else 1e-9)
