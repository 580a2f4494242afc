"""The tagger that ships: source, cue and content of each attribution, as a small network reads them."""

from collections.abc import Sequence

from sayso.extract.attribution.draft import Draft
from sayso.extract.attribution.tagger.decode import Tagged, decode
from sayso.extract.attribution.tagger.hints import find_hints
from sayso.extract.attribution.tagger.network import read_pieces
from sayso.extract.attribution.tagger.pieces import find_pieces
from sayso.extract.attribution.weft import Weft
from sayso.types import Span

__all__ = ["Tagged", "read_tags"]


def read_tags(weft: Weft, lines: Sequence[Span], drafts: Sequence[Draft]) -> tuple[Tagged, ...]:
    """The outermost attributions of the given lines, in the order of the text. `drafts` are what the rules find in them."""
    pieces = find_pieces(weft.text, lines)
    return decode(weft.text, pieces, read_pieces(pieces, find_hints(weft.blocks, pieces, drafts, weft.cues)))
