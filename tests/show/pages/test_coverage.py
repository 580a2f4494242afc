"""Outlet by claim, the timeline, the margin, what is agreed, and denials beside their row."""

from dataclasses import replace

from invented import COURIER, GAZETTE, at, day

from sayso.show.pages import build_book, build_overview, look, number_parties
from sayso.show.pages.coverage import CellKind
from sayso.show.pages.tally import tally_pages
from sayso.show.terminal import Screen, story_lines, tally_lines
from sayso.types import Figure, Finding, FindingKind, Handling, HandlingKind, Interest, Position, Relation, Span, Stance, Story


def cells(story: Story) -> dict[tuple[str, str, str], tuple[CellKind, str]]:
    page = build_book(story).coverage
    outlets = [label for label, _ in page.columns]
    return {
        (row.party.name, row.claim, outlet): (cell.kind, cell.words)
        for group in page.groups
        for row in group.rows
        for outlet, cell in zip(outlets, row.cells, strict=True)
    }


def test_each_article_carries_a_claim_or_leaves_it_out(story: Story) -> None:
    found = cells(story)
    assert found["Dockers' Union", "at least 40", "Varda Courier"] == (CellKind.ATTRIBUTED, "")
    assert found["Dockers' Union", "at least 40", "Quay Gazette"] == (CellKind.LEFT_OUT, "")
    assert found["fire service", "30 to 45", "Quay Gazette"] == (CellKind.OWN, "up to 45")
    assert found["Varda Grain", "23", "Varda Courier"] == (CellKind.LATER, "")
    assert found["Varda Grain", "17", "Quay Gazette"][0] is CellKind.APART  # replaced by the number that it gives


def test_how_an_outlet_worded_it_stands_under_the_table_and_in_the_margin(story: Story) -> None:
    cut = Handling("h1", HandlingKind.RANGE_CUT, "gazette", at(GAZETTE, "Up to 45"), "Up to 45", "30 to 45", ("courier",), "t2")
    loud = Handling("h2", HandlingKind.LOADED, "courier", at(COURIER, "burst at Halden Quay kills"), "burst", "emotive", ())
    book = build_book(replace(story, compared=replace(story.compared, handlings=(cut, loud))))
    assert [(row.outlet, row.told, row.others) for row in book.coverage.handlings] == [
        ("Varda Courier", "“burst” (emotive) in its own voice", ()), ("Quay Gazette", "cuts 30 to 45 to “Up to 45”", ("Varda Courier",))
    ]  # fmt: skip
    gazette = next(page for page in book.articles if page.id == "gazette")
    beside = {note.label: gazette.lines[n] for n, notes in enumerate(gazette.notes) for note in notes}
    assert any("Up to 45" in segment.text for segment in beside["range cut"].segments)
    assert any("at-h1" in segment.anchors for line in gazette.lines for segment in line.segments)


def test_a_title_that_goes_beyond_its_text_is_told_under_its_outlet(story: Story) -> None:
    words = "The title of Quay Gazette has 23, its text 17."
    loud = Finding("x9", FindingKind.HEADLINE_OVERSTATES, None, None, (), (), ("gazette",), words, 0.6)
    told = build_overview(replace(story, compared=replace(story.compared, findings=(loud,)))).handlings
    assert [(row.outlet, row.kind, row.told) for row in told] == [
        ("Quay Gazette", "headline", "the title of Quay Gazette has 23, its text 17")
    ]  # fmt: skip


def test_a_finding_stands_once_in_each_article_that_it_touches(story: Story) -> None:
    for page in build_book(story).articles:
        notes = [note.words for beside in page.notes for note in beside]
        assert len(notes) == len(set(notes)) and len(page.notes) == len(page.lines)
    (wire,) = [page for page in build_book(story).articles if page.id == "wire"]
    assert "date not known" in {note.label for note in wire.notes[0]}


def test_the_timeline_steps_from_what_was_replaced_to_what_replaced_it(story: Story) -> None:
    page = build_book(story).timeline
    (track,) = page.tracks
    grain = next(lane for lane in track.lanes if lane.party.name == "Varda Grain")
    assert [(m.value, m.day, m.step) for m in grain.moments] == [("17", "4 May", False), ("23", "5 May", True)]
    assert [d.label for d in page.days] == ["4 May 2031", "5 May 2031"] and not any(d.uncertain for d in page.days)
    assert ("published", "Quay Gazette: Varda Grain: 23 dead in silo blast") in {(e.kind, e.words) for e in page.days[1].entries}


def test_a_day_that_another_article_gives_is_marked(story: Story) -> None:
    rows = tuple(replace(a, day_words="Sunday", said_on=day(4)) if a.id == "a1" else a for a in story.merged.attributions)
    figures = tuple(replace(f, as_of=None) if f.id == "f1" else f for f in story.merged.figures)
    told = replace(story, merged=replace(story.merged, attributions=rows, figures=figures))
    (union,) = [p for r in build_overview(told).tallies[0].rows if r.party.name == "Dockers' Union" for p in r.positions]
    assert union.inferred
    assert any(entry.inferred for found in build_book(told).timeline.days for entry in found.entries)


def test_one_number_of_two_parties_is_agreed(story: Story) -> None:
    position = Position("p7", "t1", "fire", 23, 23, Relation.EXACT, day(5), ("f4",), ("gazette",), 1)
    agreeing = replace(story, compared=replace(story.compared, positions=(*story.compared.positions, position)))
    assert build_overview(agreeing).agreed == (("Varda Grain and fire service both give 23 (dockers killed).", "tally-t1"),)
    assert build_overview(story).agreed == ()


def denied(story: Story, words: str, low: float) -> Story:
    """The story with a number in the Courier that the fire service denies."""
    span = at(COURIER, words)
    row = replace(story.merged.attributions[0], id="a9", speaker="fire", party="fire", stance=Stance.DENIES, content=(span,))
    figure = Figure("f9", "courier", story.merged.figures[0].zone, Span(span.start, span.start + 2), low, low, Relation.EXACT, "persons",
                    "killed", None, None, "a9", "fire", None, None, 0.9, None, "fire")  # fmt: skip
    tallies = tuple(replace(t, figures=(*t.figures, "f9")) if t.id == "t1" else t for t in story.merged.tallies)
    merged = replace(story.merged, attributions=(*story.merged.attributions, row), figures=(*story.merged.figures, figure), tallies=tallies)
    return replace(story, merged=merged)


def test_a_denied_number_stands_beside_the_row_that_it_denies(story: Story) -> None:
    lookup = look(denied(story, "17.", 17))
    page = next(page for page in tally_pages(lookup, number_parties(lookup)) if page.id == "t1")
    (old,) = [view for row in page.rows for view in row.positions if view.denials]
    assert old.value == "17" and [one.told for one in old.denials] == ["denied by fire service"] and page.refused == ()
    assert any("17 denied by fire service" in line.plain for line in tally_lines(Screen(), page))


def test_a_denied_number_that_nobody_holds_is_told_under_the_question(story: Story) -> None:
    lookup = look(denied(story, "17.", 99))
    page = next(page for page in tally_pages(lookup, number_parties(lookup)) if page.id == "t1")
    assert [(one.value, one.told) for one in page.refused] == [("99", "denied by fire service")]
    assert any("99: denied by fire service" in line.plain for line in tally_lines(Screen(), page))


def test_what_can_be_said_stands_under_the_chart(story: Story) -> None:
    interest = Interest("t1", "p2", "p3", (), (), "Varda Grain, whom a low number serves, grants 23.")
    page = build_overview(replace(story, compared=replace(story.compared, interests=(interest,))))
    shown = page.tallies[0].interest
    assert shown is not None and shown.floor is not None and shown.ceiling is not None and 0 < shown.floor < shown.ceiling < 1
    assert any("what can be said: Varda Grain" in line.plain for line in story_lines(Screen(), page))
