"""Two wordings side by side: how much they share, and which words differ."""

from collections.abc import Sequence
from difflib import SequenceMatcher
from functools import lru_cache

from sayso.merge.tokens import CUT, Word, heavy_words, light_words, stem
from sayso.types import Change, Op

#: Pairs of wordings kept in memory: reprints bring the same pair many times.
MEMORY = 20_000


def keys(words: Sequence[Word]) -> tuple[str, ...]:
    """Words as stems, cuts left out: what the comparison of wordings looks at."""
    return tuple(stem(word.key) for word in words if word.key != CUT)


@lru_cache(MEMORY)
def shared(one: tuple[str, ...], other: tuple[str, ...]) -> int:
    """How many words stand in both in the same order."""
    if one == other:
        return len(one)
    return sum(block.size for block in SequenceMatcher(None, one, other, autojunk=False).get_matching_blocks())


def changes(one: Sequence[Word], other: Sequence[Word], fragment: bool) -> tuple[Change, ...]:
    """The words that differ, in order of the text.

    With `fragment`, one wording is a piece of the other: what the longer has beside the piece is no difference. A change is weighty
    unless it is one of grammar words, bracketed words or a marked cut; a cut that the other runs over without a mark is weighty.
    """
    if [w.key for w in one] == [w.key for w in other]:
        return ()
    matcher = SequenceMatcher(None, [stem(w.key) for w in one], [stem(w.key) for w in other], autojunk=False)
    codes = list(matcher.get_opcodes())
    if fragment:
        while codes and codes[0][0] != "equal":
            codes.pop(0)
        while codes and codes[-1][0] != "equal":
            codes.pop()
    found: list[Change] = []
    for tag, a, b, c, d in codes:
        if tag != "equal":
            found.append(_change(one[a:b], other[c:d], inside=a > 0 and b < len(one) and c > 0 and d < len(other)))
        else:
            found.extend(_inflections(one[a:b], other[c:d]))
    return tuple(found)


def _change(a: Sequence[Word], b: Sequence[Word], inside: bool) -> Change:
    op = Op.REPLACE if a and b else Op.DELETE if a else Op.INSERT
    return Change(op, shown(a), shown(b), _weighty(a, b, inside))


def _inflections(one: Sequence[Word], other: Sequence[Word]) -> list[Change]:
    """Words of one stem but another form ("losses", "loss"): a difference, and one of meaning where the number or tense moves."""
    return [Change(Op.REPLACE, a.text, b.text, a.key not in light_words()) for a, b in zip(one, other, strict=True) if a.key != b.key]


def _weighty(a: Sequence[Word], b: Sequence[Word], inside: bool) -> bool:
    cut_a, cut_b = (any(w.key == CUT for w in side) for side in (a, b))
    plain_a, plain_b = ([w.key for w in side if w.key != CUT] for side in (a, b))
    if cut_a or cut_b:
        if not plain_a and not plain_b:
            # Only the mark itself differs: a bracketed word or a cut is fair where it is marked, and hidden where the other runs on.
            return inside and cut_a != cut_b and not _bracketed((*a, *b))
        return False
    if any(word in heavy_words() for word in (*plain_a, *plain_b)) and sorted(plain_a) != sorted(plain_b):
        return True
    return any(word not in light_words() for word in (*plain_a, *plain_b))


def _bracketed(words: Sequence[Word]) -> bool:
    return all(word.text.startswith("[") for word in words if word.key == CUT)


def shown(words: Sequence[Word]) -> str:
    """Words as they stand in the text; a contraction that was written out shows once."""
    texts: list[str] = []
    for word in words:
        if not texts or texts[-1] != word.text or "'" not in word.text:
            texts.append(word.text)
    return " ".join(texts)
