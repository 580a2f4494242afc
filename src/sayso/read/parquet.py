"""Parquet tables, where the optional package that reads them is installed."""

import io
from collections.abc import Iterator
from typing import Any

from sayso.errors import UnreadableError
from sayso.read.fields import Row
from sayso.read.reader import Part
from sayso.read.rows import as_bytes, row_parts
from sayso.read.tables import check_columns
from sayso.settings import Settings
from sayso.types import Skipped

#: Rows that are taken from the table at a time.
ROWS = 500


class ParquetReader:
    """Reads Parquet. An article's path is `file.parquet#doc_id`, or `#row 7` without an id; `sha256` is of the row as JSON."""

    suffixes = (".parquet",)
    safe_bytes = 0

    def read(self, raw: bytes, address: str, settings: Settings) -> Iterator[Part | Skipped]:
        """The rows of a table. Raises UnreadableError where pyarrow is missing, for a damaged file, and where no column holds text."""
        try:
            import pyarrow
            from pyarrow import parquet
        except ImportError as error:
            raise UnreadableError(address, "Parquet needs an optional package: pip install 'sayso[parquet]'") from error
        try:
            table: Any = parquet.ParquetFile(io.BytesIO(raw))
            check_columns(list(table.schema_arrow.names), address, settings)
            yield from row_parts(_rows(table), address, settings)
        except (pyarrow.ArrowException, OSError, UnicodeDecodeError) as error:
            raise UnreadableError(address, f"it is no Parquet file, or a damaged one ({str(error).splitlines()[0][:100]})") from error


def _rows(table: Any) -> Iterator[tuple[str, bytes, Row]]:
    number = 0
    for batch in table.iter_batches(batch_size=ROWS):
        for row in batch.to_pylist():
            number += 1
            told = {str(name): value if isinstance(value, str | int | float | list | None) else str(value) for name, value in row.items()}
            yield f"row {number}", as_bytes(told), told
