"""The day of publication of a web page: what names it, before what may be it."""

import pytest
from lxml import html

from sayso.read.pagedates import published_on

BODY = "<p>The quarry wall at Mellin gave way, burying nine workers.</p>"


def day(
    page: str, objects: list[dict[str, str]] | None = None, meta: dict[str, str] | None = None, url: str | None = None
) -> tuple[str, str] | None:
    found = published_on(html.document_fromstring(page), objects or [], meta or {}, url)
    return (found.earliest.isoformat(), found.basis) if found else None


def test_what_names_the_day_goes_first() -> None:
    article = {"@type": "NewsArticle", "datePublished": "2020-06-03T10:00:00Z"}
    whole = {"@type": "WebPage", "datePublished": "2020-06-04"}
    assert day(BODY, [whole, article], {"date": "2020-06-05"}, "https://argus.example/2020/06/06/wall") == (
        "2020-06-03",
        "JSON-LD datePublished",
    )
    assert day(BODY, [whole], {"datepublished": "2020-06-05"}) == ("2020-06-05", "meta datepublished")
    assert day(BODY, [whole], {"date": "2020-06-05"}) == ("2020-06-04", "JSON-LD datePublished")
    assert day(BODY, [], {"date": "2020/06/05 10:00"}, "https://argus.example/2020/06/06/wall") == ("2020-06-05", "meta date")
    assert day(BODY, [], {}, "https://argus.example/2020/06/06/wall") == ("2020-06-06", "address")


@pytest.mark.parametrize("url", ["https://argus.example/2020/13/45/wall", "https://argus.example/news/20200606", None])
def test_an_address_without_a_day(url: str | None) -> None:
    assert day(BODY, url=url) is None


def test_a_day_that_readers_see() -> None:
    assert day(f"<html><body><h1>Wall falls</h1><div class='date'>2020. 06. 03. 10:15</div>{BODY}</body></html>") == (
        "2020-06-03",
        "shown on the page",
    )


def test_a_day_that_only_the_markup_has() -> None:
    assert day(f"<html><head><meta name='x' content='2020-06-03'></head><body>{BODY}<img src='/2020/06/03/a.jpg'></body></html>") is None
    assert day(f"<html><body>{BODY}<p>Copyright 2020 The Orris Argus</p></body></html>") is None
