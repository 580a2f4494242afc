"""How an attribution was found, as the table of confidences tells it."""

from dataclasses import replace

from calibration import how
from sayso.extract.attribution import Draft
from sayso.extract.attribution.frame import FrameKind
from sayso.types import Mode, Span, Stance, ZoneKind

DRAFT = Draft(ZoneKind.BODY, Mode.DIRECT, Stance.ASSERTS, (Span(0, 5),), None, None, (), (), FrameKind.TAIL, 0)


def test_each_way_of_finding_has_a_name() -> None:
    assert how(DRAFT) == "rules alone: tail"
    assert how(replace(DRAFT, sureness=0.0)) == "rules, not network: tail"
    assert how(replace(DRAFT, sureness=0.8)) == "rules and network: tail"
    assert how(replace(DRAFT, kind=FrameKind.READ, sureness=0.93)) == "network alone from 0.90"
