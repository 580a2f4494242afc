"""Against interest: what a party grants against its own interest weighs more than what it claims for it.

The law of evidence trusts a statement against interest for the same reason: nobody is thought to overstate what harms him. Here it is
arithmetic over claims, and no verdict: the highest lower bound that a party with an interest in a low number grants, and the largest
number that one with an interest in a high number claims.
"""

from collections.abc import Iterable, Iterator, Sequence

from sayso.compare.amounts import amount
from sayso.compare.contest import current
from sayso.compare.opponents import opponents
from sayso.compare.view import View
from sayso.compare.wording import listed, who
from sayso.merge.tokens import fold
from sayso.types import Interest, Position, Sides, Tally
from sayso.words import load
from sayso.words.comparable import ComparableWords
from sayso.words.nations import PartyWords


def interests(view: View, sides: Sides) -> Iterator[Interest]:
    """One row for each tally with several holders of which one has a known interest, and for a side's own count of its harm.

    Of harm done to a side's people the side is taken to want a low count, its opponents a high one: the other camps of `sides`, where it
    names the side, else those who count each other's harm. Further interests are those that `sides` tells.
    """
    rivals = opponents(view)
    for tally in view.merged.tallies:
        held = current(view, tally)
        low, high = _served(view, tally, sides, rivals)
        both = low & high
        floor = max((p for p in held if p.party in low - both and p.low is not None), key=lambda p: (p.low or 0.0, p.id), default=None)
        ceiling = max((p for p in held if p.party in high - both), key=lambda p: (_top(p), p.id), default=None)
        alone = len({p.party for p in held}) < 2 and (floor is None or floor.party != tally.population)
        if alone or (floor is None and ceiling is None):
            continue
        rest = [p for p in held if p.party not in low | high]
        neutral = [p for p in rest if _is_neither(view, p.party, sides)]
        others = [p for p in rest if p not in neutral]
        said = _said(view, tally, floor, ceiling, neutral)
        ends = (floor.id if floor else None, ceiling.id if ceiling else None)
        yield Interest(tally.id, *ends, tuple(p.id for p in neutral), tuple(p.id for p in others), said)


def _served(view: View, tally: Tally, sides: Sides, rivals: frozenset[frozenset[str]]) -> tuple[set[str], set[str]]:
    """The parties that a low number of a tally serves, and those that a high one does."""
    low = {party for name, measures in sides.low if tally.measure in measures for party in _named(view, [name])}
    high = {party for name, measures in sides.high if tally.measure in measures for party in _named(view, [name])}
    side = tally.population
    if side is not None and tally.measure in load(ComparableWords).harm["measures"]:
        camps = [_named(view, camp) for camp in sides.camps]
        own = next((camp for camp in camps if side in camp), None)
        low |= own or {side}
        against = {party for camp in camps if camp is not own for party in camp}
        high |= against if own else {party for pair in rivals if side in pair for party in pair - {side}}
    return low, high


def _named(view: View, names: Iterable[str]) -> set[str]:
    """The parties (entity ids) that go by some names."""
    wanted = {fold(name) for name in names}
    found = (e for e in view.merged.entities if e.party and any(fold(name) in wanted for name in (e.name, *e.names)))
    return {e.party for e in found if e.party}


def _is_neither(view: View, party: str | None, sides: Sides) -> bool:
    known = {fold(name) for name in (*load(PartyWords).neither["names"], *sides.neither)}
    entity = view.entities.get(party or "")
    return entity is not None and any(fold(name) in known for name in (entity.name, *entity.names))


def _top(position: Position) -> float:
    """The largest number that a position names; an open end adds nothing to it."""
    return max(end for end in (position.high, position.low) if end is not None)


def _said(view: View, tally: Tally, floor: Position | None, ceiling: Position | None, neutral: Sequence[Position]) -> str:
    """What can be said, in words."""
    found = []
    if floor is not None:
        found.append(f"{who(view, floor.party)}, whom a low number serves, grants {amount(floor, tally.unit)}")
    if ceiling is not None:
        more = "" if floor else "; nobody whom a low number serves grants any"
        found.append(f"{who(view, ceiling.party)}, whom a high number serves, claims {amount(ceiling, tally.unit)}{more}")
    elif floor is not None:
        found.append("nobody whom a high number serves gives one")
    text = "; ".join(found)
    if floor is not None and ceiling is not None:
        least, most = floor.low or 0.0, _top(ceiling)
        text += (
            "; between the two the number is open"
            if least < most
            else "; the two do not exclude each other"
            if least == most
            else ("; the one grants more than the other claims: the two counts are not of one time or of one thing")
        )
    if neutral:
        text += f"; on neither side: {listed([f'{who(view, p.party)} with {amount(p, tally.unit)}' for p in neutral])}"
    return f"{text[0].upper()}{text[1:]}."
