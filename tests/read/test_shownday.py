"""The day that a page shows: behind "published", by its markup, beside the headline; never that of a change, a link, a picture."""

from datetime import date

import pytest
from lxml import html

from sayso.read.shownday import shown_day, shows

TITLE = "<h1>Wall falls at Mellin</h1>"
BODY = "<p>The quarry wall at Mellin gave way, burying nine workers, and the owner has said nothing of it since.</p>" * 3
THIRD = date(2024, 5, 3)


def day(body: str, language: str = "en", head: str = "") -> date | None:
    return shown_day(html.document_fromstring(f"<html><head>{head}</head><body>{body}</body></html>"), language)


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "Published: May 3, 2024 at 10:12"),
        ("en", "First published 3 May 2024 | Last updated: 5 May 2024"),
        ("en", "Last updated: 5 May 2024 10:00 | First published: 3 May 2024"),
        ("en-gb", "3/5/2024"),
        ("en-us", "5/3/2024"),
        ("de", "Veröffentlicht am 3. Mai 2024 um 10:12 Uhr"),
        ("de", "03.05.2024"),
        ("es", "Publicado: viernes, 3 de mayo de 2024"),
        ("es", "3 de mayo de 2024"),
        ("fr", "Publié le 3 mai 2024 à 10h12, mis à jour le 5 mai 2024"),
        ("it", "Pubblicato il 3 maggio 2024"),
        ("pt-br", "Publicado em 03/05/2024, atualizado em 05/05/2024"),
        ("pl", "3 maja 2024, 10:12"),
        ("ru", "Опубликовано 3 мая 2024 г."),
        ("nl", "Gepubliceerd op 3 mei 2024, bijgewerkt op 5 mei 2024"),
    ],
)
def test_in_many_languages(language: str, line: str) -> None:
    assert day(f"{TITLE}<p class='meta'>{line}</p>{BODY}", language) == THIRD


@pytest.mark.parametrize(
    "line",
    [
        "<p>Updated: May 3, 2024</p>",
        "<p>Last modified</p><p>May 3, 2024</p>",
        "<time class='updated' datetime='2024-05-03'>3 May 2024</time>",
        "<time itemprop='dateModified' datetime='2024-05-03'>3 May 2024</time>",
    ],
)
def test_the_day_of_a_change_is_none(line: str) -> None:
    assert day(f"{TITLE}{line}{BODY}") is None
    assert day(f"{TITLE}{line}<p>Published</p><p>May 1, 2024</p>{BODY}") == date(2024, 5, 1)


def test_a_class_may_say_both() -> None:
    assert day(f"{TITLE}<time class='entry-date published updated' datetime='2024-05-03'>3 May 2024</time>{BODY}") == THIRD


@pytest.mark.parametrize(
    "beside",
    [
        "<div class='related'><a href='/x'>Old story of a wall</a> <time datetime='2024-05-03'>May 3, 2024</time></div>",
        "<aside><p>May 3, 2024</p></aside>",
        "<figure><img><figcaption>The quarry on May 3, 2024. Photo: Jane Roe</figcaption></figure>",
        "<blockquote class='twitter-tweet'><p>Nine dead.</p>Ann Fox <a>May 3, 2024</a></blockquote>",
        "<footer>Today is Friday, May 3, 2024</footer>",
        "<div id='today'>Friday, May 3, 2024</div>",
        "<ol class='comment-list'><li>Ann Fox, May 3, 2024: nine, I heard</li></ol>",
    ],
)
def test_days_beside_the_article_are_not_its_own(beside: str) -> None:
    assert day(f"{TITLE}{BODY}{beside}") is None
    assert day(f"{TITLE}<p>1 May 2024</p>{BODY}{beside}") == date(2024, 5, 1)


def test_a_box_around_the_headline_is_no_box_beside_it() -> None:
    assert day(f"<div class='latest'>{TITLE}<p>3 May 2024</p>{BODY}</div>") == THIRD


@pytest.mark.parametrize("language", ["en", ""])
def test_figures_that_can_be_read_in_two_ways(language: str) -> None:
    assert day(f"{TITLE}<p>3/5/2024</p>{BODY}", language) is None
    assert day(f"{TITLE}<p>5/13/2024</p>{BODY}", language) == date(2024, 5, 13)


@pytest.mark.parametrize("text", ["2024-05-03", "3.5.2024", "May 3, 2024", "3 mai 2024", "2024年5月3日"])
def test_shows(text: str) -> None:
    assert shows(text, THIRD) and not shows(text, date(2024, 5, 4)) and not shows(text.replace("2024", "12024"), THIRD)
