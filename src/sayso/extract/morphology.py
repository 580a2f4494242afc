"""Parts of speech, morphology and lemmas of a parsed line, each worked out once for a word with its tag and its label.

spaCy tries 179 rules at every token anew, which takes a fourth of a parse. All but a few of them ask one token alone for its word, its tag
and its label, and so does the lemmatizer after them: the same three have the same answer wherever they stand.
"""

from collections.abc import Iterable
from typing import Any

from spacy.matcher import Matcher
from spacy.pipeline import AttributeRuler, Lemmatizer
from spacy.tokens import Doc
from spacy.tokens import Span as TokenSpan
from spacy.tokens._retokenize import normalize_token_attrs, set_token_attrs

#: Answers that are kept; a pile of articles has no end of names.
MOST = 100_000


class Morphology:
    """A pipeline's attribute ruler and lemmatizer in one, for lines that are tagged and parsed."""

    def __init__(self, ruler: AttributeRuler, lemmatizer: Lemmatizer) -> None:
        self._ruler, self._lemmatizer = ruler, lemmatizer
        self._alone, self._together = Matcher(ruler.vocab), Matcher(ruler.vocab)
        rules: Any = ruler.patterns
        for number, rule in enumerate(rules):
            for pattern in rule["patterns"]:
                (self._together if len(pattern) > 1 else self._alone).add(str(number), [pattern])
        self._known: dict[tuple[int, ...], dict[int, Any]] = {}

    def __call__(self, doc: Doc) -> Doc:
        """The same line with parts of speech, morphology and lemmas set."""
        joined: dict[int, list[int]] = {}
        for number, start in self._matched(self._together, doc):
            joined.setdefault(start + self._ruler.indices[number], []).append(number)
        for place, row in enumerate(doc.to_array(["ORTH", "TAG", "DEP"]).tolist()):
            if place in joined:
                told = self._told(doc, place, joined[place])
            elif (key := tuple(row)) in self._known:
                told = self._known[key]
            else:
                if len(self._known) >= MOST:
                    self._known.clear()
                told = self._known[key] = self._told(doc, place)
            set_token_attrs(doc[place], told)
        return doc

    def _matched(self, matcher: Matcher, tokens: Doc | TokenSpan) -> list[tuple[int, int]]:
        """Numbers of the rules that hold, and where the tokens of each begin."""
        strings = self._ruler.vocab.strings
        return [(int(strings[rule]), start) for rule, start, _ in matcher(tokens, allow_missing=True)]

    def _told(self, doc: Doc, place: int, joined: Iterable[int] = ()) -> dict[int, Any]:
        """What is set at a token: of two rules the later has the last word. `joined` are those that look at more than this token."""
        told: dict[int, Any] = {}
        for number in sorted([*joined, *(number for number, _ in self._matched(self._alone, doc[place : place + 1]))]):
            told |= self._ruler.attrs[number]
        token = doc[place]
        set_token_attrs(token, told)
        if not token.lemma:
            told |= normalize_token_attrs(doc.vocab, {"LEMMA": self._lemmatizer.lemmatize(token)[0]})
        return told
