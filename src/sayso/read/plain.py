"""Plain text: the file to the letter, read by its lines."""

from sayso.errors import UnreadableError
from sayso.read.article import article_of
from sayso.read.decode import decode
from sayso.read.zones import lay_out
from sayso.settings import Settings
from sayso.types import Article

#: Characters of one line above which a file is data and no article.
LONGEST_LINE = 1_000_000

#: Lines of a text above which it is a list or a book; reading takes about 60 microseconds a line.
MOST_LINES = 20_000


class PlainReader:
    """Reads plain text and Markdown. The stored text is the decoded file with line ends as "\\n", as `Path.read_text` gives it."""

    suffixes = (".txt", ".text", ".md")
    safe_bytes = 500_000

    def read(self, raw: bytes, address: str, settings: Settings) -> tuple[Article, ...]:
        """The article in a text file. Raises UnreadableError as `decode` and `check_lines` do, and for a line of a million characters."""
        text = decode(raw, address)
        check_lines(text, address)
        longest = max(map(len, text.split("\n")))
        if longest > LONGEST_LINE:
            raise UnreadableError(address, f"one of its lines runs to {longest:,} characters, which is no article")
        return (article_of(raw, address, lay_out(text)),)


def check_lines(text: str, address: str) -> None:
    """Raises UnreadableError for a text of far more lines than an article has."""
    lines = text.count("\n") + 1
    if lines > MOST_LINES:
        raise UnreadableError(address, f"it runs to {lines:,} lines, which is no article")
