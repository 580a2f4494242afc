"""Whose shares, seats and votes are; which of them are of another year; on whose word a row of them stands."""

import pytest
from figured import read, said
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.types import PopulationKind

#: Text, then [the figure's words, its measure, its holder].
HELD = [
    ("The Coast League won 34.2 percent of the vote, ahead of the Farmers' Alliance with 29.8 percent and the Greens on 12.",
     [("34.2 percent", "vote share", "Coast League"), ("29.8 percent", "vote share", "Farmers' Alliance"), ("12", "vote share", "Greens")]),
    ("A poll put the Greens on 33 percent. The Liberals were at 21 percent.",
     [("33 percent", "opinion", "Greens"), ("21 percent", "opinion", "Liberals")]),
    ("The forecast gives President Ana Brel 52 percent in the runoff, against 48 percent for her challenger Tomas Vidal.",
     [("52 percent", "vote share", "Ana Brel"), ("48 percent", "vote share", "Tomas Vidal")]),
    ("Vidal took 48 percent, Brel 52, the commission said after all ballots were counted.",
     [("48 percent", "vote share", "Vidal"), ("52", "vote share", "Brel")]),
    ("The Movement for the Coast fell to 18.5 percent in the election, its worst result, while the Left doubled its share to 22 per cent.",
     [("18.5 percent", "vote share", "Movement for the Coast"), ("22 per cent", "vote share", "Left")]),
    ("The result was a shock for the Harbour Party, which slipped to third place with 14 percent in the election.",
     [("14 percent", "vote share", "Harbour Party")]),
    ("Greens surge to 27 per cent in city vote as Liberals collapse", [("27 per cent", "vote share", "Greens")]),
    ("Vidal won the runoff with 52.3 percent to Brel's 47.7 percent.",
     [("52.3 percent", "vote share", "Vidal"), ("47.7 percent", "vote share", "Brel")]),
    ("The Harbour Party was projected to take 28 to 31 percent, with the Coast League seen at 35 percent.\nThe vote went on.",
     [("28 to 31 percent", "vote share", "Harbour Party"), ("35 percent", "vote share", "Coast League")]),
    ("The election is over.\nCoast League: 34.2 percent", [("34.2 percent", "vote share", "Coast League")]),
    ("The Greens hold 42 of the 100 seats; the Coast League lost 12 seats and now has 31.",
     [("42", "seats", "Greens"), ("12", "seats", "Coast League"), ("31", "seats", "Coast League")]),
    ("Brel received 1,204,310 votes and Vidal 998,412.", [("1,204,310", "voted", "Brel"), ("998,412", "voted", "Vidal")]),
    ("The Coast League's people cheered after the vote. By midnight, with 30.4 percent, 27 seats and no partner, they went home.",
     [("30.4 percent", "vote share", "Coast League"), ("27", "seats", "Coast League")]),
]  # fmt: skip

#: Percentages in stories of votes that are no share of anybody's.
FREE = [
    ("With 98 percent of ballots counted, Brel was ahead.", "98 percent", "counted"),
    ("The election drew a turnout of 71 percent in Zenda.", "71 percent", "turnout"),
    ("In the election 46 percent of pensioners backed the Greens.", "46 percent", "opinion"),
    ("Brel won the vote while unemployment stands at 9 percent.", "9 percent", "unemployment"),
    ("Before the vote the economy shrank by 2 percent.", "2 percent", "growth"),
    ("More than a third of the votes were cast by post.", "More than a third", "share of votes"),
]


@pytest.mark.parametrize("row", HELD, ids=lambda row: row[0][:60])
def test_holders(row: tuple[str, list[tuple[str, str, str]]]) -> None:
    text, wanted = row
    words = [span for span, _, _ in wanted]
    found = [(f.span.of(text), f.measure, f.population and f.population.text) for f in read(text) if f.span.of(text) in words]
    assert found == wanted


def test_a_holder_stands_in_the_text() -> None:
    for text, wanted in HELD:
        held = [f.population for f in read(text) if f.population is not None and f.population.kind is PopulationKind.HOLDER]
        assert len(held) == len(wanted)
        assert all(p.span is not None and p.span.of(text) == p.text for p in held)


@pytest.mark.parametrize(("text", "words", "measure"), FREE)
def test_no_holder(text: str, words: str, measure: str) -> None:
    (figure,) = [f for f in read(text) if f.span.of(text) == words]
    assert figure.measure == measure
    assert figure.population is None or figure.population.kind is not PopulationKind.HOLDER


@pytest.mark.parametrize(
    ("text", "words", "past"),
    [
        ("Turnout reached 68 percent, up from 59.3 percent five years ago.", "five years ago", "59.3 percent"),
        ("Turnout amounted to 66.9 percent (2019: 59.3 percent).", "2019", "59.3 percent"),
        ("The Greens fell to 14 percent in the vote, from 19.3 percent in 2020.", "2020", "19.3 percent"),
        ("Some 40 people were arrested, compared with 12 in 2019.", "2019", "12"),
    ],
)
def test_a_number_held_against_todays_is_of_its_own_year(text: str, words: str, past: str) -> None:
    events = {f.span.of(text): f.event for f in read(text)}
    assert {key: event.text for key, event in events.items() if event is not None} == {past: words}


def test_a_row_of_shares_stands_on_its_forecast() -> None:
    text = "The Greens would take 31 percent of the vote, the exit poll showed, and the Left 28 percent. The League was seen at 8 percent."
    figures = read(text, said(text, "The Greens would take 31 percent of the vote", "poll"))
    assert [f.speaker for f in figures] == ["poll", "poll", "poll"]


def test_a_result_does_not_stand_on_the_forecast_before_it() -> None:
    text = "The Greens would take 31 percent of the vote, the exit poll showed. The Left won 28 percent of the vote."
    assert [f.speaker for f in read(text, said(text, "The Greens would take 31 percent of the vote", "poll"))] == ["poll", None]


FORMS = ("{} won {} percent of the vote.", "In the election, {} took {} percent.", "{} finished on {} percent in the vote.")


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(["Harbour Party", "Coast League", "Ana Brel"]), st.integers(2, 98), st.sampled_from(FORMS))
def test_who_and_how_much_read_back(name: str, share: int, form: str) -> None:
    (figure,) = [f for f in read(form.format(name, share)) if f.unit == "percent"]
    assert (figure.low, figure.measure) == (share, "vote share")
    assert figure.population is not None and figure.population.text == name


def test_it_is_what_the_sentence_told_of() -> None:
    text = "Brel won 52 percent of the vote. Turnout in Verra was 70.1 percent; nationwide it was 61.9 percent."
    assert [f.measure for f in read(text)] == ["vote share", "turnout", "turnout"]
