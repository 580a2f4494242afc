"""Decoding: rows of tags that can be, links, whole words."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from sayso.extract.attribution.tagger.decode import decode, viterbi
from sayso.extract.attribution.tagger.network import Scores
from sayso.extract.attribution.tagger.pieces import Piece
from sayso.extract.attribution.tagger.tags import CONTENT, CUE, SOURCE
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


@given(arrays(np.float32, st.tuples(st.integers(0, 12), st.just(7)), elements=st.floats(-8, 0, width=32)))
def test_every_inside_follows_its_begin_or_inside(scores: Scores) -> None:
    best = viterbi(scores)
    assert len(best) == len(scores)
    for n, tag in enumerate(best):
        if tag in (2, 4, 6):
            assert n and best[n - 1] in (tag, tag - 1)


@given(arrays(np.float32, st.tuples(st.integers(1, 7), st.just(7)), elements=st.floats(-8, 0, width=16)))
def test_no_row_that_may_be_is_likelier(scores: Scores) -> None:
    """Held against a plain search over all rows of the first tags."""
    best = viterbi(scores)
    reached = {tag: scores[0, tag] for tag in (0, SOURCE, CUE, CONTENT)}
    for row in scores[1:]:
        reached = {
            after: max(value for before, value in reached.items() if after in (0, 1, 3, 5) or before in (after, after - 1)) + row[after]
            for after in range(7)
            if after in (0, 1, 3, 5) or {after, after - 1} & set(reached)
        }
    assert np.isclose(sum(scores[n, tag] for n, tag in enumerate(best)), max(reached.values()), atol=1e-3)


def test_contents_go_to_the_cue_and_source_beside_them() -> None:
    row = [SOURCE, CUE, CONTENT, CONTENT + 1, CONTENT + 1, 0, SOURCE, CUE, CONTENT, CONTENT + 1]
    first, second = decode(TEXT, pieces(), tags(row))
    assert (first.source and first.source.of(TEXT), first.cue and first.cue.of(TEXT)) == ("Renn", "said")
    assert [part.of(TEXT) for part in first.content] == ["the bridge held"]
    assert (second.source and second.source.of(TEXT), second.cue and second.cue.of(TEXT)) == ("Toss", "warned")
    assert 0.9 < first.sureness <= 1


def test_a_content_with_nothing_around_it_is_nobodys() -> None:
    row = [0, 0, CONTENT, CONTENT + 1, CONTENT + 1, 0, 0, 0, 0, 0]
    (only,) = decode(TEXT, pieces(), tags(row))
    assert only.source is None and only.cue is None
