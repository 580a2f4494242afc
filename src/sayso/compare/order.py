"""Which of two figures of one party is the later, and how that is known."""

import re
from collections.abc import Mapping
from enum import StrEnum

from sayso.compare.intervals import middle
from sayso.types import Article, Attribution, Figure, When
from sayso.words import load
from sayso.words.comparable import ComparableWords
from sayso.words.patterns import whole_words

#: Characters before a figure in which "latest" or "at the time" is taken to be about it.
NEAR = 90


_FROM = re.compile(r"\bfrom(?: the| its| an?| about| around| some)*\s*$")


class Basis(StrEnum):
    """What says that one figure is later than another, surest first."""

    DAYS = "the days they are given for"
    ARTICLES = "the days of the articles"
    WORDS = "the words beside them"
    GROWTH = "such counts only grow"


def day_of(figure: Figure, attributions: Mapping[str, Attribution]) -> When | None:
    """The day for which a figure holds: its own, else the day on which it was said."""
    said = attributions.get(figure.attribution or "")
    return figure.as_of or (said.said_on if said else None)


def day_is_inferred(figure: Figure, attributions: Mapping[str, Attribution]) -> bool:
    """Whether the day for which a figure holds is one that only another article gives."""
    said = attributions.get(figure.attribution or "")
    return said is not None and said.day_words is not None and said.said_on is not None and day_of(figure, attributions) == said.said_on


def later(
    one: Figure, other: Figure, attributions: Mapping[str, Attribution], days: Mapping[str, When], articles: Mapping[str, Article]
) -> Basis | None:
    """How it is known that `other` is later than `one`; None where it is not, or is not known."""
    own, new = day_of(one, attributions), day_of(other, attributions)
    if own and new:
        if own.before(new):
            return Basis.DAYS
        if new.before(own):
            return None
    first, second = own or days.get(one.article), new or days.get(other.article)
    if first and second and one.article != other.article and not (own and new):
        if first.before(second):
            return Basis.ARTICLES
        if second.before(first):
            return None
    hint, counter = _told(one, articles), _told(other, articles)
    if (hint, counter) in (("earlier", "later"), ("earlier", None), (None, "later")):
        return Basis.WORDS
    if (hint, counter) in (("later", "earlier"), ("later", None), (None, "earlier")):
        return None
    grows = one.measure in load(ComparableWords).grows["measures"]
    return Basis.GROWTH if grows and middle(other) > middle(one) and (other.low or 0) > (one.low or 0) else None


def _told(figure: Figure, articles: Mapping[str, Article]) -> str | None:
    """Whether the words before a figure call it the later or the earlier one."""
    text = articles[figure.article].text
    start = max(text.rfind("\n", 0, figure.span.start), text.rfind(". ", 0, figure.span.start), figure.span.start - NEAR, 0)
    before = text[start : figure.span.start].casefold()
    order = load(ComparableWords).order
    if _FROM.search(before):
        return "earlier"
    told = [name for name in ("later", "earlier") if whole_words(order[name]).search(before)]
    return told[0] if len(told) == 1 else None
