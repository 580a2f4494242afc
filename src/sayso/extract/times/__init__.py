"""The times that an article names, each told from its day of publication, with the reason in words."""

import re
from datetime import date

from spacy.tokens import Token

from sayso.extract.parse import Block, Parsed
from sayso.extract.times.grammar import times_in
from sayso.extract.times.mention import TimeKind, TimeMention
from sayso.extract.times.resolve import Anchor, resolve
from sayso.types import Span, When, ZoneKind

__all__ = ["TimeKind", "TimeMention", "find_times"]

#: A publication known less closely than this many days fixes no weekday.
CLOSE_DAYS = 2

#: Auxiliaries and verbs that put their clause in the future ("will meet on Tuesday", "is due to speak on Friday").
_AHEAD_AUX = frozenset({"will", "'ll", "’ll", "wo", "shall"})
_AHEAD_HEADS = frozenset({"due", "schedule", "expect", "plan", "set", "slate"})
#: Steps up a parse from a time to its clause: deeper trees are parsing accidents.
_CLAUSE_STEPS = 6


def find_times(parsed: Parsed) -> tuple[TimeMention, ...]:
    """Every day, month, year and relative time in the claim-bearing zones, sorted by place.

    Spans are half-open, in code points of the article's text. A bare weekday or "last month" has a `when` only where the publication
    day is known; a day and month need that day, or one year shared by all full dates of the body.
    """
    matches = [(block, kind, match) for block in parsed.blocks for kind, match in times_in(block.text)]
    anchor = _anchor(parsed.article.published, matches)
    found: list[TimeMention] = []
    for block, kind, match in matches:
        span = Span(block.span.start + match.start(), block.span.start + match.end())
        ahead = kind in (TimeKind.WEEKDAY, TimeKind.MONTH) and _speaks_of_future(block, span)
        found.append(TimeMention(span, match.group(), resolve(kind, match, anchor, ahead, span), kind))
    return tuple(found)


def _anchor(published: When | None, matches: list[tuple[Block, TimeKind, re.Match[str]]]) -> Anchor:
    if published is not None and (published.latest - published.earliest).days <= CLOSE_DAYS:
        return Anchor(published.latest, None)
    # A caption's date is the photograph's: only the body's own full dates can lend their year.
    years = {
        date(int(match["year"]), 1, 1): match.group()
        for block, kind, match in matches
        if block.zone is ZoneKind.BODY and kind is TimeKind.DATE and match["year"]
    }
    if len(years) == 1:
        first, why = next(iter(years.items()))
        return Anchor(None, first.year, why)
    return Anchor(None, None)


def _speaks_of_future(block: Block, span: Span) -> bool:
    token = block.token_at(span.start)
    for _ in range(_CLAUSE_STEPS):
        if token is None or token.head == token:
            return token is not None and _future(token)
        if _future(token):
            return True
        if token.pos_ == "VERB" and token.dep_ in ("advcl", "relcl", "ccomp", "conj"):
            return False
        token = token.head
    return False


def _future(token: Token) -> bool:
    if any(child.lower_ in _AHEAD_AUX for child in token.children if child.dep_ == "aux"):
        return True
    return token.dep_ in ("xcomp", "advcl", "ccomp") and token.head.lemma_ in _AHEAD_HEADS and any(c.lower_ == "to" for c in token.children)
