"""How outlets are called: names that no table knows, told by their form."""

import re
from functools import cache
from typing import ClassVar

from sayso.words.loader import Table, load
from sayso.words.outlets import outlet_named

#: Words of the longest name of an issuing office.
LONGEST_ISSUER = 12

#: Words of the longest name of an outlet.
LONGEST_NAME = 6

_WORD = r"[A-ZÀ-Þ0-9][\w.'’&!-]*"
_OF = re.compile(r" (?:of|for) ")
_STATE_END = re.compile(r"(?:,|\s[–—-])\s+")
_NAME = re.compile(rf"(?:[Tt]he )?{_WORD}(?: (?:(?:of|the|and|on|for|de|la|le|&) )*{_WORD})*")


class MastheadWords(Table):
    """Nouns of mastheads, desks, menu words; mastheads.toml says what each list means."""

    file: ClassVar[str] = "mastheads.toml"
    nouns: frozenset[str]
    endings: tuple[str, ...]
    first: frozenset[str]
    channels: frozenset[str]
    counted: frozenset[str]
    agencies: frozenset[str]
    desks: tuple[str, ...]
    newsrooms: tuple[str, ...]
    menu: frozenset[str]
    imprint: frozenset[str]
    issuers: frozenset[str]
    releases: frozenset[str]


def is_name(text: str) -> bool:
    """Whether the whole of `text` is written as a name: capitals but for "of", "the" and the like, and few words."""
    return len(text.split()) <= LONGEST_NAME and _NAME.fullmatch(text) is not None


def is_masthead(text: str) -> bool:
    """Whether the whole of `text` is the name of an outlet, by the table of outlets or by the nouns of mastheads ("Adler Evening Post").

    A name of sections alone ("World News") is none.
    """
    if outlet_named(text):
        return True
    words = text.casefold().removeprefix("the ").split()
    if (len(words) < 2 and not text.casefold().startswith("the ")) or not is_name(text):
        return False
    tables = load(MastheadWords)
    if is_menu_word(text) or all(word in tables.menu for word in words):
        return False
    last = words[-1].rpartition("-")[2]
    return words[0] in tables.first or last in tables.nouns or any(last.endswith(end) and last != end for end in tables.endings)


def is_channel(text: str) -> bool:
    """Whether the whole of `text` is a channel's name by its number ("Orris One"), and nothing else that is counted ("Part One")."""
    words, tables = text.casefold().split(), load(MastheadWords)
    return len(words) == 2 and is_name(text) and words[1] in tables.channels and words[0] not in tables.counted


def ends_as_masthead(text: str) -> bool:
    """Whether the last word of a name is one that ends the names of outlets."""
    return text.split()[-1].casefold() in load(MastheadWords).nouns


def is_agency_name(text: str) -> bool:
    """Whether the whole of `text` is an agency's name by its form ("Adler State News Agency")."""
    words = text.casefold().removeprefix("the ").split()
    return len(words) > 2 and is_name(text) and " ".join(words[-2:]) in load(MastheadWords).agencies


def is_issuer(text: str) -> bool:
    """Whether a line is the name of an office that issues statements ("Ministry of Health of the Republic", "The Adler City Council")."""
    words = _plain(text).removeprefix("the ").split()
    if not words or not text[0].isupper() or len(words) > LONGEST_ISSUER or text[-1] in ".!?:;":
        return False
    issuers = load(MastheadWords).issuers
    starts = any(" ".join(words[:length]) in issuers and words[length : length + 1] in (["of"], ["for"], []) for length in (1, 2, 3))
    return starts or _own_name(text) is not None or " ".join(words[-2:]) in issuers


def is_office(text: str) -> bool:
    """Whether the whole of `text` is a name that ends in an office ("Adler Harbour Authority"), as many a name of something else does."""
    return is_name(text) and len(text.split()) > 1 and _plain(text).split()[-1] in load(MastheadWords).issuers


def is_release(text: str) -> bool:
    """Whether the whole of `text` is the label of a statement ("Press release")."""
    return _plain(text) in load(MastheadWords).releases


def issuer_in(text: str) -> tuple[int, int]:
    """Where a letterhead names the office, without the state before it or behind a name that is whole without it.

    "Republic of Orris - Press Office", "State Press Service of the Republic of Orris"; but "Ministry of Health of the Republic".
    """
    start = max((found.end() for found in _STATE_END.finditer(text)), default=0)
    start = start if is_issuer(text[start:]) else 0
    own = _own_name(text[start:])
    return start, start + len(own) if own else len(text)


def _own_name(text: str) -> str | None:
    """The name before "of", where it ends in an office of two words: one word ("service") may as well end another name."""
    before = _OF.split(text)[0]
    words = _plain(before).split()
    whole = before != text and len(words) > 2 and is_name(before)
    return before if whole and " ".join(words[-2:]) in load(MastheadWords).issuers else None


def is_menu_word(text: str) -> bool:
    """Whether the whole of `text` is a section or a word of a menu."""
    return _plain(text) in load(MastheadWords).menu


def speaks_of_outlet(text: str) -> bool:
    """Whether the whole of `text` is a menu word about the outlet itself ("About us")."""
    return _plain(text) in load(MastheadWords).imprint


def without_desk(text: str) -> str:
    """The name before a desk ("Radio Adler newsroom": "Radio Adler"); empty for a desk alone ("Business desk"), else `text` as it is."""
    found = _desk().search(text)
    if not found:
        return text
    before = text[: found.start()].strip()
    return "" if is_menu_word(before) else before


@cache
def _desk() -> re.Pattern[str]:
    desks = sorted(load(MastheadWords).desks, key=lambda word: (-len(word), word))
    return re.compile(rf"(?:^|(?<=\s))(?i:{'|'.join(map(re.escape, desks))})$")


def _plain(text: str) -> str:
    return " ".join(text.casefold().replace("’", "'").split()).strip(" .:")
