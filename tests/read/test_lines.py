"""Lines: trimmed of all that does not show, their ends told without a search."""

import re

from hypothesis import given
from hypothesis import strategies as st

from sayso.read.lines import line_at, rows_of

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
