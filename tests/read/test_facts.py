"""Outlet, authors, credits and day of publication, each with what it rests on, or none."""

from datetime import date

import pytest

from sayso.read.plain import PlainReader
from sayso.settings import Settings
from sayso.types import Article

LEDE = "The ferry Halcyon sank off Port Adler on Friday with 212 people aboard, the coast guard said."
REST = "Divers went down again at first light, although the swell kept two boats in the harbour."


def article(*lines: str) -> Article:
    return PlainReader().read("\n\n".join(lines).encode(), "pile/x.txt", Settings())[0]


def below(*lines: str) -> Article:
    return article("Ferry sinks off Port Adler", LEDE, REST, *lines)


@pytest.mark.parametrize(
    ("line", "name", "basis"),
    [
        ("Source: Al Jazeera and news agencies", "Al Jazeera", "source line"),
        ("Copyright © 2024 The Adler Post. All Rights Reserved.", "The Adler Post", "copyright line"),
        ("Copyright 2016 by KXYZ - All rights reserved.", "KXYZ", "copyright line"),
        ("Jane Roe is the news editor of Harbour.example, follow her on Twitter @roe.", "Harbour.example", "author note"),
        ("Jane Roe is an Adler Post staff writer.", "Adler Post", "author note"),
        ("Join our verified AMN Telegram channel", "American Military News", "channel line"),
        ("Also on HuffPost:", "HuffPost", "link box"),
    ],
)
def test_outlet(line: str, name: str, basis: str) -> None:
    found = below(line)
    assert found.outlet and (found.outlet.name, found.outlet.basis) == (name, basis)
    assert found.outlet.span and found.outlet.span.of(found.text) in line


@pytest.mark.parametrize(
    "line",
    [
        "Source: Reuters",
        "Copyright 2013 The Associated Press. All rights reserved.",
        "© 2016 Cox Media Group.",
        "Photo: Ola Berg/Getty Images",
        "Read or Share this story: http://adl.er/1x",
        "Contributing: Associated Press",
        "Jane Roe, a reporter for the BBC, was on the quay and told this paper so.",
    ],
)
def test_no_outlet(line: str) -> None:
    assert below(line).outlet is None


def test_our_correspondent_of_one_outlet() -> None:
    told = "The BBC's harbour reporter Ada Lund said boats were turning back."
    found = below(told, "But our correspondent also said that the wind was falling.")
    assert found.outlet and found.outlet.name == "BBC" and found.outlet.basis == "our correspondent"
    assert below(told).outlet is None


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("By Jane Roe", ["Jane Roe"]),
        ("By JANE ROE and Tom de Witt, Associated Press", ["JANE ROE", "Tom de Witt"]),
        ("Author: Jane Roe", ["Jane Roe"]),
        ("Jane Roe, Staff Writer", ["Jane Roe"]),
        ("By Friday Evening, three had died.", []),
        ("By Breaking News Staff", []),
    ],
)
def test_authors(line: str, names: list[str]) -> None:
    found = article("Ferry sinks off Port Adler", line, LEDE, REST)
    assert [author.name for author in found.authors] == names
    assert all(author.span and author.span.of(found.text) == author.name for author in found.authors)


@pytest.mark.parametrize(
    ("lines", "names"),
    [
        (("PORT ADLER (AP) — " + LEDE, REST), ["Associated Press"]),
        ((LEDE, REST, "Contributing: Associated Press"), ["Associated Press"]),
        ((LEDE, REST, "Associated Press writers Jane Roe and Tom Hale contributed to this report."), ["Associated Press"]),
        ((LEDE, REST + " (Reuters)"), ["Reuters"]),
        ((LEDE, REST + " REUTERS"), ["Reuters"]),
        (
            (LEDE, REST + " BANGKOK POST", "Correction: An earlier version of this report had the wrong name of the ship."),
            ["Bangkok Post"],
        ),
        ((LEDE, REST + " AGENCIES"), []),
        (("ASSOCIATED PRESS", LEDE, REST), []),
        ((LEDE, REST + " SUN", "They cheered for Reuters. REST"), []),
        (("(CNN) -- " + LEDE, REST), ["CNN"]),
        ((LEDE, "Divers at the wreck. (Ola Berg/AP)", REST), []),
        ((LEDE, "The owner told Reuters that the hull was sound.", REST), []),
        ((LEDE, "Read Also: AP says 12 more are missing", REST), []),
    ],
)
def test_credits(lines: tuple[str, ...], names: list[str]) -> None:
    found = article("Ferry sinks off Port Adler", *lines)
    assert [credit.name for credit in found.credits] == names


def test_a_date_line_between_headline_and_text() -> None:
    found = article("Ferry sinks off Port Adler", "Divers at the wreck (Ola Berg/Released)", "March 29, 2022", LEDE, REST)
    assert found.published and found.published.earliest == found.published.latest == date(2022, 3, 29)
    assert found.published.basis == "dateline" and found.published.span and found.published.span.of(found.text) == "March 29, 2022"


@pytest.mark.parametrize(
    "lines",
    [
        ("Wednesday, February 1, 2023", "Ferry sinks off Port Adler", LEDE, REST),
        ("Ferry sinks off Port Adler", "Updated: March 29, 2022", LEDE, REST),
        ("Ferry sinks off Port Adler", "March 29", LEDE, REST),
        ("Ferry sinks off Port Adler", "The Halcyon in port, December 23, 2021 [Ola Berg/Reuters]", LEDE, REST),
        ("Ferry sinks off Port Adler", LEDE, REST, "Copyright © 2024 The Adler Post."),
        ("Ferry sinks off Port Adler", "The ferry Halcyon sank on March 29, 2022, the coast guard said.", REST),
        ("Ferry sinks off Port Adler", LEDE, REST, "March 29, 2022"),
    ],
)
def test_no_day_of_publication(lines: tuple[str, ...]) -> None:
    assert article(*lines).published is None


CHANGED = "Correction: An earlier version had the wrong name. This report was edited on June 4, 2020 at 7pm."


@pytest.mark.parametrize(
    ("lines", "day"),
    [
        (("3 June 2020 – " + LEDE + " The search goes on today.", REST), date(2020, 6, 3)),
        (("3 June 2020 \x96 The council met on Tuesday to speak of the ferry that sank off the cape.", REST), date(2020, 6, 3)),
        ((LEDE, "The search was called off today (June 3), she said.", CHANGED), date(2020, 6, 3)),
        ((LEDE, "The search was called off yesterday (2 June), she said.", CHANGED), date(2020, 6, 3)),
        ((LEDE, "The search was called off this morning (Wednesday, 3 June 2020), she said."), date(2020, 6, 3)),
    ],
)
def test_the_day_that_the_report_calls_its_own(lines: tuple[str, ...], day: date) -> None:
    found = article("Ferry sinks off Port Adler", *lines)
    assert found.published and found.published.earliest == found.published.latest == day


@pytest.mark.parametrize(
    "lines",
    [
        ("3 June 1911 – Two men row out to the wreck and find the chest that nobody had seen before them.", REST),
        (LEDE, "3 June 2020 – The ferry sinks on a Wednesday, and two hundred people swim for their lives.", REST),
        (LEDE, "The search was called off today (June 3), she said.", REST),
        (LEDE, "The search was called off today (June 3), nine years after that of June 3, 2011.", REST),
        (LEDE, "The search was called off today (June 5), she said.", CHANGED),
        (LEDE, "“The search was called off today (June 3),” she said.", CHANGED),
        (LEDE, "The search was called off on Wednesday (June 3), she said.", CHANGED),
        (LEDE, "It was called off today (June 3).", "Correction: An earlier version said that the ferry was launched on May 1, 2011."),
        (LEDE, "It was called off today (June 33, 2020).", REST),
    ],
)
def test_days_of_others(lines: tuple[str, ...]) -> None:
    assert article("Ferry sinks off Port Adler", *lines).published is None


def test_a_labelled_day_above_the_headline() -> None:
    found = article("Published: Tuesday, 3/29/2022", "Ferry sinks off Port Adler", LEDE, REST)
    assert found.published and found.published.earliest == date(2022, 3, 29)


def test_the_title_is_the_line_as_it_stands() -> None:
    found = article("News :: Ferry sinks off Port Adler", LEDE, REST)
    assert found.title and found.title.text == "News :: Ferry sinks off Port Adler" and found.title.span
    assert found.title.span.of(found.text) == found.title.text


def test_language() -> None:
    text = "Die Fähre sank am Freitag vor der Küste, wie die Küstenwache mitteilte. Mehr als zweihundert Menschen waren an Bord. " * 3
    assert article(text).language == "de" and below().language == "en"
