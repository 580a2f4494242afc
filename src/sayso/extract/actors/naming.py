"""A person's name in the parse: the whole of it, without titles, and what it tells of a gender."""

from spacy.tokens import Span as TokenSpan
from spacy.tokens import Token

from sayso.words import load
from sayso.words.nations import party_named
from sayso.words.outlets import outlet_named
from sayso.words.people import PeopleWords

HYPHENS = "-‑–"


def entity_of(token: Token) -> TokenSpan:
    """The named entity that holds a token, which has to stand in one."""
    return whole_name(next(ent for ent in token.doc.ents if ent.start <= token.i < ent.end))


def whole_name(entity: TokenSpan) -> TokenSpan:
    """An entity of one word with the name's word before it, which the model may leave out ("Open Tarn")."""
    words, start = load(PeopleWords), entity.start
    before = entity.doc[start - 1] if start > entity.sent.start else None
    if len(entity) > 1 or before is None or before.pos_ != "PROPN" or before.dep_ != "compound" or before.head != entity.root:
        return entity
    told = before.lower_.strip(".")
    return entity if told in words.titles | words.persons | words.male | words.female else entity.doc[start - 1 : entity.end]


def bare_name(name: TokenSpan, words: PeopleWords) -> TokenSpan | None:
    """Without titles in front and a possessive behind; None where nothing is left or the name is a nation, an outlet or plainly no name."""
    start, end = name.start, name.end
    while start < end and (
        name.doc[start].lower_.strip(".") in words.titles or (party_named(name.doc[start].text) is not None and end - start > 2)
    ):
        start += 1
    while end > start and (name.doc[end - 1].text in ("'s", "’s", "'", "’") or name.doc[end - 1].is_punct):
        end -= 1
    if start == end or party_named(name.doc[start:end].text) or outlet_named(name.doc[start:end].text):
        return None
    if name.doc[end - 1].lower_.removesuffix("s") in words.persons or name.doc[end - 1].lower_ in words.bodies | words.speakers:
        return None
    last = end - 1  # of "Kim Jong-un" the last word is "Jong-un"
    while last - 1 > start and name.doc[last - 1].text in HYPHENS and not name.doc[last - 1].whitespace_:
        last -= 2
    return name.doc[start:end] if name.doc[last].text[0].isupper() else None


def gender_of(name: str, before: str, words: PeopleWords) -> str | None:
    """ "m", "f" or None, by the words before a name and by the first name."""
    said = {w.strip(".,").casefold() for w in before.split()}
    first = name.split()[0].casefold()
    man = bool(said & words.male) or first in words.male_names
    woman = bool(said & words.female) or first in words.female_names
    return "m" if man and not woman else "f" if woman and not man else None
