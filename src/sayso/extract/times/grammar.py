"""How news English writes days, months, years and times told from the day of writing."""

import re
from collections.abc import Iterator
from functools import cache

from sayso.extract.times.mention import TimeKind

MONTHS = ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december")
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
#: Words that count a time back ("three weeks ago", "a couple of days ago").
SMALL = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12, "fifteen": 15, "twenty": 20, "thirty": 30, "fifty": 50, "a couple of": 2, "a few": 3, "several": 4,
}  # fmt: skip

_MONTH = (
    r"(?P<month>January|Jan\.?|February|Feb\.?|March|Mar\.?|April|Apr\.?|May|June|Jun\.?|July|Jul\.?|August|Aug\.?"
    r"|September|Sept?\.?|October|Oct\.?|November|Nov\.?|December|Dec\.?)"
)
_DAY = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>(?:1[5-9]|20)\d\d)"
_WEEKDAY = r"(?P<weekday>Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_PART = r"(?:\s(?:early\s|late\s)?(?:morning|afternoon|evening|night|lunchtime))?"
_COUNT = "|".join(sorted(map(re.escape, SMALL), key=len, reverse=True))
_PREPOSITIONS = "[Ii]n|[Ss]ince|[Bb]etween|[Bb]y|[Uu]ntil|[Dd]uring|[Ff]rom|to|and|of|[Bb]efore|[Aa]fter|early|late"
#: A bare number of four digits is a year only after one of these (Python wants each look-behind of one width, so one each).
_BEFORE_YEAR = "|".join(rf"(?<=\b{word}\s)" for word in _PREPOSITIONS.split("|")) + r"|(?<=\bmid-)"

#: Tried at each place in this order; the first that fits takes the words.
_FORMS: tuple[tuple[TimeKind, str], ...] = (
    (TimeKind.DATE, r"(?P<year>(?:19|20)\d\d)-(?P<monthno>[01]\d)-(?P<day>[0-3]\d)(?!\d)"),
    (TimeKind.DATE, rf"(?:{_WEEKDAY},?\s)?{_MONTH}\s{_DAY}(?:,?\s{_YEAR})?(?![\d%]|,\d{{3}}|\.\d)"),
    (TimeKind.DATE, rf"(?:{_WEEKDAY},?\s)?(?:the\s)?{_DAY}(?:\sof)?\s{_MONTH}(?:,?\s{_YEAR})?(?!\d)"),
    (TimeKind.MONTH, rf"(?:(?:early|late|mid)[\s-])?{_MONTH},?(?:\sof)?\s{_YEAR}(?!\d)"),
    (TimeKind.MONTH, rf"(?<=\b[Ii]n\s)(?:(?:early|late|mid)[\s-])?{_MONTH}(?!\w|\s\d)"),
    (TimeKind.MONTH, rf"(?:(?<=\bsince\s)|(?<=\b[Bb]y\s)|(?<=\buntil\s)|(?<=\bduring\s)|(?=(?i:last\s|next\s|this\s|early\s|late\s|mid-)))"
                     rf"(?:(?P<shift>(?i:last|next|this))\s|(?i:early|late|mid)[\s-])?{_MONTH}(?!\w|\s\d)"),
    (TimeKind.NTH_DAY, r"(?:the\s)?(?P<nth>\d+(?:st|nd|rd|th)|first|second|third|\w+(?:ieth|teenth|tenth))\sday(?=\sof\b)"),
    (TimeKind.AGO, rf"(?:(?:about|around|almost|nearly|some|just|more\sthan|over)\s)?(?P<count>\d+|{_COUNT})\s"
                   r"(?P<unit>hour|day|week|month|year|decade)s?\s(?:ago|earlier|before\sthat)\b"),
    (TimeKind.RELATIVE, r"(?P<shift>this|last|next|the\spast|the\slast|past)\s(?P<unit>week|weekend|month|year)\b(?!\s?[-–]\s?\w)"),
    (TimeKind.RELATIVE, r"(?P<shift>this|last)\s(?P<unit>morning|afternoon|evening|night|spring|summer|autumn|fall|winter)\b"),
    (TimeKind.RELATIVE, r"(?P<unit>today|tonight|yesterday|tomorrow)\b"),
    (TimeKind.WEEKDAY, rf"(?:(?P<shift>(?i:last|next|this))\s)?{_WEEKDAY}{_PART}\b"),
    (TimeKind.SO_FAR, r"(?:so\sfar|to\sdate|up\sto\snow|until\snow|thus\sfar)\b"),
    (TimeKind.YEAR, rf"(?:{_BEFORE_YEAR}){_YEAR}(?![\d%]|,\d|\.\d|-\d|\s(?:people|men|women|children|troops|soldiers|civilians)\b)"),
)  # fmt: skip


@cache
def _patterns(capitals: bool) -> tuple[tuple[TimeKind, re.Pattern[str]], ...]:
    return tuple((kind, re.compile(rf"(?<![\w-]){form}", re.IGNORECASE if capitals or kind in _ANY_CASE else 0)) for kind, form in _FORMS)


#: Month and weekday names count only with their capital ("may", "march"); the other forms may open a sentence.
_ANY_CASE = frozenset({TimeKind.AGO, TimeKind.RELATIVE, TimeKind.SO_FAR})


def times_in(text: str) -> Iterator[tuple[TimeKind, re.Match[str]]]:
    """Every time expression in a line, sorted, none inside another."""
    found: list[tuple[TimeKind, re.Match[str]]] = []
    # Old wire text is all capitals; there a month's name cannot be told from a verb by its case, but a day beside it still tells.
    for kind, pattern in _patterns(text.isupper()):
        for match in pattern.finditer(text):
            if all(match.end() <= other.start() or other.end() <= match.start() for _, other in found):
                found.append((kind, match))
    yield from sorted(found, key=lambda pair: pair[1].start())


def month_number(word: str) -> int:
    """1 to 12 from any way of writing a month."""
    return next(number for number, name in enumerate(MONTHS, 1) if name.startswith(word.casefold().rstrip(".")[:3]))


def weekday_number(stem: str) -> int:
    """0 (Monday) to 6 from the stem of a weekday's name."""
    return next(number for number, name in enumerate(WEEKDAYS) if name.startswith(stem.casefold()))
