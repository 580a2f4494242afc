"""The outlet by its place: bylines, datelines, notes, headlines."""

import pytest

from sayso.read.byline import authors_in
from sayso.read.credits import credits_of
from sayso.read.outlet import outlet_of
from sayso.read.published import published_of
from sayso.read.zones import lay_out
from sayso.types import ZoneKind

TITLE = "Quarry wall buries nine in Mellin"
LEDE = "The quarry wall at Mellin gave way on Tuesday, burying at least nine workers, the mining inspectorate said."
REST = "Rescuers dug through the night, and the mayor said that nobody would go home before the last man was found."


@pytest.mark.parametrize(
    ("lines", "name", "basis"),
    [
        ((TITLE, "By Jane Roe, The Orris Argus", LEDE, REST), "The Orris Argus", "byline"),
        ((TITLE, "By JANE ROE and TOM HALE FOR THE DAILY LAMP", LEDE, REST), "THE DAILY LAMP", "byline"),
        ((TITLE, "Jane Roe, Orris Argus", LEDE, REST), "Orris Argus", "byline"),
        ((TITLE, LEDE, REST, "Jane Roe is the Courier’s rural affairs reporter."), "Courier", "author note"),
        ((TITLE, LEDE, REST, "Jane Roe covers mining for The Orris Argus."), "The Orris Argus", "author note"),
        ((TITLE, LEDE, REST, "The Orris Argus | About us | Contact"), "The Orris Argus", "menu line"),
        ((TITLE + " | Orris Argus", LEDE, REST), "Orris Argus", "headline"),
        ((TITLE, "MELLIN, Orrisia, June 3, 2020 (Orrinform) – " + LEDE, REST), "Orrinform", "dateline"),
        ((TITLE, "MELLIN, Maine (WADL/AP) — " + LEDE, REST), "WADL", "dateline"),
        ((TITLE, "MELLIN (Orrinform) - " + LEDE, REST, "© 2020 The Orris Argus"), "The Orris Argus", "copyright line"),
        ((TITLE, LEDE, REST, "With material from Orrinform. © Orris Argus"), "Orris Argus", "copyright line"),
        ((TITLE, LEDE, REST, "Pictures by our readers. (c) 2020 Orris Lamp"), "Orris Lamp", "copyright line"),
        ((TITLE, LEDE, REST, "Orris Public Radio newsroom"), "Orris Public Radio", "imprint line"),
        ((TITLE, LEDE, REST, "Orris Evening Argus, 3 June 2020"), "Orris Evening Argus", "imprint line"),
        ((TITLE, LEDE, REST, "With Orrinform", "Orris Argus, 12 Mill Lane, Orris"), "Orris Argus", "imprint line"),
        ((TITLE, LEDE, REST, "Orris Argus, Castle Square 1, Orris"), "Orris Argus", "imprint line"),
        ((TITLE, "Orris One, June 3, 2020", LEDE, REST), "Orris One", "imprint line"),
        ((TITLE, LEDE, "Get the Daily Lamp through your letterbox: first month free", REST), "Daily Lamp", "menu line"),
        ((TITLE, LEDE, "GET THE DAILY LAMP APP FOR ALL THE NEWS ON YOUR PHONE", REST), "DAILY LAMP", "menu line"),
        ((TITLE, "Subscribe to Daily Lamp Extra for just 1 crown a week", LEDE, REST), "Daily Lamp", "menu line"),
        ((TITLE + ", Mellinweb Business News", LEDE, REST), "Mellinweb", "headline"),
        ((TITLE, "As the diggers go to the vote, the BBC profiles the union's men.", LEDE, REST), "BBC", "own work"),
        (("Orris State News Agency, 3 June 2020", TITLE, LEDE, REST), "Orris State News Agency", "imprint line"),
        (("Morning Lamp, Wednesday 3 June 2020, 6.50am", TITLE, LEDE, REST), "Morning Lamp", "imprint line"),
        ((TITLE, "Orris Lamp, 3 June 2020", LEDE, "A digger told the Lamp that the wall had leaned."), "Orris Lamp", "imprint line"),
    ],
)
def test_who_published_it(lines: tuple[str, ...], name: str, basis: str) -> None:
    layout = lay_out("\n\n".join(lines))
    found = outlet_of(layout)
    assert found and (found.name, found.basis) == (name, basis)
    assert found.span and found.span.of(layout.text) == name


@pytest.mark.parametrize(
    "lines",
    [
        (TITLE, "By Jane Roe and Ann Post", LEDE, REST),
        (TITLE, "By Jane Roe, Mining Correspondent", LEDE, REST),
        (TITLE, "MELLIN (Florida) — " + LEDE, REST),
        (TITLE, "MELLIN (June 3, 2020) — " + LEDE, REST),
        (TITLE, "(LAKE MELLIN) — " + LEDE, REST),
        (TITLE, "MELLIN (AP MODIFIED) — " + LEDE, REST),
        (TITLE, "MELLIN (Reuters) - " + LEDE, REST, "(Reporting by Jane Roe; editing by Tom Hale)"),
        (TITLE, "Orris Lamp, 3 June 2020", LEDE, REST),
        (TITLE, "White House, 3 June 2020", LEDE, "The inspector told the House that the wall had leaned."),
        (TITLE, "Orris Council, 3 June 2020", LEDE, "The inspector told the Council that the wall had leaned."),
        (TITLE, LEDE, REST, "Orris Argus, 3 June 2020", "Mellin Courier, 4 June 2020"),
        (TITLE, LEDE, REST, "Orris Times News Service"),
        (TITLE, LEDE, REST, "To contact the reporter on this story: Jane Roe at jroe@bbc.co.uk"),
        (TITLE, LEDE, REST, "Contact the inspectorate at dust@mellin.example or call us."),
        (TITLE + ", says ministry", LEDE, REST),
        ("Mellin Fires, Local World News", LEDE, REST),
        ("Minister talks at length to CNN, BBC World News", LEDE, REST),
        ("BBC mourns nine diggers of Mellin", "With the mine closed for good, the BBC looks back at a week of work.", LEDE, REST),
        (TITLE, LEDE, "In its morning programme, the BBC explains what dust is.", REST),
        (TITLE, "Part One, June 3, 2020", LEDE, REST),
        (TITLE, LEDE, REST, "(c) Subsection 2 does not bind the owner of a quarry:"),
        (TITLE, LEDE, REST, "(© 2020 Orris Group Inc. All Rights Reserved. Northern Press contributed to this report.)"),
        (TITLE, LEDE, "Read the Orris Argus report of 1931 before the hearing", REST),
        (TITLE, LEDE, "Get your Daily Lamp free, the sign said.", REST),
        ("Morning Briefing, Wednesday 3 June 2020", TITLE, LEDE, REST),
    ],
)
def test_nobody_is_named(lines: tuple[str, ...]) -> None:
    assert outlet_of(lay_out("\n\n".join(lines))) is None


@pytest.mark.parametrize(
    ("lines", "shown", "name"),
    [
        ((LEDE, REST, "To contact our news desk email desk@thetimes.co.uk or phone 5550."), "thetimes.co.uk", "The Times of London"),
        (("With the mine closed for good, The Guardian looks back at its best years.", LEDE, REST), "Guardian", "The Guardian"),
    ],
)
def test_by_the_usual_name(lines: tuple[str, ...], shown: str, name: str) -> None:
    layout = lay_out("\n\n".join((TITLE, *lines)))
    found = outlet_of(layout)
    assert found and found.name == name and found.span and found.span.of(layout.text) == shown


def test_people_of_a_byline_and_not_its_paper() -> None:
    for line, names in (("By Clara Lind, The Orris Argus", ["Clara Lind"]), ("By Tom Hale and Ann Post", ["Tom Hale", "Ann Post"])):
        (found,) = lay_out(f"{TITLE}\n\n{line}\n\n{LEDE}").of(ZoneKind.BYLINE)
        assert [author.name for author in authors_in(found)] == names


def test_credits_that_no_table_knows() -> None:
    agency = lay_out(f"{TITLE}\n\nMELLIN, June 3 (Orrinform) – {LEDE}\n\n{REST}")
    shared = lay_out(f"{TITLE}\n\nBy Argus staff and Orrinform\n\n{LEDE}\n\n{REST}")
    assert [credit.name for credit in credits_of(agency)] == [credit.name for credit in credits_of(shared)] == ["Orrinform"]


@pytest.mark.parametrize(
    "dateline",
    [
        "MELLIN, Orrisia, 3 June 2020 (Orrinform) —",
        "MELLIN, Orrisia, Jun. 3, 2020 (Orrinform) –",
        "Mellin, Orrisia – 3 June 2020 –",
        "(Mellin, 3 June 2020)",
    ],
)
def test_the_day_in_a_dateline(dateline: str) -> None:
    layout = lay_out(f"{TITLE}\n\n{dateline} {LEDE}\n\n{REST}")
    found = published_of(layout)
    assert layout.kinds[1:3] == (ZoneKind.DATELINE, ZoneKind.BODY)
    assert found and found.earliest.isoformat() == "2020-06-03"


@pytest.mark.parametrize(
    "lines",
    [
        ("The Orris Argus", "Wednesday 3 June 2020", TITLE, LEDE, REST),
        ("The Orris Argus – Late Edition", "Wednesday, June 3, 2020", TITLE, LEDE, REST),
        (TITLE, LEDE, REST, "Daily Lamp, 3 June 2020"),
    ],
)
def test_the_day_of_an_issue(lines: tuple[str, ...]) -> None:
    found = published_of(lay_out("\n\n".join(lines)))
    assert found and found.earliest.isoformat() == "2020-06-03"


@pytest.mark.parametrize(
    "lines",
    [
        ("The Orris Argus", "Wednesday 3 June 2020", "Home | News | Quarries", TITLE, LEDE, REST),
        ("Wednesday 3 June 2020", "The Orris Argus", TITLE, LEDE, REST),
        (TITLE, LEDE, REST, "Daily Lamp, updated 3 June 2020"),
        (TITLE, LEDE, REST, "Daily Lamp, 3 June 2020", "Mellin Courier, 4 June 2020"),
    ],
)
def test_the_day_of_no_issue(lines: tuple[str, ...]) -> None:
    assert published_of(lay_out("\n\n".join(lines))) is None


@pytest.mark.parametrize(
    ("below", "names"),
    [
        (("Eleven are missing, says the mine", "Jane Roe in Mellin"), ["Jane Roe"]),
        (("Eleven are missing, says the mine", "Jane Roe in Mellin and Tom Hale in Port Orris"), ["Jane Roe", "Tom Hale"]),
        (("Jane Roe",), ["Jane Roe"]),
        (("Eleven Are Missing", "Nine Men Dead in Mellin"), []),
        (("Eleven are missing, says the mine", "Port Orris"), []),
        (("The Orris Flyer", "June 3, 2020"), []),
        (("Effective Date", "June 3, 2020"), []),
    ],
)
def test_a_name_alone_above_the_text(below: tuple[str, ...], names: list[str]) -> None:
    title = TITLE if names else "Quarry Wall Buries Nine"
    layout = lay_out("\n\n".join((title, *below, LEDE, REST)))
    authors = [author for line in layout.of(ZoneKind.BYLINE) for author in authors_in(line)]
    assert [author.name for author in authors] == names
    assert all(author.span and author.span.of(layout.text) == author.name for author in authors)


def test_a_name_alone_that_the_text_never_says_is_no_deck() -> None:
    kinds = {
        name: lay_out("\n\n".join((TITLE, name, LEDE, REST + " Port Orris sent two boats."))).kinds[1]
        for name in ("Quill Harbin", "Port Orris")
    }
    assert kinds == {"Quill Harbin": ZoneKind.BYLINE, "Port Orris": ZoneKind.STANDFIRST}
