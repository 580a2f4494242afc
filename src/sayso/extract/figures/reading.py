"""What a figure was read to measure."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Reading:
    """A measure's name and the words that gave it; `listed` is false where the name is only the governing verb, noun or unit.

    `down` where the words tell the number as a fall ("a contraction of 4 percent"), which goes with the reading to every number that takes
    it over ("and the bank says 5").
    """

    name: str
    words: str | None
    listed: bool
    down: bool = False
