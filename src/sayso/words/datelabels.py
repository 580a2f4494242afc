"""What pages write before a day, and where they show days of other things."""

from typing import ClassVar

from sayso.words.loader import Table


class DateLabels(Table):
    """`published` and `updated` stand before a day in a line; `beside` are words of classes and ids of boxes beside an article."""

    file: ClassVar[str] = "datelabels.toml"
    published: tuple[str, ...]
    updated: tuple[str, ...]
    beside: frozenset[str]
