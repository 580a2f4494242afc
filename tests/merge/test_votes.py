"""Shares of one party meet whatever is said beside them; measures of which a story has one meet across words."""

import pytest
from pile import Pile, Sheet

from sayso.merge.votes import same_candidates
from sayso.types import Merged, PopulationKind


def share(sheet: Sheet, words: str, value: float, holder: str, unit: str = "percent", measure: str = "vote share", **more: str) -> str:
    return sheet.figure(words, value, unit=unit, measure=measure, head=holder, kind=PopulationKind.HOLDER, **more)


def whole(sheet: Sheet, words: str, value: float, measure: str, unit: str = "percent", **more: str) -> str:
    return sheet.figure(words, value, unit=unit, measure=measure, bare=True, **more)


def tally(merged: Merged, figure: str) -> tuple[set[str], str]:
    found = next(t for t in merged.tallies if figure in t.figures)
    return set(found.figures), found.question


def test_forecast_projection_and_result_of_one_party_meet(pile: Pile) -> None:
    first = pile.sheet("A", "The exit poll saw the Coast League at 31.5 percent and the Harbour Party at 27 percent.")
    second = pile.sheet("B", "League on 30.9, said the projection. It ends with 30.4 percent for the Coast League and 27 seats.")
    shares = {share(first, "31.5 percent", 31.5, "Coast League"), share(second, "30.9", 30.9, "League"),
              share(second, "30.4 percent", 30.4, "Coast League")}  # fmt: skip
    rival, seats = share(first, "27 percent", 27, "Harbour Party"), share(second, "27 seats", 27, "Coast League", "seats", "seats")
    merged = pile.merged()
    assert tally(merged, rival) == ({rival}, "Harbour Party’s vote share, in percent")
    assert tally(merged, seats) == ({seats}, "Coast League’s seats")
    assert all(tally(merged, one) == (shares, "Coast League’s vote share, in percent") for one in shares)


def test_a_share_of_the_last_election_stays_apart(pile: Pile) -> None:
    sheet = pile.sheet("A", "The Greens won 31 percent, up from 24 percent in 2019.")
    now, then = share(sheet, "31 percent", 31, "Greens"), share(sheet, "24 percent", 24, "Greens", event="2019", as_of="2019-01-01")
    merged = pile.merged()
    assert tally(merged, now)[0] == {now}
    assert tally(merged, then) == ({then}, "Greens’ vote share, in percent (2019)")


def test_how_somebody_is_liked_is_no_share_of_the_vote(pile: Pile) -> None:
    sheet = pile.sheet("A", "Brel won 51 percent of the vote. Her approval is 39 percent.")
    won, liked = share(sheet, "51 percent", 51, "Brel"), whole(sheet, "39 percent", 39, "opinion")
    assert tally(pile.merged(), won)[0] == {won}
    assert tally(pile.merged(), liked)[0] == {liked}


@pytest.mark.parametrize(
    ("measure", "unit", "one", "other", "question"),
    [
        ("turnout", "percent", "Turnout was through the roof: 70 went, pundits believe.", "It thus amounted to 66.", "turnout, in percent"),
        ("magnitude", "magnitude", "The survey measured 70 on the scale.", "Chinese experts say it was a 66.", "magnitude"),
        ("complaints", "complaints", "The office knew of 70.", "By midnight 66 had been lodged.", "complaints"),
    ],
)
def test_what_a_story_has_once_meets_across_words(pile: Pile, measure: str, unit: str, one: str, other: str, question: str) -> None:
    a = whole(pile.sheet("A", one), "70", 70, measure, unit)
    b = whole(pile.sheet("B", other), "66", 66, measure, unit)
    assert tally(pile.merged(), a) == ({a, b}, question)


def test_it_goes_on_with_the_place_of_a_turnout(pile: Pile) -> None:
    sheet = pile.sheet("A", "Turnout in Verra was 70 percent; the party maintains it was 58 percent. Turnout was 62 percent.")
    verra, it, all_ = (whole(sheet, f"{n} percent", n, "turnout") for n in (70, 58, 62))
    merged = pile.merged()
    assert tally(merged, it)[1] == tally(merged, verra)[1] == "Verra turnout, in percent"
    assert tally(merged, all_)[1] == "turnout, in percent"


def test_turnout_of_two_places_and_two_years_stays_apart(pile: Pile) -> None:
    first = pile.sheet("A", "Turnout in Verra was 70 percent, turnout in Zenda 51 percent.")
    verra, zenda = whole(first, "70 percent", 70, "turnout"), whole(first, "51 percent", 51, "turnout")
    second = pile.sheet("B", "Turnout reached 62 percent, up from 59 percent five years ago.")
    now = whole(second, "62 percent", 62, "turnout")
    then = whole(second, "59 percent", 59, "turnout", event="five years ago", as_of="2019-01-01")
    sheet = pile.sheet("C", "It was higher than the 59 percent of 2019.")
    third = whole(sheet, "59 percent", 59, "turnout", event="2019", as_of="2019-06-01")
    merged = pile.merged()
    assert [tally(merged, one)[0] for one in (verra, zenda, now, then)] == [{verra}, {zenda}, {now}, {then, third}]


def test_a_place_told_with_another_number_is_not_this_ones(pile: Pile) -> None:
    sheet = pile.sheet("A", "Turnout in Verra was 70 percent; nationwide it was 62 percent.")
    verra, all_ = whole(sheet, "70 percent", 70, "turnout"), whole(sheet, "62 percent", 62, "turnout")
    merged = pile.merged()
    assert tally(merged, verra) == ({verra}, "Verra turnout, in percent")
    assert tally(merged, all_) == ({all_}, "turnout, in percent")


def test_growth_of_two_years_stays_apart(pile: Pile) -> None:
    first = pile.sheet("A", "The bank expects growth of 2.1 percent this year and 2.4 percent next year.")
    this, following = whole(first, "2.1 percent", 2.1, "growth"), whole(first, "2.4 percent", 2.4, "growth")
    other = whole(pile.sheet("B", "An institute cut its forecast for this year to 1.8 percent."), "1.8 percent", 1.8, "growth")
    merged = pile.merged()
    assert tally(merged, this) == ({this, other}, "growth, in percent")
    assert tally(merged, following)[0] == {following}


def test_a_year_and_next_year_are_one_time(pile: Pile) -> None:
    first = pile.sheet("A", "The bank expects growth of 2.1 percent in 2025.", published="2024-06-18")
    second = pile.sheet("B", "The minister expects growth of 2.6 percent next year.", published="2024-06-19")
    third = pile.sheet("C", "The economy will grow by 1 percent this year, the ministry says.", published="2024-06-19")
    one, other = whole(first, "2.1 percent", 2.1, "growth"), whole(second, "2.6 percent", 2.6, "growth")
    now = whole(third, "1 percent", 1, "growth")
    merged = pile.merged()
    assert tally(merged, one) == ({one, other}, "growth, in percent (2025)")
    assert tally(merged, now)[0] == {now}


def test_what_was_measured_in_a_month_is_no_forecast_for_the_year(pile: Pile) -> None:
    sheet = pile.sheet("A", "Unemployment, which stood at 6 percent in May, will reach 9 percent, the bank says.", published="2024-06-18")
    now, then = whole(sheet, "6 percent", 6, "unemployment"), whole(sheet, "9 percent", 9, "unemployment")
    merged = pile.merged()
    assert tally(merged, now) == ({now}, "unemployment, in percent (May)")
    assert tally(merged, then) == ({then}, "unemployment, in percent")


def test_the_arrested_and_the_detained_are_one_question_and_those_still_held_another(pile: Pile) -> None:
    first = pile.sheet("A", "Police said 90 people had been detained.")
    second = pile.sheet("B", "A total of 90 people were arrested, of whom 12 remain in custody.")
    held, taken = first.figure("90", 90, measure="detained"), second.figure("90", 90, measure="arrested")
    left = second.figure("12", 12, measure="detained")
    merged = pile.merged()
    assert tally(merged, held)[0] == {held, taken}
    assert tally(merged, left)[0] == {left}


def test_a_crowd_that_is_yet_to_come_is_not_the_one_that_came(pile: Pile) -> None:
    sheet = pile.sheet("A", "Some 5,000 people marched. The alliance expects 9,000 people next week. A rival rally drew 800.")
    came, awaited = sheet.figure("5,000", 5000, measure="attended"), sheet.figure("9,000", 9000, measure="attended")
    rival = sheet.figure("800", 800, measure="attended")
    merged = pile.merged()
    assert [tally(merged, one)[0] for one in (came, awaited, rival)] == [{came}, {awaited}, {rival}]


def test_a_short_name_of_two_parties_stays_alone() -> None:
    names = ("League", "Coast League", "Rural League", "Greens")
    assert same_candidates(names) == {name: name for name in names}
    assert same_candidates(("League", "Coast League")) == {"League": "Coast League", "Coast League": "Coast League"}
