"""Pieces: spans of the text, case and marks."""

from hypothesis import given
from hypothesis import strategies as st

from sayso.extract.attribution.tagger.pieces import FEATURES, find_pieces
from sayso.types import Span


@given(st.text(alphabet=st.sampled_from("abZ’'\"“” .,é1\u00a0"), max_size=60))
def test_pieces_stand_in_their_lines_in_order(text: str) -> None:
    pieces = find_pieces(text, [Span(0, len(text))])
    places = [piece.span for piece in pieces]
    assert places == sorted(places)
    assert all(0 <= place.start < place.end <= len(text) for place in places)
    assert all(0 <= piece.feature < FEATURES for piece in pieces)


def test_a_piece_knows_case_marks_and_heads() -> None:
    text = "NATO said “We hold on” yesterday."
    told = {piece.span.of(text): piece for piece in find_pieces(text, [Span(0, len(text))])}
    assert told["NATO"].feature == 2 + 6  # capitals, at the head of its line
    assert told["We"].feature == 1 + 3  # a capital inside the marks
    assert told["hold"].feature == 3
    assert told["yesterday"].feature == 0


def test_later_pieces_of_a_word_do_not_head_it() -> None:
    text = "Hospitalisations"
    pieces = find_pieces(text, [Span(0, len(text))])
    assert len(pieces) > 1
    assert [piece.heads_word for piece in pieces] == [True] + [False] * (len(pieces) - 1)
