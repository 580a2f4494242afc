"""Imprint lines and menus."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.read.imprint import imprint_of, is_menu, masthead_in, masthead_on, menu_name

DAY = date(2021, 5, 5)


@pytest.mark.parametrize(
    ("line", "outlet"),
    [
        ("Mellin, 5 May 2021", None),
        ("The Adler Post | 5 May 2021", "The Adler Post"),
        ("The Adler Post, Wednesday 5 May 2021, 6 p.m.", "The Adler Post"),
        ("May 5, 2021 · Business desk", None),
        ("Wednesday, 5 May 2021 · Radio Mellin newsroom", "Radio Mellin"),
        ("5th May 2021 - Adler Post", "Adler Post"),
        ("Posted 5 May 2021, 10:15 am by Jane Roe", None),
        ("The Adler Post, 5 May 2021, page 3", "The Adler Post"),
        ("The Adler Post (Port Adler), 5 May 2021, pp. 3-4", "The Adler Post"),
        ("No. 12,341 – Wednesday, 5 May 2021", None),
        ("PORT ADLER, Maine, May 5, 2021 at 18:30 GMT", None),
    ],
)
def test_an_imprint_line(line: str, outlet: str | None) -> None:
    found = imprint_of(line)
    assert found and found.dates.day.day == DAY
    place = masthead_in(line)
    assert (place.of(line) if place else None) == outlet


@pytest.mark.parametrize(
    "line",
    [
        "The Adler Post",
        "Patrol Report 5/13/2021",
        "The wall fell on 5 May 2021",
        "Mellin, 5 May",
        "The quarry in use, May 5, 2021",
        "Died May 5, 2021",
    ],
)
def test_no_imprint_line(line: str) -> None:
    assert imprint_of(line) is None and masthead_in(line) is None


def test_labels_of_an_imprint_line() -> None:
    published = imprint_of("Updated 6 May 2021 | Published 5 May 2021 | The Adler Post")
    updated = imprint_of("The Adler Post | Updated: 5 May 2021")
    assert published and (published.dates.label, published.dates.day.day) == ("published", DAY)
    assert updated and updated.dates.label == "updated"


@pytest.mark.parametrize(
    ("line", "outlet"),
    [
        ("Home | News | Tides | What’s on", None),
        ("Home / Community / Quarry", None),
        ("The Adler Post, the coast's own daily | About us | Contact", "The Adler Post"),
        ("Subscribe to Tin and Copper | Archive | Contact", "Tin and Copper"),
        ("Contact The Local 10 News | Contact us", "The Local 10 News"),
        ("World | Politics | Contact", None),
    ],
)
def test_a_menu(line: str, outlet: str | None) -> None:
    place = menu_name(line)
    assert is_menu(line) and (place.of(line) if place else None) == outlet


@pytest.mark.parametrize(
    "line",
    [
        "Quarry falls in | The Adler Post",
        "Quarry falls in - Adler.example | Continuous News Coverage | Port Adler",
        "Yes / No",
        "He came, and/or she came.",
    ],
)
def test_no_menu(line: str) -> None:
    assert not is_menu(line) and menu_name(line) is None


def test_an_offer_to_subscribe_names_the_outlet() -> None:
    line = "Subscribe to The Adler Post for a crown a week. Cancel when you like."
    place = menu_name(line)
    assert place and place.of(line) == "The Adler Post"
    assert menu_name("Subscribe to our newsletter") is None


PARTS = st.sampled_from(
    ["Adler Post", "5 May 2021", "|", "·", ", ", " - ", "6 p.m.", "Home", "About us", "by ", "Published", "(", ")", "ß", "\u00a0", "İ", " "]
)


@given(st.lists(PARTS, max_size=8).map("".join))
def test_places_lie_in_the_line(line: str) -> None:
    found = imprint_of(line)
    for place in (*(found.names if found else ()), masthead_in(line), menu_name(line)):
        assert place is None or (0 <= place.start < place.end <= len(line) and place.of(line) == place.of(line).strip())


@pytest.mark.parametrize(
    ("line", "outlet"),
    [
        ("The Adler Post", "The Adler Post"),
        ("Adler Today – English Service", "Adler Today"),
        ("Adler Post > News > Tides", "Adler Post"),
        ("NEWS | ADLER POST", "ADLER POST"),
        ("World News > Europe", None),
        ("Quarry falls in | Adler Post", None),
    ],
)
def test_a_name_that_stands_for_itself(line: str, outlet: str | None) -> None:
    place = masthead_on(line)
    assert (place.of(line) if place else None) == outlet
