"""Token vectors of the pipeline as its own layers give them, without what only training needs, and each word's own vector once.

Half of a parse goes into these layers. A word's own vector rests on the word alone, so it is worked out once (`words`); the layers over its
neighbours keep what each step would be trained by, and look at their sums twice (`neighbours`).
"""

from collections.abc import Callable, Sequence
from typing import Any, NoReturn

import numpy as np
import numpy.typing as npt
from spacy.tokens import Doc
from thinc.api import Model

#: Words whose vectors are kept; a pile of articles has no end of names.
MOST = 30_000
#: Words whose vectors are worked out together, always so many: the last bit of a product may depend on how many rows it has.
TOGETHER = 32
#: What a word's own vector rests on; affixes and shape follow from its letters.
ASKED = ("ORTH", "NORM", "SPACY")
#: What keeps a variance from being none, as in the layer itself.
LEAST_VARIANCE = 1e-08

type Rows = npt.NDArray[np.float32]
type Key = tuple[int, ...]


def lighten(vectors: Any) -> None:
    """Put in place of a pair of layers, one for words and one for their neighbours, others that give the same faster."""
    first, second = vectors.layers
    vectors.replace_node(first, words(first))
    vectors.replace_node(second, neighbours(second))


def words(layer: Any) -> Model[list[Doc], list[Rows]]:
    """The vectors that a layer gives each token by itself, worked out once for a word."""
    known: dict[Key, Rows] = {}

    def forward(_: object, docs: list[Doc], is_train: bool) -> tuple[list[Rows], Callable[[Any], NoReturn]]:
        if len(known) > MOST:
            known.clear()
        keys = [[tuple(row) for row in doc.to_array(list(ASKED)).tolist()] for doc in docs]
        new = list(dict.fromkeys(key for line in keys for key in line if key not in known))
        for start in range(0, len(new), TOGETHER):
            some = new[start : start + TOGETHER]
            known.update(zip(some, layer.predict([_line(docs[0], some)])[0], strict=False))
        return [np.array([known[key] for key in line], dtype=np.float32) for line in keys], _not_trained

    return Model("words", forward)


def _line(like: Doc, keys: Sequence[Key]) -> Doc:
    """A line of TOGETHER such words, the last one repeated."""
    filled = [*keys, *[keys[-1]] * (TOGETHER - len(keys))]
    line = Doc(like.vocab, words=[like.vocab.strings[orth] for orth, _, _ in filled], spaces=[bool(space) for _, _, space in filled])
    norms: Any = np.array([norm for _, norm, _ in filled], dtype=np.uint64)
    line.from_array(["NORM"], norms)
    return line


def neighbours(layer: Any) -> Model[list[Rows], list[Rows]]:
    """What layers over a token and the two beside it make of its vector: of three sums the highest, set to one scale, added."""
    nodes: list[Any] = list(layer.walk())
    sums_of = [_by_piece(node.get_param("W"), node.get_param("b")) for node in nodes if node.name == "maxout"]
    scales = [(node.get_param("G"), node.get_param("b")) for node in nodes if node.name == "layernorm"]
    apart: int = layer.attrs["pad"]

    def forward(_: object, lines: list[Rows], is_train: bool) -> tuple[list[Rows], Callable[[Any], NoReturn]]:
        # One row of all lines, so far apart that none sees another.
        starts = np.cumsum([apart, *(len(line) + apart for line in lines)])
        told = np.zeros((starts[-1], lines[0].shape[1]), np.float32)
        for start, line in zip(starts, lines, strict=False):
            told[start : start + len(line)] = line
        window = np.zeros((len(told), 3, told.shape[1]), np.float32)
        for (weights, bias), (scale, shift) in zip(sums_of, scales, strict=True):
            window[1:, 0], window[:, 1], window[:-1, 2] = told[:-1], told, told[1:]
            sums = window.reshape(len(told), -1) @ weights
            sums += bias
            told += _normal(np.maximum.reduce(np.split(sums, weights.shape[1] // told.shape[1], axis=1)), scale, shift)
        return [told[start : start + len(line)] for start, line in zip(starts, lines, strict=False)], _not_trained

    return Model("neighbours", forward)


def _by_piece(weights: Rows, bias: Rows) -> tuple[Rows, Rows]:
    """A layer that takes the highest of some pieces, set piece by piece instead of number by number."""
    return weights.transpose(1, 0, 2).reshape(-1, weights.shape[2]).T, bias.T.reshape(-1)


def _normal(rows: Rows, scale: Rows, shift: Rows) -> Rows:
    """Each row with mean none and variance one, then scaled and shifted."""
    rows = rows - rows.mean(axis=1, keepdims=True)
    variance = (rows * rows).mean(axis=1, keepdims=True) + LEAST_VARIANCE
    rows *= variance**-0.5
    rows *= scale
    rows += shift
    return rows


def _not_trained(_: object) -> NoReturn:
    raise NotImplementedError("these layers only read")
