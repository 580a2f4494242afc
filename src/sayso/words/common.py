"""Words that news has in common whatever it is about."""

from typing import ClassVar

from sayso.words.loader import Table


class CommonWords(Table):
    """`shares`: the share of articles in which words stand ("0.1") -> those words."""

    file: ClassVar[str] = "common.toml"
    shares: dict[str, tuple[str, ...]]
