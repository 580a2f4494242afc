"""Network and rules made one: what is agreed stays the rules', what only the network has is added, and marks are law."""

from staged import drafts, parsed, place

from sayso.extract.attribution.frame import FrameKind
from sayso.extract.attribution.quotations import find_quotations
from sayso.extract.attribution.tagger.decode import Tagged
from sayso.extract.attribution.tagger.join import SUREST, inside_of, join, nest
from sayso.extract.attribution.weft import Weft
from sayso.types import Mode
from sayso.words import load
from sayso.words.cues import CueWords


def weft(text: str) -> Weft:
    return Weft(text, parsed(text).blocks, load(CueWords))


def joined(text: str, *tagged: Tagged) -> list[tuple[FrameKind, str, str, Mode, bool]]:
    quotations = find_quotations(text, [block.span for block in parsed(text).blocks])
    return [
        (d.kind, d.source.of(text) if d.source else "", " ".join(part.of(text) for part in d.content), d.mode, d.topical)
        for d in join(weft(text), drafts(text), tagged, quotations)
    ]


def test_what_both_have_is_there_once_and_what_the_rules_alone_have_is_less_sure() -> None:
    text = "Renn said that the bridge had fallen. Toss warned that the dam would follow."
    tagged = Tagged((place(text, "the bridge had fallen"),), place(text, "said"), place(text, "Renn"), 0.97)
    rows = join(weft(text), drafts(text), [tagged], [])
    assert [(d.content[0].of(text), d.sureness) for d in rows] == [("that the bridge had fallen", 0.97), ("that the dam would follow", 0.0)]


def test_what_the_network_alone_has_gets_its_source_by_the_parse() -> None:
    text = "The mayor of Velm blasted the governor over the closed bridge."
    tagged = Tagged((place(text, "the governor over the closed bridge"),), place(text, "blasted"), place(text, "Velm"), 0.95)
    (row,) = (one for one in joined(text, tagged) if one[0] is FrameKind.READ)
    assert row[1] == "The mayor of Velm"
    assert row[4], "a topic, nothing that is told to be so"


def test_an_unsure_reading_is_left_out() -> None:
    text = "The mayor of Velm praised the governor over the bridge."
    tagged = Tagged((place(text, "the governor over the bridge"),), place(text, "praised"), None, SUREST - 0.01)
    assert not any(row[0] is FrameKind.READ for row in joined(text, tagged))


def test_a_cut_quotation_is_taken_whole() -> None:
    text = "For the mayor the bridge was “a shame that the whole town must bear” and nothing more."
    tagged = Tagged((place(text, "the bridge was “a shame that the whole town"),), place(text, "For"), place(text, "the mayor"), 0.99)
    (row,) = (one for one in joined(text, tagged) if one[0] is FrameKind.READ)
    assert row[2] == "the bridge was “a shame that the whole town must bear”"
    assert row[3] is Mode.MIXED


def test_a_content_does_not_run_into_the_next_paragraph_without_marks() -> None:
    text = "The mayor hailed the new bridge over the river.\n\nSnow fell."
    tagged = Tagged((place(text, "the new bridge over the river"), place(text, "Snow fell")), place(text, "hailed"), None, 0.99)
    (row,) = (one for one in joined(text, tagged) if one[0] is FrameKind.READ)
    assert row[2] == "the new bridge over the river"


def test_what_stands_inside_a_content_is_read_once_more() -> None:
    text = "Renn said that the wardens applauded a plan to close the bridge."
    outer = drafts(text)
    inside = inside_of(weft(text), outer)
    assert [span.of(text) for span in inside] == ["that the wardens applauded a plan to close the bridge"]
    tagged = Tagged((place(text, "a plan to close the bridge"),), place(text, "applauded"), place(text, "the wardens"), 0.97)
    rows = nest(weft(text), outer, inside, [tagged], [])
    assert [d.source.of(text) for d in rows if d.source] == ["Renn", "the wardens"]


def test_a_cue_that_the_rules_have_is_not_read_twice() -> None:
    text = "Renn said that officials claimed that the lower town was safe."
    outer = drafts(text)
    assert len(outer) == 2
    tagged = Tagged((place(text, "the lower town"),), place(text, "claimed"), place(text, "officials"), 0.97)
    assert nest(weft(text), outer, inside_of(weft(text), outer), [tagged], []) == tuple(outer)
