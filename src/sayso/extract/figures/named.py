"""Rates, sums and lengths by the noun before them, or by what "it" stands for: "turnout had been 61 percent", "gave it as 6.1 percent"."""

import re
from dataclasses import replace

from spacy.tokens import Token

from sayso.extract.figures.changes import CHANGE
from sayso.extract.figures.counted import Counted, tokens_between
from sayso.extract.figures.draft import Draft
from sayso.extract.figures.match import match_noun
from sayso.extract.figures.population import is_personal
from sayso.extract.figures.reading import Reading
from sayso.words import load
from sayso.words.measures import MeasureWords
from sayso.words.units import is_money

_BE = r"(?:(?:has|have|had|will|would|could|may|might)\s)?(?:is|was|are|were|be|been)"
_NOUN_BEFORE = re.compile(rf"([\w-]+)\s(?:at|as|{_BE})\s$")
_COMES_TO = r"(?:to\s)?(?:comes?|came|amounts?|amounted|r[io]ses?|f[ae]lls?)\sto"
_IT_BEFORE = re.compile(rf"\bit\s(?:as|at|{_BE}|stood\sat|reached|{_COMES_TO})\s$", re.IGNORECASE)


def by_noun_before(counted: Counted) -> Reading | None:
    """ "Told reporters turnout had been 61.4 percent", "the depth as 11 km": the noun before the number, whatever the parse says."""
    if counted.quantity.unit is None or counted.noun is not None:
        return None
    start = counted.sentence.start_char
    match = _NOUN_BEFORE.search(counted.block.text[start : counted.quantity.start])
    if match is None:
        return None
    told = tokens_between(counted.block.doc, start + match.start(1), start + match.end(1))
    return match_noun(counted, [token for token in told if token.pos_ in ("NOUN", "PROPN")])


_DEED_BEFORE = re.compile(r"([a-z]+)\s(?:of|to)\s(?:(?:another|some|the|about|at\sleast)\s){0,2}$", re.IGNORECASE)


def by_deed_before(counted: Counted) -> Reading | None:
    """ "The death of five officers and injuries to nine others", "the arrest of two men": the noun of what befell them."""
    if counted.quantity.unit is not None or not is_personal(counted.noun):
        return None
    start = counted.sentence.start_char
    match = _DEED_BEFORE.search(counted.block.text[start : counted.quantity.start])
    if match is None:
        return None
    told = tokens_between(counted.block.doc, start + match.start(1), start + match.end(1))
    found = match_noun(counted, [token for token in told if token.pos_ == "NOUN"])
    return found if found is not None and found.name in load(MeasureWords).verbs.befalls else None


def share_by_noun(draft: Draft, done: list[Draft]) -> Draft:
    """ "Turnout at 58.2 percent, its own share at 39.6": a bare number behind a rate is a rate, of the noun before it."""
    counted = draft.counted
    if not done or done[-1].unit != "percent" or done[-1].counted.sentence != counted.sentence or counted.quantity.unit is not None:
        return draft
    if _OWNER.search(counted.block.text[: counted.quantity.start]) is not None and counted.noun is None:
        return replace(draft, reading=done[-1].reading, unit="percent", population=None)  # "and the Liberals’ at 39.4"
    found = by_noun_before(replace(counted, quantity=replace(counted.quantity, unit="percent")))
    if found is None:
        return draft
    votes = found.name == "share" and any(other.reading.name == _VOTES for other in done)
    return replace(draft, reading=replace(found, name=_VOTES) if votes else found, unit="percent", population=None)


_OWNER = re.compile(r"[\w](?:[’']s|s[’'])\sat\s$")
_VOTES = "vote share"


def beside_the_count(draft: Draft, done: list[Draft]) -> Draft:
    """ "With 62 percent of ballots counted, it put the Greens at 41": how far a count has come is told with the votes it has found."""
    nameless = draft.unit == "percent" and not draft.reading.listed and draft.counted.noun is None
    if not nameless or not done or done[-1].reading.name != "counted" or done[-1].counted.sentence != draft.counted.sentence:
        return draft
    return replace(draft, reading=Reading(_VOTES, draft.reading.words, True))


def it_is(draft: Draft, done: list[Draft]) -> Draft:
    """ "Turnout has grown. The commission gave it as 61 percent": "it" is what the sentence before tells of, else its last number."""
    counted = draft.counted
    if draft.reading.listed or counted.quantity.unit is None or counted.noun is not None:
        return draft
    if not says_it(counted) or counted.sentence.start == 0:
        return draft
    before = counted.block.doc[counted.sentence.start - 1].sent
    subjects: list[Token] = [token for token in before if token.dep_ in ("nsubj", "nsubjpass", "dobj") and token.pos_ in ("NOUN", "PROPN")]
    found = match_noun(counted, subjects)
    if found is not None:
        return replace(draft, reading=found)
    last = done[-1] if done else None
    same = last is not None and last.unit == draft.unit and last.reading.listed and last.counted.block is counted.block
    return replace(draft, reading=last.reading) if last is not None and same and last.counted.sentence == before else draft


def says_it(counted: Counted) -> bool:
    """Whether "it" is what has the number."""
    return _IT_BEFORE.search(counted.block.text[counted.sentence.start_char : _start(counted)]) is not None


def _start(counted: Counted) -> int:
    """Where the words of the quantity begin, "about" and "between" among them."""
    return min(counted.span.start - counted.block.span.start, counted.quantity.start)


_WITH_SHARE = re.compile(r"\s(?:with|on|from)\s[\d.,]+\s?(?:%|per\s?cent|pc)")


def by_turns(draft: Draft, done: list[Draft]) -> Draft:
    """ "Won 72 seats with 41 percent and the Greens 51 with 34 percent": the second pair is of what the first was."""
    counted = draft.counted
    if counted.quantity.unit is not None or counted.noun is not None or draft.reading.listed:
        return draft
    here = [other for other in done if other.counted.block is counted.block and other.counted.sentence == counted.sentence]
    if not here or here[-1].unit != "percent" or _WITH_SHARE.match(counted.block.text, counted.end) is None:
        return draft
    first = next((other for other in here if other.reading.listed), here[-1])  # behind it may stand "of the 150 seats"
    return draft if first.unit == "percent" else replace(draft, reading=first.reading, unit=first.unit)


_EQUAL = re.compile(r",?\s(?:(?:corresponding|equivalent|equal|amounting)\sto|representing|which\s(?:corresponds|amounts)\sto)\s")
#: "Saved $2,000 a flight in fuel, or 3 percent": between a sum and its share may stand what it was for.
_OR_OF_SUM = re.compile(r"(?:\s[a-z-]+){0,6},\s(?:or|that\sis)\s(?:about\s|some\s|around\s|roughly\s|nearly\s|almost\s)?")
_OR = re.compile(r",\s(?:or|that\sis|i\.e\.,?)\s(?:about\s|some\s|around\s|roughly\s|nearly\s|almost\s)?")


def equal_share(draft: Draft, done: list[Draft]) -> Draft:
    """ "412 trains were cancelled, equivalent to 36 percent of the timetable", "1,200 votes, or 3 percent": the same count as a share."""
    if not done or draft.unit != "percent" or not done[-1].reading.listed:
        return draft
    first, second = done[-1].counted, draft.counted
    if first.block is not second.block:
        return draft
    gap = second.block.text[first.end : second.quantity.start]
    told = _EQUAL.fullmatch(gap) is not None and not draft.reading.listed
    again = _OR.fullmatch(gap) is not None and first.quantity.unit is None
    saved = is_money(first.quantity.unit) and _OR_OF_SUM.fullmatch(gap) is not None and not draft.reading.name.endswith((CHANGE, "growth"))
    again = again or saved
    return replace(draft, reading=done[-1].reading) if told or again else draft
