"""Figures of another event than the article's own, and the time that a figure stands for."""

import re
from datetime import date, timedelta

from spacy.tokens import Token

from sayso.extract.figures.counted import Counted
from sayso.extract.times import TimeKind, TimeMention
from sayso.types import EventRef, Span, When

#: How long before the day of publication a time must end to be another story's. Set by hand: follow-up reports run for weeks.
FAR = timedelta(days=21)

_SINCE = re.compile(r"\b(?:since|until|from|by|as\sof|as\sat|up\sto|to)\s(?:the\s|early\s|late\s)?$", re.IGNORECASE)
_AS_OF = re.compile(r"\b(?:as\sof|as\sat|by|until|up\sto)\s(?:early\s|late\s|the\s)?$", re.IGNORECASE)
_PAST_KINDS = frozenset({TimeKind.MONTH, TimeKind.YEAR, TimeKind.AGO, TimeKind.DATE})


def times_of(counted: Counted, times: tuple[TimeMention, ...]) -> list[TimeMention]:
    """The times of the quantity's sentence, nearest to the quantity first."""
    offset = counted.block.span.start
    sentence = Span(offset + counted.sentence.start_char, offset + counted.sentence.end_char)
    here = [time for time in times if sentence.holds(time.span)]
    return sorted(here, key=lambda time: (abs(time.span.start - counted.span.start), time.span.start))


def another_event(counted: Counted, times: tuple[TimeMention, ...], published: When | None) -> EventRef | None:
    """The other event that a figure belongs to: a time well before the news, with something told of for the first time ("a bus")."""
    year = _year_before(counted, published)
    if year is not None:
        return year
    for time in times_of(counted, times):
        if _is_past(time, published) and _own_past(counted, time):
            return EventRef(time.text, time.span)
        if _of_another_number(counted, time):
            continue
        if time.text.endswith("earlier") and not 0 <= time.span.start - counted.span.end <= 2:
            continue  # "up from 40 a year earlier" tells of the 40 alone
        if not _is_past(time, published) or _SINCE.search(_before(counted, time)) or not _same_clause(counted, time):
            continue
        dated = published is not None and time.kind is TimeKind.YEAR
        if time.text.endswith("earlier") or _new_thing(counted) or dated or time.text.casefold() == "last year":
            return EventRef(time.text, time.span)
    return _named_by_year(counted, published)


#: A number that another is held against ("up from 59 percent five years ago", "compared with 12 in 2019").
_HELD_AGAINST = re.compile(
    r"\b(?:from|against|compare[ds]\s(?:with|to)|than|versus|after)\s(?:(?:only|just|some|the|a|about)\s)*$", re.IGNORECASE
)
_BEFORE_TIME = re.compile(r"\s?(?:\(|(?:of\sthe\svotes?\s)?(?:in|at|for|during|back\sin)\s(?:the\s)?)?")


def _own_past(counted: Counted, time: TimeMention) -> bool:
    """ "Up from 59 percent five years ago": the time is that of this number alone."""
    text, start = counted.block.text, time.span.start - counted.block.span.start
    behind = start >= counted.end and _BEFORE_TIME.fullmatch(text[counted.end : start]) is not None
    return behind and _HELD_AGAINST.search(text[: counted.quantity.start]) is not None


_OPENS_YEAR = re.compile(r"\(((?:19|20)\d\d):\s(?:\w+\s)?$")


def _year_before(counted: Counted, published: When | None) -> EventRef | None:
    """ "66.9 percent (2019: 59.3 percent)": the second is of its own year."""
    match = _OPENS_YEAR.search(counted.block.text[: counted.quantity.start])
    if match is None or (published is not None and int(match[1]) >= published.earliest.year):
        return None
    offset = counted.block.span.start
    return EventRef(match[1], Span(offset + match.start(1), offset + match.end(1)))


def _of_another_number(counted: Counted, time: TimeMention) -> bool:
    """ "Turnout was 68 percent, up from 59 percent five years ago", "68 percent (2019: 59)": the time tells of the other number."""
    text, start = counted.block.text, time.span.start - counted.block.span.start
    if start < counted.quantity.end:
        return False
    between = text[counted.quantity.end : start]
    if _NEXT_NUMBER.search(between) is not None and re.match(r"[\w\s,]{0,30}\d", text[start + len(time.text) :]) is not None:
        return True  # "a decline of 3%, and in March, growth of 1%"
    against = re.search(r"\d", between) and any(_HELD_AGAINST.search(between[: m.start()]) for m in re.finditer(r"\d[\d.,]*", between))
    return bool(against) or (between.endswith("(") and text[start + len(time.text) :].startswith(":"))


_NEXT_NUMBER = re.compile(r"[,;]\s(?:and|while|but)\s(?:in|for|at|on)?\s?$")
_YEAR = re.compile(r"(?:19|20)\d\d")


def _named_by_year(counted: Counted, published: When | None) -> EventRef | None:
    """ "The 2011 earthquake, which killed 15,000": the counted are told in a clause of an event named by its year."""
    token = counted.token
    for _ in range(_STEPS):
        if token.dep_ in ("relcl", "acl"):
            break
        if token.head == token:
            return None
        token = token.head
    noun = token.head
    year = next((child for child in noun.lefts if _YEAR.fullmatch(child.text)), None)
    if year is None or (published is not None and int(year.text) >= published.earliest.year):
        return None
    start = counted.block.span.start + year.idx
    span = Span(start, counted.block.span.start + noun.idx + len(noun.text))
    return EventRef(counted.block.text[year.idx : noun.idx + len(noun.text)], span)


def _before(counted: Counted, time: TimeMention) -> str:
    return counted.block.text[: time.span.start - counted.block.span.start]


def _is_past(time: TimeMention, published: When | None) -> bool:
    if published is not None and time.when is not None:
        return time.when.latest < published.earliest - FAR
    if time.kind is TimeKind.AGO:
        return re.search(r"\b(?:years?|months?|decades?)\b", time.text) is not None
    return (time.kind in _PAST_KINDS - {TimeKind.DATE}) or time.text.casefold() == "last year"


def _same_clause(counted: Counted, time: TimeMention) -> bool:
    """Whether the time tells of what is counted: it hangs on a verb or noun that the quantity hangs on too."""
    token = counted.block.token_at(time.span.start)
    if token is None:
        return False
    over = _over(counted.token)
    for _ in range(_STEPS):
        if token.lower_ in ("since", "than"):
            return False  # "killed since last May", "more than last year"
        if token.i in over:
            return True
        if token.pos_ in ("VERB", "AUX") or token.head == token:
            return False
        token = token.head
    return False


#: Steps up the tree before the search is given up: longer paths are parsing accidents.
_STEPS = 12


def _over(token: Token) -> set[int]:
    """The words that a quantity hangs on, up to its main clause; a relative clause ends with the noun that it tells of."""
    over: set[int] = set()
    for _ in range(_STEPS):
        over.add(token.i)
        if token.head == token or token.dep_ == "ccomp":
            return over
        if token.dep_ in ("relcl", "acl"):
            over.add(token.head.i)
            return over
        token = token.head
    return over


def _new_thing(counted: Counted) -> bool:
    """An indefinite noun in the sentence, other than the number's own phrase: an event that the reader is not supposed to know."""
    for token in counted.sentence:
        new = token.lower_ in ("a", "an", "another") and token.dep_ == "det" and token.head.pos_ in ("NOUN", "PROPN")
        if new and not token.idx <= counted.quantity.core_start < token.head.idx + len(token.head.text):
            return True
    return False


def time_of(counted: Counted, times: tuple[TimeMention, ...], said_on: When | None, event: EventRef | None) -> When | None:
    """The day that a figure stands for: another event's time, else "as of", else the time of the sentence's own saying, else `said_on`."""
    here = times_of(counted, times)
    if event is not None:
        found = next((time.when for time in here if time.span == event.span), None)
        return found or (_whole_year(event) if _YEAR.fullmatch(event.text) else None)
    for time in here:
        if time.when is None:
            continue
        ends = _AS_OF.search(_before(counted, time)) is not None and not _far_from(counted, time)
        if time.kind is TimeKind.SO_FAR or ends or _right_behind(counted, time):
            return time.when
    return said_on


def _far_from(counted: Counted, time: TimeMention) -> bool:
    """Whether another number or a semicolon stands between a number and its "by December"."""
    text, start = counted.block.text, time.span.start - counted.block.span.start
    between = text[counted.quantity.end : start] if start >= counted.quantity.end else text[start + len(time.text) : counted.quantity.start]
    return re.search(r"\d|;", between) is not None


_BEHIND = re.compile(r"\s(?:in|for|during|at\sthe\send\sof)\s")


def _right_behind(counted: Counted, time: TimeMention) -> bool:
    """ "Stood at 5% in May": the month of a measurement, right behind a rate."""
    text, start = counted.block.text, time.span.start - counted.block.span.start
    rate = counted.quantity.unit == "percent" and time.kind is TimeKind.MONTH
    return rate and start >= counted.quantity.end and _BEHIND.fullmatch(text[counted.quantity.end : start]) is not None


def _whole_year(event: EventRef) -> When:
    year = int(event.text)
    return When(date(year, 1, 1), date(year, 12, 31), f"the year {year}", event.span)
