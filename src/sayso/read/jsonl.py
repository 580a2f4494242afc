"""JSON lines: one article a line, its fields named in the line."""

from collections.abc import Iterator

from sayso.errors import UnreadableError
from sayso.read.decode import decode
from sayso.read.fields import Row
from sayso.read.reader import Part
from sayso.read.rows import object_of, row_parts
from sayso.settings import Settings
from sayso.types import Skipped


class JsonlReader:
    """Reads JSON lines. An article's path is `file.jsonl#doc_id`, or `#line 7` where the line gives no id; `sha256` is of the line."""

    suffixes = (".jsonl", ".ndjson")
    safe_bytes = 200_000_000

    def read(self, raw: bytes, address: str, settings: Settings) -> Iterator[Part | Skipped]:
        """The lines of a file; a Skipped names each that is no object. Raises UnreadableError as `decode` does."""
        bad: list[Skipped] = []

        def rows() -> Iterator[tuple[str, bytes, Row]]:
            for number, line in enumerate(decode(raw, address).lstrip("\ufeff").split("\n"), 1):
                if line.strip():
                    whole = line.encode("utf-8", "surrogatepass")
                    try:
                        yield f"line {number}", whole, object_of(whole, f"{address}#line {number}")
                    except UnreadableError as error:
                        bad.append(Skipped(error.path, error.reason))

        yield from row_parts(rows(), address, settings)
        yield from bad
