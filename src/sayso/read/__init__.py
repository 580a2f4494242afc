"""read: files and folders in, articles out; text verbatim, zones that tile it, facts with their basis."""

import io
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from pathlib import Path

from sayso.read.keep import keep
from sayso.read.kinds import CONTAINERS, READERS, container_of
from sayso.read.language import not_read
from sayso.read.reader import Container, Part, Reader
from sayso.read.sources import sources
from sayso.read.told import Told, as_told
from sayso.read.unpack import opened, unpack
from sayso.read.workers import Workers
from sayso.settings import Settings
from sayso.types import Article, Skipped

__all__ = ["CONTAINERS", "READERS", "Container", "Part", "Reader", "read"]

#: Where the bytes that were read lie in the folder of what is kept.
RAW = "raw"

#: Documents within documents (an attachment of a message in a row of a table) that are followed.
MOST_NESTED = 4


def read(paths: Sequence[Path], settings: Settings) -> Iterator[Article | Skipped]:
    """Read files and folders, in the order of their addresses.

    Yields an Article for each document and a Skipped, with the reason, for each file, part of a file or path that gave none: nothing is
    lost in silence
    but hidden files and what a browser saves beside a page. The same files give the same articles on any machine, in any order of
    `paths`, with any
    number of workers. A person's word in `settings.outlet` and `settings.published`, then that in `articles.toml`, stands before the
    text's. An article in another language than English is skipped, and named with its language.
    """
    found, skipped = sources(paths)
    parts = (part for source in found for part in unpack(source, settings))
    with Workers(settings) as workers:
        yield from _read(parts, workers, settings, 1)
    yield from skipped


def _read(parts: Iterable[Part | Skipped], workers: Workers, settings: Settings, depth: int) -> Iterator[Article | Skipped]:
    """The articles of some documents, and of the documents that these hold."""
    for part, outcome in workers.outcomes(parts):
        if part and settings.keep and any(not isinstance(found, Skipped) for found in outcome):
            keep(part.raw, settings.keep / RAW)
        for held, group in groupby(outcome, key=lambda found: isinstance(found, Part)):
            if held and depth > MOST_NESTED:
                yield from (Skipped(found.address, "documents within documents, too deep") for found in group if isinstance(found, Part))
            elif held:
                inner = (found for found in group if isinstance(found, Part))
                yield from _read(_inside(inner, part.told if part else (), settings), workers, settings, depth + 1)
            else:
                yield from (_in_english(_finished(found, part, settings)) for found in group if not isinstance(found, Part))


def _in_english(found: Article | Skipped) -> Article | Skipped:
    """An article in another language as one that is skipped: rules for English would read nonsense in it, or nothing."""
    return (not_read(found) or found) if isinstance(found, Article) else found


def _inside(parts: Iterable[Part], told: tuple[Told, ...], settings: Settings) -> Iterator[Part | Skipped]:
    """The parts of a document, opened where they are containers, with what was told of the whole."""
    for part in parts:
        part = replace(part, told=(*part.told, *told))
        if container_of(part.name) is None:
            yield part
        else:
            for inner in opened(io.BytesIO(part.raw), part.address, part.name, settings):
                yield replace(inner, told=(*inner.told, *part.told)) if isinstance(inner, Part) else inner


def _finished(found: Article | Skipped, part: Part | None, settings: Settings) -> Article | Skipped:
    """An article with what was told of it: what fills gaps, the nearest first; then a person's word, that for this run last."""
    if isinstance(found, Skipped) or part is None:
        return found
    given = Told("given", outlet=settings.outlet, published=settings.published, first=True)
    fillers = [told for told in part.told if not told.first]
    for told in (*fillers, *reversed([told for told in part.told if told.first]), given):
        found = as_told(found, told)
    return found
