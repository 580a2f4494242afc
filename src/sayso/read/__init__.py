"""read: files and folders in, articles out; text verbatim, zones that tile it, facts with their basis."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from sayso.errors import UnreadableError
from sayso.read.html import HtmlReader
from sayso.read.jsonl import JsonlReader
from sayso.read.plain import PlainReader
from sayso.read.reader import Reader
from sayso.read.sources import Source, sources
from sayso.settings import Settings
from sayso.types import Article, Outlet, Skipped, When

__all__ = ["READERS", "Reader", "read"]

#: The built-in readers. One line here adds another.
READERS: tuple[Reader, ...] = (PlainReader(), HtmlReader(), JsonlReader())


def read(paths: Sequence[Path], settings: Settings) -> Iterator[Article | Skipped]:
    """Read files and folders, in the order of their addresses.

    Yields an Article for each document and a Skipped, with the reason, for each file, line of a file or path that gave none: nothing is
    lost in silence but hidden files. The same files give the same articles on any machine, in any order of `paths`. A person's word in
    `settings.outlet` and `settings.published` stands before the text's, with the basis "given".
    """
    found, skipped = sources(paths)
    for source in found:
        try:
            for document in _read_one(source, settings):
                yield _as_told(document, settings) if isinstance(document, Article) else document
        except UnreadableError as error:
            yield Skipped(error.path, error.reason)
    yield from skipped


def _read_one(source: Source, settings: Settings) -> Iterable[Article | Skipped]:
    suffix = source.path.suffix.casefold()
    reader = next((reader for reader in READERS if suffix in reader.suffixes), None)
    if reader is None:
        kinds = ", ".join(sorted(kind for reader in READERS for kind in reader.suffixes))
        raise UnreadableError(source.address, f"{suffix or 'a file without an ending'} is not a kind that is read ({kinds} are)")
    try:
        size = source.path.stat().st_size
        if size > settings.max_bytes:
            raise UnreadableError(source.address, f"{size:,} bytes, more than the {settings.max_bytes:,} allowed")
        raw = source.path.read_bytes()
    except OSError as error:
        raise UnreadableError(source.address, error.strerror or "it cannot be opened") from error
    return reader.read(raw, source.address, settings)


def _as_told(article: Article, settings: Settings) -> Article:
    if settings.outlet:
        article = replace(article, outlet=Outlet(settings.outlet, None, "given"))
    if settings.published:
        article = replace(article, published=When(settings.published, settings.published, "given"))
    return article
