"""Furniture: the lines of a page that are no part of the article."""

import re
from functools import cache

from sayso.read.imprint import is_menu
from sayso.read.lines import Line, fold
from sayso.words import load
from sayso.words.furniture import FurnitureWords

#: Words above which no phrase makes a line furniture: a paragraph that happens to hold one stays body.
LONGEST = 60

#: Words above which a line that opens as a link to something else ("Also on ...") is taken for a sentence.
LONGEST_OPENER = 12

_AROUND = re.compile(r"^[\W_]+|[\W_]+$")
_BARE = re.compile(r"[\W_]+")
_COUNT = re.compile(
    r"\d[\d,.]*[km]?\s*(?:shares?|comments?|views?|likes?|retweets?|min(?:ute)?s? read|(?:min(?:ute)?|hour|day)s? ago)|"
    r"(?:(?:published|posted|updated|last updated|modified) )?(?:an?|\d+) (?:minute|hour|day|week|month|year)s? ago|"
    r"(?:(?:share|tweet|comment|like|print|e-?mail|pin|save|facebook|twitter|whatsapp|linkedin|reddit)s?\W*(?:\d[\d.,]*[km]?\b\W*)?){2,}|"
    r"(?:page )?\d+ (?:of|/) \d+",
    re.IGNORECASE,
)
_ADDRESS = r"(?:https?://\S+|www\.\S+|[\w.+-]+@[\w-]+\.[\w.]+|@\w+)"
_ADDRESSES = re.compile(
    rf"(?:(?:e-?mail|twitter|contact|tel|via|on|at|and|or|follow)\b[:\s]*)*{_ADDRESS}(?:[\s,;|/]+(?:and )?{_ADDRESS})*[.,;]?", re.IGNORECASE
)
_CLIP = re.compile(r"\d{1,2}:\d\d [A-Z0-9]")
_REACHED = re.compile(
    r"\b(?:can be reached|reach (?:him|her|them|reporter|the (?:writer|author))|contact)\b.*(?:@|twitter\.com)", re.IGNORECASE
)
#: Readers are asked to write in, and the line ends in the address.
_INVITED = re.compile(
    r"(?:\?.*\b(?:e-?mail|write to|contact|message)\b(?: us| me)?|\b(?:e-?mail|write to|contact|message) (?:us|me)|\be-?mail(?=:))"
    r"(?: at| on)?:?"
    r" [\w.+-]+@[\w-]+(?:\.[\w-]+)+[.!]?$",
    re.IGNORECASE,
)
_TRAIL = re.compile(r"[\w’' &-]{2,30}(?:\s*[>»›]\s*[\w’' &-]{2,40}){1,5}")
_SOURCE = re.compile(r"sources?\s*:\s*(?:[A-ZÀ-Þ]|news|agencies)", re.IGNORECASE)


def is_furniture(line: Line) -> bool:
    """Whether a line is furniture by its own words."""
    bare = core(line.text)
    words = load(FurnitureWords)
    if not bare or bare in _labels() or _COUNT.fullmatch(bare) or is_menu(line.text):
        return True
    if _ADDRESSES.fullmatch(line.text) or _TRAIL.fullmatch(line.text):
        return True
    if line.words > LONGEST:
        return False
    if _REACHED.search(line.text) or _INVITED.search(line.text):
        return True
    folded = fold(line.text).lstrip("-*•>»›|([ ")
    if folded.startswith(words.lead_ins) or fold(line.text).startswith(words.lead_ins) or any(phrase in folded for phrase in words.phrases):
        return True
    if (line.words <= LONGEST_OPENER and _SOURCE.match(line.text)) or (not line.ended and _CLIP.match(line.text)):
        return True
    return line.words <= LONGEST_OPENER and (not line.ended or line.text.endswith(":")) and _opens(folded, words.openers)


def opens_box(line: Line) -> bool:
    """Whether a line opens a box of links ("Related Articles", "More from the Post")."""
    words = load(FurnitureWords)
    more = line.words <= LONGEST_OPENER and not line.ended and _opens(fold(line.text), words.box_openers)
    return more or core(line.text) in words.boxes


def closes(line: Line) -> bool:
    """Whether nothing after this line is the article any more ("Leave a Reply")."""
    return core(line.text) in load(FurnitureWords).closers


def core(text: str) -> str:
    """A line's words without the dashes, colons and arrows around them, in small letters."""
    return _AROUND.sub("", fold(text))


def _opens(folded: str, openers: tuple[str, ...]) -> bool:
    return any(folded.startswith(opener) and not folded[len(opener) : len(opener) + 1].isalnum() for opener in openers)


@cache
def _labels() -> frozenset[str]:
    words = load(FurnitureWords)
    return frozenset((*words.labels, *words.boxes, *words.closers))
