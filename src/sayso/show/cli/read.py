"""`sayso read`: the story page, and the ledger and the report as files."""

from pathlib import Path
from typing import TYPE_CHECKING

import typer

from sayso.settings import Settings
from sayso.show.cli import options

if TYPE_CHECKING:
    from sayso.types import Story

DEFAULTS = Settings()


def read(
    paths: options.Paths,
    json: options.Json = None,
    html: options.Html = None,
    jobs: options.Jobs = DEFAULTS.jobs,
    strict: options.Strict = False,
    evidence: options.Evidence = False,
    everything: options.Everything = False,
    ascii: options.Ascii = False,
    outlet: options.OutletName = None,
    published: options.Published = None,
    max_bytes: options.MaxBytes = DEFAULTS.max_bytes,
    fast: options.Fast = DEFAULTS.fast,
    keep: options.Keep = None,
    map: options.Map = None,
    finder: options.Finder = "model",
) -> None:
    """Read articles and print who says what, how many, and where they part."""
    from sayso.ledger import dumps
    from sayso.show.cli.opening import open_story
    from sayso.show.cli.printing import print_lines, screen_for, tell_skipped
    from sayso.show.cli.run import SKIPPED
    from sayso.show.pages import build_overview
    from sayso.show.terminal import story_lines

    settings = Settings(jobs, max_bytes, published, outlet, finder, options.fields_of(map), fast=fast, keep=keep)
    story = open_story(paths, settings)
    # Files first: a page that is piped into `head` must not cost the report.
    _write(story, json if json != "-" else None, html)
    if json == "-":
        options.put(json, dumps(story))
        tell_skipped(story.skipped)
    else:
        screen = screen_for(ascii, evidence, everything)
        print_lines(screen, story_lines(screen, build_overview(story)))
    if strict and story.skipped:
        raise typer.Exit(SKIPPED)


def _write(story: "Story", json: str | None, html: str | None) -> None:
    """The ledger and the report, where they are asked for."""
    if json:
        from sayso.ledger import dump

        dump(story, Path(json))
    if html:
        from sayso.show.report import write_report

        write_report(story, Path(html))
