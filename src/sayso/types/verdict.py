"""What a person decided about names, over and above what words tell."""

from dataclasses import dataclass
from enum import StrEnum


class Ruling(StrEnum):
    ONE = "one"
    APART = "apart"


@dataclass(frozen=True, slots=True)
class Verdict:
    """Names that are of one person or body, or each of another. A name counts as it stands in articles, whatever its case and accents.

    `by` says who decided, where that is told.
    """

    ruling: Ruling
    names: tuple[str, ...]
    by: str | None = None
