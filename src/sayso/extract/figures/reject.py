"""Numbers that count nothing: dates, ages, clock times, addresses, scores, names with a number in them."""

import re
from functools import cache

from spacy.tokens import Token

from sayso.extract.figures.ages import legal_age
from sayso.extract.figures.counted import Counted
from sayso.extract.figures.quantity import Quantity
from sayso.types import Relation
from sayso.words import load
from sayso.words.units import UnitWords

#: Oldest age that an appositive number may be ("Ana Bell, 41,").
OLDEST = 115
#: Oldest age by which a class of the young is named ("the under-21s", "those under 18").
OLDEST_YOUTH = 21
#: A bare whole number between these is a year unless a bound, a comma or a counted noun says otherwise.
YEARS = (1500, 2100)
#: "The first three", "the last 20" point into a row; "the first 3,000 doses" counts.
MANY = 20

_FIRST = re.compile(r"\b(?:first|next|last|final|opening)\s$", re.IGNORECASE)
_AGE_BEFORE = re.compile(
    r"\b(?:aged?|ages|ages?\sof|age\sgroup|turns?|turned|turning|between\sthe\sages\sof|ages?\sbetween|older\sthan|younger\sthan|as\s(?:young|old)\sas|in\s(?:her|his|their)(?:\s\w+)?)"
    r"(?:\s(?:between|from|around|about|just|only|under|over))?\s?$",
    re.IGNORECASE,
)
_AGE_RANGE_AFTER = re.compile(r"\s(?:and|to|or)\s\d+[\s-]years?[\s-](?:old|of\sage)|\s?years?\sold|-year-olds?|\syears\sof\sage")
_NAME_BEFORE = re.compile(
    r"(?:[A-Z][\w’'.-]+|man|woman|boy|girl|father|mother|brother|sister|son|daughter|wife|husband|suspect|victim)\s?[,(]\s?(?:then\s|now\s)?$"
)
_PERSON_OF = re.compile(r"\b(?:boy|girl|child|man|woman|son|daughter|pupil|mother|father|youth)\sof\s(?:just\s|only\s)?$", re.IGNORECASE)
_PERSON_IS = re.compile(r"\b(?:[Hh]e|[Ss]he)\s(?:was|is|were)\s(?:only\s|just\s|about\s)?$")
_CLOSES = re.compile(r"\s?(?:[,;.)—–]|$|\s?(?:and|of|from|was|is)\b)")
_SCORE = re.compile(r"\s?[-–]\s?\d")
_CODE_CHUNK = re.compile(r"://|www\.|@|#|\.com|\.org")
#: "The top 20" points into a row, "would top 20 million" is a verb.
_TOP = r"(?<!to\s)(?<!will\s)(?<!would\s)(?<!could\s)(?<!might\s)(?<!may\s)top"
_LATER = re.compile(rf"\b(?:first|last|next|past|previous|final|opening|{_TOP}|another one|number|no one|every|each)\s$", re.IGNORECASE)
_ALL_BUT = re.compile(r"\b(?:all|any|everyone|everything)\s(?:but|except)\s(?:for\s)?$", re.IGNORECASE)
#: "One of the guards" is `retold`'s to decide.
_ONE_WORD = re.compile(
    r"\s(?:of\s(?!(?:the|these|those|them|his|her|their|its)\b)|another|day\b|time\b|thing|by\s|after\s|or\s|side|way|hand|that|who|which)"
    r"|[,.;:]|-"
)


def counts_nothing(counted: Counted, times: list[tuple[int, int]]) -> bool:
    """Whether a number is no figure. `times` are the line's time expressions as half-open line offsets."""
    text, quantity, token, noun = counted.block.text, counted.quantity, counted.token, counted.noun
    if any(quantity.core_start < end and start < quantity.core_end for start, end in times):
        return True
    return (
        _is_age(text, quantity)
        or _is_clock_or_phone(text, quantity)
        or _is_named(text, quantity, token, noun)
        or _is_score(text, quantity)
        or _is_offset(text, quantity)
        or _is_year(text, quantity, token, noun)
        or _is_adjective(text, quantity)
        or _points_back(text, quantity)
    )


def _is_age(text: str, quantity: Quantity) -> bool:
    before, after = text[: quantity.core_start], text[quantity.core_end :]
    if legal_age(text, quantity) is not None:
        return False
    if _PERSON_OF.search(before) and quantity.unit is None and quantity.value <= OLDEST and _CLOSES.match(after):
        return True
    start_before = text[: quantity.start]
    if any(_AGE_RANGE_AFTER.match(rest) for rest in (after, text[quantity.end :])):
        return True
    if _AGE_BEFORE.search(before) or _AGE_BEFORE.search(start_before):
        return True
    if quantity.measured == "duration" and re.match(r"[\s-](?:old|of\sage)\b", text[quantity.end :]):
        return True
    if re.search(r"\bages?\sof\s$|\bage[sd]?\b[\w\s]{0,12}$", before[-24:], re.IGNORECASE) and quantity.value <= OLDEST:
        return True
    under = re.search(r"\b(?:under|below)\s$", before, re.IGNORECASE)
    if under and quantity.relation is Relation.LESS_THAN and re.match(r"s?\s?(?:[.,;)]|$|year)", after):
        return quantity.value <= OLDEST_YOUTH
    if quantity.unit is not None or quantity.spelled or quantity.value > OLDEST or quantity.value % 1:
        return False
    if _PERSON_IS.search(before) and not re.match(r"\s\w+s\b", after):
        return True
    between_commas = re.search(r"[A-Za-z],\s$", before) is not None and re.match(r"[,.;]\s?(?!\d|and\s\d)", after) is not None
    return between_commas or bool(_NAME_BEFORE.search(before) and _CLOSES.match(after))


@cache
def _namers() -> tuple[re.Pattern[str], re.Pattern[str]]:
    table = load(UnitWords).numbers_that_name
    after = "|".join(sorted(map(re.escape, table.after), key=len, reverse=True))
    before = "|".join(sorted(map(re.escape, table.before), key=len, reverse=True))
    return re.compile(rf"(?<![\w-])(?:{after})s?\s$", re.IGNORECASE), re.compile(rf"(?:\s|-)?(?:{before})s?(?![\w])", re.IGNORECASE)


#: Entities that own the numbers inside them ("Channel 4 News", "the 1922 Committee", "Boeing 737").
_OWN_NUMBERS = frozenset({"FAC", "PRODUCT", "ORG", "LAW", "WORK_OF_ART", "EVENT"})


def _is_named(text: str, quantity: Quantity, token: Token, noun: Token | None) -> bool:
    if quantity.unit is not None or quantity.relation is not Relation.EXACT or _in_shares(text, quantity) or _in_row(text, quantity):
        return False
    before, after = text[: quantity.start], text[quantity.end :]
    behind, ahead = _namers()
    if re.search(r"\b(?:No|Nos)\.?\s$", before):
        return True  # "No 10" whatever follows; "no 10 people" is no English
    plain = not quantity.scaled and "," not in text[quantity.core_start : quantity.core_end]
    name = token.nbor(-1) if token.i else token
    # "Count 26" names a charge, "the register counts 26 dead" counts.
    if plain and behind.search(before) and (noun is None or noun.pos_ == "PROPN") and name.pos_ != "VERB":
        return True
    # "The S&P 500 fell": a name before the number belongs to it.
    if plain and noun is None and name.pos_ == "PROPN" and (name.head == token or token.head == name):
        return True
    # "Four times the size" compares.
    if re.match(r"\stimes\s(?:as|more|the|larger|higher|bigger|less|greater|that|its|their|her|his)\b", after):
        return True
    if ahead.match(after) or re.match(r"\s[A-Z]\w+\s(?:Street|Avenue|Road|Boulevard|Drive|Lane|St|Ave|Rd|Blvd)\b", after):
        return True
    if re.match(r"(?:\s\w+){0,2}\sblock\b", after):
        return True
    chunk = re.search(r"\S*$", before)
    if chunk is not None and _CODE_CHUNK.search(chunk.group()):
        return True
    inside = [t for t in token.doc if t.ent_type_ == token.ent_type_ and token.ent_type_ in _OWN_NUMBERS and abs(t.i - token.i) == 1]
    return bool(token.ent_type_ in _OWN_NUMBERS and inside and not quantity.spelled)


_SHARES_BEFORE = re.compile(r"(?:%|\bper\s?cent|\bseats|\bvotes)\b[^.;:!?]*(?:,|\band\b)[^.;:!?\d]*$", re.IGNORECASE)
_SHARES_BEHIND = re.compile(r"(?:,|\sand\b)[^.;:!?]*?\d\s?(?:%|per\s?cent\b|seats\b)", re.IGNORECASE)


#: How far off the next share of a row may stand, in characters.
_ROW = 160


def _in_shares(text: str, quantity: Quantity) -> bool:
    """ "The Greens took 31 percent, the Liberals 28", "Greens 31, Liberals 28 and Farmers 12 percent": a row of shares and no name."""
    if quantity.value > 100:
        return False
    before, behind = text[max(0, quantity.start - _ROW) : quantity.start], text[quantity.end : quantity.end + _ROW]
    return bool(_SHARES_BEFORE.search(before) or _SHARES_BEHIND.match(behind))


#: "Zenda loses 640 jobs, Strelsau 210.": names, each with its number of one thing.
_ROW_BEFORE = re.compile(
    r"\d[\d,]*\s[a-z]+(?:\s[a-z]+){0,3}(?:[,;]\s|\sand\s)(?:[^.;:!?]*(?:[,;]\s|\sand\s))?(?:and\s)?(?:[A-Z][\w-]+\s){1,2}$"
)
_ROW_CLOSES = re.compile(r"\s?(?:[.,;]|and\b|$)")


def _in_row(text: str, quantity: Quantity) -> bool:
    start = max(0, quantity.start - _ROW)
    return _ROW_CLOSES.match(text, quantity.end) is not None and _ROW_BEFORE.search(text[start : quantity.start]) is not None


_AFTER_SCORE = re.compile(r"\s(?:win|victory|defeat|loss|draw|vote|lead|score|decision|ruling)\b")


def _is_score(text: str, quantity: Quantity) -> bool:
    if quantity.unit is not None:
        return False
    core = text[quantity.core_start : quantity.core_end]
    after, before = text[quantity.core_end :], text[: quantity.core_start]
    if _SCORE.match(after) or re.search(r"\d\s?[-–]\s?$", before):
        return True
    return bool(re.fullmatch(r"\d+[-–]\d+", core) and _AFTER_SCORE.match(after))


_COUNTED_AFTER = re.compile(r"\s(?:people|men|women|children|troops|soldiers|civilians|homes|houses|deaths|cases)\b")
_POINT_CLOCK = re.compile(r"(?:[01]?\d|2[0-3])\.[0-5]\d")
_AT_BEFORE = re.compile(r"\b(?:at|by|until|till|from|since|before|after|around|about)\s$", re.IGNORECASE)
_CLOCK = re.compile(r"\s?(?:[ap]\.m\b|[ap]m\b|o['’]clock|(?:hours\s)?(?:GMT|UTC)\b|noon\b)", re.IGNORECASE)


_PHONE_OR_HEIGHT = re.compile(r"\)\s?\d{3}[-–]|[-–]\d{3}-|['’′]\d")


def _is_clock_or_phone(text: str, quantity: Quantity) -> bool:
    if quantity.unit is not None:
        return False
    core, after = text[quantity.core_start : quantity.core_end], text[quantity.core_end :]
    # "at 11.06 there was nothing": hours and minutes with a point, the British way, and no unit behind them
    at = _POINT_CLOCK.fullmatch(core) is not None and _AT_BEFORE.search(text[: quantity.core_start]) is not None
    if at and not re.match(r"\s?(?:%|per|m|bn)", after):
        return True
    return bool(_CLOCK.match(after) or _PHONE_OR_HEIGHT.match(after) or re.fullmatch(r"\d{3}[-–]\d{3,4}", core))


_OFFSET = re.compile(r"\s(?:later|earlier|after|before|ago|since|into|hence|prior|from\snow)\b")


def _is_offset(text: str, quantity: Quantity) -> bool:
    """ "One month after the flood" is a time."""
    return quantity.measured == "duration" and _OFFSET.match(text[quantity.end :]) is not None


def _is_year(text: str, quantity: Quantity, token: Token, noun: Token | None) -> bool:
    core = text[quantity.core_start : quantity.core_end]
    if quantity.unit is None and re.fullmatch(r"(?:1[89]|20)\d\d[-–/](?:\d\d){1,2}", core):
        return True
    if quantity.unit is not None or quantity.relation is not Relation.EXACT or quantity.spelled or quantity.scaled:
        return False
    if not re.fullmatch(r"\d{4}", core) or not YEARS[0] <= quantity.value < YEARS[1]:
        return False
    if re.match(r"s\b", text[quantity.core_end :]):
        return True
    counts = noun is not None and noun.tag_ in ("NNS", "NN") and noun.i > token.i and quantity.value < 1900
    return not counts and _COUNTED_AFTER.match(text[quantity.core_end :]) is None


def _is_adjective(text: str, quantity: Quantity) -> bool:
    """ "An 18-wheeler", "a 10-member panel", "two-storey": the number is part of a name for the thing."""
    if quantity.hyphenated and quantity.unit is None:
        return re.match(r"[-‑](?:magnitude|strong|seat|vote|percent|point|inch|odd|some)", text[quantity.core_end :]) is None
    return False


def _points_back(text: str, quantity: Quantity) -> bool:
    before = text[: quantity.start]
    if _ALL_BUT.search(before):
        return True  # "all but six of them were released" tells how many were left
    if _LATER.search(before) and not (quantity.value > MANY and _FIRST.search(before)):
        return True
    core = text[quantity.core_start : quantity.core_end].casefold()
    if quantity.relation is not Relation.EXACT or quantity.unit is not None:
        return False
    return core == "one" and bool(_ONE_WORD.match(text[quantity.core_end :])) and "least" not in before[-9:]
