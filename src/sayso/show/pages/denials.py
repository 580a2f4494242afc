"""Numbers that somebody names without holding them: denied, doubted or asked after, to be shown beside whose number it is."""

from dataclasses import dataclass

from sayso.compare.amounts import amount
from sayso.compare.view import NOT_HELD
from sayso.show.pages.evidence import Evidence, figure_evidence
from sayso.show.pages.lookup import Lookup
from sayso.types import Figure, Position, Stance, Tally

#: How a page tells each stance.
TOLD = {Stance.DENIES: "denied by", Stance.DOUBTS: "doubted by", Stance.ASKS: "asked after by"}


@dataclass(frozen=True, slots=True)
class Denial:
    """One number that is not the speaker's own. `told` reads "denied by Orrin Line", `value` is the number denied."""

    figure: str
    low: float | None
    high: float | None
    told: str
    value: str
    evidence: Evidence


def denials(lookup: Lookup, tally: Tally) -> tuple[Denial, ...]:
    """The numbers of a tally that somebody denies, doubts or asks after, in the order of the articles."""
    figures = sorted((lookup.figures[key] for key in tally.figures if key in lookup.figures), key=lookup.place)
    return tuple(_denial(lookup, figure, tally.unit, stance) for figure in figures if (stance := _stance(lookup, figure)))


def on_position(found: tuple[Denial, ...], position: Position) -> tuple[Denial, ...]:
    """Those that are about a position: they name one of its numbers."""
    ends = {end for end in (position.low, position.high) if end is not None}
    return tuple(one for one in found if ends & {one.low, one.high})


def _stance(lookup: Lookup, figure: Figure) -> Stance | None:
    row = lookup.attributions.get(figure.attribution or "")
    return row.stance if row is not None and row.stance in NOT_HELD else None


def _denial(lookup: Lookup, figure: Figure, unit: str, stance: Stance) -> Denial:
    who = lookup.name(figure.speaker) or "somebody not named"
    return Denial(figure.id, figure.low, figure.high, f"{TOLD[stance]} {who}", amount(figure, unit), figure_evidence(lookup, figure))
