"""What a figure was read to measure."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Reading:
    """A measure's name and the words that gave it; `listed` is false where the name is only the governing verb, noun or unit."""

    name: str
    words: str | None
    listed: bool
