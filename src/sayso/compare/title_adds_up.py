"""A title that adds up several counts, of which others give one."""

from collections.abc import Iterator

from sayso.compare.amounts import amount
from sayso.compare.finding import finding
from sayso.compare.intervals import below
from sayso.compare.outlets_differ import MANY_NUMBERS
from sayso.compare.two_counts import both_told
from sayso.compare.view import View
from sayso.compare.wording import listed, outlet
from sayso.merge.values import same_number
from sayso.types import Figure, Finding, FindingKind, Relation, Tally, ZoneKind

#: A warning against a wrong comparison.
WEIGHT = 0.5
#: A sum is of few parts: a title with more than so many times the number is of something else.
MOST_TIMES = 4


def title_adds_up(view: View) -> Iterator[Finding]:
    """One finding a title whose number the text under it never gives, where text and others give one lower number of the same."""
    for tally in view.merged.tallies:
        own = [f for f in view.counted(tally) if f.party is None and f.relation is Relation.EXACT]
        if len({f.low for f in own}) > MANY_NUMBERS:
            continue
        for title in (f for f in own if f.zone is ZoneKind.TITLE):
            if any(same_number(f, title) for f in view.in_article[title.article] if f.zone is not ZoneKind.TITLE):
                continue
            others = [
                f for f in own if f.article != title.article and below(f, title) and (title.low or 0.0) <= MOST_TIMES * (f.low or 0.0)
            ]
            told = [(here, f) for f in others if (here := both_told(title, f, view))]
            if told:
                yield _finding(view, tally, title, told[0][0], [f for _, f in told if same_number(f, told[0][0])])


def _finding(view: View, tally: Tally, title: Figure, here: Figure, others: list[Figure]) -> Finding:
    names = listed(sorted({outlet(view, f.article) for f in others}))
    summary = (
        f"The title of {outlet(view, title.article)} has {amount(title, tally.unit)} ({tally.question}), its text, like {names},"
        f" {amount(here, here.unit)}: the title adds up more than that one count."
    )
    return finding(FindingKind.MEASURE_DIFFERS, summary, WEIGHT, tally=tally.id, figures=[title, here, *others])
