"""The head of a page: what stands around the headline and above the report."""

import re
from collections.abc import Sequence

from sayso.read.imprint import imprint_of
from sayso.read.lines import Line
from sayso.types import ZoneKind
from sayso.words.mastheads import is_masthead
from sayso.words.people import has_first_name

#: Lines from the top within which an imprint line or a masthead is looked for.
HEAD = 12

#: Words from which a line with an end mark is a paragraph of the report.
PARAGRAPH = 12

#: Words of a remark in brackets on the whole text ("(Translated from the Kestrian by our desk)").
LONGEST_REMARK = 12

#: Letters of the words that a headline in capitals leaves small ("from", "with").
LONGEST_SMALL = 5

_REMARK = re.compile(r"[(\[][^()\[\]]+[)\]]")
_WORD = r"[A-ZÀ-Þ][\w'’.-]+"
_PLACED_DAY = re.compile(
    rf"{_WORD}(?: {_WORD}){{0,3}}(?:, {_WORD}(?: {_WORD})?)?,? (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?: (?:morning|evening|night))?"
)
_JOB = re.compile(rf"(?:{_WORD} ){{0,4}}(?i:(?:writer|reporter|correspondent|editor|columnist|staff|bureau|bureau chief)s?)")
_PERSON = re.compile(rf"{_WORD} (?:{_WORD} ){{0,2}}{_WORD}")
_IN_PLACE = rf"{_WORD} (?:{_WORD} ){{0,2}}{_WORD} in (?:{_WORD} ?){{1,3}}"
_PERSON_IN = re.compile(rf"{_IN_PLACE}(?: and {_IN_PLACE})?")
_KNOWN = (ZoneKind.DATELINE, ZoneKind.BYLINE)


def mark_imprints(lines: Sequence[Line], kinds: list[ZoneKind | None]) -> None:
    """Imprint lines in the head, above the second paragraph: place, outlet and day, and nothing else."""
    paragraphs = 0
    for number, line in enumerate(lines[:HEAD]):
        if kinds[number] is not None:
            continue
        if imprint_of(line.text) or (number and _PLACED_DAY.fullmatch(line.text)):
            kinds[number] = ZoneKind.DATELINE
        elif line.ended and line.words >= PARAGRAPH:
            paragraphs += 1
            if paragraphs > 1:
                return


def mark_around_title(lines: Sequence[Line], kinds: list[ZoneKind | None], title: int | None) -> None:
    """What was passed over above the headline; below it, remarks in brackets, and the outlet's and the author's name beside a dateline."""
    if title is None:
        return
    for number in range(title):
        kinds[number] = kinds[number] or ZoneKind.FURNITURE
    for number in range(title + 1, min(title + 1 + HEAD, len(lines))):
        line = lines[number]
        if kinds[number] is None and line.ended and line.words >= PARAGRAPH:
            return
        if kinds[number] is not None:
            continue
        known = _beside_known(kinds, number)
        if _is_remark(line) or (is_masthead(line.text) and (known or number == title + 1)):
            kinds[number] = ZoneKind.FURNITURE
        elif not line.ended and (
            (number == title + 1 and _PERSON_IN.fullmatch(line.text))
            or (known and (_JOB.fullmatch(line.text) or _PERSON.fullmatch(line.text)))
            or (_above_text(lines, kinds, number) and _is_person(lines, number, lines[title].text))
        ):
            kinds[number] = ZoneKind.BYLINE


def _above_text(lines: Sequence[Line], kinds: Sequence[ZoneKind | None], number: int) -> bool:
    """Whether the first paragraph follows a line."""
    below = lines[number + 1] if number + 1 < len(lines) else None
    return below is not None and kinds[number + 1] is None and below.ended and below.words >= PARAGRAPH


def _is_person(lines: Sequence[Line], number: int, title: str) -> bool:
    """Whether a line below the decks is who wrote it: a name, with a place or without ("Jane Roe in Mellin").

    Without a first name that is known it may be a deck where the headline is in capitals word for word, and a town's or somebody's
    name where the text says it too.
    """
    text = lines[number].text
    alone, placed = _PERSON.fullmatch(text) is not None, _PERSON_IN.fullmatch(text) is not None
    if not (alone or placed) or text.startswith(("The ", "A ", "An ")):
        return False
    if has_first_name(text):
        return True
    in_capitals = all(word[0].isupper() for word in title.split() if len(word) > LONGEST_SMALL)
    return not in_capitals and (placed or not any(text in line.text for line in lines if line is not lines[number]))


def _is_remark(line: Line) -> bool:
    return line.words <= LONGEST_REMARK and _REMARK.fullmatch(line.text) is not None


def _beside_known(kinds: Sequence[ZoneKind | None], number: int) -> bool:
    return any(0 <= beside < len(kinds) and kinds[beside] in _KNOWN for beside in (number - 1, number + 1))
