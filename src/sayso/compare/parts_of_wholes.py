"""A whole that some articles break up into parts, where others give a part alone or another whole."""

from collections.abc import Iterator, Sequence

from sayso.compare.amounts import amount
from sayso.compare.contest import conflicts
from sayso.compare.finding import finding
from sayso.compare.intervals import meet
from sayso.compare.order import Basis, later
from sayso.compare.sums import LEAST, Sum, sums
from sayso.compare.view import View
from sayso.compare.wording import listed, outlet
from sayso.merge.values import same_number
from sayso.types import Figure, Finding, FindingKind, Relation, Tally

#: A warning against a wrong comparison.
WEIGHT = 0.5


def parts_of_wholes(view: View) -> Iterator[Finding]:
    """One finding for each whole that is broken up, on it, its parts, and what others give alone or in its place: no rivals to compare."""
    home = {key: tally for tally in view.merged.tallies for key in tally.figures}
    broken_up: dict[tuple[str, float | None], list[Sum]] = {}
    for whole, parts in sums(view):
        broken_up.setdefault((home[whole.id].id, whole.low), []).append((whole, parts))
    for told in broken_up.values():
        (whole, parts), tally = told[0], home[told[0][0].id]
        counted = [f for key in sorted({tally.id, *(home[part.id].id for part in parts)}) for f in view.in_tally[key]]
        others = [f for f in counted if f.relation is not Relation.VAGUE and not _has(view, f.article, whole)]
        lone = [f for f in others if any(same_number(f, part) and (part.low or 0.0) >= LEAST for part in parts)]
        # Where parties contest the whole, that is what a reader must know of it.
        rivals = (
            []
            if conflicts(view, tally)
            else [f for f in others if f.id in tally.figures and f not in lone and not meet(f, whole) and not _in_time(f, whole, view)]
        )
        if lone or rivals:
            numbers = [figure for w, row in told for figure in (w, *row)]
            yield finding(FindingKind.MEASURE_DIFFERS, _told_parts(view, tally, told, rivals), WEIGHT, tally=tally.id,
                          figures=[*numbers, *lone, *rivals])  # fmt: skip


def _has(view: View, article: str, figure: Figure) -> bool:
    """Whether an article gives a number of that measure."""
    return any(f.measure == figure.measure and same_number(f, figure) for f in view.in_article[article])


def _in_time(one: Figure, other: Figure, view: View) -> bool:
    """Whether the one is known to be of a later time than the other: another count, of as many parts as it likes."""
    told = [later(a, b, view.attributions, view.days, view.articles) for a, b in ((one, other), (other, one))]
    return any(basis not in (None, Basis.GROWTH) for basis in told)


def _told_parts(view: View, tally: Tally, told: Sequence[Sum], rivals: Sequence[Figure]) -> str:
    whole, parts = told[0]
    row, names = listed([amount(part, part.unit) for part in parts]), listed(sorted({outlet(view, w.article) for w, _ in told}))
    text = f"{row} in {names} are parts of {amount(whole, tally.unit)} ({tally.question}), no rival counts"
    others = sorted({f"{amount(f, tally.unit)} ({outlet(view, f.article)})" for f in rivals})
    return f"{text}; whether {listed(others)} {'takes' if len(others) == 1 else 'take'} them all in is not said." if others else f"{text}."
