"""`verdicts.toml`: what a person decided about names, read by every run anew, so that it outlives any of them."""

import tomllib
from collections.abc import Iterable
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from sayso.errors import UnreadableError
from sayso.types import Ruling, Verdict

#: The name of the file, in the folder of the articles.
VERDICTS = "verdicts.toml"


class _Row(BaseModel):
    model_config = ConfigDict(extra="forbid")
    names: tuple[str, ...] = Field(min_length=2)
    by: str | None = None


class _File(BaseModel):
    model_config = ConfigDict(extra="forbid")
    one: tuple[_Row, ...] = ()
    apart: tuple[_Row, ...] = ()


def read_verdicts(paths: Iterable[Path]) -> tuple[Verdict, ...]:
    """The verdicts in `verdicts.toml` in or beside what is read: tables [[one]] and [[apart]], each with `names` and, if told, `by`.

    Raises UnreadableError naming the file and what is wrong with it.
    """
    places = sorted({(path if path.is_dir() else path.parent) / VERDICTS for path in paths})
    return tuple(verdict for place in places if place.is_file() for verdict in _read(place))


def _read(place: Path) -> list[Verdict]:
    try:
        told = _File.model_validate(tomllib.loads(place.read_text(encoding="utf-8")))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise UnreadableError(str(place), f"the verdicts cannot be read ({error})") from error
    except ValidationError as error:
        first = error.errors()[0]
        raise UnreadableError(str(place), f"the verdicts are not valid: {'.'.join(map(str, first['loc']))}: {first['msg']}") from error
    rows = [(Ruling.ONE, row) for row in told.one] + [(Ruling.APART, row) for row in told.apart]
    return [Verdict(ruling, row.names, row.by) for ruling, row in rows]
