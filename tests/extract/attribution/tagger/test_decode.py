"""Decoding: rows of tags that can be, links, whole words."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from sayso.extract.attribution.tagger.decode import CONTENT, CUE, SOURCE, Scores, decode, viterbi
from sayso.extract.attribution.tagger.pieces import Piece
from sayso.types import Span

TEXT = "Renn said the bridge held , Toss warned of floods"
WIDTH = 8


def pieces() -> list[Piece]:
    found, at = [], 0
    for word in TEXT.split():
        start = TEXT.index(word, at)
        at = start + len(word)
        found.append(Piece(1, Span(start, at), 0, True))
    return found


def tags(row: list[int]) -> Scores:
    scores = np.full((len(row), 7), -9, np.float32)
    scores[np.arange(len(row)), row] = -0.01
    return scores


def linked(pairs: dict[tuple[int, int], int], size: int) -> tuple[Scores, Scores, Scores]:
    """Vectors by which (piece, kind) points to a piece: one axis a target's number."""
    ask, answer = np.zeros((size, 3, size), np.float32), np.zeros((size, 3, size), np.float32)
    for n in range(size):
        answer[n, :, n] = 1
    for (n, kind), target in pairs.items():
        ask[n, kind, target] = 5
    return ask, answer, np.full((size, 3), 1, np.float32)


@given(arrays(np.float32, st.tuples(st.integers(0, 12), st.just(7)), elements=st.floats(-8, 0, width=32)))
def test_every_inside_follows_its_begin_or_inside(scores: Scores) -> None:
    best = viterbi(scores)
    assert len(best) == len(scores)
    for n, tag in enumerate(best):
        if tag in (2, 4, 6):
            assert n and best[n - 1] in (tag, tag - 1)


def test_contents_go_to_the_cue_and_source_that_they_point_to() -> None:
    row = [SOURCE, CUE, CONTENT, CONTENT + 1, CONTENT + 1, 0, SOURCE, CUE, CONTENT, CONTENT + 1]
    ask, answer, nobody = linked({(2, 0): 0, (2, 1): 1, (1, 2): 0, (8, 0): 6, (8, 1): 7, (7, 2): 6}, 10)
    first, second = decode(TEXT, pieces(), tags(row), ask, answer, nobody)
    assert (first.source and first.source.of(TEXT), first.cue and first.cue.of(TEXT)) == ("Renn", "said")
    assert [part.of(TEXT) for part in first.content] == ["the bridge held"]
    assert (second.source and second.source.of(TEXT), second.cue and second.cue.of(TEXT)) == ("Toss", "warned")
    assert 0.9 < first.sureness <= 1


def test_two_contents_of_one_cue_are_one_attribution() -> None:
    row = [SOURCE, CUE, CONTENT, CONTENT + 1, CONTENT + 1, 0, 0, 0, CONTENT, CONTENT + 1]
    ask, answer, nobody = linked({(2, 1): 1, (8, 1): 1, (2, 0): 0}, 10)
    (only,) = decode(TEXT, pieces(), tags(row), ask, answer, nobody)
    assert [part.of(TEXT) for part in only.content] == ["the bridge held", "of floods"]


def test_nobody_is_taken_where_nothing_scores_higher() -> None:
    row = [SOURCE, CUE, CONTENT, CONTENT + 1, CONTENT + 1, 0, 0, 0, 0, 0]
    ask, answer, nobody = linked({}, 10)
    (only,) = decode(TEXT, pieces(), tags(row), ask, answer, nobody)
    assert only.source is None and only.cue is None
