"""Measures of which one event or country has one: turnout, magnitude, growth. Their figures meet whatever words stand beside them."""

import re
from functools import cache

from sayso.merge.tokens import fold
from sayso.types import Figure
from sayso.words import load
from sayso.words.comparable import ComparableWords

#: Characters on either side of a figure in which its place, its group and its period are told.
BESIDE = 70

_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_PERIOD = re.compile(
    r"\b((?:this|next|last|the previous|the following) (?:year|quarter|month|decade)|in the next(?=[.,;)]|$)"
    r"|(?:first|second|third|fourth) (?:quarter|half)"
    rf"|(?:the year )?(?:to|in|for) (?:19|20)\d\d|(?:in|for|since) (?:{_MONTHS})\b|(?:{_MONTHS})(?= (?:[a-z]|\d{{4}}))|target)(?!\w)"
)
#: Behind a verb of saying or foreseeing a month is when it was said ("In May the bank had predicted a decline of").
_SAYING = re.compile(
    r"\b(?:predict|forecast|expect|project|estimat|promis|fear|said|says|saw|sees|foresee|assum|announc|anticipat)\w*\b", re.IGNORECASE
)
#: Where the words behind a number are of the next one.
_NEXT = re.compile(r"[,;]\s(?:and|while|but|against|compared)\b")
#: Between two numbers a time right behind the first is the first one's ("stood at 5% in May, is set to peak at 6%").
_OF_ANOTHER = re.compile(r"^[\d.]*\W*(?:per ?cent|percent|%)?\s*(?:in|for|at)\s[A-Z]?\w+(?=\W)")
#: A number that is only held against the one before it is told for the same time ("3 per cent next year, against the bank's 2").
_HELD_AGAINST = re.compile(r"\W*(?:per ?cent|percent|%)?\W*(?:against|to|from|versus|compared with|rather than|instead of)\b[^,;.]{0,30}$")
_SHOCK = re.compile(r"\b((?:after|fore)shocks?)\b", re.IGNORECASE)
_REGION = r"region|world|euro\s?zone|bloc|continent|rest\sof\s(?:the\s)?\w+|neighbouring\scountries|neighboring\scountries"
_PLACE = rf"(?:in|across)\s(?:the\s)?({_REGION}|(?:[A-Z][\w’'-]+)(?:\s[A-Z][\w’'-]+)*)|among\s(?:the\s)?([\w-]+(?:\s[a-z]+)?)"
_OWNER = r"([A-Z][\w-]+)[’']s?\s(?:[a-z]+\s){0,2}"


def whole_of(figure: Figure) -> str | None:
    """The whole that a figure measures, by its name in comparable.toml; None for any other measure."""
    return _wholes().get(fold(figure.measure))


@cache
def _wholes() -> dict[str, str]:
    return {fold(word): name for name, words in load(ComparableWords).wholes.items() for word in words}


def share_of_whole(figure: Figure, before: str, after: str) -> str | None:
    """Of which place or group a whole is told ("turnout in Zenda", "among women", "Ruritania's economy"), None for the story's own."""
    if whole_of(figure) is None:
        return None
    told = sorted({fold(figure.measure_words or figure.measure), *_names(figure)}, key=lambda word: (-len(word), word))
    words = "|".join(map(re.escape, told))
    own = re.split(r"[;:]|\d(?:\s|%)", before[-BESIDE:])[-1]  # behind another number the words are of that one
    # "Turnout in Zenda was 71 percent; the party says it was 59": "it" goes on with the place too.
    own = before if _IT_IS.search(own) and not _ELSEWHERE.search(own) else own
    text = f"{own} # {after[:BESIDE]}"
    named = re.search(rf"(?i:\b(?:{words}))\s(?:{_PLACE})", text) or re.search(rf"{_OWNER}(?i:{words})\b", text)
    return next((found for found in named.groups() if found), None) if named else None


_IT_IS = re.compile(r"\bit\s(?:(?:has|had)\sbeen|is|was|stood\sat|reached|came\sto)\s(?:[a-z]+\s){0,3}$")

_ELSEWHERE = re.compile(r"\b(?:nationwide|countrywide|statewide|nationally|overall|elsewhere|worldwide|in|across|among)\b", re.IGNORECASE)


def _names(figure: Figure) -> list[str]:
    name = whole_of(figure)
    extra = ["economy", "gdp", "output"] if name == "growth" else []
    return [*load(ComparableWords).wholes.get(name or "", ()), *extra]


def period_of(figure: Figure, before: str, after: str, year: int | None = None) -> str:
    """For which time a whole is told ("2021", "second quarter"), or which shock it is of; nothing for the story's own year.

    `year` is that of the article, or of its story where the article does not tell: "next year" and "in 2021" are one time.
    """
    name = whole_of(figure)
    if name is None:
        return ""
    clause = re.split(r"\d", after[:BESIDE])[0] if not re.match(r"[^\d]*\b(?:19|20)\d\d\b", after[:BESIDE]) else after[:BESIDE]
    own = re.split(r"[;:]|\d(?:\s|%)", before[-BESIDE:])[-1]
    if name == "magnitude":
        match = _SHOCK.search(clause) or _SHOCK.search(own)
        return match.group(1).lower().rstrip("s") if match else ""
    if name not in load(ComparableWords).periods["measures"]:
        return ""
    clause = _NEXT.split(clause)[0]
    match = _told_behind(clause) or _told_before(_OF_ANOTHER.sub("", own) if len(own) < len(before[-BESIDE:]) else own, before)
    if match is None and _HELD_AGAINST.match(own):
        match = next(iter(reversed(list(_PERIOD.finditer(before)))), None)
    return _normal(match.group(1), year) if match else ""


def _told_behind(clause: str) -> re.Match[str] | None:
    match = _PERIOD.search(clause)
    return None if match is None or _is_month_of_saying(match, clause[: match.start()]) else match


def _told_before(own: str, before: str) -> re.Match[str] | None:
    match = _PERIOD.search(own)
    if match is None:
        return None
    # "had predicted a fall in May, and in March, growth of": a month between commas goes on with the saying
    between = own[match.end() :]
    return None if _is_month_of_saying(match, before if between.startswith(",") else between) else match


def _is_month_of_saying(match: re.Match[str], between: str) -> bool:
    return re.search(_MONTHS, match.group()) is not None and _SAYING.search(between) is not None


def _normal(told: str, year: int | None) -> str:
    """One name for one time; nothing for the year itself."""
    told = re.sub(r"^(?:the year )?(?:to|in|for|since) (?=[A-Z\d])", "", told)
    if told == "this year" or (year is not None and told == str(year)):
        return ""
    steps = {"next year": 1, "the following year": 1, "in the next": 1, "last year": -1, "the previous year": -1}
    if told not in steps:
        return told
    return "next year" if year is None and steps[told] == 1 else told if year is None else str(year + steps[told])
