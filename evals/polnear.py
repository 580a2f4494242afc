"""Attributions on the development half of PolNeAR: source, cue and content against 84 annotated campaign articles."""

import importlib.util
import json
from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from types import ModuleType
from typing import Any

CORPUS = "data/polnear/dev.json"
SCORER = "data/scorers/score_attribution.py"
#: The scorer's name -> the gate's row.
ROWS = {"content_found": "content found", "content_exact": "content exact", "source_overlap|found": "source", "joint_soft": "joint soft"}

#: Whether a content stands between marks, as the scorer tells: rows of recall.
MODES = ("direct", "mixed", "indirect")

Spans = list[list[int]]


def load_scorer(path: Path) -> ModuleType:
    """The corpus' own scorer, which is a script beside the data. Raises ImportError where it cannot be loaded."""
    spec = importlib.util.spec_from_file_location("score_attribution", path)
    if spec is None or spec.loader is None:
        raise ImportError(f"{path} is no module")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def predicted(texts: Mapping[str, str], finder: str) -> dict[str, list[dict[str, Spans]]]:
    """Document -> its outermost attributions, as the corpus has them."""
    from sayso.extract import extract
    from sayso.read import read
    from sayso.settings import Settings
    from sayso.types import Article

    told: dict[str, list[dict[str, Spans]]] = {}
    with TemporaryDirectory() as folder:
        for name, text in texts.items():
            (Path(folder) / f"{name}.txt").write_bytes(text.encode("utf-8"))
        for article in read([Path(folder)], Settings()):
            if isinstance(article, Article):
                rows = extract(article, Settings(finder=finder)).attributions
                told[Path(article.path).stem] = [
                    {"source": spans(row.source), "cue": spans(row.cue), "content": [list(span) for span in row.content]}
                    for row in rows if row.within is None
                ]  # fmt: skip
    return told


def spans(one: tuple[int, int] | None) -> Spans:
    return [list(one)] if one else []


def attribution_values(corpus: Path, scorer: Path, finder: str) -> dict[str, float]:
    """F1 of the rows above, and of each mode the share found; half a minute on one core by rules, a minute by the model."""
    gold: dict[str, Any] = json.loads(corpus.read_text(encoding="utf-8"))
    told = predicted({name: gold[name]["text"] for name in sorted(gold)}, finder)
    marks = load_scorer(scorer)
    total: Counter[str] = Counter()
    for name in sorted(gold):
        total.update(marks.score_doc(gold[name]["attributions"], told.get(name, []), gold[name]["text"]))
    summary = marks.summarise(total)
    values = {row: round(summary[key][2], 4) for key, row in ROWS.items()}
    return values | {f"{mode} found": round(total[f"cat_{mode}_found"] / total[f"cat_{mode}_n"], 4) for mode in MODES}
