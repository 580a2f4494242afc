"""Every person that an article names, with the role that stands beside the name."""

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Token
from spacy.tokens import Span as TokenSpan

from sayso.extract.actors.mention import is_told_person, person_in
from sayso.extract.actors.naming import bare_name
from sayso.extract.parse import Block, Parsed
from sayso.types import Span
from sayso.words import load
from sayso.words.nations import party_named
from sayso.words.people import PeopleWords

#: What heads do with what they head.
LEADING = frozenset({"direct", "lead", "head", "run", "chair", "found", "manage"})


@dataclass(frozen=True, slots=True)
class Named:
    """A person's name where it stands, the role beside it ("" for none), and whether it is the subject of its sentence."""

    name: str
    role: str
    span: Span
    subject: bool


def people_in(parsed: Parsed) -> Iterator[Named]:
    """Each naming of a person, longest names first, so that bare surnames find them."""
    words = load(PeopleWords)
    found = []
    surnames = frozenset(_alone(parsed))
    for block in parsed.blocks:
        for entity in block.doc.ents:
            told = entity.root.pos_ == "PROPN" and (is_told_person(entity.root, words) or _reads_as_person(entity, words))
            if entity.label_ == "PERSON" or told:
                name = person_in(entity, entity.root, words)
            else:
                name = bare_name(entity, words) if _goes_by_last_word(entity, surnames, words) else None
            if name is not None and not any(t.is_punct and t.text not in ".-’'\"“”" for t in name):
                found.append(_named(block, name, words))
        found += [_named(block, name, words) for name in _holders(block.doc, words)]
    yield from sorted(found, key=lambda named: (-len(named.name.split()), named.span))


def _named(block: Block, name: TokenSpan, words: PeopleWords) -> Named:
    before = _role_before(block.doc[name.sent.start : name.start])
    plain = before.casefold().strip(".") in words.titles and len(before.split()) == 1  # "Mr" tells nothing yet
    role = ("" if plain else before) or _role_beside(name) or _role_after(name) or _role_told(name) or before
    start = block.span.start + name.start_char
    return Named(name.text, role, Span(start, start + len(name.text)), is_subject(name.root))


def _holders(doc: Doc, words: PeopleWords) -> Iterator[TokenSpan]:
    """ "The Minister of the Interior, Gerd Ansel, paid ...": names beside an office that no entity was found in."""
    for token in doc:
        office = token.head.lemma_.lower()
        if token.dep_ == "appos" and token.pos_ == "PROPN" and not token.ent_type_ and office in words.persons and token.head.i < token.i:
            name = doc[token.left_edge.i : token.i + 1]
            capitals = all(t.pos_ == "PROPN" and not t.ent_type_ and t.text[0].isupper() for t in name)
            if len(name) > 1 and capitals and doc[name.start - 1].text == "," and token.lower_ not in words.bodies:
                yield name


def _reads_as_person(entity: TokenSpan, words: PeopleWords) -> bool:
    """A known first name and one more word, and they do something: "Vera Lund, whose shop burned down, blamed nobody"."""
    first = entity[0].lower_ in words.male_names | words.female_names
    acts = entity.root.dep_ == "nsubj" and entity.root.head.pos_ == "VERB"
    return len(entity) == 2 and first and acts and entity.label_ in ("ORG", "GPE", "NORP") and entity.root.lower_ not in words.bodies


def _alone(parsed: Parsed) -> Iterator[str]:
    """Words in capitals that by themselves, without an article, are the subject of a verb."""
    for block in parsed.blocks:
        for token in block.doc:
            bare = token.dep_ == "nsubj" and token.pos_ == "PROPN" and token.head.pos_ == "VERB" and next(token.lefts, None) is None
            if bare and token.text[0].isupper() and not token.text.isupper() and party_named(token.text) is None:
                yield token.text


def _goes_by_last_word(entity: TokenSpan, alone: frozenset[str], words: PeopleWords) -> bool:
    """ "Pavlo Tarn told us ... Tarn said": a person goes by the last word of his name, a body by its first words or its initials."""
    last = entity[-1]
    if not 2 <= len(entity) <= 3 or entity.label_ not in ("ORG", "GPE", "LOC", "NORP", "FAC") or last.text not in alone:
        return False
    before = entity.doc[entity.start - 1].lower_ if entity.start > 0 else ""
    names = all(t.text[0].isupper() and t.is_alpha and not t.text.isupper() for t in entity)
    return names and before != "the" and not {t.lower_ for t in entity} & (words.bodies | words.things) and entity[0].text not in alone


def is_subject(token: Token) -> bool:
    """Whether a noun is what its sentence is about: the subject of its main clause, or the one that "among them was X" ends on."""
    if token.dep_ in ("appos", "compound", "conj"):
        token = token.head
    main = token.head.dep_ in ("ROOT", "ccomp", "conj") or token.head == token
    return main and (token.dep_ in ("nsubj", "nsubjpass", "ROOT") or (token.dep_ == "attr" and token.i > token.head.i))


def _role_before(words: TokenSpan) -> str:
    """The run of capitalised words, titles and adjectives right before a name: "Kremlin spokesman", "Police Lt Col"."""
    people = load(PeopleWords)
    role: list[str] = []
    for token in reversed(words):
        low = token.lower_.strip(".")
        fits = token.pos_ == "PROPN" or low in people.titles or low in people.persons or (role and token.pos_ in ("ADJ", "NOUN", "PART"))
        if not fits or (token.ent_type_ == "PERSON" and low not in people.titles):
            break
        role.insert(0, token.text_with_ws)
    text = "".join(role).strip()
    return text if any(w.casefold().strip(".") in people.titles | people.persons for w in text.split()) else ""


def _role_told(name: TokenSpan) -> str:
    """What a person is said to be: "Ulf Sten is a professor of geology"."""
    verb = name.root.head
    if name.root.dep_ != "nsubj" or verb.lemma_ not in ("be", "become"):
        return ""
    noun = next((c for c in verb.rights if c.dep_ == "attr"), None)
    if noun is None or noun.lemma_.lower() not in load(PeopleWords).persons:
        return ""
    return noun.doc[noun.left_edge.i : noun.right_edge.i + 1].text


def _role_beside(name: TokenSpan) -> str:
    """The noun phrase that a name stands in apposition to: "Kestria's transport minister, Aldo Brennar"."""
    head = name.root.head
    if name.root.dep_ != "appos" or head.pos_ not in ("NOUN", "PROPN") or head.lemma_.lower() not in load(PeopleWords).persons:
        return ""
    return head.doc[head.left_edge.i : name.start].text.strip(" ,")


def _role_after(name: TokenSpan) -> str:
    """An apposition after a name: ", the head of ...,"."""
    leads = next((c for t in name for c in t.rights if c.dep_ == "relcl" and c.lemma_ in LEADING and c.tag_ in ("VBZ", "VBD")), None)
    led = next((c for c in leads.rights if c.dep_ == "dobj"), None) if leads is not None else None
    if led is not None and led.pos_ == "PROPN":
        return f"head of {led.doc[led.left_edge.i : led.right_edge.i + 1].text}"  # "Ada Vell, who directs the Centre for Tides"
    appos = next((c for t in name for c in t.rights if c.dep_ == "appos"), None)
    return appos.doc[appos.left_edge.i : appos.right_edge.i + 1].text if appos is not None and appos.pos_ in ("NOUN", "PROPN") else ""
