"""Web pages: the body of 91 annotated pages, and the day of publication of 100, from public sets beside the project."""

import gzip
import importlib.util
import json
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

from sayso.errors import UnreadableError
from sayso.read.html import HtmlReader
from sayso.settings import Settings
from sayso.types import Article, ZoneKind

PAGES = "data/article_extraction"
DATES = "data/publication_date"
SCORER = "data/scorers/score_pages.py"

#: Zones that are the body of an article as annotators mark it: embedded posts belong to it, the headline and captions stand apart.
BODY = frozenset({ZoneKind.BODY, ZoneKind.HEADING, ZoneKind.STANDFIRST, ZoneKind.EMBED})


def load_scorer(path: Path) -> ModuleType:
    """The set's own scorer, which is a script beside the data. Raises ImportError where it cannot be loaded."""
    spec = importlib.util.spec_from_file_location("score_pages", path)
    if spec is None or spec.loader is None:
        raise ImportError(f"{path} is no module")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def read_page(raw: bytes, address: str, settings: Settings) -> Article | None:
    """The article in a page, None where there is none."""
    try:
        return HtmlReader().read(raw, address, settings)[0]
    except UnreadableError:
        return None


def packed_pages(folder: Path) -> Iterator[tuple[str, bytes]]:
    """Each page of a set: name and bytes."""
    for path in sorted((folder / "html").glob("*.html.gz")):
        yield path.name.removesuffix(".html.gz"), gzip.decompress(path.read_bytes())


def body_of(article: Article | None) -> str:
    """The text of the zones that are the article's body."""
    return "".join(zone.span.of(article.text) for zone in article.zones if zone.kind in BODY) if article else ""


def page_values(folder: Path, scorer: Path, settings: Settings | None = None) -> dict[str, float]:
    """Precision, recall and F1 over runs of four words."""
    gold: dict[str, Any] = json.loads((folder / "ground-truth.json").read_text(encoding="utf-8"))
    told = {name: {"articleBody": body_of(read_page(raw, name, settings or Settings()))} for name, raw in packed_pages(folder)}
    precision, recall, f1 = load_scorer(scorer).score(gold, told)
    return {"body precision": precision, "body recall": recall, "body F1": f1}


def date_values(folder: Path) -> dict[str, float]:
    """The share of pages with the exact day, or rightly with none, and the share of right ones among those answered."""
    gold: dict[str, Any] = json.loads((folder / "gold.json").read_text(encoding="utf-8"))
    days = {row["file"].removesuffix(".html"): row["date"] for row in gold.values()}
    exact = answered = right = 0
    for name, raw in packed_pages(folder):
        article = read_page(raw, name, Settings())
        day = article.published.earliest.isoformat() if article and article.published else None
        wanted = days[name] if isinstance(days[name], str) and days[name][:1].isdigit() else None
        exact += day == wanted
        answered += day is not None
        right += day is not None and day == wanted
    return {"exact day": exact / len(days), "right of answered": right / answered if answered else 0.0}
