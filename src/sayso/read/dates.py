"""Written-out days, and the lines of a page that hold nothing else."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from sayso.types import Span

#: Characters of a line of dates; three of them with clock times, zones and labels come to about 150.
LONGEST_LINE = 240

#: Texts whose days are kept: several rules ask after those of one line, one soon after the other.
LINES_AT_ONCE = 64

_MONTHS = ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december")
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")

_MONTH = (
    r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|"
    r"aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_WEEKDAY = r"(?P<weekday>mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_ANY_YEAR = re.compile(r"(?:19|20)\d\d")
_FORM = rf"(?<!\w)(?:{_WEEKDAY},?\s+)?(?:%s)(?!\w)"
_WORDED = (
    re.compile(_FORM % rf"{_MONTH}\s+{_DAY}(?:,|\s)\s*{_YEAR}", re.IGNORECASE),
    re.compile(_FORM % rf"{_DAY}[\s-]+(?:of\s+)?{_MONTH},?[\s-]+{_YEAR}", re.IGNORECASE),
)
_IN_FIGURES = (
    re.compile(_FORM % rf"{_YEAR}-(?P<month>\d\d)-(?P<day>\d\d)", re.IGNORECASE),
    re.compile(_FORM % rf"(?P<first>\d{{1,2}})[/.](?P<second>\d{{1,2}})[/.]{_YEAR}", re.IGNORECASE),
)
#: What the one and the other cannot do without.
_MONTH_STARTS = tuple(month[:3] for month in _MONTHS)
_PAIR = re.compile(r"\d[/.-]\d")
_FIGURES = re.compile(r"(?<!\w)\d{1,2}[/.]\d{1,2}[/.](?:19|20)\d\d(?!\w)")
_TIME = r"(?:at\s+)?\d{1,2}(?:[:.]\d\d){0,2}\s*(?:[ap]\.?m\.?)?(?:\s*\(?[A-Z]{2,4}\)?)?"
_PUBLISHED = re.compile(r"publi(?:shed|cation)|posted|issued|created", re.IGNORECASE)
_EVENT = re.compile(r"\bdate\b", re.IGNORECASE)
_UPDATED = re.compile(r"updated?\b|modified|edited|revised", re.IGNORECASE)
_REST = re.compile(
    rf"{_TIME}|\b(?:first|last|published|publication|posted|updated|modified|edited|revised|issued|created|date|story|article|of|on|at|and|time|release|GMT|UTC|EST|EDT|ET|BST|PST|PDT|local)\b|\W",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Day:
    """A day with its year, as written. Offsets are those of the text searched."""

    day: date
    span: Span
    weekday: bool


@dataclass(frozen=True, slots=True)
class DateLine:
    """The dates of a line. `label` is "published", "updated", "date" or None; `day` is the day of publication if any, else the first."""

    day: Day
    label: str | None


def may_hold_day(text: str) -> bool:
    """False for a text in which no year stands, and so no day: most lines are spared the forms of one."""
    return ("19" in text or "20" in text) and _ANY_YEAR.search(text) is not None


@lru_cache(LINES_AT_ONCE)
def days_in(text: str) -> tuple[Day, ...]:
    """The days written in `text` with day, month and year. A day that has two readings (10/7/2015) counts only where a weekday decides."""
    return tuple(_days(text)) if may_hold_day(text) else ()


def _days(text: str) -> Iterator[Day]:
    folded = text.casefold()
    worded = any(map(folded.__contains__, _MONTH_STARTS))
    figures = _PAIR.search(text) is not None
    for form in (*(_WORDED if worded else ()), *(_IN_FIGURES if figures else ())):
        for found in form.finditer(text):
            day = _day(found)
            if day:
                yield Day(day, Span(*found.span()), bool(found["weekday"]))


def date_line(text: str) -> DateLine | None:
    """What a line says if it holds dates, times and labels ("Published: ...") and nothing else; None for any other line."""
    if not may_hold_day(text):
        return None
    days = sorted(days_in(text), key=lambda day: day.span, reverse=True)
    rest = text
    for day in days:
        rest = rest[: day.span.start] + " | " + rest[day.span.end :]
    return None if rest == text or _REST.sub("", rest) else labelled(text)


def is_date_line(text: str) -> bool:
    """Whether a line holds dates, times and labels and nothing else; those that can be read in two ways (3/5/2024) among them."""
    if len(text) > LONGEST_LINE or not may_hold_day(text):
        return False
    if date_line(text):
        return True
    rest = _FIGURES.sub("|", text)
    return rest != text and not _REST.sub("", rest)


def labelled(text: str) -> DateLine | None:
    """The day of publication in a line and the label before it, whatever else the line holds; None where it holds no day."""
    days = sorted(days_in(text), key=lambda day: day.span)
    if not days:
        return None
    starts = (0, *(day.span.end for day in days))
    heads = [text[start : day.span.start] for start, day in zip(starts, days, strict=False)]
    for day, head in zip(days, heads, strict=True):
        if _PUBLISHED.search(head) and not _UPDATED.search(head):
            return DateLine(day, "published")
    if _UPDATED.search(heads[0]):
        return DateLine(days[0], "updated")
    return DateLine(days[0], "date" if _EVENT.search(heads[0]) else None)


def _day(found: re.Match[str]) -> date | None:
    parts = found.groupdict()
    year = int(parts["year"])
    if "first" in parts:
        return _by_weekday(year, int(parts["first"]), int(parts["second"]), parts["weekday"])
    month = int(parts["month"]) if parts["month"].isdigit() else _number(_MONTHS, parts["month"])
    return _real(year, month, int(parts["day"]))


def _by_weekday(year: int, first: int, second: int, weekday: str | None) -> date | None:
    readings = sorted({day for day in (_real(year, first, second), _real(year, second, first)) if day})
    if weekday:
        readings = [day for day in readings if day.weekday() == _number(_WEEKDAYS, weekday) - 1]
    return readings[0] if len(readings) == 1 else None


def _number(names: tuple[str, ...], short: str) -> int:
    return next(number for number, name in enumerate(names, 1) if name.startswith(short.casefold()[:3]))


def _real(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
