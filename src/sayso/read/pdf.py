"""PDF files with a text layer."""

import io
import re
from collections import Counter
from collections.abc import Iterator, Sequence

from sayso.errors import UnreadableError
from sayso.read.article import article_of
from sayso.read.decode import CONTROL
from sayso.read.unwrap import unwrap
from sayso.read.zones import lay_out
from sayso.settings import Settings
from sayso.types import Article, ZoneKind

#: Pages above which a file is a book and no article.
MOST_PAGES = 300

#: Characters of text above which reading stops with an error.
MOST_TEXT = 4_000_000

#: Lines at the head and at the foot of a page among which a running title or a page number may stand.
EDGE = 2

#: Pages on which a line must stand at an edge to be a running title.
OFTEN = 3

#: Words of the longest running title.
LONGEST_TITLE = 12

_NUMBER = re.compile(r"\d+")
_PAGE = re.compile(r"(?:page\s*)?\d{1,4}(?:\s*(?:/|of)\s*\d{1,4})?", re.IGNORECASE)


class PdfReader:
    """Reads the text layer. The stored text is what it holds, lines made into paragraphs; running titles and page numbers are furniture.

    A paragraph that goes on over the end of a page stays whole: what stood between its halves follows it.
    """

    suffixes = (".pdf",)
    safe_bytes = 0

    def read(self, raw: bytes, address: str, settings: Settings) -> tuple[Article, ...]:
        """The article in a file. Raises UnreadableError for a damaged, locked or endless file, and where there is no text layer."""
        if b"%PDF-" not in raw[:1024]:
            raise UnreadableError(address, "it is no PDF file")
        pages = [page.split("\n") for page in _pages(raw, address)]
        if not any(line.strip() for page in pages for line in page):
            raise UnreadableError(address, "it holds no text layer (scanned pages need a program that recognises letters first)")
        blocks = list(_blocks(pages))
        marks: dict[int, ZoneKind] = {}
        length = 0
        for text, furniture in blocks:
            if furniture:
                marks[length] = ZoneKind.FURNITURE
            length += len(text) + 2
        return (article_of(raw, address, lay_out("\n\n".join(text for text, _ in blocks), marks)),)


def _pages(raw: bytes, address: str) -> Iterator[str]:
    """The text of each page, without control characters."""
    import logging

    import pypdf
    from pypdf.errors import PyPdfError

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    try:
        document = pypdf.PdfReader(io.BytesIO(raw))
        if document.is_encrypted and not document.decrypt(""):
            raise UnreadableError(address, "it is locked with a password")
        if len(document.pages) > MOST_PAGES:
            raise UnreadableError(address, f"it has {len(document.pages):,} pages, more than the {MOST_PAGES} allowed")
        told = 0
        for page in document.pages:
            text = CONTROL.sub("", page.extract_text())
            told += len(text)
            if told > MOST_TEXT:
                raise UnreadableError(address, f"its text runs to more than the {MOST_TEXT:,} characters allowed")
            yield text.encode("utf-8", "replace").decode("utf-8").replace("\xad", "-")
    except (PyPdfError, *_FAULTS) as error:
        raise UnreadableError(address, f"it is damaged ({type(error).__name__})") from error


#: What a damaged file can make of the parser, which trusts the file's own numbers and types.
_FAULTS = (ValueError, TypeError, KeyError, IndexError, AttributeError, RecursionError, OverflowError, OSError, NotImplementedError,
           AssertionError, ArithmeticError, StopIteration, EOFError, UnboundLocalError, ImportError, MemoryError)  # fmt: skip


def _blocks(pages: Sequence[Sequence[str]]) -> Iterator[tuple[str, bool]]:
    """Paragraphs in order, each with whether it is furniture."""
    running = _running(pages)
    body: list[str] = []
    between: list[str] = []
    for page in pages:
        shown = [line for line in page if line.strip()]
        edges = {id(line) for line in (*shown[:EDGE], *shown[-EDGE:]) if _bare(line) in running or _PAGE.fullmatch(line.strip())}
        between += [line.strip() for line in shown if id(line) in edges]
        body += [line for line in page if id(line) not in edges]
    # Running titles follow the text that they interrupted: a paragraph must not be cut in two by them.
    yield from ((text, False) for text in unwrap(body))
    yield from ((line, True) for line in between)


def _running(pages: Sequence[Sequence[str]]) -> frozenset[str]:
    """Lines that stand at the edge of many pages, numbers aside."""
    often: Counter[str] = Counter()
    for page in pages:
        shown = [line for line in page if line.strip()]
        edges = (line.strip() for line in (*shown[:EDGE], *shown[-EDGE:]))
        often.update({_bare(line) for line in edges if len(line.split()) <= LONGEST_TITLE and not line.endswith((".", "!", "?"))})
    return frozenset(line for line, count in often.items() if count >= OFTEN and 2 * count >= len(pages))


def _bare(line: str) -> str:
    return _NUMBER.sub("#", " ".join(line.split()).casefold())
