"""Words for one person dead or hurt, without a number."""

from typing import ClassVar

from sayso.words.loader import Table


class CasualtyWords(Table):
    """Lemmas and forms, lower case; the comments of casualties.toml say what each list is for."""

    file: ClassVar[str] = "casualties.toml"
    open: frozenset[str]
    total: frozenset[str]
    fatal: frozenset[str]
    events: frozenset[str]
    ends: tuple[str, ...]
    deeds: frozenset[str]
    attempted: frozenset[str]
    died: frozenset[str]
    hurt: frozenset[str]
    wounds: frozenset[str]
    suffers: frozenset[str]
    another: frozenset[str]
    nobody: frozenset[str]
    elsewhere: tuple[str, ...]
