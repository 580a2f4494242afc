"""One naming of somebody: the words, what they say of him, and what kind of name it is."""

import re
from dataclasses import dataclass
from enum import StrEnum

from spacy.tokens import Span as TokenSpan
from spacy.tokens import Token

from sayso.extract.actors.naming import bare_name, entity_of, gender_of
from sayso.extract.parse import Block
from sayso.types import EntityKind, Span
from sayso.words import load
from sayso.words.nations import is_body, party_named
from sayso.words.outlets import outlet_named
from sayso.words.people import PeopleWords

DETERMINERS = re.compile(r"^(?:the|a|an|this|that|these|those|one(?!\s+of\b)|our|its|his|her|their)\s+", re.IGNORECASE)
POSSESSIVE = re.compile(r"['’]s?$")
_OWNED = re.compile(r"(?P<owner>[A-Z].*)['’]s (?P<name>[A-Z]\w*(?: [A-Z]\w*)*)")
#: Small words inside family names ("Oscar de la Torre", "Ursula von der Leyen").
PARTICLES = frozenset({
    "de", "la", "las", "los", "del", "della", "di", "da", "das", "do", "dos", "du", "le", "van", "von", "der",
    "den", "ten", "bin", "bint", "ibn", "al", "el", "ul", "abu", "y",
})  # fmt: skip
#: Prepositions of a short phrase that belongs to a description ("head of the agency").
SHORT_JOINTS = frozenset({"of", "for", "in", "at"})
#: Longest name of somebody without a name of his own, in words: "senior members of the 1922 committee of backbenchers".
LONGEST_DESCRIPTION = 9


class Form(StrEnum):
    """How somebody is named, which decides how the name is resolved."""

    PERSON = "person"
    BODY = "body"
    PRONOUN = "pronoun"
    DEFINITE = "definite"
    DESCRIPTION = "description"


@dataclass(frozen=True, slots=True)
class Mention:
    """`name` without titles and determiners; `head` the lower-case noun that a description turns on; `role` what stands beside a name."""

    span: Span
    block: int
    form: Form
    name: str
    head: str
    plural: bool
    gender: str | None
    role: str | None
    role_span: Span | None
    kind: EntityKind


def mention_at(span: Span, number: int, block: Block) -> Mention | None:
    """Read one source or recipient; None where no word of the parse lies in the span."""
    local = block.doc.char_span(span.start - block.span.start, span.end - block.span.start, alignment_mode="expand")
    if local is None or not len(local):
        return None
    words = load(PeopleWords)
    head = _head(local)
    if head.pos_ == "PRON" or (head.pos_ == "DET" and len(local) == 1):
        return _pronoun(span, number, head)
    body = _described_body(local, head, words) or _told_body(local, head, words)
    if body is not None:
        role = DETERMINERS.sub("", local.doc[local.start : body.start].text.strip(" ,"))
        return Mention(span, number, Form.BODY, body.text, head.lemma_.lower(), False, None, role or None, span, EntityKind.ORGANISATION)
    person = person_in(local, head, words)
    if person is not None:
        return _person(span, number, block, local, person, words)
    return _other(span, number, local, head, words)


def _described_body(local: TokenSpan, head: Token, words: PeopleWords) -> TokenSpan | None:
    """The name in "the ferry's operator, Orrin Line": an apposition to a noun for a body names a body, whatever the parser takes it for.

    A noun for a person or a body ("the owner, Tarrow Mills") leaves it to the parser which of them the name is.
    """
    if head.pos_ != "NOUN":
        return None
    named = next((c for c in head.rights if c.dep_ == "appos" and c.pos_ == "PROPN" and c.i < local.end), None)
    if named is None or (head.lemma_.lower() not in words.bodies and named.ent_type_ != "ORG"):
        return None
    if head.lemma_.lower() not in words.bodies and (named.i - 1 <= head.i or is_told_person(named, words)):
        return None
    start = named.i
    while start > local.start and local.doc[start - 1].pos_ == "PROPN":
        start -= 1
    return local.doc[start : named.i + 1]


def _told_body(local: TokenSpan, head: Token, words: PeopleWords) -> TokenSpan | None:
    """The name in "Doctors Along the River, an aid group, ...": what follows in apposition tells a body, whatever the name is made of."""
    told = next((c for c in head.rights if c.dep_ == "appos" and c.pos_ == "NOUN" and c.lemma_.lower() in words.bodies), None)
    if told is None or head.pos_ != "NOUN" or not head.text[0].isupper() or any(c.dep_ in ("det", "poss") for c in head.lefts):
        return None
    comma = next((t.i for t in local if t.text == "," and t.i > head.i), local.end)
    name = local.doc[head.left_edge.i : comma]
    return name if len(name) > 1 and name[-1].text[0].isupper() else None


def _head(local: TokenSpan) -> Token:
    """The noun that the phrase turns on: its root, or the first noun where the parse has split it."""
    root: Token = local.root
    if root.pos_ in ("NOUN", "PROPN", "PRON", "NUM", "ADJ", "DET"):
        return root
    return next((t for t in local if t.pos_ in ("PROPN", "NOUN", "PRON")), root)


def _pronoun(span: Span, number: int, head: Token) -> Mention:
    word = {"its": "it", "his": "he", "their": "they", "him": "he", "them": "they", "her": "she"}.get(head.lower_, head.lower_)
    gender = {"he": "m", "she": "f"}.get(word)
    return Mention(
        span, number, Form.PRONOUN, word, word, word in ("they", "them", "we", "both", "others"), gender, None, None, EntityKind.UNNAMED
    )


def person_in(local: TokenSpan, head: Token, words: PeopleWords) -> TokenSpan | None:
    """The tokens of a person's name in a phrase, without titles; None where the phrase names no person.

    The name is the named entity that holds the phrase's head or stands in apposition to it; else a run of capitalised words with a
    title before it or a known first name; else a name that ends the phrase ("the shadow leader of the House Angela Eagle").
    """
    if _of_somebody(head, words):
        return None
    near = [
        head,
        *(c for c in head.children if c.dep_ in ("appos", "compound", "flat", "nmod")),
        *([head.head] if head.dep_ == "appos" else []),
    ]
    for token in near:
        if token.ent_type_ == "PERSON" and local.start <= token.i < local.end and not (token.dep_ == "poss" and token != head):
            found = bare_name(entity_of(token), words)
            if found is not None:
                return found
    return _told_person(head, words) or _capitalised(local, head, words) or _last_name(local, words)


def _of_somebody(head: Token, words: PeopleWords) -> bool:
    """ "A spokesman for the minister", "an aide to Ana Lim": not the person behind the preposition."""
    described = head.pos_ == "NOUN" and head.lemma_.lower() in words.persons and not any(c.dep_ == "appos" for c in head.children)
    return described and any(c.dep_ == "prep" and c.lower_ in ("for", "to") and c.i == head.i + 1 for c in head.rights)


def _told_person(head: Token, words: PeopleWords) -> TokenSpan | None:
    """ "Mirela Dosk, a spokeswoman for ...": what follows a name in apposition tells a person, whatever the parser takes the name for."""
    if head.pos_ != "PROPN" or not is_told_person(head, words):
        return None
    start = head.i
    while start > head.sent.start and (head.doc[start - 1].pos_ == "PROPN" or head.doc[start - 1].text in PARTICLES):
        start -= 1
    return bare_name(head.doc[start : head.i + 1], words)


def is_told_person(head: Token, words: PeopleWords) -> bool:
    """Whether an apposition or a "who" after a name tells that it is a person's."""
    beside = any(c.dep_ == "appos" and c.pos_ == "NOUN" and c.lemma_.lower() in words.persons for c in head.rights)
    return beside or any(c.dep_ == "relcl" and any(g.lower_ == "who" for g in c.children) for c in head.rights)


def _capitalised(local: TokenSpan, head: Token, words: PeopleWords) -> TokenSpan | None:
    """A run of capitalised words that ends with the head, where a title or a first name tells a person."""
    if head.pos_ != "PROPN":
        return None
    start = head.i
    while start > local.start and (head.doc[start - 1].pos_ == "PROPN" or head.doc[start - 1].text in PARTICLES):
        start -= 1
    found = bare_name(head.doc[start : head.i + 1], words)
    if found is None:
        return None
    titled = (
        found.start > local.start
        and head.doc[found.start - 1].lower_.strip(".") in words.titles
        and (
            head.ent_type_ not in ("ORG", "GPE", "NORP", "LOC", "FAC")
            or head.doc[found.start - 1].lower_.strip(".") in words.male | words.female
        )
    )
    return found if titled or (len(found) > 1 and found[0].lower_ in words.male_names | words.female_names) else None


def _last_name(local: TokenSpan, words: PeopleWords) -> TokenSpan | None:
    """A full name at the very end of a phrase, or before its first comma."""
    comma = next((t.i for t in local if t.text == ","), local.end)
    for token in (local.doc[comma - 1], local.doc[local.end - 1]):
        if token.pos_ == "PROPN" and token.i > local.start and local.doc[token.i - 1].lower_ in words.male_names | words.female_names:
            return bare_name(local.doc[token.i - 1 : token.i + 1], words)
        if token.ent_type_ == "PERSON" and token.i >= local.start:
            name = entity_of(token)
            found = bare_name(name, words) if name.end == token.i + 1 and len(name) > 1 else None
            free = found is not None and (found.start == local.start or not local.doc[found.start - 1].is_punct)
            office = any(t.lower_.strip(".") in words.titles | words.persons for t in local.doc[local.start : name.start])
            if found is not None and len(found) > 1 and (free or office):
                return found
    return None


def _person(span: Span, number: int, block: Block, local: TokenSpan, person: TokenSpan, words: PeopleWords) -> Mention:
    before = local.doc[local.start : person.start].text.strip(" ,")
    after = local.doc[person.end : local.end].text.strip(" ,")
    role = DETERMINERS.sub("", before) if before else None
    place = Span(block.span.start + local.start_char, block.span.start + local.start_char + len(before)) if before else None
    if len(after.split()) > 1 and not after.startswith(("-", "–", "—")):
        role = f"{role}, {after}" if role else after
        offset = block.span.start + local.doc[person.end : local.end].start_char
        place = Span(place.start, offset + len(after) + 1) if place else Span(offset, block.span.start + local.end_char)
    gender = gender_of(person.text, before, words)
    return Mention(span, number, Form.PERSON, person.text, person[-1].lower_, False, gender, role, place, EntityKind.PERSON)


def _other(span: Span, number: int, local: TokenSpan, head: Token, words: PeopleWords) -> Mention:
    text = _description(local, head)
    lower = head.lower_
    definite = local[0].lower_ in ("the", "this", "that", "these", "those", "our")
    plural = head.tag_ in ("NNS", "NNPS") or lower in ("police", "people", "media")
    gender = "m" if lower in words.male else "f" if lower in words.female else None
    office = lower.removesuffix("s") in words.persons
    plural = plural or (office and lower.endswith("s"))
    # "The Deputy Minister" is an office in capitals, "the Syria envoy" one of two names.
    ranks = words.persons | words.titles
    names = [t for t in head.lefts if t.pos_ == "PROPN" and t.dep_ == "compound" and not (office and t.lower_ in ranks)]
    proper = (head.pos_ == "PROPN" and not office) or bool(names)
    named = (head.pos_ == "PROPN" and not office) or outlet_named(text) is not None or party_named(text) is not None
    if named:
        text = _own_name(text, words)
        party = party_named(text)
        kind = EntityKind.PLACE if party and not is_body(party) and len(text.split()) == 1 else EntityKind.ORGANISATION
        return Mention(span, number, Form.BODY, text, lower, plural, gender, None, None, kind)
    kind = EntityKind.GROUP if plural else EntityKind.ORGANISATION if head.lemma_.lower() in words.bodies else EntityKind.UNNAMED
    form = Form.DEFINITE if definite and not proper else Form.DESCRIPTION
    return Mention(span, number, form, text, head.lemma_.lower() if not plural else lower, plural, gender, None, None, kind)


def _own_name(text: str, words: PeopleWords) -> str:
    """ "Radio 3's Late Word": a programme has a name of its own. Every state has an Interior Ministry, so a body keeps its owner."""
    owned = _OWNED.fullmatch(text)
    told = owned is None or party_named(owned["owner"]) is not None or bool(set(owned["name"].casefold().split()) & words.bodies)
    return text if owned is None or told else owned["name"]


def _description(local: TokenSpan, head: Token) -> str:
    """The phrase without determiner and without what trails after its head beyond a short "of" or "for" phrase."""
    if head.pos_ == "PROPN" and head.ent_type_ == "GPE" and party_named(head.text):
        return head.text  # "the latest numbers Russia gave", where the parser ties the state to the words before it
    end = local.end
    while end > head.i + 1 and local.doc[end - 1].lower_ in ("who", "which", "that", "and", "there", "here"):
        end -= 1
    for token in local:
        if token.i <= head.i or (
            token.pos_ == "ADP" and token.nbor(-1).pos_ == "PROPN" and token.i + 1 < end and token.nbor(1).pos_ == "PROPN"
        ):
            continue
        loose = (
            token.text in (",", "(", "--", "–", "—")
            or token.dep_ in ("relcl", "advcl")
            or (token.dep_ == "acl" and token.right_edge.i > token.i)
            or (token.dep_ == "prep" and token.head.i == head.i and token.lower_ not in SHORT_JOINTS and not _named(token, head))
        )
        if loose:
            end = token.i
            break
    text = DETERMINERS.sub("", local.doc[local.start : min(end, local.start + LONGEST_DESCRIPTION)].text.strip(" ,“”\"'‘’"))
    return POSSESSIVE.sub("", text).strip() or local.text


def _named(preposition: Token, head: Token) -> bool:
    """ "Doctors Along the River": a capital makes a preposition part of a name that begins with a capital."""
    return preposition.text[0].isupper() and head.text[0].isupper()
