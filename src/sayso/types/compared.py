"""Where outlets and parties part: positions and findings."""

from dataclasses import dataclass
from enum import StrEnum

from sayso.types.extract import Relation
from sayso.types.when import When


class FindingKind(StrEnum):
    """The kinds of LEDGER.md; more may be added, with a comparison of their own."""

    PARTIES_DIFFER = "parties-differ"
    OUTLETS_DIFFER = "outlets-differ"
    REVISED = "revised"
    FORM_DIFFERS = "form-differs"
    CLAIMANT_DIFFERS = "claimant-differs"
    MEASURE_DIFFERS = "measure-differs"
    ONE_ORIGIN = "one-origin"
    ADVERSARY_ONLY = "adversary-only"
    WORDING_DIFFERS = "wording-differs"
    OMITTED = "omitted"
    UNATTRIBUTED = "unattributed"
    HEADLINE_OVERSTATES = "headline-overstates"
    DATE_UNKNOWN = "date-unknown"
    DATE_INFERRED = "date-inferred"


@dataclass(frozen=True, slots=True)
class Position:
    """What one party holds in a tally at one time. `party` is an entity id, None for the outlets' own voice.

    `origins` counts the independent origins behind `articles`; `superseded_by` is the id of the position that replaced this one.
    """

    id: str
    tally: str
    party: str | None
    low: float | None
    high: float | None
    relation: Relation
    as_of: When | None
    figures: tuple[str, ...]
    articles: tuple[str, ...]
    origins: int
    superseded_by: str | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """One typed remark with the rows it rests on. `weight` (0 to 1) orders findings for a reader."""

    id: str
    kind: FindingKind
    tally: str | None
    utterance: str | None
    figures: tuple[str, ...]
    attributions: tuple[str, ...]
    articles: tuple[str, ...]
    summary: str
    weight: float


@dataclass(frozen=True, slots=True)
class Compared:
    """Positions by tally and time, findings by weight, heaviest first."""

    positions: tuple[Position, ...]
    findings: tuple[Finding, ...]
