"""`feeds.toml`: the feeds that are looked at again and again."""

import tomllib
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from sayso.errors import UnreadableError


class Watched(BaseModel):
    """Feeds, the folder that their pages go to (relative to the list), and minutes between two rounds."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    feeds: tuple[str, ...] = Field(min_length=1)
    folder: Path = Path("fetched")
    every_minutes: float = Field(default=15.0, ge=1)


def watched(place: Path) -> Watched:
    """The list in a file. Raises UnreadableError naming the file, the key and what is wrong with it."""
    try:
        found = Watched.model_validate(tomllib.loads(place.read_text(encoding="utf-8")))
    except OSError as error:
        raise UnreadableError(str(place), error.strerror or "it cannot be opened") from error
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise UnreadableError(str(place), f"it is no TOML ({error})") from error
    except ValidationError as error:
        first = error.errors()[0]
        raise UnreadableError(str(place), f"{'.'.join(map(str, first['loc']))}: {first['msg']}") from error
    return found.model_copy(update={"folder": place.parent / found.folder})
