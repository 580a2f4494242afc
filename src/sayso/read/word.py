"""Word documents (.docx)."""

import io
import zipfile
import zlib
from collections.abc import Iterator
from typing import Any

from lxml import etree

from sayso.errors import UnreadableError
from sayso.read.article import article_of
from sayso.read.blocks import Block, joined
from sayso.read.zones import lay_out
from sayso.settings import Settings
from sayso.types import Article, ZoneKind

#: Bytes that a document may unpack to; long reports with their styles take about 5 MB.
MOST_UNPACKED = 60_000_000

#: The built-in styles of Word, by their English names, which a file keeps in any language.
_STYLES = {"title": ZoneKind.TITLE, "subtitle": ZoneKind.STANDFIRST, "caption": ZoneKind.CAPTION}

_FAULTS = (ValueError, TypeError, KeyError, IndexError, AttributeError, NotImplementedError, OSError, EOFError, RecursionError,
           RuntimeError, zlib.error)  # fmt: skip


class WordReader:
    """Reads the paragraphs and tables of a document, in order. Headings, captions and the title are told by their styles."""

    suffixes = (".docx",)
    safe_bytes = 0

    def read(self, raw: bytes, address: str, settings: Settings) -> tuple[Article, ...]:
        """The article in a document. Raises UnreadableError for a damaged, locked or swollen file, and for one without text."""
        import docx
        from docx.opc.exceptions import OpcError

        try:
            with zipfile.ZipFile(io.BytesIO(raw)) as archive:
                unpacked = sum(entry.file_size for entry in archive.infolist())
            if unpacked > MOST_UNPACKED:
                raise UnreadableError(address, f"it unpacks to {unpacked:,} bytes, more than the {MOST_UNPACKED:,} allowed")
            blocks = list(_blocks(docx.Document(io.BytesIO(raw))))
        except (zipfile.BadZipFile, zipfile.LargeZipFile, OpcError, etree.LxmlError, *_FAULTS) as error:
            locked = raw.startswith(b"\xd0\xcf\x11\xe0")
            damaged = f"it is no Word document, or a damaged one ({type(error).__name__})"
            raise UnreadableError(address, "it is locked, or of Word's old kind" if locked else damaged) from error
        if not blocks:
            raise UnreadableError(address, "the document holds no text")
        text, marks = joined(blocks)
        return (article_of(raw, address, lay_out(text, marks)),)


def _blocks(document: Any) -> Iterator[Block]:
    from docx.table import Table

    for item in document.iter_inner_content():
        if isinstance(item, Table):
            for row in item.rows:
                yield from _shown(" | ".join(dict.fromkeys(" ".join(cell.text.split()) for cell in row.cells if cell.text.strip())), None)
        else:
            style = str(item.style.name if item.style is not None else "").casefold()
            mark = ZoneKind.HEADING if style.startswith("heading") else _STYLES.get(style)
            # A line break within a paragraph is one of the page, as after a headline.
            for line in item.text.split("\n"):
                yield from _shown(line, mark)


def _shown(text: str, mark: ZoneKind | None) -> Iterator[Block]:
    if text.strip():
        yield Block(" ".join(text.split(" ")).strip(), mark)
