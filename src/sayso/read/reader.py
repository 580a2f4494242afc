"""The door for readers: one kind of file, from bytes to its articles."""

from collections.abc import Iterable
from typing import Protocol

from sayso.settings import Settings
from sayso.types import Article, Skipped


class Reader(Protocol):
    """Reads one kind of file. Register it by one line in `READERS`."""

    @property
    def suffixes(self) -> tuple[str, ...]:
        """Endings of file names that it reads, in small letters, with the dot."""
        ...

    def read(self, raw: bytes, address: str, settings: Settings) -> Iterable[Article | Skipped]:
        """The articles in `raw`, in its order: text verbatim, zones tiling the text.

        A file of one article gives one, with `address` as its path; a file of many gives each its own path under `address`, and a
        Skipped, with the reason, for each part that cannot be read. Raises UnreadableError naming `address` and the reason where the
        file as a whole cannot be read.
        """
        ...
