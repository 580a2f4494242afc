"""The whole result: what the ledger stores and every page shows."""

from dataclasses import dataclass

from sayso.types.compared import Compared
from sayso.types.merged import Merged


@dataclass(frozen=True, slots=True)
class Skipped:
    """A file that was not read, and why, in words for the person who gave it."""

    path: str
    reason: str


@dataclass(frozen=True, slots=True)
class Story:
    """One pile of articles, read, merged and compared."""

    merged: Merged
    compared: Compared
    skipped: tuple[Skipped, ...] = ()
