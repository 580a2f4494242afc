"""From the paths that a person gave to the files to read, each with its address."""

import os
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from sayso.read.companions import is_companion
from sayso.read.sidecar import SIDECAR
from sayso.read.sides import STORY_NOTES
from sayso.read.verdicts import VERDICTS
from sayso.types import Skipped

#: Files that hold what a person says of the others.
NOTES = frozenset({SIDECAR, STORY_NOTES, VERDICTS})


@dataclass(frozen=True, slots=True)
class Source:
    """A file and its address: the name that stays the same on every machine."""

    path: Path
    address: str


def sources(paths: Sequence[Path]) -> tuple[tuple[Source, ...], tuple[Skipped, ...]]:
    """The files at or under `paths`, sorted by address, and what could not be walked.

    A file in a folder that was given has its path relative to that folder's parent as its address ("articles/x.txt"), a file given
    alone its own name; equal addresses take on as much more of the path as tells them apart. A file given twice is one file.
    Hidden files and folders, the folders that browsers save with a page, and the notes in `articles.toml`, `story.toml` and `verdicts.toml`
    are left out of a folder; links to folders are not followed.
    """
    depths: dict[Path, int] = {}
    skipped: set[Skipped] = set()
    for given in paths:
        # Not `resolve`: a link keeps the name that the person gave it.
        path = Path.cwd() / os.path.normpath(given)
        if path.is_dir():
            found, lost = _files(path)
            skipped.update(lost)
            if not found and not lost:
                skipped.add(Skipped(str(given), "the folder holds no file to read"))
            for file in found:
                depths[file] = max(depths.get(file, 0), len(file.parts) - len(path.parts) + 1)
        elif path.is_file():
            depths[path] = max(depths.get(path, 0), 1)
        else:
            skipped.add(Skipped(str(given), "it is neither a file nor a folder" if path.exists() else "there is no such file or folder"))
    files = sorted((Source(file, address) for file, address in _addresses(depths)), key=lambda source: source.address)
    return tuple(files), tuple(sorted(skipped, key=lambda skip: (skip.path, skip.reason)))


def _files(folder: Path) -> tuple[list[Path], list[Skipped]]:
    """The files under a folder, and the folders that may not be opened."""
    lost: list[OSError] = []
    found: list[Path] = []
    for here, folders, names in os.walk(folder, onerror=lost.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        found += (Path(here) / name for name in sorted(names) if not name.startswith(".") and name not in NOTES)
    pages = frozenset(map(str, found))
    kept = [path for path in found if not is_companion(path, pages)]
    return kept, [Skipped(str(error.filename), error.strerror or "it cannot be opened") for error in lost]


def _addresses(depths: dict[Path, int]) -> Iterable[tuple[Path, str]]:
    """Lengthen equal addresses until all differ; files differ in their whole paths, so this ends."""
    depths = dict(depths)
    while True:
        address = {path: "/".join(path.parts[-min(depth, len(path.parts)) :]) for path, depth in depths.items()}
        often = Counter(address.values())
        equal = [path for path in depths if often[address[path]] > 1]
        if not equal:
            return address.items()
        for path in equal:
            depths[path] += 1
