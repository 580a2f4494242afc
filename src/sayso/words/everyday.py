"""Words that news has in common whatever it is about."""

from typing import ClassVar

from sayso.words.loader import Table


class EverydayWords(Table):
    """`shares`: the share of articles in which words stand ("0.1") -> those words."""

    file: ClassVar[str] = "everyday.toml"
    shares: dict[str, tuple[str, ...]]
