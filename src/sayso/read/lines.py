"""From a text to its lines, and to the stretches of a line that crawling ran together."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from sayso.types import Span

#: What does not show on a page: white space, and a byte order mark that `Path.read_text` leaves in place.
BLANK = "\ufeff\u200b"

_END_MARK = re.compile(r"[.!?…:;][\"'”’»)\]]*$")
_FULL_STOP = re.compile(r"[.…][\"'”’»)\]]*$")
_SENTENCE_BREAK = re.compile(r"[.!?][\"'”’)]*\s+[\"'“‘(]*[A-Z]")
_ABBREVIATION = re.compile(
    r"\b(?:[A-Z]|Mr|Mrs|Ms|Dr|Gov|Sen|Rep|Gen|Lt|Col|Sgt|Capt|St|Jr|Sr|No|vs|Jan|Feb|Mar|Apr|Aug|Sept|Sep|Oct|Nov|Dec)\.(?=\s)"
)


@dataclass(frozen=True, slots=True)
class Line:
    """A stretch of one line that reads on its own, trimmed of white space. `row` counts the lines of the text that are not blank."""

    row: int
    span: Span
    text: str
    words: int

    @property
    def ended(self) -> bool:
        """Whether it ends as a sentence does."""
        return _END_MARK.search(self.text) is not None

    @property
    def stopped(self) -> bool:
        """Whether it ends in a full stop."""
        return _FULL_STOP.search(self.text) is not None

    @property
    def sentences(self) -> int:
        """About how many sentences it holds."""
        return 1 + len(_SENTENCE_BREAK.findall(_ABBREVIATION.sub("x", self.text)))


def fold(text: str) -> str:
    """For comparing phrases: small letters, straight marks, single spaces."""
    return " ".join(text.casefold().replace("’", "'").replace("‘", "'").replace("“", '"').replace("”", '"').split())


def line_at(text: str, row: int, start: int, end: int) -> Line | None:
    """The line between two offsets, trimmed; None where nothing shows."""
    while start < end and (text[start].isspace() or text[start] in BLANK):
        start += 1
    while start < end and (text[end - 1].isspace() or text[end - 1] in BLANK):
        end -= 1
    if start == end:
        return None
    shown = text[start:end]
    return Line(row, Span(start, end), shown, len(shown.split()))


def rows_of(text: str) -> Iterator[Line]:
    """The lines of a text that are not blank, whole."""
    start = row = 0
    for raw in text.splitlines(keepends=True):
        line = line_at(text, row, start, start + len(raw))
        start += len(raw)
        if line:
            yield line
            row += 1
