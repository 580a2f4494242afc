"""The two doors of this room: readers for one kind of document, containers for files that hold documents."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import BinaryIO, Protocol

from sayso.read.told import Told
from sayso.settings import Settings
from sayso.types import Article, Skipped


@dataclass(frozen=True, slots=True)
class Part:
    """A document that is still in bytes: a file, or what a file held.

    `address` is the path that its article gets, `name` a file name whose ending tells the kind, `told` what stands beside it, the
    nearest first.
    """

    address: str
    name: str
    raw: bytes
    told: tuple[Told, ...] = ()


class Reader(Protocol):
    """Reads one kind of document. Register it by one line in `READERS`."""

    @property
    def suffixes(self) -> tuple[str, ...]:
        """Endings of file names that it reads, in small letters, with the dot."""
        ...

    @property
    def safe_bytes(self) -> int:
        """Size up to which it can be trusted to end soon: larger documents are read in a process that can be ended."""
        ...

    def read(self, raw: bytes, address: str, settings: Settings) -> Iterable[Article | Skipped | Part]:
        """The articles in `raw`, in its order: text verbatim, zones tiling the text.

        A file of one article gives one, with `address` as its path. A file of many gives a Part with an address of its own for each,
        which goes to the
        reader of its kind, and a Skipped, with the reason, for each that cannot be read. Raises UnreadableError naming `address` and the
        reason where the file as a whole cannot be read.
        """
        ...


class Container(Protocol):
    """Opens one kind of file that holds documents, without ever holding all of it. Register it by one line in `CONTAINERS`."""

    @property
    def suffixes(self) -> tuple[str, ...]:
        """Endings of file names that it opens, in small letters, with the dot."""
        ...

    def parts(self, stream: BinaryIO, address: str, settings: Settings) -> Iterator[Part | Skipped]:
        """The documents in an open file, in its order; a Skipped, with the reason, for each that cannot be had.

        No part is larger than `settings.max_bytes`. Raises UnreadableError, after the parts that could be had, where the file is damaged.
        """
        ...
