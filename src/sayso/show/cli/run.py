"""The door: one line for every error, exit codes, no traceback for a user."""

import sys
from types import TracebackType

from sayso.errors import SaysoError

#: Exit codes beside 0: nothing could be read, or a question found nothing; files were skipped under --strict.
NOTHING, SKIPPED = 2, 3


def main() -> None:
    """Run the command line on `sys.argv` and leave the process with its exit code."""
    from typer.main import get_command

    from sayso.show.cli.app import app

    sys.excepthook = tell_fault
    try:
        get_command(app)(prog_name="sayso")
    except SaysoError as error:
        for line in str(error).splitlines() or [type(error).__name__]:
            print(f"sayso: {line}", file=sys.stderr)
        sys.exit(NOTHING)


def tell_fault(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """Tell a fault of our own in one line; `sayso --debug` shows where it arose."""
    what = " ".join(str(error).split())[:200]
    print(f"sayso: a fault of sayso, not of your files: {kind.__name__}: {what} (sayso --debug ... shows where)", file=sys.stderr)
