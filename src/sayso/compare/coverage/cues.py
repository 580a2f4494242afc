"""One statement under cues that say different things of it: "said" here, "admitted" there."""

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache

from sayso.compare.coverage.claimed import claims_in
from sayso.compare.coverage.handling import handling
from sayso.compare.view import View
from sayso.merge.tokens import stem
from sayso.types import Attribution, Handling, HandlingKind
from sayso.words import load
from sayso.words.tone import ToneWords

NEUTRAL = "neutral"
#: The longest cue that is quoted, in characters.
LONGEST = 40


def cues_changed(view: View) -> Iterator[Handling]:
    """One row for each article whose cue puts a statement in a light in which another article does not put it."""
    for utterance in view.merged.utterances:
        rows = [view.attributions[key] for key in utterance.renderings]
        yield from _among(view, rows, utterance=utterance.id)
    for tally, claim in claims_in(view, lambda figure: figure.attribution is not None):
        yield from _among(view, [view.attributions[f.attribution] for f in claim if f.attribution], tally=tally.id)


def _among(view: View, rows: Iterable[Attribution], *, tally: str | None = None, utterance: str | None = None) -> Iterator[Handling]:
    cued = [row for row in rows if row.cue]
    lights = {row.id: light_of(_cue(view, row)) for row in cued}
    for row in cued if len(set(lights.values())) > 1 else ():
        if lights[row.id] == NEUTRAL:
            continue
        # An article that has both has changed nothing.
        alike = {r.article for r in cued if lights[r.id] == lights[row.id]}
        others = [r for r in cued if r.article not in alike and lights[r.id] == NEUTRAL]
        if others and row.cue:
            plain = _cue(view, min(others, key=lambda r: (r.article, r.content)))
            yield handling(HandlingKind.CUE_CHANGED, row.article, row.cue, _cue(view, row), f"“{plain}”", (r.article for r in others),
                           tally=tally, utterance=utterance)  # fmt: skip


def _cue(view: View, row: Attribution) -> str:
    words = " ".join(row.cue.of(view.articles[row.article].text).split()) if row.cue else ""
    return words if len(words) <= LONGEST else words[:LONGEST].rsplit(" ", 1)[0] + " …"


@lru_cache(5_000)
def light_of(cue: str) -> str:
    """The class of tone.toml that a word of the cue belongs to, else "neutral"."""
    return next((light for word in re.findall(r"[a-z]+", cue.casefold()) if (light := _classes().get(stem(word)))), NEUTRAL)


@cache
def _classes() -> dict[str, str]:
    return {stem(word): light for light, words in load(ToneWords).cues.items() for word in words}
