"""One party's later figure in place of its earlier one: an update, not a contradiction."""

import re
from collections.abc import Iterator
from itertools import pairwise, product

from sayso.compare.amounts import amount
from sayso.compare.contest import is_one
from sayso.compare.finding import finding
from sayso.compare.intervals import below, meet
from sayso.compare.order import Basis, day_is_inferred, day_of, later
from sayso.compare.positions import basis_of
from sayso.compare.view import View
from sayso.compare.wording import day, outlet, possessive, who
from sayso.merge.values import same_number
from sayso.types import Finding, FindingKind, Position, Tally

#: By how it is known that the one figure is later.
WEIGHTS = {Basis.DAYS: 0.6, Basis.ARTICLES: 0.55, Basis.WORDS: 0.55, Basis.GROWTH: 0.45}
UNTOLD = "an update or a fuller count, the texts do not say"
#: Characters before a number in which "from" is of it.
NEAR = 20
_FROM = re.compile(r"\bfrom(?: the| its| an?| about| around| some)*\s*$")
_TO = re.compile(r"^[^.\n]{0,60}\bto\b[^.\n]{0,10}$")


def revised(view: View) -> Iterator[Finding]:
    """One finding for each party whose figure in a tally was replaced, on all figures of its positions."""
    for tally in view.merged.tallies:
        chains: dict[str, list[Position]] = {}
        for position in view.positions[tally.id]:
            if position.party:
                chains.setdefault(position.party, []).append(position)
        for party in sorted(chains):
            held = chains[party]
            if any(p.superseded_by for p in held):
                yield _finding(view, tally, party, held)
        yield from _joint_moves(view, tally)
        yield from _told_moves(view, tally)


def _finding(view: View, tally: Tally, party: str, held: list[Position]) -> Finding:
    by_id = {p.id: p for p in held}
    steps = [(p, by_id[p.superseded_by]) for p in held if p.superseded_by]
    bases = [basis for a, b in steps if (basis := basis_of(a, b, view))]
    weakest = max(bases, key=list(Basis).index, default=Basis.GROWTH)
    kept = [p for p in held if any(p.id in (a.id, b.id) for a, b in steps)]
    told = _steps(kept, tally)
    summary = f"{possessive(who(view, party))} own count of {tally.question} moved: {told}"
    certain = all(below(a, b) or below(b, a) for a, b in steps)
    why = f"an update by {weakest}" if weakest is not Basis.GROWTH else f"an update, as {weakest}" if certain else UNTOLD
    why = "; ".join([why, *_inferred(view, kept)]) if weakest is Basis.DAYS else why
    return finding(FindingKind.REVISED, f"{summary} ({why}).", WEIGHTS[weakest], tally=tally.id, figures=view.figures_of(kept))


def _steps(kept: list[Position], tally: Tally) -> str:
    """Positions in their order: "then" where the one replaced the other, "and" where nothing says which of two is the later.

    A day that two in a row hold for is told once, behind the second.
    """
    days = [day(p.as_of) for p in kept]
    told = ""
    for i, one in enumerate(kept):
        joint = "" if i == 0 else ", then " if kept[i - 1].superseded_by == one.id else " and "
        told += f"{joint}{amount(one, tally.unit)}{'' if days[i] in days[i + 1 : i + 2] else days[i]}"
    return told


def _inferred(view: View, held: list[Position]) -> list[str]:
    """What the days rest on that only other articles give ("Friday, as in the Port Gazette")."""
    lent = [p.as_of for p in held for f in view.figures_of([p]) if day_is_inferred(f, view.attributions)
            and p.as_of == day_of(f, view.attributions)]  # fmt: skip
    return sorted({when.basis for when in lent if when})


def _joint_moves(view: View, tally: Tally) -> Iterator[Finding]:
    """What parties announce together ("both sides said") takes the place of what one of them held before."""
    held = [p for p in view.positions[tally.id] if p.party and p.superseded_by is None]
    for joint in (p for p in held if not is_one(view, p.party or "")):
        for alone in (p for p in held if is_one(view, p.party or "") and not meet(p, joint)):
            pairs = product(view.figures_of([alone]), view.figures_of([joint]))
            found = {later(a, b, view.attributions, view.days, view.articles) for a, b in pairs}
            basis = next((b for b in (Basis.DAYS, Basis.ARTICLES, Basis.WORDS) if b in found), None)
            if basis:
                steps = f"{possessive(who(view, alone.party))} {amount(alone, tally.unit)}{day(alone.as_of)}"
                new = f"{amount(joint, tally.unit)}{day(joint.as_of)} by {who(view, joint.party)}"
                summary = f"{tally.question} moved: {steps}, then {new} (an update by {basis})."
                yield finding(FindingKind.REVISED, summary[0].upper() + summary[1:], WEIGHTS[basis], tally=tally.id,
                              figures=view.figures_of([alone, joint]))  # fmt: skip


def _told_moves(view: View, tally: Tally) -> Iterator[Finding]:
    """Moves that an article tells itself and sets down to nobody ("cut from 1,150 jobs to about 850")."""
    own = [f for f in view.counted(tally) if f.party is None]
    for first, then in pairwise(own):
        text = view.articles[first.article].text
        between = text[first.span.end : then.span.start]
        moved = _FROM.search(text[: first.span.start][-NEAR:]) and _TO.search(between)
        if moved and first.article == then.article and not meet(first, then):
            told = f"{amount(first, tally.unit)}, then {amount(then, tally.unit)}"
            summary = f"{outlet(view, first.article)} tells that {tally.question} moved: {told} (an update by its own words)."
            same = [f for f in view.counted(tally) if f.id != first.id and same_number(f, first)]
            yield finding(FindingKind.REVISED, summary, WEIGHTS[Basis.WORDS], tally=tally.id, figures=[first, then, *same])
