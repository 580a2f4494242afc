"""What cue verbs and loaded words add to what they tell."""

from typing import ClassVar

from sayso.words.loader import Table


class ToneWords(Table):
    """`cues` and `loaded`: a class and its words; tone.toml names the works that the classes come from."""

    file: ClassVar[str] = "tone.toml"
    cues: dict[str, tuple[str, ...]]
    loaded: dict[str, tuple[str, ...]]
