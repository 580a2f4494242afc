"""`sayso fetch` and `sayso watch`: the only commands that use the network."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from sayso.read.fetch import Client

Addresses = Annotated[list[str], typer.Argument(metavar="URL|FEED|FILE...", help="Pages, feeds, or files with one address a line (.urls).")]
Folder = Annotated[Path, typer.Option("--to", metavar="FOLDER", help="Where the pages go.")]
Delay = Annotated[float, typer.Option("--delay", min=0.2, help="Seconds between two requests to one site.")]
Pages = Annotated[int, typer.Option("--most", min=1, help="Pages of one run.")]
FeedList = Annotated[Path, typer.Argument(metavar="FEEDS.toml", help="feeds = [addresses], folder = where to, every_minutes = 15")]
Rounds = Annotated[int, typer.Option("--rounds", min=0, help="Stop after so many rounds; 0 goes on until it is interrupted.")]


def fetch(addresses: Addresses, folder: Folder = Path("fetched"), delay: Delay = 1.0, most: Pages = 500) -> None:
    """Fetch pages and the pages of feeds into a folder, politely: robots.txt is kept, pages that did not change are not sent again."""
    from sayso.errors import NothingReadError
    from sayso.read.fetch import Client, Limits

    urls = [url for told in addresses for url in _listed(told)]
    with Client(Limits(delay=delay, pages=most)) as client:
        if not _round(urls, folder, client):
            raise NothingReadError("nothing could be fetched")


def watch(feeds: FeedList, rounds: Rounds = 0, delay: Delay = 1.0) -> None:
    """Fetch what is new in some feeds, every few minutes, until Ctrl-C ends it (exit code 0)."""
    import time

    from sayso.read.fetch import Client, Limits, watched

    told = watched(feeds)
    done = 0
    try:
        while True:
            with Client(Limits(delay=delay)) as client:
                _round(list(told.feeds), told.folder, client)
            done += 1
            if rounds and done >= rounds:
                return
            time.sleep(told.every_minutes * 60)
    except KeyboardInterrupt:
        typer.echo("stopped", err=True)


def _listed(told: str) -> list[str]:
    """The addresses in a file, or the one address that was given."""
    if "://" in told or not Path(told).is_file():
        return [told]
    lines = Path(told).read_text(encoding="utf-8", errors="replace").splitlines()
    return [line.strip() for line in lines if line.strip() and not line.lstrip().startswith("#")]


def _round(urls: list[str], folder: Path, client: "Client") -> int:
    """Fetch, tell each page and each failure, and count the pages that are there."""
    from sayso.read.fetch import Page
    from sayso.read.fetch import fetch as fetched
    from sayso.show.cli.printing import tell_skipped

    pages = 0
    for found in fetched(urls, folder, client):
        if isinstance(found, Page):
            pages += 1
            typer.echo(f"{'new ' if found.new else 'same'} {found.file}  {found.url}")
        else:
            tell_skipped([found])
    return pages
