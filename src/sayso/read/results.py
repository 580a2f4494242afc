"""Results kept as they are made, so that a run that was cut off goes on where it stood."""

import os
import sys
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from hashlib import sha256
from importlib.metadata import distributions
from pathlib import Path
from typing import Any

from sayso.errors import SaysoError
from sayso.settings import Settings
from sayso.words.loader import WORDS_FOLDER

#: Where results lie in the folder of what is kept.
RESULTS = "results"

#: The rooms whose code decides what is extracted from an article.
_ROOMS = ("extract", "models", "types", "words")


def kept_result[T](kind: type[T], subject: object, settings: Settings, make: Callable[[], T]) -> T:
    """What `make` gives for a subject: from the folder `settings.keep` where it lies there, else made and kept there.

    A result is kept under the digest of its subject (by its repr, so all of it), of the settings that bear on it, and of everything that
    makes it: the code, the word tables, the packages, Python. None of these may differ from those of the run that made it. A file that
    is damaged counts for nothing. `kind` is the type of the result. Raises SaysoError where the folder cannot be written.
    """
    if settings.keep is None:
        return make()
    # What is set aside does not bear on a result: a run may go on with more workers.
    bearing = replace(settings, jobs=1, keep=None, read_seconds=0.0)
    digest = sha256(repr((kind, subject, bearing)).encode("utf-8", "surrogatepass")).hexdigest()
    place = settings.keep / RESULTS / makers()[:16] / digest[:2] / f"{digest}.json"
    found: T | None = _load(kind, place)
    if found is None:
        found = make()
        _keep(kind, found, place)
    return found


@cache
def makers() -> str:
    """The digest of everything that decides a result beside its subject: code, models, word tables, packages, Python."""
    home = Path(__file__).parent.parent
    own = os.environ.get(WORDS_FOLDER)
    files = [path for room in _ROOMS for path in sorted((home / room).rglob("*")) if path.suffix in {".py", ".toml", ".json", ".onnx"}]
    files += sorted(Path(own).glob("*.toml")) if own else []
    digest = sha256(sys.version.encode())
    for packed in sorted(f"{package.name}=={package.version}" for package in distributions()):
        digest.update(packed.encode())
    for path in files:
        digest.update(path.name.encode("utf-8", "surrogatepass") + b"\0" + sha256(path.read_bytes()).digest())
    return digest.hexdigest()


@cache
def _adapter(kind: Any) -> Any:
    from pydantic import TypeAdapter

    return TypeAdapter(kind)


def _load(kind: Any, place: Path) -> Any:
    """The result in a file; None where there is none, or not the one that was written."""
    try:
        digest, _, told = place.read_bytes().partition(b"\n")
    except OSError:
        return None
    if sha256(told).hexdigest().encode() != digest:
        return None
    return _adapter(kind).validate_json(told)


def _keep(kind: Any, made: object, place: Path) -> None:
    """Write a result, whole or not at all; one that would not come back the same is not written."""
    from pydantic_core import PydanticSerializationError, ValidationError

    try:
        told: bytes = _adapter(kind).dump_json(made)
        if repr(_adapter(kind).validate_json(told)) != repr(made):
            return
    except (PydanticSerializationError, ValidationError):
        return
    half = place.with_suffix(f".{os.getpid()}")
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        half.write_bytes(sha256(told).hexdigest().encode() + b"\n" + told)
        half.replace(place)
    except OSError as error:
        raise SaysoError(f"{place.parent}: results cannot be kept there ({error.strerror})") from error
