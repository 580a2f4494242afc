"""Figures that answer one question, and those that only look as if they did."""

from dataclasses import replace

from pile import Pile

from sayso.types import EntityKind, Merged, Population, PopulationKind, Relation

SOLDIERS = {"head": "soldiers", "kind": PopulationKind.MILITARY}


def together(merged: Merged, *figures: str) -> bool:
    return any(set(figures) <= set(t.figures) for t in merged.tallies)


def question(merged: Merged, figure: str) -> str:
    return next(t.question for t in merged.tallies if figure in t.figures)


def test_every_figure_stands_in_one_tally(pile: Pile) -> None:
    sheet = pile.sheet("A", "Some 12 people died. It cost 90 crowns. A poll gave 40 percent.")
    rows = [sheet.figure("12", 12), sheet.figure("90", 90, unit="crowns", measure="cost", bare=True),
            sheet.figure("40 percent", 40, unit="percent", measure="opinion", bare=True)]  # fmt: skip
    assert sorted(f for t in pile.merged().tallies for f in t.figures) == sorted(rows)


def test_soldiers_of_two_sides_and_civilians_stay_apart(pile: Pile) -> None:
    sheet = pile.sheet("A", "Norway lost 40 and Chile 60 soldiers; 7 civilians died.")
    rows = [sheet.figure("40", 40, whose="Norway", **SOLDIERS), sheet.figure("60", 60, whose="Chile", **SOLDIERS),
            sheet.figure("7", 7, head="civilians", kind=PopulationKind.CIVILIAN)]  # fmt: skip
    merged = pile.merged()
    assert not any(together(merged, a, b) for a in rows for b in rows if a != b)
    assert question(merged, rows[0]) == "Norwegian military killed"


def test_a_silent_side_joins_the_only_one(pile: Pile) -> None:
    first = pile.sheet("A", "Between 40 and 90 Norwegian soldiers fell.")
    a = first.figure("Between 40 and 90", 40, 90, Relation.RANGE, whose="Norway", **SOLDIERS)
    b = pile.sheet("B", "Up to 90 soldiers fell.").figure("Up to 90", None, 90, Relation.AT_MOST, **SOLDIERS)
    assert together(pile.merged(), a, b)


def test_a_silent_side_goes_where_its_party_gives_the_number(pile: Pile) -> None:
    first = pile.sheet("A", "NATO said 40 to 90 Norwegian and that 50 Chilean soldiers fell.")
    a = first.figure("40 to 90", 40, 90, Relation.RANGE, whose="Norway", by="NATO", **SOLDIERS)
    b = first.figure("50", 50, whose="Chile", by="NATO", **SOLDIERS)
    c = pile.sheet("B", "Up to 90 soldiers fell, NATO said.").figure("Up to 90", None, 90, Relation.AT_MOST, by="NATO", **SOLDIERS)
    merged = pile.merged()
    assert together(merged, a, c) and not together(merged, b, c)


def test_totals_parts_rates_and_other_events_stay_apart(pile: Pile) -> None:
    sheet = pile.sheet("A", "At least 15 people died, 13 students among them. In May, 29 died elsewhere. The rate is 9.1 per 100,000.")
    rows = [sheet.figure("At least 15", 15, None, Relation.AT_LEAST), sheet.figure("13", 13, head="students"),
            sheet.figure("29", 29, event="In May"), sheet.figure("9.1", 9.1, unit="deaths per 100,000 people", bare=True)]  # fmt: skip
    merged = pile.merged()
    assert len(merged.tallies) == len(rows)


def test_students_and_children_are_one_class_where_the_number_is_one(pile: Pile) -> None:
    a = pile.sheet("A", "13 students died.").figure("13", 13, head="students")
    b = pile.sheet("B", "13 children died.").figure("13", 13, head="children")
    assert together(pile.merged(), a, b)


def test_students_and_children_stay_apart_where_an_article_counts_both(pile: Pile) -> None:
    a = pile.sheet("A", "13 students died.").figure("13", 13, head="students")
    sheet = pile.sheet("B", "13 students and 4 children died.")
    b, c = sheet.figure("13", 13, head="students"), sheet.figure("4", 4, head="children")
    merged = pile.merged()
    assert together(merged, a, b) and not together(merged, b, c)


def test_cases_and_people_infected_are_one_count(pile: Pile) -> None:
    a = pile.sheet("A", "There are 412 cases.").figure("412", 412, measure="infected", unit="cases", head="case", kind=PopulationKind.THING)
    b = pile.sheet("B", "655 people fell ill.").figure("655", 655, measure="infected")
    assert together(pile.merged(), a, b)


def test_the_rest_beside_the_named_dead_is_no_total(pile: Pile) -> None:
    a = pile.sheet("A", "Five people died.").figure("Five", 5)
    b = pile.sheet("B", "The blast left him and three others dead.").figure("three", 3)
    c = pile.sheet("C", "A guard was killed and three others were injured.").figure("three", 3, measure="injured")
    d = pile.sheet("D", "Three were injured.").figure("Three", 3, measure="injured")
    merged = pile.merged()
    assert not together(merged, a, b)
    assert together(merged, c, d)


def test_a_count_with_the_culprit_is_beside_the_count_without(pile: Pile) -> None:
    a = pile.sheet("A", "Five people died.").figure("Five", 5)
    b = pile.sheet("B", "Five deaths, including the gunman, were counted.").figure("Five", 5)
    merged = pile.merged()
    assert not together(merged, a, b)
    assert any(b in t.aside for t in merged.tallies if a in t.figures)


def test_lost_stands_beside_killed_of_the_same_side_only(pile: Pile) -> None:
    sheet = pile.sheet("A", "40 Norwegian soldiers died. Chile said Norway lost 70 men. Norway said Chile lost 80 men.")
    a = sheet.figure("40", 40, whose="Norway", **SOLDIERS)
    b = sheet.figure("70", 70, measure="lost", whose="Norway", **SOLDIERS)
    c = sheet.figure("80", 80, measure="lost", whose="Chile", **SOLDIERS)
    tally = next(t for t in pile.merged().tallies if a in t.figures)
    assert tally.aside == (b,) and c not in tally.aside


def test_two_numbers_in_one_breath_are_two_counts(pile: Pile) -> None:
    sheet = pile.sheet("A", "Police said 12 people died in the mill and 30 in the yard.")
    a = sheet.figure("12", 12, by="Police")
    b = sheet.figure("30", 30, by="Police")
    c = pile.sheet("B", "30 people died.").figure("30", 30)
    merged = pile.merged()
    assert not together(merged, a, b) and together(merged, b, c)


def test_lengths_of_one_thing_meet_and_of_two_do_not(pile: Pile) -> None:
    a = pile.sheet("A", "The siege lasted 10 minutes.").figure("10 minutes", 10, measure="duration", unit="minutes", bare=True)
    b = pile.sheet("B", "It was a 15-minute siege.").figure("15-minute", 15, measure="duration", unit="minutes", bare=True)
    c = pile.sheet("C", "Her curt 3-minute apology pleased nobody.").figure("3-minute", 3, measure="duration", unit="minutes", bare=True)
    merged = pile.merged()
    assert together(merged, a, b) and not together(merged, a, c)


def test_multiples_meet_only_where_they_are_equal(pile: Pile) -> None:
    a = pile.sheet("A", "The new lake is twice the size of Zenda.").figure("twice", 2, unit="times", measure="size", bare=True)
    b = pile.sheet("B", "The lake is twice the size of Zenda.").figure("twice", 2, unit="times", measure="size", bare=True)
    c = pile.sheet("C", "Lakes two to four times the size of Zenda are common.").figure(
        "two to four times", 2, 4, Relation.RANGE, unit="times", measure="size", bare=True
    )
    merged = pile.merged()
    assert together(merged, a, b) and not together(merged, a, c)


def test_opinions_meet_by_what_is_thought(pile: Pile) -> None:
    share = {"measure": "opinion", "unit": "percent", "bare": True}
    a = pile.sheet("A", "Some 78% think the mayor should resign her post.").figure("Some 78%", 78, relation=Relation.AROUND, **share)
    b = pile.sheet("B", "Eight out of 10 want the mayor to quit the job.").figure("Eight out of 10", 80, **share)
    c = pile.sheet("C", "79% approve of the new bridge toll.").figure("79%", 79, **share)
    d = pile.sheet("D", "78% disapprove of the new bridge toll.").figure("78%", 78, **share)
    merged = pile.merged()
    assert together(merged, a, b)
    assert not together(merged, a, c)
    assert not together(merged, c, d), "who approves does not disapprove"


def test_shares_of_two_places_in_one_article_stay_apart(pile: Pile) -> None:
    sheet = pile.sheet("A", "They hold 93% of Upper Lome and 54% of Lower Lome.")
    rows = [sheet.figure("93%", 93, measure="controlled", unit="percent", bare=True),
            sheet.figure("54%", 54, measure="controlled", unit="percent", bare=True)]  # fmt: skip
    assert not together(pile.merged(), *rows)


def test_money_of_one_measure_and_currency_meets_across_parties(pile: Pile) -> None:
    sheet = pile.sheet("A", "The auditor said she should repay £45,000 of the grant; the board told her to repay £5,800 of the grant.")
    a = sheet.figure("£45,000", 45_000, measure="repayment", unit="GBP", by="auditor", bare=True)
    b = sheet.figure("£5,800", 5_800, measure="repayment", unit="GBP", by="board", bare=True)
    assert together(pile.merged(), a, b)


def test_order_of_articles_changes_nothing(pile: Pile) -> None:
    from sayso.merge import merge

    for outlet, number in (("A", "12"), ("B", "15"), ("C", "40")):
        sheet = pile.sheet(outlet, f"Police said {number} people died in the mill.", published="2031-05-02")
        sheet.figure(number, float(number), by="Police")
        sheet.quote(f"{number} people died in the mill", "Police")
    straight = merge([s.article for s in pile.sheets], pile.extracts())
    turned = merge([s.article for s in reversed(pile.sheets)], list(reversed(pile.extracts())))
    assert straight == turned
    assert all(e.kind is not EntityKind.PLACE for e in straight.entities)


def test_what_a_place_loses_is_no_count_of_the_whole(pile: Pile) -> None:
    jobs = {"measure": "laid off", "unit": "jobs"}
    first = pile.sheet("A", "The mill cuts 1,950 jobs. In Zenda the works stop. Zenda loses 640.")
    whole, local = first.figure("1,950", 1950, **jobs), first.figure("640", 640, **jobs)
    second = pile.sheet("B", "All 1,950 go, 640 of the hands at home.")
    again = second.figure("640", 640, **jobs)
    second.figure("1,950", 1950, **jobs)
    merged = pile.merged()
    assert together(merged, local, again) and not together(merged, whole, local)
    assert question(merged, local).endswith("(in Zenda)")


def test_the_toll_of_the_only_place_is_the_toll(pile: Pile) -> None:
    a = pile.sheet("A", "In Zenda it burned. Zenda counted 12 dead.").figure("12", 12)
    b = pile.sheet("B", "The fire killed 12.").figure("12", 12)
    assert together(pile.merged(), a, b)


def test_homes_and_houses_are_one_thing_and_an_adjective_makes_no_other(pile: Pile) -> None:
    a = pile.sheet("A", "Some 640 homes were destroyed.").figure("640", 640, measure="destroyed", unit="homes", bare=True)
    b = pile.sheet("B", "It wrecked 700 houses.").figure("700", 700, measure="destroyed", unit="houses", bare=True)
    c = pile.sheet("A", "Two mills shut.").figure("Two", 2, measure="closed", unit="mills", bare=True)
    d = pile.sheet("B", "It shuts two Zendan mills.").figure("two", 2, measure="closed", unit="zendan mills", bare=True)
    merged = pile.merged()
    assert together(merged, a, b) and together(merged, c, d)


def test_agency_staff_are_no_count_of_all_staff(pile: Pile) -> None:
    a = pile.sheet("A", "The mill lays off 900 workers.").figure("900", 900, measure="laid off", head="workers")
    sheet = pile.sheet("B", "And 600 agency staff go.")
    b = sheet.figure("600", 600, measure="laid off", head="workers")
    sheet.figures[-1] = replace(sheet.figures[-1], population=Population("agency staff", None, PopulationKind.PEOPLE, "workers", None))
    assert not together(pile.merged(), a, b)


def test_a_gathering_that_is_brought_in_anew_is_another_one(pile: Pile) -> None:
    first = pile.sheet("A", "The march drew 5,000 to the bridge. A vigil for the dead brought together 900.")
    a, b = first.figure("5,000", 5000, measure="attended"), first.figure("900", 900, measure="attended")
    assert not together(pile.merged(), a, b)


def test_a_month_behind_another_share_is_that_share_s(pile: Pile) -> None:
    rate = {"measure": "unemployment", "unit": "percent", "bare": True}
    first = pile.sheet("A", "Unemployment, which stood at 6% in May, is to peak at 9%.", published="2031-06-02")
    now, peak = first.figure("6%", 6, **rate), first.figure("9%", 9, **rate)
    later = pile.sheet("B", "The board sees unemployment of 8 percent.", published="2031-09-02").figure("8 percent", 8, **rate)
    merged = pile.merged()
    assert together(merged, peak, later) and not together(merged, now, peak)


def test_one_voice_counts_several_things_where_its_numbers_exclude_each_other(pile: Pile) -> None:
    first = pile.sheet("A", "The toll reached 612 on Monday. Ten people were killed near Zenda.")
    whole, local = first.figure("612", 612), first.figure("Ten", 10)
    again = pile.sheet("B", "More than 500 people have died.").figure("More than 500", 500, None, Relation.MORE_THAN)
    merged = pile.merged()
    assert together(merged, whole, again) and not together(merged, whole, local)


def test_two_times_of_one_voice_are_one_count(pile: Pile) -> None:
    sheet = pile.sheet("A", "The mayor said 52 had died. Earlier the mayor had put it at 38.")
    rows = [sheet.figure("52", 52, by="Ada Vell"), sheet.figure("38", 38, by="Ada Vell")]
    assert together(pile.merged(), *rows)


def test_in_one_article_a_number_far_below_another_is_of_something_less(pile: Pile) -> None:
    sheet = pile.sheet("A", "The war has killed 612. Four were killed in the clinic, officials said. Five, said the doctor.")
    rows = [sheet.figure("612", 612), sheet.figure("Four", 4, by="officials"), sheet.figure("Five", 5, by="the doctor")]
    merged = pile.merged()
    assert together(merged, *rows[1:]) and not together(merged, *rows)


def test_further_dead_are_no_total(pile: Pile) -> None:
    sheet = pile.sheet("A", "Some 25 were killed in Zenda. A further 30 were killed at the dam.")
    rows = [sheet.figure("25", 25), sheet.figure("30", 30)]
    other = pile.sheet("B", "So far 9 were killed, and another 30 were hurt.").figure("30", 30, measure="injured")
    plain = pile.sheet("C", "The hurt are 30.").figure("30", 30, measure="injured")
    merged = pile.merged()
    assert not together(merged, *rows)
    assert together(merged, other, plain)


def test_the_year_of_a_past_event_may_be_left_out(pile: Pile) -> None:
    a = pile.sheet("A", "A court jailed the man whose bomb wounded 15 in 2031.").figure("15", 15, measure="injured", event="2031")
    b = pile.sheet("B", "He was convicted of wounding 24. The bus blew up on 3 May 2031.").figure("24", 24, measure="injured")
    assert together(pile.merged(), a, b)


def test_an_event_of_another_year_stays_apart_where_an_article_counts_both(pile: Pile) -> None:
    sheet = pile.sheet("A", "The crash killed 15. In 2031 a crash killed 29.")
    rows = [sheet.figure("15", 15), sheet.figure("29", 29, event="2031")]
    assert not together(pile.merged(), *rows)


def test_small_numbers_of_days_are_equal_by_chance(pile: Pile) -> None:
    a = pile.sheet("A", "The town began three days of mourning.")
    b = pile.sheet("B", "It was the second storm in three days.")
    rows = [sheet.figure("three days", 3, unit="days", measure="duration", bare=True) for sheet in (a, b)]
    assert not together(pile.merged(), *rows)


def test_a_rare_count_of_things_is_one_by_any_name(pile: Pile) -> None:
    kind = {"kind": PopulationKind.THING}
    a = pile.sheet("A", "They named 638 beetles.").figure("638", 638, unit="beetles", measure="beetles", head="beetle", **kind)
    b = pile.sheet("B", "There are 638 species.").figure("638", 638, unit="species", measure="species", head="species", **kind)
    c = pile.sheet("C", "They named 600 beetles.").figure("600", 600, unit="beetles", measure="beetles", head="beetle", **kind)
    d = pile.sheet("D", "There are 600 islands.").figure("600", 600, unit="islands", measure="islands", head="island", **kind)
    merged = pile.merged()
    assert together(merged, a, b) and not together(merged, c, d)
