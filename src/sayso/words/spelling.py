"""Spelling variants, contractions and light words."""

from typing import ClassVar

from sayso.words.loader import Table


class SpellingWords(Table):
    """`pairs` and `endings`: British form, American form; `contractions`: short form, long form; `light` and `heavy`: lists under `words`."""

    file: ClassVar[str] = "spelling.toml"
    pairs: dict[str, str]
    endings: dict[str, str]
    contractions: dict[str, str]
    light: dict[str, tuple[str, ...]]
    heavy: dict[str, tuple[str, ...]]
