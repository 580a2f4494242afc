"""Arguments and options that several commands share."""

import sys
from datetime import date
from pathlib import Path
from typing import Annotated, Literal

import typer

from sayso.errors import SaysoError

Paths = Annotated[list[str], typer.Argument(metavar="PATHS...", help="Files or folders of articles, or one ledger (read --json).")]
Jobs = Annotated[int, typer.Option("--jobs", "-j", min=1, help="Worker processes; the result does not depend on it.")]
Evidence = Annotated[bool, typer.Option("--evidence", "-e", help="Follow every line with file:line and the sentence.")]
Ascii = Annotated[bool, typer.Option("--ascii", help="Draw with plain ASCII characters only.")]
Everything = Annotated[bool, typer.Option("--all", help="Shorten no list.")]
Json = Annotated[str | None, typer.Option("--json", metavar="FILE", help="Write the ledger here; - prints it instead of the page.")]
Html = Annotated[str | None, typer.Option("--html", metavar="FILE", help="Write the report here: one file that needs no network.")]
Strict = Annotated[bool, typer.Option("--strict", help="Leave with exit code 3 if any file was skipped.")]
OutletName = Annotated[str | None, typer.Option("--outlet", help="Who published the articles, where their text does not say.")]


def day_of(told: str) -> date:
    """The day of `--published`. Raises BadParameter where it is none."""
    try:
        return date.fromisoformat(told)
    except ValueError:
        raise typer.BadParameter(f"“{told}” is no day; write it as YYYY-MM-DD, such as 2022-03-25") from None


Published = Annotated[
    date | None,
    typer.Option("--published", parser=day_of, metavar="YYYY-MM-DD", help="When they were published, where the text does not say."),
]
Map = Annotated[
    str | None,
    typer.Option("--map", metavar="text=body,title=headline", help="What tables and JSON call text, title, published ..."),
]
Finder = Annotated[
    Literal["model", "rules", "network"],
    typer.Option(
        "--finder",
        help="How claims are found: the shipped network and the rules; the rules alone (less, and faster); or all that the network reads, "
        "beliefs and mere topics among it, as PARC and PolNeAR count attributions.",
    ),
]
Fast = Annotated[bool, typer.Option("--fast", help="Read web pages faster and less exactly.")]
Keep = Annotated[
    Path | None,
    typer.Option("--keep", metavar="FOLDER", help="Keep the bytes that were read, and results, there; a run cut off goes on from it."),
]
MaxBytes = Annotated[int, typer.Option("--max-bytes", min=1, help="Refuse files larger than this.")]


def fields_of(told: str | None) -> tuple[tuple[str, str], ...]:
    """The pairs of `--map`. Raises SaysoError for a pair that is none, or for a field that no article has."""
    from sayso.read.fields import FIELDS

    pairs = [pair.partition("=") for pair in told.split(",")] if told else []
    for field, sign, name in pairs:
        if field.strip() not in FIELDS or not sign or not name.strip():
            raise SaysoError(f"--map: {field}{sign}{name} names no field (there are: {', '.join(FIELDS)}; as text=body,title=headline)")
    return tuple((field.strip(), name.strip()) for field, _, name in pairs)


def put(place: str, text: str) -> None:
    """What a command gives, into a file, or onto the standard output for "-". Raises SaysoError where the file cannot be written."""
    if place == "-":
        sys.stdout.buffer.write(text.encode("utf-8", "backslashreplace"))
    else:
        write_text(Path(place), text)


def write_text(path: Path, text: str) -> None:
    """Write a file of a command's own. Raises SaysoError where it cannot be written."""
    try:
        path.write_bytes(text.encode("utf-8", "backslashreplace"))
    except OSError as error:
        raise SaysoError(f"{path}: cannot be written: {error.strerror or error}") from error
