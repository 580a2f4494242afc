"""What the gates measure: the stories that ship, our own, those beside the project, a public corpus of attributions, and public tolls."""

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from bench_merge import planted_values
from marked import marked_values
from pages import DATES, PAGES, date_values, page_values
from pages import SCORER as PAGE_SCORER
from polnear import CORPUS, SCORER, attribution_values
from public import PUBLIC, SAMPLE
from sayso.settings import Settings
from scoring import Result, load_case, score

PROJECT = Path(__file__).parent.parent
SHARED = Path(os.environ.get("SAYSO_SHARED", PROJECT.parent / "shared"))
POLNEAR = "polnear-dev"
MARKED = "marked-corpus-test"
PLANTED = "planted-pile"

#: Row -> value of one subject.
Values = dict[str, float]


@dataclass(frozen=True, slots=True)
class Subject:
    """One thing to measure. `missing` says why it cannot be measured here, None where it can; `ours` ships with the project."""

    name: str
    ours: bool
    missing: str | None
    measure: Callable[[], Values]


def read_story(folder: Path, finder: str) -> Result:
    """Read a story's articles as a user would, and score the ledger."""
    from sayso.ledger import to_json
    from sayso.pipeline import tell

    return score(load_case(folder, to_json(tell([folder / "articles"], Settings(finder=finder)))))


def story(folder: Path, ours: bool) -> Iterator[Subject]:
    """A story as it is read without further words, and by the rules alone, the rival that the network must not make us lose."""
    yield Subject(f"{folder.name} by model", ours, None, lambda: read_story(folder, "model").values())
    yield Subject(folder.name, ours, None, lambda: read_story(folder, "rules").values())


def story_folders(root: Path) -> list[Path]:
    """The folders under a root that hold a story with its gold."""
    return sorted(path.parent for path in root.glob("*/gold.json"))


def page_subjects() -> list[Subject]:
    """The public sets of web pages."""
    pages, dates, scorer = SHARED / PAGES, SHARED / DATES, SHARED / PAGE_SCORER
    no_pages = None if pages.is_dir() and scorer.is_file() else f"no {PAGES} under {SHARED}"
    no_dates = None if dates.is_dir() else f"no {DATES} under {SHARED}"
    return [
        Subject("article-extraction", False, no_pages, lambda: page_values(pages, scorer)),
        Subject("article-extraction-fast", False, no_pages, lambda: page_values(pages, scorer, Settings(fast=True))),
        Subject("publication-date", False, no_dates, lambda: date_values(dates)),
    ]


def subjects(known: frozenset[str] = frozenset()) -> list[Subject]:
    """Everything that can be measured, and what the floors know but this machine has not."""
    ours = [*story_folders(PROJECT / "src" / "sayso" / "stories"), *story_folders(PROJECT / "evals" / "stories")]
    away = story_folders(SHARED / "stories")
    found = [one for folder in [*ours, *away] for one in story(folder, folder in ours)]
    corpus, scorer = SHARED / CORPUS, SHARED / SCORER
    missing = None if corpus.is_file() and scorer.is_file() else f"no {CORPUS} under {SHARED}"
    for finder, name in (("model", f"{POLNEAR} by model"), ("network", f"{POLNEAR} by network"), ("rules", POLNEAR)):
        found.append(Subject(name, False, missing, partial(attribution_values, corpus, scorer, finder)))
    found.append(Subject(MARKED, True, None, partial(marked_values, "model")))
    for name, (folder, measured) in PUBLIC.items():
        root = SHARED / folder
        gone = None if (root / "docs.jsonl").is_file() else f"no {folder} under {SHARED}"
        found.append(Subject(name, False, gone, partial(measured, root, SAMPLE)))
    found += page_subjects()
    found.append(Subject(PLANTED, True, None, planted_values))
    names = {subject.name for subject in found}
    return found + [Subject(name, False, f"no such story under {SHARED}", dict) for name in sorted(known - names)]
