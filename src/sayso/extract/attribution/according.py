"""The frame of "according to X", in front of what it governs, behind it or inside it."""

from spacy.tokens import Token

from sayso.extract.attribution import contents
from sayso.extract.attribution.contents import Range
from sayso.extract.attribution.frame import FrameKind
from sayso.extract.attribution.subjects import source_range

type Found = tuple[FrameKind, Token | None, list[Range], Range | None]


def according_to(token: Token) -> Found | None:
    to = token.nbor(1)
    source = next((c for c in to.children if c.dep_ == "pobj"), None) or next(
        (c for c in token.doc[to.i + 1 : to.i + 6] if c.pos_ in ("PROPN", "NOUN")), None
    )
    if source is None:
        return None
    sentence, doc = token.sent, token.doc
    left, right = source_range(source, token)
    left = min(left, source.i)
    cluster = (token.i, max(right, source.i))
    if doc[sentence.start : token.i].text.strip(" ,“”\"'‘’").casefold() in ("", "but", "and", "also", "yet"):
        content = [contents.trimmed(doc, (cluster[1] + 1, sentence.end - 1))]
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


def _clause_start(token: Token) -> int:
    """Where the clause that "according to" closes begins: after a semicolon, or after ", and" that joins a clause of its own."""
    sentence = token.sent
    for i in range(token.i - 1, sentence.start, -1):
        if token.doc[i].text == ";":
            return i + 1
    return sentence.start
