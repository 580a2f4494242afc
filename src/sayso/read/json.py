"""JSON files: one article, a list of articles, or an object that holds such a list, as news-please and others write them."""

import json
from collections.abc import Iterator
from typing import Any

from sayso.errors import UnreadableError
from sayso.read.decode import decode
from sayso.read.fields import Row
from sayso.read.reader import Part
from sayso.read.rows import ROW, as_bytes, row_parts
from sayso.settings import Settings
from sayso.types import Skipped
from sayso.words import load
from sayso.words.columns import ColumnWords


class JsonReader:
    """Reads JSON. A path is `file.json`, or `file.json#doc_id` (`#item 7` without an id) in a list; `sha256` is of the object."""

    suffixes = (".json",)
    safe_bytes = 5_000_000

    def read(self, raw: bytes, address: str, settings: Settings) -> Iterator[Part | Skipped]:
        """The objects of a file. Raises UnreadableError as `decode` does and for what holds no object."""
        try:
            found = json.loads(decode(raw, address).lstrip("\ufeff"))
        except (ValueError, RecursionError) as error:
            raise UnreadableError(address, f"it is no JSON ({str(error).split(':')[0]})") from error
        items = _items(found)
        if items is None and isinstance(found, dict):
            yield Part(address, f"row{ROW}", raw)
            return
        rows = [(f"item {number}", item) for number, item in enumerate(items or [], 1) if isinstance(item, dict)]
        if not rows:
            raise UnreadableError(address, "it holds no JSON object")
        yield from (
            Skipped(f"{address}#item {number}", "it is no JSON object")
            for number, item in enumerate(items or [], 1)
            if not isinstance(item, dict)
        )
        yield from row_parts(((place, as_bytes(row), row) for place, row in rows), address, settings)


def _items(found: Any) -> list[Any] | None:
    """The list of articles in what a file holds; None for a single object."""
    if isinstance(found, list):
        return found
    if not isinstance(found, dict):
        return []
    listed: Row = {str(key).casefold(): value for key, value in found.items()}
    lists = (listed.get(name) for name in load(ColumnWords).lists)
    return next((value for value in lists if isinstance(value, list) and any(isinstance(item, dict) for item in value)), None)
