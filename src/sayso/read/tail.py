"""The tail of a page: notes about the authors, small print, the sender's address."""

import re
from collections.abc import Sequence
from functools import cache

from sayso.read.byline import is_note
from sayso.read.hints import hints_of, holds
from sayso.read.imprint import masthead_in, signed_by
from sayso.read.lines import Line
from sayso.types import ZoneKind
from sayso.words import load
from sayso.words.furniture import FurnitureWords
from sayso.words.outlets import is_agency, outlet_named
from sayso.words.patterns import any_of

#: Lines at the end among which a note about the author or small print may stand.
WITHIN = 6

#: Words of a sender's address, and of small print.
LONGEST_ADDRESS = 15
LONGEST_PRINT = 60

#: Words of a line that asks the readers to write or to follow; of a question to them.
LONGEST_CALL = 30
LONGEST_QUESTION = 20

#: Words of a line that says whose text and pictures these are and ends in the copyright ("With pictures by our readers. © Adler Post").
LONGEST_CLAIM = 25

#: Without the sign a year tells a copyright from the third point of a law ("(c) Subsection 2 ...").
_CLAIM = re.compile(r"(?:©\s*(?:(?:19|20)\d\d,?\s*)?|\([cC]\)\s*(?:19|20)\d\d,?\s*)[A-ZÀ-Þ][^.©]{1,60}\.?$")
_QUOTED = re.compile(r"[“”\"]")
#: What offers something before it asks to follow, and so speaks to the readers: "For more on the flood, follow ..."
_FOLLOWED = re.compile(r"(?:(?i:for|to|stay|get|keep)\b[^.?!]*,\s+|(?:[Pp]lease |[Yy]ou can (?:also )?)?)[Ff]ollow\s")
_SMALL = r"(?:of|the|and|for|to|in|on|at|by|with|de|la|le|van|von|der|und|&)"
_ADDRESS = re.compile(rf"(?:[A-ZÀ-Þ0-9+(][\w.'’&()/+-]*|{_SMALL})(?:,? (?:[A-ZÀ-Þ0-9+(][\w.'’&()/+-]*|{_SMALL}))+")


def mark_tail(text: str, lines: Sequence[Line], kinds: list[ZoneKind | None]) -> None:
    """Notes about the authors and small print among the last lines, and the outlet's name or address below the last paragraph."""
    for number in range(max(1, len(lines) - WITHIN), len(lines)):
        if kinds[number] is None and (
            is_note(lines[number], text[: lines[number].span.start]) or is_small_print(lines[number]) or _is_call(lines[number])
        ):
            kinds[number] = ZoneKind.FURNITURE
    for number in range(max(1, len(lines) - WITHIN), len(lines)):
        # In a line of its own a name in capitals may as well be a heading.
        if kinds[number] is None and lines[number].row == lines[number - 1].row and signs_in_capitals(lines[number].text):
            kinds[number] = ZoneKind.BYLINE
    for number in range(len(lines) - 1, 0, -1):
        if kinds[number] is None and masthead_in(lines[number].text):
            kinds[number] = ZoneKind.DATELINE
        if kinds[number] is None and not (signed_by(lines[number].text) or _is_address(lines[number]) or _is_question(lines[number])):
            return
        kinds[number] = kinds[number] or ZoneKind.FURNITURE


def signs_in_capitals(text: str) -> bool:
    """Whether a text is the name of a known outlet or agency in capitals, or "AGENCIES"."""
    return text == "AGENCIES" or named_in_capitals(text) is not None


def named_in_capitals(text: str) -> str | None:
    """The usual name of the outlet or agency that the whole of a text names in capitals; of one word only an agency ("SUN" is a word)."""
    if not text.isupper():
        return None
    agency = text.capitalize()
    return outlet_named(text) or (outlet_named(agency) if is_agency(agency) else None)


def ends_in_claim(text: str) -> bool:
    """Whether a line ends in a copyright and its owner's name ("With material from Northern Press. © Adler Post")."""
    return ("©" in text or "(c)" in text or "(C)" in text) and _CLAIM.search(text) is not None


def is_small_print(line: Line) -> bool:
    """Whether a line is what an outlet says of its own text ("This story has been corrected ..."), or a claim to it."""
    if line.words <= LONGEST_CLAIM and ends_in_claim(line.text):
        return True
    if line.words > LONGEST_PRINT or not holds(line.folded, _hints()):
        return False
    return holds(line.folded, load(FurnitureWords).small_print)


@cache
def _hints() -> tuple[str, ...]:
    return hints_of(load(FurnitureWords).small_print)


def _is_call(line: Line) -> bool:
    """Whether a line asks the readers to write or to follow ("For more on the flood, follow us on Twitter."), or shows them a film."""
    if line.words > LONGEST_CALL or _QUOTED.search(line.text):
        return False
    if _calls().search(line.folded) or holds(line.folded, load(FurnitureWords).shown):
        return True
    shown = line.text.lstrip("-*•·>»| ")
    return "ollow" in shown and _FOLLOWED.match(shown) is not None and _networks().search(shown) is not None


def _is_question(line: Line) -> bool:
    """Whether a line puts the story to the readers ("What do you think of the plan?"), as an interview does above an answer."""
    return (
        line.words <= LONGEST_QUESTION
        and line.text.endswith("?")
        and not _QUOTED.search(line.text)
        and line.folded.startswith(load(FurnitureWords).questions)
    )


@cache
def _calls() -> re.Pattern[str]:
    return re.compile(rf"(?:^[^\w]*|[.?!:;]\s|\bplease ){any_of(load(FurnitureWords).calls)}\b")


@cache
def _networks() -> re.Pattern[str]:
    """The sites at the end of a line: "on Twitter and Facebook."."""
    one = any_of(load(FurnitureWords).networks)
    return re.compile(rf"\son {one}(?:(?:,| and|, and| or|/) ?(?:on )?{one})*[.!]?$")


def _is_address(line: Line) -> bool:
    """A line of names and numbers with a comma, as press offices end their releases ("Press Office, Adler Lines, 4 Quay Road")."""
    return not line.ended and "," in line.text and line.words <= LONGEST_ADDRESS and _ADDRESS.fullmatch(line.text) is not None
