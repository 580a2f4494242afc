"""JSON lines: one article a line, its fields named in the line."""

import json
import re
from collections.abc import Iterator
from datetime import date
from typing import Any

from sayso.errors import UnreadableError
from sayso.read.article import Page, article_of
from sayso.read.dates import days_in
from sayso.read.decode import decode
from sayso.read.plain import LONGEST_LINE
from sayso.read.zones import Layout, lay_out
from sayso.settings import Settings
from sayso.types import Article, Outlet, Skipped, When, ZoneKind

#: What a line may tell; `Settings.fields` gives the names that a file uses in their place.
FIELDS = ("doc_id", "title", "text", "published", "outlet", "url")

#: Characters that no text holds: controls other than white space, and halves of surrogate pairs, which no file could store again.
_NO_TEXT = re.compile(r"[\x00-\x08\x0e-\x1f\ud800-\udfff]")
_ISO = re.compile(r"\s*(\d{4})-(\d\d)-(\d\d)(?!\d)")

Row = dict[str, Any]


class JsonlReader:
    """Reads JSON lines. An article's path is `file.jsonl#doc_id`, or `#line 7` where the line gives no id; `sha256` is of the line.

    The stored text is the field `text` to the letter. Where the field `title` does not open the text, the stored text is the title, an
    empty line, then the text, so that what a headline claims has a place to point to.
    """

    suffixes = (".jsonl", ".ndjson")

    def read(self, raw: bytes, address: str, settings: Settings) -> Iterator[Article | Skipped]:
        """The articles of a file by line; a Skipped names each line that gives none. Raises UnreadableError as `decode` does."""
        seen: dict[str, int] = {}
        for number, line in enumerate(decode(raw, address).lstrip("\ufeff").split("\n"), 1):
            if not line.strip():
                continue
            place = f"{address}#line {number}"
            try:
                row = _row(line, place, dict(settings.fields))
                name = _word(row, "doc_id", place) or f"line {number}"
                if name in seen:
                    raise UnreadableError(place, f"line {seen[name]} gave the same doc_id")
                yield _article(line, f"{address}#{name}", row, place)
            except UnreadableError as error:
                yield Skipped(error.path, error.reason)
            else:
                seen[name] = number


def _row(line: str, place: str, names: dict[str, str]) -> Row:
    try:
        found = json.loads(line)
    except (json.JSONDecodeError, RecursionError) as error:
        raise UnreadableError(place, f"it is no JSON ({str(error).split(':')[0]})") from error
    if not isinstance(found, dict):
        raise UnreadableError(place, "it is no JSON object")
    return {field: found.get(names.get(field, field)) for field in FIELDS}


def _word(row: Row, field: str, place: str) -> str:
    """A field's words on one line; empty where it is null, missing or blank."""
    value = row[field]
    if value is None:
        return ""
    if isinstance(value, bool) or not isinstance(value, str | int):
        raise UnreadableError(place, f"its {field} is not text")
    _checked(str(value), field, place)
    return " ".join(str(value).split())


def _checked(text: str, field: str, place: str) -> None:
    if len(text) > LONGEST_LINE:
        raise UnreadableError(place, f"its {field} runs to {len(text):,} characters, which is no article")
    if _NO_TEXT.search(text):
        raise UnreadableError(place, f"its {field} holds control characters, which is no text")


def _article(line: str, path: str, row: Row, place: str) -> Article:
    text = row["text"]
    if not isinstance(text, str) or not text.strip():
        raise UnreadableError(place, "it holds no text")
    _checked(text, "text", place)
    outlet = _word(row, "outlet", place)
    page = Page(
        title=_word(row, "title", place) or None,
        outlet=Outlet(outlet, None, "outlet field") if outlet else None,
        published=_published(row, place),
        url=_word(row, "url", place) or None,
    )
    return article_of(line.encode("utf-8", "surrogatepass"), path, _laid_out(text.replace("\r\n", "\n"), page.title), page)


def _laid_out(text: str, title: str | None) -> Layout:
    """The text under its title; a title that opens the text already is marked where it stands."""
    if title is None:
        return lay_out(text)
    start = len(text) - len(text.lstrip())
    first = text[start:].split("\n", 1)[0]
    if " ".join(first.split()).casefold() == title.casefold():
        return lay_out(text, {start: ZoneKind.TITLE})
    return lay_out(f"{title}\n\n{text}", {0: ZoneKind.TITLE})


def _published(row: Row, place: str) -> When | None:
    """The day in the field, None where it is empty or gives no one day: a day is never guessed."""
    told = _word(row, "published", place)
    iso = _ISO.match(told)
    if iso is not None:
        try:
            day = date(int(iso[1]), int(iso[2]), int(iso[3]))
        except ValueError:
            return None
        return When(day, day, "published field")
    days = {found.day for found in days_in(told)}
    return When(day := days.pop(), day, "published field") if len(days) == 1 else None
