"""Every number of an article with its bound, unit, measure, population, day and say-so."""

from collections.abc import Sequence

from sayso.extract.figures.asked import asked_in
from sayso.extract.figures.build import build
from sayso.extract.figures.context import fill_from_context
from sayso.extract.figures.drafts import drafts_of
from sayso.extract.figures.shares import with_holders
from sayso.extract.figures.taking_part import of_the_strike
from sayso.extract.parse import Parsed
from sayso.extract.times import TimeMention, find_times
from sayso.types import Actor, Attribution, Figure

__all__ = ["find_figures"]


def find_figures(
    parsed: Parsed, attributions: Sequence[Attribution], actors: Sequence[Actor], times: tuple[TimeMention, ...] | None = None
) -> tuple[Figure, ...]:
    """The figures of one article, sorted by place.

    Spans are half-open, in code points of the article's text, and cover the number's words with their bound (and a unit that touches
    it). `attributions` and `actors` say on whose word each stands; a figure outside every content is the outlet's own.
    `times` are the article's, if the caller has found them already.
    """
    if times is None:
        times = find_times(parsed)
    drafts = fill_from_context([draft for block in parsed.blocks for draft in drafts_of(block, times)], asked_in(parsed.blocks))
    drafts = with_holders(of_the_strike(drafts, parsed.article.text), parsed.article.text)
    return build(parsed.article, drafts, times, attributions, actors)
