"""What one article says: actors, attributions, figures. Nothing here knows of any other article."""

from dataclasses import dataclass
from enum import StrEnum

from sayso.types.article import ZoneKind
from sayso.types.span import Span
from sayso.types.when import When


class Mode(StrEnum):
    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"


class Stance(StrEnum):
    """How the source stands to the content."""

    ASSERTS = "asserts"
    DENIES = "denies"
    DOUBTS = "doubts"
    ASKS = "asks"
    ORDERS = "orders"


class LinkKind(StrEnum):
    """A chain's links, nearest to the event first."""

    ORIGIN = "origin"
    RECIPIENT = "recipient"
    CARRIER = "carrier"
    PUBLISHER = "publisher"


class EntityKind(StrEnum):
    PERSON = "person"
    ORGANISATION = "organisation"
    PLACE = "place"
    GROUP = "group"
    UNNAMED = "unnamed"


class Relation(StrEnum):
    """What the words allow around the number (LEDGER.md)."""

    EXACT = "exact"
    RANGE = "range"
    AT_LEAST = "at least"
    MORE_THAN = "more than"
    AT_MOST = "at most"
    LESS_THAN = "less than"
    AROUND = "around"
    VAGUE = "vague"


@dataclass(frozen=True, slots=True)
class Role:
    """A description that an article gives of an actor ("head of the ...")."""

    text: str
    article: str
    span: Span


@dataclass(frozen=True, slots=True)
class Actor:
    """Somebody to whom words are set down, within one article.

    `name` is the fullest form the article uses; `names` all forms that stand for the same actor there. `side` is the name of whoever
    the actor speaks for, as far as this article tells (a state by its short English name, an organisation by its own), else None.
    """

    id: str
    name: str
    kind: EntityKind
    names: tuple[str, ...]
    roles: tuple[Role, ...] = ()
    side: str | None = None


@dataclass(frozen=True, slots=True)
class ChainLink:
    """One link. `entity` is an actor's id after extract, an entity's id after merge; None for a publisher that the text does not name."""

    kind: LinkKind
    entity: str | None
    span: Span | None


@dataclass(frozen=True, slots=True)
class Attribution:
    """A stretch of text set down to a source: source, cue, content (PARC 3.0, PolNeAR).

    `content` is sorted and does not overlap; for direct speech it holds the words between the marks. `speaker` is an actor's id after
    extract and an entity's id after merge; `party` is set by merge. `within` is the id of the attribution that holds this one.
    `topical` where the content is what the source speaks of or feels about, not what it says is so ("criticised `the 1,150 job cuts`"): no
    figure stands on it.
    `day_words` are the words of the day of saying where the article itself does not tell which day they mean ("Friday" in an article
    without a day of publication), else None; with them, `said_on` is None after extract, and after merge a day that another article gives.
    """

    id: str
    article: str
    zone: ZoneKind
    mode: Mode
    stance: Stance
    content: tuple[Span, ...]
    cue: Span | None
    source: Span | None
    speaker: str | None
    chain: tuple[ChainLink, ...]
    said_on: When | None
    within: str | None
    confidence: float
    party: str | None = None
    day_words: str | None = None
    topical: bool = False


class PopulationKind(StrEnum):
    """Who is counted, so that soldiers, civilians and people at large never meet in one tally.

    A holder is counted by nobody: the share, the seats or the votes are its own.
    """

    MILITARY = "military"
    CIVILIAN = "civilian"
    PEOPLE = "people"
    THING = "thing"
    HOLDER = "holder"


@dataclass(frozen=True, slots=True)
class Population:
    """Who or what a figure counts.

    `text` are the article's words ("Russian troops", "students"), `head` the class that decides the tally ("troops" -> "soldier",
    "pupils" -> "student"; from populations.toml), `side` whose they are ("Russia") or None, `place` where, if the phrase says.
    `entity` is set by merge.
    """

    text: str
    span: Span | None
    kind: PopulationKind
    head: str
    side: str | None = None
    place: str | None = None
    entity: str | None = None


@dataclass(frozen=True, slots=True)
class EventRef:
    """Another event than the article's own ("in December, 29 people died after ..."): its figures join no tally of today's."""

    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class Figure:
    """One quantity that somebody holds.

    `low` and `high` are what the words allow, None for an open end. `whole` is the id of the figure that this one is a part of
    ("15, among them 13 students"); parts are never added up. `speaker` and `party` as in Attribution; no speaker and no
    attribution: the outlet's own voice.
    """

    id: str
    article: str
    zone: ZoneKind
    span: Span
    low: float | None
    high: float | None
    relation: Relation
    unit: str
    measure: str
    measure_words: str | None
    population: Population | None
    attribution: str | None
    speaker: str | None
    as_of: When | None
    event: EventRef | None
    confidence: float
    whole: str | None = None
    party: str | None = None


@dataclass(frozen=True, slots=True)
class Casualty:
    """Somebody told of as dead or hurt without a number ("a man was shot dead", "the fatal shooting", "villagers were hurt").

    `person` is one number for all mentions of one person in the article, None where nobody is singled out. `measure` is "killed" or
    "injured"; `outcome` says that the words tell whether the person lives ("killed", "wounded", not "shot"). `low` and `high` are 1, or
    2 and None for a bare plural. Not a row of the ledger: only coding counts these.
    """

    span: Span
    zone: ZoneKind
    measure: str
    words: str
    outcome: bool
    person: int | None
    low: float
    high: float | None
    attribution: str | None
    speaker: str | None
    event: EventRef | None


@dataclass(frozen=True, slots=True)
class Extract:
    """All that one article says. Tuples are sorted by place in the text. `casualties` are for coding alone."""

    article: str
    actors: tuple[Actor, ...]
    attributions: tuple[Attribution, ...]
    figures: tuple[Figure, ...]
    casualties: tuple[Casualty, ...] = ()
