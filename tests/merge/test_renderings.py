"""Quoted sentences, counted in their article."""

import re

from hypothesis import given
from hypothesis import strategies as st

from sayso.merge.renderings import _sentences_before

#: The ends of sentences, written plainly.
_END = re.compile(r"[.!?…][”\"’']*\s+(?=[“\"‘(]*[A-Z])|\n+")


@given(st.text("aAB.!…‘’'\"“”( \n", max_size=30), st.integers(0, 30))
def test_sentences_before_a_place_are_those_that_the_text_up_to_it_shows(text: str, place: int) -> None:
    assert _sentences_before(text, place) == len(_END.findall(text[:place]))
