"""The language of a text, and what becomes of articles in another than English."""

import re
from functools import cache
from itertools import islice
from math import ceil
from typing import Any

from sayso.types import Article, Skipped
from sayso.words import load
from sayso.words.language import LanguageWords

#: The language that is read.
READ = "en"

#: Characters below which the text itself does not tell.
SHORTEST = 200

#: Characters that are enough to tell.
ENOUGH = 2_000

#: Characters that a guess is made from, which takes the longer the more there are. On 69 news pages in 25 languages, as the fast
#: mode reads them, a guess from 2,000 is the same; one from 600 is not always.
GUESSED = 1_000

#: Share of English's commonest words from which a text is English. Of 1,535 news texts in English three have less (lists, headlines,
#: which the guess gets right), of 62 news pages in 20 other languages none has more than 0.08.
SHARE = 0.1

#: How sure (0 to 1) a guess must be to go before what the page says of itself.
SURE = 0.5


def language_of(text: str, told: str | None = None) -> str:
    """The ISO 639-1 code of the language.

    By the text where it is long enough to tell: a page's `lang` is often that of its template. Else `told`, what the document says of
    itself, where that is a code; else "en".
    """
    start = text[:ENOUGH]
    words = start.split()
    enough = ceil(SHARE * max(1, len(words)))
    # The words in small letters are enough as a rule, and need no folding.
    if _commonest(words, enough) or _commonest(start.casefold().split(), enough):
        return READ
    if len(text) >= SHORTEST:
        guess, sure = _identifier().classify(start[:GUESSED])
        if sure >= SURE:
            return str(guess)
    return told if told and _name(told) else READ


def _commonest(words: list[str], enough: int) -> bool:
    """Whether enough of them are among English's commonest; no more are looked at than tell."""
    common = filter(load(LanguageWords).common.__contains__, words)
    return next(islice(common, enough - 1, None), None) is not None


def not_read(article: Article) -> Skipped | None:
    """Why an article in another language gives no claims; None for one in English."""
    if article.language == READ:
        return None
    name = _name(article.language) or f"the language “{article.language}”"
    return Skipped(article.path, f"it is in {name}, and only English is read for claims")


@cache
def _identifier() -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)


def _name(code: str) -> str | None:
    """The English name of a language, short."""
    import pycountry

    found = pycountry.languages.get(alpha_2=code)
    return re.split(r"[;,(]", found.name)[0].strip() if found else None
