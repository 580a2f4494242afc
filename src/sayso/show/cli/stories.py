"""`sayso stories`: which articles of a mixed pile tell of one story, and within it of one incident."""

import json as lines
from pathlib import Path
from typing import Annotated

import typer

from sayso.settings import Settings
from sayso.show.cli import options

OutFile = Annotated[str, typer.Option("--json", metavar="FILE", help="Write a line for each article here; - prints them.")]


def stories(paths: options.Paths, json: OutFile = "-", map: options.Map = None, strict: options.Strict = False) -> None:
    """Sort a mixed pile into stories, and those into incidents."""
    from sayso.merge import find_stories
    from sayso.pipeline import read_all
    from sayso.show.cli.opening import progress_bar
    from sayso.show.cli.printing import tell_skipped
    from sayso.show.cli.run import SKIPPED

    with progress_bar() as progress:
        articles, skipped = read_all([Path(path) for path in paths], Settings(fields=options.fields_of(map)), progress)
    filed = {one.article: one for one in find_stories(articles)}
    rows = [{"doc_id": a.path.rsplit("#", 1)[-1], "story": filed[a.id].story, "incident": filed[a.id].incident} for a in articles]
    text = "".join(f"{lines.dumps(row, ensure_ascii=False)}\n" for row in rows)
    options.put(json, text)
    tell_skipped(skipped)
    if strict and skipped:
        raise typer.Exit(SKIPPED)
