"""The JSON contract: a story goes out and comes back whole, and always as the same bytes."""

import json
import random
from dataclasses import replace
from datetime import date
from enum import StrEnum
from operator import attrgetter
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.errors import LedgerError
from sayso.ledger import dump, dumps, from_json, load, to_json
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
    EventRef,
    Figure,
    Finding,
    Handling,
    Interest,
    Merged,
    Outlet,
    Population,
    Position,
    Relation,
    Role,
    Skipped,
    Span,
    Story,
    Tally,
    Title,
    Utterance,
    When,
    Zone,
    ZoneKind,
)

WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
IDS = st.text("0123456789abcdef", min_size=4, max_size=4)
SPANS = st.tuples(st.integers(0, 99), st.integers(0, 99)).map(lambda ends: Span(min(ends), max(ends)))
NUMBERS = st.one_of(st.none(), st.integers(-5, 10**9), st.floats(-1e6, 1e6))
DAYS = st.dates(date(1900, 1, 1), date(2100, 1, 1))
SHARES = st.floats(0, 1)


@st.composite
def whens(draw: st.DrawFn) -> When:
    first, last = sorted((draw(DAYS), draw(DAYS)))
    return When(first, last, draw(WORDS), draw(st.none() | SPANS))


# What a field's declared type is built from; the classes below are filled field by field from their annotations.
BY_TYPE: dict[object, st.SearchStrategy[object]] = {
    str: WORDS,
    Span: SPANS,
    When: whens(),
    Span | None: st.none() | SPANS,
    When | None: st.none() | whens(),
    str | None: st.none() | WORDS,
    float: SHARES,
    float | None: NUMBERS,
    tuple[Span, ...]: st.lists(SPANS, max_size=3).map(tuple),
    tuple[str, ...]: st.lists(IDS, max_size=3).map(tuple),
}
for leaf in (EventRef, Population, Title, Outlet, Author, Credit, Zone, Role, ChainLink, Change):
    with_types = st.builds(leaf, **{k: v for k, v in ((n, BY_TYPE.get(t)) for n, t in leaf.__annotations__.items()) if v is not None})
    BY_TYPE |= {leaf: with_types, leaf | None: st.none() | with_types, tuple[leaf, ...]: st.lists(with_types, max_size=2).map(tuple)}
IDLISTS = st.lists(IDS, max_size=3).map(tuple)
INTERESTS = st.builds(Interest, IDS, st.none() | IDS, st.none() | IDS, IDLISTS, IDLISTS, WORDS)
DIFFERENCES = st.builds(Difference, st.tuples(IDS, IDS), BY_TYPE[tuple[Change, ...]])


def rows(kind: type, **given: st.SearchStrategy[object]) -> st.SearchStrategy[list[object]]:
    """Rows of one kind, with different ids, in the order of their ids."""
    fields = {name: BY_TYPE[t] for name, t in kind.__annotations__.items() if t in BY_TYPE} | {"id": IDS} | given
    by_id = attrgetter("id")
    return st.lists(st.builds(kind, **fields), max_size=3, unique_by=by_id).map(lambda found: sorted(found, key=by_id))


@st.composite
def stories(draw: st.DrawFn) -> Story:
    tallies = draw(rows(Tally))
    positions: list[Position] = []
    for tally in tallies:
        positions += draw(rows(Position, tally=st.just(tally.id)))
    findings = sorted(draw(rows(Finding)), key=lambda f: (-f.weight, f.kind, f.id))
    copies = draw(st.lists(st.builds(Copy, st.tuples(IDS, IDS), SHARES, st.integers(0, 99)), max_size=2, unique_by=lambda c: c.articles))
    skipped = sorted(draw(st.lists(st.builds(Skipped, WORDS, WORDS), max_size=2)), key=lambda s: (s.path, s.reason))
    merged = Merged(
        tuple(sorted(draw(rows(Article)), key=lambda a: (a.path, a.id))),
        tuple(draw(rows(Entity))),
        tuple(draw(rows(Attribution))),
        tuple(draw(rows(Figure))),
        tuple(draw(rows(Utterance, differences=st.lists(DIFFERENCES, max_size=2).map(tuple)))),
        tuple(tallies),
        tuple(sorted(copies, key=lambda c: (c.articles, -c.words))),
    )
    by_tally = draw(st.lists(INTERESTS, max_size=2, unique_by=attrgetter("tally")))
    interests = tuple(sorted(by_tally, key=attrgetter("tally")))
    return Story(merged, Compared(tuple(positions), tuple(findings), interests, tuple(draw(rows(Handling)))), tuple(skipped))


@given(stories())
@settings(max_examples=60, deadline=None)
def test_a_story_comes_back_whole(story: Story) -> None:
    assert from_json(json.loads(dumps(story))) == story
    assert json.loads(dumps(story)) == to_json(story)


@given(stories(), st.randoms(use_true_random=False))
@settings(max_examples=30, deadline=None)
def test_the_order_of_rows_does_not_show(story: Story, chance: random.Random) -> None:
    def shuffled(items: tuple[object, ...]) -> tuple[object, ...]:
        return tuple(chance.sample(items, len(items)))

    merged = replace(story.merged, **{name: shuffled(getattr(story.merged, name)) for name in Merged.__slots__})
    compared = replace(
        story.compared,
        findings=shuffled(story.compared.findings),
        interests=shuffled(story.compared.interests),
        handlings=shuffled(story.compared.handlings),
    )
    mixed = Story(merged, compared, shuffled(story.skipped))
    assert dumps(mixed) == dumps(story)


def story_of(**rows: object) -> Story:
    none: dict[str, object] = dict.fromkeys(Merged.__slots__, ())
    return Story(Merged(**(none | rows)), Compared((), ()))  # type: ignore[arg-type]


WHOLE = Figure(
    "f", "a", ZoneKind.BODY, Span(3, 8), 1351.0, 2.5, Relation.EXACT, "persons", "killed", None, None, None, None, None, None, 0.5
)  # fmt: skip


def test_whole_numbers_have_no_point_and_text_is_not_escaped() -> None:
    text = dumps(story_of(figures=(replace(WHOLE, measure_words="été"),)))
    assert '"low": 1351,' in text and '"high": 2.5,' in text and "été" in text and text.endswith("}\n")


def test_a_file_is_written_whole_and_read_back(tmp_path: Path) -> None:
    story, path = story_of(figures=(WHOLE,)), tmp_path / "ledger.json"
    dump(story, path)
    assert load(path) == story
    assert [found.name for found in tmp_path.iterdir()] == ["ledger.json"]


def test_a_file_name_that_is_not_unicode_survives(tmp_path: Path) -> None:
    story = Story(story_of().merged, Compared((), ()), (Skipped("caf\udce9.txt", "empty"),))
    dump(story, tmp_path / "l.json")
    assert load(tmp_path / "l.json") == story


def test_a_ledger_that_cannot_be_written_is_one_clear_error(tmp_path: Path) -> None:
    with pytest.raises(LedgerError, match=r"nowhere.*cannot be written"):
        dump(story_of(), tmp_path / "nowhere" / "l.json")


class Wrong(StrEnum):
    FORMAT = "format"
    LOW = "low"
    SPAN = "span"
    RELATION = "relation"
    MISSING = "missing"
    DATE = "date"


@pytest.mark.parametrize(
    ("kind", "said"),
    [
        (Wrong.FORMAT, r"my\.json\.format: 'sayso-ledger/1' is needed, not 'other/9'"),
        (Wrong.LOW, r"my\.json\.figures\[0\]\.low: a number is needed, not 'many'"),
        (Wrong.SPAN, r"my\.json\.figures\[0\]\.span: a span \[start, end\) is needed, not \[9, 2\]"),
        (Wrong.RELATION, r"my\.json\.figures\[0\]\.relation: one of exact, range, .* is needed, not 'roughly'"),
        (Wrong.MISSING, r"my\.json\.figures\[0\]: the key 'unit' is missing"),
        (Wrong.DATE, r"my\.json\.figures\[0\]\.as_of\.earliest: a date \(YYYY-MM-DD\) is needed, not 'Friday'"),
    ],
)
def test_a_wrong_ledger_is_named_by_file_and_key(kind: Wrong, said: str) -> None:
    data = json.loads(dumps(story_of(figures=(replace(WHOLE, as_of=When(date(2031, 5, 1), date(2031, 5, 1), "dateline")),))))
    row = data["figures"][0]
    match kind:
        case Wrong.FORMAT:
            data["format"] = "other/9"
        case Wrong.LOW:
            row["low"] = "many"
        case Wrong.SPAN:
            row["span"] = [9, 2]
        case Wrong.RELATION:
            row["relation"] = "roughly"
        case Wrong.MISSING:
            del row["unit"]
        case Wrong.DATE:
            row["as_of"]["earliest"] = "Friday"
    with pytest.raises(LedgerError, match=said):
        from_json(data, "my.json")


@pytest.mark.parametrize("raw", [b"", b"{", b"\xff\xfe\x00", b"[]", b"null", b"[" * 100_000])
def test_a_damaged_file_is_one_clear_error(tmp_path: Path, raw: bytes) -> None:
    (tmp_path / "l.json").write_bytes(raw)
    with pytest.raises(LedgerError, match=r"l\.json"):
        load(tmp_path / "l.json")


def test_a_missing_file_is_one_clear_error(tmp_path: Path) -> None:
    with pytest.raises(LedgerError, match=r"none\.json: cannot be read"):
        load(tmp_path / "none.json")


def test_a_position_without_its_tally_is_refused() -> None:
    position = Position("p", "gone", None, 1, 1, WHOLE.relation, None, (), (), 1)
    with pytest.raises(LedgerError, match="gone"):
        to_json(Story(story_of().merged, Compared((position,), ())))
