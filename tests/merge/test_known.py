"""What a number counts that its own words do not say."""

from pile import Pile

from sayso.types import Merged, PopulationKind


def measure(merged: Merged, figure: str) -> str:
    return next(f.measure for f in merged.figures if f.id == figure)


def plain(pile: Pile, number: str, value: float, name: str = "laid off", unit: str = "jobs") -> str:
    return pile.sheet("A", f"The mill will cut {number} jobs.").figure(number, value, measure=name, unit=unit)


def test_a_rare_number_counts_what_the_story_says_it_counts(pile: Pile) -> None:
    plain(pile, "2,400", 2400)
    thrown = pile.sheet("B", "2,400 on the scrapheap.").figure("2,400", 2400, measure="throw", unit="count")
    affected = pile.sheet("C", "The number of people affected is 2,400.").figure("2,400", 2400, measure="affected")
    merged = pile.merged()
    assert measure(merged, thrown) == measure(merged, affected) == "laid off"
    assert any({thrown, affected} <= set(t.figures) for t in merged.tallies)


def test_a_common_number_and_one_of_two_measures_stay_as_they_are(pile: Pile) -> None:
    plain(pile, "200", 200)
    round_number = pile.sheet("B", "200 sang.").figure("200", 200, measure="sing")
    plain(pile, "1,250", 1250)
    pile.sheet("C", "1,250 marched.").figure("1,250", 1250, measure="attended")
    either = pile.sheet("D", "1,250 wept.").figure("1,250", 1250, measure="weep")
    merged = pile.merged()
    assert measure(merged, round_number) == "sing" and measure(merged, either) == "weep"


def test_a_listed_measure_is_never_changed(pile: Pile) -> None:
    plain(pile, "2,400", 2400)
    held = pile.sheet("B", "2,400 were held.").figure("2,400", 2400, measure="detained")
    assert measure(pile.merged(), held) == "detained"


def things(pile: Pile, mark: str, number: str, name: str, head: str = "comet") -> str:
    sheet = pile.sheet(mark, f"Sheet {mark} has {number} {head}s.")
    return sheet.figure(number, float(number), measure=name, unit=name, head=head, kind=PopulationKind.THING)


def test_a_rare_number_of_one_noun_is_named_as_most_name_it(pile: Pile) -> None:
    names = ("new comets", "comets", "new comets", "comets found")
    told = [things(pile, mark, "638", name) for mark, name in zip("ABCD", names, strict=True)]
    merged = pile.merged()
    assert {measure(merged, figure) for figure in told} == {"new comets"}
    assert any(set(told) <= set(t.figures) for t in merged.tallies)


def test_a_round_number_or_another_noun_keeps_its_name(pile: Pile) -> None:
    told = [things(pile, "A", "700", "comets"), things(pile, "B", "700", "new comets")]
    told += [things(pile, "C", "638", "moons", "moon"), things(pile, "D", "638", "new comets")]
    merged = pile.merged()
    assert [measure(merged, figure) for figure in told] == ["comets", "new comets", "moons", "new comets"]
