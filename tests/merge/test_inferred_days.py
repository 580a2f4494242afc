"""Days that only another article gives: what ties two articles, what does not, and that the order of reading does not show."""

import random
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pile import Pile, Sheet

from sayso.merge import merge
from sayso.merge.inferred_days import WEEKDAYS, day_named, find_inferred_days
from sayso.types import Attribution, EntityKind, Merged, Mode

GATE = "The lower gate of the Orrin dam was left open through the night"
LATER = "Every family downstream will be housed by winter"
FRIDAY = "2031-05-02"


def rows(merged: Merged) -> dict[str, Attribution]:
    return {row.id: row for row in merged.attributions}


def quoted(pile: Pile, outlet: str, words: str = GATE, by: str = "Ada Vell", **when: str) -> tuple[Sheet, str]:
    sheet = pile.sheet(outlet, f"“{GATE},” {by} said. “{LATER},” Oren Tash said.")
    return sheet, sheet.quote(words, by, **when)


def test_one_utterance_lends_its_day_and_says_by_whom(pile: Pile) -> None:
    quoted(pile, "Orrin Gazette", said=FRIDAY)
    _, bare = quoted(pile, "Bay Radio", words=GATE, day_words="Friday")
    when = rows(pile.merged())[bare].said_on
    assert when and when.earliest == when.latest == date(2031, 5, 2)
    assert when.basis == "Friday, as in Orrin Gazette" and when.span is None


def test_the_day_goes_to_all_that_stands_on_the_same_word(pile: Pile) -> None:
    quoted(pile, "Orrin Gazette", said=FRIDAY)
    sheet, _ = quoted(pile, "Bay Radio", day_words="Friday")
    same, other = sheet.quote(LATER, "Oren Tash", day_words="Friday morning"), sheet.quote("night", "Oren Tash", day_words="Thursday")
    found = rows(pile.merged())
    assert found[same].said_on and found[same].said_on.earliest == date(2031, 5, 2)
    assert found[other].said_on is None


@pytest.mark.parametrize(
    ("words", "said"),
    [("Thursday", FRIDAY), ("next Friday", FRIDAY), ("this Friday", FRIDAY), ("yesterday", FRIDAY), ("3 May", FRIDAY), ("2 June", FRIDAY)],
)
def test_other_words_are_not_that_day(pile: Pile, words: str, said: str) -> None:
    quoted(pile, "Orrin Gazette", said=said)
    _, bare = quoted(pile, "Bay Radio", day_words=words)
    assert rows(pile.merged())[bare].said_on is None


@pytest.mark.parametrize("words", ["Friday", "last Friday", "Friday evening", "2 May", "May 2", "Friday, May 2nd"])
def test_forms_of_the_day(pile: Pile, words: str) -> None:
    quoted(pile, "Orrin Gazette", said=FRIDAY)
    _, bare = quoted(pile, "Bay Radio", day_words=words)
    when = rows(pile.merged())[bare].said_on
    assert when and when.earliest == date(2031, 5, 2)


def test_two_days_for_one_word_give_none(pile: Pile) -> None:
    quoted(pile, "Orrin Gazette", said=FRIDAY)
    quoted(pile, "Port Courier", said="2031-05-09")
    _, bare = quoted(pile, "Bay Radio", day_words="Friday")
    assert rows(pile.merged())[bare].said_on is None


def test_a_later_day_in_the_article_itself_refuses_the_week(pile: Pile) -> None:
    quoted(pile, "Orrin Gazette", said=FRIDAY)
    sheet, bare = quoted(pile, "Bay Radio", day_words="Friday")
    sheet.quote(LATER, "Oren Tash", said="2031-05-20")
    assert rows(pile.merged())[bare].said_on is None


def test_an_inferred_day_lends_nothing_further(pile: Pile) -> None:
    quoted(pile, "Orrin Gazette", said=FRIDAY)
    sheet, _ = quoted(pile, "Bay Radio", day_words="Friday")
    sheet.quote(LATER, "Oren Tash", day_words="Friday")
    _, far = quoted(pile, "Hill Post", words=LATER, by="Oren Tash", day_words="Friday")
    assert rows(pile.merged())[far].said_on is None


def test_a_slogan_lends_nothing(pile: Pile) -> None:
    quoted(pile, "Orrin Gazette", words="was left open", said=FRIDAY)
    _, bare = quoted(pile, "Bay Radio", words="was left open", day_words="Friday")
    assert rows(pile.merged())[bare].said_on is None


def test_another_speaker_lends_nothing(pile: Pile) -> None:
    quoted(pile, "Orrin Gazette", said=FRIDAY)
    _, bare = quoted(pile, "Bay Radio", by="Oren Tash", day_words="Friday")
    assert rows(pile.merged())[bare].said_on is None


def test_a_quotation_without_a_day_is_of_the_day_its_party_was_given_before(pile: Pile) -> None:
    board = {"side": "Port Board"}
    first = pile.sheet("Orrin Gazette", f"“{GATE},” Ada Vell said.")
    first.quote(GATE, "Ada Vell", said=FRIDAY, **board)
    second = pile.sheet("Bay Radio", f"Oren Tash announced on Friday that talks would follow. “{GATE},” Ada Vell said.")
    lead = second.quote("talks would follow", "Oren Tash", day_words="Friday", **board)
    quote = second.quote(GATE, "Ada Vell", **board)
    merged = pile.merged()
    assert rows(merged)[lead].said_on and rows(merged)[quote].said_on is None
    (one,) = find_inferred_days(merged.articles, merged.attributions, merged.figures, merged.utterances, merged.tallies)
    assert one.borrowers == (lead,) and one.ties == (quote,)


def counted(pile: Pile, outlet: str, number: int, **when: str) -> tuple[str, str]:
    sheet = pile.sheet(outlet, f"{number} people died in the flood, the Port Board said.")
    said = sheet.quote("people died in the flood", "Port Board", kind=EntityKind.ORGANISATION, mode=Mode.INDIRECT, **when)
    return said, sheet.figure(str(number), number, by="Port Board", body=True, on=said, as_of=when.get("said"))


def test_one_count_of_one_party_lends_its_day(pile: Pile) -> None:
    counted(pile, "Orrin Gazette", 52, said=FRIDAY)
    said, figure = counted(pile, "Bay Radio", 52, day_words="Friday")
    merged = pile.merged()
    day = next(f for f in merged.figures if f.id == figure).as_of
    assert day and day == rows(merged)[said].said_on and day.basis == "Friday, as in Orrin Gazette"


@pytest.mark.parametrize("numbers", [(52, 53), (3, 3)])
def test_another_count_or_a_small_one_lends_nothing(pile: Pile, numbers: tuple[int, int]) -> None:
    counted(pile, "Orrin Gazette", numbers[0], said=FRIDAY)
    said, _ = counted(pile, "Bay Radio", numbers[1], day_words="Friday")
    assert rows(pile.merged())[said].said_on is None


def test_what_was_inferred_is_found_again_on_the_merged_story(pile: Pile) -> None:
    lender, _ = counted(pile, "Orrin Gazette", 52, said=FRIDAY)
    said, figure = counted(pile, "Bay Radio", 52, day_words="Friday")
    merged = pile.merged()
    (one,) = find_inferred_days(merged.articles, merged.attributions, merged.figures, merged.utterances, merged.tallies)
    assert (one.borrowers, one.lenders) == ((said,), (lender,)) and figure in one.figures
    assert one.written == (date(2031, 5, 2), date(2031, 5, 8))


@given(st.randoms(use_true_random=False))
def test_the_order_of_reading_does_not_show(chance: random.Random) -> None:
    pile = Pile()
    for outlet in ("Orrin Gazette", "Port Courier"):
        quoted(pile, outlet, said=FRIDAY)
    quoted(pile, "Bay Radio", day_words="Friday")
    counted(pile, "Hill Post", 52, day_words="Friday")
    counted(pile, "Isle Times", 52, said=FRIDAY)
    extracts, articles = pile.extracts(), [sheet.article for sheet in pile.sheets]
    assert merge(chance.sample(articles, len(articles)), chance.sample(extracts, len(extracts))) == merge(articles, extracts)


@given(st.dates(date(1990, 1, 1), date(2050, 1, 1)), st.integers(0, 6))
def test_a_bare_weekday_is_of_the_week_that_ends_with_the_day_of_writing(said: date, after: int) -> None:
    pile = Pile()
    quoted(pile, "Orrin Gazette", said=str(said))
    quoted(pile, "Bay Radio", day_words=WEEKDAYS[said.weekday()])
    merged = pile.merged()
    (one,) = find_inferred_days(merged.articles, merged.attributions, merged.figures, merged.utterances, merged.tallies)
    assert one.day == said and one.written[1] is not None
    assert one.written[0] <= said + timedelta(days=after) <= one.written[1]


@pytest.mark.parametrize("words", [None, "today", "this week", "", "last year", "Mayday", "the 30th"])
def test_words_that_name_no_day(words: str | None) -> None:
    assert day_named(words) is None
