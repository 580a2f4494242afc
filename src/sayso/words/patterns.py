"""A word list as a piece of a regular expression."""

import re
from collections.abc import Iterable
from functools import cache


def any_of(words: Iterable[str]) -> str:
    """A group that matches any of some words to the letter, the longest that stands there; nothing where there are none."""
    ordered = sorted(set(words), key=lambda word: (-len(word), word))
    return f"(?:{'|'.join(map(re.escape, ordered))})" if ordered else "(?!)"


@cache
def whole_words(words: tuple[str, ...]) -> re.Pattern[str]:
    """Any of some words where it stands whole; compiled once for a list."""
    return re.compile(rf"\b{any_of(words)}\b")
