"""Verbs and adjectives whose subject is that of the verb behind them: the model of raising.toml."""

from typing import ClassVar

from sayso.words.loader import Table


class RaisingWords(Table):
    """Lemmas and forms, lower case: `active` verbs and adjectives, verbs whose `passive` raises, places in a `row`."""

    file: ClassVar[str] = "raising.toml"
    active: frozenset[str]
    passive: frozenset[str]
    row: frozenset[str]
