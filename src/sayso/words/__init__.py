"""Word tables that a journalist can edit (`*.toml`), each with the model that validates it, and one loader."""

from sayso.words.loader import Table, load

__all__ = ["Table", "load"]
