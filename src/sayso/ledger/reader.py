"""From the JSON contract back to a story."""

import json
from pathlib import Path

from sayso.errors import LedgerError
from sayso.ledger.cells import Cell
from sayso.ledger.contract import FORMAT
from sayso.types import (
    Article,
    Attribution,
    Author,
    ChainLink,
    Change,
    Compared,
    Copy,
    Credit,
    Difference,
    Entity,
    EntityKind,
    EventRef,
    Figure,
    Finding,
    FindingKind,
    Handling,
    HandlingKind,
    Interest,
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
    Stance,
    Story,
    Tally,
    Title,
    Utterance,
    Zone,
    ZoneKind,
)


def load(path: Path) -> Story:
    """Read a ledger file. Raises LedgerError naming the file, and the key where one is wrong."""
    try:
        data = json.loads(path.read_bytes())
    except OSError as error:
        raise LedgerError(f"{path}: cannot be read: {error.strerror or error}") from error
    except (UnicodeDecodeError, json.JSONDecodeError, RecursionError) as error:
        raise LedgerError(f"{path}: not a JSON file: {error}") from error
    return from_json(data, str(path))


def from_json(data: object, file: str = "ledger") -> Story:
    """The story that an object of the format "sayso-ledger/1" holds.

    `file` names the object in errors. Keys that the contract does not know are passed over; keys that it added later may be missing.
    Raises LedgerError naming file and key where the object is of another format or a value is of the wrong kind.
    """
    top = Cell(data, file)
    if top.at("format").value != FORMAT:
        raise top.at("format").wrong(f"'{FORMAT}'")
    merged = Merged(
        articles=top.at("articles").each(_article),
        entities=top.at("entities").each(_entity),
        attributions=top.at("attributions").each(_attribution),
        figures=top.at("figures").each(_figure),
        utterances=top.at("utterances").each(_utterance),
        tallies=top.at("tallies").each(_tally),
        copies=top.get("copies", []).each(_copy),
    )
    positions = tuple(position for row in top.at("tallies").rows() for position in _positions(row))
    compared = Compared(
        positions, top.at("findings").each(_finding), top.get("interests", []).each(_interest), top.get("handlings", []).each(_handling)
    )
    return Story(merged, compared, top.get("skipped", []).each(lambda row: Skipped(row.at("path").text(), row.at("reason").text())))


def _article(row: Cell) -> Article:
    return Article(
        id=row.at("id").text(),
        path=row.at("path").text(),
        url=row.at("url").maybe(Cell.text),
        sha256=row.at("sha256").text(),
        language=row.at("language").text(),
        text=row.at("text").text(),
        title=row.at("title").maybe(lambda c: Title(c.at("text").text(), c.at("span").maybe(Cell.span))),
        outlet=row.at("outlet").maybe(lambda c: Outlet(c.at("name").text(), c.at("span").maybe(Cell.span), c.at("basis").text())),
        authors=row.at("authors").each(lambda c: Author(c.at("name").text(), c.at("span").maybe(Cell.span))),
        published=row.at("published").maybe(Cell.when),
        zones=row.at("zones").each(lambda c: Zone(c.at("kind").one_of(ZoneKind), c.at("span").span())),
        credits=row.get("credits", []).each(lambda c: Credit(c.at("name").text(), c.at("span").span())),
    )


def _entity(row: Cell) -> Entity:
    return Entity(
        id=row.at("id").text(),
        name=row.at("name").text(),
        kind=row.at("kind").one_of(EntityKind),
        party=row.at("party").maybe(Cell.text),
        names=row.at("names").each(Cell.text),
        roles=row.at("roles").each(lambda c: Role(c.at("text").text(), c.at("article").text(), c.at("span").span())),
        because=row.get("because", []).each(Cell.text),
    )


def _attribution(row: Cell) -> Attribution:
    return Attribution(
        id=row.at("id").text(),
        article=row.at("article").text(),
        zone=row.at("zone").one_of(ZoneKind),
        mode=row.at("mode").one_of(Mode),
        stance=row.at("stance").one_of(Stance),
        content=row.at("content").each(Cell.span),
        cue=row.at("cue").maybe(Cell.span),
        source=row.at("source").maybe(Cell.span),
        speaker=row.at("speaker").maybe(Cell.text),
        chain=row.at("chain").each(_link),
        said_on=row.at("said_on").maybe(Cell.when),
        within=row.at("within").maybe(Cell.text),
        confidence=row.at("confidence").number(),
        party=row.at("party").maybe(Cell.text),
        day_words=row.get("day_words").maybe(Cell.text),
    )


def _link(row: Cell) -> ChainLink:
    return ChainLink(row.at("kind").one_of(LinkKind), row.at("entity").maybe(Cell.text), row.at("span").maybe(Cell.span))


def _figure(row: Cell) -> Figure:
    return Figure(
        id=row.at("id").text(),
        article=row.at("article").text(),
        zone=row.at("zone").one_of(ZoneKind),
        span=row.at("span").span(),
        low=row.at("low").maybe(Cell.number),
        high=row.at("high").maybe(Cell.number),
        relation=row.at("relation").one_of(Relation),
        unit=row.at("unit").text(),
        measure=row.at("measure").text(),
        measure_words=row.at("measure_words").maybe(Cell.text),
        population=row.at("population").maybe(_population),
        attribution=row.at("attribution").maybe(Cell.text),
        speaker=row.at("speaker").maybe(Cell.text),
        as_of=row.at("as_of").maybe(Cell.when),
        event=row.at("event").maybe(lambda c: EventRef(c.at("text").text(), c.at("span").span())),
        confidence=row.at("confidence").number(),
        whole=row.get("whole").maybe(Cell.text),
        party=row.at("party").maybe(Cell.text),
    )


def _population(row: Cell) -> Population:
    return Population(
        text=row.at("text").text(),
        span=row.at("span").maybe(Cell.span),
        kind=row.at("kind").one_of(PopulationKind),
        head=row.get("head", row.at("text").value).text(),
        side=row.get("side").maybe(Cell.text),
        place=row.get("place").maybe(Cell.text),
        entity=row.at("entity").maybe(Cell.text),
    )


def _utterance(row: Cell) -> Utterance:
    differences = row.at("differences").each(lambda c: Difference(_pair(c.at("between")), c.at("changes").each(_change)))
    return Utterance(row.at("id").text(), row.at("speaker").maybe(Cell.text), row.at("renderings").each(Cell.text), differences)


def _change(row: Cell) -> Change:
    return Change(row.at("op").one_of(Op), row.at("a").text(), row.at("b").text(), row.get("weighty", True).truth())


def _tally(row: Cell) -> Tally:
    return Tally(
        id=row.at("id").text(),
        question=row.at("question").text(),
        measure=row.at("measure").text(),
        population=row.at("population").maybe(Cell.text),
        unit=row.at("unit").text(),
        figures=row.at("figures").each(Cell.text),
        aside=row.get("aside", []).each(Cell.text),
    )


def _positions(tally: Cell) -> tuple[Position, ...]:
    return tally.at("positions").each(lambda row: _position(row, tally.at("id").text()))


def _position(row: Cell, tally: str) -> Position:
    return Position(
        id=row.at("id").text(),
        tally=tally,
        party=row.at("party").maybe(Cell.text),
        low=row.at("low").maybe(Cell.number),
        high=row.at("high").maybe(Cell.number),
        relation=row.at("relation").one_of(Relation),
        as_of=row.at("as_of").maybe(Cell.when),
        figures=row.at("figures").each(Cell.text),
        articles=row.at("articles").each(Cell.text),
        origins=row.at("origins").whole(),
        superseded_by=row.at("superseded_by").maybe(Cell.text),
    )


def _finding(row: Cell) -> Finding:
    return Finding(
        id=row.at("id").text(),
        kind=row.at("kind").one_of(FindingKind),
        tally=row.at("tally").maybe(Cell.text),
        utterance=row.at("utterance").maybe(Cell.text),
        figures=row.at("figures").each(Cell.text),
        attributions=row.at("attributions").each(Cell.text),
        articles=row.at("articles").each(Cell.text),
        summary=row.at("summary").text(),
        weight=row.get("weight", 0).number(),
    )


def _copy(row: Cell) -> Copy:
    return Copy(_pair(row.at("articles")), row.at("share").number(), row.at("words").whole())


def _pair(cell: Cell) -> tuple[str, str]:
    names = cell.each(Cell.text)
    if len(names) != 2:
        raise cell.wrong("a pair of ids")
    return names[0], names[1]


def _interest(row: Cell) -> Interest:
    return Interest(
        tally=row.at("tally").text(),
        floor=row.at("floor").maybe(Cell.text),
        ceiling=row.at("ceiling").maybe(Cell.text),
        neutral=row.at("neutral").each(Cell.text),
        others=row.at("others").each(Cell.text),
        said=row.at("said").text(),
    )


def _handling(row: Cell) -> Handling:
    return Handling(
        id=row.at("id").text(),
        kind=row.at("kind").one_of(HandlingKind),
        article=row.at("article").text(),
        span=row.at("span").span(),
        words=row.at("words").text(),
        instead=row.at("instead").text(),
        articles=row.at("articles").each(Cell.text),
        tally=row.at("tally").maybe(Cell.text),
        utterance=row.at("utterance").maybe(Cell.text),
    )
