"""What a row of a table or a JSON object tells of one article, by the names that archives use."""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from sayso.errors import UnreadableError
from sayso.read.dates import days_in
from sayso.read.plain import LONGEST_LINE, check_lines
from sayso.settings import Settings
from sayso.types import When
from sayso.words import load
from sayso.words.columns import ColumnWords

#: What a row may tell; columns.toml and `Settings.fields` give the names that a file uses for it.
FIELDS = ("doc_id", "title", "text", "html", "published", "outlet", "url", "authors", "language")

#: Characters that no text holds: controls other than white space, and halves of surrogate pairs, which no file could store again.
_NO_TEXT = re.compile(r"[\x00-\x08\x0e-\x1f\ud800-\udfff]")
_ISO = re.compile(r"\s*(\d{4})-(\d\d)-(\d\d)(?!\d)")
_LIST = re.compile(r"\s*(?:[;|\n]|,(?! (?:Jr|Sr)\b))\s*")
_SITE = re.compile(r"(?:https?://)?(?:www\.)?([\w-]+(?:\.[\w-]+)+)(?:/.*)?")

Row = Mapping[str, Any]


def value_of(row: Row, field: str, settings: Settings) -> tuple[Any, str]:
    """What a row holds for a field, and the name under which it does; None and "" where it holds nothing."""
    own = dict(settings.fields).get(field)
    names = [own] if own is not None else getattr(load(ColumnWords), field)
    folded = {str(name).strip().casefold(): name for name in reversed(list(row))}
    for name in names:
        key = name if name in row else folded.get(name.casefold())
        if key is not None and row[key] not in (None, "", [], {}):
            return row[key], str(key)
    return None, ""


def word_of(row: Row, field: str, settings: Settings, place: str) -> str:
    """A field's words on one line, empty where it is missing. Raises UnreadableError naming `place` for what is no text."""
    value, name = value_of(row, field, settings)
    if isinstance(value, dict):
        value = value.get("name") or value.get("title")
    if value is None:
        return ""
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        raise UnreadableError(place, f"its {name} is not text")
    return " ".join(checked(str(value), name, place).split())


def text_of(row: Row, field: str, settings: Settings, place: str) -> str:
    """A field's text to the letter but for line ends, empty where it is missing. Raises UnreadableError as `word_of` does."""
    value, name = value_of(row, field, settings)
    if value is None:
        return ""
    if not isinstance(value, str):
        raise UnreadableError(place, f"its {name} is not text")
    return checked(value, name, place).replace("\r\n", "\n").replace("\r", "\n")


def authors_of(row: Row, settings: Settings) -> tuple[str, ...]:
    """The authors, from a list or from names with commas between them."""
    value, _ = value_of(row, "authors", settings)
    return tuple(dict.fromkeys(name for name in _names(value) if not _NO_TEXT.search(name)))


def published_of(row: Row, settings: Settings, place: str) -> When | None:
    """The day in the field, None where it is empty or gives no one day: a day is never guessed."""
    value, name = value_of(row, "published", settings)
    told = word_of(row, "published", settings, place) if not isinstance(value, list | dict) else ""
    day = day_of(told)
    return When(day, day, f"{name} field") if day else None


def day_of(told: str) -> date | None:
    """The day that opens a time stamp, or the one day written out in words; None for anything else."""
    iso = _ISO.match(told)
    if iso is not None:
        try:
            return date(int(iso[1]), int(iso[2]), int(iso[3]))
        except ValueError:
            return None
    days = {found.day for found in days_in(told)}
    return days.pop() if len(days) == 1 else None


def outlet_word(told: str) -> str:
    """An outlet's name; of an address only the site."""
    site = _SITE.fullmatch(told)
    return site[1] if site else told


def checked(text: str, field: str, place: str) -> str:
    """The text as it is. Raises UnreadableError for one that is far too long for an article or holds what is no text."""
    if len(text) > LONGEST_LINE:
        raise UnreadableError(place, f"its {field} runs to {len(text):,} characters, which is no article")
    check_lines(text, place)
    if _NO_TEXT.search(text):
        raise UnreadableError(place, f"its {field} holds control characters, which is no text")
    return text


def _names(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield from (name for name in (" ".join(part.split()) for part in _LIST.split(value)) if name)
    elif isinstance(value, list):
        for item in value:
            yield from _names(item.get("name") if isinstance(item, dict) else item)
    elif isinstance(value, dict):
        yield from _names(value.get("name"))
