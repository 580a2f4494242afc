"""Whose a share is: words for votes and for those who win them."""

from typing import ClassVar

from sayso.words.loader import Table


class HolderWords(Table):
    """Lists of holders.toml.

    `contest`: words by which a text tells of votes; `parties`: words of parties' names; `gives`: verbs whose object holds the share;
    `carriers`: nouns of a share; `elsewhere`: words before names that hold none; `calendar`: capitalised words that name nobody.
    """

    file: ClassVar[str] = "holders.toml"
    contest: tuple[str, ...]
    parties: frozenset[str]
    gives: frozenset[str]
    carriers: frozenset[str]
    elsewhere: frozenset[str]
    calendar: frozenset[str]
