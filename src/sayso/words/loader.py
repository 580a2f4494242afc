"""The one loader of word tables: TOML in, a validated frozen model out."""

import os
import tomllib
from functools import cache
from importlib import resources
from pathlib import Path
from typing import ClassVar

from pydantic import BaseModel, ConfigDict, ValidationError

from sayso.errors import WordsError

#: A folder of a person's own tables; a file there takes the place of the built-in one of the same name.
WORDS_FOLDER = "SAYSO_WORDS"


class Part(BaseModel):
    """A table within a word table: frozen, and a key that no rule knows is refused."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Table(Part):
    """A word table. Subclasses name their file and say what each key holds."""

    file: ClassVar[str]


@cache
def load[T: Table](table: type[T]) -> T:
    """The table's words, read once. Raises WordsError naming the file, the key and what is wrong with it."""
    own = os.environ.get(WORDS_FOLDER)
    place = Path(own) / table.file if own else None
    if place is not None and place.is_file():
        name, raw = str(place), place.read_bytes()
    else:
        name, raw = table.file, (resources.files("sayso.words") / table.file).read_bytes()
    try:
        return table.model_validate(tomllib.loads(raw.decode("utf-8")))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise WordsError(f"{name}: {error}") from error
    except ValidationError as error:
        first = error.errors()[0]
        raise WordsError(f"{name}: {'.'.join(map(str, first['loc']))}: {first['msg']}") from error
