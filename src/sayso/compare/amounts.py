"""Numbers with their bounds and units in words, as a newspaper writes them: findings and pages say them alike."""

from functools import cache

from sayso.compare.intervals import Bounded
from sayso.types import Relation
from sayso.words import load
from sayso.words.units import UnitWords, is_currency, units_in_words

#: From here on a whole number of millions is written as "1.2 million", as news style has it.
MILLION, BILLION = 1_000_000, 1_000_000_000
#: The words before a bound that is open or soft.
BOUND_WORDS = {
    Relation.AT_LEAST: "at least ", Relation.MORE_THAN: "more than ", Relation.AT_MOST: "up to ", Relation.LESS_THAN: "less than ",
    Relation.AROUND: "around ",
}  # fmt: skip
#: The vague words by the least that the ledger's reading gives them.
_VAGUE = {24: "dozens", 200: "hundreds", 2_000: "thousands", 20_000: "tens of thousands", 200_000: "hundreds of thousands", 2e6: "millions"}


def number(value: float) -> str:
    """1351 -> "1,351", 2500000 -> "2.5 million", -1.4 -> "−1.4"; no digit is dropped."""
    sign, size = ("−" if value < 0 else ""), abs(value)
    for scale, word in ((BILLION, " billion"), (MILLION, " million")):
        scaled = size / scale
        if size >= scale and round(scaled, 3) * scale == size:
            return f"{sign}{scaled:.3f}".rstrip("0").rstrip(".") + word
    return sign + (f"{int(size):,}" if float(size).is_integer() else f"{size:,.10g}")


@cache
def _signs() -> dict[str, str]:
    """The sign of each currency that has one: the shortest that is no letter."""
    found: dict[str, str] = {}
    for sign, code in load(UnitWords).money.signs.items():
        if not any(letter.isalpha() for letter in sign) and len(sign) <= len(found.get(code, sign)):
            found[code] = sign
    return found


def with_unit(value: float, unit: str = "") -> str:
    """A number with its unit where that stands beside it: "93%", "£5,800", "1 hour"."""
    if unit == "percent":
        return f"{number(value)}%"
    if is_currency(unit):
        sign = _signs().get(unit, f"{unit} ")
        return number(value).replace("−", f"−{sign}", 1) if value < 0 else sign + number(value)
    if unit in units_in_words():
        return f"{number(value)} {unit.removesuffix('s') if value == 1 else unit}"
    return number(value)


def amount(one: Bounded, unit: str = "", words: str | None = None) -> str:
    """What somebody holds, in words: "more than 15,000", "7,000 to 15,000", "around 40%".

    Vague amounts keep the article's own `words` in quotation marks where they are given.
    """
    low, high, relation = one.low, one.high, one.relation
    if relation is Relation.VAGUE:
        vague = _VAGUE.get(low) if low is not None else None
        return f"“{words}”" if words else vague or (f"some {with_unit(low, unit)}" if low is not None else "an unknown number")
    bound = BOUND_WORDS.get(relation, "")
    if low is not None and high is not None and low != high:
        return f"{bound}{number(low) if unit in units_in_words() else with_unit(low, unit)} to {with_unit(high, unit)}"
    known = low if low is not None else high
    if known is None:
        return f"“{words}”" if words else "a number not given"
    if not bound and (low is None or high is None):
        bound = BOUND_WORDS[Relation.AT_MOST if low is None else Relation.AT_LEAST]
    return bound + with_unit(known, unit)
