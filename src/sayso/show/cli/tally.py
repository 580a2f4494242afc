"""`sayso tally`: one question."""

from typing import Annotated

import typer

from sayso.settings import Settings
from sayso.show.cli import options

Question = Annotated[str, typer.Argument(metavar="QUESTION", help='Words of the question, such as "killed" or "children killed".')]


def tally(
    paths: options.Paths,
    question: Question,
    jobs: options.Jobs = 1,
    evidence: options.Evidence = False,
    ascii: options.Ascii = False,
) -> None:
    """Answer one question: positions, dates, articles, findings."""
    from sayso.show.cli.opening import open_story
    from sayso.show.cli.printing import print_lines, screen_for
    from sayso.show.pages import find_tallies, look, number_parties
    from sayso.show.terminal import position_lines, tally_lines

    lookup = look(open_story(paths, Settings(jobs=jobs)))
    pages = find_tallies(lookup, number_parties(lookup), question)
    screen = screen_for(ascii, evidence, everything=True)
    for page in pages:
        print_lines(screen, tally_lines(screen, page))
        print_lines(screen, position_lines(screen, page))
