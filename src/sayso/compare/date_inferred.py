"""An article whose days rest on other articles."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from sayso.compare.finding import finding
from sayso.compare.view import View
from sayso.compare.wording import listed, outlet, possessive, who
from sayso.merge.inferred_days import InferredDay
from sayso.types import Finding, FindingKind

#: A caution like "date-unknown", of a little more use: it says which day the words mean.
WEIGHT = 0.25


def date_inferred(view: View) -> Iterator[Finding]:
    """One finding for each article with days that other articles give, on the rows that tie them together; those name the lenders."""
    for article, found in groupby(view.inferred, lambda one: one.article):
        days = list(found)
        lenders = sorted({key for one in days for key in one.lenders})
        said = sorted({key for one in days for key in one.utterances})
        yield finding(
            FindingKind.DATE_INFERRED,
            f"{'; '.join(_told(view, one) for one in days)}. {_written(days[0])}",
            WEIGHT,
            utterance=said[0] if len(said) == 1 else None,
            figures=[view.figures[key] for one in days for key in one.figures],
            attributions=[*lenders, *(key for one in days for key in one.ties)],
            articles=[article],
        )


def _told(view: View, one: InferredDay) -> str:
    by = list(dict.fromkeys(outlet(view, key) for key in _in_order(view, one.lenders)))
    same = "words" if one.utterances else "count"
    source = view.attributions[one.lenders[0]]
    named = possessive(who(view, source.speaker or source.party))
    carry = "which carries" if len(by) == 1 else "which carry"
    day = f"{one.day.day} {one.day:%B %Y}"
    return f"“{one.words}” in {outlet(view, one.article)} is {day} by {listed(by)}, {carry} {named} same {same}"


def _in_order(view: View, lenders: Sequence[str]) -> list[str]:
    texts = {view.attributions[key].article for key in lenders}
    return sorted(texts, key=lambda key: (view.articles[key].path, key))


def _written(one: InferredDay) -> str:
    first, last = one.written
    start = f"{first.day} {first:%B %Y}"
    if last is None:
        return f"So it was written on {start} or later."
    return f"So it was written on {start}." if first == last else f"So it was written from {start} to {last.day} {last:%B %Y}."
