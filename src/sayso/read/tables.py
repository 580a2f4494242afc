"""Tables as text: comma-, semicolon- or tab-separated, the first line names the columns."""

import csv
import io
from collections.abc import Iterator

from sayso.errors import UnreadableError
from sayso.read.decode import decode
from sayso.read.fields import Row, value_of
from sayso.read.plain import LONGEST_LINE
from sayso.read.reader import Part
from sayso.read.rows import as_bytes, row_parts
from sayso.settings import Settings
from sayso.types import Skipped

_SEPARATORS = ",;\t|"


class TableReader:
    """Reads CSV and TSV. An article's path is `file.csv#doc_id`, or `#row 7` without an id; `sha256` is of the row as JSON."""

    suffixes = (".csv", ".tsv")
    safe_bytes = 5_000_000

    def read(self, raw: bytes, address: str, settings: Settings) -> Iterator[Part | Skipped]:
        """The rows of a table. Raises UnreadableError as `decode` does, and where no column holds text."""
        text = decode(raw, address).lstrip("\ufeff")
        names = text.split("\n", 1)[0]
        separator = max(_SEPARATORS, key=lambda sign: (names.count(sign), -_SEPARATORS.index(sign)))
        csv.field_size_limit(LONGEST_LINE * 10)
        rows = csv.DictReader(io.StringIO(text, newline=""), delimiter=separator)
        try:
            columns = list(rows.fieldnames or [])
        except csv.Error as error:
            raise UnreadableError(address, f"it is no table ({error})") from error
        check_columns(columns, address, settings)
        yield from row_parts(_numbered(rows, address), address, settings)


def check_columns(columns: list[str], address: str, settings: Settings) -> None:
    """Raises UnreadableError where no column of a table can be the articles' text."""
    told = dict.fromkeys(columns, "words")
    if not any(value_of(told, field, settings)[0] for field in ("text", "html")):
        shown = ", ".join(columns)[:200]
        raise UnreadableError(address, f"no column holds the articles' text; its columns are {shown} (--map text=COLUMN names one)")


def _numbered(rows: "csv.DictReader[str]", address: str) -> Iterator[tuple[str, bytes, Row]]:
    number = 0
    while True:
        number += 1
        try:
            row = next(rows, None)
        except csv.Error as error:
            raise UnreadableError(address, f"row {number} is no row of a table ({error})") from error
        if row is None:
            return
        told = {name: value for name, value in row.items() if isinstance(name, str)}
        yield f"row {number}", as_bytes(told), told
