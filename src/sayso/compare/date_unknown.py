"""An article whose day rests on nothing in it."""

import calendar
import re
from collections.abc import Iterator

from sayso.compare.finding import finding
from sayso.compare.view import View
from sayso.compare.wording import outlet
from sayso.types import Article, Finding, FindingKind, ZoneKind

#: A caution, no discovery.
WEIGHT = 0.2

#: Paragraphs of the body in which a report tells the day of its news; a day deeper in is that of something before or after it.
LEAD = 3

_MONTH = "|".join([*calendar.month_name[1:], *(rf"{name}\b\.?" for name in (*calendar.month_abbr[1:], "Sept"))])
#: A day of a month without its year: news leaves the year out of days that lie near.
_NEAR = rf"(?:(?:{_MONTH}) \d{{1,2}}\b(?!,? \d{{4}})|\d{{1,2}} (?:{_MONTH})(?! \d{{4}}))"
_DAYS = "|".join(calendar.day_name)
_WORDS = r"[Tt]oday|[Yy]esterday|[Tt]omorrow|[Tt]onight|[Ll]ast night"
_NEAR_DAY = re.compile(rf"\b{_NEAR}")
_WEEKDAY = re.compile(rf"\b(?:{_DAYS})\b")
_RELATIVE = re.compile(rf"\b(?:{_WORDS})\b")
#: "today (May 3)", "Friday, 7 June": the day of the month stands beside the word that it explains.
_EXPLAINED = re.compile(rf"\b(?:{_DAYS}|{_WORDS})(?:,? | \()(?:the )?{_NEAR}")
#: "UPDATE: June 3, 9:20 p.m.", "This article was edited on June 4".
_STAMP = re.compile(rf"\b(?:updated?|corrected|correction|edited|posted|published)\b[^.\n]{{0,20}}?\b{_NEAR}", re.IGNORECASE)
#: Zones whose words tell of the news: a day in the furniture may be that of the page's saving.
_TOLD = (ZoneKind.STANDFIRST, ZoneKind.BODY, ZoneKind.CAPTION)


def date_unknown(view: View) -> Iterator[Finding]:
    """One finding for each article that gives no day of publication, has none that another article gives, and whose weekdays hang on none.

    One that names the day of the month of its news ("shot on June 7") has something for its “Friday” to go by: only the year is open.
    """
    dated = {one.article for one in view.inferred}
    for article in view.merged.articles:
        if article.published is not None or article.id in dated:
            continue
        text = _told(article, *_TOLD)
        if _is_told(article, text):
            continue
        summary = f"{outlet(view, article.id)} gives no day of publication{_left_open(text)}."
        yield finding(FindingKind.DATE_UNKNOWN, summary, WEIGHT, articles=[article.id])


def _told(article: Article, *kinds: ZoneKind) -> str:
    return "\n".join(zone.span.of(article.text) for zone in article.zones if zone.kind in kinds)


def _is_told(article: Article, text: str) -> bool:
    """Whether the article tells its day but for the year: beside a weekday or “today”, in a stamp, as the day of its news."""
    paragraphs = [line for line in _told(article, ZoneKind.BODY).split("\n") if line.strip()]
    # Where no weekday goes by it, only the opening's day is the news's own: "24 March" in the second paragraph may be any before it.
    lead = [*paragraphs[:LEAD], _told(article, ZoneKind.CAPTION)] if _WEEKDAY.search(text) else paragraphs[:1]
    return bool(_EXPLAINED.search(text) or _STAMP.search(article.text) or _NEAR_DAY.search("\n".join(lead)))


def _left_open(text: str) -> str:
    """What cannot be placed without it."""
    relative = _RELATIVE.search(text)
    told = [f"“{relative.group().lower()}”"] if relative else []
    told += ["weekdays"] if _WEEKDAY.search(text) else []
    return f": its {' and its '.join(told)} cannot be placed" if told else ""
