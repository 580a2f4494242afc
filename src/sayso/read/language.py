"""The language of a text."""

#: Characters below which a guess is worth less than the assumption that it is English.
SHORTEST = 200

#: Characters that are enough to tell.
ENOUGH = 5_000


def language_of(text: str) -> str:
    """The ISO 639-1 code of the language; "en" for a short text."""
    if len(text) < SHORTEST:
        return "en"
    from py3langid.langid import classify

    return str(classify(text[:ENOUGH])[0])
