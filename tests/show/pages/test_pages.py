"""The contexts that every page is drawn from."""

from dataclasses import replace

import pytest

from sayso.errors import NotFoundError
from sayso.show.pages import build_book, build_overview, find_tallies, find_who, look, number_parties
from sayso.show.pages.findings import MOST_PLACES, MOST_SUMMARY
from sayso.show.pages.tally import MOST_DRAWN
from sayso.types import Compared, Position, Relation, Story


def test_the_header_tells_what_was_read(story: Story) -> None:
    header = build_overview(story).header
    assert header.read == ("3 articles", "2 outlets named", "published 4 to 5 May 2031", "1 file skipped")
    assert header.found == ("7 figures", "7 attributions", "4 speakers")


def test_the_contested_question_comes_first(story: Story) -> None:
    pages = build_overview(story).tallies
    assert [page.question for page in pages] == ["dockers killed", "people missing", "damage"]
    assert [page.lone for page in pages] == [False, False, True]
    assert [finding.label for finding in pages[0].findings] == ["parties differ", "revised", "one origin"]


def test_a_row_tells_the_earlier_number_before_the_later(story: Story) -> None:
    first = build_overview(story).tallies[0]
    assert [(row.party.name, row.values, row.carried) for row in first.rows] == [
        ("Varda Grain", "17, then 23 (5 May)", "2 articles, 1 origin"),
        ("Dockers' Union", "at least 40 (4 May)", "2 articles, 1 origin"),
    ]


def test_the_outlets_own_voice_is_no_party_and_stands_last(story: Story) -> None:
    missing = build_overview(story).tallies[1]
    assert [(row.party.name, row.party.number) for row in missing.rows][-1] == ("outlets’ own voice", 0)
    assert missing.rows[-1].carried == "1 article"


def test_no_finding_is_shown_twice_or_lost(story: Story) -> None:
    page = build_overview(story)
    shown = [f.id for part in (*page.tallies, *page.quotes) for f in part.findings] + [f.id for f in page.other]
    assert sorted(shown) == sorted(f.id for f in story.compared.findings)


def test_a_speaker_is_found_by_a_part_of_the_name_and_a_party_with_its_voices(story: Story) -> None:
    lookup = look(story)
    parties = number_parties(lookup)
    (marlow,) = find_who(lookup, parties, "marl")
    assert [said.evidence.article for said in marlow.said] == ["courier", "gazette"]
    (grain,) = find_who(lookup, parties, "Varda Grain")
    assert grain.voices == ("Ines Marlow",) and len(grain.said) == 4


def test_what_is_not_there_is_said_with_what_is(story: Story) -> None:
    lookup = look(story)
    parties = number_parties(lookup)
    with pytest.raises(NotFoundError, match="did you mean Ines Marlow"):
        find_who(lookup, parties, "Inez Marlow")
    with pytest.raises(NotFoundError, match="dockers killed; people missing; damage"):
        find_tallies(lookup, parties, "evacuated")
    for empty in ("", "  "):
        with pytest.raises(NotFoundError):
            find_tallies(lookup, parties, empty)


@pytest.mark.parametrize("query", ["killed", "dead", "deaths", "died", "fatalities", "death toll", "casualties", "dockers dead"])
def test_a_question_in_other_words_finds_the_same(story: Story, query: str) -> None:
    lookup = look(story)
    assert [page.question for page in find_tallies(lookup, number_parties(lookup), query)] == ["dockers killed"]


def test_people_are_found_under_their_other_names(story: Story) -> None:
    tallies = tuple(replace(row, question=row.question.replace("dockers", "soldiers")) for row in story.merged.tallies)
    lookup = look(replace(story, merged=replace(story.merged, tallies=tallies)))
    for query in ("troops killed", "soldiers dead"):
        assert [page.question for page in find_tallies(lookup, number_parties(lookup), query)] == ["soldiers killed"]
    with pytest.raises(NotFoundError):
        find_tallies(lookup, number_parties(lookup), "children killed")


def test_an_articles_text_is_whole_and_every_claim_has_its_place(story: Story) -> None:
    book, lookup = build_book(story), look(story)
    for page in book.articles:
        drawn = "".join("".join(part.text for part in line.segments) for line in page.lines)
        assert "".join(drawn.split()) == "".join(lookup.articles[page.id].text.split())
    anchors = [anchor for page in book.articles for line in page.lines for part in line.segments for anchor in part.anchors]
    assert sorted(anchors) == sorted([*(f"fig-{key}" for key in lookup.figures), *(f"att-{key}" for key in lookup.attributions)])


def test_a_figure_in_the_outlets_own_voice_is_marked(story: Story) -> None:
    parts = [part for page in build_book(story).articles for line in page.lines for part in line.segments]
    assert [part.text for part in parts if part.own] == ["Up to 45", "about $2.5 million"]
    assert {line.zone for page in build_book(story).articles for line in page.lines} >= {"title", "body", "furniture", "byline"}


def test_a_party_that_counts_daily_does_not_fill_the_page(story: Story) -> None:
    many = tuple(Position(f"q{n}", "t1", "grain", n, n, Relation.EXACT, None, ("f2",), ("courier",), 1, f"q{n + 1}") for n in range(40))
    last = replace(many[-1], id="q40", low=99, high=99, superseded_by=None)
    (row,) = build_overview(Story(story.merged, Compared((*many, last), ()))).tallies[0].rows
    assert row.values == "38 earlier numbers, then 38, then 39, then 99"
    assert len(row.positions) == 41 and len(row.drawn) == MOST_DRAWN and row.drawn[-1].value == "99"


def test_a_finding_on_hundreds_of_places_tells_how_many_are_left(story: Story) -> None:
    finding = replace(story.compared.findings[0], figures=("f1",) * 300, summary="long " * 500)
    (view,) = build_overview(Story(story.merged, replace(story.compared, findings=(finding,)))).findings
    assert len(view.evidence) == MOST_PLACES and view.more == 300 - MOST_PLACES and len(view.summary) <= MOST_SUMMARY


def test_an_article_without_outlet_is_called_by_its_title(story: Story) -> None:
    assert look(story).label("wire") == "“Union says more than 40 dead …”"
    assert look(story).label("courier") == "Varda Courier"


def test_the_header_says_what_its_days_are_the_day_of_what_they_report(story: Story) -> None:
    undated = replace(story.merged, articles=tuple(replace(a, published=None) for a in story.merged.articles))
    assert build_overview(Story(undated, story.compared)).header.read[-1] == "tells of 4 May 2031"
    # One article of three has no day, but the days that are printed are those of the others.
    assert any(row.published is None for row in story.merged.articles)
    silent = replace(undated, attributions=())
    assert build_overview(Story(silent, story.compared)).header.read[-1] == "no dates given"
