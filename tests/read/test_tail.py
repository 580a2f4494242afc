"""The tail of a page: notes, small print, addresses."""

import pytest

from sayso.read.zones import lay_out
from sayso.types import ZoneKind

TITLE = "Quarry wall buries nine in Mellin"
LEDE = "The quarry wall at Mellin gave way on Tuesday, burying at least nine workers, the mining inspectorate said."
REST = "Rescuers dug through the night, and the mayor said that nobody would go home before the last man was found."


def last_kind(*lines: str) -> ZoneKind:
    layout = lay_out("\n\n".join((TITLE, *lines)))
    return layout.kinds[-1]


@pytest.mark.parametrize(
    "line",
    [
        "Jane Roe writes about mining for The Orris Argus.",
        "Jane Roe is the Argus’s mining correspondent.",
        "Tin and Sand does not give investment advice. Data delayed by 15 minutes.",
        "Press Office of the Ministry of Mines, Hill Road 4, Orris",
        "Were YOU in the quarry? Email tips@argus.example",
        "Have you been affected? Write to us at news@argus.example.",
        "Send pictures to the Argus newsdesk",
        "Want to help? The families' hotline is open day and night.",
        "NEXT: Ten ponds in which to cool your feet for under 3 crowns",
        "Get the Daily Lamp through your letterbox: first month free",
        "Mines Press Office, Hill Road 4, Orris. Reproduction free of charge.",
        "Reprinting is permitted with indication of the source.",
        "When quoting, reference to the State Mining Service is obligatory.",
        "Share this story: 1.2k shares",
        "Share 24 Tweet Comments 13",
        "What do you make of the ministry's answer?",
        "Do you agree with the inspectorate?",
        "Was the fine too low? Please post your comment below.",
        "Would you move out of Mellin? Tell us in the comment section.",
        "Have your say on the new quarry law.",
        "The inspectorate posted this clip on YouTube to show how the wall fell.",
        "For more on the quarry, follow @janeroe and @tomhale on Twitter.",
        "For the newest from the mines, follow ArgusMines on Facebook and Instagram.",
        "Follow the Argus on Facebook, Instagram and YouTube.",
        "• Please follow our reporters on Mastodon",
        "Correction: An earlier version of this report gave the number of dead as 12.",
    ],
)
def test_not_the_article_any_more(line: str) -> None:
    assert last_kind("By Jane Roe", LEDE, REST, line) is ZoneKind.FURNITURE


@pytest.mark.parametrize(
    "line",
    [
        "The ministry gave no figure",
        "Anna Lind writes reports on mining for the ministry, which does not publish them.",
        "Anyone with information is asked to call the inspectorate.",
        "The mine's owner did not answer our questions.",
        "The widows, who follow the trial on Facebook, want the owner in the dock.",
        "To stay informed, many diggers follow the union on Telegram and leave the papers unread.",
        "He lost his post for what he wrote in the comments below the report.",
        "Diggers came to leave a comment in the book of mourning.",
        "“Please post your comment below,” the ministry's page said.",
        "What the diggers think of the plan, nobody has asked?",
    ],
)
def test_the_last_paragraph(line: str) -> None:
    assert last_kind(LEDE, "Anna Lind had warned the owner, she said.", REST, line) is ZoneKind.BODY


def test_small_print_high_up_is_text() -> None:
    said = "The bank said that the letter was not investment advice, and that it had told its clients so."
    layout = lay_out("\n\n".join((TITLE, LEDE, said, *([REST] * 7))))
    assert layout.kinds[2] is ZoneKind.BODY


def test_a_paragraph_is_said_once_and_a_refrain_twice() -> None:
    refrain = "“Nobody came,” she said."
    layout = lay_out("\n\n".join((TITLE, LEDE, refrain, REST, LEDE, refrain)))
    assert [kind for line, kind in zip(layout.lines, layout.kinds, strict=True) if line.text == LEDE] == [ZoneKind.BODY, ZoneKind.FURNITURE]
    assert {kind for line, kind in zip(layout.lines, layout.kinds, strict=True) if line.text == refrain} == {ZoneKind.BODY}


def test_a_question_above_its_answer_is_of_the_talk() -> None:
    layout = lay_out("\n\n".join((TITLE, LEDE, "What do you think of the fine?", REST)))
    assert layout.kinds[2] is not ZoneKind.FURNITURE
