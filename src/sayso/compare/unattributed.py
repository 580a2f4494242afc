"""A figure in an outlet's own voice that others set down to a party."""

from collections.abc import Iterator

from sayso.compare.amounts import amount
from sayso.compare.contest import crowded
from sayso.compare.finding import finding
from sayso.compare.positions import claims
from sayso.compare.rare import same_count
from sayso.compare.view import View
from sayso.compare.wording import listed, outlet, who
from sayso.merge.values import same_number
from sayso.types import Figure, Finding, FindingKind, Relation, Tally
from sayso.words import load
from sayso.words.comparable import ComparableWords

#: Common in news writing, still worth showing.
WEIGHT = 0.4


def unattributed(view: View) -> Iterator[Finding]:
    """One finding a number, on the figures without a source whose number another article sets down to somebody, and this one to nobody."""
    for tally in view.merged.tallies:
        if crowded(view, tally) or tally.measure in load(ComparableWords).background["measures"]:
            continue
        figures = view.counted(tally)
        sourced = [f for f in figures if f.party and not view.is_outlet(f.party)]
        bare = [
            f for f in figures if f.party is None and f.relation is not Relation.VAGUE and _elsewhere(f, sourced) and not _sourced(view, f)
        ]
        for group in claims(bare):
            yield finding(FindingKind.UNATTRIBUTED, _summary(view, tally, group, sourced), WEIGHT, tally=tally.id, figures=group)


def _elsewhere(figure: Figure, sourced: list[Figure]) -> bool:
    return any(same_number(f, figure) and f.measure == figure.measure and f.article != figure.article for f in sourced)


def _sourced(view: View, figure: Figure) -> bool:
    """Whether its article sets the number down to somebody, a rare one also in other words ("announced 638 more beetles")."""
    told = [f for f in view.in_article[figure.article] if f.party]
    return any(same_count(f, figure) or (same_number(f, figure) and f.measure == figure.measure) for f in told)


def _summary(view: View, tally: Tally, bare: list[Figure], sourced: list[Figure]) -> str:
    outlets = sorted({outlet(view, f.article) for f in bare})
    parties = sorted({who(view, f.party) for f in sourced if any(same_number(f, b) for b in bare)})
    number = amount(bare[0], tally.unit)
    question = tally.question
    verb = "states" if len(outlets) == 1 else "state"
    return f"{listed(outlets)} {verb} {number} ({question}) without a source; others set it down to {listed(parties)}."
