"""How sure an attribution is: agreement counts for more than either alone, and a surer network for more than a less sure one."""

from dataclasses import replace

import pytest
from staged import drafts

from sayso.extract.attribution.frame import FrameKind
from sayso.extract.confidence import READ, confidence

(DRAFT,) = drafts("Renn said that the bridge had fallen.")


@pytest.mark.parametrize("kind", [kind for kind in FrameKind if kind is not FrameKind.READ])
def test_agreement_is_no_less_sure_than_the_rules_alone(kind: FrameKind) -> None:
    agreed, unseen = (confidence(replace(DRAFT, kind=kind, sureness=sure)) for sure in (0.99, 0.0))
    assert 0 < unseen <= agreed <= 1


def test_the_surer_the_network_the_surer_the_row() -> None:
    told = [confidence(replace(DRAFT, kind=FrameKind.READ, sureness=least)) for least, _ in READ]
    assert told == sorted(told) and told[0] < told[-1]
