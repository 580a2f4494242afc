"""The commands of `sayso`, one file each."""

import sys
from typing import Annotated

import typer

from sayso.show.cli.code import code
from sayso.show.cli.commands import App, Commands
from sayso.show.cli.demo import demo
from sayso.show.cli.diff import diff
from sayso.show.cli.fetch import fetch, watch
from sayso.show.cli.quotes import quotes
from sayso.show.cli.read import read
from sayso.show.cli.stories import stories
from sayso.show.cli.tally import tally
from sayso.show.cli.who import who

app = App(cls=Commands, add_completion=False, no_args_is_help=True, pretty_exceptions_enable=False, rich_markup_mode=None)
for command in (read, tally, quotes, who, diff, stories, code, fetch, watch, demo):
    app.command()(command)


def _version(wanted: bool) -> None:
    if wanted:
        from sayso import __version__

        typer.echo(f"sayso {__version__}")
        raise typer.Exit


@app.callback()
def sayso(
    debug: Annotated[bool, typer.Option("--debug", help="Show the whole trace of a fault of sayso.")] = False,
    version: Annotated[bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version and leave.")] = False,
) -> None:
    """On whose say-so? Who claims what, how many, as of when, through whom, and where outlets and parties part.

    Everything is read on this machine; nothing is sent anywhere. Only fetch and watch use the network. sayso never says who is right.
    """
    if debug:
        sys.excepthook = sys.__excepthook__
