"""Two numbers of a move: an earlier and a later level, and no range between them."""

import re


def are_levels(before: str) -> bool:
    """ "rose from 20 to 340" gives two numbers, an earlier and a later level, and no range."""
    return any(_CHANGE.fullmatch(word) for word in re.findall(r"[a-z]+", _CLAUSE.split(before.casefold())[-1])[-_BACK:])


#: How many words before "from" may stand between it and the verb of its clause ("boosted the firm's order count from 20 to 340").
_BACK = 6
_CLAUSE = re.compile(r"[.,;:]\s")
_CHANGE = re.compile(
    r"(?:ris|rose|grew|grow|jump|climb|fell|fall|drop|declin|increas|decreas|rais|cut|went|up|down|lower|chang|shr|surg|dipp|boost|lift(?:ed|s|ing)"
    r"|expand|swell|swollen|doubl|tripl|halv|slash|trimm|reduc|improv|plung|soar|slump|slid)\w*"
)
