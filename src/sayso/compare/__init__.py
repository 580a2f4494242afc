"""Where outlets and parties part: positions on merged figures, findings on positions."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Protocol

from sayso.compare.adversary_only import adversary_only
from sayso.compare.claimant_differs import claimant_differs
from sayso.compare.coverage import handlings
from sayso.compare.date_inferred import date_inferred
from sayso.compare.date_unknown import date_unknown
from sayso.compare.form_differs import form_differs
from sayso.compare.headline_overstates import headline_overstates
from sayso.compare.interests import interests
from sayso.compare.measure_differs import measure_differs
from sayso.compare.omitted import omitted
from sayso.compare.one_origin import one_origin
from sayso.compare.one_witness import one_witness
from sayso.compare.outlets_differ import outlets_differ
from sayso.compare.parties_differ import parties_differ
from sayso.compare.parts_of_wholes import parts_of_wholes
from sayso.compare.positions import find_positions
from sayso.compare.revised import revised
from sayso.compare.title_adds_up import title_adds_up
from sayso.compare.unattributed import unattributed
from sayso.compare.view import View
from sayso.compare.wording_differs import wording_differs
from sayso.merge.collector import collector_at_rest
from sayso.types import Compared, Finding, Merged, Sides

__all__ = ["COMPARISONS", "Comparison", "compare"]


class Comparison(Protocol):
    """The door for a kind of finding: looks at a story with its positions, gives findings. Pure; any order."""

    def __call__(self, view: View, /) -> Iterable[Finding]: ...


#: The built-in comparisons. One small file and one line here add another.
COMPARISONS: tuple[Comparison, ...] = (
    parties_differ,
    outlets_differ,
    revised,
    form_differs,
    claimant_differs,
    measure_differs,
    parts_of_wholes,
    title_adds_up,
    one_origin,
    one_witness,
    adversary_only,
    wording_differs,
    omitted,
    unattributed,
    headline_overstates,
    date_unknown,
    date_inferred,
)


def compare(merged: Merged, sides: Sides | None = None) -> Compared:
    """Positions and findings of a merged story: what each party holds when, and where accounts part.

    `sides` is what a person says of who is a side. Says who holds what, never who is right. Pure; positions by tally, party and time,
    findings heaviest first, ties by id, interests by tally, handlings by id.
    """
    with collector_at_rest():
        return _compared(merged, sides or Sides())


def _compared(merged: Merged, sides: Sides) -> Compared:
    bare = View.of(merged)
    positions = find_positions(bare)
    view = replace(bare, positions=positions)
    findings = {found.id: found for comparison in COMPARISONS for found in comparison(view)}
    return Compared(
        tuple(position for tally in sorted(positions) for position in positions[tally]),
        tuple(sorted(findings.values(), key=lambda f: (-f.weight, f.kind, f.id))),
        tuple(sorted(interests(view, sides), key=lambda i: i.tally)),
        handlings(view),
    )
