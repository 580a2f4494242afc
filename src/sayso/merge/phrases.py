"""The words of the text around a number, for a question that no single word names: “went down in … minutes”."""

import re

#: Words shown before and behind the number; of an opinion the clause behind it tells all.
BEFORE, BEHIND, OPINION = 5, 3, 9
#: Words that open what is left after the cut and say nothing there.
_OPENERS = frozenset({
    "and", "but", "or", "that", "the", "a", "an", "of", "as", "was", "is", "were", "are", "it", "had", "has", "have", "by", "to", "only",
    "just", "in", "on", "at", "about", "some",
})  # fmt: skip
# Opens with a set of characters, which the engine finds fast.
_STOPS = re.compile(r"[.,;:!?()\[\]“”\"—–\s‘’'](?:(?<=[^\s‘’'])|(?<=\s)-\s|(?<!\w[‘'])(?<=[‘'])|(?<=[’'])(?!\w))")


def phrase_around(before: str, after: str, opinion: bool) -> str:
    """The words of a number's clause with "…" in its place; `before` and `after` are what its sentence has on either side.

    Empty where nothing but the number stands in the clause.
    """
    left = [] if opinion else _STOPS.split(before)[-1].split()[-BEFORE:]
    tail = _STOPS.split(after, 1)[0].split()
    while left and left[0].casefold() in _OPENERS and len(left) > 1:
        left = left[1:]
    right = tail[: OPINION if opinion else BEHIND]
    while right and right[-1].casefold() in _OPENERS | {"for", "with", "from", "who", "which"}:
        right = right[:-1]
    return " ".join([*left, "…", *right]) if left or right else ""
