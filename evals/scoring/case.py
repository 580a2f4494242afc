"""One story to score: its gold, its texts, and the ledger that was made of it."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path, PurePath

from scoring.names import Json, Names


@dataclass(frozen=True, slots=True)
class Case:
    """Gold and ledger with what both sides need: texts by gold document, gold document by ledger article, names, outlets by document."""

    gold: Json
    ledger: Json
    text: Mapping[str, str]
    doc: Mapping[str, str]
    outlet: Mapping[str, str | None]
    names: Names

    def figures(self) -> list[Json]:
        """The ledger's figures in documents of the gold."""
        return [row for row in self.ledger["figures"] if row["article"] in self.doc]

    def attributions(self) -> list[Json]:
        """The ledger's attributions in documents of the gold."""
        return [row for row in self.ledger["attributions"] if row["article"] in self.doc]

    def at(self, row: Json) -> str:
        """The gold document of a ledger row."""
        return self.doc[row["article"]]


def load_case(story: Path, ledger: Json) -> Case:
    """A story folder (articles/, gold.json) and its ledger. Raises ValueError where the ledger's text is not the file's, to the letter."""
    gold = json.loads((story / "gold.json").read_text(encoding="utf-8"))
    text = {doc: (story / "articles" / name).read_text(encoding="utf-8") for doc, name in gold["files"].items()}
    by_file = {name: doc for doc, name in gold["files"].items()}
    doc: dict[str, str] = {}
    outlet: dict[str, str | None] = {}
    for article in ledger["articles"]:
        here = by_file.get(PurePath(article.get("path") or "").name)
        if here is None:
            continue
        if article["text"] != text[here]:
            raise ValueError(f"{article['path']}: the ledger's text is not the file's text, to the letter")
        doc[article["id"]] = here
        outlet[here] = (article.get("outlet") or {}).get("name")
    return Case(gold, ledger, text, doc, outlet, Names(gold, ledger))
