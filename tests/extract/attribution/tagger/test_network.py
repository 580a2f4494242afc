"""The shipped network: windows that cover, and a reading of plain sentences that no later weights may lose."""

from hypothesis import given
from hypothesis import strategies as st

from sayso.extract.attribution.tagger import read_tags
from sayso.extract.attribution.tagger.network import ROOM, windows
from sayso.types import Span


@given(st.integers(0, 5000))
def test_windows_cover_every_piece_and_none_is_too_wide(size: int) -> None:
    found = list(windows(size))
    assert {n for start, end in found for n in range(start, end)} == set(range(size))
    assert all(0 <= start < end <= size and end - start <= ROOM for start, end in found)


def test_a_plain_sentence_is_read() -> None:
    text = "The harbour master criticised the ministry for its silence."
    (one,) = read_tags(text, [Span(0, len(text))])
    assert one.source is not None and one.source.of(text) == "The harbour master"
    assert one.cue is not None and one.cue.of(text) == "criticised"
    assert "the ministry" in one.content[0].of(text)


def test_narration_is_nobodys() -> None:
    text = "The boat left the quay at noon and reached the island before dark."
    assert read_tags(text, [Span(0, len(text))]) == ()


def test_the_same_text_is_read_alike_twice_and_beside_others() -> None:
    text = "Aides fear that the bridge will fall.\n" * 3
    lines = [Span(n * 38, n * 38 + 37) for n in range(3)]
    assert read_tags(text, lines) == read_tags(text, lines)


def test_nothing_is_read_in_nothing() -> None:
    assert read_tags("", []) == ()
