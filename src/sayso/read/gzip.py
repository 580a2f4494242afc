"""Single documents packed with gzip: `page.html.gz`."""

import gzip
import zlib
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import BinaryIO

from sayso.errors import UnreadableError
from sayso.read.reader import Part
from sayso.read.zip import HARMLESS, MOST_SWELLING
from sayso.settings import Settings
from sayso.types import Skipped


class GzipContainer:
    """Opens a file packed with gzip. The document keeps the address of the packed file."""

    suffixes = (".gz",)

    def parts(self, stream: BinaryIO, address: str, settings: Settings) -> Iterator[Part | Skipped]:
        """The one document. Raises UnreadableError for a damaged file, for one that ends too soon, and for one that swells too much."""
        packed = stream.seek(0, 2)
        stream.seek(0)
        allowed = min(settings.max_bytes, max(HARMLESS, MOST_SWELLING * packed))
        try:
            with gzip.GzipFile(fileobj=stream) as unpacked:
                raw = unpacked.read(allowed + 1)
        except (OSError, EOFError, zlib.error) as error:
            raise UnreadableError(address, f"it is no gzip file, or a damaged one ({error})") from error
        if len(raw) > allowed:
            raise UnreadableError(address, f"it unpacks to more than the {allowed:,} bytes allowed for it")
        yield Part(address, PurePosixPath(address).name[: -len(".gz")], raw)
