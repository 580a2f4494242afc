"""How sure an attribution is: the share of its like that is right.

Joint soft precision (content found, right source) on PolNeAR's development half (84 articles, 1,948 rows; `evals/calibration.py`), by
construction and by whether rules and network agree; a headline, which that set does not mark, on 60 headlines of our own cases.
`training/README.md` holds the table.
"""

from bisect import bisect_right

from sayso.extract.attribution.draft import Draft
from sayso.extract.attribution.frame import FrameKind

#: By rules alone, no network asked.
RULES = {
    FrameKind.CLAUSE: 0.8,
    FrameKind.TAIL: 0.92,
    FrameKind.PHRASE: 0.58,
    FrameKind.INFINITIVE: 0.64,
    FrameKind.NAMING: 0.52,
    FrameKind.NOUN: 0.5,
    FrameKind.ACCORDING: 0.88,
    FrameKind.EVIDENCE: 0.83,
    FrameKind.HEADLINE: 0.8,
    FrameKind.BARE: 0.58,
    FrameKind.TRANSCRIPT: 0.91,
    FrameKind.QUOTATION: 0.64,
}
#: Rules and network agree. "According to" (.79 of 42) is too rare to be told less sure than by rules alone.
AGREED = RULES | {
    FrameKind.QUOTATION: 0.7,
    FrameKind.CLAUSE: 0.87,
    FrameKind.TAIL: 0.92,
    FrameKind.PHRASE: 0.83,
    FrameKind.INFINITIVE: 0.77,
    FrameKind.NAMING: 0.64,
    FrameKind.NOUN: 0.55,
    FrameKind.EVIDENCE: 0.93,
    FrameKind.BARE: 0.67,
}
#: The network was asked and does not have it.
UNSEEN = RULES | {
    FrameKind.CLAUSE: 0.25,
    FrameKind.TAIL: 0.78,
    FrameKind.NAMING: 0.1,
    FrameKind.NOUN: 0.3,
    FrameKind.BARE: 0.2,
    FrameKind.QUOTATION: 0.1,
}
#: Only the network has it: from this sureness of its own on, that share is right.
READ = ((0.0, 0.5), (0.8, 0.58), (0.85, 0.63), (0.9, 0.76), (0.95, 0.85))


def confidence(draft: Draft) -> float:
    """The share, 0 to 1, of attributions found in this way that are right."""
    if draft.kind is FrameKind.READ:
        return READ[bisect_right([least for least, _ in READ], draft.sureness or 0.0) - 1][1]
    if draft.sureness is None:
        return RULES[draft.kind]
    return (AGREED if draft.sureness else UNSEEN)[draft.kind]
