"""Several articles, one origin: a copy is no confirmation."""

from collections.abc import Iterator

from sayso.compare.contest import crowded
from sayso.compare.finding import finding
from sayso.compare.view import View
from sayso.compare.wording import amount, articles, outlet, who
from sayso.merge.values import same_number
from sayso.types import Figure, Finding, FindingKind, LinkKind, Position, Relation, Tally

#: More articles make the wrong impression stronger.
WEIGHT, EACH_ARTICLE, MOST = 0.4, 0.05, 0.7


def one_origin(view: View) -> Iterator[Finding]:
    """One finding for each position in several articles, each utterance traced to one outlet, each pair of articles with shared text."""
    for tally in view.merged.tallies:
        for position in view.positions[tally.id]:
            if position.party and position.relation is not Relation.VAGUE:
                yield from _position(view, tally, position)
    yield from _interviews(view)
    yield from _copies(view)


def _position(view: View, tally: Tally, position: Position) -> Iterator[Finding]:
    own = view.figures_of([position])
    told = {f.article for f in own}
    rivals = [f for f in view.counted(tally) if f.party not in (None, position.party) and any(same_number(f, o) for o in own)]
    # What an outlet states itself rests, as far as the story shows, on the only party that gives the number.
    silent: list[Figure] = []
    if not rivals and not crowded(view, tally):
        silent = [f for f in view.counted(tally) if f.party is None and f.article not in told and any(same_number(f, o) for o in own)]
    carriers = told | {f.article for f in silent}
    if len(carriers) < 2:
        return
    summary = f"{articles(len(carriers))}, one origin: {who(view, position.party)} stands behind {amount(position, tally.unit)}"
    if silent:
        summary += f"; {articles(len({f.article for f in silent}))} of them without saying so"
    yield finding(FindingKind.ONE_ORIGIN, f"{summary} ({tally.question}).",
                  min(MOST, WEIGHT + EACH_ARTICLE * len(carriers)), tally=tally.id, figures=[*own, *silent])  # fmt: skip


def _interviews(view: View) -> Iterator[Finding]:
    """Utterances that the articles trace to one outlet: the interview is one, however many print it."""
    for utterance in view.merged.utterances:
        rows = [view.attributions[key] for key in utterance.renderings]
        by_outlet: dict[str, set[str]] = {}
        for row in rows:
            for link in row.chain:
                if link.kind in (LinkKind.RECIPIENT, LinkKind.CARRIER) and link.entity:
                    by_outlet.setdefault(link.entity, set()).add(row.article)
        shared = sorted(key for key, where in by_outlet.items() if len(where) > 1)
        if shared:
            carriers = {row.article for row in rows}
            summary = f"{articles(len(carriers))}, one origin: {who(view, utterance.speaker)} to {who(view, shared[0])}."
            yield finding(FindingKind.ONE_ORIGIN, summary, WEIGHT, utterance=utterance.id, attributions=utterance.renderings)


def _copies(view: View) -> Iterator[Finding]:
    for copy in view.merged.copies:
        one, other = (outlet(view, key) for key in copy.articles)
        summary = f"{one} and {other} share {copy.words} words of text outside quotations: one origin, not two."
        yield finding(FindingKind.ONE_ORIGIN, summary, WEIGHT, articles=copy.articles)
