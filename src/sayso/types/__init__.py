"""Frozen values that pass between the stages. Imports nothing from the rest of sayso."""

from sayso.types.article import CLAIM_ZONES, Article, Author, Credit, Outlet, Title, Zone, ZoneKind
from sayso.types.compared import Compared, Finding, FindingKind, Handling, HandlingKind, Interest, Position
from sayso.types.extract import (
    Actor,
    Attribution,
    Casualty,
    ChainLink,
    EntityKind,
    EventRef,
    Extract,
    Figure,
    LinkKind,
    Mode,
    Population,
    PopulationKind,
    Relation,
    Role,
    Stance,
)
from sayso.types.filed import Filed
from sayso.types.identity import content_id
from sayso.types.merged import Change, Copy, Difference, Entity, Merged, Op, Tally, Utterance
from sayso.types.span import Span
from sayso.types.story import Sides, Skipped, Story
from sayso.types.verdict import Ruling, Verdict
from sayso.types.when import DatePrecision, When

__all__ = [
    "CLAIM_ZONES", "Actor", "Article", "Attribution", "Author", "Casualty", "ChainLink", "Change", "Compared", "Copy", "Credit",
    "DatePrecision", "Difference", "Entity", "EntityKind", "EventRef", "Extract", "Figure", "Filed", "Finding", "FindingKind",
    "Handling", "HandlingKind", "Interest", "LinkKind", "Merged", "Mode", "Op", "Outlet", "Population", "PopulationKind", "Position",
    "Relation", "Role", "Ruling", "Sides", "Skipped", "Span", "Stance", "Story", "Tally", "Title", "Utterance", "Verdict", "When",
    "Zone", "ZoneKind", "content_id",
]  # fmt: skip
