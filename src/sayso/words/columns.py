"""How tables and JSON name what they hold."""

from typing import ClassVar

from sayso.words.loader import Table


class ColumnWords(Table):
    """The names that archives use for each of our fields; columns.toml says what each holds. `lists`: keys of a list of articles."""

    file: ClassVar[str] = "columns.toml"
    doc_id: tuple[str, ...]
    title: tuple[str, ...]
    text: tuple[str, ...]
    html: tuple[str, ...]
    published: tuple[str, ...]
    outlet: tuple[str, ...]
    url: tuple[str, ...]
    authors: tuple[str, ...]
    language: tuple[str, ...]
    lists: tuple[str, ...]
