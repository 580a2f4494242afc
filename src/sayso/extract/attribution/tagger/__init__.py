"""The tagger that ships: source, cue and content of each attribution, as a small network reads them."""

from collections.abc import Sequence

from sayso.extract.attribution.tagger.decode import Tagged, decode
from sayso.extract.attribution.tagger.network import read_pieces
from sayso.extract.attribution.tagger.pieces import find_pieces
from sayso.types import Span

__all__ = ["Tagged", "read_tags"]


def read_tags(text: str, lines: Sequence[Span]) -> tuple[Tagged, ...]:
    """The outermost attributions of the given lines, in the order of the text."""
    pieces = find_pieces(text, lines)
    read = read_pieces(pieces)
    return decode(text, pieces, read.tags, read.ask, read.answer, read.nobody)
