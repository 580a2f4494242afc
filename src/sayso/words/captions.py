"""The marks of a picture's caption."""

from typing import ClassVar

from sayso.words.loader import Table


class CaptionWords(Table):
    """Credits by where they stand, phrases that speak of a picture, verbs of a scene; captions.toml says what each list means."""

    file: ClassVar[str] = "captions.toml"
    credit_starts: tuple[str, ...]
    credit_ends: tuple[str, ...]
    credit_words: tuple[str, ...]
    marks: tuple[str, ...]
    scene_verbs: tuple[str, ...]
