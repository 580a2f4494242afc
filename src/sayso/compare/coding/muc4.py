"""`muc4`: the casualty groups of the fourth Message Understanding Conference (terrorism templates).

* every group of victims with a number is a claim of its own; the toll is the article's own, as `reported` gives it;
* only exact numbers of victims fill a template: bounds, vague words and totals over killed and hurt do not;
* combatants are no victims, and dead of a clash between armed sides are none ("guerrilla warfare is not terrorism");
* figures over a time ("in the last three years", "since 1980") are general statistics, not incidents; nor are numbers of hundreds.
"""

import re
from functools import cache

from sayso.compare.coding.claim import Claim
from sayso.compare.coding.preset import Toll
from sayso.compare.coding.reported import Reported
from sayso.compare.coding.told import Told
from sayso.types import Relation
from sayso.words import load
from sayso.words.coding import CodingWords

#: Persons from which a number is a statistic of a war and no incident. Tuned on the 1,500 texts of the development half.
STATISTIC = 200.0


class Muc4:
    """Groups of victims of single incidents."""

    name = "muc4"

    def code(self, told: Told) -> Toll:
        """The toll of the claims that fill a template."""
        return Reported().code(Told(tuple(claim for claim in told.claims if self.counts(claim)), told.casualties, told.lead, told.title))

    def counts(self, claim: Claim) -> bool:
        """Exact numbers of victims of one incident."""
        exact = claim.relation is Relation.EXACT and not claim.total and claim.least < STATISTIC
        return exact and not claim.combatants and not claim.elsewhere and _apart().search(claim.sentence) is None


@cache
def _apart() -> re.Pattern[str]:
    words = load(CodingWords).muc4
    phrases = "|".join(re.escape(word).replace(r"\ ", r"\s") for word in sorted(words.periods + words.combat, key=len, reverse=True))
    return re.compile(rf"\b(?:{phrases})\b|\b(?:in|during|since)\s(?:19|20)\d\d\b", re.IGNORECASE)
