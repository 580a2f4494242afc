"""The whole way on one screen: read -> extract -> merge -> compare."""

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from sayso.errors import NothingReadError
from sayso.settings import Settings
from sayso.types import Article, Extract, Skipped, Story

#: Told after each document: which stage, how many are done, how many there are.
Progress = Callable[[str, int, int], None]


def tell(paths: Sequence[Path], settings: Settings | None = None, progress: Progress | None = None) -> Story:
    """Read files and folders into one story.

    The same input gives the same story in any order of `paths` and with any number of workers. Raises NothingReadError where no
    document could be read, UnreadableError for a file of verdicts that is none; documents that could not be read beside others are in
    `skipped`.
    """
    from sayso.compare import compare
    from sayso.merge import merge
    from sayso.read.sides import read_sides
    from sayso.read.verdicts import read_verdicts

    settings = settings or Settings()
    verdicts = read_verdicts(paths)
    articles, skipped = read_all(paths, settings, progress)
    extracts, lost = extract_all(articles, settings, progress)
    merged = merge(articles, extracts, verdicts)
    return Story(merged, compare(merged, read_sides(paths)), (*skipped, *lost))


def read_all(paths: Sequence[Path], settings: Settings, progress: Progress | None = None) -> tuple[list[Article], list[Skipped]]:
    """Every article at or under `paths`, by path, and what could not be read. Raises NothingReadError where no document could be.

    `progress` is told of each document; how many there are is not known before all are read, since files hold many.
    """
    from sayso.read import read

    documents: list[Article | Skipped] = []
    for document in read(paths, settings):
        documents.append(document)
        if progress:
            progress("read", len(documents), len(documents))
    articles = sorted((d for d in documents if isinstance(d, Article)), key=lambda a: (a.path, a.id))
    skipped = sorted((d for d in documents if isinstance(d, Skipped)), key=lambda s: (s.path, s.reason))
    if not articles:
        raise NothingReadError("\n".join(f"{s.path}: {s.reason}" for s in skipped) or "nothing to read")
    return articles, skipped


def extract_all(articles: Sequence[Article], settings: Settings, progress: Progress | None = None) -> tuple[list[Extract], list[Skipped]]:
    """Extract from each article, in this process or in `settings.jobs` workers.

    A document that kills its worker or hangs is named among the skipped and the rest goes on.
    """
    if settings.jobs <= 1 or len(articles) < 2:
        return _count((_extract_one(article, settings) for article in articles), len(articles), progress), []
    return _extract_in_workers(articles, settings, progress)


def _extract_one(article: Article, settings: Settings) -> Extract:
    from sayso.extract import extract
    from sayso.read.results import kept_result

    return kept_result(Extract, article, settings, lambda: extract(article, settings))


def _count(extracts: Iterable[Extract], total: int, progress: Progress | None) -> list[Extract]:
    done: list[Extract] = []
    for one in extracts:
        done.append(one)
        if progress:
            progress("extract", len(done), total)
    return done


#: Seconds after which a worker that hangs on one article is ended; a 5,000-word article takes about 3 s on one core.
WORKER_TIMEOUT_S = 300


def _extract_in_workers(articles: Sequence[Article], settings: Settings, progress: Progress | None) -> tuple[list[Extract], list[Skipped]]:
    from concurrent.futures import TimeoutError as Late
    from functools import partial

    from pebble import ProcessExpired, ProcessPool

    done: list[Extract] = []
    lost: list[Skipped] = []
    with ProcessPool(max_workers=settings.jobs) as pool:
        results = pool.map(partial(_extract_one, settings=settings), articles, timeout=WORKER_TIMEOUT_S).result()
        for number, article in enumerate(articles, 1):
            try:
                done.append(next(results))
            except (Late, ProcessExpired) as error:
                reason = "took too long to read" if isinstance(error, Late) else "its worker process died"
                lost.append(Skipped(article.path, reason))
            if progress:
                progress("extract", number, len(articles))
    return done, lost
