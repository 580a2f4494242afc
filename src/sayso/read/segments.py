"""Where crawling ran several things together in one line, take them apart: player words, credits, labels, datelines, sign-offs."""

import re
from collections.abc import Iterator
from functools import cache

from sayso.read.captions import LONGEST, credit_at, leading_credit_end
from sayso.read.dateline import dateline_end, opening_end
from sayso.read.furniture import is_furniture
from sayso.read.hints import holds
from sayso.read.lines import Line, fold, line_at, rows_of
from sayso.read.tail import is_small_print, signs_in_capitals
from sayso.words import load
from sayso.words.furniture import FurnitureWords
from sayso.words.outlets import is_agency

#: Words from which a line is a paragraph, for finding the last one.
PROSE = 12

#: Marks without one of which a line that begins with no player's words is one stretch.
_MARKS = ")]-–—/»›:"

#: A site's section before the headline: "News :: Ferry sinks".
_SECTION = re.compile(r"[A-Z][\w&’' -]{1,24}\s*(?:::|»|››)\s*(?=\S)")
_SIGN_OFF = re.compile(r"(?<=[.!?”\"])\s*(?:[(\[](?P<bracket>[\w ./&-]{2,40})[)\]]|[—–-]{1,2}\s?(?P<dash>[\w ./&-]{2,40}))$")
#: Papers of Asia set the agency or outlet whose text it is in capitals alone behind the last sentence: "... until noon. REUTERS".
_IN_CAPITALS = re.compile(r"(?<=[.!?”\"])\s+(?P<name>[A-Z][A-Z &/-]{1,30}[A-Z])$")


def segments_of(text: str) -> tuple[Line, ...]:
    """The stretches of `text` that read on their own, sorted, blank ones left out. Stretches of one line share its `row`."""
    rows = tuple(rows_of(text))
    prose = [row for row in rows if row.words >= PROSE]
    last = next((row.row for row in reversed(prose) if not (is_furniture(row) or is_small_print(row))), -1)
    first = next((row.row for row in prose if row.ended), -1)
    glued = tuple([label for label in load(FurnitureWords).glued if label in text])
    parts: list[Line] = []
    for row in rows:
        cuts = _cuts(row.text, glued, row.row == last)
        opening = opening_end(row.text) if row.row == first and not cuts else 0
        cuts = {opening} if opening else cuts
        parts += _parts(text, row, cuts) if cuts else (row,)
    return tuple(parts)


def is_sign_off(line: Line) -> bool:
    """Whether a stretch is an agency's name alone, as at the end of its reports: "(AP)", "—Reuters"."""
    return line.words <= 6 and is_agency(line.text.strip("()[]—–- "))


def _parts(text: str, row: Line, cuts: set[int]) -> Iterator[Line]:
    start = row.span.start
    for cut in (*sorted(cuts), len(row.text)):
        part = line_at(text, row.row, start, row.span.start + cut)
        start = row.span.start + cut
        if part:
            yield part


def _cuts(shown: str, glued: tuple[str, ...], last: bool) -> set[int]:
    """Offsets within a line at which something else begins; `glued` are the labels that the text runs together with others.

    Only the last paragraph is signed off: elsewhere "(AP)" credits a picture.
    """
    start = _player_end(shown)
    if not start and not last and not glued and not holds(shown, _MARKS):
        return set()
    section = _SECTION.match(shown) if "::" in shown or "»" in shown or "››" in shown else None
    start = start or (section.end() if section else dateline_end(shown)) or leading_credit_end(shown)
    cuts = {start} if start else set()
    for label in glued:
        at = shown.find(label)
        if at >= 0 and len(shown) > len(label):
            cuts |= {at, at + len(label)}
    credit = credit_at(shown)
    if credit and len(shown[:credit].split()) <= LONGEST:
        cuts.add(credit)
    found = _SIGN_OFF.search(shown) if last else None
    if found and is_agency((found["bracket"] or found["dash"]).strip()):
        cuts.add(found.start())
    shouted = _IN_CAPITALS.search(shown) if last else None
    if shouted and signs_in_capitals(shouted["name"]) and not shown.isupper():
        cuts.add(shouted.start())
    return cuts


def _player_end(shown: str) -> int:
    """Where the words of a video player at the start of a line end; several may follow each other."""
    end = 0
    if shown[:2].isascii() and shown[:2].lower() not in _player_starts():
        return 0
    while True:
        found = _players().match(shown, end)
        if not found or found.end() == end:
            return end
        end = found.end()


def starts_with_player(line: Line) -> bool:
    """Whether a stretch is the words of a video player, whole."""
    return _player_end(line.text + " ") >= len(line.text)


@cache
def _player_starts() -> frozenset[str]:
    return frozenset(fold(words)[:2] for words in load(FurnitureWords).players)


@cache
def _players() -> re.Pattern[str]:
    players = sorted(load(FurnitureWords).players, key=lambda words: (-len(words), words))
    return re.compile(rf"\s*(?i:{'|'.join(r'\s+'.join(map(re.escape, fold(words).split())) for words in players)})(?=\s|$)\s*")
