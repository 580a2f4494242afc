"""Several articles that quote one person who speaks for nobody but himself: one witness, not several."""

from collections.abc import Iterator

from sayso.compare.finding import finding
from sayso.compare.view import View
from sayso.compare.wording import articles, outlet, who
from sayso.merge.names import fullest
from sayso.merge.tokens import fold
from sayso.types import EntityKind, Finding, FindingKind, LinkKind, Mode, Utterance

#: Less than an interview that the articles trace themselves.
WEIGHT = 0.35


def one_witness(view: View) -> Iterator[Finding]:
    """One finding for each utterance that outlets quote from a private person and trace to nobody who heard it.

    What a spokesman says, or whoever the story is about (a title names him), is a statement and news in itself; traced interviews are
    told by `one_origin`.
    """
    titles = fold(" ".join(a.title.text for a in view.merged.articles if a.title))
    for utterance in view.merged.utterances:
        rows = [row for row in (view.attributions[key] for key in utterance.renderings) if row.mode is Mode.DIRECT]
        told = {outlet(view, row.article) for row in rows}
        heard = any(link.kind is LinkKind.RECIPIENT for row in rows for link in row.chain)
        if len(told) > 1 and not heard and _is_private(view, utterance, titles):
            count, speaker = articles(len({row.article for row in rows})), who(view, utterance.speaker)
            summary = f"{count} quote the same words of {speaker}, none says to whom they were said: one origin."
            yield finding(FindingKind.ONE_ORIGIN, summary, WEIGHT, utterance=utterance.id, attributions=[row.id for row in rows])


def _is_private(view: View, utterance: Utterance, titles: str) -> bool:
    """Whether the speaker is a named person whom nothing makes a spokesman, and no title names."""
    speaker = view.entities.get(utterance.speaker or "")
    if speaker is None or speaker.kind is not EntityKind.PERSON or speaker.party not in (None, speaker.id) or not fullest(speaker.names):
        return False
    return not any(fold(name.split()[-1]) in titles.split() for name in speaker.names if name)
