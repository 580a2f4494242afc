"""One frozen Settings for a run."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Settings:
    """What a person may choose for one run.

    `jobs` is the number of worker processes (the result does not depend on it); `max_bytes` the size over which a file is refused;
    `published` and `outlet` are a person's word where the text is silent; `finder` names the attribution finder; `fields` are pairs of a field
    of JSON lines ("text") and the name that the files at hand use for it ("body").
    """

    jobs: int = 1
    max_bytes: int = 20_000_000
    published: date | None = None
    outlet: str | None = None
    finder: str = "rules"
    fields: tuple[tuple[str, str], ...] = ()
