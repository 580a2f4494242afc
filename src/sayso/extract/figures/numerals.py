"""Numerals: every way to write one number in news English, and its value."""

import re
from dataclasses import dataclass

from sayso.extract.figures.unit import sign_before

ONES = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11,
    "twelve": 12,
    "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19,
}  # fmt: skip
TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}
SCALES = {"hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "lakh": 1e5, "crore": 1e7}
#: Scales as agencies abbreviate them, glued or not ("$126 mln", "40bn").
ABBREVIATED = {"mn": 1e6, "mln": 1e6, "bn": 1e9, "bln": 1e9, "trn": 1e12, "trln": 1e12}
#: Letters glued to digits ("4.3m", "$2bn"). "m" is also metres: `quantity` keeps it only for money and before a noun.
SHORT = {"k": 1e3, "m": 1e6, "b": 1e9, "tn": 1e12}
#: Denominators of written fractions.
PARTS = {
    "half": 2, "halves": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fourth": 4, "fourths": 4, "fifth": 5, "fifths": 5,
    "sixth": 6,
    "sixths": 6, "seventh": 7, "eighth": 8, "eighths": 8, "ninth": 9, "tenth": 10, "tenths": 10,
}  # fmt: skip

#: A thin, a narrow no-break and a no-break space also part thousands ("1 178").
_THIN = "    "
DIGITS = rf"(?:\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?(?!\d)|\d{{1,3}}(?:[{_THIN}]\d{{3}})+(?!\d)|\d+(?:\.\d+)?)"
_ONE = "|".join(sorted(ONES, key=len, reverse=True))
_TEN = "|".join(TENS)
_UNDER_100 = rf"(?:(?:{_TEN})(?:[\s-](?:one|two|three|four|five|six|seven|eight|nine))?|{_ONE})"
_UNDER_1000 = rf"(?:(?:{_UNDER_100}|a)[\s-]hundred(?:[\s-](?:and\s)?{_UNDER_100})?|{_UNDER_100})"
_BIG = "thousand|million|billion|trillion|lakh|crore"
_ABBREVIATED = "|".join(ABBREVIATED)
WORDS = rf"(?:(?:{_UNDER_1000}|a)[\s-](?:{_BIG})(?:,?\s(?:and\s)?{_UNDER_1000}(?:[\s-](?:{_BIG}))?)*|{_UNDER_1000})"

#: "1.178.000" and, before people, "1.178": full stops part thousands in much of Europe, and nobody counts a fraction of a person.
DOTTED = (
    r"(?:\d{1,3}(?:\.\d{3}){2,}|\d{1,3}\.\d{3}(?=\s(?:people|persons|soldiers|troops|civilians|deaths|dead|cases|victims|workers|employees|"
    r"jobs|voters|refugees|homes|houses|students|patients|men|women|children)\b))(?!\d)"
)

#: One number, tried in this order (the look-ahead, of the first letters of all number words, lets most places fail at once). `half`
#: and `dozen` stand before plain words so that "half a million" and "two dozen" stay whole.
NUMERAL = re.compile(
    rf"""(?:(?<![A-Za-z])|(?=\d))(?=[\dahofstenAHOFSTEN])(?:
      (?P<halfmore>(?:{_UNDER_100}|a)\s(?:{_BIG}|hundred)\sand\sa\shalf|{_UNDER_100}[\s-]and[\s-]a[\s-]half(?:\s(?:{_BIG}|hundred))?)
    | (?P<half>half\sa\s(?:{_BIG}|dozen)|half\sa(?=\s(?:percentage|per\s?cent|point)\b))
    | (?P<dozen>(?:{DIGITS}|{_UNDER_100}|a)\s(?:dozen|score)(?!s))
    | (?P<words>{WORDS})
    | (?P<dotted>{DOTTED})
    | (?P<digits>{DIGITS})(?P<glyph>½|¼|¾)?(?:[\s-]?(?P<scale>hundred|{_BIG}|{_ABBREVIATED})(?![\w])|(?P<short>tn|k|m|b)(?![\w]))?
    )""",
    re.VERBOSE | re.IGNORECASE,
)
_GLYPHS = {"½": 0.5, "¼": 0.25, "¾": 0.75}


@dataclass(frozen=True, slots=True)
class Numeral:
    """A written number at `[start, end)` of its line; `short` is the glued letter, if any, `scaled` whether a scale word multiplies it."""

    start: int
    end: int
    value: float
    text: str
    short: str | None = None
    scaled: bool = False

    @property
    def spelled(self) -> bool:
        """In words, no digits."""
        return not any(character.isdigit() for character in self.text)


def numerals_in(text: str) -> list[Numeral]:
    """Every number of a line, sorted; digits inside words, ordinals and dotted or slashed codes are left out."""
    found: list[Numeral] = []
    position = 0
    while match := NUMERAL.search(text, position):
        position = match.end()
        if not _stands_alone(text, match):
            # Digits of a code must not be read from its middle.
            while position < len(text) and text[position].isdigit():
                position += 1
            continue
        value = value_of(match)
        scaled = bool(match["scale"] or match["short"]) or _SCALED.search(match.group()) is not None
        found.append(Numeral(match.start(), match.end(), value, match.group(), match["short"], scaled))
    return found


_SCALED = re.compile(rf"hundred|dozen|score|{_BIG}", re.IGNORECASE)


def _stands_alone(text: str, match: re.Match[str]) -> bool:
    before, after = text[: match.start()], text[match.end() :]
    if before and (before[-1].isalpha() or before[-1] in "_#@/'’" or before[-1].isdigit()) and sign_before(text, match.start())[0] is None:
        return False
    if match["digits"] and re.search(r"(?:[A-Za-z][-–.]|\d[.,:/]|(?<!\d)\.)$", before):
        return False
    if after[:1].isalpha() and not _glued_unit(after):
        return False
    if re.match(r"(?:st|nd|rd|th)\b", after) or after[:1] in ("/", "_", "@"):
        return False
    if _NETWORK.match(after) is not None and match.group() in _GENERATIONS:
        return False
    return not re.match(r"[:.]\d|,\d", after)


#: Generations of telephone networks ("5g phones") look like so many grams.
_GENERATIONS = frozenset("23456")
_NETWORK = re.compile(r"g(?:\s(?!of\b)[a-z]|[.,;]|$)")


def _glued_unit(after: str) -> bool:
    return _GLUED.match(after) is not None


_GLUED = re.compile(
    r"(?:km|mph|kph|kmh|kg|mg|mcg|µg|g|lb|lbs|cm|mm|ml|l|m|ft|p|pc|mi|ha|hrs?|mins?|secs?|GW|MW|kW|C|F)(?:²|2)?(?![A-Za-z])"
)


def value_of(match: re.Match[str]) -> float:
    """The number that a NUMERAL match writes."""
    if match["half"]:
        word = match["half"].split()[-1].casefold()
        if word == "a":
            return 0.5  # "half a percentage point"
        return 6 if word == "dozen" else SCALES[word] / 2
    if match["halfmore"]:
        return _half_more(match["halfmore"].casefold())
    if match["dozen"]:
        count, word = match["dozen"].rsplit(None, 1)
        return _plain(count) * (12 if word.casefold() == "dozen" else 20)
    if match["words"]:
        return spelled_value(match["words"])
    if match["dotted"]:
        return float(match["dotted"].replace(".", ""))
    value = _plain(match["digits"]) + _GLYPHS.get(match["glyph"] or "", 0)
    if match["scale"]:
        scale = match["scale"].casefold()
        value *= SCALES.get(scale) or ABBREVIATED[scale]
    elif match["short"]:
        value *= SHORT[match["short"].casefold()]
    return round(value, 6)


def _half_more(text: str) -> float:
    first, _, rest = re.sub(r"-and-a-half", " and a half", text).partition(" and a half")
    if rest.strip():
        return (spelled_value(first) + 0.5) * SCALES[rest.strip()]
    *count, last = first.split()
    if last in SCALES:
        return (spelled_value(" ".join(count)) + 0.5) * SCALES[last]
    return spelled_value(first) + 0.5


def _plain(text: str) -> float:
    if text[0].isdigit():
        return float(re.sub(rf"[,{_THIN}]", "", text))
    return spelled_value(text)


def spelled_value(text: str) -> float:
    """The value of a number in words ("three hundred and fifty-two" -> 352)."""
    total = group = 0.0
    for word in re.split(r"[\s,-]+", text.casefold()):
        if word in ("", "and"):
            continue
        if word == "a":
            group = 1
        elif word in ONES or word in TENS:
            group += ONES.get(word) or TENS[word]
        elif word == "hundred":
            group = (group or 1) * 100
        else:
            total += (group or 1) * SCALES[word]
            group = 0
    return total + group


def number_of(text: str) -> float:
    """The value of a number in digits or in one word."""
    return float(text.replace(",", "")) if text[0].isdigit() else spelled_value(text)
