"""Every figure of the table, and what the sentence around a number adds to it."""

import random
import tomllib
from dataclasses import replace
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
from figured import article, read, said
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.extract.figures import find_figures
from sayso.extract.figures.quantity import quantities_in
from sayso.extract.parse import parse
from sayso.types import Actor, EntityKind, PopulationKind, Relation, Span, When

HERE = Path(__file__).parent
TABLES = [tomllib.loads(path.read_text(encoding="utf-8")) for path in sorted(HERE.glob("phrases*.toml"))]
PHRASES = [row for table in TABLES for row in table["phrases"]]
NO_FIGURES = [text for table in TABLES for text in table.get("none", [])]
PASSAGES = tomllib.loads((HERE / "passages.toml").read_text(encoding="utf-8"))["passages"]


@pytest.mark.parametrize("row", PHRASES, ids=lambda row: row[0][:60])
def test_phrase(row: list[object]) -> None:
    text, words, low, high, relation, unit, measure = row
    assert isinstance(text, str)
    (figure,) = [f for f in read(text) if f.span.of(text) == words] or [None]
    assert figure is not None, [f.span.of(text) for f in read(text)]
    assert (figure.low, figure.high) == (None if low == "" else low, None if high == "" else high)
    assert (figure.relation, figure.unit, figure.measure) == (Relation(str(relation)), unit, measure)


@pytest.mark.parametrize("text", NO_FIGURES)
def test_no_figure(text: str) -> None:
    assert read(text) == ()


@pytest.mark.parametrize("row", PASSAGES, ids=lambda row: row[0][:60])
def test_passage(row: tuple[str, list[list[str]]]) -> None:
    text, wanted = row
    words = {span for span, _ in wanted}
    assert [[f.span.of(text), f.measure] for f in read(text) if f.span.of(text) in words] == wanted


def test_the_table_is_large_enough_to_mean_something() -> None:
    assert len(PHRASES) >= 400


def test_a_bare_number_counts_what_the_one_before_it_counts() -> None:
    killed, injured = read("He said a total of 1,200 Ruritanian troops had been killed, and another 3,800 were injured.")
    assert (killed.measure, injured.measure) == ("killed", "injured")
    assert injured.population == killed.population
    assert injured.population is not None
    assert injured.population.head == "soldiers"
    assert injured.population.kind is PopulationKind.MILITARY


def test_deaths_take_the_population_of_the_next_item() -> None:
    killed, injured = read("The latest numbers were 1,200 deaths and 3,800 wounded soldiers.")
    assert (killed.measure, injured.measure) == ("killed", "injured")
    assert killed.population is not None
    assert killed.population.head == "soldiers"


def test_a_list_has_one_head() -> None:
    figures = read("Ruritania had lost around 900 personnel, along with 12 airplanes, 29 tanks, seven naval vessels and 21 trucks.")
    assert [f.measure for f in figures] == ["lost"] * 5
    assert [f.unit for f in figures] == ["persons", "airplanes", "tanks", "naval vessels", "trucks"]


def test_parts_point_to_their_whole_and_are_not_added_up() -> None:
    whole, *parts = read("At least 15 people, including 13 students and two teachers, have been killed.")
    assert whole.whole is None
    assert [p.whole for p in parts] == [whole.id, whole.id]
    assert [p.measure for p in parts] == ["killed", "killed"]
    assert [p.population.head for p in parts if p.population] == ["students", "teachers"]


def test_a_clause_of_its_own_is_no_part() -> None:
    _, child = read("At least eight civilians were killed, including women, and 12 children were wounded.")
    assert child.measure == "injured"
    assert child.whole is None


def test_whose_soldiers() -> None:
    text = "France says 1,200 of its soldiers have been killed."
    (figure,) = read(text)
    assert figure.population is not None
    assert figure.population.side == "France"


def test_unnamed_soldiers_are_of_the_only_side_counted() -> None:
    first, second = read("Officials said up to 900 soldiers had died.\nParis announced only 40 French troops killed.")
    assert first.population is not None and second.population is not None
    assert first.population.side == second.population.side == "France"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("In December, 29 people died after a bus plunged off a bridge.", "December"),
        ("At least 20 people were killed in October when a coach fell into a ravine.", "October"),
        ("Eight people died in a mill fire in Zenda three years ago.", "three years ago"),
        ("In 2005, four others were killed in a mine.", "2005"),
        ("Last year more than 8,600 people died on the roads.", "Last year"),
        ("It recalled the 2011 earthquake, which killed 15,000 people.", "2011 earthquake"),
    ],
)
def test_another_event(text: str, words: str) -> None:
    (figure,) = read(text)
    assert figure.event is not None
    assert figure.event.text == words
    assert figure.event.span.of(text) == words


@pytest.mark.parametrize(
    "text",
    [
        "On Friday 29 people died after a bus plunged off a bridge.",
        "More than 300 people have been killed since 2011.",
        "A gunman who killed five people last week was treated in 2006.",
        "There have been 319 murders in a city of that size, more than last year.",
    ],
)
def test_the_event_of_the_article(text: str) -> None:
    (figure,) = read(text)
    assert figure.event is None


def test_the_smallest_content_governs() -> None:
    text = "Zenda said that between 70 and 90 troops had died, and the general staff claimed that over 90 had been killed."
    outer = said(text, "between 70 and 90 troops had died, and the general staff claimed that over 90 had been killed", "Zenda")
    inner = said(text, "over 90 had been killed", "staff")
    first, second = read(text, outer, inner)
    assert (first.speaker, second.speaker) == ("Zenda", "staff")
    assert second.attribution == inner.id


def test_without_a_content_it_is_the_outlets_own_voice() -> None:
    (figure,) = read("Nine people died.")
    assert (figure.attribution, figure.speaker) == (None, None)


def test_a_poll_goes_on_speaking() -> None:
    text = "A Zenda Weekly poll found that 73% of voters thought so.\nSome 78% of those questioned said he should go."
    first, second = read(text, said(text, "73% of voters thought so", "poll"))
    assert (first.speaker, second.speaker) == ("poll", "poll")


def test_those_asked_are_not_the_source_of_their_share() -> None:
    text = "A Zenda Weekly poll found that 73% of voters thought it was dull, and 75% felt it was long."
    poll = said(text, "73% of voters thought it was dull, and 75% felt it was long", "poll")
    start = text.index("73%")
    asked = replace(said(text, "it was dull, and 75%", "voters"), source=Span(start, start + len("73% of voters")))
    assert [f.speaker for f in read(text, poll, asked)] == ["poll", "poll"]


def test_a_headline_speaks_for_the_only_poll() -> None:
    text = "Eight out of 10 voters think he should go\nA Zenda Weekly poll found that 73% of voters thought so."
    first, _ = read(text, said(text, "73% of voters thought so", "poll"))
    assert first.speaker == "poll"


def test_as_of() -> None:
    (figure,) = read("As of Monday, 40 people had died.")
    assert figure.as_of is not None
    assert figure.as_of.earliest == date(2024, 5, 13)


def test_the_day_of_the_saying_stands_in_for_as_of() -> None:
    day = When(date(2024, 5, 10), date(2024, 5, 10), "Friday before 2024-05-14")
    text = "She said 40 people had died."
    (figure,) = read(text, said(text, "40 people had died", "she", day))
    assert figure.as_of == day


def test_ids_do_not_repeat() -> None:
    figures = read("Nine people died and 12 were hurt. Nine people died and 12 were hurt.")
    assert len({f.id for f in figures}) == 4


@settings(max_examples=40, deadline=None)
@given(st.text(max_size=120))
def test_any_text_is_read_without_a_crash(text: str) -> None:
    for figure in read(text):
        assert 0 <= figure.span.start < figure.span.end <= len(text)


@settings(max_examples=400, deadline=None)
@given(st.text(alphabet=st.sampled_from("0123456789 .,-–%$£m kone two tenhundred million and of to out in between more than"), max_size=80))
def test_any_line_of_number_words_is_read_in_order(text: str) -> None:
    quantities = quantities_in(text)
    assert all(q.start <= q.core_start < q.core_end <= len(text) and q.core_start < q.end <= len(text) for q in quantities)
    assert all(a.end <= b.start for a, b in pairwise(quantities))


def test_ten_thousand_random_lines_are_read() -> None:
    letters = "0123456789 .,-–%$£€mkbn onetwohundredmillionandofhalfdozenthirdbetweenmorethanperceodd\u202f\u00a0½"
    dice = random.Random(7)
    for _ in range(10_000):
        text = "".join(dice.choices(letters, k=dice.randrange(60)))
        assert all(0 <= q.start < q.end <= len(text) for q in quantities_in(text))


_ONES = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen",
    "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
]  # fmt: skip
_TENS = ["_", "_", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]


def spell(number: int) -> str:
    if number < 20:
        return _ONES[number]
    if number < 100:
        return _TENS[number // 10] + (f"-{_ONES[number % 10]}" if number % 10 else "")
    if number < 1000:
        return f"{_ONES[number // 100]} hundred" + (f" and {spell(number % 100)}" if number % 100 else "")
    rest = number % 1000
    return f"{spell(number // 1000)} thousand" + (f" {spell(rest)}" if rest else "")


FORMS = (
    lambda n: str(n), lambda n: f"{n:,}", lambda n: f"{n:,}".replace(",", " ") if n > 999 else str(n), spell,
    lambda n: f"more than {n:,}", lambda n: f"at least {spell(n)}", lambda n: f"${n:,}", lambda n: f"{n}%", lambda n: f"{n:,} miles",
)  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(st.integers(1, 999_999), st.sampled_from(FORMS))
def test_a_number_reads_back_in_every_form(number: int, form: object) -> None:
    assert callable(form)
    written = form(number)
    (quantity,) = quantities_in(f"They saw {written} there.")
    assert quantity.low == number
    assert f"They saw {written} there."[quantity.start : quantity.end] == written


@settings(max_examples=200, deadline=None)
@given(st.integers(1, 9999), st.integers(1, 9999), st.sampled_from(["between {} and {}", "{} to {}", "{}–{}", "from {} to {}"]))
def test_a_range_keeps_both_ends(one: int, other: int, form: str) -> None:
    low, high = sorted((one, one + other))
    (quantity,) = quantities_in("They saw " + form.format(f"{low:,}", f"{high:,}") + " birds.")
    assert (quantity.low, quantity.high, quantity.relation) == (low, high, Relation.RANGE)


def test_an_offer_is_its_makers_whoever_reports_it() -> None:
    text = "The mill spoke of progress.\n\nThe mill has offered 40,000 euros for each family, the Strelsau Wire reported."
    mill = replace(said(text, "progress", "mill"), source=Span(0, 8))
    maker = Actor("mill", "The mill", EntityKind.ORGANISATION, ("The mill", "mill"))
    wire = said(text, "The mill has offered 40,000 euros for each family", "wire")
    (figure,) = find_figures(parse(article(text)), (mill, wire), [maker])
    assert (figure.speaker, figure.attribution) == ("mill", wire.id)


def test_a_number_that_is_only_received_is_the_reporters() -> None:
    text = "The families were offered 40,000 euros, the Strelsau Wire reported."
    wire = said(text, "The families were offered 40,000 euros", "wire")
    (figure,) = find_figures(parse(article(text)), (wire,), [])
    assert figure.speaker == "wire"


def test_a_length_inside_a_polls_question_is_not_the_pollsters() -> None:
    text = "The Vox poll found that 73% of voters thought her 32-second apology too short."
    poll = said(text, "73% of voters thought her 32-second apology too short", "Vox")
    share, length = find_figures(parse(article(text)), (poll,), [])
    assert (share.measure, share.speaker) == ("opinion", "Vox")
    assert (length.unit, length.speaker, length.attribution) == ("seconds", None, None)


def test_a_fall_goes_with_the_rate_to_whoever_holds_another_number() -> None:
    first, second = read("The institute expects the economy to shrink by 6 percent, while the ministry says 4 percent.")
    assert (first.low, second.low) == (-6, -4)


def test_the_estimate_of_another_year_is_no_fall_because_this_years_is_one() -> None:
    text = "The economy will shrink by 6 percent, the bank said. It cut its estimate for next year from 4.1 percent to 3.2 percent."
    assert [(f.measure, f.low) for f in read(text)] == [("growth", -6), ("growth", 4.1), ("growth", 3.2)]


def test_of_two_groups_a_later_count_takes_the_one_that_befell_the_same() -> None:
    text = "Police said 50 people had been detained and 8 officers were injured. At least 70 were being detained, lawyers said."
    detained, officers, later = read(text)
    assert officers.population is not None and officers.population.head == "police"
    assert later.population == detained.population


def test_a_month_right_behind_a_rate_is_the_day_that_it_holds_for() -> None:
    (figure,) = read("The jobless rate stood at 7.1 percent in March.")
    assert figure.as_of is not None
    assert (figure.as_of.earliest, figure.as_of.latest) == (date(2024, 3, 1), date(2024, 3, 31))


@given(st.integers(1, 99), st.sampled_from(["minus", "Minus"]))
def test_a_sign_never_changes_the_size_of_a_number(value: int, sign: str) -> None:
    (plain,), (below,) = quantities_in(f"It was {value} percent."), quantities_in(f"It was {sign} {value} percent.")
    assert plain.low is not None and below.low == below.high == -plain.low


@pytest.mark.parametrize(
    "text",
    [
        "The minister sees growth of 6 per cent, against the Bank’s 4.",
        "He spoke of a bill close to the 4 million crowns the Bank has set aside.",
        "The minister said the Bank wants 4 percent.",
    ],
)
def test_a_number_is_whose_its_words_say(text: str) -> None:
    body = Actor("bank", "Bank of Zenda", EntityKind.ORGANISATION, ("Bank of Zenda",), (), None)
    minister = said(text, text[: text.index(".")], "minister")
    figures = find_figures(parse(article(text)), [minister], [body])
    assert figures[-1].speaker == "bank"


def test_what_somebody_owns_is_no_claim_of_his() -> None:
    text = "The minister said the Bank’s 400 clerks would stay."
    body = Actor("bank", "Bank of Zenda", EntityKind.ORGANISATION, ("Bank of Zenda",), (), None)
    (figure,) = find_figures(parse(article(text)), [said(text, "the Bank’s 400 clerks would stay", "minister")], [body])
    assert figure.speaker == "minister"
