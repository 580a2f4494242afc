"""Figures that readers will compare but that do not count the same thing."""

import re
from collections.abc import Iterator, Sequence

from sayso.compare.amounts import amount
from sayso.compare.finding import finding
from sayso.compare.view import View
from sayso.compare.wording import listed, outlet, who
from sayso.merge.values import same_number
from sayso.types import Figure, Finding, FindingKind, Tally

#: A warning against a wrong comparison.
WEIGHT = 0.5
#: Characters of a figure's own words that the summary quotes.
SHOWN = 60


def measure_differs(view: View) -> Iterator[Finding]:
    """One finding for each tally and each measure beside it, on the figures of both."""
    for tally in view.merged.tallies:
        by_measure: dict[str, list[Figure]] = {}
        counted = view.counted(tally)
        for figure in (view.figures[key] for key in tally.aside):
            # One number under two measures is one count in other words, not a rival that misleads.
            if figure.measure != tally.measure and any(same_number(figure, other) for other in counted):
                continue
            by_measure.setdefault(figure.measure, []).append(figure)
        for measure in sorted(by_measure):
            beside = sorted(by_measure[measure], key=lambda f: (f.article, f.span))
            yield finding(FindingKind.MEASURE_DIFFERS, _summary(view, tally, measure, beside), WEIGHT, tally=tally.id,
                          figures=[*beside, *counted])  # fmt: skip


def _summary(view: View, tally: Tally, measure: str, beside: Sequence[Figure]) -> str:
    if measure == tally.measure:
        told, names = sorted({f"“{_words(view, f)}”" for f in beside}), sorted({outlet(view, f.article) for f in beside})
        whose, why = f"{listed(told)} in {listed(names)}", "other people or another question"
    else:
        told = sorted({f"{amount(f, tally.unit)} ({who(view, f.party) if f.party else outlet(view, f.article)})" for f in beside})
        whose, why = listed(told), f"{measure} is not {tally.measure}"
    return f"{whose} {'is' if len(told) == 1 else 'are'} not counted in “{tally.question}”: {why}."


def _words(view: View, figure: Figure) -> str:
    """A figure in its own words, to the end of its sentence or as far as shown."""
    text = view.articles[figure.article].text
    rest = re.split(r"[.!?](?:\s|$)|\n|[;”]", text[figure.span.start :][: SHOWN + 1])[0]
    return rest.strip() if len(rest) <= SHOWN else f"{rest.rsplit(' ', 1)[0]} …"
