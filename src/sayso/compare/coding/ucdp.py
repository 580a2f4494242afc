"""`ucdp`: the rules of the UCDP Georeferenced Event Dataset codebook.

* several figures: low and high are the lowest and the highest that a claimant gives for the event; best is the article's own toll;
* an open end is closed by the number that is given ("more than 40" is 40: UCDP counts only what is told);
* vague words count with their least ("dozens": 24); a bare plural is 2 in low and best;
* parts, kin and figures of other events are left out; deaths only, so injured is null;
* `date_prec` (1 the day, 2 up to six days, 3 a week, 4 a month, 5 longer) is that of the day that the coded figure is said to stand for.
"""

from sayso.compare.coding.claim import KILLED, Claim
from sayso.compare.coding.credible import credible
from sayso.compare.coding.preset import Count, Toll
from sayso.compare.coding.reported import Reported
from sayso.compare.coding.told import Told
from sayso.types import When

#: Days that a time spans, and the precision that UCDP gives it.
PRECISION = ((0, 1), (5, 2), (6, 3), (30, 4))
#: What a bare plural counts.
PLURAL = 2.0


class Ucdp:
    """Best, low and high estimates of deaths."""

    name = "ucdp"

    def code(self, told: Told) -> Toll:
        """Deaths; injured is not coded."""
        base = Reported().code(told).killed
        if base is None or (base.best < PLURAL and told.unnumbered(KILLED) and not told.own(KILLED)):
            return Toll(Count(PLURAL, PLURAL, PLURAL, "a bare plural") if told.unnumbered(KILLED) else base, None)
        ends = [end for claim in told.own(KILLED) if not claim.kin for end in (claim.low, claim.high) if end is not None]
        values = [value for value in credible(ends, base.best) if base.best in credible([base.best], value)]
        return Toll(Count(min([base.best, *values]), base.best, max([base.best, *values]), "lowest, own and highest figure"), None)

    def counts(self, claim: Claim) -> bool:
        """Deaths of the article's event."""
        return claim.measure == KILLED and not (claim.part or claim.kin or claim.elsewhere)


def date_prec(when: When | None) -> int | None:
    """UCDP's precision of a time, None where it is not known."""
    if when is None:
        return None
    days = (when.latest - when.earliest).days
    return next((code for most, code in PRECISION if days <= most), 5)
