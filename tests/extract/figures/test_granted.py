"""What a request takes for granted is nobody's claim; what it asks for is the claim of whoever asks."""

from dataclasses import replace

import pytest
from figured import read, said

from sayso.types import Mode, Stance

ASKED = [
    ("The port is asking for bids on the lost 40-foot barge.", "bids on the lost 40-foot barge", "40-foot", False),
    ("The union demanded the release of the 40 workers held since Monday.", "the release of the 40 workers", "40", False),
    ("Police appealed for witnesses to the crash that killed 12 people.", "witnesses to the crash that killed 12 people", "12", False),
    ("The party called for an inquiry into the fire that killed 40 people.", "an inquiry into the fire that killed 40 people", "40", False),
    ("The firm asked for a recount of the 3,000 votes.", "a recount of the 3,000 votes", "3,000", False),
    ("The union demanded 40 new jobs.", "40 new jobs", "40", True),
    ("The minister called for 300 soldiers to be sent.", "300 soldiers to be sent", "300", True),
    ("Prosecutors demanded that 12 men be freed.", "12 men be freed", "12", True),
]


@pytest.mark.parametrize(("text", "content", "words", "theirs"), ASKED, ids=lambda case: str(case)[:40])
def test_what_a_request_takes_for_granted_is_not_claimed(text: str, content: str, words: str, theirs: bool) -> None:
    row = replace(said(text, content, "asker"), stance=Stance.ORDERS)
    (figure,) = [f for f in read(text, row) if f.span.of(text) == words]
    assert (figure.speaker == "asker") is theirs


def test_a_quoted_request_is_said_as_it_stands() -> None:
    text = "“Free the 40 workers who were arrested,” the union demanded."
    row = replace(said(text, "Free the 40 workers who were arrested", "union"), stance=Stance.ORDERS, mode=Mode.DIRECT)
    assert {f.speaker for f in read(text, row)} == {"union"}
