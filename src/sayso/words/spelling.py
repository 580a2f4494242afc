"""Spelling variants, contractions and light words."""

from typing import ClassVar

from sayso.words.loader import Table


class SpellingWords(Table):
    """`pairs`, `endings`: British and American form; `contractions`: short and long form; `light`, `heavy`: lists under `words`."""

    file: ClassVar[str] = "spelling.toml"
    pairs: dict[str, str]
    endings: dict[str, str]
    contractions: dict[str, str]
    light: dict[str, tuple[str, ...]]
    heavy: dict[str, tuple[str, ...]]
