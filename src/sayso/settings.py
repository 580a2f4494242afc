"""One frozen Settings for a run."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Settings:
    """What a person may choose for one run.

    `jobs` is the number of worker processes (the result does not depend on it); `max_bytes` the size over which a file is refused;
    `published` and `outlet` are a person's word where the text is silent; `finder` names the attribution finder; `fields` are pairs of a
    field of tables and JSON ("text") and the name that the files at hand use for it ("body"). `fast` reads web pages without a second
    look, `read_seconds` is the time after which the reading of one document is given up. `keep` is a folder for the bytes that were read
    and for results as they are made; a result that lies there is not made again. `coding` looks for the dead and hurt whom no number counts
    as well, which coders' tables need and ledgers do not.
    """

    jobs: int = 1
    max_bytes: int = 20_000_000
    published: date | None = None
    outlet: str | None = None
    finder: str = "model"
    fields: tuple[tuple[str, str], ...] = ()
    fast: bool = False
    keep: Path | None = None
    read_seconds: float = 10.0
    coding: bool = False
