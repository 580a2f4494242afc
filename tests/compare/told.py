"""What tests of findings share: two who count, a count of dead in an article of its own, and the findings of a kind."""

from pile import Pile

from sayso.compare import compare
from sayso.types import Finding, FindingKind, Relation

BOARD = {"by": "Port Board", "body": True}
UNION = {"by": "Divers Union", "body": True}


def found(pile: Pile, kind: FindingKind) -> list[Finding]:
    return [f for f in compare(pile.merged()).findings if f.kind is kind]


def dead(pile: Pile, outlet: str, text: str, words: str, low: float | None, high: float | None = None,
         relation: Relation = Relation.EXACT, *, published: str | None = None, **more: object) -> str:  # fmt: skip
    return pile.sheet(outlet, text, published=published).figure(words, low, high, relation, **more)  # type: ignore[arg-type]
