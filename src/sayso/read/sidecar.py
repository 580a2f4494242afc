"""`articles.toml`: what a person knows of the files in a folder, where they do not say it themselves."""

import tomllib
from datetime import date, datetime
from fnmatch import fnmatchcase
from functools import cache
from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError, field_validator

from sayso.errors import UnreadableError
from sayso.read.told import Told

#: The name of the notes, in the folder of the files that they speak of.
SIDECAR = "articles.toml"


class Note(BaseModel):
    """What a person may say of a file."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    title: str | None = None
    outlet: str | None = None
    published: date | None = None
    url: str | None = None
    language: str | None = None

    @field_validator("published", mode="before")
    @classmethod
    def _day(cls, told: object) -> object:
        return told.date() if isinstance(told, datetime) else told


def notes_on(path: Path) -> tuple[Told, ...]:
    """What the notes beside a file say of it: those on its name, then those on patterns ("*.html"), in the order of the notes.

    Raises UnreadableError for notes that are no TOML or hold an unknown key.
    """
    notes = _notes(path.parent / SIDECAR)
    names = sorted((name for name in notes if fnmatchcase(path.name, name)), key=lambda name: name != path.name)
    return tuple(Told(SIDECAR, **notes[name].model_dump(), first=True) for name in names)


def _notes(place: Path) -> dict[str, Note]:
    try:
        stamp = place.stat().st_mtime_ns
    except OSError:
        return {}
    return _read(place, stamp)


@cache
def _read(place: Path, stamp: int) -> dict[str, Note]:
    """The notes in a file; `stamp` is when it was last changed, so that one run of a long-lived process does not see another's."""
    try:
        found = tomllib.loads(place.read_text(encoding="utf-8"))
        return {name: Note.model_validate(told) for name, told in found.items()}
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise UnreadableError(str(place), f"the notes cannot be read ({error})") from error
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(map(str, first["loc"]))
        raise UnreadableError(str(place), f"the notes are not valid: {where}: {first['msg']}") from error
