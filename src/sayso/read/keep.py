"""The bytes that were read, kept under their SHA-256, so that anyone can prove what a ledger rests on."""

import os
from hashlib import sha256
from pathlib import Path

from sayso.errors import SaysoError


def keep(raw: bytes, folder: Path) -> Path:
    """Write bytes to `folder/ab/ab12...`, by the hex digits of their SHA-256, unless they lie there already.

    Raises SaysoError where the folder cannot be written.
    """
    digest = sha256(raw).hexdigest()
    place = folder / digest[:2] / digest
    if place.is_file() and place.stat().st_size == len(raw):
        return place
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        # Under another name first: a run that is killed must not leave half a file under a whole one's digest.
        half = place.with_suffix(f".{os.getpid()}")
        half.write_bytes(raw)
        half.replace(place)
    except OSError as error:
        raise SaysoError(f"{folder}: the bytes that were read cannot be kept there ({error.strerror})") from error
    return place
