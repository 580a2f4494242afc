"""Furniture: the lines of a page that are no part of the article."""

import re
from functools import cache

from sayso.read.hints import hints_of, holds
from sayso.read.imprint import is_menu, offered_by
from sayso.read.lines import Line
from sayso.words import load
from sayso.words.furniture import FurnitureWords

#: Words above which no phrase makes a line furniture: a paragraph that happens to hold one stays body.
LONGEST = 60

#: Words from which a line that ends in a full stop is text at first sight.
SENTENCE = 12

#: Words above which a line that opens as a link to something else ("Also on ...") is taken for a sentence.
LONGEST_OPENER = 12

#: Words of a line that offers the outlet to its readers, and how it begins.
LONGEST_OFFER = 16
_OFFERS = ("get ", "read ", "try ", "buy ", "enjoy ", "download ", "pick up ")

#: Characters by which lead-ins are looked up first; a shorter one is looked up by all it has.
START = 3

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
#: How a line begins, in small letters, that counts or shares; one that tells how long ago ends in "ago".
_COUNTED = ("share", "tweet", "comment", "like", "print", "email", "e-mail", "pin", "save", "facebook", "twitter", "whatsapp", "linkedin",
            "reddit", "page ")  # fmt: skip
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
    words = load(FurnitureWords)
    if not line.core or line.core in _labels() or _counts(line.core) or is_menu(line.text):
        return True
    # Most lines are spared the searches for what they cannot hold without a sign.
    addressed = "@" in line.folded or "twitter.com" in line.folded
    if (addressed or "http" in line.folded or "www." in line.folded) and _ADDRESSES.fullmatch(line.text):
        return True
    if (">" in line.text or "»" in line.text or "›" in line.text) and _TRAIL.fullmatch(line.text):
        return True
    if line.words > LONGEST:
        return False
    if addressed and (_REACHED.search(line.text) or _INVITED.search(line.text)):
        return True
    folded = line.folded.lstrip("-*•>»›|([ ")
    if _leads_in(folded) or (folded != line.folded and _leads_in(line.folded)):
        return True
    if holds(folded, _hints()) and holds(folded, words.phrases):
        return True
    if ":" in folded and ((line.words <= LONGEST_OPENER and _SOURCE.match(line.text)) or (not line.ended and _CLIP.match(line.text))):
        return True
    if line.words <= LONGEST_OFFER and folded.startswith(_OFFERS) and offered_by(line.text):
        return True
    return line.words <= LONGEST_OPENER and (not line.ended or line.text.endswith(":")) and _opens(folded, words.openers)


def is_prose(line: Line) -> bool:
    """Whether a line is text at first sight: a sentence or more that holds none of the signs of anything else."""
    return line.words >= SENTENCE and line.stopped and not holds(line.folded, load(FurnitureWords).signs)


def opens_box(line: Line) -> bool:
    """Whether a line opens a box of links ("Related Articles", "More from the Post")."""
    words = load(FurnitureWords)
    more = line.words <= LONGEST_OPENER and _opens(line.folded, words.box_openers) and not line.ended
    return more or line.core in words.boxes


def closes(line: Line) -> bool:
    """Whether nothing after this line is the article any more ("Leave a Reply")."""
    return line.core in load(FurnitureWords).closers


def _leads_in(folded: str) -> bool:
    """Whether a line begins as what leads elsewhere does."""
    return not _starts().isdisjoint((folded[:1], folded[:2], folded[:START])) and folded.startswith(load(FurnitureWords).lead_ins)


def _counts(core: str) -> bool:
    """Whether a line counts shares or comments, or tells how long ago it was written."""
    likely = core[0].isdigit() or core.endswith("ago") or core.startswith(_COUNTED)
    return likely and _COUNT.fullmatch(core) is not None


def _opens(folded: str, openers: tuple[str, ...]) -> bool:
    return folded.startswith(openers) and any(
        folded.startswith(opener) and not folded[len(opener) : len(opener) + 1].isalnum() for opener in openers
    )


@cache
def _hints() -> tuple[str, ...]:
    return hints_of(load(FurnitureWords).phrases)


@cache
def _starts() -> frozenset[str]:
    return frozenset(lead_in[:START] for lead_in in load(FurnitureWords).lead_ins)


@cache
def _labels() -> frozenset[str]:
    words = load(FurnitureWords)
    return frozenset((*words.labels, *words.boxes, *words.closers))
