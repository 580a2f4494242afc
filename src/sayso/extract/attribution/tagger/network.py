"""The shipped network, run by onnxruntime on one thread, over windows of whole lines."""

from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import as_file, files
from typing import Any

import numpy as np
import numpy.typing as npt

from sayso.extract.attribution.tagger.hints import OFFSETS, Hints
from sayso.extract.attribution.tagger.pieces import Piece
from sayso.extract.attribution.tagger.tags import TAGS

type Scores = npt.NDArray[np.float32]

#: Pieces in a window without its begin and end marks: what the network was trained with.
ROOM = 254
#: Where a line is longer than a window, this much of each is new, the rest is context for the borders.
STEP = ROOM * 3 // 4
BEGIN, END = 101, 102


@cache
def session() -> Any:
    """The network, loaded once a process. One thread and no spinning: the batch runs one worker a core."""
    from onnxruntime import InferenceSession, SessionOptions

    options = SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    with as_file(files("sayso.models") / "attribution" / "tagger.onnx") as path:
        # A layer norm and the sum before it as one operation take ten times as long as two.
        apart = ["SkipLayerNormFusion"]
        return InferenceSession(str(path), options, providers=["CPUExecutionProvider"], disabled_optimizers=apart)


def read_pieces(pieces: Sequence[Piece], hints: Hints) -> Scores:
    """Log probabilities [pieces, TAGS], each piece read in the window that it stands most in the middle of."""
    size = len(pieces)
    numbers = np.array([piece.number for piece in pieces], dtype=np.int64)
    beside = np.array([OFFSETS], dtype=np.int64)
    tags = np.zeros((size, TAGS), np.float32)
    room = np.full(size, -1)
    for start, end in windows([piece.heads_line for piece in pieces]):
        inputs = {
            "numbers": np.concatenate([[BEGIN], numbers[start:end], [END]])[None],
            "hints": np.concatenate([beside, hints[start:end], beside])[None],
        }
        told = session().run(["tags"], inputs)[0]
        places = np.arange(start, end)
        middle = np.minimum(places - start if start else ROOM, end - 1 - places if end < size else ROOM)
        better = np.flatnonzero(np.broadcast_to(middle, places.shape) > room[start:end])
        room[start:end][better] = np.broadcast_to(middle, places.shape)[better]
        tags[start:end][better] = told[0, 1:-1][better]
    return tags - np.log(np.exp(tags).sum(axis=1, keepdims=True))


def windows(heads: Sequence[bool]) -> Iterator[tuple[int, int]]:
    """Stretches [start, end) of at most ROOM pieces that cover a text, of whole lines and of about one size.

    `heads` tells of each piece whether a line begins with it. Only within a line longer than a window do two of them overlap.
    """
    size, start = len(heads), 0
    ends = [n for n in range(1, size) if heads[n]] + [size]
    while start < size:
        left = size - start
        wanted = start + -(-left // -(-left // ROOM))
        fitting = [end for end in ends if start < end <= start + ROOM]
        if fitting:
            end = min(fitting, key=lambda end: (abs(end - wanted), -end))
            yield start, end
            start = end
            continue
        yield start, start + ROOM
        line_end = next(end for end in ends if end > start)
        start = start + STEP if line_end - start > ROOM else line_end
