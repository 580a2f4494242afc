"""The place, agency and day that open a report: "PORT ADLER, Maine (AP) —"."""

import re

from sayso.types import Span
from sayso.words.nations import is_region, party_named

_SHOUT = r"[A-ZÀ-Þ][A-ZÀ-Þ.'’-]+(?:[ -]+[A-ZÀ-Þ][A-ZÀ-Þ.'’-]*){0,3}"
_NAME = r"[A-ZÀ-Þ][\w.'’-]+(?: [A-ZÀ-Þ][\w.'’-]+){0,3}"
_STATE = rf"(?:, (?:{_NAME}))?"
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?"
_WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_YEAR = r"(?:,? (?:19|20)\d\d)?"
_DAY = rf"(?:(?:,| [–—-])? (?:{_WEEKDAY},? )?(?:{_MONTH} \d{{1,2}}{_YEAR}|\d{{1,2}} {_MONTH}{_YEAR})|,? {_WEEKDAY})"
#: The last two are dashes of a page that was read in the wrong encoding.
_DASHES = "–—\x96\x97"
_DASH = rf"\s*(?:--?|[{_DASHES}])\s*"
_SENDER = r"[A-Z][\w .,&/+-]{1,40}"
_SOURCE = rf"\s*\((?P<source>{_SENDER})\)"

_NO_SENDER = re.compile(rf"\d{{4}}|^{_MONTH} \d|\d {_MONTH}$|^{_WEEKDAY}|^[A-Z]{{1,3}}-[A-Z][a-z]|^UPDATED?\b")

#: Capitals too long for a station's call sign are the place where no other place stands before them: "(LAKE ADLER) — ".
_PLACE = re.compile(r"[A-Z. -]{6,}")

#: A place in capitals is enough; a place in small letters needs a day or the agency in brackets, and none at all the agency.
DATELINE = re.compile(
    rf"(?!FILE\b)(?:{_SHOUT}{_STATE}{_DAY}?|{_NAME}{_STATE}{_DAY}|(?:{_NAME}{_STATE})?(?=\s*\({_SENDER}\)))"
    rf"(?:{_SOURCE},?{_DAY}?)?{_DASH}(?=[\"“‘'A-Z0-9À-Þ]|$)|\({_NAME}{_STATE}{_DAY}\)\s+(?=[\"“‘'A-Z0-9À-Þ]|$)"
)

#: "Port Adler, Orrisia - ": the second name must be a country's or region's.
_PLACED = re.compile(rf"{_NAME}, (?P<land>{_NAME})\s+(?:--?|[{_DASHES}])(?:\s+(?=[\"“‘'A-Z0-9À-Þ])|$)")
#: "3 June 2020 – ", with the weekday or without.
_DATED = re.compile(
    rf"(?:{_WEEKDAY},? )?(?:\d{{1,2}} {_MONTH} (?:19|20)\d\d|{_MONTH} \d{{1,2}}, (?:19|20)\d\d)"
    rf"\s+(?:--?|[{_DASHES}])(?:\s+(?=[\"“‘'A-Z0-9À-Þ])|$)"
)
#: A second dash sets off an aside and the words before the first are the sentence's: "Adler, Orrisia – The Pearl – was hit."
_ASIDE = re.compile(rf"[^.!?]{{1,60}}\s(?:--?|[{_DASHES}])\s+[a-z]")
#: A report of the day speaks of its week; the opening of a look back does not ("3 June 1911 – Two men climb the Horn").
_OF_THE_DAY = re.compile(rf"\b(?:today|yesterday|tomorrow|tonight|this week|{_WEEKDAY})\b", re.IGNORECASE)


def dateline_end(text: str) -> int:
    """How many characters at the start of `text` are its dateline, the dash with them; 0 where there is none."""
    found = DATELINE.match(text) if _may_open(text) else None
    if not found or (found.end() < len(text) and _joined(text, found.end())):
        return 0
    # Where all is in capitals, capitals mark no place.
    shouted = text[found.end() :].isupper() and "(" not in found.group()
    return 0 if shouted else found.end()


def opening_end(text: str) -> int:
    """How many characters at the start of a report's first paragraph are a dateline in small letters without an agency; 0 for none.

    "Port Adler, Orrisia - The ...", "3 June 2020 – The council today ...". Further down such words open an entry of a list.
    """
    found = (_PLACED.match(text) or _DATED.match(text)) if _may_open(text) else None
    if not found or found.end() == len(text):
        return 0
    if found.re is _DATED:
        return found.end() if _OF_THE_DAY.search(text, found.end()) else 0
    return found.end() if _is_land(found["land"]) and not _ASIDE.match(text, found.end()) else 0


def is_dateline(text: str) -> bool:
    """Whether the whole of `text` is a dateline."""
    if not _may_open(text):
        return False
    placed = _PLACED.fullmatch(text)
    return DATELINE.fullmatch(text) is not None or (placed is not None and _is_land(placed["land"]))


def source_in(text: str) -> Span | None:
    """Where a dateline names, in brackets, who sent the report ("PORT ADLER (Northern Press) —"); None where it names nobody.

    Of two names ("WADL/AP") it is the first. A day, a state, or a party and its state ("D-Maine") in brackets is no sender.
    """
    found = DATELINE.match(text)
    source = found["source"] if found else None
    if not found or not source or _NO_SENDER.search(source) or party_named(source) or is_region(source):
        return None
    if found.start("source") <= 1 and _PLACE.fullmatch(source):
        return None
    name = re.split(r"\s*[/,+]\s*", source)[0].rstrip()
    return Span(found.start("source"), found.start("source") + len(name))


def _is_land(name: str) -> bool:
    return party_named(name) is not None or is_region(name)


def _may_open(text: str) -> bool:
    """False for a text without the dash or the bracket that a dateline cannot do without."""
    return "-" in text or text.startswith("(") or any(dash in text for dash in _DASHES)


def _joined(text: str, end: int) -> bool:
    """A dash with no space on either side joins a compound ("US-BACKED", "COVID-19") and opens nothing."""
    found = re.search(_DASH + "$", text[:end])
    return found is not None and found.group() in {"-", "–", "\x96"}
