"""Lines: trimmed of all that does not show, their ends told without a search."""

import re

from hypothesis import given
from hypothesis import strategies as st

from sayso.read.lines import _ABBREVIATION, _SENTENCE_BREAK, fold, line_at, rows_of, spaced

MARKS = st.text(alphabet="ab.!?…:;\"'”’»)] \u200b\ufeff\u00a0\t", max_size=12)


@given(MARKS)
def test_a_line_is_trimmed_of_all_that_does_not_show(text: str) -> None:
    line = line_at(text, 0, 0, len(text))
    shown = re.sub(r"^[\s\u200b\ufeff]+|[\s\u200b\ufeff]+$", "", text)
    assert (line.text if line else "") == shown
    if line:
        assert line.span.of(text) == shown


@given(MARKS)
def test_how_a_line_ends(text: str) -> None:
    for line in rows_of(text):
        assert line.ended == (re.search(r"[.!?…:;][\"'”’»)\]]*$", line.text) is not None)
        assert line.stopped == (re.search(r"[.…][\"'”’»)\]]*$", line.text) is not None)


@given(MARKS)
def test_spaced_has_one_plain_space_between_words(text: str) -> None:
    assert spaced(text) == " ".join(text.split())
    assert all(line.words == len(line.text.split()) for line in rows_of(text))


@given(st.text(alphabet="aÄßŉſﬁK İ’‘“”–\u00a0\t "))
def test_folding_marks_first_is_folding_letters_first(text: str) -> None:
    late = text.casefold().replace("’", "'").replace("‘", "'").replace("“", '"').replace("”", '"')
    assert fold(text) == " ".join(late.split())


@given(st.lists(st.sampled_from(["Mr. Roe", "He died.", "J. R. Roe", "”", "said", "on", "Port", "U.S.", "Why?", "no."])))
def test_a_line_without_breaks_is_one_sentence(parts: list[str]) -> None:
    line = line_at(" ".join(["So", *parts]), 0, 0, 1_000)
    assert line and line.sentences == 1 + len(_SENTENCE_BREAK.findall(_ABBREVIATION.sub("x", line.text)))
