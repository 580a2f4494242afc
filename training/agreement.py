"""How far two markings agree: the corpus' test quarter against its second marking (training/corpus/second). `python training/agreement.py`

Prints F1 of contents found (Dice over words of at least .5, one to one), exact, and found with a source that shares a word, as PolNeAR's
scorer counts them; and of those found, how often stance and speaker agree.
"""

import re
from collections import Counter

from corpus import ARTICLES, MarkedArticle, articles, parse

WORD = re.compile(r"\w+(?:['’\-.,]\w+)*")
SMALL = frozenset((
    "the", "a", "an", "this", "that", "these", "those", "his", "her", "its", "their", "our", "my", "your", "some", "of", "and",
))  # fmt: skip


def words(text: str, spans: list[tuple[int, int]]) -> frozenset[int]:
    """The starts of the words that some spans touch."""
    return frozenset(m.start() for m in WORD.finditer(text) if any(m.start() < e and m.end() > s for s, e in spans))


def compared(first: MarkedArticle, second: MarkedArticle) -> Counter[str]:
    """What the two markings of one text share."""
    text = first.text
    one, other = ([(words(text, a.content), words(text, a.source), a) for a in marked.attributions.values()] for marked in (first, second))
    count = Counter(first=len(one), second=len(other), nested=sum(a.within is not None for *_, a in one))
    every = sorted((-2 * len(a[0] & b[0]) / (len(a[0]) + len(b[0])), n, m) for n, a in enumerate(one) for m, b in enumerate(other))
    taken: tuple[set[int], set[int]] = (set(), set())
    for score, n, m in every:
        if score > -0.5 or n in taken[0] or m in taken[1]:
            continue
        taken[0].add(n)
        taken[1].add(m)
        a, b = one[n], other[m]
        shared = any(text[at:].split()[0].casefold() not in SMALL for at in a[1] & b[1]) or not (a[1] or b[1])
        count.update(found=1, exact=a[0] == b[0], joint=shared, stance=a[2].stance == b[2].stance)
        count.update(nested_found=a[2].within is not None, speaker=a[2].speaker.casefold() == b[2].speaker.casefold())
    return count


def main() -> None:
    """See the module."""
    total: Counter[str] = Counter()
    for article in articles("test"):
        total += compared(article, parse(ARTICLES.parent / "second" / f"{article.name}.txt"))
    both = total["first"] + total["second"]
    for row in ("found", "exact", "joint"):
        print(f"{row:14} F1 {2 * total[row] / both:.3f}")
    print(f"{'nested':14} {total['nested_found'] / total['nested']:.3f} of the first's")
    for row in ("stance", "speaker"):
        print(f"{row:14} {total[row] / total['found']:.3f} of those found")


if __name__ == "__main__":
    main()
