"""What is found of a word is found once."""

import pytest

from sayso.merge import kept
from sayso.merge.kept import Kept


def test_a_word_is_looked_at_once() -> None:
    asked: list[str] = []

    def length(word: str) -> int:
        asked.append(word)
        return len(word)

    lengths = Kept(length)
    assert [lengths[word] for word in ("toll", "of", "toll")] == [4, 2, 4]
    assert asked == ["toll", "of"]


def test_no_more_words_are_kept_than_there_is_room_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept, "MEMORY", 3)
    lengths = Kept(len)
    for word in ("a", "bb", "ccc", "dddd", "a"):
        assert lengths[word] == len(word)
        assert len(lengths) <= 3
