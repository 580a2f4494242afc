"""Lines that say where, when and in which outlet a text stands: imprint lines and menus."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import takewhile

from sayso.read.dates import LINES_AT_ONCE, DateLine, Day, days_in, labelled, may_hold_day
from sayso.read.hints import holds
from sayso.types import Span
from sayso.words import load
from sayso.words.furniture import FurnitureWords
from sayso.words.mastheads import (
    LONGEST_NAME,
    MastheadWords,
    ends_as_masthead,
    is_agency_name,
    is_channel,
    is_masthead,
    is_menu_word,
    is_name,
    speaks_of_outlet,
    without_desk,
)
from sayso.words.outlets import outlet_named

#: Words of the longest imprint line ("The Adler Post | Port Adler, Maine | Saturday, April 9, 2022 at 5:00 p.m.").
LONGEST_IMPRINT = 20

#: Words of one entry of a menu.
LONGEST_ENTRY = 4

_BAR = re.compile(r"\s*[|·•]\s*|\s+[/–—>»›-]\s+|\s{2,}")
#: What no bar can do without: found faster than the bar with the white space around it.
_BAR_SIGN = re.compile(r"[|·•]|\s[/–—>»›\s-]")
#: The marks of bars; the same signs where every blank is a plain space.
_BAR_MARKS = "|·•/–—>»›-"
_PLAIN_SIGNS = ("|", " - ", " – ", " — ", "·", "•", " / ", " > ", " » ", " › ")
#: Between an outlet's name and its edition or section: "Adler Today – English Service", "Adler Post > News".
_NAME_AND_EDITION = re.compile(r"\s+[|–—›»>-]\s+")

_COMMA = re.compile(r"\s*[,;]\s+|\s+on\s+")
#: The house in a street, before its name or behind: "4 Quay Road", "Castle Square 1".
_NUMBERED = re.compile(r"^\d{1,5}[a-z]? [A-ZÀ-Þ]|^[A-ZÀ-Þ][\w' -]* \d{1,5}[a-z]?$")
_CLOCK = re.compile(
    r"\b(?i:at\s+)?\d{1,2}(?:(?:[:.]\d\d){1,2}\s*(?:hours|hrs|h\b)?|(?=\s*(?i:[ap]\.?m)\b))\s*(?i:[ap]\.?m\b\.?)?"
    r"(?:\s*\(?(?:[A-Z]{2,4}\b|(?i:local time))\)?)?"
)
_OFFERED = re.compile(r"(?i:get|read|try|buy|enjoy|download|pick up)\s+(?:(?i:the|our)\s+)?(?=\S)")
_ASKED = re.compile(r"(?:Subscribe to|Sign up for|Support|Contact|Follow|Join|Advertise (?:in|with)|About|Back to)\s+(?=\S)")
#: Press offices set the number of the release before the place and the day, and behind them, or under them all, that it is a translation.
_RELEASE = re.compile(
    r"\b(?:(?:press|news|media) )?(?:release|statement|communiqu[eé]|bulletin|notice|message)"
    r"(?:,? (?:no|nr|number)\b\.?|,? №|,? #)? ?\d[\d/-]*(?!\w)\.?",
    re.IGNORECASE,
)
#: Papers set the number of the issue or the page beside its day ("No. 2,341", "Vol. 12", "page 3"), archives the city behind the name.
_ISSUE = re.compile(r"\b(?:no|nr|vol|volume|issue|pages?|pp?)\b\.? ?[A-Z]?\d[\d,]*(?:[–-]\d+)?(?!\w)\.?", re.IGNORECASE)
_CITY = re.compile(r"(?<=[a-z])\s\([A-ZÀ-Þ][\w .'’-]{1,24}\)(?=,)")
_TRANSLATION = re.compile(
    r"[(\[](?:[\w-]+ )?(?:translation|translated)\b[^()\[\]]*[)\]]|"
    r"(?:^|(?<=[.,;|] ))(?:[\w-]+ )?translat(?:ion|ed)(?: (?:from|by|into) [\w ]+)?\.?$",
    re.IGNORECASE,
)
_LABEL = re.compile(r"(?:first |last )?(?:published|posted|issued|updated|modified)(?: on| at)?:?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Imprint:
    """What an imprint line holds: its dates, and the names beside them (of places, outlets, desks), with offsets in the line."""

    dates: DateLine
    names: tuple[Span, ...]


@lru_cache(LINES_AT_ONCE)
def imprint_of(text: str) -> Imprint | None:
    """What a line says that holds a full date and nothing else but names and times ("Adler Post | 5 May 2021, 6 p.m."); else None."""
    if not may_hold_day(text) or len(text.split()) > LONGEST_IMPRINT:
        return None
    days = sorted(days_in(text), key=lambda day: day.span)
    if not days:
        return None
    rest = text
    for day in days:
        rest = rest[: day.span.start] + "|" * len(day.span) + rest[day.span.end :]
    for aside in (_RELEASE, _TRANSLATION, _CLOCK, _ISSUE, _CITY):
        rest = aside.sub(lambda found: "|" * len(found.group()), rest)
    names: list[Span] = []
    for part in _parts(rest):
        shown = part.of(rest)
        if _LABEL.fullmatch(shown):
            continue
        name = without_desk(shown.removeprefix("by ").removeprefix("By "))
        if name and not (is_name(name) and (name != shown or _apart(text, part, days) or is_masthead(name))):
            return None
        names.append(part)
    dates = labelled(text)
    return Imprint(dates, tuple(names)) if dates else None


def masthead_on(text: str) -> Span | None:
    """Where a line that stands for itself names the outlet: alone, with an edition behind it, or behind sections ("NEWS | ADLER POST")."""
    parts = _NAME_AND_EDITION.split(text)
    if is_masthead(parts[0]):
        return Span(0, len(parts[0]))
    if len(parts) > 1 and is_masthead(parts[-1]) and all(map(is_menu_word, parts[:-1])):
        return Span(len(text) - len(parts[-1]), len(text))
    return None


def masthead_in(text: str) -> Span | None:
    """Where an imprint line names an outlet, by the form of the name; None where it names a place, a desk or nothing."""
    found = imprint_of(text)
    for span in found.names if found else ():
        # An agency's desks are named before the day as a paper's are, but "News Agency" is part of its own name.
        name = span.of(text) if is_agency_name(span.of(text)) else without_desk(span.of(text))
        if is_masthead(name) or is_agency_name(name) or is_channel(name):
            return Span(span.start, span.start + len(name))
    return None


def signed_by(text: str) -> Span | None:
    """Where a line names the outlet that signs a text with its newsroom or its address; None for any other line.

    "Radio Adler newsroom", "The Adler Post, 4 Quay Road, Port Adler"; not a syndicate's ("Adler Times News Service").
    """
    first, *rest = _COMMA.split(text)
    name = first if rest else without_desk(text)
    place = any(map(_NUMBERED.search, rest)) if rest else name != text and text.casefold().endswith(load(MastheadWords).newsrooms)
    return Span(0, len(name)) if place and is_masthead(name) else None


def offered_by(text: str) -> Span | None:
    """Where a line that offers the outlet to its readers names it ("Get the Daily Lamp on your phone: first month free"); else None."""
    asked = _OFFERED.match(text)
    if not asked or text[-1] in ".?" or not holds(f" {text.casefold()} ", load(FurnitureWords).offers):
        return None
    return _asked_for(text, asked.end())


def is_menu(text: str) -> bool:
    """Whether a line is a row of links ("Home | News | Tides", "The Adler Post | About us | Contact")."""
    if not _may_hold_bar(text):
        return False
    entries = [entry for entry in _BAR.split(text) if entry]
    if len(entries) < 2:
        return False
    if len({found.group().strip() for found in _BAR.finditer(text)}) > 1:
        return False
    return _are_links(entries) and not any(True for _ in days_in(text))


def _are_links(entries: list[str]) -> bool:
    if any(speaks_of_outlet(entry) for entry in entries) and len(entries[0].split()) <= 3 * LONGEST_ENTRY:
        return True
    if len(entries) < 3 or any(len(entry.split()) > LONGEST_ENTRY or entry[-1] in ".!?" for entry in entries):
        return False
    return is_menu_word(entries[0]) or sum(is_menu_word(_bare(entry)) for entry in entries) > 1


def menu_name(text: str) -> Span | None:
    """Where a row of links about the outlet, or an offer to subscribe, names it ("Subscribe to Adler Today | Archive"); else None."""
    entries = _BAR.split(text) if _may_hold_bar(text) else [text]
    first = entries[0]
    asked = _ASKED.match(first)
    if not any(map(speaks_of_outlet, entries)):
        return _asked_for(text, asked.end()) if asked else offered_by(text)
    start = text.index(first) + (asked.end() if asked else 0)
    name = _COMMA.split(text[start : text.index(first) + len(first)])[0]
    return Span(start, start + len(name)) if name and is_name(name) and not is_menu_word(name) else None


def _may_hold_bar(text: str) -> bool:
    if not text.isprintable():
        return _BAR_SIGN.search(text) is not None
    return "  " in text or (holds(text, _BAR_MARKS) and holds(text, _PLAIN_SIGNS))


def _apart(text: str, part: Span, days: list[Day]) -> bool:
    """Whether a mark stands between a name and the date beside it: "Patrol Report 5/29/2015" is a headline."""
    between = [text[part.end : day.span.start] for day in days if day.span.start >= part.end]
    between += [text[day.span.end : part.start] for day in days if day.span.end <= part.start]
    return all(gap.strip() for gap in between)


def _asked_for(text: str, start: int) -> Span | None:
    """The name at `start` that is an outlet's by its form ("Subscribe to The Adler Post for a crown a week").

    The shortest with the nouns of mastheads behind it: what follows is on offer ("Daily Lamp Extra", "GET THE DAILY LAMP APP").
    """
    words = [found.end() for found in re.finditer(r"\S+", text[start:])][:LONGEST_NAME]
    ends = [start + len(text[start : start + end].rstrip(".,!:;")) for end in words]
    named = [Span(start, end) for end in ends if is_masthead(text[start:end])]
    known = next((span for span in reversed(named) if outlet_named(span.of(text))), None)
    if not named:
        return None
    # In a line of capitals "NEWS" and the like are as often what the offer brings.
    behind = takewhile(lambda span: not text.isupper() and ends_as_masthead(span.of(text)), named[1:])
    return max([named[0], *behind][-1], known or named[0], key=len)


def _bare(entry: str) -> str:
    asked = _ASKED.match(entry)
    return "subscribe" if asked else entry


def _parts(text: str) -> Iterator[Span]:
    """The stretches between bars and commas that hold letters."""
    start = 0
    ends = sorted({found.span() for rule in (_BAR, _COMMA) for found in rule.finditer(text)})
    for left, right in (*ends, (len(text), len(text))):
        if left >= start:
            shown = text[start:left]
            bare = shown.strip(" |,;()[]-–—/")
            if any(letter.isalnum() for letter in bare):
                begin = start + shown.index(bare)
                yield Span(begin, begin + len(bare))
            start = right
