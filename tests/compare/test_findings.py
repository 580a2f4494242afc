"""Each kind of finding: where it holds, where it does not, and on which rows it rests."""

import pytest
from pile import Pile, Sheet
from told import BOARD, UNION, dead, found

from sayso.compare import COMPARISONS, compare
from sayso.types import FindingKind, PopulationKind, Relation


def test_parties_differ_once_a_tally_on_all_that_part(pile: Pile) -> None:
    a = dead(pile, "A", "52 died, the board said.", "52", 52, **BOARD)
    b = dead(pile, "B", "Over 70 died, the union said.", "Over 70", 70, None, Relation.MORE_THAN, **UNION)
    c = dead(pile, "C", "About 80 died, a committee said.", "About 80", 80, relation=Relation.AROUND, by="Kin Committee")
    (finding,) = found(pile, FindingKind.PARTIES_DIFFER)
    assert set(finding.figures) == {a, b, c}
    assert "52" in finding.summary and "more than 70" in finding.summary and "lies below" in finding.summary


def test_parties_whose_bounds_meet_do_not_differ(pile: Pile) -> None:
    dead(pile, "A", "At least 52 died, the board said.", "At least 52", 52, None, Relation.AT_LEAST, **BOARD)
    dead(pile, "B", "Over 70 died, the union said.", "Over 70", 70, None, Relation.MORE_THAN, **UNION)
    assert not found(pile, FindingKind.PARTIES_DIFFER)


def test_polls_within_their_margin_do_not_differ(pile: Pile) -> None:
    share = {"measure": "opinion", "unit": "percent", "bare": True, "body": True}
    for outlet, words, value, by in (("A", "78%", 78, "Pollster One"), ("B", "80%", 80, "Pollster Two")):
        pile.sheet(outlet, f"{words} think the mayor should resign her post, {by} said.").figure(words, value, by=by, **share)
    assert not found(pile, FindingKind.PARTIES_DIFFER)


def test_a_larger_and_much_later_toll_is_no_contradiction(pile: Pile) -> None:
    dead(pile, "A", "52 died, the board said.", "52", 52, as_of="2031-05-02", **BOARD)
    dead(pile, "B", "71 died, the union said.", "71", 71, as_of="2031-05-20", **UNION)
    assert not found(pile, FindingKind.PARTIES_DIFFER)


def test_a_replaced_position_no_longer_contradicts(pile: Pile) -> None:
    dead(pile, "A", "52 died, the board said.", "52", 52, as_of="2031-05-02", **BOARD)
    dead(pile, "B", "71 died, the board said.", "71", 71, as_of="2031-05-03", **BOARD)
    dead(pile, "C", "71 died, the union said.", "71", 71, as_of="2031-05-03", **UNION)
    assert not found(pile, FindingKind.PARTIES_DIFFER)
    (finding,) = found(pile, FindingKind.REVISED)
    assert len(finding.figures) == 2 and "52 (2 May 2031), then 71 (3 May 2031)" in finding.summary


def test_revised_says_when_no_day_is_known(pile: Pile) -> None:
    dead(pile, "A", "More than 30 were hurt, the board said.", "More than 30", 30, None, Relation.MORE_THAN, measure="injured", **BOARD)
    dead(pile, "B", "47 were hurt, the board said.", "47", 47, measure="injured", **BOARD)
    (finding,) = found(pile, FindingKind.REVISED)
    assert "the texts do not say" in finding.summary


def test_revised_on_one_day_by_its_words_tells_the_day_once(pile: Pile) -> None:
    dead(pile, "A", "At first the board gave 52 dead.", "52", 52, as_of="2031-05-02", **BOARD)
    dead(pile, "B", "The latest count of the board is 60.", "60", 60, as_of="2031-05-02", **BOARD)
    (finding,) = found(pile, FindingKind.REVISED)
    assert "moved: 52, then 60 (2 May 2031)" in finding.summary and "words" in finding.summary


def test_form_differs_where_a_range_is_cut(pile: Pile) -> None:
    rows = {
        dead(pile, "A", "70 to 90 died, the union said.", "70 to 90", 70, 90, Relation.RANGE, **UNION),
        dead(pile, "B", "Up to 90 died, the union said.", "Up to 90", None, 90, Relation.AT_MOST, **UNION),
    }
    (finding,) = found(pile, FindingKind.FORM_DIFFERS)
    assert set(finding.figures) == rows and "“up to 90” (B)" in finding.summary


def test_one_form_in_two_articles_is_no_difference(pile: Pile) -> None:
    for outlet in "AB":
        dead(pile, outlet, "Up to 90 died, the union said.", "Up to 90", None, 90, Relation.AT_MOST, **UNION)
    assert not found(pile, FindingKind.FORM_DIFFERS)


def test_claimant_differs_between_people_not_between_an_office_and_its_head(pile: Pile) -> None:
    dead(pile, "A", "52 died, Ada Vell of the Port Board said.", "52", 52, by="Ada Vell", side="Port Board")
    dead(pile, "B", "52 died, the Port Board said.", "52", 52, **BOARD)
    assert not found(pile, FindingKind.CLAIMANT_DIFFERS)
    dead(pile, "C", "52 died, Oren Tash of the Port Board said.", "52", 52, by="Oren Tash", side="Port Board")
    (finding,) = found(pile, FindingKind.CLAIMANT_DIFFERS)
    assert "Ada Vell (A)" in finding.summary and "Oren Tash (C)" in finding.summary and len(finding.figures) == 2


def test_between_parties_claimants_go_by_the_names_of_the_rows(pile: Pile) -> None:
    dead(pile, "A", "118 died, the ferry chiefs said.", "118", 118, by="Ferry chiefs", side="Orrin Line")
    dead(pile, "B", "118 died, the board said.", "118", 118, **BOARD)
    (finding,) = found(pile, FindingKind.CLAIMANT_DIFFERS)
    assert "Orrin Line (A)" in finding.summary and "Port Board (B)" in finding.summary and "chiefs" not in finding.summary


def test_measure_differs_names_both_measures(pile: Pile) -> None:
    a = dead(pile, "A", "52 died, the board said.", "52", 52, **BOARD)
    b = dead(pile, "B", "63 were lost, the union said.", "63", 63, measure="lost", **UNION)
    (finding,) = found(pile, FindingKind.MEASURE_DIFFERS)
    assert set(finding.figures) == {a, b} and "lost is not killed" in finding.summary


def test_one_origin_counts_articles_that_hide_it(pile: Pile) -> None:
    dead(pile, "A", "52 died, the board said.", "52", 52, **BOARD)
    dead(pile, "B", "52 people died.", "52", 52)
    (finding,) = found(pile, FindingKind.ONE_ORIGIN)
    assert finding.summary == "2 articles carry 52 (people killed), one origin: all rest on Port Board; 1 of them does not say so."


def test_one_origin_tells_every_form_of_the_count(pile: Pile) -> None:
    for name in "AB":
        dead(pile, name, "70 to 90 died, the union said.", "70 to 90", 70, 90, Relation.RANGE, **UNION)
    dead(pile, "C", "Up to 90 died, the union said.", "Up to 90", None, 90, Relation.AT_MOST, **UNION)
    (finding,) = found(pile, FindingKind.ONE_ORIGIN)
    told = "3 articles carry one source’s count as 70 to 90 and up to 90 (people killed), one origin: all rest on Divers Union."
    assert finding.summary == told


def test_two_parties_with_one_number_are_no_single_origin_of_an_outlets_own(pile: Pile) -> None:
    dead(pile, "A", "52 died, the board said.", "52", 52, **BOARD)
    dead(pile, "B", "52 died, the union said.", "52", 52, **UNION)
    dead(pile, "C", "52 people died.", "52", 52)
    assert not found(pile, FindingKind.ONE_ORIGIN)


def test_one_interview_in_two_articles_is_one_origin(pile: Pile) -> None:
    words = "Nobody told the night shift that the lower gate was stuck"
    rows = {pile.sheet(o, f"“{words},” Ada Vell told Bay Radio.").quote(words, "Ada Vell", told="Bay Radio") for o in "AB"}
    (finding,) = found(pile, FindingKind.ONE_ORIGIN)
    assert set(finding.attributions) == rows and "Bay Radio" in finding.summary


SOLDIERS = {"head": "soldiers", "kind": PopulationKind.MILITARY}


def war(pile: Pile) -> tuple[Sheet, str, str]:
    text = "Norway said 900 Chilean soldiers fell. Chile said 700 Norwegian soldiers fell. The UN said 20 Norwegian ones were hurt."
    sheet = pile.sheet("A", text)
    one = sheet.figure("900", 900, whose="Chile", by="Norway", **SOLDIERS)
    two = sheet.figure("700", 700, whose="Norway", by="Chile", **SOLDIERS)
    sheet.figure("20", 20, whose="Norway", by="UN", measure="injured", **SOLDIERS)
    return sheet, one, two


def test_adversary_only_for_sides_that_count_each_others_losses(pile: Pile) -> None:
    _, one, two = war(pile)
    assert {f.figures for f in found(pile, FindingKind.ADVERSARY_ONLY)} == {(one,), (two,)}


def test_adversary_only_over_classes_tells_whose_losses(pile: Pile) -> None:
    war(pile)
    sheet = pile.sheet("B", "Norway said 40 Chilean tanks were lost and 30 Chilean ships were lost.")
    for words, head in (("40", "tanks"), ("30", "ships")):
        sheet.figure(words, float(words), whose="Chile", by="Norway", measure="lost", unit=head, head=head, kind=PopulationKind.THING)
    summaries = [f.summary for f in found(pile, FindingKind.ADVERSARY_ONLY)]
    assert "Only Norway, the opponent, counts Chilean losses in 2 classes." in summaries


def test_a_side_that_counts_its_own_is_not_only_the_adversarys(pile: Pile) -> None:
    _, one, _ = war(pile)
    pile.sheet("B", "Norway said 40 of its soldiers fell.").figure("40", 40, whose="Norway", by="Norway", **SOLDIERS)
    assert [f.figures for f in found(pile, FindingKind.ADVERSARY_ONLY)] == [(one,)]


def test_wording_differs_shows_the_words(pile: Pile) -> None:
    rows = set()
    for outlet, word in (("A", "aims"), ("B", "goals")):
        said = f"The main {word} of the first phase of the works have been reached"
        rows.add(pile.sheet(outlet, f"“{said},” Ada Vell said.").quote(said, "Ada Vell"))
    (finding,) = found(pile, FindingKind.WORDING_DIFFERS)
    assert set(finding.attributions) == rows and "aims" in finding.summary and "goals" in finding.summary


def test_a_verbatim_fragment_is_no_part_of_what_differs(pile: Pile) -> None:
    tail = "of the first phase of the works have been reached"
    rows = set()
    for outlet, word in (("A", "aims"), ("B", "goals")):
        rows.add(pile.sheet(outlet, f"“The main {word} {tail},” Ada Vell said.").quote(f"The main {word} {tail}", "Ada Vell"))
    pile.sheet("C", f"“{tail},” Ada Vell said.").quote(tail, "Ada Vell")
    (finding,) = found(pile, FindingKind.WORDING_DIFFERS)
    assert set(finding.attributions) == rows and "2 articles" in finding.summary


def test_equal_wording_is_no_finding(pile: Pile) -> None:
    for outlet in "AB":
        said = "The main aims of the first phase of the works have been reached"
        pile.sheet(outlet, f"“{said},” Ada Vell said.").quote(said, "Ada Vell")
    assert not found(pile, FindingKind.WORDING_DIFFERS)


def test_omitted_only_where_parties_differ(pile: Pile) -> None:
    dead(pile, "A", "52 died, the board said.", "52", 52, **BOARD)
    dead(pile, "B", "71 died, the union said.", "71", 71, **UNION)
    both = pile.sheet("C", "52 died, the board said; 71, the union said.")
    both.figure("52", 52, **BOARD)
    both.figure("71", 71, **UNION)
    findings = found(pile, FindingKind.OMITTED)
    assert sorted(f.articles for f in findings) == sorted((s.article.id,) for s in pile.sheets[:2])
    agreed = Pile()
    dead(agreed, "A", "At least 52 died, the board said.", "At least 52", 52, None, Relation.AT_LEAST, **BOARD)
    dead(agreed, "B", "71 died, the union said.", "71", 71, **UNION)
    assert not found(agreed, FindingKind.OMITTED)


def test_an_article_cannot_omit_what_came_after_it(pile: Pile) -> None:
    dead(pile, "A", "52 died, the board said.", "52", 52, as_of="2031-05-02", published="2031-05-02", **BOARD)
    dead(pile, "B", "71 died, the union said.", "71", 71, as_of="2031-05-04", published="2031-05-04", **UNION)
    assert [f.articles for f in found(pile, FindingKind.OMITTED)] == [(pile.sheets[1].article.id,)]


def test_unattributed_rests_on_the_bare_figure(pile: Pile) -> None:
    dead(pile, "A", "52 died, the board said.", "52", 52, **BOARD)
    bare = dead(pile, "B", "52 people died.", "52", 52)
    (finding,) = found(pile, FindingKind.UNATTRIBUTED)
    assert finding.figures == (bare,) and finding.summary.startswith("B states 52")


def test_unattributed_names_the_party_as_the_rows_do(pile: Pile) -> None:
    dead(pile, "A", "52 died, Ada Vell of the Port Board said.", "52", 52, by="Ada Vell", side="Port Board")
    dead(pile, "B", "52 people died.", "52", 52)
    (finding,) = found(pile, FindingKind.UNATTRIBUTED)
    assert finding.summary.endswith("others set it down to Port Board.")


def test_a_source_elsewhere_in_the_article_is_a_source(pile: Pile) -> None:
    sheet = pile.sheet("A", "52 die in mill fire. The board gave the toll as fifty-two.")
    sheet.figure("52", 52)
    sheet.figure("fifty-two", 52, **BOARD)
    dead(pile, "B", "52 died, the board said.", "52", 52, **BOARD)
    assert not found(pile, FindingKind.UNATTRIBUTED)


HEDGED = "The mayor appeared to be defeated in her bid to close the harbour on Friday."


@pytest.mark.parametrize(
    ("title", "text", "overstates"),
    [
        ("Mayor defeated in bid to close the harbour", HEDGED, True),
        ("Mayor Vell's support drains away", "Support for Ada Vell, the mayor, seemed to be draining on Friday.", True),
        ("Is the mayor defeated in her harbour bid?", HEDGED, False),
        ("Mayor defeated in harbour bid, poll finds", HEDGED, False),
        ("Mayor may be defeated in harbour bid", HEDGED, False),
        ("Mayor defeated in harbour bid", "She may be defeated in her harbour bid. She was defeated in the harbour bid by 9.", False),
        ("Harbour vote defies mayor", "The vote on the harbour is on May 11 and the mayor is defied, he said.", False),
        ("Suspects in harbour theft caught", "Two were suspected of harbour theft and caught on Friday.", False),
        ("Smugglers caught for harbour theft", "Two people were caught for suspected harbour theft offences.", True),
        ("Mayor opens the harbour", "The mayor appeared to be defeated in her bid for the county seat on Friday.", False),
    ],
)
def test_headline_overstates_a_hedge(pile: Pile, title: str, text: str, overstates: bool) -> None:
    sheet = pile.sheet("A", text, title=title)
    assert [f.articles for f in found(pile, FindingKind.HEADLINE_OVERSTATES)] == ([(sheet.article.id,)] if overstates else [])


def test_a_small_number_of_two_parties_is_told_unless_it_is_round_or_one_of_several(pile: Pile) -> None:
    dead(pile, "A", "33 died, the board said.", "33", 33, **BOARD)
    dead(pile, "B", "33 died, the union said.", "33", 33, **UNION)
    (finding,) = found(pile, FindingKind.CLAIMANT_DIFFERS)
    assert "33" in finding.summary and "Port Board (A)" in finding.summary
    dead(pile, "C", "At first 21 died, the board said.", "21", 21, as_of="2031-05-01", **BOARD)
    assert not found(pile, FindingKind.CLAIMANT_DIFFERS)


def test_a_round_number_of_two_parties_may_be_chance(pile: Pile) -> None:
    dead(pile, "A", "35 died, the board said.", "35", 35, **BOARD)
    dead(pile, "B", "35 died, the union said.", "35", 35, **UNION)
    assert not found(pile, FindingKind.CLAIMANT_DIFFERS)


def test_what_both_sides_announce_takes_the_place_of_what_one_held(pile: Pile) -> None:
    weeks = {"measure": "severance", "unit": "weeks", "bare": True, "body": True}
    first = pile.sheet("A", "Three weeks of severance for each year, the mill said.", published="2031-05-02")
    a = first.figure("Three weeks", 3, by="Mill", **weeks)
    b = pile.sheet("B", "Four weeks of severance for each year, both sides said.", published="2031-05-09").figure(
        "Four weeks", 4, by="both sides", **(weeks | {"body": False})
    )
    (finding,) = found(pile, FindingKind.REVISED)
    assert set(finding.figures) == {a, b} and "then 4 weeks by both sides" in finding.summary


def test_a_poll_that_is_not_named_stands_with_the_only_one_that_is(pile: Pile) -> None:
    share = {"measure": "opinion", "unit": "percent", "bare": True, "body": True}
    a = pile.sheet("A", "78% wanted the mayor to resign, Vantage found.").figure("78%", 78, by="Vantage", **share)
    b = pile.sheet("B", "More than three-quarters wanted the mayor to resign, a poll said.").figure(
        "More than three-quarters", 75, None, Relation.MORE_THAN, by="poll for a paper", **share
    )
    (finding,) = found(pile, FindingKind.FORM_DIFFERS)
    assert set(finding.figures) == {a, b}


def test_findings_rest_on_rows_that_exist_and_do_not_depend_on_order(pile: Pile) -> None:
    war(pile)
    dead(pile, "B", "52 died, the board said.", "52", 52, **BOARD)
    dead(pile, "C", "71 died, the union said.", "71", 71, **UNION)
    merged = pile.merged()
    compared = compare(merged)
    known = {r.id for r in (*merged.figures, *merged.attributions, *merged.articles)}
    rows = [{*f.figures, *f.attributions, *f.articles} for f in compared.findings]
    assert all(row and row <= known for row in rows)
    assert all(f.summary.endswith(".") and 0 <= f.weight <= 1 for f in compared.findings)
    weights = [f.weight for f in compared.findings]
    assert weights == sorted(weights, reverse=True)
    pile.sheets.reverse()
    assert compare(pile.merged()) == compared


def test_every_comparison_holds_its_contract_on_an_empty_story() -> None:
    assert not compare(Pile().merged()).findings
    assert len({c.__name__ for c in COMPARISONS}) == len(COMPARISONS)  # type: ignore[attr-defined]


def test_a_range_that_begins_where_the_old_one_ends_is_an_update_and_no_other_form(pile: Pile) -> None:
    dead(
        pile,
        "A",
        "Between 80 and 100 died, the board said.",
        "Between 80 and 100",
        80,
        100,
        Relation.RANGE,
        published="2031-05-01",
        **BOARD,
    )
    dead(
        pile,
        "B",
        "Between 100 and 120 died, the board said.",
        "Between 100 and 120",
        100,
        120,
        Relation.RANGE,
        published="2031-05-04",
        **BOARD,
    )
    assert not found(pile, FindingKind.FORM_DIFFERS)
    (finding,) = found(pile, FindingKind.REVISED)
    assert "80 to 100, then 100 to 120" in finding.summary
