"""On whose word a figure stands: the smallest attribution that covers it, else the outlet's own voice."""

from collections.abc import Sequence

from sayso.types import Attribution, Span


def governing(span: Span, attributions: Sequence[Attribution]) -> Attribution | None:
    """The attribution whose content covers a figure most closely; the earlier one of two alike. None: the outlet's own voice."""
    covering = [a for a in attributions if any(part.holds(span) or _mostly(part, span) for part in a.content)]
    return min(covering, key=lambda a: (sum(map(len, a.content)), a.content[0].start, a.id), default=None)


def without_respondents(shares: Sequence[Span], attributions: Sequence[Attribution]) -> list[Attribution]:
    """Attributions but those whose source is a share of people ("three-quarters of voters thought ..."): the poll says so, not they."""
    return [a for a in attributions if a.source is None or not any(a.source.overlap(share) for share in shares)]


def _mostly(part: Span, span: Span) -> bool:
    # A content that begins behind the bound ("at least" left out) still holds the number.
    return 2 * part.overlap(span) > len(span)
