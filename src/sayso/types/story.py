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
class Sides:
    """Who is a side in a story, as a person says it in `story.toml`; names as articles write them.

    `camps` are the sides, each with the parties that stand together; `neither` are parties on no side; `low` and `high` name parties that a
    low or a high number serves, each with the measures for which it does.
    """

    camps: tuple[tuple[str, ...], ...] = ()
    neither: tuple[str, ...] = ()
    low: tuple[tuple[str, tuple[str, ...]], ...] = ()
    high: tuple[tuple[str, tuple[str, ...]], ...] = ()


@dataclass(frozen=True, slots=True)
class Story:
    """One pile of articles, read, merged and compared."""

    merged: Merged
    compared: Compared
    skipped: tuple[Skipped, ...] = ()
