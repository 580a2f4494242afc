"""Quotation marks are law: where quotations stand, with those that run on over paragraphs joined.

Double marks (“ ” „ « » " and doubled singles) and single ones (‘ ’ ') are told apart; an apostrophe is no mark, and a mark inside an
open quotation opens nothing new. A paragraph that opens with a mark while the one before was left open goes on with the same quotation.
An odd count is never an error: what is left open ends with its line.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import zip_longest

from sayso.types import Span

OPENERS = "“„«"
CLOSERS = "”»"
#: Whatever may close a quotation in double marks, and whatever may open one.
_CLOSING = re.compile(r"[”»\"'“„]")
_SINGLE = re.compile(r"[’']")
_CLAUSE_END = re.compile(r"\s[–—-]\s|[,;:](?=\s)|(?<!\b[A-Z][a-z])\.(?=\s)")
_MARK = re.compile(r"[“„«\"'‘`]")
#: Longest single-quoted stretch; longer ones are nearly always two apostrophes (looked at on 200 articles).
SINGLE_REACH = 300
#: Words whose leading apostrophe is an elision, no mark.
ELISION = re.compile(r"['‘’](?:\d\ds?\b|em\b|til\b|tis\b|twas\b|cause\b|n['’]|round\b)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Quotation:
    """One quotation.

    `pieces` are the words between the marks, one a paragraph; `outer` the same with their marks; `closed` when a closing mark stands.
    `firm` marks are double, or single ones that open a line and close a sentence or run on: never two apostrophes.
    """

    pieces: tuple[Span, ...]
    outer: tuple[Span, ...]
    closed: bool
    firm: bool

    @property
    def start(self) -> int:
        return self.outer[0].start

    @property
    def end(self) -> int:
        return self.outer[-1].end


def find_quotations(text: str, lines: Sequence[Span]) -> tuple[Quotation, ...]:
    """All quotations of the lines, in order of the text. Between marks nothing is looked at: a line is mostly letters."""
    found: list[Quotation] = []
    for line, after in zip_longest(lines, lines[1:]):
        goes_on = after is not None and text[after.start] == "‘" and _between(text, line.end, after.start)
        for number, piece in enumerate(_in_line(text, line, goes_on)):
            last = found[-1] if found else None
            if number == 0 and last and not last.closed and piece.start == line.start and _between(text, last.end, piece.start):
                found[-1] = Quotation((*last.pieces, *piece.pieces), (*last.outer, *piece.outer), piece.closed, last.firm)
            else:
                found.append(piece)
    return tuple(found)


def between_marks(content: Sequence[Span], quotations: Sequence[Quotation]) -> tuple[Span, ...]:
    """Direct speech without the marks at its ends."""
    opened = {outer.start: piece.start for q in quotations for outer, piece in zip(q.outer, q.pieces, strict=True)}
    closed = {outer.end: piece.end for q in quotations for outer, piece in zip(q.outer, q.pieces, strict=True)}
    return tuple(Span(opened.get(part.start, part.start), closed.get(part.end, part.end)) for part in content)


def _between(text: str, end: int, start: int) -> bool:
    """Only white space (and at most one link box or caption, a line or two) lies between a quotation and its going on."""
    return text[end:start].count("\n") <= 6


def _in_line(text: str, line: Span, goes_on: bool) -> list[Quotation]:
    """The quotations of one line; `goes_on` where the next line opens with a single mark."""
    found: list[Quotation] = []
    at = line.start
    while (mark := _MARK.search(text, at, line.end)) is not None:
        at = mark.start()
        if _opens_double(text, at, line):
            width = 2 if text[at : at + 2] in ("``", "''") else 1
            end, closing = _close_double(text, at + width, line)
            found.append(_quotation(text, at, at + width, end, closing, firm=True))
            at = max(end + closing, at + width)
        elif text[at] in "‘'" and _opens_single(text, at, line) and (close := _close_single(text, at + 1, line)):
            firm = text[at] == "‘" and at == line.start and text[close - 1] in ".,!?…"
            found.append(_quotation(text, at, at + 1, close, 1, firm=firm))
            at = close + 1
        elif goes_on and at == line.start and text[at] == "‘":
            found.append(_quotation(text, at, at + 1, line.end, 0, firm=True))
            at = line.end
        else:
            at += 1
    return [q for q in found if q.pieces[0].end > q.pieces[0].start]


def _quotation(text: str, outer: int, start: int, end: int, closing: int, *, firm: bool) -> Quotation:
    words = text[start:end]
    inner = Span(start + len(words) - len(words.lstrip()), start + len(words.rstrip()))
    return Quotation((inner,), (Span(outer, end + closing),), closing > 0, firm)


def _opens_double(text: str, at: int, line: Span) -> bool:
    mark = text[at]
    if mark in OPENERS or text[at : at + 2] == "``":
        return True
    before = text[at - 1] if at > line.start else " "
    if text[at : at + 2] == "''":
        return (before.isspace() or before in "([—–-") and at + 2 < line.end and text[at + 2].isalnum()
    after = text[at + 1] if at + 1 < line.end else " "
    return mark == '"' and (before.isspace() or before in "([—–-:‘'/") and not after.isspace()


def _close_double(text: str, start: int, line: Span) -> tuple[int, int]:
    """Where the quotation ends and how wide its closing mark is; the line's end and 0 where none closes it."""
    for at in (mark.start() for mark in _CLOSING.finditer(text, start, line.end)):
        if at > start and text[at] == "“" == text[start - 1] and _opens_anew(text, at, line):
            return _end_of_clause(text, start, at), 0  # the first was never closed
        if text[at] in CLOSERS or (
            text[at] == '"' and not (at > start and text[at - 1].isspace() and at + 1 < line.end and text[at + 1].isalnum())
        ):
            return at, 1
        if text[at : at + 2] == "''":
            return at, 2
        if text[at] in "“„" and at > start:  # a second opening mark used as a closing one, or a missing closing mark
            after = text[at + 1] if at + 1 < line.end else " "
            if after.isspace() or after in ",.;":
                return at, 1
    return line.end, 0


def _opens_anew(text: str, at: int, line: Span) -> bool:
    """Whether a mark opens a quotation in a line where one is never closed."""
    opens = text[at - 1].isspace() and at + 1 < line.end and text[at + 1].isalnum()
    return opens and text.count("“", line.start, line.end) > text.count("”", line.start, line.end)


def _end_of_clause(text: str, start: int, end: int) -> int:
    """Where words that nobody closed end at the latest: at the next comma, dash or full stop."""
    match = _CLAUSE_END.search(text, start, end)
    return match.start() if match is not None else len(text[:end].rstrip())


def _opens_single(text: str, at: int, line: Span) -> bool:
    before = text[at - 1] if at > line.start else " "
    after = text[at + 1] if at + 1 < line.end else " "
    return (before.isspace() or before in "([—–-:") and after.isalnum() and not ELISION.match(text, at)


def _close_single(text: str, start: int, line: Span) -> int | None:
    """The closing single mark: not followed by a letter; a plural's apostrophe is passed over while a better mark stands further on."""
    whole = start - 1 == line.start and text[start - 1] == "‘"  # speech in single marks that opens a line may be long
    marks = [
        at
        for at in (mark.start() for mark in _SINGLE.finditer(text, start + 1, line.end if whole else min(line.end, start + SINGLE_REACH)))
        if not (at + 1 < line.end and text[at + 1].isalnum()) and (at < start + SINGLE_REACH or text[at - 1] in ".,!?…")
    ]
    if not marks:
        return None
    first = marks[0]
    possessive = text[first - 1] in "sS" and re.match(r"\s+[a-z]", text[first + 1 : first + 4]) is not None
    opening_between = any(text[at] in "‘“" for at in range(first, marks[1])) if len(marks) > 1 else True
    if possessive and not opening_between and marks[1] - first < 60:
        return marks[1]
    return first
