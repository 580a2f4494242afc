"""Ticks, days and counts as a newspaper writes them."""

from datetime import date

from sayso.compare.amounts import BILLION, MILLION
from sayso.types import When


def short(value: float) -> str:
    """A tick of an axis: 15000 -> "15k", 2500000 -> "2.5m"."""
    size = abs(value)
    for scale, letter in ((BILLION, "bn"), (MILLION, "m"), (1000, "k")):
        if size >= scale:
            return f"{value / scale:.4g}{letter}".replace("-", "−")
    return f"{value:.4g}".replace("-", "−")


MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December")


def _day(day: date, brief: bool, year: bool) -> str:
    month = MONTHS[day.month - 1]
    return f"{day.day} {month[:3] if brief else month}" + (f" {day.year}" if year else "")


def day(when: When | None, brief: bool = True, year: bool = False) -> str | None:
    """A time as a reader wants it: "25 Mar", "24 to 27 Mar", "March 2022"; None where it is not known."""
    if when is None:
        return None
    return stretch(when.earliest, when.latest, brief, year)


def stretch(first: date, last: date, brief: bool = True, year: bool = True) -> str:
    """From one day to another, with nothing said twice: "25 March to 7 April 2022"."""
    if first == last:
        return _day(first, brief, year)
    if (first.day, first.month, last.day, last.month) == (1, 1, 31, 12):
        return str(first.year) if first.year == last.year else f"{first.year} to {last.year}"
    if first.year != last.year:
        return f"{_day(first, brief, True)} to {_day(last, brief, True)}"
    if first.day == 1 and first.month == last.month and (last.day >= 28 and (last.month == 2 or last.day >= 30)):
        return MONTHS[first.month - 1] + (f" {first.year}" if year else "")
    start = str(first.day) if first.month == last.month else _day(first, brief, False)
    return f"{start} to {_day(last, brief, year)}"


def count(size: int, word: str, words: str | None = None) -> str:
    """ "1 article", "3 articles"."""
    return f"{size:,} {word if size == 1 else words or word + 's'}"


def listed(names: tuple[str, ...] | list[str], joint: str = "and") -> str:
    """ "a", "a and b", "a, b and c"."""
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])} {joint} {names[-1]}"
