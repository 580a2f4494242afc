"""The day of publication, by a line near the headline that gives it."""

from sayso.read.dateline import is_dateline
from sayso.read.dates import DateLine, date_line, days_in, labelled
from sayso.read.imprint import imprint_of, masthead_in, masthead_on
from sayso.read.lines import Line
from sayso.read.today import told_today
from sayso.read.zones import Layout
from sayso.types import Span, When, ZoneKind

#: Lines below the headline within which a date line still speaks of the article.
NEAR = 8


def published_of(layout: Layout) -> When | None:
    """The day of publication, or None.

    Taken from a line that says "Published", from a line of a date, with names beside it or alone, between the headline and the text, from
    the dateline that opens the report, or from a byline with a date.
    A date with a weekday above the headline is the site's calendar on the day when the page was saved, unless it stands with the
    outlet's name, as the issue's ("The Adler Times, Monday 16 June 2025"), in one line or in two; "updated" is not
    "published", and a bare "Date:" may as well be the event's. Below the text a line of the outlet's name and a day; last comes the day
    that the report itself calls today.
    """
    title = layout.title if layout.title is not None else -1
    near = layout.lines[: title + 1 + NEAR]
    for number, line in enumerate(near):
        found = _dates(line.text) if layout.kinds[number] is ZoneKind.DATELINE else None
        if not found or found.label in {"updated", "date"}:
            continue
        if (
            found.label == "published"
            or (number > title and _above_text(layout, number))
            or (number < title and (not found.day.weekday or masthead_in(line.text) or _heads_issue(layout, number)))
        ):
            return _when(line, found.day.span, "dateline")
    for line, kind in zip(near, layout.kinds, strict=False):
        days = list(days_in(line.text)) if kind is ZoneKind.BYLINE else []
        if len(days) == 1:
            return _when(line, days[0].span, "byline")
    return _foot(layout) or told_today(layout)


def _dates(text: str) -> DateLine | None:
    """The dates of a date line, an imprint line or the dateline of the report."""
    return date_line(text) or (labelled(text) if imprint_of(text) or is_dateline(text) else None)


def _heads_issue(layout: Layout, number: int) -> bool:
    """Whether nothing stands above the headline but the outlet's name and a day below it, as in print; a site's calendar stands on top or
    among its menus."""
    above = [n for n in range(layout.title or 0) if layout.kinds[n] is not ZoneKind.DATELINE]
    named = above and all(masthead_on(layout.lines[n].text) for n in above)
    return bool(named) and above[0] < number


def _foot(layout: Layout) -> When | None:
    """The day beside the outlet's name in the one such line below the text ("The Adler Post, 3 May 2019"), as archives set it."""
    found = [line for line in layout.foot if masthead_in(line.text)]
    dates = labelled(found[0].text) if len(found) == 1 else None
    return _when(found[0], dates.day.span, "imprint line") if dates and dates.label != "updated" else None


def _above_text(layout: Layout, number: int) -> bool:
    """Whether no paragraph stands above this line."""
    return ZoneKind.BODY not in layout.kinds[:number]


def _when(line: Line, place: Span, basis: str) -> When:
    day = next(day for day in days_in(line.text) if day.span == place).day
    return When(day, day, basis, Span(line.span.start + place.start, line.span.start + place.end))
