"""One tree of errors.

SaysoError                    anything that sayso raises on purpose; its text is for the person at the keyboard
├── UnreadableError           one document cannot be read: names the file and the reason; the rest of a batch goes on
├── NothingReadError          no document at all could be read
├── WordsError                a word table is not valid: names the table, the key and the reason
├── LedgerError               a ledger file is missing, of another format, or damaged
└── NotFoundError             a question named a speaker, a measure or a story that the ledger does not hold
"""


class SaysoError(Exception):
    """Base of every error that sayso raises on purpose."""


class UnreadableError(SaysoError):
    """One document cannot be read."""

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(f"{path}: {reason}")
        self.path = path
        self.reason = reason


class NothingReadError(SaysoError):
    """No document at all could be read."""


class WordsError(SaysoError):
    """A word table is not valid."""


class LedgerError(SaysoError):
    """A ledger file is missing, of another format, or damaged."""


class NotFoundError(SaysoError):
    """A question named something that the ledger does not hold."""
