"""Zip archives of documents."""

import zipfile
import zlib
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import BinaryIO

from sayso.errors import UnreadableError
from sayso.read.companions import is_companion
from sayso.read.reader import Part
from sayso.settings import Settings
from sayso.types import Skipped

#: Entries above which an archive is refused.
MOST_ENTRIES = 100_000

#: How many times its packed size an entry may unpack to; text comes to 20, pages full of repeats to 60, a bomb to 1,000.
MOST_SWELLING = 200

#: Bytes below which any swelling is harmless.
HARMLESS = 1_000_000


class ZipContainer:
    """Opens a zip archive. A document's address is `pile.zip/name`; hidden files and the folders of saved pages are left out."""

    suffixes = (".zip",)

    def parts(self, stream: BinaryIO, address: str, settings: Settings) -> Iterator[Part | Skipped]:
        """The documents by name. Raises UnreadableError for a damaged archive and for one of too many entries."""
        try:
            with zipfile.ZipFile(stream) as archive:
                entries = sorted((entry for entry in archive.infolist() if not entry.is_dir()), key=lambda entry: entry.filename)
                if len(entries) > MOST_ENTRIES:
                    raise UnreadableError(address, f"it holds {len(entries):,} files, more than the {MOST_ENTRIES:,} allowed")
                if not entries:
                    raise UnreadableError(address, "the archive holds no file")
                names = frozenset(entry.filename for entry in entries)
                for entry in entries:
                    if _is_wanted(entry.filename, names):
                        yield _part(archive, entry, address, settings)
        except (zipfile.BadZipFile, zipfile.LargeZipFile, OSError, ValueError, NotImplementedError, EOFError) as error:
            raise UnreadableError(address, f"it is no zip archive, or a damaged one ({error})") from error


def _is_wanted(name: str, names: frozenset[str]) -> bool:
    path = PurePosixPath(name)
    return not any(part.startswith((".", "__MACOSX")) for part in path.parts) and not is_companion(path, names)


def _part(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, address: str, settings: Settings) -> Part | Skipped:
    place = f"{address}/{entry.filename}"
    if entry.flag_bits & 1:
        return Skipped(place, "it is locked with a password")
    allowed = min(settings.max_bytes, max(HARMLESS, MOST_SWELLING * entry.compress_size))
    if entry.file_size > allowed:
        return Skipped(place, f"it unpacks to {entry.file_size:,} bytes, more than the {allowed:,} allowed for it")
    try:
        with archive.open(entry) as packed:
            raw = packed.read(allowed + 1)
    except (zipfile.BadZipFile, zlib.error, OSError, EOFError, NotImplementedError, RuntimeError, ValueError) as error:
        return Skipped(place, f"it is damaged ({error})")
    if len(raw) > allowed:
        return Skipped(place, f"it unpacks to more than the {allowed:,} bytes allowed for it")
    return Part(place, path_name(entry.filename), raw)


def path_name(name: str) -> str:
    """The last part of a path inside an archive."""
    return PurePosixPath(name).name
