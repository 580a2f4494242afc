"""Figures that readers will compare but that do not count the same thing."""

from collections.abc import Iterator, Sequence

from sayso.compare.amounts import amount
from sayso.compare.finding import finding
from sayso.compare.view import View
from sayso.compare.wording import listed, who
from sayso.merge.values import same_number
from sayso.types import Figure, Finding, FindingKind, Tally

#: A warning against a wrong comparison.
WEIGHT = 0.5


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
    told = sorted({f"{amount(f, tally.unit)} ({who(view, f.party)})" for f in beside})
    question = tally.question
    verb = "is" if len(told) == 1 else "are"
    if measure == tally.measure:
        return f"{listed(told)} {verb} not counted in “{question}”: the words count another group or mean another thing."
    return f"{listed(told)} {verb} not counted in “{question}”: {measure} is not {tally.measure}."
