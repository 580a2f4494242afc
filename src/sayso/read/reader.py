"""The door for readers: one kind of document, from bytes to an Article."""

from typing import Protocol

from sayso.types import Article


class Reader(Protocol):
    """Reads one kind of document. Register it by one line in `READERS`."""

    @property
    def suffixes(self) -> tuple[str, ...]:
        """Endings of file names that it reads, in small letters, with the dot."""
        ...

    def read(self, raw: bytes, address: str) -> Article:
        """The article in `raw`, its text verbatim, its zones tiling the text. Raises UnreadableError naming `address` and the reason."""
        ...
