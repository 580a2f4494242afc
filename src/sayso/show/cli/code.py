"""`sayso code`: tolls by a dataset's codebook, a line of JSON an article or a tally."""

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from sayso.settings import Settings
from sayso.show.cli import options

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sayso.compare.coding import Coded, Preset
    from sayso.types import Skipped


class By(StrEnum):
    """What a line is of."""

    ARTICLE = "article"
    TALLY = "tally"


PresetName = Annotated[str, typer.Option("--preset", "-p", help="The codebook: reported, ucdp, acled, airwars or muc4.")]
OutFile = Annotated[str, typer.Option("--json", metavar="FILE", help="Write the lines here; - prints them.")]
ByWhat = Annotated[By, typer.Option("--by", help="One line an article, or one line a tally over all articles.")]


def code(
    paths: options.Paths,
    preset: PresetName = "reported",
    json: OutFile = "-",
    by: ByWhat = By.ARTICLE,
    jobs: options.Jobs = 1,
    map: options.Map = None,
    strict: options.Strict = False,
    keep: options.Keep = None,
) -> None:
    """Code dead and hurt by a codebook's rules, beside what is reported."""
    from sayso.compare.coding import preset_named
    from sayso.show.cli.printing import tell_skipped
    from sayso.show.cli.run import SKIPPED
    from sayso.show.export import coded_line

    chosen, settings = preset_named(preset), Settings(jobs=jobs, fields=options.fields_of(map), keep=keep, coding=True)
    rows, skipped = _tallies(paths, settings, chosen) if by is By.TALLY else _articles(paths, settings, chosen)
    text = "".join(f"{coded_line(row)}\n" for row in rows)
    options.put(json, text)
    tell_skipped(skipped)
    if strict and skipped:
        raise typer.Exit(SKIPPED)


def _articles(paths: list[str], settings: Settings, preset: "Preset") -> "tuple[Iterator[Coded], Sequence[Skipped]]":
    """Coded articles in the order of their paths; nothing is merged, so that a corpus of thousands is one pass."""
    from sayso.compare.coding import code_article
    from sayso.pipeline import extract_all, read_all
    from sayso.show.cli.opening import progress_bar

    with progress_bar() as progress:
        articles, skipped = read_all([Path(path) for path in paths], settings)
        extracts, lost = extract_all(articles, settings, progress)
    by_id = {article.id: article for article in articles}
    return (code_article(by_id[extract.article], extract, preset) for extract in extracts), (*skipped, *lost)


def _tallies(paths: list[str], settings: Settings, preset: "Preset") -> "tuple[Iterator[Coded], Sequence[Skipped]]":
    from sayso.compare.coding import MEASURES, code_tally
    from sayso.show.cli.opening import open_story

    story = open_story(paths, settings)
    tallies = [tally for tally in story.merged.tallies if tally.measure in MEASURES]
    return (code_tally(story, tally, preset) for tally in tallies), story.skipped
