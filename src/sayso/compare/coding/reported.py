"""`reported`: no codebook, the toll that the article itself gives for its event.

* several figures: the first of the article counts (headline, then lead: news tells the latest toll first);
* vague words keep their own open interval ("dozens": at least 24);
* parts ("including two children") never add to the whole, and the whole never stands in for them;
* "four were shot, one fatally": who was hit and did not die is injured; "three others" come on top of those told of before;
* persons without a number count as one each, so that "a man was shot dead" is a toll of one;
* figures of other events (another time, "in a separate incident") are left out;
* an article that tells of dead and of nobody hurt (or the reverse) has 0 for the other; one that tells of neither has none.
"""

from sayso.compare.coding.claim import INJURED, KILLED, Claim
from sayso.compare.coding.preset import Count, Toll
from sayso.compare.coding.told import Told


class Reported:
    """The article's own toll."""

    name = "reported"

    def code(self, told: Told) -> Toll:
        """Killed and injured as the article gives them."""
        killed = _killed(told)
        injured = _injured(told, 0.0 if killed is None else killed.best)
        if killed is None and injured is None:
            return Toll(None, None)
        nobody = Count(0, 0, 0, "told of the other only")
        return Toll(killed or nobody, injured or nobody)

    def counts(self, claim: Claim) -> bool:
        """Every claim is reported."""
        return True


def _killed(told: Told) -> Count | None:
    claims = told.own(KILLED)
    persons = told.persons(KILLED)
    singled = len(told.persons(KILLED, told.lead) or persons) or (1 if any(c.measure == KILLED for c in told.casualties) else 0)
    if claims:
        main = claims[0]
        more = len(main.beside & persons) if main.more else 0
        if main.least + more >= singled:
            return _moved(main, more, "first figure" + (", with those told of before it" if more else ""))
    return Count(singled, singled, singled, "persons singled out") if singled else None


def _injured(told: Told, dead: float) -> Count | None:
    claims = told.own(INJURED)
    killed = told.persons(KILLED)
    if claims:
        main = claims[0]
        if main.more or main.joined:
            return _moved(main, len(main.beside - killed), "first figure, with those told of before it")
        if main.total and main.least >= dead:
            return _moved(main, -dead, "all who were hit, less the dead")
        return _moved(main, 0, "first figure")
    singled = len((told.persons(INJURED, told.lead) - killed) or (told.persons(INJURED) - killed))
    return Count(singled, singled, singled, "persons singled out") if singled else None


def _moved(claim: Claim, by: float, rule: str) -> Count:
    low, high = (None if end is None else end + by for end in (claim.low, claim.high))
    return Count(low, claim.least + by, high, rule)
