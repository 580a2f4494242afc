"""Text whose marks were read in the wrong encoding ("â€œWeâ€™ll goâ€\x9d"): read as it was meant, with all spans in the text as it stands.

UTF-8 that was once taken for Latin-1 or Windows-1252 is the one damage that a feed or a crawler often leaves; it hides every quotation
mark. Only what can be nothing else is mended: sequences of two or three characters that no language writes, and soft hyphens, by which
web pages say where a word may be parted and which no reader sees.
"""

import re
from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass, fields, is_dataclass, replace
from typing import Any

from sayso.types import Article, Extract, Span

#: What Windows-1252 shows for the bytes of UTF-8's marks, and Latin-1 for any.
_SHOWN = "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ\x80-\xbf"
_SOFT = "\N{SOFT HYPHEN}"
#: Double marks so shown, as pieces of a pattern for whoever looks for quotations in the text as it stands.
OPENING, CLOSING = r"(?:[“\"]|â\x80\x9c|â€œ)", r"(?:[”\"]|â\x80\x9d|â€\x9d)"
_GARBLED = re.compile(rf"â[€\x80][{_SHOWN}]|[ÂÃ][{_SHOWN}]|(?<=\w){_SOFT}(?=\w)")


@dataclass(frozen=True, slots=True)
class Mending:
    """Where a text was mended: `places` in the mended text, and by how much the text as it stands is ahead behind each of them."""

    places: tuple[int, ...]
    ahead: tuple[int, ...]

    def back(self, offset: int) -> int:
        """The place in the text as it stands."""
        known = bisect_right(self.places, offset - 1)
        return offset + (self.ahead[known - 1] if known else 0)

    def forth(self, offset: int) -> int:
        """The place in the mended text; that of the mark where the offset lies within one."""
        low, high = 0, len(self.places)
        while low < high:
            middle = (low + high) // 2
            if self.places[middle] + self.ahead[middle] < offset:
                low = middle + 1
            else:
                high = middle
        return offset - (self.ahead[low - 1] if low else 0)


def mended(text: str) -> str:
    """A text with its marks as they were meant."""
    return _GARBLED.sub(lambda match: _meant(match.group()), text) if any(c in text for c in f"âÂÃ{_SOFT}") else text


def legible(article: Article) -> tuple[Article, Mending | None]:
    """An article as it was meant, with its spans in the mended text; itself and None where nothing is to be mended."""
    places, ahead, shift = [], [], 0
    for match in _GARBLED.finditer(article.text):
        short = len(match.group()) - len(_meant(match.group()))
        if short:
            places.append(match.start() - shift)
            shift += short
            ahead.append(shift)
    if not places:
        return article, None
    mending = Mending(tuple(places), tuple(ahead))
    moved: Article = _moved(article, mending.forth)
    return replace(moved, text=mended(article.text)), mending


def as_it_stands(extract: Extract, mending: Mending) -> Extract:
    """What a mended article says, with spans in the text as it stands."""
    moved: Extract = _moved(extract, mending.back)
    return moved


def _meant(garbled: str) -> str:
    """The mark that a sequence was; itself where it was none, nothing for a soft hyphen."""
    if garbled == _SOFT:
        return ""
    shown = bytes(ord(c) if ord(c) < 256 else c.encode("cp1252")[0] for c in garbled)
    try:
        return shown.decode("utf-8")
    except UnicodeDecodeError:
        return garbled


def _moved(value: Any, place: Callable[[int], int]) -> Any:
    """A value with all spans in it moved."""
    if isinstance(value, Span):
        return Span(place(value.start), place(value.end))
    if isinstance(value, tuple):
        return tuple(_moved(part, place) for part in value)
    if is_dataclass(value) and not isinstance(value, type):
        return replace(value, **{field.name: _moved(getattr(value, field.name), place) for field in fields(value)})
    return value
