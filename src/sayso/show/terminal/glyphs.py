"""The signs that charts and marks are drawn with, in Unicode and in plain ASCII."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Glyphs:
    """One character each.

    `stands` and `replaced` are points, `about` a soft point, `faded` the line of what was replaced, `more` and `less` open ends.
    """

    stands: str
    replaced: str
    about: str
    left: str
    right: str
    line: str
    faded: str
    more: str
    less: str
    dot: str


UNICODE = Glyphs("●", "○", "◍", "├", "┤", "─", "╌", "▸", "◂", "·")
ASCII = Glyphs("*", "o", "~", "|", "|", "-", ".", ">", "<", "-")

#: Typographic marks of our own prose and of articles, for terminals that cannot draw them; the rest becomes "?".
PLAIN = str.maketrans({
    "“": '"', "”": '"', "‘": "'", "’": "'", "–": "-", "—": "-", "…": "...", "−": "-", "·": "-", "\u00a0": " ", "→": "->", "£": "GBP ",
    "€": "EUR ", "≈": "~",
})  # fmt: skip


def plain(text: str) -> str:
    """A line in ASCII only, read as nearly the same as can be."""
    return text.translate(PLAIN).encode("ascii", "replace").decode("ascii")
