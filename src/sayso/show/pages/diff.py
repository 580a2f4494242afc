"""Which words of one rendering another does not have."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

from sayso.types import Change

#: Above this many sentence ends a rendering is compared whole: the runs to try grow with the square.
MOST_SENTENCES = 12


class Part(StrEnum):
    """How a run of words stands to the rendering that it is set beside."""

    SAME = "same"
    OWN = "own"
    MISSING = "missing"


@dataclass(frozen=True, slots=True)
class Words:
    """A run of words. MISSING words stand in the other rendering only. `weighty`: the difference carries meaning."""

    part: Part
    text: str
    weighty: bool = False


def plain(word: str) -> str:
    """A word without its case and the marks around it: what must differ to be a difference."""
    return word.casefold().replace("’", "'").strip(".,;:!?\"'“”‘()[]…—–- ")


def words_of(text: str) -> list[str]:
    """The words of a text; a dash or an ellipsis that stands alone goes with the word before it, as it says nothing by itself."""
    found: list[str] = []
    for word in text.split():
        if found and (not plain(word) or not plain(found[-1])):
            found[-1] += f" {word}"
        else:
            found.append(word)
    return found


def compare_words(base: Sequence[str], other: Sequence[str], changes: Iterable[Change]) -> tuple[Words, ...]:
    """`other` set beside `base`, word by word.

    `changes` are the differences that merge found; they say which words carry meaning. What `base` has before the first and after the
    last word in common is not marked as missing: a fragment leaves out, it does not alter.
    """
    heavy = _heavy(changes)
    found: list[Words] = []
    for gone, own in _aligned(base, other):
        missing, words = base[gone], other[own]
        if [plain(word) for word in missing] == [plain(word) for word in words]:
            found.append(Words(Part.SAME, " ".join(words)))
            continue
        weighty = any(plain(word) in heavy for word in (*missing, *words))
        if missing:
            found.append(Words(Part.MISSING, " ".join(missing), weighty))
        if words:
            found.append(Words(Part.OWN, " ".join(words), weighty))
    return tuple(found)


def marked_base(base: Sequence[str], others: Sequence[tuple[Sequence[str], Iterable[Change]]]) -> tuple[Words, ...]:
    """`base` itself, with the words marked that some other rendering words differently."""
    marks = [0] * len(base)
    for other, changes in others:
        heavy = _heavy(changes)
        for gone, own in _aligned(base, other):
            missing, words = base[gone], other[own]
            if [plain(word) for word in missing] != [plain(word) for word in words]:
                level = 2 if any(plain(word) in heavy for word in (*missing, *words)) else 1
                marks[gone] = [max(mark, level) for mark in marks[gone]]
    found: list[Words] = []
    start = 0
    for place in range(1, len(base) + 1):
        if place == len(base) or marks[place] != marks[start]:
            part = Part.OWN if marks[start] else Part.SAME
            found.append(Words(part, " ".join(base[start:place]), marks[start] == 2))
            start = place
    return tuple(found)


def _heavy(changes: Iterable[Change]) -> set[str]:
    return {plain(word) for change in changes if change.weighty for word in f"{change.a} {change.b}".split()}


def _aligned(base: Sequence[str], other: Sequence[str]) -> list[tuple[slice, slice]]:
    """Runs of `base` and `other` that belong together, in order; all of `other` is covered.

    At the two ends of `base` only as many words are set against `other` as it has there: the rest it may simply not quote.
    """
    start, end = _window(base, other)
    codes = _matcher(base[start:end], other).get_opcodes()
    found: list[tuple[slice, slice]] = []
    for number, (_, i, j, c, d) in enumerate(codes):
        a, b = start + i, start + j
        if number == 0 and b - a > d - c:
            a = b - (d - c)
        elif number == len(codes) - 1 and b - a > d - c:
            b = a + (d - c)
        if a < b or c < d:
            found.append((slice(a, b), slice(c, d)))
    return found


def _window(base: Sequence[str], other: Sequence[str]) -> tuple[int, int]:
    """The run of whole sentences of `base` that `other` is a version of: it may quote one of three."""
    ends = [n for n, word in enumerate(base, 1) if word.rstrip("\"'”’) …").endswith((".", "!", "?")) or word.endswith("…")]
    cuts = sorted({0, *ends, len(base)})
    if len(cuts) > MOST_SENTENCES:
        return 0, len(base)
    runs = [(a, b) for n, a in enumerate(cuts) for b in cuts[n + 1 :]]
    return max(runs, key=lambda run: (_matcher(base[run[0] : run[1]], other).ratio(), run[0] - run[1], -run[0]), default=(0, len(base)))


def _matcher(base: Sequence[str], other: Sequence[str]) -> SequenceMatcher[str]:
    return SequenceMatcher(None, [plain(word) for word in base], [plain(word) for word in other], autojunk=False)
