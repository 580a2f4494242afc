"""What counts of one story are compared with: titles with their text, parts with their whole, an outlet's number with another's."""

from dataclasses import replace

from pile import Pile
from told import BOARD, UNION, dead, found

from sayso.types import FindingKind, Relation, Span, ZoneKind


def test_headline_that_drops_a_bound(pile: Pile) -> None:
    sheet = pile.sheet("A", "At least 15 people died, the board said.", title="Fifteen dead in mill fire")
    rows = {sheet.figure("Fifteen", 15, zone=ZoneKind.TITLE), sheet.figure("At least 15", 15, None, Relation.AT_LEAST, **BOARD)}
    (finding,) = found(pile, FindingKind.HEADLINE_OVERSTATES)
    assert set(finding.figures) == rows


def headline(pile: Pile, text: str, *counts: tuple[str, float, Relation], head: str = "guards") -> None:
    sheet = pile.sheet("A", text, title="Two officials shot dead at mill")
    sheet.figure("Two", 2, zone=ZoneKind.TITLE, head="officials")
    for words, low, relation in counts:
        sheet.figure(words, low, None, relation, head=head)


def test_a_title_drops_a_bound_whatever_it_calls_the_counted(pile: Pile) -> None:
    text = "At least two guards were shot dead at the mill. The two guards had been hired in May."
    headline(pile, text, ("At least two", 2, Relation.AT_LEAST), ("two guards had", 2, Relation.EXACT))
    (finding,) = found(pile, FindingKind.HEADLINE_OVERSTATES)
    assert "has 2, its text at least 2" in finding.summary


def test_a_title_may_state_what_the_text_states_besides(pile: Pile) -> None:
    text = "At least two guards were shot dead, police said. By night it was clear that two guards had died."
    headline(pile, text, ("At least two", 2, Relation.AT_LEAST), ("two guards had", 2, Relation.EXACT))
    assert not found(pile, FindingKind.HEADLINE_OVERSTATES)


def test_an_outlet_that_gives_the_others_number_too_does_not_differ_with_it(pile: Pile) -> None:
    both = pile.sheet("A", "On Friday four people died in the pass. Two people died at the mill.")
    both.figure("four", 4)
    both.figure("Two", 2)
    dead(pile, "B", "Two people died at the mill.", "Two", 2)
    assert not found(pile, FindingKind.OUTLETS_DIFFER)


def test_a_title_that_adds_up_two_counts(pile: Pile) -> None:
    sheet = pile.sheet("A", "Two people died in the pass on Friday. Separately, one died at the mill.", title="Three dead in pass and mill")
    title, part = sheet.figure("Three", 3, zone=ZoneKind.TITLE), sheet.figure("Two", 2)
    other = dead(pile, "B", "Two people died in the pass.", "Two", 2)
    (finding,) = found(pile, FindingKind.MEASURE_DIFFERS)
    assert set(finding.figures) == {title, part, other} and "adds up" in finding.summary and not found(pile, FindingKind.OUTLETS_DIFFER)


def test_an_outlets_own_number_differs_with_what_a_party_gives_elsewhere(pile: Pile) -> None:
    length = {"measure": "duration", "unit": "minutes", "bare": True}
    a = pile.sheet("A", "The blackout lasted 10 minutes.").figure("10 minutes", 10, **length)  # type: ignore[arg-type]
    b = pile.sheet("B", "The blackout lasted 14 minutes, the board said.").figure("14 minutes", 14, **length, **BOARD)  # type: ignore[arg-type]
    (finding,) = found(pile, FindingKind.OUTLETS_DIFFER)
    assert set(finding.figures) == {a, b} and finding.summary.endswith("10 minutes (A); 14 minutes by Port Board.")


def broken_up(pile: Pile, text: str = "The slide hurt 24 people. It left 10 of them in shock and 14 with broken bones.") -> list[str]:
    sheet = pile.sheet("A", text)
    return [sheet.figure(words, float(words), measure="injured") for words in ("24", "10", "14")]


def test_parts_of_a_whole_are_no_rivals_of_another_whole(pile: Pile) -> None:
    rows = broken_up(pile)
    rival = dead(pile, "B", "The slide hurt 26 people.", "26", 26, measure="injured")
    (finding,) = found(pile, FindingKind.MEASURE_DIFFERS)
    assert set(finding.figures) == {*rows, rival}
    assert "10 and 14 in A are parts of 24 (people injured), no rival counts; whether 26 (B) takes them all in" in finding.summary


def test_a_part_that_stands_alone_elsewhere_is_no_rival_of_the_whole(pile: Pile) -> None:
    broken_up(pile)
    alone = dead(pile, "B", "The slide left 14 people with broken bones.", "14", 14, measure="injured")
    (finding,) = found(pile, FindingKind.MEASURE_DIFFERS)
    assert alone in finding.figures and finding.summary.endswith("no rival counts.")


def test_a_later_toll_may_have_as_many_parts_as_it_likes(pile: Pile) -> None:
    sheet = pile.sheet("A", "The slide hurt 24 people, 10 at the mill and 14 at the school.", published="2031-05-01")
    for words in ("24", "10", "14"):
        sheet.figure(words, float(words), measure="injured")
    dead(pile, "B", "The slide hurt 60 people.", "60", 60, measure="injured", published="2031-05-03")
    assert not found(pile, FindingKind.MEASURE_DIFFERS)


def test_numbers_that_do_not_add_up_are_no_parts(pile: Pile) -> None:
    sheet = pile.sheet("A", "The slide hurt 24 people. It left 10 of them in shock and 12 with broken bones.")
    for words in ("24", "10", "12"):
        sheet.figure(words, float(words), measure="injured")
    dead(pile, "B", "The slide hurt 12 people.", "12", 12, measure="injured")
    assert not found(pile, FindingKind.MEASURE_DIFFERS)


def test_outlets_differ_in_their_own_voice(pile: Pile) -> None:
    rows = set()
    for outlet, words, value in (("A", "10 minutes", 10), ("B", "15 minutes", 15)):
        sheet = pile.sheet(outlet, f"The siege lasted {words}.")
        rows.add(sheet.figure(words, value, measure="duration", unit="minutes", bare=True))
    (finding,) = found(pile, FindingKind.OUTLETS_DIFFER)
    assert set(finding.figures) == rows


def contested_title(pile: Pile, title: str, low: str, high: str) -> None:
    sheet = pile.sheet("A", f"{low} One union says 900 jobs go. {high}", title=title)
    sheet.figure("900", 900, measure="laid off", unit="jobs", zone=ZoneKind.TITLE)
    sheet.figures[-1] = replace(sheet.figures[-1], span=Span(title.index("900"), title.index("900") + 3))
    sheet.figure("900 jobs", 900, measure="laid off", unit="jobs", **UNION)  # type: ignore[arg-type]
    sheet.figure("610", 610, measure="laid off", unit="jobs", by="Brandel", body=True)


def test_a_title_that_takes_the_higher_count_of_one_side_overstates(pile: Pile) -> None:
    contested_title(pile, "Glassworks sheds 900", "Brandel says 610 jobs go.", "")
    (finding,) = found(pile, FindingKind.HEADLINE_OVERSTATES)
    assert "states 900 as a fact" in finding.summary and "Brandel gives 610" in finding.summary and len(finding.figures) == 3


def test_a_title_that_names_its_side_overstates_nothing(pile: Pile) -> None:
    contested_title(pile, "Glassworks sheds 900, union says", "Brandel says 610 jobs go.", "")
    assert not found(pile, FindingKind.HEADLINE_OVERSTATES)


def test_a_title_may_state_what_the_authorities_count(pile: Pile) -> None:
    sheet = pile.sheet("A", "The police say 52 people died. The board says 40.", title="Ferry sinks, 52 dead")
    sheet.figure("52", 52, zone=ZoneKind.TITLE)
    sheet.figure("52 people", 52, by="police", body=True)
    sheet.figure("40", 40, **BOARD)  # type: ignore[arg-type]
    assert not found(pile, FindingKind.HEADLINE_OVERSTATES)


def test_another_count_of_one_measure_is_told_in_its_own_words(pile: Pile) -> None:
    sheet = pile.sheet("A", "The raid left five dead, including the gunman. Police gave no name.")
    sheet.figure("five", 5)
    dead(pile, "B", "The raid left five people dead.", "five", 5)
    dead(pile, "C", "The raid left five people dead.", "five", 5)
    (finding,) = found(pile, FindingKind.MEASURE_DIFFERS)
    assert finding.summary.startswith("“five dead, including the gunman” in A is not counted in “people killed”")


def test_a_party_far_from_an_outlets_own_number_counts_something_else(pile: Pile) -> None:
    strikes = {"measure": "air strikes", "unit": "air strikes", "bare": True}
    pile.sheet("A", "The town saw 10 air strikes.").figure("10", 10, **strikes)  # type: ignore[arg-type]
    pile.sheet("B", "The town saw 450 air strikes, the board said.").figure("450", 450, **strikes, **BOARD)  # type: ignore[arg-type]
    assert not found(pile, FindingKind.OUTLETS_DIFFER)


def test_a_hedge_on_another_number_is_of_another_matter(pile: Pile) -> None:
    text = "Storms killed 85 farmers on Tuesday. On Monday 15 farmers were reportedly killed by storms."
    pile.sheet("A", text, title="Storms kill 85 farmers at Orrin")
    assert not found(pile, FindingKind.HEADLINE_OVERSTATES)


def test_a_title_with_many_times_the_number_adds_nothing_up(pile: Pile) -> None:
    sheet = pile.sheet("A", "The raids killed dozens. Three people died at the mill.", title="80 dead in raids")
    sheet.figure("80", 80, zone=ZoneKind.TITLE)
    sheet.figure("Three", 3)
    dead(pile, "B", "Three people died at the mill.", "Three", 3)
    assert not found(pile, FindingKind.MEASURE_DIFFERS)


def test_who_credits_an_agency_states_nothing_without_a_source(pile: Pile) -> None:
    sheet = pile.sheet("A", "A blast killed 6 people. It killed six people, Reuters reported.")
    sheet.figure("6", 6)
    sheet.figure("six", 6, by="Reuters", body=True)
    dead(pile, "B", "6 died, the board said.", "6", 6, **BOARD)
    assert not found(pile, FindingKind.UNATTRIBUTED)
