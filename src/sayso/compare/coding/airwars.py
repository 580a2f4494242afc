"""`airwars`: the rules of Airwars' civilian harm assessments (methodology note, "casualty ranges").

* several figures: from the article's first figure to the highest that any claimant gives for the same event;
* "up to N" alone ends in N; the low end is the next figure that somebody gives;
* vague words: "dozens" 12 to 24, "hundreds" 100 to 200; a bare plural ("civilians were killed") is 2;
* parts and kin ("her four sons") are no claims of their own; figures far above the first count something wider and are left out;
* figures of other events are left out; a toll nobody tells of is no toll: no zero is inferred;
* assessments are graded by their sources: `sayso code` lists everybody who is credited, in `speakers`.
"""

from sayso.compare.coding.claim import INJURED, KILLED, Claim
from sayso.compare.coding.credible import credible
from sayso.compare.coding.preset import Count, Toll
from sayso.compare.coding.reported import Reported
from sayso.compare.coding.told import Told
from sayso.compare.coding.vague import ends
from sayso.words import load
from sayso.words.coding import CodingWords

#: What a bare plural counts.
PLURAL = 2.0


class Airwars:
    """Ranges from minimum to maximum over claimants."""

    name = "airwars"

    def code(self, told: Told) -> Toll:
        """Killed and injured as ranges."""
        base = Reported().code(told)
        return Toll(_range(told, KILLED, base.killed), _range(told, INJURED, base.injured))

    def counts(self, claim: Claim) -> bool:
        """Parts and kin are inside other claims."""
        return not (claim.part or claim.kin or claim.elsewhere)


def _range(told: Told, measure: str, base: Count | None) -> Count | None:
    table = load(CodingWords).airwars
    pairs = [ends(claim, table) for claim in told.own(measure) if not claim.kin]
    if not pairs:
        return _without_figures(told, measure, base)
    values = [value for pair in pairs for value in pair if value is not None]
    low, top = pairs[0]
    if low is None:
        low = max((value for value in values if top is not None and value < top), default=top or 0.0)
    high = max([low, top or low, *credible(values, low)])
    return Count(low, low, high, "first figure to the highest claim" if high > low else "one figure")


def _without_figures(told: Told, measure: str, base: Count | None) -> Count | None:
    if told.unnumbered(measure) and (base is None or base.best < PLURAL):
        return Count(PLURAL, PLURAL, PLURAL, "a bare plural")
    return base if base is not None and base.best > 0 else None
