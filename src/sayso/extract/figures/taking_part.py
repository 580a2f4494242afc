"""What a share of people took part in, and what people were treated for: the article tells, where the sentence does not."""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from sayso.extract.figures.draft import Draft
from sayso.extract.figures.reading import Reading
from sayso.words import load
from sayso.words.measures import MeasureWords

#: Readings of people who came, or did not: in percent they are the strikers or the voters, never a crowd.
_CAME = frozenset({"attended", "turnout"})


def of_the_strike(drafts: Sequence[Draft], text: str) -> list[Draft]:
    """ "Participation stood at 17 percent", "24 percent of staff were absent": of the strike that the text tells of last before it.

    Nobody tells a crowd in percent of anything, so a share that took part is of a strike or of a vote. `text` is the article's.
    """
    strike, vote = _events()
    done: list[Draft] = []
    for draft in drafts:
        came = draft.unit == "percent" and draft.reading.name in _CAME
        if came or draft.reading.name == "absent":
            end = draft.counted.block.span.start + draft.counted.sentence.end_char
            struck = max((m.end() for m in strike.finditer(text, 0, end)), default=-1)
            voted = max((m.end() for m in vote.finditer(text, 0, end)), default=-1)
            # "In a ballot 83 percent voted to strike; turnout was 91 percent"
            if struck > voted and (draft.reading.name == "absent" or vote.search(draft.counted.block.text) is None):
                draft = replace(draft, reading=Reading("on strike", draft.reading.words, True))
        done.append(draft)
    return done


@cache
def _events() -> tuple[re.Pattern[str], re.Pattern[str]]:
    words = load(MeasureWords).occasions
    strike, vote = ("|".join(sorted(map(re.escape, group), key=len, reverse=True)) for group in (words.strike, words.vote))
    return re.compile(rf"(?<!air )(?<!\w)(?:{strike})(?!\w)", re.IGNORECASE), re.compile(rf"(?<!\w)(?:{vote})(?!\w)", re.IGNORECASE)


def treated(drafts: list[Draft]) -> list[Draft]:
    """ "The hospital treated 48 people": for their injuries, where an article counts injured and no sick, and says nothing of a stay."""
    told = {draft.reading.name for draft in drafts if draft.reading.listed}
    if "injured" not in told or "infected" in told:
        return drafts
    return [
        replace(draft, reading=replace(draft.reading, name="injured"))
        if draft.reading.name == "hospitalised" and (draft.reading.words or "").casefold().startswith("treat") and not _stays(draft)
        else draft
        for draft in drafts
    ]


def _stays(draft: Draft) -> bool:
    behind = draft.counted.block.text[draft.counted.end : draft.counted.end + _NEAR]
    return _STAY.search(behind) is not None


#: How far behind the treated the words for a stay may stand, in characters.
_NEAR = 40
_STAY = re.compile(r"\b(?:hospitals?|clinics?|intensive\scare|wards?)\b", re.IGNORECASE)
