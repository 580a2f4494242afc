"""`sayso diff`: what changed since an earlier ledger."""

from typing import Annotated

import typer

from sayso.settings import Settings
from sayso.show.cli import options

Old = Annotated[str, typer.Argument(metavar="OLD", help="The earlier ledger (read --json), or a folder of articles.")]
New = Annotated[str, typer.Argument(metavar="NEW", help="The later ledger, or a folder of articles.")]
Json = Annotated[str | None, typer.Option("--json", metavar="FILE", help="Write the changes here as JSON; - prints them instead.")]


def diff(
    old: Old,
    new: New,
    json: Json = None,
    jobs: options.Jobs = 1,
    ascii: options.Ascii = False,
) -> None:
    """Tell what changed from one ledger to the next: articles, numbers, voices, findings."""
    from json import dumps

    from sayso.show.cli.opening import open_story
    from sayso.show.cli.printing import print_lines, screen_for
    from sayso.show.pages import changes, look
    from sayso.show.terminal import change_lines

    found = changes(*(look(open_story([path], Settings(jobs=jobs))) for path in (old, new)))
    rows = [{"kind": one.kind, "about": one.about, "sentence": one.sentence} for one in found]
    text = dumps({"format": "sayso-diff/1", "changes": rows}, ensure_ascii=False, indent=1) + "\n"
    if json:
        options.put(json, text)
    if json != "-":
        print_lines(screen_for(ascii), change_lines(screen_for(ascii), found))
