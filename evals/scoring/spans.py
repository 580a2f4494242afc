"""Stretches of text as sets of characters. A span is `[start, end]` as JSON has it, half-open, in Unicode code points."""

import re
from collections.abc import Iterable, Sequence

Spanned = Sequence[int]

#: The end of a sentence: an end mark, closing marks and white space before a capital, or a line break.
SENTENCE_END = re.compile(r"[.!?][\"'”’)]*\s+(?=[\"'“‘(]*[A-Z])|\n+")


def overlap(a: Spanned, b: Spanned) -> int:
    """How many characters two spans share."""
    return max(0, min(a[1], b[1]) - max(a[0], b[0]))


def covered(spans: Iterable[Spanned]) -> frozenset[int]:
    """The characters that spans cover together."""
    return frozenset(place for span in spans for place in range(span[0], span[1]))


def jaccard(a: frozenset[int], b: frozenset[int]) -> float:
    """Intersection over union."""
    return len(a & b) / max(1, len(a | b))


def inside(part: frozenset[int], whole: frozenset[int], share: float) -> bool:
    """Whether at least a share of the part lies in the whole."""
    return len(part & whole) >= share * len(part)


def sentence_around(text: str, span: Spanned) -> Spanned:
    """The sentence, or the run of sentences, that holds a span."""
    ends = [match.end() for match in SENTENCE_END.finditer(text)]
    start = max((end for end in ends if end <= span[0]), default=0)
    return start, min((end for end in ends if end >= span[1]), default=len(text))
