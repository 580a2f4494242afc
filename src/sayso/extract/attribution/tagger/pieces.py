"""Word pieces of an article with what the letters alone do not tell an uncased model: case, quotation marks, paragraphs."""

from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, NamedTuple

from sayso.extract.attribution.quotations import find_quotations
from sayso.types import Span

if TYPE_CHECKING:
    from tokenizers import Tokenizer

#: Values of a piece's feature: case (small, capital, capitals) times quotation (outside, inside) times place (within a line, at its head).
FEATURES = 12
#: What a feature counts for a place in a quotation, and for one at the head of a line.
QUOTED, HEAD = 3, 6


class Piece(NamedTuple):
    """One word piece: its number in the vocabulary, where it stands in the text, its feature, and whether it begins a word."""

    number: int
    span: Span
    feature: int
    heads_word: bool

    @property
    def heads_line(self) -> bool:
        """Whether it is the first of its line."""
        return self.feature >= HEAD

    @property
    def quoted(self) -> bool:
        """Whether it stands in a quotation."""
        return self.feature % HEAD >= QUOTED


@cache
def tokenizer() -> "Tokenizer":
    """The word-piece tokenizer that the model was trained with (BERT's English uncased vocabulary), loaded once a process."""
    from tokenizers import Tokenizer

    return Tokenizer.from_str((files("sayso.models") / "attribution" / "tokenizer.json").read_text(encoding="utf-8"))


def find_pieces(text: str, lines: Sequence[Span]) -> tuple[Piece, ...]:
    """The pieces of the given lines, in order. Spans are of the text."""
    quoted = bytearray(len(text) + 1)
    for quotation in find_quotations(text, lines):
        for outer in quotation.outer:
            quoted[outer.start : outer.end] = b"\x01" * len(outer)
    found: list[Piece] = []
    encodings = tokenizer().encode_batch([line.of(text) for line in lines], add_special_tokens=False)
    for line, encoding in zip(lines, encodings, strict=True):
        end = -1
        for at, (number, (first, last)) in enumerate(zip(encoding.ids, encoding.offsets, strict=True)):
            words = text[line.start + first : line.start + last]
            case = 0 if not words[:1].isupper() else 2 if len(words) > 1 and words.isupper() else 1
            feature = case + QUOTED * quoted[line.start + first] + HEAD * (at == 0)
            found.append(Piece(number, Span(line.start + first, line.start + last), feature, first != end))
            end = last
    return tuple(found)
