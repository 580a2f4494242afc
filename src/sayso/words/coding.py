"""Numbers and words of the coding presets."""

from typing import ClassVar

from pydantic import BaseModel, ConfigDict

from sayso.words.loader import Table


class MucWords(BaseModel):
    """Words that tell of a stretch of time, and of fighting between armed sides."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    periods: tuple[str, ...]
    combat: tuple[str, ...]


class SourceWords(BaseModel):
    """Words before a credited name, nouns whose members are listed, and what the credited do."""

    model_config = ConfigDict(frozen=True, extra="forbid")
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
