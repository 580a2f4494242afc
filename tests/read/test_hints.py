"""Hints: no phrase stands in a text that holds none of them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.read.hints import hints_of, holds
from sayso.words import load
from sayso.words.captions import CaptionWords
from sayso.words.furniture import FurnitureWords

WORDS = st.lists(st.sampled_from(["to", "our", "reporter", "reporters", "follow", "daily", "(left)", "tip:"]), min_size=1, max_size=4)


@given(st.lists(WORDS.map(" ".join), max_size=8))
def test_each_phrase_holds_a_hint(phrases: list[str]) -> None:
    hints = hints_of(phrases)
    assert all(holds(phrase, hints) for phrase in phrases)
    assert len(hints) <= len(set(phrases))


@given(st.text(alphabet="ab c"), st.lists(st.text(alphabet="ab c", max_size=3)))
def test_what_a_text_holds(text: str, words: list[str]) -> None:
    assert holds(text, words) == any(word in text for word in words)


@pytest.mark.parametrize("phrases", [load(FurnitureWords).phrases, load(FurnitureWords).small_print, load(CaptionWords).marks])
def test_the_tables_need_few(phrases: tuple[str, ...]) -> None:
    hints = hints_of(phrases)
    assert all(holds(phrase, hints) for phrase in phrases)
    assert 2 * len(hints) < len(phrases)
