"""A stretch of text that names a time."""

from dataclasses import dataclass
from enum import StrEnum

from sayso.types import Span, When


class TimeKind(StrEnum):
    """What the words are, whatever day they turn out to mean."""

    DATE = "date"
    MONTH = "month"
    YEAR = "year"
    WEEKDAY = "weekday"
    RELATIVE = "relative"
    AGO = "ago"
    NTH_DAY = "nth day"
    SO_FAR = "so far"


@dataclass(frozen=True, slots=True)
class TimeMention:
    """`text` at `span` (code points of the article, half-open, prepositions left out).

    `when` is None where nothing in the article fixes the day.
    """

    span: Span
    text: str
    when: When | None
    kind: TimeKind
