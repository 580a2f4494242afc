"""Which figures answer one question, which only look as if they did, which counts only grow."""

from typing import ClassVar

from sayso.words.loader import Table


class ComparableWords(Table):
    """Lists and pairs of comparable.toml.

    `grows`, `harm`, `culprit`, `units`, `citizens`, `deeds`, `events`, `generic`,
    `liked`, `periods`, `crowds`, `held`, `background`, `untold`, `kinds`, `befalls`: lists; `wholes`: a name and its measures;
    `same`, `things`, `beside`, `people`, `topics`, `opposites`: a word and its words; `order`: later and earlier.
    """

    file: ClassVar[str] = "comparable.toml"
    grows: dict[str, tuple[str, ...]]
    same: dict[str, tuple[str, ...]]
    untold: dict[str, tuple[str, ...]]
    things: dict[str, tuple[str, ...]]
    befalls: dict[str, tuple[str, ...]]
    kinds: dict[str, tuple[str, ...]]
    held: dict[str, tuple[str, ...]]
    background: dict[str, tuple[str, ...]]
    harm: dict[str, tuple[str, ...]]
    beside: dict[str, tuple[str, ...]]
    units: dict[str, tuple[str, ...]]
    people: dict[str, tuple[str, ...]]
    topics: dict[str, tuple[str, ...]]
    opposites: dict[str, tuple[str, ...]]
    culprit: dict[str, tuple[str, ...]]
    citizens: dict[str, tuple[str, ...]]
    deeds: dict[str, tuple[str, ...]]
    events: dict[str, tuple[str, ...]]
    generic: dict[str, tuple[str, ...]]
    liked: dict[str, tuple[str, ...]]
    wholes: dict[str, tuple[str, ...]]
    periods: dict[str, tuple[str, ...]]
    crowds: dict[str, tuple[str, ...]]
    order: dict[str, tuple[str, ...]]
