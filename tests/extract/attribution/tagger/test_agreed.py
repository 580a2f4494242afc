"""Agreed: the network's borders, but for quotations, lists cut short and sentences begun late."""

from staged import drafts, parsed, place

from sayso.extract.attribution.quotations import find_quotations
from sayso.extract.attribution.tagger.agreed import agreed
from sayso.extract.attribution.tagger.decode import Tagged
from sayso.extract.attribution.weft import Weft
from sayso.words import load
from sayso.words.cues import CueWords


def content(text: str, words: str) -> str:
    """The content that is agreed on where the rules have one attribution and the network reads these words as its content."""
    blocks = parsed(text).blocks
    (draft,) = drafts(text)
    one = Tagged((place(text, words),), draft.cue, draft.source, 0.9)
    found = agreed(Weft(text, blocks, load(CueWords)), draft, one, find_quotations(text, [block.span for block in blocks]))
    assert found.sureness == 0.9
    return " ".join(part.of(text) for part in found.content)


def test_borders_are_the_networks() -> None:
    text = "Renn said that the bridge had fallen as the crowd looked on."
    assert content(text, "that the bridge had fallen") == "that the bridge had fallen"


def test_a_list_and_a_clause_beside_it_go_on() -> None:
    text = "Renn said that 40 houses had burned, while 12 barns were spared."
    assert content(text, "that 40 houses had burned") == "that 40 houses had burned, while 12 barns were spared"


def test_a_quotation_is_taken_whole() -> None:
    text = "“The bridge was never checked, and nobody asked us why,” Renn said."
    assert content(text, "“The bridge was never checked") == "The bridge was never checked, and nobody asked us why,"


def test_a_list_of_things_goes_on_after_a_comma() -> None:
    text = "Renn said the army had lost seven boats, 21 trucks, four launchers and 117 cars."
    assert content(text, "the army had lost seven boats, 21 trucks").endswith("four launchers and 117 cars")


def test_a_verb_under_the_same_auxiliary_goes_on() -> None:
    text = "Renn said the member had been cleared of the charge, had apologised for the error."
    assert content(text, "the member had been cleared of the charge").endswith("had apologised for the error")
