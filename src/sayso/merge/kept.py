"""What is found of a word, kept for the next time it comes."""

from collections.abc import Callable

#: Words kept; a pile's vocabulary is some tens of thousands of words.
MEMORY = 50_000


class Kept[Value](dict[str, Value]):
    """The value of each word, found when it is first asked for (`kept[word]`); at MEMORY words all are forgotten.

    Texts ask for each of their words: a look into a dictionary takes half the time of one into `lru_cache`, which moves what it gives.
    """

    def __init__(self, found: Callable[[str], Value]) -> None:
        super().__init__()
        self._found = found

    def __missing__(self, word: str) -> Value:
        if len(self) >= MEMORY:
            self.clear()
        self[word] = value = self._found(word)
        return value
