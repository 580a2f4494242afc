"""Two parties' positions of one time that cannot both be true."""

from collections.abc import Iterator

from sayso.compare.amounts import amount
from sayso.compare.contest import MANY_PARTIES, conflicts
from sayso.compare.finding import finding
from sayso.compare.intervals import middle
from sayso.compare.view import View
from sayso.compare.wording import day, holds, listed, possessive, who
from sayso.types import Finding, FindingKind, Position, Tally

#: A contradiction between parties is what a reader most needs to see; each further article that carries it adds a little.
WEIGHT, EACH_ARTICLE = 0.85, 0.02
#: A crowd of rival numbers is more likely a mix of events.
WEIGHT_OF_CROWD = 0.4


def parties_differ(view: View) -> Iterator[Finding]:
    """One finding a tally, on the figures of all positions that exclude another party's."""
    for tally in view.merged.tallies:
        pairs = conflicts(view, tally)
        if pairs:
            held = sorted({p.id: p for pair in pairs for p in pair}.values(), key=lambda p: (middle(p), p.id))
            articles = {article for p in held for article in p.articles}
            crowded = len({p.party for p in held}) > MANY_PARTIES
            weight = WEIGHT_OF_CROWD if crowded else WEIGHT + EACH_ARTICLE * len(articles)
            standing = [pair for pair in pairs if not any(p.superseded_by for p in pair)]
            summary = _summary(view, tally, standing or pairs)
            yield finding(FindingKind.PARTIES_DIFFER, summary, weight, tally=tally.id, figures=view.figures_of(held))


def _summary(view: View, tally: Tally, pairs: list[tuple[Position, Position]]) -> str:
    held = sorted({p.id: p for pair in pairs for p in pair}.values(), key=lambda p: (middle(p), p.id))
    lowest = held[0]
    above = [p for p in held[1:] if (lowest.id, p.id) in {(a.id, b.id) for a, b in pairs}]
    rivals = [f"{possessive(who(view, p.party))} {amount(p, tally.unit)}{day(p.as_of)}" for p in above]
    return f"On {tally.question}, {holds(view, lowest, tally.unit)} lies below {listed(rivals)}."
