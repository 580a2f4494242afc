"""Which words of one rendering another does not have."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

from sayso.types import Change


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
    return word.casefold().replace("’", "'").strip(".,;:!?\"'“”‘()[]…—–-")


def compare_words(base: Sequence[str], other: Sequence[str], changes: Iterable[Change]) -> tuple[Words, ...]:
    """`other` set beside `base`, word by word.

    `changes` are the differences that merge found; they say which words carry meaning. What `base` has before the first and after the
    last word in common is not marked as missing: a fragment leaves out, it does not alter.
    """
    heavy = {plain(word) for change in changes if change.weighty for word in f"{change.a} {change.b}".split()}
    found: list[Words] = []
    matcher = SequenceMatcher(None, [plain(word) for word in base], [plain(word) for word in other], autojunk=False)
    codes = matcher.get_opcodes()
    for number, (op, a, b, c, d) in enumerate(codes):
        if op == "equal":
            found.append(Words(Part.SAME, " ".join(other[c:d])))
            continue
        gone, own = base[a:b], other[c:d]
        weighty = any(plain(word) in heavy for word in (*gone, *own))
        if gone and 0 < number < len(codes) - 1:
            found.append(Words(Part.MISSING, " ".join(gone), weighty))
        if own:
            found.append(Words(Part.OWN, " ".join(own), weighty))
    return tuple(found)


def marked_base(base: Sequence[str], others: Sequence[tuple[Sequence[str], Iterable[Change]]]) -> tuple[Words, ...]:
    """`base` itself, with the words marked that some other rendering words differently."""
    marks = [0] * len(base)
    for other, changes in others:
        heavy = {plain(word) for change in changes if change.weighty for word in f"{change.a} {change.b}".split()}
        matcher = SequenceMatcher(None, [plain(word) for word in base], [plain(word) for word in other], autojunk=False)
        codes = matcher.get_opcodes()
        for number, (op, a, b, c, d) in enumerate(codes):
            inner = 0 < number < len(codes) - 1 or op == "replace"
            if op in ("replace", "delete") and inner:
                level = 2 if any(plain(word) in heavy for word in (*base[a:b], *other[c:d])) else 1
                marks[a:b] = [max(mark, level) for mark in marks[a:b]]
    found: list[Words] = []
    start = 0
    for place in range(1, len(base) + 1):
        if place == len(base) or marks[place] != marks[start]:
            part = Part.OWN if marks[start] else Part.SAME
            found.append(Words(part, " ".join(base[start:place]), marks[start] == 2))
            start = place
    return tuple(found)
