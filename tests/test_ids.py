"""A later version that reads a document in another way keeps the ids of all that it reads as before."""

from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest

from sayso.extract import extract
from sayso.pipeline import read_all
from sayso.read.keep import keep
from sayso.settings import Settings
from sayso.types import Article, Extract, Span, Zone, ZoneKind

ARTICLES = sorted((Path(__file__).parent.parent / "src" / "sayso" / "stories").glob("*/articles"))


def without_end(article: Article) -> Article:
    """The same document, its last quarter taken for furniture."""
    cut = article.text.rindex("\n", 0, len(article.text) * 3 // 4)
    zones = [Zone(zone.kind, Span(zone.span.start, min(zone.span.end, cut))) for zone in article.zones if zone.span.start < cut]
    return replace(article, zones=(*zones, Zone(ZoneKind.FURNITURE, Span(cut, len(article.text)))), published=None)


def ids(found: Extract) -> set[str]:
    return {row.id for rows in (found.attributions, found.figures) for row in rows}


@pytest.mark.parametrize("folder", ARTICLES, ids=lambda path: path.parent.name)
@pytest.mark.parametrize(("finder", "least"), [("rules", 0.9), ("model", 0.8)])
def test_the_ids_of_what_did_not_change_stay(folder: Path, finder: str, least: float) -> None:
    """The network reads a text in windows, so that what is left out moves a border here and there in what is not."""
    settings = Settings(finder=finder)
    articles, _ = read_all([folder], settings)
    for article in articles[:4]:
        before, after = ids(extract(article, settings)), ids(extract(without_end(article), settings))
        assert after and len(after & before) >= least * len(after) and len(after) < len(before)


def test_an_article_is_known_by_its_bytes_and_its_path(tmp_path: Path) -> None:
    """What is kept under the digest that the ledger names gives the same article again."""
    raw = b"<html><body><h1>Pipe bursts</h1><p>Two people died when a pipe burst in Ostrell, the mayor said on Monday.</p></body></html>"
    (tmp_path / "a.html").write_bytes(raw)
    first = read_all([tmp_path / "a.html"], Settings(keep=tmp_path / "kept"))[0][0]
    kept = keep(raw, tmp_path / "kept" / "raw")
    assert kept.name == first.sha256 == sha256(kept.read_bytes()).hexdigest()
    (tmp_path / "again").mkdir()
    (tmp_path / "again" / "a.html").write_bytes(kept.read_bytes())
    fast = read_all([tmp_path / "again" / "a.html"], Settings(fast=True))[0][0]
    assert fast.id == first.id
