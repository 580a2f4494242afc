"""What tells one story from another in a text without a parse: words, full names, ages, house numbers, days."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from functools import cache

from sayso.merge.inferred_days import MONTHS, WEEKDAYS
from sayso.merge.tokens import content_stems, fold, stem
from sayso.types import CLAIM_ZONES, Article
from sayso.words import load
from sayso.words.everyday import EverydayWords

#: How much a name, an age, a house number or a day counts beside a word of the same rareness. Tuned on the development halves of GVA and of
#: Wikinews.
NAME, AGE, HOUSE, DAY = 1.5, 1.5, 2.0, 1.0
#: The share of articles in which a trait that no table knows is taken to stand, and for how many articles that guess counts beside those
#: that a pile has shown. Tuned as above: pair F1 moves by .02 over .002 to .01 and over 150 to 600.
RARE, GUESSED = 0.002, 250

# Each pattern opens with a set of characters, which the engine finds fast, and looks back for the edge of the word.
_NAME = re.compile(r"[A-Z](?<!\w[A-Z])[a-z’'-]+(?: [A-Z]\.)?(?: (?:[A-Z][a-z’'-]+|al-[A-Z]\w+))+")
_AGE = re.compile(r"[\d,a](?:(?<!\w\d)(?<=\d)\d?[- ]years?[- ]old\b|(?<=,) \d{1,2},|(?<!\wa)(?<=a)ged? \d{1,2}\b)")
#: The same where no "age 32" can be: "a" stands everywhere.
_YEARS = re.compile(r"[\d,](?:(?<!\w\d)(?<=\d)\d?[- ]years?[- ]old\b|(?<=,) \d{1,2},)")
_NUMBER = re.compile(r"\d+")
_HOUSE = re.compile(r"(\d(?<!\w\d)\d{1,4}) (?:block of )?((?:[NSEW]\.? |North |South |East |West )?(?:[A-Z]\w+|\d+\w\w)\b)")
_MONTHS = tuple(month[:3] for month in MONTHS)
_DAY = re.compile(
    rf"[{''.join(sorted({name[0] for name in (*WEEKDAYS, *MONTHS)}))}](?<!\w\w)"
    rf"(?:(?P<weekday>{'|'.join(f'(?<={name[0]}){name[1:]}' for name in WEEKDAYS)})\b"
    rf"|(?P<month>{'|'.join(f'(?<={name[0]}){name[1:]}' for name in _MONTHS)})[a-z]*\.? (?P<number>[0-3]?\d)\b)"
)


def traits(article: Article) -> Mapping[str, int]:
    """Each trait of an article and how often it stands there; the title's words count twice."""
    told = "\n".join(zone.span.of(article.text) for zone in article.zones if zone.kind in CLAIM_ZONES)
    title = article.title.text if article.title else ""
    counts = Counter(content_stems(told))
    counts.update(content_stems(title))
    for match in _NAME.finditer(told):
        counts[f"name {fold(match.group())}"] += 1
    for match in (_AGE if "age " in told or "aged " in told else _YEARS).finditer(told):
        counts[f"age {_NUMBER.findall(match.group())[0]}"] += 1
    for match in _HOUSE.finditer(told):
        counts[f"house {match.group(1)} {fold(match.group(2))}"] += 1
    for day in _days(told, article.published.latest if article.published else None):
        counts[f"day {day}"] += 1
    return counts


def _days(told: str, published: date | None) -> Iterator[date]:
    """The days that a text names: a weekday is of the week that ends on publication, a day of a month of the year before it."""
    if published is None:
        return
    for match in _DAY.finditer(told):
        if match["weekday"]:
            yield published - timedelta(days=(published.weekday() - WEEKDAYS.index(match.group())) % 7)
        elif day := _in_year_before(published, _MONTHS.index(match.group()[:3]) + 1, int(match["number"])):
            yield day


def _in_year_before(published: date, month: int, number: int) -> date | None:
    for year in (published.year, published.year - 1):
        try:
            day = date(year, month, number)
        except ValueError:
            continue
        if day <= published:
            return day
    return None


def force(trait: str) -> float:
    """How much a trait of its kind counts beside a word."""
    word, _, rest = trait.partition(" ")
    return {"name": NAME, "age": AGE, "house": HOUSE, "day": DAY}[word] if rest else 1.0


def expected(trait: str) -> float:
    """The number of articles, of as many as the guess counts for, in which a trait stands before any pile is seen."""
    return GUESSED * _shares().get(trait, RARE)


@cache
def _shares() -> Mapping[str, float]:
    found: dict[str, float] = {}
    for share, words in load(EverydayWords).shares.items():
        for word in words:
            key = stem(fold(word))
            found[key] = max(found.get(key, 0.0), float(share))
    return found
