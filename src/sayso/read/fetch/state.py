"""What was fetched before, so that a page that did not change is not sent again."""

import json
from dataclasses import dataclass
from pathlib import Path

#: The file of the state, in the folder of the pages; hidden, so that reading the folder leaves it out.
STATE = ".fetched.json"


@dataclass(frozen=True, slots=True)
class Fetched:
    """One address: the file that holds it (a name in the folder), and the marks by which its server knows this version."""

    file: str
    etag: str | None = None
    last_modified: str | None = None

    def asked(self) -> dict[str, str]:
        """The headers that ask only for a newer version."""
        marks = {"If-None-Match": self.etag, "If-Modified-Since": self.last_modified}
        return {name: mark for name, mark in marks.items() if mark}


def load_state(folder: Path) -> dict[str, Fetched]:
    """What is known by address; nothing where there is no state or it is damaged, so that all is fetched again."""
    try:
        told = json.loads((folder / STATE).read_text(encoding="utf-8"))
        return {str(url): Fetched(str(row["file"]), row.get("etag"), row.get("last_modified")) for url, row in told.items()}
    except (OSError, ValueError, AttributeError, TypeError, KeyError):
        return {}


def save_state(folder: Path, state: dict[str, Fetched]) -> None:
    """Write the state, whole or not at all."""
    rows = {url: {"file": row.file, "etag": row.etag, "last_modified": row.last_modified} for url, row in sorted(state.items())}
    half = folder / (STATE + ".new")
    half.write_text(json.dumps(rows, indent=1, ensure_ascii=False), encoding="utf-8")
    half.replace(folder / STATE)
