"""Where outlets and parties part: positions and findings."""

from dataclasses import dataclass
from enum import StrEnum

from sayso.types.extract import Relation
from sayso.types.span import Span
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
class Interest:
    """What parties with an interest in a tally's number grant and claim against and for it: arithmetic over claims, no verdict.

    `floor` is the id of the position with the highest lower bound among parties that a low number serves, `ceiling` of the one with the
    largest number among those that a high one serves; `neutral` are positions of parties on no side, `others` of parties whose interest
    nobody has told. `said` puts it in words.
    """

    tally: str
    floor: str | None
    ceiling: str | None
    neutral: tuple[str, ...]
    others: tuple[str, ...]
    said: str


class HandlingKind(StrEnum):
    """What an outlet did to a claim that it passed on, or to its own prose."""

    RANGE_CUT = "range cut"
    BOUND_DROPPED = "bound dropped"
    HEDGE_DROPPED = "hedge dropped"
    CUE_CHANGED = "cue changed"
    LOADED = "loaded word"


@dataclass(frozen=True, slots=True)
class Handling:
    """How one article words what others word otherwise. `span` is the place in the article, `words` what stands there.

    `instead` is what `articles` have, or the class of a loaded word; `tally` or `utterance` says what it is about, neither where it is
    the outlet's own prose.
    """

    id: str
    kind: HandlingKind
    article: str
    span: Span
    words: str
    instead: str
    articles: tuple[str, ...]
    tally: str | None = None
    utterance: str | None = None


@dataclass(frozen=True, slots=True)
class Compared:
    """Positions by tally and time, findings by weight, heaviest first; interests by tally, handlings by id."""

    positions: tuple[Position, ...]
    findings: tuple[Finding, ...]
    interests: tuple[Interest, ...] = ()
    handlings: tuple[Handling, ...] = ()
