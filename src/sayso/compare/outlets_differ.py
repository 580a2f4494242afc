"""Outlets that state different numbers in their own voice."""

from collections.abc import Iterator
from itertools import combinations, product

from sayso.compare.amounts import amount
from sayso.compare.contest import conflicts
from sayso.compare.finding import finding
from sayso.compare.intervals import meet, middle
from sayso.compare.order import Basis, later
from sayso.compare.sums import sums
from sayso.compare.two_counts import counts_two_things
from sayso.compare.view import View
from sayso.compare.wording import listed, outlet, who
from sayso.merge.values import same_number
from sayso.types import Figure, Finding, FindingKind, Relation, Tally
from sayso.words import load
from sayso.words.comparable import ComparableWords

#: Two outlets with two numbers for one length or sum: worth a look.
WEIGHT = 0.6
#: Counts that grow differ between outlets mostly because one wrote later.
WEIGHT_OF_GROWING = 0.35
#: A party's number so many times an outlet's own, or more, is of something else.
APART = 2.0
#: More numbers than this without a source mean that the pile tells of several events: their difference says nothing.
MANY_NUMBERS = 8


def outlets_differ(view: View) -> Iterator[Finding]:
    """One finding a tally: figures without a source in different articles that exclude each other, and parties' figures beside them."""
    grows = load(ComparableWords).grows["measures"]
    parts = {part.id for _, found in sums(view) for part in found}
    for tally in view.merged.tallies:
        figures = [f for f in view.counted(tally) if f.relation is not Relation.VAGUE and f.id not in parts]
        held = [f for f in figures if f.party] if conflicts(view, tally) else []
        # Where parties contest a count, an outlet that states a party's number states it without a source and holds no count of its own.
        own = [f for f in figures if f.party is None and not any(same_number(f, other) for other in held)]
        if len({(f.low, f.high) for f in own}) > MANY_NUMBERS:
            continue
        pairs = [(a, b) for a, b in combinations(own, 2) if a.article != b.article and not meet(a, b) and not _dated(a, b, view)]
        if tally.measure not in grows and not held:
            # What a party gives elsewhere an outlet's own number contradicts too.
            against = [f for f in figures if f.party and f.party not in view.carriers]
            near = [(a, b) for a, b in product(own, against) if a.article != b.article and _near(a, b)]
            pairs += [(a, b) for a, b in near if not meet(a, b) and not _dated(a, b, view)]
        pairs = [pair for pair in pairs if not counts_two_things(*pair, view)]
        if pairs:
            rows = {f.id: f for pair in pairs for f in pair if f.party is None}
            beside = [f for f in figures if f.party and any(not meet(f, o) for o in rows.values())]
            weight = WEIGHT_OF_GROWING if tally.measure in grows else WEIGHT
            yield finding(FindingKind.OUTLETS_DIFFER, _summary(view, tally, list(rows.values()), beside), weight, tally=tally.id,
                          figures=[*rows.values(), *beside])  # fmt: skip


def _near(one: Figure, other: Figure) -> bool:
    """Whether two numbers are near enough to be of one thing."""
    small, large = sorted((abs(middle(one)), abs(middle(other))))
    return large <= APART * small


def _dated(one: Figure, other: Figure, view: View) -> bool:
    """Whether days tell one of two growing counts to be the later."""
    told = [later(a, b, view.attributions, view.days, view.articles) for a, b in ((one, other), (other, one))]
    return any(basis in (Basis.DAYS, Basis.WORDS) for basis in told)


def _summary(view: View, tally: Tally, own: list[Figure], beside: list[Figure]) -> str:
    said = [f"{amount(f, tally.unit)} ({outlet(view, f.article)})" for f in sorted(own, key=lambda f: (middle(f), f.id))]
    text = f"Outlets differ in their own voice on {tally.question}: {listed(said)}"
    parties = sorted({f"{amount(f, tally.unit)} by {who(view, f.party)}" for f in beside})
    return f"{text}; {listed(parties)}." if parties else f"{text}."
