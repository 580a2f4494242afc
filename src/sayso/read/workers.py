"""Reading in processes that can be ended, so that one bad document costs itself alone."""

from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, TimeoutError
from types import TracebackType
from typing import Any, Self

from sayso.errors import UnreadableError
from sayso.read.kinds import reader_of, why_not
from sayso.read.reader import Part
from sayso.settings import Settings
from sayso.types import Article, Skipped

#: Bytes of memory that a worker may take over what it starts with.
MOST_MEMORY = 1 << 30

#: Documents that wait for each worker: enough that none idles, few enough that a large pile stays on the disk.
WAITING = 4

Outcome = list[Article | Skipped | Part]


class Workers:
    """Reads documents in order: small ones here, risky ones in a worker, all in workers where `settings.jobs` allows several.

    A document on which a worker hangs for `settings.read_seconds` or dies is named among the skipped. Use it as a context manager.
    """

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._pool: Any = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        if self._pool is not None:
            self._pool.stop()
            self._pool.join()

    def outcomes(self, parts: Iterable[Part | Skipped]) -> Iterator[tuple[Part | None, Outcome]]:
        """Each document with what it gives, in the order of the documents; what was skipped already passes through without one."""
        waiting: deque[tuple[Part | None, Future[Outcome] | Outcome]] = deque()
        for part in parts:
            waiting.append((None, [part]) if isinstance(part, Skipped) else (part, self._begun(part)))
            while waiting and (len(waiting) > WAITING * self._settings.jobs or isinstance(waiting[0][1], list)):
                yield self._ended(*waiting.popleft())
        while waiting:
            yield self._ended(*waiting.popleft())

    def _begun(self, part: Part) -> "Future[Outcome] | Outcome":
        reader = reader_of(part.name)
        if reader is None or (self._settings.jobs <= 1 and len(part.raw) <= reader.safe_bytes):
            return read_part(part, self._settings)
        if self._pool is None:
            from pebble import ProcessPool

            self._pool = ProcessPool(max_workers=self._settings.jobs, initializer=limit_memory, initargs=(MOST_MEMORY,))
        begun: Future[Outcome] = self._pool.schedule(read_part, args=[part, self._settings], timeout=self._settings.read_seconds)
        return begun

    def _ended(self, part: Part | None, begun: "Future[Outcome] | Outcome") -> tuple[Part | None, Outcome]:
        from pebble import ProcessExpired

        address = part.address if part else ""
        try:
            return part, begun if isinstance(begun, list) else begun.result()
        except TimeoutError:
            return part, [Skipped(address, f"reading it took longer than {self._settings.read_seconds:g} seconds")]
        except ProcessExpired:
            return part, [Skipped(address, "the process that read it died")]


def read_part(part: Part, settings: Settings) -> Outcome:
    """The articles in a document that is no container, the parts that it holds, and what was skipped."""
    reader = reader_of(part.name)
    found: Outcome = []
    try:
        if reader is None:
            raise UnreadableError(part.address, why_not(part.name))
        found.extend(reader.read(part.raw, part.address, settings))
    except UnreadableError as error:
        found.append(Skipped(error.path, error.reason))
    except MemoryError:
        found.append(Skipped(part.address, "reading it takes too much memory"))
    except RecursionError:
        found.append(Skipped(part.address, "it is nested too deep"))
    return found


def limit_memory(more: int) -> None:
    """Let this process take no more than `more` bytes over what it has; where the system knows no limits, nothing changes."""
    try:
        import resource
        from pathlib import Path

        has = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0]) * resource.getpagesize()
        _, hard = resource.getrlimit(resource.RLIMIT_AS)
        resource.setrlimit(resource.RLIMIT_AS, (has + more, hard))
    except (ImportError, OSError, ValueError):
        return
