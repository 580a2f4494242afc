"""What a codebook makes of words that give no number."""

from collections.abc import Mapping

from sayso.compare.coding.claim import Claim
from sayso.types import Relation


def ends(claim: Claim, table: Mapping[str, tuple[float, float]]) -> tuple[float | None, float | None]:
    """The least and the most of a claim, vague words by the codebook's own table where it lists them."""
    if claim.relation is Relation.VAGUE:
        words = claim.words.casefold()
        for word in sorted(table, key=len, reverse=True):
            if word in words:
                return table[word]
    return claim.low, claim.high
