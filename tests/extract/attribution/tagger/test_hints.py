"""Hints: what parse and rules say of each piece."""

from hypothesis import given, settings
from hypothesis import strategies as st
from staged import drafts, parsed

from sayso.extract.attribution.tagger.hints import BRANCHES, COLUMNS, HINTS, LABELS, OFFSETS, SAYING, SPEECH, find_hints
from sayso.extract.attribution.tagger.pieces import FEATURES, find_pieces
from sayso.extract.attribution.tagger.tags import TAGS
from sayso.words import load
from sayso.words.cues import CueWords


def test_the_table_has_room_for_every_column() -> None:
    sizes = [FEATURES, len(SPEECH), len(LABELS), SAYING, BRANCHES, TAGS]
    assert [sum(sizes[:n]) for n in range(COLUMNS)] == list(OFFSETS) and sum(sizes) == HINTS


def hints(text: str) -> dict[str, list[int]]:
    """Word -> its columns without their offsets."""
    blocks = parsed(text).blocks
    pieces = find_pieces(text, [block.span for block in blocks])
    found = find_hints(blocks, pieces, drafts(text), load(CueWords)) - OFFSETS
    return {piece.span.of(text): row.tolist() for piece, row in zip(pieces, found, strict=True)}


@settings(max_examples=30, deadline=None)
@given(st.text(alphabet=st.sampled_from("Anna said that 12 dead. “No” ’\n"), max_size=60))
def test_every_number_is_in_the_table_and_in_its_own_column(text: str) -> None:
    blocks = parsed(text).blocks
    pieces = find_pieces(text, [block.span for block in blocks])
    found = find_hints(blocks, pieces, drafts(text), load(CueWords))
    assert found.shape == (len(pieces), COLUMNS)
    ends = [*OFFSETS[1:], HINTS]
    assert all(start <= value < end for row in found for value, start, end in zip(row, OFFSETS, ends, strict=True))


def test_subject_and_report_stand_on_branches_of_their_own() -> None:
    told = hints("The mayor said the bridge had fallen.")
    assert told["mayor"][1:3] == [SPEECH.index("NOUN"), LABELS.index("nsubj")]
    assert [told[word][3] for word in ("mayor", "said", "fallen")] == [0, 1, 0]
    assert [told[word][4] for word in ("mayor", "said", "bridge", "fallen")] == [1, 0, 2, 2]


def test_the_rules_tags_are_told() -> None:
    told = hints("The mayor said the bridge had fallen.")
    assert [told[word][5] for word in ("mayor", "said", "the", "fallen", ".")] == [2, 3, 5, 6, 0]
