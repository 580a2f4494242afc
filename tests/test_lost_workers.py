"""Extraction in workers: a document on which one hangs or dies is named, and the rest goes on."""

import os
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from sayso import pipeline
from sayso.pipeline import extract_all
from sayso.read import read
from sayso.settings import Settings
from sayso.types import Article, Extract


def stubborn(article: Article, settings: Settings) -> Extract:
    """Hangs or dies where the article's name says so."""
    if "hang" in article.path:
        time.sleep(60)
    if "die" in article.path:
        os._exit(9)
    return Extract(article.id, (), (), ())


def in_place_of(name: str, function: Callable[..., Extract]) -> Callable[..., Extract]:
    """The function under the name by which workers find it."""
    function.__module__, function.__qualname__, function.__name__ = "sayso.pipeline", name, name
    return function


def test_a_lost_worker_costs_its_document_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("a", "die", "hang", "z"):
        text = "Pipe bursts in Ostrell\n\nTwo people died when a pipe burst, Mayor Ada Quill said on Monday.\n"
        (tmp_path / f"{name}.txt").write_text(text)
    articles = [one for one in read([tmp_path], Settings()) if isinstance(one, Article)]
    monkeypatch.setattr(pipeline, "_extract_one", in_place_of("_extract_one", stubborn))
    monkeypatch.setattr(pipeline, "WORKER_TIMEOUT_S", 2)
    told: list[tuple[str, int, int]] = []
    extracts, lost = extract_all(articles, Settings(jobs=2), lambda *step: told.append(step))
    assert [extract.article for extract in extracts] == [articles[0].id, articles[3].id]
    assert {Path(one.path).stem: one.reason for one in lost} == {"die": "its worker process died", "hang": "took too long to read"}
    assert told[-1] == ("extract", 4, 4)
