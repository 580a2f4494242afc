"""The shipped network, run by onnxruntime on one thread, over windows of pieces that overlap."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import as_file, files
from typing import Any

import numpy as np

from sayso.extract.attribution.tagger.decode import Scores
from sayso.extract.attribution.tagger.pieces import Piece

#: Pieces in a window, its begin and end marks among them: what the network was trained with.
WINDOW = 256
ROOM = WINDOW - 2
#: Of each window this much is new, the rest is context for the borders.
STEP = ROOM * 3 // 4
BEGIN, END = 101, 102
#: Kinds of link, and the width of a link's vector.
LINKS, WIDTH = 3, 64


@dataclass(frozen=True, slots=True)
class Read:
    """What the network says of each piece: log probabilities of the tags, asking and answering vectors, and the score of "none"."""

    tags: Scores
    ask: Scores
    answer: Scores
    nobody: Scores


@cache
def session() -> Any:
    """The network, loaded once a process. One thread and no spinning: the batch runs one worker a core."""
    from onnxruntime import InferenceSession, SessionOptions

    options = SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    with as_file(files("sayso.models") / "attribution" / "tagger.onnx") as path:
        return InferenceSession(str(path), options, providers=["CPUExecutionProvider"])


def read_pieces(pieces: Sequence[Piece]) -> Read:
    """Each piece read in the window that it stands most in the middle of."""
    size = len(pieces)
    numbers = np.array([piece.number for piece in pieces], dtype=np.int64)
    features = np.array([piece.feature for piece in pieces], dtype=np.int64)
    tags = np.zeros((size, 7), np.float32)
    ask, answer = np.zeros((size, LINKS, WIDTH), np.float32), np.zeros((size, LINKS, WIDTH), np.float32)
    nobody = np.zeros((size, LINKS), np.float32)
    room = np.full(size, -1)
    for start, end in windows(size):
        inputs = {
            "numbers": np.concatenate([[BEGIN], numbers[start:end], [END]])[None],
            "features": np.concatenate([[0], features[start:end], [0]])[None],
        }
        told, vectors = session().run(None, inputs)
        places = np.arange(start, end)
        middle = np.minimum(places - start if start else ROOM, end - 1 - places if end < size else ROOM)
        better = np.flatnonzero(middle > room[start:end])
        where = places[better]
        room[where] = np.broadcast_to(middle, places.shape)[better]
        both = vectors[0].reshape(-1, 2, LINKS, WIDTH)
        tags[where] = told[0, 1:-1][better]
        ask[where], answer[where] = both[1:-1, 0][better], both[1:-1, 1][better]
        nobody[where] = np.einsum("pkd,kd->pk", both[1:-1, 0], both[0, 1])[better]
    return Read(tags - np.log(np.exp(tags).sum(axis=1, keepdims=True)), ask, answer, nobody)


def windows(size: int) -> Iterator[tuple[int, int]]:
    """Stretches [start, end) that cover `size` pieces; the last one reaches back so that it is as wide as the others."""
    if size <= ROOM:
        if size:
            yield 0, size
        return
    for start in range(0, size, STEP):
        end = min(size, start + ROOM)
        yield max(0, end - ROOM), end
        if end == size:
            return
