"""Which parties of a story stand against each other, as far as their counts of each other's harm tell."""

from sayso.compare.contest import conflicts
from sayso.compare.view import View
from sayso.types import Tally
from sayso.words import load
from sayso.words.comparable import ComparableWords


def opponents(view: View) -> frozenset[frozenset[str]]:
    """Pairs of parties: the one counts harm done to the other's people, and the other does likewise or contests the count."""
    harm = load(ComparableWords).harm["measures"]
    hostile = [t for t in view.merged.tallies if t.measure in harm and t.population]
    counts = {(party, t.population) for t in hostile for party in holders(view, t) if party != t.population}
    mutual = {frozenset((a, b)) for a, b in counts if b is not None and (b, a) in counts}
    contested = {
        frozenset((a.party, b.party))
        for t in hostile
        for a, b in conflicts(view, t)
        if t.population in (a.party, b.party) and a.party is not None and b.party is not None
    }
    return frozenset(mutual | contested)


def holders(view: View, tally: Tally) -> set[str]:
    """The parties that give a number of a tally."""
    return {f.party for f in view.counted(tally) if f.party}
