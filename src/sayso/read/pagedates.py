"""The day on which a web page was published, by what the page says of itself."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from itertools import chain
from typing import Any

from lxml import html
from lxml.etree import XPath

from sayso.read.address import published_in_address
from sayso.read.dates import days_in
from sayso.read.shownday import shown_day, shows
from sayso.types import When

ARTICLE = re.compile(r"Article|Report|BlogPosting")
_PAGE = re.compile(r"WebPage|Posting|Question")
_PUBLISHED = (
    "article:published_time", "og:article:published_time", "datepublished", "date.published", "publishdate", "publish-date",
    "publication_date", "pubdate", "article.published", "sailthru.date", "parsely-pub-date", "dc.date.issued", "dcterms.issued",
    "dcterms.created", "cxenseparse:recs:publishtime", "originalpublicationdate", "article_date_original", "citation_publication_date",
    "rnews:datepublished",
)  # fmt: skip
#: Names that say "date" and not of what: read only where none above is there.
_DATED = ("date", "date.available", "dc.date", "dcterms.date", "og:pubdate", "pub_date", "publish_date", "article:published")
_DAY = re.compile(r"\s*((?:19|20)\d\d)[-/]?(\d\d)[-/]?(\d\d)(?!\d)")

_UNIVERSAL = re.compile(r"\s*\d{4}-\d\d-\d\dT(\d\d):\d\d[\d:.]*(?:Z|[+-]00:?00)\s*$")

#: The basis of a day that no metadata name.
SHOWN = "shown on the page"

#: Hours by which clocks on land run before and behind universal time at most.
EAST, WEST = 14, 12

#: Characters of a line that shows a page's date, with a clock time and the section beside it.
LONGEST_DATE = 60


def kind_of(item: dict[str, Any]) -> str:
    """The type of a JSON-LD object, as written."""
    return str(item.get("@type", ""))


def published_on(
    tree: html.HtmlElement, objects: list[dict[str, Any]], meta: dict[str, str], url: str | None, search: bool = True
) -> When | None:
    """The day of publication with its basis, or None; a day of modification is none.

    `objects` are the page's JSON-LD, `meta` the contents of its meta elements by name, `url` its own address. First what names the day
    of publication, then a day in the address, then what names a day, and last, with
    `search`, a day that the page shows its readers.
    """
    for written, basis in chain(_named(tree, objects, meta), _dated(objects, meta)):
        day = _day(written)
        if day:
            local = _local(tree, written, day) if search else None
            return When(local or day, local or day, f"{basis}, by the day that the page shows" if local else basis)
    if addressed := published_in_address(url):
        return addressed
    day = shown_day(tree, (tree.get("lang") or "").casefold()) if search else None
    return When(day, day, SHOWN) if day else None


def _named(tree: html.HtmlElement, objects: list[dict[str, Any]], meta: dict[str, str]) -> Iterator[tuple[Any, str]]:
    yield from ((item.get("datePublished"), "JSON-LD datePublished") for item in objects if ARTICLE.search(kind_of(item)))
    yield from ((meta.get(name), f"meta {name}") for name in _PUBLISHED)
    for element in _marked()(tree):
        yield element.get("datetime") or element.get("content"), "datePublished element"


@cache
def _marked() -> XPath:
    return XPath("//*[@itemprop='datePublished' or @pubdate][not(ancestor::aside or ancestor::nav or ancestor::footer)]")


def _dated(objects: list[dict[str, Any]], meta: dict[str, str]) -> Iterator[tuple[Any, str]]:
    yield from ((item.get("datePublished"), "JSON-LD datePublished") for item in objects if _PAGE.search(kind_of(item)))
    yield from ((meta.get(name), f"meta {name}") for name in _DATED)


def _day(written: Any) -> date | None:
    """The day at the start of a time stamp, or the one day written out in words; None for anything else."""
    if not isinstance(written, str):
        return None
    found = _DAY.match(written)
    if found:
        return _real(found)
    days = {day.day for day in days_in(written)}
    return days.pop() if len(days) == 1 else None


def _real(found: re.Match[str]) -> date | None:
    try:
        return date(*(int(part) for part in found.groups()))
    except ValueError:
        return None


def _local(tree: html.HtmlElement, written: str, day: date) -> date | None:
    """The day beside that of a stamp in universal time which the page shows in its stead: the day of the place where it was published."""
    stamp = _UNIVERSAL.match(written)
    if stamp is None:
        return None
    hour = int(stamp[1])
    near = [day + timedelta(days=step) for step, may in ((1, hour >= 24 - EAST), (-1, hour < WEST)) if may]
    texts = tree.xpath("//body//text()[not(ancestor::script or ancestor::style)]")
    lines = [text for text in texts if 8 <= len(text.strip()) <= LONGEST_DATE]
    if any(shows(text, day) for text in lines):
        return None
    shown = [other for other in near if any(shows(text, other) for text in lines)]
    return shown[0] if len(shown) == 1 else None
