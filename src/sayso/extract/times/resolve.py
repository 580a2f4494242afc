"""From the words of a time to the days they mean, told from the day of publication."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

from sayso.extract.times.grammar import SMALL, WEEKDAYS, month_number, weekday_number
from sayso.extract.times.mention import TimeKind
from sayso.types import Span, When

#: A day and month without a year mean the nearest such day, and news looks back more than ahead: a day up to this far ahead is still
#: to come. Set by hand, not tuned on any text.
AHEAD = timedelta(days=120)

#: How far either way "three weeks ago" or "two months ago" may be off, in days. Set by hand.
SLACK = {"hour": 1, "day": 0, "week": 3, "month": 15}
DAYS = {"hour": 0, "day": 1, "week": 7, "month": 30}

#: First months of the seasons as the northern press uses them.
SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}


@dataclass(frozen=True, slots=True)
class Anchor:
    """What an article fixes: its day of publication, and the one year of its full dates where it has no such day."""

    day: date | None
    year: int | None
    why: str = ""


def resolve(kind: TimeKind, match: re.Match[str], anchor: Anchor, ahead: bool, span: Span) -> When | None:
    """The days that a matched expression means; None where the article does not fix them. `ahead`: its clause speaks of the future."""
    try:
        days = _days(kind, match, anchor, ahead)
    except (ValueError, OverflowError):  # 31 April, the year 0
        return None
    if days is None:
        return None
    earliest, latest, basis = days
    return When(earliest, latest, basis, span)


type Days = tuple[date, date, str]


def _days(kind: TimeKind, match: re.Match[str], anchor: Anchor, ahead: bool) -> Days | None:
    match kind:
        case TimeKind.DATE:
            return _date(match, anchor)
        case TimeKind.MONTH:
            return _month(match, anchor, ahead)
        case TimeKind.YEAR:
            year = int(match["year"])
            return date(year, 1, 1), date(year, 12, 31), "year in the text"
        case _ if anchor.day is None or kind is TimeKind.NTH_DAY:
            return None
        case TimeKind.WEEKDAY:
            return _weekday(match, anchor.day, ahead)
        case TimeKind.AGO:
            return _ago(match, anchor.day)
        case TimeKind.SO_FAR:
            return anchor.day, anchor.day, f"published {anchor.day}"
        case _:
            return _relative(match, anchor.day)


def _date(match: re.Match[str], anchor: Anchor) -> Days | None:
    groups = match.groupdict()
    month = int(groups["monthno"]) if groups.get("monthno") else month_number(groups["month"])
    number = int(groups["day"])
    if groups.get("year"):
        day = date(int(groups["year"]), month, number)
        return day, day, "date in the text"
    if anchor.day is None:
        if anchor.year is None:
            return None
        day = date(anchor.year, month, number)
        return day, day, f"date in the text, year of {anchor.why}"
    day = _nearest(anchor.day, month, number)
    return day, day, f"date in the text, year by publication on {anchor.day}"


def _nearest(published: date, month: int, number: int) -> date:
    later = [date(year, month, number) for year in (published.year + 1, published.year, published.year - 1) if _real(year, month, number)]
    for day in later:
        if day <= published + AHEAD:
            return day
    raise ValueError(f"no {number}.{month}. near {published.year}")  # 29 February in a common year


def _real(year: int, month: int, number: int) -> bool:
    return 1 <= number <= monthrange(year, month)[1]


def _month(match: re.Match[str], anchor: Anchor, ahead: bool) -> Days | None:
    groups = match.groupdict()
    month = month_number(groups["month"])
    if groups.get("year"):
        return *_whole_month(int(groups["year"]), month), "month in the text"
    if anchor.day is None:
        return None
    shift = (groups.get("shift") or "").casefold()
    year = anchor.day.year
    if ahead or shift == "next":
        year += month < anchor.day.month
    else:
        year -= month > anchor.day.month or (shift == "last" and month == anchor.day.month)
    return *_whole_month(year, month), f"month in the text, year by publication on {anchor.day}"


def _whole_month(year: int, month: int) -> tuple[date, date]:
    return date(year, month, 1), date(year, month, monthrange(year, month)[1])


def _weekday(match: re.Match[str], published: date, ahead: bool) -> Days:
    number = weekday_number(match["weekday"])
    name = WEEKDAYS[number].capitalize()
    shift = (match["shift"] or "").casefold()
    back = (published.weekday() - number) % 7
    if shift == "next" or (ahead and back):
        day = published + timedelta(days=(number - published.weekday()) % 7 or 7)
        return day, day, f"{name} after {published}"
    if back == 0 and shift != "last":
        return published, published, f"{name}, the day of publication {published}"
    day = published - timedelta(days=back or 7)
    return day, day, f"{name} before {published}"


def _ago(match: re.Match[str], published: date) -> Days:
    count = match["count"].casefold()
    number = int(count) if count.isdigit() else SMALL[count]
    unit = match["unit"].casefold()
    basis = f"{match.group()} from {published}"
    if unit in ("year", "decade"):
        year = published.year - number * (10 if unit == "decade" else 1)
        return date(year, 1, 1), date(year, 12, 31), basis
    middle = published - timedelta(days=number * DAYS[unit])
    # "A few" and "several" fix less than a number does.
    slack = timedelta(days=SLACK[unit] * (3 if count in ("a few", "several") else 1))
    return middle - slack, min(middle + slack, published), basis


def _relative(match: re.Match[str], published: date) -> Days | None:
    groups = match.groupdict()
    unit, shift = groups["unit"].casefold(), (groups.get("shift") or "").casefold()
    if unit in ("today", "tonight", "morning", "afternoon", "evening", "night", "yesterday", "tomorrow"):
        step = {"yesterday": -1, "tomorrow": 1}.get(unit, -1 if shift == "last" else 0)
        day = published + timedelta(days=step)
        return day, day, f"{match.group().casefold()} from {published}"
    basis = f"{match.group().casefold()} of {published}"
    if shift.endswith("past") or shift == "the last":
        days = {"week": 7, "weekend": 7, "month": 31, "year": 366}.get(unit)
        return None if days is None else (published - timedelta(days=days), published, basis)
    step = {"last": -1, "this": 0, "next": 1}[shift]
    if unit in ("week", "weekend"):
        return *_week(published, step, unit == "weekend"), basis
    if unit == "month":
        months = published.year * 12 + published.month - 1 + step
        first, last = _whole_month(months // 12, months % 12 + 1)
    elif unit == "year":
        first, last = date(published.year + step, 1, 1), date(published.year + step, 12, 31)
    else:
        first = date(published.year + step, SEASONS[unit], 1)
        last = first + timedelta(days=91)
    return first, published if step == 0 and first <= published < last and unit in ("month", "year") else last, basis


def _week(published: date, step: int, weekend: bool) -> tuple[date, date]:
    monday = published - timedelta(days=published.weekday()) + timedelta(weeks=step)
    if weekend:
        return monday + timedelta(days=5), monday + timedelta(days=6)
    # What happened "this week" happened by the day of writing.
    return monday, published if step == 0 else monday + timedelta(days=6)
