"""From what a user names to a story: one ledger, or articles to read."""

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from sayso.errors import SaysoError
from sayso.pipeline import Progress, tell
from sayso.settings import Settings
from sayso.types import Story


def open_story(paths: Sequence[str], settings: Settings) -> Story:
    """A story from a ledger (a single JSON file that names the format of ledgers) or from articles.

    Raises LedgerError for a ledger that is missing or damaged, NothingReadError where no article could be read, SaysoError where a
    ledger stands among other paths.
    """
    ledgers = [path for path in paths if _is_ledger(Path(path))]
    if len(paths) == 1 and ledgers:
        from sayso.ledger import load

        return load(Path(paths[0]))
    if ledgers and len(ledgers) == len(paths):
        raise SaysoError("one ledger at a time")
    with progress_bar() as progress:
        return tell([Path(path) for path in paths], settings, progress)


#: Bytes at the start of a JSON file within which a ledger names its format.
OPENING = 400


def _is_ledger(path: Path) -> bool:
    """Whether a path is a ledger, or a JSON file that is not there, and no file of articles."""
    if path.suffix != ".json" or path.is_dir():
        return False
    try:
        with path.open("rb") as file:
            return b"sayso-ledger" in file.read(OPENING)
    except OSError:
        return True


@contextmanager
def progress_bar() -> Iterator[Progress | None]:
    """A bar on the error stream while articles are read; nothing where that is no terminal."""
    if not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeRemainingColumn
    from rich.progress import Progress as Bar

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Bar(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("reading", total=None)

        def show(stage: str, done: int, total: int) -> None:
            bar.update(task, description=stage, completed=done, total=total)

        yield show
