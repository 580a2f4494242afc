"""On whose say-so: outlets that pass on another's words become carriers, and words inside words know what holds them."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from staged import Case, cases, drafts

from sayso.extract.attribution.draft import Draft
from sayso.extract.chain import carry, within
from sayso.types import Span

SENTENCES = [case for case in cases(Path(__file__).parent / "attribution" / "cases.toml") if case.get("zone", "body") == "body"]


def carried(text: str) -> list[tuple[str, list[str]]]:
    """Source and carriers of each draft once outlets have been moved."""
    return [(draft.source.of(text) if draft.source else "", [s.of(text) for s in draft.carriers]) for draft in carry(drafts(text), text)]


@pytest.mark.parametrize(
    "text",
    [
        "“The gates were shut,” said Otto Lenz, according to Reuters.",
        "“The gates were shut,” said Otto Lenz, according to the Marn Herald.",
        "Otto Lenz said the gates were shut, according to the news agency Tasvar.",
    ],
)
def test_an_outlet_that_only_passes_words_on_is_their_carrier(text: str) -> None:
    ((source, carriers),) = carried(text)
    assert source == "Otto Lenz"
    assert len(carriers) == 1 and text.rstrip(".").endswith(carriers[0])


def test_an_outlet_that_reports_more_keeps_its_own_attribution() -> None:
    text = (
        "The north wall had been cracked since 2019 and two inspectors had resigned over it, while Otto Lenz said it was safe, "
        "according to the Marn Herald."
    )
    assert sorted(carried(text)) == [("Otto Lenz", ["the Marn Herald"]), ("the Marn Herald", [])]


def test_a_source_that_is_no_outlet_carries_nothing() -> None:
    text = "The pilot said he saw smoke, according to the inquiry."
    assert sorted(carried(text)) == [("The pilot", []), ("the inquiry", [])]


def test_an_outlet_that_speaks_for_itself_stays_the_source() -> None:
    assert carried("The gates were shut at nine, according to Reuters.") == [("Reuters", [])]


def test_who_quotes_is_the_carrier_of_whoever_is_quoted() -> None:
    assert carried("The Marn Herald quoted a dock worker as saying that the crane had shaken for days.") == [
        ("a dock worker", ["The Marn Herald"])
    ]


@pytest.mark.parametrize("case", SENTENCES, ids=lambda case: case["id"])
def test_carrying_keeps_every_source_that_is_no_outlet(case: Case) -> None:
    def kept(rows: list[Draft]) -> list[tuple[object, ...]]:
        return [(d.content, d.cue, d.source, d.mode, d.stance) for d in rows]

    before, after = list(drafts(case["text"])), carry(drafts(case["text"]), case["text"])
    carriers = {span for draft in after for span in draft.carriers}
    assert kept(after) == kept([d for d in before if d in after or d.source not in carriers])


def test_words_inside_words_know_the_nearest_that_hold_them() -> None:
    outer, middle, inner = (Span(0, 100),), (Span(20, 80),), (Span(40, 60),)
    rows = [("outer", outer, Span(101, 105)), ("middle", middle, Span(10, 14)), ("inner", inner, Span(30, 34))]
    assert within(rows) == {"middle": "outer", "inner": "middle"}


def test_a_row_without_a_cue_is_held_by_what_holds_its_words() -> None:
    assert within([("outer", (Span(0, 100),), Span(101, 105)), ("inner", (Span(40, 60),), None)]) == {"inner": "outer"}


def test_neighbours_hold_each_other_not() -> None:
    assert within([("one", (Span(0, 20),), Span(21, 25)), ("two", (Span(40, 60),), Span(30, 34))]) == {}


@st.composite
def nests(draw: st.DrawFn) -> list[tuple[str, tuple[Span, ...], Span | None]]:
    """Contents laid into one another or side by side, each with its cue before it."""
    rows: list[tuple[str, tuple[Span, ...], Span | None]] = []

    def lay(start: int, end: int) -> None:
        while end - start > 12 and draw(st.booleans()):
            stop = draw(st.integers(start + 12, end))
            rows.append((f"row {len(rows)}", (Span(start + 6, stop),), Span(start + 1, start + 5)))
            lay(start + 6, stop)
            start = stop

    lay(0, 120)
    return draw(st.permutations(rows))


@given(nests())
def test_holding_is_a_tree_and_does_not_hang_on_the_order(rows: list[tuple[str, tuple[Span, ...], Span | None]]) -> None:
    found = within(rows)
    assert found == within(sorted(rows))
    contents = {name: spans[0] for name, spans, _ in rows}
    cues = {name: cue for name, _, cue in rows if cue is not None}
    for name in cues:
        holders = [other for other, span in contents.items() if other != name and span.holds(cues[name])]
        assert found.get(name) == min(holders, key=lambda other: len(contents[other]), default=None)


def test_whom_an_outlet_cites_is_the_origin() -> None:
    text = "The Marn Herald reported, citing the Harbour Ministry, that 40 crew were safe."
    assert ("the Harbour Ministry", ["The Marn Herald"]) in carried(text)
    assert "The Marn Herald" not in [source for source, _ in carried(text)]
