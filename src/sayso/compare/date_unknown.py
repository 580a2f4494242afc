"""An article whose day rests on nothing in it."""

import calendar
import re
from collections.abc import Iterator

from sayso.compare.finding import finding
from sayso.compare.view import View
from sayso.compare.wording import outlet
from sayso.types import Finding, FindingKind, ZoneKind

#: A caution, no discovery.
WEIGHT = 0.2

_MONTH = "|".join([*calendar.month_name[1:], *(rf"{name}\." for name in calendar.month_abbr[1:]), r"Sept\."])
#: A day of a month without its year: news leaves the year out of days that lie near.
_NEAR_DAY = re.compile(rf"\b(?:(?:{_MONTH}) \d{{1,2}}\b(?!,? \d{{4}})|\d{{1,2}} (?:{_MONTH})(?! \d{{4}}))")
_WEEKDAY = re.compile(rf"\b(?:{'|'.join(calendar.day_name)})\b")
_RELATIVE = re.compile(r"\b(?:today|yesterday|tomorrow|tonight|last night)\b", re.IGNORECASE)
#: Zones whose words tell of the news: a day in the furniture may be that of the page's saving.
_TOLD = (ZoneKind.STANDFIRST, ZoneKind.BODY, ZoneKind.CAPTION)


def date_unknown(view: View) -> Iterator[Finding]:
    """One finding for each article that gives no day of publication, has none that another article gives, and whose weekdays hang on none.

    An article that names the day of the month of what it tells ("shot on June 7") has something for its “Friday” to go by.
    """
    dated = {one.article for one in view.inferred}
    for article in view.merged.articles:
        if article.published is not None or article.id in dated:
            continue
        text = "\n".join(zone.span.of(article.text) for zone in article.zones if zone.kind in _TOLD)
        if _WEEKDAY.search(text) and _NEAR_DAY.search(text):
            continue
        summary = f"{outlet(view, article.id)} gives no day of publication{_left_open(text)}."
        yield finding(FindingKind.DATE_UNKNOWN, summary, WEIGHT, articles=[article.id])


def _left_open(text: str) -> str:
    """What cannot be placed without it."""
    relative = _RELATIVE.search(text)
    told = [f"“{relative.group().lower()}”"] if relative else []
    told += ["weekdays"] if _WEEKDAY.search(text) else []
    return f": its {' and its '.join(told)} cannot be placed" if told else ""
