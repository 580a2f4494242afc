"""Numbers and words of the coding presets."""

from typing import ClassVar

from sayso.words.loader import Part, Table


class MucWords(Part):
    """Words that tell of a stretch of time, and of fighting between armed sides."""

    periods: tuple[str, ...]
    combat: tuple[str, ...]


class SourceWords(Part):
    """Words before a credited name, nouns whose members are listed, and what the credited do."""

    before: tuple[str, ...]
    listed: tuple[str, ...]
    verbs: tuple[str, ...]


class CodingWords(Table):
    """By preset: a vague word, and the least and the most that it is coded as."""

    file: ClassVar[str] = "coding.toml"
    acled: dict[str, tuple[float, float]]
    airwars: dict[str, tuple[float, float]]
    muc4: MucWords
    sources: SourceWords
