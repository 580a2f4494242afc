"""From files to documents: containers are opened, and what they hold as well."""

import io
from collections.abc import Iterator
from dataclasses import replace
from typing import BinaryIO

from sayso.errors import UnreadableError
from sayso.read.kinds import container_of, reader_of, why_not
from sayso.read.reader import Part
from sayso.read.sidecar import notes_on
from sayso.read.sources import Source
from sayso.settings import Settings
from sayso.types import Skipped

#: Containers within containers that are opened.
MOST_NESTED = 3


def unpack(source: Source, settings: Settings) -> Iterator[Part | Skipped]:
    """The documents in a file, each in bytes; a Skipped, with the reason, for what cannot be had."""
    name = source.path.name
    try:
        told = notes_on(source.path)
        if container_of(name) is not None:
            with source.path.open("rb") as stream:
                for part in opened(stream, source.address, name, settings):
                    yield replace(part, told=(*part.told, *told)) if isinstance(part, Part) else part
            return
        if reader_of(name) is None:
            raise UnreadableError(source.address, why_not(name))
        size = source.path.stat().st_size
        if size > settings.max_bytes:
            raise UnreadableError(source.address, f"{size:,} bytes, more than the {settings.max_bytes:,} allowed")
        yield Part(source.address, name, source.path.read_bytes(), told)
    except OSError as error:
        yield Skipped(source.address, error.strerror or "it cannot be opened")
    except UnreadableError as error:
        yield Skipped(error.path, error.reason)


def opened(stream: BinaryIO, address: str, name: str, settings: Settings, depth: int = 1) -> Iterator[Part | Skipped]:
    """The documents in an open container, those in containers within it as well."""
    container = container_of(name)
    try:
        if container is None:
            raise UnreadableError(address, why_not(name))
        if depth > MOST_NESTED:
            raise UnreadableError(address, f"archives within archives, more than {MOST_NESTED} deep")
        for part in container.parts(stream, address, settings):
            if isinstance(part, Part) and container_of(part.name) is not None:
                for inner in opened(io.BytesIO(part.raw), part.address, part.name, settings, depth + 1):
                    yield replace(inner, told=(*inner.told, *part.told)) if isinstance(inner, Part) else inner
            else:
                yield part
    except UnreadableError as error:
        yield Skipped(error.path, error.reason)
