"""The head of a page: mastheads, imprint lines and names around the headline."""

from datetime import date

import pytest

from sayso.read.outlet import outlet_of
from sayso.read.published import published_of
from sayso.read.zones import Layout, lay_out
from sayso.types import ZoneKind

TITLE = "Quarry wall buries nine in Mellin"
LEDE = "The quarry wall at Mellin gave way on Tuesday, burying at least nine workers, the mining inspectorate said."
REST = "Rescuers dug through the night, and the mayor said that nobody would go home before the last man was found."


def page(*lines: str) -> Layout:
    return lay_out("\n\n".join(lines))


def kinds(layout: Layout) -> dict[str, ZoneKind]:
    return {line.text: kind for line, kind in zip(layout.lines, layout.kinds, strict=True)}


@pytest.mark.parametrize(
    ("above", "outlet"),
    [
        (("Home | News | Sport | Tides",), None),
        (("Orris Quay News", "Home / Community / Mellin"), "Orris Quay News"),
        (("Orris Today – English Service",), "Orris Today"),
        (("Thursday, 6 February 2025", "Orris Quay News"), "Orris Quay News"),
        (("OPINION",), None),
        (("World News",), None),
    ],
)
def test_what_stands_above_the_headline(above: tuple[str, ...], outlet: str | None) -> None:
    layout = page(*above, TITLE, LEDE, REST)
    found = outlet_of(layout)
    assert layout.title is not None and layout.lines[layout.title].text == TITLE
    assert (found.name if found else None) == outlet
    assert all(kinds(layout)[line] in {ZoneKind.FURNITURE, ZoneKind.DATELINE} for line in above)
    assert published_of(layout) is None


def test_a_name_in_capitals_that_comes_back_in_small_print() -> None:
    layout = page("TIN AND SAND", TITLE, LEDE, REST, "Tin and Sand does not give investment advice.")
    found = outlet_of(layout)
    assert found and (found.name, found.basis) == ("Tin and Sand", "masthead")
    assert kinds(layout)["TIN AND SAND"] is ZoneKind.FURNITURE


@pytest.mark.parametrize(
    "below",
    [
        ("Mellin, 3 June 2020",),
        ("Orris Argus | 3 June 2020",),
        ("Capital Evening", "June 3, 2020 · Business desk"),
        ("Orris Argus, Wednesday 3 June 2020, 5 p.m.",),
        ("By Jane Roe", "Argus Staff Writer", "Published June 3, 2020"),
        ("PUBLISHED: 17:42, 3 June 2020 | UPDATED: 08:10, 4 June 2020",),
        ("Jane Roe", "3 June 2020", "(Unofficial translation from Orrisian)"),
        ("Posted 3 June 2020, 10:15 am by Jane Roe",),
    ],
)
def test_the_day_below_the_headline(below: tuple[str, ...]) -> None:
    layout = page(TITLE, *below, LEDE, REST)
    found = published_of(layout)
    assert found and found.earliest == found.latest == date(2020, 6, 3) and found.span
    assert "June" in found.span.of(layout.text)
    for line in below:
        parts = [kind for part, kind in kinds(layout).items() if part in line]
        assert parts and set(parts) <= {ZoneKind.DATELINE, ZoneKind.BYLINE, ZoneKind.FURNITURE}
    assert kinds(layout)[LEDE] is kinds(layout)[REST] is ZoneKind.BODY


@pytest.mark.parametrize("line", ["Nobody told the families", "Mayor to speak on Thursday, 4 June 2020, at the quarry", "The Long Night"])
def test_a_deck_stays_a_deck(line: str) -> None:
    assert kinds(page(TITLE, line, LEDE, REST))[line] is ZoneKind.STANDFIRST


def test_an_updated_line_gives_no_day() -> None:
    assert published_of(page(TITLE, "Orris Argus | Updated 3 June 2020", LEDE, REST)) is None


def test_a_headline_with_a_date_stays_a_headline() -> None:
    layout = page("Patrol Report 5/13/2021", LEDE, REST)
    assert layout.title == 0
