"""The headline: below what stands on top of a page, above the report."""

import pytest

from sayso.read.zones import lay_out
from sayso.types import ZoneKind

LEDE = "The ferry Halcyon sank off Port Adler on Friday with 212 people aboard, the coast guard said."


def title_of(*lines: str) -> str | None:
    layout = lay_out("\n\n".join((*lines, LEDE, "Divers went down at first light.")))
    return None if layout.title is None else layout.lines[layout.title].text


@pytest.mark.parametrize(
    "above",
    [
        (),
        ("Wednesday, February 1, 2023",),
        ("Navigation", "Join our Harbour Live Telegram channel and get important news first!"),
        ("- Advertisement -",),
        ("World",),
        ("Home > News > Coast",),
        ("4 Jun, 18:40",),
        ("Tue, Jun. 4 at 6:40 p.m.",),
        ("THE ADLER POST", "No. 2,341 – Tuesday, 4 June 2019"),
        ("NEWS | ADLER POST",),
        ("By Jane Roe",),
    ],
)
def test_the_headline_below_what_stands_on_top(above: tuple[str, ...]) -> None:
    assert title_of(*above, "Ferry sinks off Port Adler with 212 aboard") == "Ferry sinks off Port Adler with 212 aboard"


@pytest.mark.parametrize(
    "line", ["A man was found dead in a yard in Port Adler on Monday.", "PORT ADLER", "UPDATE (4 p.m.):", "The crew were asleep."]
)
def test_the_first_line_of_a_report_is_no_headline(line: str) -> None:
    assert title_of(line) is None


def test_a_headline_with_a_full_stop() -> None:
    assert title_of("Adler Lines to pay for the wreck, court rules.") == "Adler Lines to pay for the wreck, court rules."


def test_a_repeated_headline_is_furniture() -> None:
    layout = lay_out("\n\n".join(("Ferry sinks off Port Adler", "Coast Ferry sinks off Port Adler", LEDE)))
    assert layout.kinds == (ZoneKind.TITLE, ZoneKind.FURNITURE, ZoneKind.BODY)
