"""The door for coding presets, and what they give."""

from dataclasses import dataclass
from typing import Protocol

from sayso.compare.coding.claim import Claim
from sayso.compare.coding.told import Told


@dataclass(frozen=True, slots=True)
class Count:
    """A coded number of persons: from `low` to `high`, None for an open end, `best` the one to count with. `rule` says what gave it."""

    low: float | None
    best: float
    high: float | None
    rule: str


@dataclass(frozen=True, slots=True)
class Toll:
    """Killed and injured; None where the article is silent or the codebook does not code it."""

    killed: Count | None
    injured: Count | None


class Preset(Protocol):
    """One codebook's rules over reported figures. Register it by one line in `PRESETS`."""

    @property
    def name(self) -> str:
        """What `--preset` calls it."""
        ...

    def code(self, told: Told) -> Toll:
        """The toll by this codebook. The figures themselves stay as they are."""
        ...

    def counts(self, claim: Claim) -> bool:
        """Whether the codebook counts a claim at all."""
        ...
