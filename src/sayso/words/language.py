"""The commonest words of the language that is read."""

from typing import ClassVar

from sayso.words.loader import Table


class LanguageWords(Table):
    """`common`: words that stand close together in any English text and in no other."""

    file: ClassVar[str] = "language.toml"
    common: frozenset[str]
