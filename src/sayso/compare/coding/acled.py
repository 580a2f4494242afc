"""`acled`: the rules of the ACLED codebook for fatalities.

* several figures: the lowest that a claimant gives for the event, of those that can be about the same toll ("most conservative");
* vague words: "dozens" 12, "hundreds" 100, "several" and "many" 3; a bare plural of dead is 3 ("unknown number");
* parts, kin and figures of other events are left out; an update within the article is another claim, and the lowest counts;
* one number: low, best and high are the same. ACLED does not code injuries, so injured is null.
"""

from sayso.compare.coding.claim import KILLED, Claim
from sayso.compare.coding.credible import credible
from sayso.compare.coding.preset import Count, Toll
from sayso.compare.coding.reported import Reported
from sayso.compare.coding.told import Told
from sayso.compare.coding.vague import ends
from sayso.words import load
from sayso.words.coding import CodingWords

#: Dead whose number nobody gives, outside open war.
UNKNOWN = 3.0


class Acled:
    """One conservative number of fatalities."""

    name = "acled"

    def code(self, told: Told) -> Toll:
        """Fatalities; injured is not coded."""
        table = load(CodingWords).acled
        pairs = [ends(claim, table) for claim in told.own(KILLED) if not claim.kin]
        numbers = [low if low is not None else high for low, high in pairs]
        values = [value for value in numbers if value is not None]
        if values:
            first = values[0]
            # A figure far below the first counts some of the dead (those named, those found first), not the toll.
            same = [value for value in credible(values, first) if first in credible([first], value)]
            return Toll(_one(min(same), "the lowest claim"), None)
        base = Reported().code(told).killed
        if told.unnumbered(KILLED) and (base is None or base.best < UNKNOWN):
            return Toll(_one(UNKNOWN, "an unknown number"), None)
        return Toll(_one(base.best, base.rule) if base is not None else None, None)

    def counts(self, claim: Claim) -> bool:
        """Deaths of the article's event."""
        return claim.measure == KILLED and not (claim.part or claim.kin or claim.elsewhere)


def _one(number: float, rule: str) -> Count:
    return Count(number, number, number, rule)
