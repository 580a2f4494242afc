"""An article that covers a contested count and leaves out a party."""

from collections.abc import Iterator

from sayso.compare.contest import MANY_PARTIES, conflicts, crowded
from sayso.compare.finding import finding
from sayso.compare.view import View
from sayso.compare.wording import amount, listed, outlet, possessive, who
from sayso.types import Finding, FindingKind, Position, Tally

#: What an article leaves out is often lawful (space, time); worth a look where parties contradict each other.
WEIGHT = 0.45
#: In a story of more than FEW_ARTICLES, a party is missed only if MOST_CARRIERS others or more carry it: nobody need print everybody.
FEW_ARTICLES, MOST_CARRIERS = 2, 2


def omitted(view: View) -> Iterator[Finding]:
    """One finding for each article that gives one party's figure of a contested tally and lacks another's, on the figures it lacks."""
    for tally in view.merged.tallies:
        contested = {p.party for pair in conflicts(view, tally) for p in pair if p.party}
        if crowded(view, tally) or not contested or len(contested) > MANY_PARTIES:
            continue
        present: dict[str, set[str | None]] = {}
        for figure in view.counted(tally):
            present.setdefault(figure.article, set()).add(figure.party)
        carriers = {party: {a for a in present if party in present[a]} for party in contested}
        needed = MOST_CARRIERS if len(present) > FEW_ARTICLES else 1
        for article in sorted(present):
            if not present[article] & contested:
                continue
            missing = [
                p for p in view.positions[tally.id]
                if p.party in contested and p.party not in present[article] and len(carriers[p.party]) >= needed
                and _could_be_known(view, article, p)
            ]  # fmt: skip
            if missing:
                yield finding(FindingKind.OMITTED, _summary(view, tally, article, missing), WEIGHT, tally=tally.id,
                              figures=view.figures_of(missing), articles=[article])  # fmt: skip


def _could_be_known(view: View, article: str, position: Position) -> bool:
    """Whether the claim was there when the article was written, as far as days are known."""
    written = view.days.get(article)
    return not (written and position.as_of and written.before(position.as_of))


def _summary(view: View, tally: Tally, article: str, missing: list[Position]) -> str:
    lacking: dict[str | None, list[str]] = {}
    for position in missing:
        lacking.setdefault(position.party, []).append(amount(position, tally.unit))
    told = [f"{possessive(who(view, party))} {', then '.join(values)}" for party, values in lacking.items()]
    return f"{outlet(view, article)} gives {tally.question} without {listed(told)}."
