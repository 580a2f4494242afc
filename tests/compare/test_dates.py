"""What is said of articles whose days are not in them: nothing known, or known by another article."""

from datetime import date

import pytest
from pile import Pile

from sayso.compare import compare
from sayso.compare.view import View
from sayso.types import Compared, EntityKind, Finding, FindingKind, Mode

GATE = "The lower gate of the Orrin dam was left open through the night"


def dated(result: Compared) -> list[Finding]:
    return [f for f in result.findings if f.kind in (FindingKind.DATE_UNKNOWN, FindingKind.DATE_INFERRED)]


def quoted(pile: Pile, outlet: str, *, published: str | None = None, **when: str) -> tuple[str, str]:
    sheet = pile.sheet(outlet, f"“{GATE},” Ada Vell said.", published=published)
    return sheet.article.id, sheet.quote(GATE, "Ada Vell", **when)


def test_one_finding_for_an_article_that_another_dates(pile: Pile) -> None:
    lender, first = quoted(pile, "Orrin Gazette", published="2031-05-06", said="2031-05-02")
    borrower, second = quoted(pile, "Bay Radio", day_words="Friday")
    merged = pile.merged()
    (finding,) = dated(compare(merged))
    assert finding.kind is FindingKind.DATE_INFERRED and finding.utterance == merged.utterances[0].id
    assert set(finding.attributions) == {first, second} and set(finding.articles) == {borrower} != {lender}
    assert "“Friday” in Bay Radio is 2 May 2031 by Orrin Gazette, which carries Ada Vell’s same words." in finding.summary
    assert finding.summary.endswith("written from 2 May 2031 to 8 May 2031.")
    assert next(a for a in merged.articles if a.id == borrower).published is None


def test_an_article_that_nobody_dates_stays_unknown(pile: Pile) -> None:
    quoted(pile, "Orrin Gazette", published="2031-05-06", said="2031-05-02")
    borrower, _ = quoted(pile, "Bay Radio", day_words="Thursday")
    (finding,) = dated(compare(pile.merged()))
    assert finding.kind is FindingKind.DATE_UNKNOWN and finding.articles == (borrower,)


def toll(pile: Pile, outlet: str, number: int, *, published: str | None = None, **when: str) -> str:
    sheet = pile.sheet(outlet, f"{number} people died in the flood, the Port Board said.", published=published)
    said = sheet.quote("people died in the flood", "Port Board", kind=EntityKind.ORGANISATION, mode=Mode.INDIRECT, **when)
    return sheet.figure(str(number), number, by="Port Board", body=True, on=said)


def test_positions_and_moves_stand_on_an_inferred_day_and_say_so(pile: Pile) -> None:
    quoted(pile, "Orrin Gazette", published="2031-05-06", said="2031-05-02")
    sheet = pile.sheet("Bay Radio", f"52 people died in the flood, the Port Board said on Friday. “{GATE},” Ada Vell said on Friday.")
    sheet.quote(GATE, "Ada Vell", day_words="Friday")
    said = sheet.quote("52 people died in the flood", "Port Board", kind=EntityKind.ORGANISATION, mode=Mode.INDIRECT, day_words="Friday")
    sheet.figure("52", 52, by="Port Board", body=True, on=said)
    toll(pile, "Port Courier", 71, said="2031-05-04")
    result = compare(pile.merged())
    early, late = sorted(result.positions, key=lambda p: p.low or 0)
    assert early.as_of and early.as_of.earliest == date(2031, 5, 2) and early.as_of.basis == "Friday, as in Orrin Gazette"
    assert early.superseded_by == late.id
    (moved,) = [f for f in result.findings if f.kind is FindingKind.REVISED]
    assert "52 (2 May 2031), then 71 (4 May 2031)" in moved.summary and "Friday, as in Orrin Gazette" in moved.summary


def test_the_basis_of_one_day_is_the_article_that_fixes_it_itself(pile: Pile) -> None:
    toll(pile, "Orrin Gazette", 52, published="2031-05-06", said="2031-05-02")
    toll(pile, "Bay Radio", 52, day_words="Friday")
    (position,) = compare(pile.merged()).positions
    assert position.as_of and position.as_of.basis == "the text" and len(position.figures) == 2


def test_when_an_article_was_written(pile: Pile) -> None:
    known, _ = quoted(pile, "Orrin Gazette", published="2031-05-06", said="2031-05-02")
    week, _ = quoted(pile, "Bay Radio", day_words="Friday")
    floor = pile.sheet("Hill Post", "Oren Tash said on 28 April 2031 that talks would follow.")
    floor.quote("talks would follow", "Oren Tash", said="2031-04-28")
    days = View.of(pile.merged()).days
    assert (days[known].earliest, days[known].latest) == (date(2031, 5, 6), date(2031, 5, 6))
    assert (days[week].earliest, days[week].latest) == (date(2031, 5, 2), date(2031, 5, 8))
    assert (days[floor.article.id].earliest, days[floor.article.id].latest) == (date(2031, 4, 28), date.max)


def test_date_unknown_for_each_article_without_a_day(pile: Pile) -> None:
    bare = pile.sheet("A", "It rained.")
    pile.sheet("B", "It rained.", published="2031-05-02")
    assert [f.articles for f in dated(compare(pile.merged()))] == [(bare.article.id,)]


BACKGROUND = "The ferry line runs daily.\n\nIts crews number ninety.\n\nThe owners are brothers.\n\n"


@pytest.mark.parametrize(
    ("text", "unknown"),
    [
        ("He was shot on June 7, police said. Friday’s search found nothing.", False),
        ("He was shot on Friday, police said.", True),
        ("Five died on June 7.", False),
        ("Talks failed.\n\nOn 24 March the firm had offered 40 crowns.", True),
        ("The strike ended yesterday (Feb 26), the union said.", False),
        ("The mill said today that it would close.", True),
        ("The vote is over.\n\n" + BACKGROUND + "Both sides met on Thursday, 9 July.", False),
        ("The quake struck on Thursday.\n\n" + BACKGROUND + "The airport had closed on July 1.", True),
        ("The team lost on Sunday.\n\nUPDATE: July 18, 11 a.m.: This report has the final score.", False),
    ],
)
def test_a_day_of_the_month_places_the_news_if_it_is_the_days_of_the_news(pile: Pile, text: str, unknown: bool) -> None:
    sheet = pile.sheet("A", text)
    assert [f.articles for f in dated(compare(pile.merged()))] == ([(sheet.article.id,)] if unknown else [])
