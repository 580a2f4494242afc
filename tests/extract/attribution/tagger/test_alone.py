"""Alone: what only the network has, with its source by the parse, and what of it sets nothing down to anybody."""

import pytest
from staged import parsed, place

from sayso.extract.attribution.draft import Draft
from sayso.extract.attribution.tagger.alone import alone
from sayso.extract.attribution.tagger.decode import Tagged
from sayso.extract.attribution.weft import Weft
from sayso.words import load
from sayso.words.cues import CueWords


def read(text: str, source: str, cue: str, content: str) -> Draft | None:
    one = Tagged((place(text, content),), place(text, cue), place(text, source) if source else None, 0.9)
    return alone(Weft(text, parsed(text).blocks, load(CueWords)), one, [])


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        ("Police declined to identify the driver.", "Police", "declined", "to identify the driver"),
        ("The company would not comment on the new toll.", "The company", "would not comment on", "the new toll"),
        ("The storm claimed a fifth victim on Sunday.", "The storm", "claimed", "a fifth victim"),
        ("A ministry counts those whom it can name.", "A ministry", "counts", "those whom it can name"),
    ],
)
def test_what_sets_nothing_down_is_left_out(text: str, source: str, cue: str, content: str) -> None:
    assert read(text, source, cue, content) is None


def test_who_stands_for_the_noun_before() -> None:
    text = "The warden, who applauded the plan, left early."
    found = read(text, "who", "applauded", "the plan")
    assert found is not None and found.source is not None and found.source.of(text) == "The warden"
    assert found.topical


def test_what_one_body_did_is_its_own() -> None:
    found = read("A panel voted to hold the director in contempt.", "A panel", "voted", "to hold the director in contempt")
    assert found is not None and found.topical


def test_who_is_sure_that_something_is_so_holds_it() -> None:
    text = "The minister was adamant that talks would go on."
    found = read(text, "The minister", "was adamant", "that talks would go on")
    assert found is not None and found.source is not None and found.source.of(text) == "The minister"
    assert not found.topical
