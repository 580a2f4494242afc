"""Which reader or container takes which file."""

from sayso.read.feed import FeedReader
from sayso.read.gzip import GzipContainer
from sayso.read.html import HtmlReader
from sayso.read.json import JsonReader
from sayso.read.jsonl import JsonlReader
from sayso.read.mail import MailReader
from sayso.read.parquet import ParquetReader
from sayso.read.pdf import PdfReader
from sayso.read.plain import PlainReader
from sayso.read.reader import Container, Reader
from sayso.read.rows import ROW, RowReader
from sayso.read.tables import TableReader
from sayso.read.warc import WarcContainer
from sayso.read.word import WordReader
from sayso.read.zip import ZipContainer

#: The built-in readers. One line here adds another.
READERS: tuple[Reader, ...] = (
    PlainReader(), HtmlReader(), JsonlReader(), JsonReader(), RowReader(), TableReader(), ParquetReader(), FeedReader(), MailReader(),
    PdfReader(), WordReader(),
)  # fmt: skip

#: The built-in containers. One line here adds another.
CONTAINERS: tuple[Container, ...] = (ZipContainer(), WarcContainer(), GzipContainer())

#: The ending of a list of addresses, which only fetching can follow.
ADDRESSES = ".urls"


def reader_of(name: str) -> Reader | None:
    """The reader of a file by its name, or None."""
    return _longest(READERS, name)


def container_of(name: str) -> Container | None:
    """The container that a file is by its name, or None; the longest ending counts (".warc.gz" before ".gz")."""
    return _longest(CONTAINERS, name)


def why_not(name: str) -> str:
    """Why nothing reads a file of this name."""
    if name.casefold().endswith(ADDRESSES):
        return "it is a list of addresses: `sayso fetch` gets the pages first"
    read, opened = ({suffix for kind in kinds for suffix in kind.suffixes} for kinds in (READERS, CONTAINERS))
    kinds = sorted((read | opened) - {ROW})
    ending = "." + name.rpartition(".")[2] if "." in name else "a file without an ending"
    return f"{ending} is not a kind that is read ({', '.join(kinds)} are)"


def _longest[K: Reader | Container](kinds: tuple[K, ...], name: str) -> K | None:
    found: tuple[int, K] | None = None
    for kind in kinds:
        length = max((len(suffix) for suffix in kind.suffixes if name.casefold().endswith(suffix)), default=0)
        if length > (found[0] if found else 0):
            found = (length, kind)
    return found[1] if found else None
