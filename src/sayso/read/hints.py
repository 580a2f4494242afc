"""The few words without which none of many phrases can stand: what a text is looked through for before its phrases are."""

from collections.abc import Iterable

#: Letters from which a word is rare enough to tell; of a phrase of shorter ones the whole is looked for.
SHORTEST = 5


def hints_of(phrases: Iterable[str]) -> tuple[str, ...]:
    """Words, or whole phrases, of which each phrase holds at least one: a text that holds none of them holds no phrase.

    Each is the word that the most phrases have of those that are left, the longest of such, so that there are few.
    """
    left = sorted(set(phrases))
    hints: list[str] = []
    while left:
        words = {word for phrase in left for word in (*(word for word in phrase.split() if len(word) >= SHORTEST), phrase)}
        held = {word: sum(word in phrase for phrase in left) for word in words}
        best = max(words, key=lambda word: (held[word], len(word), word))
        hints.append(best)
        left = [phrase for phrase in left if best not in phrase]
    return tuple(hints)


def holds(text: str, words: Iterable[str]) -> bool:
    """Whether a text holds one of some words."""
    for word in words:  # noqa: SIM110 (`any` takes twice as long, and lines are looked through many times)
        if word in text:
            return True
    return False
