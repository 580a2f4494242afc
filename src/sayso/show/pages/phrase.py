"""Numbers, bounds and days as a newspaper writes them."""

from datetime import date

from sayso.compare.wording import CURRENCY_SIGNS
from sayso.types import Relation, When

#: From here on a whole number of millions is written as "1.2 million", as news style has it.
MILLION = 1_000_000
BILLION = 1_000_000_000


def number(value: float) -> str:
    """1351 -> "1,351", 2500000 -> "2.5 million", -1.4 -> "−1.4"; no digit is dropped."""
    sign, size = ("−" if value < 0 else ""), abs(value)
    for scale, word in ((BILLION, " billion"), (MILLION, " million")):
        scaled = size / scale
        if size >= scale and round(scaled, 3) * scale == size:
            return f"{sign}{scaled:.3f}".rstrip("0").rstrip(".") + word
    return sign + (f"{int(size):,}" if float(size).is_integer() else f"{size:,.10g}")


def short(value: float) -> str:
    """A tick of an axis: 15000 -> "15k", 2500000 -> "2.5m"."""
    size = abs(value)
    for scale, letter in ((BILLION, "bn"), (MILLION, "m"), (1000, "k")):
        if size >= scale:
            return f"{value / scale:.4g}{letter}".replace("-", "−")
    return f"{value:.4g}".replace("-", "−")


def amount(value: float, unit: str) -> str:
    """A number with its unit where the unit is a sign: money and percent. Other units stand in the question of a tally."""
    if unit == "percent":
        return f"{number(value)}%"
    if is_currency(unit):
        sign = CURRENCY_SIGNS.get(unit, f"{unit} ")
        return number(value).replace("−", f"−{sign}", 1) if value < 0 else sign + number(value)
    return number(value)


def is_currency(unit: str) -> bool:
    """Whether a unit is a currency's code (ISO 4217)."""
    return len(unit) == 3 and unit.isalpha() and unit.isupper()


#: The words before a bound that is open or soft.
BOUND_WORDS = {
    Relation.AT_LEAST: "at least ", Relation.MORE_THAN: "over ", Relation.AT_MOST: "up to ", Relation.LESS_THAN: "under ",
    Relation.AROUND: "around ",
}  # fmt: skip


def value(low: float | None, high: float | None, relation: Relation, unit: str, words: str | None = None) -> str:
    """What somebody holds, in words: "over 15,000", "7,000 to 15,000", "around 40%". Vague amounts keep the article's own `words`."""
    if relation is Relation.VAGUE:
        return f"“{words}”" if words else f"vaguely, {amount(low, unit)} or more" if low is not None else "vaguely"
    bound = BOUND_WORDS.get(relation, "")
    if low is not None and high is not None and low != high:
        return f"{bound}{amount(low, unit)} to {amount(high, unit)}"
    known = low if low is not None else high
    if known is None:
        return f"“{words}”" if words else "a number not given"
    if not bound and (low is None or high is None):
        bound = BOUND_WORDS[Relation.AT_MOST if low is None else Relation.AT_LEAST]
    return bound + amount(known, unit)


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
