"""From a text to its lines, and to the stretches of a line that crawling ran together."""

import re
from collections.abc import Iterator
from functools import cached_property
from typing import NamedTuple

from sayso.types import Span

#: What does not show on a page: all that Unicode calls white space, a zero-width space, and a byte order mark that `Path.read_text`
#: leaves in place.
_BLANK = (
    "\t\n\v\f\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
    "\u2028\u2029\u202f\u205f\u3000\u200b\ufeff"
)

#: What may stand behind the end of a sentence; marks that end one, and full stops.
_CLOSING = "\"'”’»)]"
_END_MARKS = frozenset(".!?…:;")
_FULL_STOPS = frozenset(".…")
_SENTENCE_BREAK = re.compile(r"[.!?][\"'”’)]*\s+[\"'“‘(]*[A-Z]")
_ABBREVIATION = re.compile(
    r"\b(?:[A-Z]|Mr|Mrs|Ms|Dr|Gov|Sen|Rep|Gen|Lt|Col|Sgt|Capt|St|Jr|Sr|No|vs|Jan|Feb|Mar|Apr|Aug|Sept|Sep|Oct|Nov|Dec)\.(?=\s)"
)


class _Stretch(NamedTuple):
    # A tuple: texts have many lines, and a frozen dataclass takes five times as long to make.

    row: int
    span: Span
    text: str
    words: int
    ended: bool
    stopped: bool
    even: bool


class Line(_Stretch):
    """A stretch of one line that reads on its own, trimmed of white space. `row` counts the lines of the text that are not blank.

    `ended`: whether it ends as a sentence does; `stopped`: in a full stop; `even`: whether only single plain spaces part its words.
    """

    # No slots: a dozen rules ask each line the same things, and the answers are kept beside it.

    @cached_property
    def folded(self) -> str:
        """The text for comparing phrases, as `fold` gives it."""
        return _small(self.text) if self.even else fold(self.text)

    @cached_property
    def core(self) -> str:
        """Its words without the dashes, colons and arrows around them, in small letters."""
        return bare(self.folded)

    @cached_property
    def sentences(self) -> int:
        """About how many sentences it holds."""
        # Without abbreviations a line holds no break that it does not hold with them: most are spared the look for these.
        if not _SENTENCE_BREAK.search(self.text):
            return 1
        return 1 + len(_SENTENCE_BREAK.findall(_ABBREVIATION.sub("x", self.text)))


def fold(text: str) -> str:
    """For comparing phrases: small letters, straight marks, single spaces."""
    return spaced(_small(text))


def _small(text: str) -> str:
    # Marks first: as a rule nothing else is beyond ASCII, whose letters are made small ten times as fast.
    if not text.isascii():
        text = text.replace("’", "'").replace("‘", "'").replace("“", '"').replace("”", '"')
    return text.casefold()


def spaced(text: str) -> str:
    """A text with one plain space between its words and none around them."""
    # What is printable holds no white space but plain spaces.
    return " ".join(text.split()) if "  " in text or not text.isprintable() else text.strip()


def bare(text: str) -> str:
    """A text without the marks and white space around its words."""
    start, end = 0, len(text)
    while start < end and not text[start].isalnum():
        start += 1
    while start < end and not text[end - 1].isalnum():
        end -= 1
    return text[start:end]


def line_at(text: str, row: int, start: int, end: int) -> Line | None:
    """The line between two offsets, trimmed; None where nothing shows."""
    part = text[start:end]
    shown = part.strip()
    even = shown.isprintable() and "  " not in shown
    if not even:
        shown = part.strip(_BLANK)
    if not shown:
        return None
    start += part.index(shown[0])
    words = shown.count(" ") + 1 if even else len(shown.split())
    last = shown[-1] if shown[-1] not in _CLOSING else shown.rstrip(_CLOSING)[-1:]
    return Line(row, Span(start, start + len(shown)), shown, words, last in _END_MARKS, last in _FULL_STOPS, even)


def rows_of(text: str) -> Iterator[Line]:
    """The lines of a text that are not blank, whole."""
    start = row = 0
    for raw in text.splitlines(keepends=True):
        line = None if raw == "\n" or raw.isspace() else line_at(text, row, start, start + len(raw))
        start += len(raw)
        if line:
            yield line
            row += 1
