"""An article that covers a contested count and leaves out a party."""

from collections.abc import Iterator

from sayso.compare.contest import MANY_PARTIES, conflicts
from sayso.compare.finding import finding
from sayso.compare.view import View
from sayso.compare.wording import amount, asked, listed, outlet, possessive, who
from sayso.types import Finding, FindingKind, Position, Tally

#: What an article leaves out is often lawful (space, time); worth a look where parties contradict each other.
WEIGHT = 0.45


def omitted(view: View) -> Iterator[Finding]:
    """One finding for each article and contested tally, on the article and on the figures elsewhere that it lacks."""
    for tally in view.merged.tallies:
        contested = {p.party for pair in conflicts(view, tally) for p in pair}
        if not contested or len(contested) > MANY_PARTIES:
            continue
        present: dict[str, set[str | None]] = {}
        for figure in view.counted(tally):
            present.setdefault(figure.article, set()).add(figure.party)
        for article in sorted(present):
            missing = [
                p for p in view.positions[tally.id]
                if p.party in contested and p.party not in present[article] and _could_be_known(view, article, p)
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
    return f"{outlet(view, article)} gives {asked(tally)} without {listed(told)}."
