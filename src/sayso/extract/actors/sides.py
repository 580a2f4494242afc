"""For whom somebody speaks, as far as one article tells: a state, a body, an employer."""

import re
from functools import cache

from sayso.extract.actors.mention import Form, Mention
from sayso.extract.parse import Parsed
from sayso.types import EntityKind, Span
from sayso.words import load
from sayso.words.nations import party_named
from sayso.words.patterns import any_of
from sayso.words.people import PeopleWords

WORD = re.compile(r"[\w.-]+(?:[’'][a-rt-zA-Z]\w*)?")
#: An employer after a role: "professor at Columbia University", "of the Thailand Accident Research Center".
EMPLOYER = re.compile(
    r"\b(?P<by>at|of|for|from|with)\s+(?:the\s+)?(?:[\w-]+[ -](?:based|profit)\s+)?"
    r"(?P<body>(?:[A-Z][\w&.’'-]*)(?:\s+(?:of|for|and|the|[A-Z][\w&.’'-]*))*)"
)
#: Endings of adjectives made from places.
ADJECTIVAL = re.compile(r"(?:[a-z]{2}(?:ian|ean|an|ese|ish|ic)|[a-z]{3}i)$")
#: Letters that a place and the adjective made from it share at the least. Set by hand.
SHORTEST_STEM = 4
#: "Nordgrid spokeswoman", "Brakel Steel chief executive".
EMPLOYED = re.compile(
    r"^(?P<body>[A-Z][\w&.-]*(?: [A-Z][\w&.-]*)*)(?:['’]s)? (?:[a-z]+ )?"
    r"(?:spokes\w+|executive|CEO|boss|president|director|chairman|chairwoman|chair|manager|analyst|lawyer|attorney|head|founder|owner|engineer|economist)\b"
)
#: "the country's defence minister", "its army": whose, only the words before can tell.
WHOSE = re.compile(r"\b(?:the country|the nation|the kingdom|the republic)['’]s\b", re.IGNORECASE)


def side_in(words: str) -> str | None:
    """The first state or body that a phrase names ("Russian Deputy Defense Minister" -> "Russia"), longest words first; None for none."""
    tokens = [m.group() for m in WORD.finditer(words)]
    for start in range(len(tokens)):
        for length in (4, 3, 2, 1):
            phrase = " ".join(tokens[start : start + length])
            if start + length <= len(tokens) and phrase[0].isupper() and (party := party_named(phrase)):
                based = start + length == len(tokens) or not tokens[start + length].startswith("based")
                return party if based and not phrase.endswith("-based") else None
    return None


def side_of(mention: Mention, source: str, parsed: Parsed, before: str | None) -> str | None:
    """The side of a mention by its own words (`source`).

    A bare office of a state takes what the text was just speaking of (`before`).
    """
    if mention.form is Form.PERSON:
        return side_by_role(mention.role, parsed, mention.span, before)
    own = side_in(source if mention.form is not Form.BODY else mention.name)
    if own is not None:
        return own
    if WHOSE.search(source):
        return last_nation(parsed, mention.span)
    employer = EMPLOYER.search(source) if mention.form is not Form.BODY else None
    # "Officials of", "a team at": at a body anybody works, otherwise only persons are of one
    if employer and (employer["by"] == "at" or not load(PeopleWords).persons.isdisjoint((mention.head, mention.head.removesuffix("s")))):
        return employer["body"].strip(" ,.")
    if is_office(mention.name):
        return local_state(mention.name, parsed) or before
    return mention.name if mention.form is Form.BODY and mention.kind is EntityKind.ORGANISATION else None


def side_by_role(role: str | None, parsed: Parsed, at: Span, before: str | None) -> str | None:
    """The side that a person's role tells of: an employer, a state, the police; `before` for an office of a state that is not named."""
    if not role:
        return None
    employer = EMPLOYER.search(role)
    if employer and (employer["by"] == "at" or not is_office(role)):
        named = side_in(employer["body"])
        return named or employer["body"].strip(" ,.")
    own = side_in(role)
    if own is not None:
        return own
    if WHOSE.search(role):
        return last_nation(parsed, at)
    if re.search(r"\bpolice\b", role, re.IGNORECASE):
        return "police"
    if is_office(role):
        return local_state(role, parsed) or before
    employed = EMPLOYED.search(role)
    if employed:
        return employed["body"]
    return employer["body"].strip(" ,.") if employer else None


def local_state(words: str, parsed: Parsed) -> str | None:
    """The state in an office's own words that no table knows: "Kestria's transport minister", "the Marovian Ministry of Transport"."""
    people = load(PeopleWords)
    for match in WORD.finditer(words):
        word = match.group()
        plain = word.casefold().strip(".")
        if not word[0].isupper() or plain in people.titles | people.persons | people.bodies | people.offices:
            continue
        if words[match.end() : match.end() + 2] in ("'s", "’s"):
            return word
        if ADJECTIVAL.search(word):
            return _place_behind(word, parsed.article.text)
    return None


def _place_behind(adjective: str, text: str) -> str:
    """The place that an adjective is made from, where the article names it ("Marovian" -> "Marovia"); else the adjective itself."""
    stem = adjective[: max(SHORTEST_STEM, len(adjective) - 3)]
    names = {m.group() for m in WORD.finditer(text) if m.group().startswith(stem) and m.group() != adjective}
    near = sorted(name for name in names if abs(len(name) - len(adjective)) <= 2 and not ADJECTIVAL.search(name))
    return near[0] if near else adjective


def is_office(words: str) -> bool:
    """Whether the words name an office of a state."""
    return _offices().search(words.casefold()) is not None


@cache
def _offices() -> re.Pattern[str]:
    return re.compile(rf"\b{any_of(load(PeopleWords).offices)}\b")


def place_before(parsed: Parsed, at: Span) -> str | None:
    """The place named last before an offset in its paragraph, for "the ministry there"; a state by its short English name."""
    block = parsed.block_at(at.start)
    if block is None:
        return None
    places = [
        e for e in block.doc.ents if e.label_ in ("GPE", "LOC", "NORP", "ORG", "PERSON") and block.span.start + e.start_char < at.start
    ]
    named = [e for e in places if e.label_ in ("GPE", "LOC") or (e.start > 0 and block.doc[e.start - 1].lower_ in ("in", "across"))]
    return (party_named(named[-1].text) or named[-1].text) if named else None


def last_nation(parsed: Parsed, at: Span) -> str | None:
    """The state named last before a place in the text, within its paragraph and the two before it."""
    start = max(0, at.start - 1200)
    found = None
    for match in WORD.finditer(parsed.article.text, start, at.start):
        if match.group()[0].isupper():
            found = party_named(match.group()) or found
    return found
