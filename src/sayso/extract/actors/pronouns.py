"""To whom "he", "she", "they" and "it" go back.

Who spoke counts more than who was named, who the paragraph is about more than who is mentioned in passing; a known gender, the same
sentence and a name of one's own count too, and each paragraph between takes away (salience in the manner of Lappin and Leass, 1994).
"""

import re
from collections.abc import Sequence
from functools import cache

from sayso.extract.actors.mention import Mention
from sayso.extract.actors.player import Player, Seen
from sayso.extract.parse import Parsed
from sayso.types import EntityKind, Span
from sayso.words import load
from sayso.words.cues import CueWords
from sayso.words.people import PeopleWords

#: Blocks (paragraphs) back to which a pronoun or a definite noun is led; farther ones were wrong more often than right on PolNeAR dev.
REACH = 4
#: Weights of the candidates, tuned on PolNeAR's training half and on stories of our own.
SPOKE, NAMED, KNOWN_GENDER, SAME_SENTENCE, ABOUT, HAS_NAME = 2.5, 1.0, 1.0, 1.5, 1.5, 2.0
SENTENCE_END = re.compile(r"[.!?][\"”’)]*\s+[\"“‘(]*[A-Z]")
#: Pronouns that name nobody whom an article has named.
OPEN = frozenset({"i", "we", "you", "who", "what", "this", "that", "those", "one"})


def refer(mention: Mention, spoken: Sequence[Seen], seen: Sequence[Seen], said: Sequence[Span], parsed: Parsed) -> Player | None:
    """The actor that a pronoun stands for; None where nothing before it explains it.

    `spoken` and `seen` are who spoke and who was named, `said` what the pronoun says in direct speech: nobody speaks of himself by
    name, so no name in it counts.
    """
    if mention.name in OPEN:
        return None
    best: tuple[float, int] | None = None
    chosen: Player | None = None
    for weight, row in [*((SPOKE, row) for row in spoken), *((NAMED, row) for row in seen)]:
        inside = any(span.start <= row.start < span.end for span in said)
        near = row.start < mention.span.start and mention.block - row.block <= REACH
        if inside or not near or not _fits(row.player, mention):
            continue
        score = weight - (mention.block - row.block) + _salience(row, mention, parsed)
        if best is None or (score, row.start) > best:
            best, chosen = (score, row.start), row.player
    return chosen


def _fits(player: Player, mention: Mention) -> bool:
    """Whether number, kind and gender allow it; a text ("the letters") is never "they"."""
    if player.heads & _texts():
        return False
    if mention.plural:
        return player.plural or player.kind in (EntityKind.GROUP, EntityKind.ORGANISATION)
    if mention.name == "it":
        return player.kind in (EntityKind.ORGANISATION, EntityKind.PLACE)
    person = player.kind is EntityKind.PERSON or (player.kind is EntityKind.UNNAMED and bool(player.heads & load(PeopleWords).persons))
    return person and (mention.gender is None or player.gender in (None, mention.gender))


@cache
def _texts() -> frozenset[str]:
    nouns = load(CueWords).texts - load(PeopleWords).bodies
    return frozenset(form for noun in nouns for form in (noun, noun + "s"))


def _salience(row: Seen, mention: Mention, parsed: Parsed) -> float:
    """What makes a pronoun go back to a naming."""
    between = parsed.article.text[row.start : mention.span.start]
    same_sentence = row.block == mention.block and not SENTENCE_END.search(between)
    about = row.subject and row.block == mention.block
    known = mention.gender is not None and row.player.gender == mention.gender
    named = row.player.kind is EntityKind.PERSON or mention.plural or mention.name == "it"
    return KNOWN_GENDER * known + SAME_SENTENCE * same_sentence + ABOUT * about + HAS_NAME * named
