"""A day, or the days between which it lies, with what the reading rests on."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from sayso.types.span import Span


class DatePrecision(StrEnum):
    """How closely a time is known (after UCDP GED's date_prec)."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"
    SPAN = "span"


@dataclass(frozen=True, slots=True)
class When:
    """A time as the text lets it be known; `earliest` and `latest` are both inclusive.

    `basis` says in words what it rests on ("dateline", "Friday before 2022-03-29"); `span` is where the words stand, if they do.
    """

    earliest: date
    latest: date
    basis: str
    span: Span | None = None

    @property
    def precision(self) -> DatePrecision:
        days = (self.latest - self.earliest).days
        for bound, name in ((0, DatePrecision.DAY), (7, DatePrecision.WEEK), (31, DatePrecision.MONTH), (366, DatePrecision.YEAR)):
            if days <= bound:
                return name
        return DatePrecision.SPAN

    def before(self, other: "When") -> bool:
        """Surely earlier than the other."""
        return self.latest < other.earliest
