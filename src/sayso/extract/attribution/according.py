"""The frame of "according to X", in front of what it governs, behind it or inside it."""

from spacy.tokens import Doc, Token

from sayso.extract.attribution import contents
from sayso.extract.attribution.frame import Found, FrameKind
from sayso.extract.attribution.subjects import source_range
from sayso.words import load
from sayso.words.cues import CueWords
from sayso.words.people import PeopleWords


def according_to(token: Token) -> Found | None:
    """The frame of "according" (its token); None where no word is said ("according to plan")."""
    to = token.nbor(1)
    source = next((c for c in to.children if c.dep_ == "pobj"), None) or next(
        (c for c in token.doc[to.i + 1 : to.i + 6] if c.pos_ in ("PROPN", "NOUN")), None
    )
    if source is None or source.lemma_.lower() in load(CueWords).yardsticks:
        return None  # "went according to plan"
    sentence, doc = token.sent, token.doc
    left, right = source_range(source, token)
    left = min(left, source.i)
    opens = doc[sentence.start : token.i].text.strip(" ,“”\"'‘’").casefold() in ("", "but", "and", "also", "yet")
    if opens:
        right = _name_only(doc, source.i, right)
    cluster = (token.i, max(right, source.i))
    if opens:
        told = next((c for c in source.rights if c.dep_ == "relcl"), None)
        after = told.right_edge.i if told is not None and told.left_edge.i == cluster[1] + 2 else cluster[1]
        content = [contents.trimmed(doc, (after + 1, sentence.end - 1))]
    else:
        content = [contents.trimmed(doc, (_clause_start(token), token.i - 1))]
        after = cluster[1] + 1
        if (
            after < sentence.end - 3
            and doc[after].text in (",", "--", "–", "—")
            and doc[after + 1].dep_ not in ("relcl",)
            and doc[after + 1].lower_ not in ("who", "which", "whose")
        ):
            content.append(contents.trimmed(doc, (after + 1, sentence.end - 1)))
    return FrameKind.ACCORDING, source, [part for part in content if part is not None], cluster


def _name_only(doc: Doc, name: int, right: int) -> int:
    """End a source before ", the strike ...": after a comma only a noun for a person or body goes on with the name."""
    people = load(PeopleWords)
    for i in range(name + 1, right + 1):
        if doc[i].text == ",":
            told = doc[i + 1].lower_ in ("a", "an") or {t.lower_ for t in doc[i + 1 : i + 7]} & (
                people.persons | people.bodies | people.titles
            )
            return right if told else i - 1
    return right


def _clause_start(token: Token) -> int:
    """Where the clause that "according to" closes begins: after a semicolon, or after ", and" that joins a clause of its own."""
    sentence = token.sent
    for i in range(token.i - 1, sentence.start, -1):
        if token.doc[i].text == ";":
            return i + 1
    return sentence.start
