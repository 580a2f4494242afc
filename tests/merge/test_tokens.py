"""Words as they are compared."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.extract.legible import mended
from sayso.merge.tokens import CUT, content_stems, stem, words_of


def keys(text: str) -> list[str]:
    return [word.key for word in words_of(text)]


@pytest.mark.parametrize(
    ("one", "other"),
    [("it’s late", "it is late"), ("We can't", "we cannot"), ("minimise", "minimize"), ("harbour defence", "harbor defense")],
)
def test_two_ways_to_write_one_thing(one: str, other: str) -> None:
    assert keys(one) == keys(other)


def test_cuts_and_brackets_are_marks() -> None:
    assert keys("slow … and ... [removed] late") == ["slow", CUT, "and", CUT, CUT, "late"]


FORMS = [("losses", "loss"), ("hoped", "hope"), ("claims", "claimed"), ("cities", "city"), ("planned", "plan")]


@pytest.mark.parametrize(("one", "other"), FORMS)
def test_stems(one: str, other: str) -> None:
    assert stem(one) == stem(other)


def test_content_leaves_light_words_out() -> None:
    assert content_stems("It was the end of the road") == ("end", "road")


@given(st.text())
def test_any_text_has_words_and_each_is_shown_as_it_is_meant(text: str) -> None:
    plain = mended(text).replace("’", "'").replace("‘", "'")
    assert all(word.text in plain and word.key for word in words_of(text))
