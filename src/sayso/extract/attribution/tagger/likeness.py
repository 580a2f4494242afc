"""How alike two contents are, and how much of one stands between marks."""

from collections.abc import Sequence

from sayso.extract.attribution.quotations import Quotation
from sayso.extract.attribution.tagger.decode import Tagged
from sayso.types import Mode, Span

#: From this likeness on, two contents are one but for a word.
NEAR = 0.8
#: Share of a content between marks from which it is direct speech.
DIRECT = 0.9


def dice(a: Sequence[Span], b: Sequence[Span]) -> float:
    """Dice over the characters of two contents, 0 to 1."""
    total = sum(len(x) for x in (*a, *b))
    return 2 * sum(x.overlap(y) for x in a for y in b) / total if total else 0.0


def mode_of(one: Tagged, quotations: Sequence[Quotation]) -> Mode:
    """Direct between marks, mixed where some of it stands there. Marks around the cue as well are those of whoever tells of it."""
    marks = [outer for q in quotations for outer in q.outer if one.cue is None or not outer.holds(one.cue)]
    quoted = sum(part.overlap(outer) for outer in marks for part in one.content)
    if not quoted:
        return Mode.INDIRECT
    return Mode.DIRECT if quoted >= DIRECT * sum(len(part) for part in one.content) else Mode.MIXED
