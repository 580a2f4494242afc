"""Plain text: the file to the letter, read by its lines."""

from sayso.read.article import article_of
from sayso.read.decode import decode
from sayso.read.zones import lay_out
from sayso.types import Article


class PlainReader:
    """Reads plain text and Markdown. The stored text is the decoded file with line ends as "\\n", as `Path.read_text` gives it."""

    suffixes = (".txt", ".text", ".md")

    def read(self, raw: bytes, address: str) -> Article:
        """The article in a text file. Raises UnreadableError as `decode` does."""
        return article_of(raw, address, lay_out(decode(raw, address)))
