"""Numbers that a request takes for granted ("asks for bids on the 40-foot barge"): whoever asks does not claim them."""

from spacy.tokens import Token

from sayso.extract.figures.counted import DEEPEST, Counted
from sayso.types import Attribution, Mode, Stance

_DEFINITE = frozenset({"the", "those", "these"})
_OWNER = "poss"


def is_request(attribution: Attribution) -> bool:
    """Whether somebody asks or orders, in words that are not quoted."""
    return attribution.stance in (Stance.ASKS, Stance.ORDERS) and attribution.mode is Mode.INDIRECT


def taken_for_granted(counted: Counted) -> bool:
    """Whether a definite noun carries the number, or one whose clause has it ("the crash that killed 12"): known, and so presupposed."""
    current: Token = counted.node
    own = current.pos_ in ("NOUN", "PROPN") and _definite(current, counted.token)
    if own or (counted.noun is not None and _definite(counted.noun, counted.token)):
        return True
    for _ in range(DEEPEST):
        if current.dep_ in ("relcl", "acl") and _definite(current.head, counted.token):
            return True
        if current.head == current or current.dep_ in ("ccomp", "xcomp"):
            return False
        above = current.head
        # "the lost 40-foot barge": the number is before the noun, and the article before both.
        if current.dep_ in ("amod", "nmod", "nummod", "compound", "npadvmod", "quantmod") and _definite(above, counted.token):
            return True
        current = above
    return False


def _definite(noun: Token, number: Token) -> bool:
    """Whether a noun has a definite article or an owner before it, and before the number where that stands before the noun."""
    before = (child for child in noun.lefts if child.lower_ in _DEFINITE or child.dep_ == _OWNER)
    return any(number.i > noun.i or child.i < number.i for child in before)
