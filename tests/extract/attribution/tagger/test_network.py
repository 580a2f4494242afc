"""The shipped network: windows that cover, and a reading of plain sentences that no later weights may lose."""

from hypothesis import given
from hypothesis import strategies as st
from staged import parsed

from sayso.extract.attribution.tagger import Tagged, read_tags
from sayso.extract.attribution.tagger.network import ROOM, windows
from sayso.extract.attribution.weft import Weft
from sayso.words import load
from sayso.words.cues import CueWords


def read(text: str) -> tuple[Tagged, ...]:
    """What the network reads in a text of plain lines, without a word from the rules."""
    blocks = parsed(text).blocks
    return read_tags(Weft(text, blocks, load(CueWords)), [block.span for block in blocks], [])


@given(st.lists(st.integers(1, 700), max_size=12))
def test_windows_cover_every_piece_and_cut_only_lines_that_are_too_long(lengths: list[int]) -> None:
    heads = [n == 0 for length in lengths for n in range(length)]
    found = list(windows(heads))
    assert {n for start, end in found for n in range(start, end)} == set(range(len(heads)))
    assert all(0 <= start < end <= len(heads) and end - start <= ROOM for start, end in found)
    if all(length <= ROOM for length in lengths):
        assert all(heads[start] for start, _ in found)
        assert sum(end - start for start, end in found) == len(heads)


def test_a_plain_sentence_is_read() -> None:
    text = "The harbour master criticised the ministry for its silence."
    (one,) = read(text)
    assert one.source is not None and one.source.of(text) == "The harbour master"
    assert one.cue is not None and one.cue.of(text) == "criticised"
    assert "the ministry" in one.content[0].of(text)


def test_narration_is_nobodys() -> None:
    text = "The boat left the quay at noon and reached the island before dark."
    assert read(text) == ()


def test_the_same_text_is_read_alike_twice() -> None:
    text = "Aides fear that the bridge will fall.\n\n" * 3
    assert read(text) == read(text)


def test_nothing_is_read_in_nothing() -> None:
    assert read("") == ()
