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

#: Lines at the end among which a note about the author or small print may stand.
WITHIN = 6

#: Words of a sender's address, and of small print.
LONGEST_ADDRESS = 15
LONGEST_PRINT = 60

#: Words of a line that says whose text and pictures these are and ends in the copyright ("With pictures by our readers. © Adler Post").
LONGEST_CLAIM = 25

#: Without the sign a year tells a copyright from the third point of a law ("(c) Subsection 2 ...").
_CLAIM = re.compile(r"(?:©\s*(?:(?:19|20)\d\d,?\s*)?|\([cC]\)\s*(?:19|20)\d\d,?\s*)[A-ZÀ-Þ][^.©]{1,60}\.?$")
_SMALL = r"(?:of|the|and|for|to|in|on|at|by|with|de|la|le|van|von|der|und|&)"
_ADDRESS = re.compile(rf"(?:[A-ZÀ-Þ0-9+(][\w.'’&()/+-]*|{_SMALL})(?:,? (?:[A-ZÀ-Þ0-9+(][\w.'’&()/+-]*|{_SMALL}))+")


def mark_tail(text: str, lines: Sequence[Line], kinds: list[ZoneKind | None]) -> None:
    """Notes about the authors and small print among the last lines, and the outlet's name or address below the last paragraph."""
    for number in range(max(1, len(lines) - WITHIN), len(lines)):
        if kinds[number] is None and (is_note(lines[number], text[: lines[number].span.start]) or _is_small_print(lines[number])):
            kinds[number] = ZoneKind.FURNITURE
    for number in range(len(lines) - 1, 0, -1):
        if kinds[number] is None and masthead_in(lines[number].text):
            kinds[number] = ZoneKind.DATELINE
        if kinds[number] is None and not signed_by(lines[number].text) and not _is_address(lines[number]):
            return
        kinds[number] = kinds[number] or ZoneKind.FURNITURE


def ends_in_claim(text: str) -> bool:
    """Whether a line ends in a copyright and its owner's name ("With material from Northern Press. © Adler Post")."""
    return ("©" in text or "(c)" in text or "(C)" in text) and _CLAIM.search(text) is not None


def _is_small_print(line: Line) -> bool:
    if line.words <= LONGEST_CLAIM and ends_in_claim(line.text):
        return True
    if line.words > LONGEST_PRINT or not holds(line.folded, _hints()):
        return False
    return holds(line.folded, load(FurnitureWords).small_print)


@cache
def _hints() -> tuple[str, ...]:
    return hints_of(load(FurnitureWords).small_print)


def _is_address(line: Line) -> bool:
    """A line of names and numbers with a comma, as press offices end their releases ("Press Office, Adler Lines, 4 Quay Road")."""
    return not line.ended and "," in line.text and line.words <= LONGEST_ADDRESS and _ADDRESS.fullmatch(line.text) is not None
