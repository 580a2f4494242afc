"""The marked corpus: every file obeys the guide, and the reader of marks refuses what does not."""

import importlib.util
import sys
from collections import Counter
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parent.parent
HEAD = 'kind = "war"\nstyle = "agency"\noutlet = "A"\npublished = "2031-04-12"\nsplit = "train"\n+++\n'


@pytest.fixture(scope="module")
def corpus() -> ModuleType:
    spec = importlib.util.spec_from_file_location("corpus_under_test", ROOT / "training" / "corpus.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["corpus_under_test"] = module
    spec.loader.exec_module(module)
    return module


def test_the_corpus_holds_what_it_promises(corpus: ModuleType) -> None:
    found = corpus.articles()
    kinds, styles = Counter(a.head["kind"] for a in found), Counter(a.head["style"] for a in found)
    assert len(found) >= 80
    assert set(kinds) == corpus.KINDS and min(kinds.values()) >= 6
    assert set(styles) == corpus.STYLES and min(styles.values()) >= 16
    assert len(corpus.articles("test")) == len(found) // 4
    assert sum(a.within is not None for one in found for a in one.attributions.values()) > 300


def test_marks_become_spans_of_the_text_without_them(corpus: ModuleType, tmp_path: Path) -> None:
    path = tmp_path / "war-agency-99.txt"
    path.write_text(
        HEAD + "{1s:Reuters} {1c:said} {1t:that {2s:aides} {2c:feared} {2t:{f1:dozens} died}}.\n+++\n"
        '1: speaker = "Reuters"\n2: speaker = "aides", within = 1, chain = ["aides", "Reuters"]\n'
        'f1: low = 24, relation = "vague", measure = "killed", by = 2\n'
    )
    article = corpus.parse(path)
    outer, inner = article.attributions[1], article.attributions[2]
    assert article.text == "Reuters said that aides feared dozens died."
    assert [article.text[s:e] for s, e in outer.content] == ["that aides feared dozens died"]
    assert [article.text[s:e] for s, e in inner.content] == ["dozens died"] and inner.within == 1
    assert article.text[slice(*article.figures[1].span)] == "dozens"


@pytest.mark.parametrize(
    ("text", "table", "fault"),
    [
        ("{1s:A} {1c:said {1t:b}.", '1: speaker = "A"', "never closed"),
        ("{1s:A} said b}.", '1: speaker = "A"', "a brace too many"),
        ("{1s:A} {1c:said} b.", '1: speaker = "A"', "has no content"),
        ("{1s:A} {1c:said} {1t:b}.", "", "not in the table"),
        ("{1s:A} {1c:said} {1t:b}.", '1: speaker = "A", stance = "shouts"', "unknown stance"),
        ("{1s:A} {1c:said} {1t: b}.", '1: speaker = "A"', "border of spaces"),
        ("{1s:A} {1c:said} {1t:b}. {2t:c}", '1: speaker = "A"\n2: within = 1', "does not lie in"),
        ("{x:A}", "", "not a mark"),
    ],
)
def test_a_fault_is_named_with_its_file(corpus: ModuleType, tmp_path: Path, text: str, table: str, fault: str) -> None:
    path = tmp_path / "war-agency-98.txt"
    path.write_text(f"{HEAD}{text}\n+++\n{table}\n")
    with pytest.raises(ValueError, match=f"war-agency-98.txt: .*{fault}"):
        corpus.parse(path)
