"""The report: one HTML file that holds the whole story and asks nothing of any network."""

from pathlib import Path

from sayso.errors import SaysoError
from sayso.show.pages import build_book
from sayso.show.web import render_book
from sayso.types import Story


def report(story: Story) -> str:
    """The story as one self-contained HTML page: styles, charts and script inside, a content security policy that allows nothing else."""
    return render_book(build_book(story))


def write_report(story: Story, path: Path) -> None:
    """Write the report to a file, UTF-8. Raises SaysoError where the file cannot be written."""
    try:
        # "replace": a file name that is not valid Unicode must not cost the whole report.
        path.write_bytes(report(story).encode("utf-8", "replace"))
    except OSError as error:
        raise SaysoError(f"{path}: cannot be written: {error.strerror or error}") from error
