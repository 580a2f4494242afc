"""Rates and shares told without their name: "while the bank says 3 per cent", "he thinks it will be 4 to 5", "20 percent of it"."""

import re
from dataclasses import replace

from sayso.extract.figures.changes import CHANGE
from sayso.extract.figures.counted import Place, subject_of, told_of
from sayso.extract.figures.draft import Draft
from sayso.extract.figures.reading import Reading
from sayso.words import load
from sayso.words.measures import MeasureWords

#: Percentages of which each is somebody's own, so that the next one tells nothing of the one before.
_OF_SOMEBODY = ("vote share", "opinion", "share", "margin of error", "returns")


def rate_goes_on(draft: Draft, done: list[Draft]) -> Draft:
    """A percentage that is only said, feared or forecast is of the rate that its paragraph told last."""
    if draft.unit != "percent" or draft.reading.listed:
        return draft
    short = _short_name(draft, done)
    if short is not None:
        return replace(draft, reading=short)
    if not _only_said(draft):
        return draft
    for other in reversed(done):
        if other.counted.block is not draft.counted.block:
            return draft
        if other.unit == "percent" and other.reading.listed and other.reading.name not in _OF_SOMEBODY:
            # "It shrinks by 6 percent. Its estimate for next year is 2": another year's is no fall because this year's is one.
            down = other.reading.down and _OTHER_YEAR.search(_told_so_far(draft)) is None
            return replace(draft, reading=replace(other.reading, down=down))
    return draft


def _short_name(draft: Draft, done: list[Draft]) -> Reading | None:
    """ "The death rate is 4 percent ... the real rate lies above 20": a rate told by its last word is the one that was named in full."""
    subject = told_of(draft.counted.governor) if draft.counted.governor.place is not Place.SUBJECT else None
    if subject is None or subject.lemma_.lower() != "rate" or any(c.dep_ == "compound" for c in subject.lefts):
        return None
    named = (d.reading for d in reversed(done) if d.unit == "percent" and d.reading.listed and d.reading.name.endswith(" rate"))
    return next(named, None)


_OTHER_YEAR = re.compile(r"\bfor\s(?:(?:19|20)\d\d|next\syear)\b")


def _told_so_far(draft: Draft) -> str:
    counted = draft.counted
    return counted.block.text[counted.sentence.start_char : counted.quantity.start]


def _only_said(draft: Draft) -> bool:
    """Whether the words beside a percentage tell of saying and forecasting alone."""
    counted, verbs = draft.counted, load(MeasureWords).verbs
    noun, word = counted.noun, counted.governor.word
    if noun is not None and noun.pos_ != "PRON":
        return False
    if word is not None and counted.governor.place is Place.OF_NOUN and word.lemma_.lower() in load(MeasureWords).carriers.nouns:
        return True  # "its estimate from 3 per cent to 2"
    told = told_of(counted.governor) if counted.governor.place is not Place.SUBJECT else None
    if told is not None and (told.lower_ in ("it", "that", "this") or told.lemma_.lower() in load(MeasureWords).carriers.nouns):
        return True
    behind = [child for child in counted.node.children if child.dep_ == "relcl"]  # "the 4 per cent it feared in March"
    over = [*behind, *([word] if word is not None and counted.governor.place is Place.OBJECT else [])]
    return any(verb.lemma_.lower() in verbs.tells and subject_of(verb) is not None for verb in over)


#: Readings that are only the number's own words.
_BARE = frozenset({"percent", "per cent", "share"})


def told_again(drafts: list[Draft]) -> list[Draft]:
    """ "Its 38 percent left out the sick; it has come down to 35": a share told again, without its measure.

    It is the one of that number that the article has told with it, else the one before it in the paragraph.
    """
    for index, draft in enumerate(drafts):
        if draft.unit != "percent" or draft.reading.listed or not _bare(draft):
            continue
        told = [d for d in drafts if d.unit == "percent" and d.reading.listed and d.reading.name not in _OF_SOMEBODY]
        value = draft.counted.quantity.value
        same = next((d for d in told if d.counted.quantity.value == value), None)
        beside = [d for d in told if d.counted.block is draft.counted.block and d.counted.span.start < draft.counted.span.start]
        model = same or (beside[-1] if beside and _moves(draft) else None)
        if model is not None:
            drafts[index] = replace(draft, reading=model.reading)
    return drafts


def _moves(draft: Draft) -> bool:
    """Whether a share is said, or has come to be ("spoke of 85", "has come down to 82")."""
    word, verbs = draft.counted.governor.word, load(MeasureWords).verbs
    return word is not None and word.lemma_.lower() in verbs.tells | verbs.level | verbs.up | verbs.down


def _bare(draft: Draft) -> bool:
    noun, verbs, name = draft.counted.noun, load(MeasureWords).verbs, draft.reading.name
    owned = name.startswith("share ") and _OWNER.search(_told_so_far(draft)) is not None
    return (noun is None or noun.pos_ == "PRON") and (owned or name in _BARE | verbs.tells | verbs.level)


_OWNER = re.compile(r"(?:\b(?:its|their|his|her)|[’']s)\s$", re.IGNORECASE)


def economic(drafts: list[Draft]) -> list[Draft]:
    """ "The agency expects a slump of 8 percent": of the economy, in an article that tells of its growth."""
    grows = any(draft.reading.name == "growth" for draft in drafts)
    percent = [draft for draft in drafts if draft.unit == "percent"]
    # A band "of minus 4% to minus 2%" can be of nothing else there.
    bare = [d for d in percent if d.reading.name == CHANGE or (not d.reading.listed and d.counted.quantity.value < 0)]
    if not grows or not bare:
        return drafts
    return [replace(d, reading=Reading("growth", d.reading.words, True, d.reading.down)) if d in bare else d for d in drafts]


def share_of(draft: Draft, done: list[Draft]) -> Draft:
    """ "61,500 euros, 20 percent of it from Zenda": a share of what was told before."""
    noun = draft.counted.noun
    if not done or draft.unit != "percent" or noun is None or noun.lower_ not in ("it", "them", "which", "whom", "these", "that"):
        return draft
    other = done[-1]
    if other.counted.block is not draft.counted.block or draft.reading.name.startswith("share of") or other.unit == "percent":
        return draft
    told = draft.reading.name.removeprefix("share") if draft.reading.name.startswith("share ") else ""
    return replace(draft, reading=Reading(f"share of {other.reading.name}{told}", noun.text, True))
