"""The day that a report calls today in so many words: "said today (June 3)"."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from sayso.read.dates import days_in
from sayso.read.zones import Layout
from sayso.types import Span, When, ZoneKind

#: Days after the report within which an update or a correction still gives it its year.
LATEST_CHANGE = 60

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
_TOLD = re.compile(
    r"\b(?P<word>[Tt]oday|[Tt]onight|[Tt]his (?:morning|afternoon|evening)|[Yy]esterday|[Tt]omorrow) "
    r"\((?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*,? )?"
    rf"(?P<day>(?:(?P<month>{_MONTH})[a-z]*\.? (?P<number>\d{{1,2}})|(?P<first>\d{{1,2}}) (?P<behind>{_MONTH})[a-z]*\.?)"
    r"(?:,? (?P<year>(?:19|20)\d\d))?)\)"
)
_OFF = {"yesterday": 1, "tomorrow": -1}
_CHANGED = re.compile(r"\b(?:corrected|amended|edited|updated?|revised|modified|clarified)(?: on| at)?[:,]?\s*$", re.IGNORECASE)


def told_today(layout: Layout) -> When | None:
    """The day of writing by the day in brackets behind "today" or "yesterday", where all such agree; None where its year stands nowhere.

    The year is its own or that of a line of an update or a correction soon after it ("edited on June 4, 2020"): any other day with a
    year may be of another year's event. Words of others within quotation marks say nothing of the text.
    """
    changed = list(_changes(layout))
    found = [when for line in layout.of(ZoneKind.BODY, ZoneKind.STANDFIRST) for when in _told(line.text, line.span.start, changed)]
    return found[0] if len({when.earliest for when in found}) == 1 else None


def _changes(layout: Layout) -> Iterator[date]:
    for line in layout.of(ZoneKind.FURNITURE, ZoneKind.BYLINE, ZoneKind.DATELINE):
        # "An earlier version said that it was on June 1, 2011" tells of another day.
        yield from (day.day for day in days_in(line.text) if _CHANGED.search(line.text[: day.span.start]))


def _told(text: str, start: int, changed: list[date]) -> Iterator[When]:
    for found in _TOLD.finditer(text) if "(" in text else ():
        before = text[: found.start()]
        if before.count("“") > before.count("”") or before.count('"') % 2:
            continue
        month = _MONTHS.index((found["month"] or found["behind"]).casefold()) + 1
        number = int(found["number"] or found["first"])
        own = _real(int(found["year"]), month, number) if found["year"] else None
        days = {own} if own else set(_near(month, number, changed))
        if len(days) == 1:
            day = days.pop() + timedelta(_OFF.get(found["word"].casefold(), 0))
            yield When(day, day, "today", Span(start + found.start("day"), start + found.end("day")))


def _near(month: int, number: int, changed: list[date]) -> Iterator[date]:
    """The last such day on or before each change, if it is near."""
    for change in changed:
        for year in (change.year, change.year - 1):
            day = _real(year, month, number)
            if day and timedelta(0) <= change - day <= timedelta(LATEST_CHANGE):
                yield day


def _real(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
