"""Words that decide whether a title asserts and whether a text hedges."""

from typing import ClassVar

from sayso.words.loader import Table


class HeadlineWords(Table):
    """`hedges`, `sources` and `closing`: lists under `words`."""

    file: ClassVar[str] = "headlines.toml"
    hedges: dict[str, tuple[str, ...]]
    sources: dict[str, tuple[str, ...]]
    closing: dict[str, tuple[str, ...]]
