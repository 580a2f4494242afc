"""Marks read in the wrong encoding: what is mended, what is left, and that spans point into the text as it stands."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from staged import article

from sayso.extract import extract
from sayso.extract.legible import legible, mended
from sayso.types import Mode

SAID = "“We don’t go,” Ada Vell told the Dune Post on Monday. She said 12 people – all children – were hurt."
#: The same read as Latin-1 and as Windows-1252, which leaves the byte of a closing mark as it is.
GARBLED = [
    SAID.encode().decode("latin-1"),
    SAID.replace("“", "â€œ").replace("”", "â€\x9d").replace("’", "â€™").replace("–", "â€“"),
]


@pytest.mark.parametrize("text", GARBLED)
def test_marks_are_read_as_they_were_meant(text: str) -> None:
    assert mended(text) == SAID


@pytest.mark.parametrize("text", ["“É”, she said.", "JOÃO left.", "Â is a letter, â too.", "CAFÉ” it was, pâté.", ""])
def test_what_a_language_writes_is_left(text: str) -> None:
    assert mended(text) == text


@pytest.mark.parametrize("text", GARBLED)
def test_spans_point_into_the_text_as_it_stands(text: str) -> None:
    whole = article(text)
    found = extract(whole)
    (quote,) = [row for row in found.attributions if row.mode is Mode.DIRECT]
    (figure,) = found.figures
    assert mended(quote.content[0].of(whole.text)) == "We don’t go,"
    assert figure.span.of(whole.text) == "12"
    plain = extract(article(SAID))
    assert [a.name for a in found.actors] == [a.name for a in plain.actors]


def test_soft_hyphens_part_no_word() -> None:
    text = "Two gam\N{SOFT HYPHEN}ekeepers were tar\N{SOFT HYPHEN}get\N{SOFT HYPHEN}ed on Monday, po\N{SOFT HYPHEN}lice said."
    assert mended(text) == "Two gamekeepers were targeted on Monday, police said."
    found = extract(article(text))
    whole = article(text).text
    assert [(f.measure, f.span.of(whole)) for f in found.figures] == [("attacked", "Two")]
    (row,) = found.attributions
    assert row.source is not None
    assert mended(row.source.of(whole)) == "police"


@given(st.lists(st.sampled_from(["â\x80\x99", "â€œ", "Ã©", "word", " ", "Ã", "â", "wo\N{SOFT HYPHEN}rd"])).map("".join))
def test_places_go_forth_and_back(text: str) -> None:
    whole = article(text)
    read, mending = legible(whole)
    assert read.text == mended(whole.text)
    if mending is None:
        assert read is whole
        return
    for offset in range(len(read.text) + 1):
        assert mending.forth(mending.back(offset)) == offset
    assert mending.back(len(read.text)) == len(whole.text)
