"""Words before a number that tell how far a count has come ("has climbed up to 40", "is past 300") or by when ("within 30 days")."""

import re
from functools import cache

from sayso.types import Relation
from sayso.words import load
from sayso.words.bounds import BoundWords
from sayso.words.patterns import any_of

#: Below this a number that something went past is as likely a row of houses or an hour.
MANY = 100
#: Whoever may go up to a sum has not come to it.
_MAY = r"(?<!can\s)(?<!could\s)(?<!may\s)(?<!might\s)(?<!would\s)(?<!should\s)(?<!will\s)(?<!to\s)"
_WITHIN = re.compile(r"\bwithin\s(?:just\s|only\s|a\sfurther\s|at\smost\s)?$", re.IGNORECASE)
_TIME_OR_WAY = frozenset({"duration", "distance"})
#: What may stand behind a number that counts no things beside the road ("past 40,000 by Monday", not "past 40 shops").
_CLOSES = re.compile(r"[\s-]?(?:[.,;:!?)—–]|$|(?:mark|by|in|on|at|as|and|but|for|when|while|after|before|during|since|this|last|for)\b)")


@cache
def _reaches() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    words = load(BoundWords).reach
    climbs, carries, counts = map(any_of, (words.climbs, words.carries, words.counts))
    carried = rf"(?:{carries})\s(?:it|this|that|(?:the|its|their|his|her)(?:\s[\w’'-]+){{1,6}}?)"
    counted = rf"\b(?:{counts})\b[^.,;:!?\d]{{0,40}}\b(?:is|are|was|were|be|been|stands|stood)(?:\s(?:now|already|currently|still))?"
    moved = rf"(?:{_MAY}\b(?:{climbs})|\b{carried}|{counted}|\b(?:is|are|was|were)\s(?:now|already))(?:\sback)?"
    return (
        re.compile(rf"{moved}\sup\sto\s$", re.IGNORECASE),
        re.compile(rf"(?:{moved}|\b(?:and|or)\s(?:is|was))\s(?:well\s|far\s|just\s)?(?P<past>past\s)$", re.IGNORECASE),
        re.compile(rf"\b(?:{climbs})\s(?:well\s|far\s|just\s)?(?P<past>past\s)$", re.IGNORECASE),
    )


#: How far back the words may begin, in characters.
_REACH = 110


def reached(text: str, start: int, end: int, value: float, unit: str | None, measured: str | None) -> tuple[Relation, int] | None:
    """The relation that such words give a number at `[start, end)`, and where its words begin; None where there are none.

    `start` lies before the number's currency sign. "Up to" behind words of climbing is no bound: the count has come to the number.
    """
    before = text[max(0, start - _REACH) : start]
    offset = start - len(before)
    up_to, past, climbed = _reaches()
    if up_to.search(before):
        return Relation.EXACT, start
    within = _WITHIN.search(before) if measured in _TIME_OR_WAY else None
    if within is not None:
        return Relation.AT_MOST, offset + within.start()
    counts = measured is None and (unit is not None or value >= MANY) and (unit is not None or _CLOSES.match(text, end) is not None)
    found = (past.search(before) or climbed.search(before)) if counts or (measured is None and value >= 10 * MANY) else None
    return None if found is None else (Relation.MORE_THAN, offset + found.start("past"))
