"""Quantities: a number with its bound, its range and the unit that touches it, as the line writes them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from sayso.extract.figures.fractions import Fraction, fractions_in
from sayso.extract.figures.levels import are_levels
from sayso.extract.figures.multiples import MULTIPLE, times_after, twice_in
from sayso.extract.figures.numerals import DIGITS, ONES, TENS, Numeral, number_of, numerals_in
from sayso.extract.figures.reaching import reached
from sayso.extract.figures.unit import UnitMatch, minus_before, named_before, sign_before, unit_after
from sayso.types import Relation
from sayso.words import load
from sayso.words.bounds import BoundWords
from sayso.words.patterns import any_of


@dataclass(frozen=True, slots=True)
class Quantity:
    """`[start, end)` of the line covers the bound and the unit; `[core_start, core_end)` the number words alone.

    `unit` is None for a count of people or things. `measured` names what a unit measures ("duration"), `hyphenated` says that the
    number and its noun are one adjective ("15-minute"), `spelled` that the number is in words, `scaled` that it has a word or a letter
    for its scale ("3 million", "3m").
    """

    start: int
    end: int
    core_start: int
    core_end: int
    low: float | None
    high: float | None
    relation: Relation
    unit: str | None = None
    measured: str | None = None
    hyphenated: bool = False
    spelled: bool = False
    scaled: bool = False

    @property
    def value(self) -> float:
        """The number to compare by: the higher bound, or the lower where that is open."""
        return self.high if self.high is not None else self.low or 0.0


def quantities_in(text: str) -> tuple[Quantity, ...]:
    """Every quantity of a line, sorted by place, none inside another."""
    found = [*map(_fraction, fractions_in(text)), *_vague(text), *_nothing(text), *_twice(text)]
    taken = [(q.start, q.end) for q in found]
    free = [n for n in numerals_in(text) if not any(n.start < end and start < n.end for start, end in taken)]
    found.extend(_from_numerals(text, free))
    found = [_bounded(text, quantity) for quantity in found]
    found.sort(key=lambda q: (q.start, -q.end))
    kept: list[Quantity] = []
    for quantity in found:
        if not kept or quantity.start >= kept[-1].end:
            kept.append(quantity)
    return tuple(kept)


def _fraction(found: Fraction) -> Quantity:
    """ "Two thirds": percent of what follows."""
    start, end, percent = found
    return Quantity(start, end, start, end, percent, percent, Relation.EXACT, "percent", None, False, True)


def _from_numerals(text: str, numerals: list[Numeral]) -> Iterator[Quantity]:
    index = 0
    while index < len(numerals):
        first = numerals[index]
        second = numerals[index + 1] if index + 1 < len(numerals) else None
        joined = None if second is None else _range(text, first, second) or _ratio(text, first, second)
        yield joined or _single(text, first)
        index += 2 if joined else 1


def _single(text: str, numeral: Numeral) -> Quantity:
    sign, start = sign_before(text, numeral.start)
    below, start = minus_before(text, start)
    unit = unit_after(text, numeral.end)
    numeral, unit = _metres_or_millions(text, numeral, unit, sign)
    if numeral.short in ("b", "B") and sign is None and unit is None:
        numeral = replace(numeral, value=round(numeral.value / 1e9, 6), scaled=False)  # "308B" is a door, "$308B" is money
    if unit is None and sign is None:
        unit = times_after(text, numeral.end)
    if unit is not None and unit.name == "pounds" and numeral.scaled:
        unit = UnitMatch(unit.end, "GBP", None)
    scale = named_before(text, start)
    if unit is None and scale is not None:
        unit = UnitMatch(numeral.end, scale, scale)
    low = -numeral.value if below else numeral.value
    core_end = unit.end if unit else numeral.end
    return Quantity(
        start, core_end, numeral.start, numeral.end, low, low, Relation.EXACT, (unit.name if unit else None) or sign,
        unit.measured if unit else None, _hyphenated(text, numeral.end, unit), numeral.spelled, numeral.scaled,
    )  # fmt: skip


def _metres_or_millions(text: str, numeral: Numeral, unit: UnitMatch | None, sign: str | None) -> tuple[Numeral, UnitMatch | None]:
    """ "4.3m people" and "£4.3m" are millions, "a 30m wall" and "30m high" are metres."""
    if numeral.short not in ("m", "M") or sign or unit:
        return numeral, unit
    following = re.match(r"\s([a-z]+)", text[numeral.end :])
    counts = following is not None and following[1].endswith(("s", "people", "men", "women", "children")) and following[1] != "across"
    if numeral.short == "M" or counts:
        return numeral, unit
    plain = replace(numeral, end=numeral.end - 1, value=round(numeral.value / 1e6, 6), short=None, scaled=False, text=numeral.text[:-1])
    return plain, UnitMatch(numeral.end, "metres", "distance")


def _hyphenated(text: str, end: int, unit: UnitMatch | None) -> bool:
    return text[end : end + 1] in ("-", "‑") and (unit is not None or re.match(r"[-‑][a-z]", text[end:]) is not None)


#: What may stand between the ends of a range; "and" only after "between".
_TO = re.compile(
    r"\s?(?:[-–—‒]|to|or|through)\s?|[-–]\s?to\s|\sto\s(?:at\smost\s|as\smany\sas\s|up\sto\s|perhaps\s)?"
    r"|\s?or\s(?:even\s|possibly\s|perhaps\s)?"
)
_FIRST_UNIT = re.compile(r"\A\s?(?:%|per\s?cent|percent)?")


def _range(text: str, first: Numeral, second: Numeral) -> Quantity | None:
    sign, start = sign_before(text, first.start)
    second_sign, second_start = sign_before(text, second.start)
    below, start = minus_before(text, start)
    second_below, second_start = minus_before(text, second_start) if below else (False, second_start)
    gap = text[first.end : second_start]
    bare = _FIRST_UNIT.sub("", gap, count=1)
    opener = re.search(r"\b(?:(between)|from|by|anywhere from)\s(?:about\s|some\s|an\sestimated\s|around\s)?$", text[:start], re.IGNORECASE)
    between = bool(opener and opener[1])
    if not (bare.strip() == "and" if between else _TO.fullmatch(bare)):
        return None
    if second_sign and sign != second_sign:
        return None
    second_single = _single(text, replace(second, start=second.start))
    if re.search(r"%|per\s?cent", gap) and second_single.unit != "percent":
        return None  # "fell 2% to $71"
    if "%" in text[second.end : second.end + 1] and second_sign:
        return None
    low, high = _shared_scale(first, second)
    if below or second_below:
        low, high = sorted((-low if below else low, -high if second_below else high))
    if low >= high or (bare.strip() == "or" and high > 3 * abs(low)):
        return None
    if opener and not between and are_levels(text[: opener.start()]):
        return None
    return Quantity(
        opener.start() if opener else start, second_single.end, first.start, second_single.core_end, low, high, Relation.RANGE,
        sign or second_single.unit, second_single.measured, second_single.hyphenated, first.spelled, first.scaled or second.scaled,
    )  # fmt: skip


def _shared_scale(first: Numeral, second: Numeral) -> tuple[float, float]:
    """ "2 to 3 million": the scale of the second belongs to both where the first has none and is the smaller number."""
    bare = _NUMBER_AND_SCALE.fullmatch(second.text) if second.scaled and not first.scaled and first.value < 1000 else None
    if bare is not None:
        low = round(first.value * second.value / number_of(bare[1]), 6)
        if low < second.value:
            return low, second.value
    return first.value, second.value


_NUMBER_AND_SCALE = re.compile(rf"({DIGITS}|{'|'.join(sorted(ONES, key=len, reverse=True))})[\s-]?[a-z]+", re.IGNORECASE)


def _ratio(text: str, first: Numeral, second: Numeral) -> Quantity | None:
    """ "eight out of 10", "one in five": percent of the second."""
    gap = text[first.end : second.start]
    joint = re.fullmatch(r"\s(out\sof|in)(?:\severy)?\s", gap)
    if joint is None or not 0 < first.value < second.value:
        return None
    if joint[1] == "in" and (second.value > 1000 or first.value > 99 or re.search(r"(?:ed|ing)\s$", text[: first.start])):
        return None
    if joint[1] == "in" and not re.match(r"\s(?:[a-z]|\()|[,.]?$", text[second.end :]):
        return None
    if joint[1] == "in" and unit_after(text, second.end):
        return None
    percent = round(100 * first.value / second.value, 4)
    return Quantity(
        first.start, second.end, first.start, second.end, percent, percent, Relation.EXACT, "percent", None, False, first.spelled
    )


@cache
def _vague_pattern() -> re.Pattern[str]:
    words = sorted(load(BoundWords).vague, key=len, reverse=True)
    return re.compile(rf"(?<![\w-]){any_of(words)}(?![\w-])", re.IGNORECASE)


#: "Tens of thousands of dollars", "hundreds of miles".
_OF_MONEY = re.compile(r"\sof\s(?=(\w))")


def _vague(text: str) -> Iterator[Quantity]:
    table = load(BoundWords).vague
    for match in _vague_pattern().finditer(text):
        low = table[match.group().casefold()]
        money = _OF_MONEY.match(text, match.end())
        unit = unit_after(text, money.start(1) - 1) if money else None
        yield Quantity(
            match.start(), unit.end if unit else match.end(), match.start(), match.end(), low, None, Relation.VAGUE,
            unit.name if unit else None, unit.measured if unit else None, False, True, True,
        )  # fmt: skip


_NOTHING = re.compile(
    r"(?<![\w-])(?:no\sone|nobody|(?:no|nil|zero)(?=\s(?:\w+\s)?(?:deaths?|injuries|casualties|fatalities|victims|arrests)\b))(?![\w-])",
    re.IGNORECASE,
)


def _nothing(text: str) -> Iterator[Quantity]:
    """ "No one was hurt", "no deaths": a count of nought."""
    for match in _NOTHING.finditer(text):
        yield Quantity(match.start(), match.end(), match.start(), match.end(), 0.0, 0.0, Relation.EXACT, None, None, False, True)


def _twice(text: str) -> Iterator[Quantity]:
    for start, end in twice_in(text):
        yield Quantity(start, end, start, end, 2.0, 2.0, Relation.EXACT, "times", MULTIPLE, False, True)


@cache
def _bound_patterns() -> tuple[re.Pattern[str], dict[str, Relation], re.Pattern[str], dict[str, Relation]]:
    table = load(BoundWords)
    before = {phrase: relation for relation, phrases in table.before.items() for phrase in phrases}
    after = {phrase: relation for relation, phrases in table.after.items() for phrase in phrases}
    fill = "|".join(sorted(map(re.escape, table.between.words), key=len, reverse=True))
    opens = "|".join(sorted(map(re.escape, before), key=len, reverse=True))
    ends = "|".join(sorted(map(re.escape, after), key=len, reverse=True))
    return (
        re.compile(rf"(?<![\w-])(?P<bound>{opens})\s?(?:(?:{fill})\s)?$", re.IGNORECASE), before,
        re.compile(rf"\s?(?P<bound>{ends})(?![\w])", re.IGNORECASE), after,
    )  # fmt: skip


#: How far before a number its bound may begin, in characters: the longest bound with the longest filler.
_REACH = 48


def _bounded(text: str, quantity: Quantity) -> Quantity:
    opens, before, _, _ = _bound_patterns()
    offset = max(0, quantity.start - _REACH)
    match = opens.search(text[offset : quantity.start])
    relation = before[match["bound"].casefold()] if match is not None else Relation.EXACT
    # "It lies far above the 24 that the ministry owns to": another count, and no bound of this one.
    compares = relation in (Relation.MORE_THAN, Relation.LESS_THAN) and text[: quantity.start].endswith(" the ")
    reach = reached(text, quantity.start, quantity.end, quantity.value, quantity.unit, quantity.measured)
    if reach is not None and quantity.relation is Relation.EXACT:
        return with_bound(replace(quantity, start=reach[1]), reach[0]) if reach[0] is not Relation.EXACT else quantity
    if match is not None and not compares:
        quantity = replace(quantity, start=offset + match.start())
        firm = bound_after(text, quantity.end) if relation is Relation.AROUND else None  # "perhaps 40, if not more"
        return with_bound(quantity if firm is None else replace(quantity, end=firm[1]), firm[0] if firm is not None else relation)
    if quantity.relation is Relation.EXACT:
        found = bound_after(text, quantity.end)
        if found is not None and (not quantity.hyphenated or text.startswith("-", quantity.end)):
            return with_bound(replace(quantity, end=found[1], hyphenated=False), found[0])
    return quantity


def bound_after(text: str, end: int) -> tuple[Relation, int] | None:
    """The bound that begins at `end` ("or more", ", if not more") and where it ends, or None."""
    _, _, ends, after = _bound_patterns()
    match = ends.match(text, end)
    # "40, at least ten of them children": the bound is the next number's.
    if match is None or _NUMBER_NEXT.match(text, match.end()) is not None:
        return None
    return after[match["bound"].casefold()], match.end()


_NUMBER_NEXT = re.compile(rf"\s?[$£€]?(?:\d|(?:another|a|an|some|{'|'.join((*ONES, *TENS))})\b)", re.IGNORECASE)


def with_bound(quantity: Quantity, relation: Relation) -> Quantity:
    """The quantity with an open end, or "around"; ranges and vague words keep what they are."""
    if quantity.relation is Relation.VAGUE:
        return quantity
    if quantity.relation is Relation.RANGE:
        return quantity
    match relation:
        case Relation.MORE_THAN | Relation.AT_LEAST:
            return replace(quantity, high=None, relation=relation)
        case Relation.AT_MOST | Relation.LESS_THAN:
            return replace(quantity, low=None, relation=relation)
        case _:
            return replace(quantity, relation=relation)
