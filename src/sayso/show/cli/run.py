"""The door: one line for every error, exit codes, no traceback for a user."""

import errno
import sys
from types import TracebackType

from sayso.errors import SaysoError

#: Exit codes beside 0: nothing could be read, or a question found nothing; files were skipped under --strict.
NOTHING, SKIPPED = 2, 3

#: What a machine answers where a file cannot be had or written for no fault of a program: full, broken, locked, too many open.
MACHINE = frozenset({
    errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO, errno.EROFS, errno.EACCES, errno.EPERM, errno.EMFILE, errno.ENFILE, errno.ENOMEM,
})  # fmt: skip


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
    """Tell a fault in one line, the machine's as the machine's and our own as ours; `sayso --debug` shows where it arose."""
    if isinstance(error, MemoryError):
        print("sayso: this machine has too little free memory for that: fewer articles or --jobs at a time need less", file=sys.stderr)
        return
    if isinstance(error, OSError) and error.errno in MACHINE:
        from sayso.show.cli.commands import drop_output

        drop_output()
        print(f"sayso: {error.filename or 'the output'}: {error.strerror} (this machine says so)", file=sys.stderr)
        return
    what = " ".join(str(error).split())[:200]
    print(f"sayso: a fault of sayso, not of your files: {kind.__name__}: {what} (sayso --debug ... shows where)", file=sys.stderr)
