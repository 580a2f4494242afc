"""What stands on a page beside the article: adverts, link boxes, menus, comment forms."""

from typing import ClassVar

from sayso.words.loader import Table


class FurnitureWords(Table):
    """Phrases by how much of a line they claim; furniture.toml says what each list means. All but `glued` ignore case."""

    file: ClassVar[str] = "furniture.toml"
    labels: tuple[str, ...]
    boxes: tuple[str, ...]
    closers: tuple[str, ...]
    lead_ins: tuple[str, ...]
    openers: tuple[str, ...]
    offers: tuple[str, ...]
    box_openers: tuple[str, ...]
    phrases: tuple[str, ...]
    players: tuple[str, ...]
    glued: tuple[str, ...]
    contributions: tuple[str, ...]
    small_print: tuple[str, ...]
    calls: tuple[str, ...]
    shown: tuple[str, ...]
    questions: tuple[str, ...]
    networks: tuple[str, ...]
    signs: tuple[str, ...]
