"""A word list as a piece of a regular expression."""

import re

from hypothesis import given
from hypothesis import strategies as st

from sayso.words.patterns import any_of


@given(st.lists(st.text(min_size=1), min_size=1))
def test_each_word_is_matched_whole_whatever_is_in_it(words: list[str]) -> None:
    pattern = re.compile(any_of(words))
    for word in words:
        match = pattern.match(word)
        assert match is not None and match.group() == word


def test_no_words_match_nothing() -> None:
    assert re.search(any_of([]), "Zenda") is None
