"""Unsaid: cues of the network that set nothing down to anybody, beside their neighbours that do."""

import pytest
from staged import parsed, place

from sayso.extract.attribution.tagger.unsaid import says_nothing
from sayso.words import load
from sayso.words.cues import CueWords


def silent(text: str, cue: str, content: str) -> bool:
    (block,) = parsed(text).blocks
    token = block.token_at(place(text, cue).start)
    assert token is not None
    return says_nothing(block, token, [place(text, content)], load(CueWords))


@pytest.mark.parametrize(
    ("text", "cue", "content"),
    [
        ("The mayor signed a new law on dogs.", "signed", "a new law on dogs"),
        ("The board did not specify the number of posts.", "specify", "the number of posts"),
        ("The captain said goodbye to friends.", "said", "goodbye to friends"),
        ("The chairman tried to bolster the director's position.", "tried", "the director's position"),
        ("Commenting on the closure, the mayor said it was late.", "Commenting", "the closure"),
        ("The mine will close, the Post reported, citing two officials.", "citing", "two officials"),
        ("The chairman declined to name the buyer.", "declined", "to name the buyer"),
        ("An officer who asked not to be named said so.", "asked", "not to be named"),
    ],
)
def test_no_saying(text: str, cue: str, content: str) -> None:
    assert silent(text, cue, content)


@pytest.mark.parametrize(
    ("text", "cue", "content"),
    [
        ("The mayor signed that the bridge was safe.", "signed", "that the bridge was safe"),
        ("The board did not say that posts would go.", "say", "that posts would go"),
        ("The chairman tried to say that the post was safe.", "tried", "that the post was safe"),
        ("The mayor criticised the closure.", "criticised", "the closure"),
    ],
)
def test_a_saying(text: str, cue: str, content: str) -> None:
    assert not silent(text, cue, content)
