"""`reported`: no codebook, the toll that the article itself gives for its event.

* several figures: the first of the article counts (headline, then lead: news tells the latest toll first);
* vague words keep their own open interval ("dozens": at least 24);
* parts ("including two children") never add to the whole, and the whole never stands in for them; one nation's dead are a part where the
  text gives a larger number and calls it the total;
* "four were shot, one fatally": who was hit and did not die is injured; "three others" come on top of those told of before;
* persons without a number count as one each, so that "a man was shot dead" is a toll of one; where the headline singles persons out,
  it has counted them; "several people were hurt" and no more is two at least;
* figures of other events (another time, "in a separate incident") are left out;
* an article that tells of dead and of nobody hurt (or the reverse) has 0 for the other; one that tells of neither has none.
"""

from sayso.compare.coding.claim import INJURED, KILLED, Claim
from sayso.compare.coding.preset import Count, Toll
from sayso.compare.coding.told import Told

#: The least that a bare plural tells of.
PLURAL = 2.0


class Reported:
    """The article's own toll."""

    name = "reported"

    def code(self, told: Told) -> Toll:
        """Killed and injured as the article gives them."""
        killed = _killed(told)
        injured = _injured(told, 0.0 if killed is None else killed.best)
        if killed is None and injured is None:
            # "Several people were hurt" and no more: two at least. Beside any figure or person a bare plural mostly tells of the same ones.
            killed, injured = _unnumbered(told, KILLED), _unnumbered(told, INJURED)
        if killed is None and injured is None:
            return Toll(None, None)
        nobody = Count(0, 0, 0, "told of the other only")
        return Toll(killed or nobody, injured or nobody)

    def counts(self, claim: Claim) -> bool:
        """Every claim is reported."""
        return True


def _killed(told: Told) -> Count | None:
    claims = told.own(KILLED)
    singled = len(_singled(told, KILLED)) or (1 if any(c.measure == KILLED for c in told.casualties) else 0)
    if claims:
        main = claims[0]
        more = len(main.beside & told.persons(KILLED)) if main.more else 0
        if main.least + more >= singled:
            return _moved(main, more, "first figure" + (", with those told of before it" if more else ""))
    return Count(singled, singled, singled, "persons singled out") if singled else None


def _singled(told: Told, measure: str, without: frozenset[int] = frozenset()) -> frozenset[int]:
    """The persons singled out in the headline, else in the lead, else anywhere."""
    places = (told.persons(measure, told.title), told.persons(measure, told.lead), told.persons(measure))
    return next((persons - without for persons in places if persons - without), frozenset())


def _unnumbered(told: Told, measure: str) -> Count | None:
    return Count(PLURAL, PLURAL, None, "a bare plural") if told.unnumbered(measure) else None


def _injured(told: Told, dead: float) -> Count | None:
    killed = told.persons(KILLED)
    singled = len(_singled(told, INJURED, without=killed))
    claims = told.own(INJURED)
    some = [claim for claim in claims if claim.high != 0]
    if claims and (some or not singled):  # "no one else was hurt" takes nobody away
        main = some[0] if some else claims[0]
        if main.more or main.joined:
            return _moved(main, len(main.beside - killed), "first figure, with those told of before it")
        if main.total and main.least >= dead:
            return _moved(main, -dead, "all who were hit, less the dead")
        return _moved(main, 0, "first figure")
    return Count(singled, singled, singled, "persons singled out") if singled else None


def _moved(claim: Claim, by: float, rule: str) -> Count:
    low, high = (None if end is None else end + by for end in (claim.low, claim.high))
    return Count(low, claim.least + by, high, rule)
