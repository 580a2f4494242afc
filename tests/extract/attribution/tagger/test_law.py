"""Law: sentences end contents, marks keep quotations whole, and what the rules tie to a cue is nobody else's."""

from staged import drafts, parsed, place

from sayso.extract.attribution.quotations import find_quotations
from sayso.extract.attribution.tagger.decode import Tagged
from sayso.extract.attribution.tagger.law import by_law
from sayso.extract.attribution.weft import Weft
from sayso.words import load
from sayso.words.cues import CueWords


def lawful(text: str, *tagged: Tagged) -> list[tuple[str, str, list[str]]]:
    blocks = parsed(text).blocks
    quotations = find_quotations(text, [block.span for block in blocks])
    found = by_law(Weft(text, blocks, load(CueWords)), tagged, drafts(text), quotations)
    return [
        (one.source.of(text) if one.source else "", one.cue.of(text) if one.cue else "", [part.of(text) for part in one.content])
        for one in found
    ]


def test_a_quotation_of_another_sentence_stays_with_its_own_cue() -> None:
    text = "A clerk told us the lists had been “sent back for correction”. Holm denied that they had been altered."
    pieces = (place(text, "the lists had been “sent back for correction”"), place(text, "that they had been altered"))
    one = Tagged(pieces, place(text, "denied"), place(text, "Holm"), 0.9)
    assert ("Holm", "denied", ["that they had been altered"]) in lawful(text, one)


def test_a_clause_of_another_sentence_stands_by_itself() -> None:
    text = "Renn said the bridge had fallen. The lower town lay dark."
    parts = (place(text, "the bridge had fallen"), place(text, "The lower town lay dark"))
    one = Tagged(parts, place(text, "said"), place(text, "Renn"), 0.9)
    assert lawful(text, one) == [("Renn", "said", ["the bridge had fallen"]), ("", "", ["The lower town lay dark"])]


def test_punctuation_is_left_outside_but_for_abbreviations() -> None:
    text = "The river had risen, according to Velm Water Inc. and to Renn."
    one = Tagged((place(text, "The river had risen,"),), place(text, "according to"), place(text, "Velm Water Inc."), 0.9)
    assert lawful(text, one) == [("Velm Water Inc.", "according to", ["The river had risen"])]
    other = Tagged((place(text, "The river had risen,"),), place(text, "according to"), place(text, "Renn."), 0.9)
    assert lawful(text, other)[0][0] == "Renn"


def test_a_quotation_tied_to_its_own_cue_is_taken_from_another() -> None:
    text = "Renn denied that the dam had failed. “We checked every gate of it twice last night,” Toss said."
    quotation = "“We checked every gate of it twice last night,”"
    one = Tagged((place(text, "that the dam had failed"), place(text, quotation)), place(text, "denied"), place(text, "Renn"), 0.9)
    assert lawful(text, one) == [("Renn", "denied", ["that the dam had failed"])]


def test_a_clause_and_a_quotation_of_another_sentence_are_two() -> None:
    first, second = "“The lack of care seems quite exceptional to all of us.", "“I have never seen the like of it in my life.”"
    text = f"Renn said he was shocked.\n\n{first}\n\n{second}"
    parts = (place(text, "he was shocked."), place(text, first))
    found = lawful(text, Tagged(parts, place(text, "said"), place(text, "Renn"), 0.9))
    assert [len(content) for _, _, content in found] == [2, 1]
    assert found[1] == ("Renn", "said", ["he was shocked"])
