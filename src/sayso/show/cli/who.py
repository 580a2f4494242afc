"""`sayso who`: one speaker or party."""

from typing import Annotated

import typer

from sayso.settings import Settings
from sayso.show.cli import options

Name = Annotated[str, typer.Argument(metavar="NAME", help="A speaker or a party, or a part of the name.")]


def who(paths: options.Paths, name: Name, jobs: options.Jobs = 1, evidence: options.Evidence = False, ascii: options.Ascii = False) -> None:
    """List all that one speaker or party is credited with, in order."""
    from sayso.show.cli.opening import open_story
    from sayso.show.cli.printing import print_lines, screen_for
    from sayso.show.pages import find_who, look, number_parties
    from sayso.show.terminal import who_lines

    lookup = look(open_story(paths, Settings(jobs=jobs)))
    screen = screen_for(ascii, evidence)
    for page in find_who(lookup, number_parties(lookup), name):
        print_lines(screen, who_lines(screen, page))
