"""Bodies that sentences are about, and the body behind a text that speaks ("data of the ministry", "a report by the agency")."""

from collections.abc import Iterator
from functools import cache

from spacy.tokens import Span as TokenSpan
from spacy.tokens import Token

from sayso.extract.actors.mention import Form, Mention, mention_at
from sayso.extract.actors.naming import whole_name
from sayso.extract.actors.people import is_subject
from sayso.extract.parse import Block, Parsed
from sayso.types import EntityKind, Span
from sayso.words import load
from sayso.words.cues import CueWords
from sayso.words.people import PeopleWords

#: Prepositions between a text and whoever gave it out.
ISSUED = frozenset({"by", "of", "from"})


def bodies_in(parsed: Parsed, names: frozenset[str]) -> Iterator[Mention]:
    """Each organisation or group, named or described ("the ministry"), that a sentence says to act, in text order.

    That is its subject, or the agent of a passive ("was established by the Marovian side").

    `names` are the folded names of bodies that the parser takes for persons.
    """
    for number, block in enumerate(parsed.blocks):
        for token in block.doc:
            agent = token.dep_ == "pobj" and token.head.dep_ == "agent"
            subject = token.dep_ in ("nsubj", "nsubjpass") and is_subject(token)
            if token.pos_ not in ("PROPN", "NOUN") or not (agent or subject):
                continue
            mistaken = token.ent_type_ == "PERSON" and _entity_name(token) in names
            if (token.ent_type_ == "PERSON" and not mistaken) or (token.pos_ == "NOUN" and not _may_issue(token)):
                continue
            mention = mention_at(_phrase(block, token), number, block)
            if mention is None:
                continue
            named = mention.form is Form.BODY and mention.kind is EntityKind.ORGANISATION
            counted = any(t.pos_ == "NUM" or t.dep_ == "cc" for t in token.subtree)
            group = mention.kind is EntityKind.GROUP and not counted
            if named or mistaken or group or (mention.form is Form.DEFINITE and mention.head in load(PeopleWords).bodies):
                yield mention
        yield from _named_beside(number, block)


def offices_in(parsed: Parsed) -> Iterator[Mention]:
    """Each holder of an office that a sentence is about without naming him: "The Prime Minister dismissed it", in text order."""
    persons = load(PeopleWords).persons
    for number, block in enumerate(parsed.blocks):
        for token in block.doc:
            if token.dep_ == "nsubj" and token.lemma_.lower() in persons and is_subject(token):
                mention = mention_at(_phrase(block, token), number, block)
                if mention is not None and mention.form is Form.DEFINITE and not mention.plural:
                    yield mention


def _named_beside(number: int, block: Block) -> Iterator[Mention]:
    """Organisations named anywhere else in a paragraph, so that "the alliance" finds the Pension Defence Alliance."""
    for entity in block.doc.ents:
        if entity.label_ == "ORG" and len(entity) > 1 and entity.root.dep_ not in ("nsubj", "nsubjpass"):
            mention = mention_at(block.reach(entity), number, block)
            if mention is not None and mention.form is Form.BODY and mention.kind is EntityKind.ORGANISATION:
                yield mention


def _entity_name(token: Token) -> str:
    """The folded name of the named entity that holds a token."""
    return _folded(next(ent for ent in token.doc.ents if ent.start <= token.i < ent.end))


def _folded(entity: TokenSpan) -> str:
    return whole_name(entity).text.removeprefix("the ").removesuffix("'s").removesuffix("’s").casefold()


def body_names(parsed: Parsed) -> frozenset[str]:
    """Folded names that grammar tells to be bodies though a parser may take them for persons.

    ", which ..." stands after them, or a noun for a body beside or before them ("the ferry's operator, Orrin Line", "rating agency Brell").
    """
    words = load(PeopleWords)
    found = set()
    for block in parsed.blocks:
        for entity in block.doc.ents:
            root = entity.root
            which = any(
                c.dep_ == "relcl" and any(g.lower_ == "which" and g.dep_ in ("nsubj", "nsubjpass") for g in c.children) for c in root.rights
            )
            beside = root.dep_ == "appos" and root.head.pos_ == "NOUN" and root.head.lemma_.lower() in words.bodies
            after = next((c for c in root.rights if c.dep_ == "appos"), None)
            told = after is not None and after.pos_ == "NOUN" and after.lemma_.lower() in words.bodies
            kind = next((c for c in root.lefts if c.i == entity.start - 1 and c.dep_ in ("compound", "nmod", "amod")), None)
            called = (
                kind is not None and kind.pos_ == "NOUN" and kind.lemma_.lower() in words.bodies | words.generic
            )  # "ratings agency Brell"
            if which or beside or told or called:
                found.add(_folded(entity))
    return frozenset(found)


def issuer(span: Span, block: Block) -> Span | None:
    """Where a source is a text, the place of whoever issued it.

    That is the noun after "by", "of" or "from", a possessor, or a body's name before it.
    """
    local = block.doc.char_span(span.start - block.span.start, span.end - block.span.start, alignment_mode="expand")
    if local is None or local.root.pos_ == "PROPN" or _texts().isdisjoint((local.root.lemma_.lower(), local.root.lower_)):
        return None
    text = local.root
    holder = next((c for c in text.children if c.dep_ == "poss"), None)
    if holder is not None and holder.lower_ == "whose" and text.head.dep_ == "relcl":
        holder = text.head.head  # "Demos, whose poll had her on 40 percent"
    if holder is None:
        given = next((c for c in text.rights if c.dep_ in ("prep", "agent") and c.lower_ in ISSUED), None)
        holder = next((c for c in given.children if c.dep_ == "pobj"), None) if given is not None else None
    if holder is None:
        holder = _publisher(text)
    if holder is None:
        holder = next((c for c in text.lefts if c.dep_ in ("compound", "nmod") and c.pos_ == "PROPN"), None)
    if holder is None or holder.ent_type_ in ("DATE", "TIME", "CARDINAL") or not _may_issue(holder):
        return None
    return _phrase(block, holder)


def _publisher(text: Token) -> Token | None:
    """ "The letter that the ministry published", "an order issued by Marsten": who gave it out, by the clause that tells it."""
    issued = next((c for c in text.rights if c.dep_ == "acl" and c.lemma_ in load(CueWords).authoring), None)
    agent = next((c for c in issued.rights if c.dep_ == "agent"), None) if issued is not None else None
    if agent is not None:
        return next((c for c in agent.rights if c.dep_ == "pobj"), None)
    given = next((c for c in text.rights if c.dep_ == "relcl" and c.lemma_ in load(CueWords).publishing), None)
    return next((c for c in given.lefts if c.dep_ == "nsubj" and c.tag_ not in ("WDT", "WP")), None) if given is not None else None


@cache
def _texts() -> frozenset[str]:
    cues, people = load(CueWords), load(PeopleWords)
    return frozenset(word for words in (cues.texts, cues.counting) for word in words if word not in people.bodies)


def _may_issue(noun: Token) -> bool:
    people = load(PeopleWords)
    return noun.pos_ in ("PROPN", "PRON") or noun.lemma_.lower() in people.bodies | people.persons or noun.lower_ in people.speakers


def _phrase(block: Block, noun: Token) -> Span:
    """A noun with what stands before it and its short "of" phrase, up to a comma or a clause."""
    right = noun.i
    for token in noun.doc[noun.i + 1 : noun.right_edge.i + 1]:
        if token.text in (",", "(", "–", "—") or token.pos_ in ("VERB", "AUX") or token.lower_ in ("who", "which", "that", "'s", "’s"):
            break
        right = token.i
    return block.reach(noun.doc[noun.left_edge.i : right + 1])
