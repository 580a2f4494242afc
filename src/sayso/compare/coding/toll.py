"""The toll that one article tells of its main event: its figures and the persons it singles out, put together without double counting."""

from collections.abc import Sequence
from dataclasses import dataclass

from sayso.compare.coding.claim import INJURED, KILLED, Claim
from sayso.compare.coding.told import Told
from sayso.types import Relation


@dataclass(frozen=True, slots=True)
class Count:
    """A coded number of persons: `low` and `high` are the ends that are held possible, `best` the one to count with; `rule` says why."""

    low: float
    best: float
    high: float | None
    rule: str


@dataclass(frozen=True, slots=True)
class Toll:
    """Killed and injured, None where the article is silent."""

    killed: Count | None
    injured: Count | None


def toll_of(told: Told) -> Toll:
    dead = _dead(told)
    hurt = _hurt(told, dead or 0)
    if dead is None and hurt is None:
        return Toll(None, None)
    return Toll(Count(dead or 0, dead or 0, dead or 0, ""), Count(hurt or 0, hurt or 0, hurt or 0, ""))


def _dead(told: Told) -> float | None:
    claims = told.of(KILLED)
    lead = told.persons(KILLED, told.lead) or told.persons(KILLED)
    deed = any(c.measure == KILLED for c in told.casualties)
    if not claims and not deed:
        return None
    main = claims[0] if claims else None
    number = main.least if main else 0
    if main is not None and told.says_more(main):
        number += len({p for p in told.beside(main) if p in told.persons(KILLED)})
    return max(number, len(lead), 1 if deed else 0)


def _hurt(told: Told, dead: float) -> float | None:
    claims = told.of(INJURED)
    dead_persons = told.persons(KILLED)
    if claims:
        main = claims[0]
        number = main.least
        beside = told.beside(main)
        if told.says_more(main) or _joined(told, main):
            return number + len(beside - dead_persons)
        return max(number - dead, 0) if main.total else number
    hurt = (told.persons(INJURED, told.lead) - dead_persons) or (told.persons(INJURED) - dead_persons)
    if hurt:
        return len(hurt)
    return None


def _joined(told: Told, claim: Claim) -> bool:
    return told.text[: claim.span.start].endswith(" and ") and any(c.span.end + 5 == claim.span.start for c in told.casualties)
