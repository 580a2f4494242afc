"""The day that a page shows its readers, where its metadata name none."""

import re
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass
from datetime import date
from functools import cache

from lxml import html

from sayso.read.blocks import blocks_of
from sayso.read.dates import days_in
from sayso.read.language import language_of
from sayso.types import ZoneKind
from sayso.words import load
from sayso.words.datelabels import DateLabels

#: The last day that is taken for one of publication: a fixed one, so that a page gives the same day in any year.
LAST_DAY = "2100-01-01"

#: Characters of a page above which its text is not searched for a day.
LONGEST_SEARCHED = 1_000_000

#: Characters of a line that shows a page's date, with a clock time and the section beside it.
LONGEST_DATE = 100

#: Lines before and behind the headline within which a day without a label is the article's.
BEFORE, BEHIND = 3, 8

_APART = frozenset({"nav", "footer", "aside", "figcaption", "script", "style", "noscript", "template", "select"})
_WHOLE = frozenset({"html", "body", "main", "article"})
_CLASS = re.compile(r"[^\w-]+|_+")
_CHANGED = re.compile(r"(?:^|[\s_-])(?:updated?|modified|last-?mod(?:ified)?|revised|dateModified)(?:$|[\s_-])", re.IGNORECASE)
_ISSUED = re.compile(r"publi[sc]|pubdate|posted|created", re.IGNORECASE)
_WRITTEN = re.compile(
    r"(?<![\w./-])(?P<day>\d{1,2})(?:\.|º|°|er|\.º)?\s+(?:de\s+|d[’'])?(?P<month>[^\W\d_]{3,12})\.?,?\s+(?:de\s+|del\s+|г\.?\s+)?"
    r"(?P<year>(?:19|20)\d\d)(?!\d)"
)
_DOTTED = re.compile(r"(?<![\w./-])(?P<day>\d{1,2})\.\s?(?P<month>\d{1,2})\.\s?(?P<year>(?:19|20)\d\d)(?!\d)")
_SLASHED = re.compile(r"(?<![\w./-])(\d{1,2})/(\d{1,2})/((?:19|20)\d\d)(?!\d)")
_WORDS = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class _Shown:
    """A day in a line: whether the word before it says "published" (True), "updated" (False) or nothing, and the line's distance from
    the headline, None where there is no headline."""

    day: date
    label: bool | None
    distance: int | None


def shown_day(tree: html.HtmlElement, language: str) -> date | None:
    """The day of publication that a page shows, or None.

    `language` is the page's `lang` in small letters, which tells how 3/5/2024 is read; where it is empty the text tells.

    What stands beside the article (menus, link boxes, captions, posts of others, the calendar, a line of copyright) shows other days
    and is set apart first. Then: a day behind a word such as "published"; a day that htmldate finds by the markup (Barbaresi 2020), where
    it is shown and not behind "updated" alone; a day in a short line beside the headline.
    """
    own = _own_part(tree)
    language = language or language_of(own.text_content())
    shown = list(_shown(own, language))
    labelled = next((one.day for one in shown if one.label), None)
    if labelled:
        return labelled
    plain = {one.day for one in shown if one.label is None}
    found = _by_markup(own, language, frozenset(one.day for one in shown if one.label is False and one.day not in plain))
    if found:
        return found
    near = (one.day for one in shown if one.label is None and one.distance is not None and -BEFORE <= one.distance <= BEHIND)
    return next(near, None)


def shows(text: str, day: date) -> bool:
    """Whether a text has a day, in figures or with a month's name in any language, day first or year first."""
    d, m = f"0?{day.day}", f"0?{day.month}"
    name = r"(?:[^\W\d]+\.?|" + m + ")"
    forms = (rf"{day.year}\D{{1,3}}{m}\D{{1,3}}{d}", rf"{d}\D{{1,5}}{name}\D{{1,5}}{day.year}", rf"{name}\s{d}\D{{1,5}}{day.year}")
    return re.search(rf"(?<!\d)(?:{'|'.join(forms)})(?!\d)", text) is not None


def _own_part(tree: html.HtmlElement) -> html.HtmlElement:
    """A copy of the page without what stands beside the article and without marks of the last change."""
    own = deepcopy(tree)
    beside = load(DateLabels).beside
    for element in list(own.iter()):
        tag = element.tag
        if not isinstance(tag, str) or tag in _WHOLE or element.getparent() is None:
            continue
        named = f"{element.get('class') or ''} {element.get('id') or ''}".strip()
        if tag == "meta":
            apart = _changed(element.get("property") or element.get("name") or element.get("itemprop") or "")
        elif tag in _APART or (named and not beside.isdisjoint(_CLASS.split(named.casefold()))):
            apart = tag != "script" and element.find(".//h1") is None
        else:
            apart = _changed(f"{named} {element.get('itemprop') or ''}") and len(element.text_content()) <= LONGEST_DATE
        if apart:
            element.drop_tree()
    return own


def _changed(named: str) -> bool:
    """Whether the names of an element say that it holds the day of the last change ("updated", but not "published updated")."""
    return bool(named) and _CHANGED.search(re.sub(r"[:.]", " ", named)) is not None and _ISSUED.search(named) is None


def _shown(own: html.HtmlElement, language: str) -> Iterator[_Shown]:
    """The days in the short lines of a page, in its order."""
    blocks = [block for block in blocks_of(own) if block.mark not in (ZoneKind.CAPTION, ZoneKind.EMBED, ZoneKind.FURNITURE)]
    title = next((number for number, block in enumerate(blocks) if block.mark is ZoneKind.TITLE), None)
    carried: bool | None = None
    for number, block in enumerate(blocks):
        done = 0
        if len(block.text) <= LONGEST_DATE:
            for day, start, end in _days(block.text, language):
                label = _label(block.text[done:start])
                yield _Shown(day, carried if label is None and done == 0 else label, None if title is None else number - title)
                done = end
        # A label may stand in a line of its own above its day.
        carried = None if done or len(block.text) > LONGEST_DATE // 2 else _label(block.text)


def _label(before: str) -> bool | None:
    """What the last label in the words before a day says; a label within a longer word is none."""
    told = before.casefold()
    published, updated = (max((found.end() for found in form.finditer(told)), default=-1) for form in _labels())
    return None if published == updated else published > updated


@cache
def _labels() -> tuple[re.Pattern[str], re.Pattern[str]]:
    words = load(DateLabels)
    published, updated = ("|".join(map(re.escape, sorted(kind, key=len, reverse=True))) for kind in (words.published, words.updated))
    return re.compile(rf"(?<!\w)(?:{published})(?!\w)"), re.compile(rf"(?<!\w)(?:{updated})(?!\w)")


def _days(text: str, language: str) -> list[tuple[date, int, int]]:
    """The days in a line with their places, sorted, none within another."""
    found = [(day.day, *day.span) for day in days_in(text)]
    for form, read in ((_WRITTEN, _written), (_DOTTED, _dotted), (_SLASHED, _slashed)):
        for match in form.finditer(text):
            day = read(match, language)
            if day and not any(start < match.end() and match.start() < end for _, start, end in found):
                found.append((day, match.start(), match.end()))
    return sorted(found, key=lambda one: one[1:])


def _written(match: re.Match[str], language: str) -> date | None:
    month = _month(match["month"].casefold(), language.partition("-")[0])
    return _real(match["year"], month, match["day"]) if month else None


def _dotted(match: re.Match[str], language: str) -> date | None:
    """3.5.2024 is the third of May but in America."""
    return None if language == "en-us" else _real(match["year"], match["month"], match["day"])


def _slashed(match: re.Match[str], language: str) -> date | None:
    """3/5/2024 by the country that the language names; in English without a country only what can be read in one way."""
    first, second, year = match.groups()
    readings = {day for day in (_real(year, second, first), _real(year, first, second)) if day}
    if len(readings) == 2 and language == "en":
        return None
    month_first = language == "en-us" or int(second) > 12
    return _real(year, first, second) if month_first else _real(year, second, first)


def _real(year: str, month: str | int, day: str) -> date | None:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None


@cache
def _month(name: str, language: str) -> int | None:
    """The number of a month by its name in a language, or in any where the page names none."""
    import dateparser

    try:
        found = dateparser.parse(f"1 {name} 2020", languages=[language] if language else None, settings={"DATE_ORDER": "DMY"})
    except ValueError:
        return None
    return found.month if found and (found.year, found.day) == (2020, 1) else None


def _by_markup(own: html.HtmlElement, language: str, changed: frozenset[date]) -> date | None:
    """The day that htmldate finds, where readers see it as well and not as that of the last change alone."""
    from htmldate import find_date

    texts = own.xpath("//body//text()[not(ancestor::script or ancestor::style)] | //title/text() | //time/@datetime")
    text = " ".join(" ".join(texts).split())
    if len(text) > LONGEST_SEARCHED:
        return None
    for widely in (False, True):
        found = find_date(deepcopy(own), original_date=True, extensive_search=widely, max_date=LAST_DAY)
        day = _ordered(date.fromisoformat(found), text, language) if found else None
        if day and day not in changed and shows(text, day):
            return day
    return None


def _ordered(day: date, text: str, language: str) -> date | None:
    """The day, or what it is where it stands in the text only as 3/5/2024 and was read in another order than the page's."""
    both = {(day.day, day.month, day.year), (day.month, day.day, day.year)}
    same = [match for match in _SLASHED.finditer(text) if tuple(map(int, match.groups())) in both]
    return _slashed(same[0], language) if same and not shows(_SLASHED.sub(" ", text), day) else day
