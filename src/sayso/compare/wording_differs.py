"""Renderings of one utterance that differ in words that carry meaning."""

from collections.abc import Iterator

from sayso.compare.finding import finding
from sayso.compare.view import View
from sayso.compare.wording import articles, listed, who
from sayso.types import Change, Finding, FindingKind

#: Another word in somebody's mouth; each further difference adds a little.
WEIGHT, EACH, MOST = 0.4, 0.05, 0.65
#: Differences that the summary quotes.
SHOWN = 3


def wording_differs(view: View) -> Iterator[Finding]:
    """One finding an utterance whose renderings differ in a word of weight, on those that do: a verbatim fragment shows nothing new.

    What somebody only speaks of is worded by the outlet and is nobody's rendering.
    """
    for utterance in view.merged.utterances:
        told_so = [one for one in utterance.differences if not any(view.attributions[key].topical for key in one.between)]
        apart = [difference for difference in told_so if any(change.weighty for change in difference.changes)]
        weighty = [change for difference in apart for change in difference.changes if change.weighty]
        differing = {key for difference in apart for key in difference.between}
        renderings = tuple(key for key in utterance.renderings if key in differing)
        outlets = {view.attributions[key].article for key in renderings}
        if weighty and len(outlets) > 1:
            spoken = [change for change in weighty if any(letter.isalnum() for letter in change.a + change.b)]
            told = list(dict.fromkeys(_show(change) for change in spoken or weighty))
            speaker = who(view, utterance.speaker) if utterance.speaker else "One speaker"
            how = f"in different words: {listed(told[:SHOWN])}" if spoken else "some without the dots that mark a cut or a pause"
            summary = f"{speaker} in {articles(len(outlets))}, {how}."
            yield finding(FindingKind.WORDING_DIFFERS, summary, min(MOST, WEIGHT + EACH * len(told)), utterance=utterance.id,
                          attributions=renderings)  # fmt: skip


def _show(change: Change) -> str:
    if change.a and change.b:
        return f"“{change.a}” / “{change.b}”"
    return f"“{change.a or change.b}” / nothing"
