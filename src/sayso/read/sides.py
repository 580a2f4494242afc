"""`story.toml`: who is a side in a story, as a person says it."""

import tomllib
from collections.abc import Sequence
from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError

from sayso.errors import UnreadableError
from sayso.types import Sides

#: The name of the notes, in a folder that is read or in the one over it.
STORY_NOTES = "story.toml"


class _Notes(BaseModel):
    """`sides`: lists of parties that stand together; `low` and `high`: a party that such a number serves, and the measures for which."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    sides: tuple[tuple[str, ...], ...] = ()
    neither: tuple[str, ...] = ()
    low: dict[str, tuple[str, ...]] = {}
    high: dict[str, tuple[str, ...]] = {}


def read_sides(paths: Sequence[Path]) -> Sides:
    """What `story.toml` says in the folders that were given, or in the ones over them; nothing where there is none.

    Does not depend on the order of `paths`. Raises UnreadableError where the notes are no TOML or hold an unknown key.
    """
    given = {(path if path.is_dir() else path.parent).resolve() for path in paths}
    places = {folder / STORY_NOTES for own in given for folder in (own, own.parent)}
    notes = [_read(place) for place in sorted(places) if place.is_file()]
    return Sides(
        tuple(camp for one in notes for camp in one.sides),
        tuple(dict.fromkeys(name for one in notes for name in one.neither)),
        tuple(pair for one in notes for pair in one.low.items()),
        tuple(pair for one in notes for pair in one.high.items()),
    )


def _read(place: Path) -> _Notes:
    try:
        return _Notes.model_validate(tomllib.loads(place.read_text(encoding="utf-8")))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise UnreadableError(str(place), f"the notes cannot be read ({error})") from error
    except ValidationError as error:
        first = error.errors()[0]
        raise UnreadableError(str(place), f"the notes are not valid: {'.'.join(map(str, first['loc']))}: {first['msg']}") from error
