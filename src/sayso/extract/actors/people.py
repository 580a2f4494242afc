"""Every person that an article names, with the role that stands beside the name."""

from collections.abc import Iterator

from spacy.tokens import Span as TokenSpan

from sayso.extract.actors.mention import person_in
from sayso.extract.parse import Parsed
from sayso.types import Span
from sayso.words import load
from sayso.words.people import PeopleWords


def people_in(parsed: Parsed) -> Iterator[tuple[str, str, Span]]:
    """Name, role ("" where none stands there) and place of each naming, longest names first, so that bare surnames find them."""
    words = load(PeopleWords)
    found = []
    for block in parsed.blocks:
        for entity in block.doc.ents:
            if entity.label_ != "PERSON":
                continue
            name = person_in(entity, entity.root, words)
            if name is None or any(t.is_punct and t.text not in ".-’'\"“”" for t in name):
                continue
            role = _role_before(block.doc[name.sent.start : name.start]) or _role_after(name)
            start = block.span.start + name.start_char
            found.append((name.text, role, Span(start, start + len(name.text))))
    yield from sorted(found, key=lambda item: (-len(item[0].split()), item[2]))


def _role_before(words: TokenSpan) -> str:
    """The run of capitalised words, titles and adjectives right before a name: "Kremlin spokesman", "Police Lt Col"."""
    people = load(PeopleWords)
    role: list[str] = []
    for token in reversed(words):
        low = token.lower_.strip(".")
        fits = token.pos_ == "PROPN" or low in people.titles or low in people.persons or (role and token.pos_ in ("ADJ", "NOUN", "PART"))
        if not fits or token.ent_type_ == "PERSON" and low not in people.titles:
            break
        role.insert(0, token.text_with_ws)
    text = "".join(role).strip()
    return text if any(w.casefold().strip(".") in people.titles | people.persons for w in text.split()) else ""


def _role_after(name: TokenSpan) -> str:
    """An apposition after a name: ", the head of ...,"."""
    appos = next((c for t in name for c in t.rights if c.dep_ == "appos"), None)
    return appos.doc[appos.left_edge.i : appos.right_edge.i + 1].text if appos is not None and appos.pos_ in ("NOUN", "PROPN") else ""
