"""An invented story, built by hand: a silo bursts at the port of Halden Quay, in a country that does not exist."""

from datetime import date

from sayso.types import (
    Article,
    Attribution,
    Author,
    ChainLink,
    Change,
    Compared,
    Copy,
    Difference,
    Entity,
    EntityKind,
    Figure,
    Finding,
    FindingKind,
    LinkKind,
    Merged,
    Mode,
    Op,
    Outlet,
    Population,
    PopulationKind,
    Position,
    Relation,
    Role,
    Skipped,
    Span,
    Stance,
    Story,
    Tally,
    Title,
    Utterance,
    When,
    Zone,
    ZoneKind,
)

COURIER = """Silo burst at Halden Quay kills at least 40
By Ana Torv
4 May 2031
At least 40 dockers died when a grain silo burst at Halden Quay, the Dockers' Union said on Sunday.
Varda Grain, which owns the silo, put the dead at 17. "We have lost seventeen colleagues, and every safety rule was followed," said \
Ines Marlow, its director.
A spokesman for the fire service said between 30 and 45 people were missing.
Read also: The ten best beaches of the Varda coast
"""
GAZETTE = """Varda Grain: 23 dead in silo blast
5 May 2031
The owner of the silo raised its toll to 23 on Monday. \
"We lost seventeen co-workers and all safety rules were followed," Ines Marlow told the Gazette on Sunday.
Up to 45 people are missing.
(c) Gazette Media
"""
WIRE = """Union says more than 40 dead at Halden Quay
The Dockers' Union said more than 40 of its members were killed. The damage is about $2.5 million.
"""


def at(text: str, words: str) -> Span:
    """Where words stand, once."""
    assert text.count(words) == 1, words
    return Span(text.index(words), text.index(words) + len(words))


def tiled(text: str, kinds: dict[str, ZoneKind]) -> tuple[Zone, ...]:
    """A zone a line; lines that no key begins are body."""
    zones, start = [], 0
    for line in text.splitlines(keepends=True):
        kind = next((kind for key, kind in kinds.items() if line.startswith(key)), ZoneKind.BODY)
        zones.append(Zone(kind, Span(start, start + len(line))))
        start += len(line)
    return tuple(zones)


def day(number: int, basis: str = "dateline") -> When:
    """A day of May 2031."""
    return When(date(2031, 5, number), date(2031, 5, number), basis)


def article(
    key: str, text: str, outlet: str | None, published: When | None, kinds: dict[str, ZoneKind], author: str | None = None
) -> Article:
    title = text.splitlines()[0]
    return Article(
        key, f"silo/{key}.txt", None, key * 8, "en", text, Title(title, at(text, title)),
        Outlet(outlet, None, "masthead") if outlet else None,
        (Author(author, at(text, author)),) if author else (), published, tiled(text, {title: ZoneKind.TITLE, **kinds}),
    )  # fmt: skip


ARTICLES = {
    "courier": article(
        "courier", COURIER, "Varda Courier", day(4),
        {"By ": ZoneKind.BYLINE, "4 May": ZoneKind.DATELINE, "Read also": ZoneKind.FURNITURE}, "Ana Torv",
    ),
    "gazette": article("gazette", GAZETTE, "Quay Gazette", day(5), {"5 May": ZoneKind.DATELINE, "(c)": ZoneKind.FURNITURE}),
    "wire": article("wire", WIRE, None, None, {}),
}  # fmt: skip


def said(key: str, where: str, words: str, mode: Mode, speaker: str, party: str, source: str, *chain: ChainLink) -> Attribution:
    text = ARTICLES[where].text
    links = (ChainLink(LinkKind.ORIGIN, speaker, None), *chain, ChainLink(LinkKind.PUBLISHER, None, None))
    return Attribution(
        key, where, ZoneKind.BODY, mode, Stance.ASSERTS, (at(text, words),), None, at(text, source) if source else None,
        speaker, links, day(4), None, 0.9, party
    )  # fmt: skip


def figure(
    key: str,
    where: str,
    words: str,
    ends: tuple[float | None, float | None],
    relation: Relation,
    attribution: str | None,
    party: str | None,
    measure: str,
) -> Figure:
    text = ARTICLES[where].text
    population = Population("dockers", None, PopulationKind.PEOPLE, "worker")
    unit = "USD" if measure == "damage" else "persons"
    return Figure(
        key, where, ZoneKind.BODY, at(text, words), *ends, relation, unit, measure, None, population, attribution, party,
        day(4), None, 0.9, None, party,
    )  # fmt: skip


def entity(key: str, name: str, kind: EntityKind, party: str | None, *names: str, roles: tuple[Role, ...] = ()) -> Entity:
    return Entity(key, name, kind, party, (name, *names), roles)


ENTITIES = (
    entity("fire", "fire service", EntityKind.ORGANISATION, "fire"),
    entity("grain", "Varda Grain", EntityKind.ORGANISATION, "grain", "the owner of the silo"),
    entity(
        "marlow", "Ines Marlow", EntityKind.PERSON, "grain", "Marlow", roles=(Role("its director", "courier", at(COURIER, "its director")),)
    ),
    entity("union", "Dockers' Union", EntityKind.ORGANISATION, "union"),
)
TOLD_GAZETTE = ChainLink(LinkKind.RECIPIENT, "union", None)
ATTRIBUTIONS = (
    said(
        "a1",
        "courier",
        "At least 40 dockers died when a grain silo burst at Halden Quay",
        Mode.INDIRECT,
        "union",
        "union",
        "the Dockers' Union",
    ),
    said("a2", "courier", "the dead at 17", Mode.INDIRECT, "grain", "grain", ""),
    said(
        "a3",
        "courier",
        "We have lost seventeen colleagues, and every safety rule was followed,",
        Mode.DIRECT,
        "marlow",
        "grain",
        "Ines Marlow",
    ),
    said("a4", "courier", "between 30 and 45 people were missing", Mode.INDIRECT, "fire", "fire", "A spokesman for the fire service"),
    said("a5", "gazette", "its toll to 23", Mode.INDIRECT, "grain", "grain", "The owner of the silo"),
    said(
        "a6",
        "gazette",
        "We lost seventeen co-workers and all safety rules were followed,",
        Mode.DIRECT,
        "marlow",
        "grain",
        "Ines Marlow",
        TOLD_GAZETTE,
    ),
    said("a7", "wire", "more than 40 of its members were killed", Mode.INDIRECT, "union", "union", "The Dockers' Union"),
)
FIGURES = (
    figure("f1", "courier", "At least 40 dockers"[:11], (40, None), Relation.AT_LEAST, "a1", "union", "killed"),
    figure("f2", "courier", "17", (17, 17), Relation.EXACT, "a2", "grain", "killed"),
    figure("f3", "courier", "between 30 and 45", (30, 45), Relation.RANGE, "a4", "fire", "missing"),
    figure("f4", "gazette", "toll to 23"[-2:] + " on Monday", (23, 23), Relation.EXACT, "a5", "grain", "killed"),
    figure("f5", "gazette", "Up to 45", (None, 45), Relation.AT_MOST, None, None, "missing"),
    figure("f6", "wire", "more than 40 of", (40, None), Relation.MORE_THAN, "a7", "union", "killed"),
    figure("f7", "wire", "about $2.5 million", (2.5e6, 2.5e6), Relation.AROUND, None, None, "damage"),
)
UTTERANCES = (
    Utterance(
        "u1", "marlow", ("a3", "a6"),
        (Difference(("a3", "a6"), (Change(Op.REPLACE, "colleagues", "co-workers", True), Change(Op.REPLACE, "every", "all", False))),),
    ),
)  # fmt: skip
TALLIES = (
    Tally("t1", "dockers killed", "killed", None, "persons", ("f1", "f2", "f4", "f6"), ("f3",)),
    Tally("t2", "people missing", "missing", None, "persons", ("f3", "f5")),
    Tally("t3", "damage", "damage", None, "USD", ("f7",)),
)
POSITIONS = (
    Position("p1", "t1", "grain", 17, 17, Relation.EXACT, day(4), ("f2",), ("courier",), 1, "p2"),
    Position("p2", "t1", "grain", 23, 23, Relation.EXACT, day(5), ("f4",), ("gazette",), 1),
    Position("p3", "t1", "union", 40, None, Relation.AT_LEAST, day(4), ("f1", "f6"), ("courier", "wire"), 1),
    Position("p4", "t2", "fire", 30, 45, Relation.RANGE, day(4), ("f3",), ("courier",), 1),
    Position("p5", "t2", None, None, 45, Relation.AT_MOST, day(5), ("f5",), ("gazette",), 1),
    Position("p6", "t3", None, 2.5e6, 2.5e6, Relation.AROUND, None, ("f7",), ("wire",), 1),
)
FINDINGS = (
    Finding(
        "x1", FindingKind.PARTIES_DIFFER, "t1", None, ("f4", "f1"), (), (), "Varda Grain's 23 lies below the union's at least 40.", 0.9
    ),
    Finding("x2", FindingKind.REVISED, "t1", None, ("f2", "f4"), (), (), "Varda Grain raised its count from 17 to 23.", 0.5),
    Finding(
        "x3", FindingKind.FORM_DIFFERS, "t2", None, ("f3", "f5"), (), (), "The Quay Gazette gives only the upper end of 30 to 45.", 0.4
    ),
    Finding("x4", FindingKind.WORDING_DIFFERS, None, "u1", (), ("a3", "a6"), (), "Two versions: colleagues / co-workers.", 0.3),
    Finding(
        "x5",
        FindingKind.ONE_ORIGIN,
        "t1",
        None,
        ("f1", "f6"),
        (),
        (),
        "Two articles carry the union's count; one origin stands behind it.",
        0.3,
    ),
    Finding("x6", FindingKind.DATE_UNKNOWN, None, None, (), (), ("wire",), "Nothing in wire.txt gives its day.", 0.1),
)


def invented_story() -> Story:
    """Three articles, three parties, a contested toll, one statement in two versions, one skipped file."""
    merged = Merged(tuple(ARTICLES.values()), ENTITIES, ATTRIBUTIONS, FIGURES, UTTERANCES, TALLIES, (Copy(("courier", "wire"), 0.25, 12),))
    return Story(merged, Compared(POSITIONS, FINDINGS), (Skipped("silo/broken.pdf", "not a kind of file that sayso reads"),))
