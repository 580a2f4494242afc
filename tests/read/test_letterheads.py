"""Statements of press offices: the office, the day and the headline below them."""

from datetime import date

import pytest

from sayso.read.plain import PlainReader
from sayso.settings import Settings

TITLE = "On measures taken after the fall of the quarry wall"
TEXT = (
    "The commission that met today under the chairmanship of the minister took note of the reports from Mellin.",
    "Nine citizens have received wounds, the commission established at its session.",
)


@pytest.mark.parametrize(
    ("head", "office"),
    [
        (("Ministry of Mines of the Republic", "Orris, 3 June 2020"), "Ministry of Mines of the Republic"),
        (("State Press Service of the Republic of Orrisia", "Orris, 3 June 2020, 18:00 (unofficial translation)"), "State Press Service"),
        (("Republic of Orrisia - State Press Office", "Press release 87/2020, Orris, 3 June 2020 (translation)"), "State Press Office"),
        (("Kingdom of Orrisia, Royal Information Bureau", "Orris, June 3, 2020, 9.15 a.m."), "Royal Information Bureau"),
        (("PRESS RELEASE", "Orris Harbour Authority", "3 June 2020"), "Orris Harbour Authority"),
        (("For immediate release", "Orris Mining Commission", "Orris, June 3, 2020"), "Orris Mining Commission"),
        (("Orris Press Service", "Statement No. 12. Orris, 3 June 2020. Translated from the Orrisian."), "Orris Press Service"),
    ],
)
def test_a_letterhead(head: tuple[str, ...], office: str) -> None:
    found = PlainReader().read("\n\n".join((*head, TITLE, *TEXT)).encode(), "pile/x.txt", Settings())[0]
    assert found.title and found.title.text == TITLE
    assert found.outlet and (found.outlet.name, found.outlet.basis) == (office, "letterhead")
    assert found.outlet.span and found.outlet.span.of(found.text) == office
    assert found.published and found.published.earliest == date(2020, 6, 3)


@pytest.mark.parametrize("line", ["Statement on 3 June 2020 in Mellin", "Translated 3 June 2020 by nobody at all, he said"])
def test_what_speaks_of_a_statement_is_no_imprint(line: str) -> None:
    found = PlainReader().read("\n\n".join((TITLE, line, *TEXT)).encode(), "pile/x.txt", Settings())[0]
    assert found.published is None
