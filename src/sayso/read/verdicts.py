"""A person's verdicts on names: a TOML file that every run reads again, so that they outlive any of them."""

import tomllib
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from sayso.errors import UnreadableError
from sayso.types import Ruling, Verdict


class _Row(BaseModel):
    model_config = ConfigDict(extra="forbid")
    names: tuple[str, ...] = Field(min_length=2)
    by: str | None = None


class _File(BaseModel):
    model_config = ConfigDict(extra="forbid")
    one: tuple[_Row, ...] = ()
    apart: tuple[_Row, ...] = ()


def read_verdicts(path: Path) -> tuple[Verdict, ...]:
    """The verdicts in a file of tables [[one]] and [[apart]], each with `names` and, if told, `by`.

    Raises UnreadableError naming the file and what is wrong with it.
    """
    try:
        told = _File.model_validate(tomllib.loads(path.read_text(encoding="utf-8")))
    except OSError as error:
        raise UnreadableError(str(path), error.strerror or str(error)) from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise UnreadableError(str(path), str(error)) from error
    except ValidationError as error:
        first = error.errors()[0]
        raise UnreadableError(str(path), f"{'.'.join(map(str, first['loc']))}: {first['msg']}") from error
    rows = [(Ruling.ONE, row) for row in told.one] + [(Ruling.APART, row) for row in told.apart]
    return tuple(Verdict(ruling, row.names, row.by) for ruling, row in rows)
