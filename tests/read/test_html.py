"""Web pages: text in the page's order, captions by structure, facts by metadata with their basis."""

import json
import time
from datetime import date

import pytest
import trafilatura
from trafilatura.settings import Extractor

from sayso.errors import UnreadableError
from sayso.read.html import HtmlReader
from sayso.settings import Settings
from sayso.types import Article, ZoneKind

BODY = (
    "The ferry Halcyon sank off Port Adler on Friday with 212 people aboard, the coast guard said in a statement.",
    "Divers went down again at first light, although the swell kept two boats in the harbour until noon on Saturday.",
    "The owner, Adler Lines, said that the hull had been inspected in March and that nothing had been found amiss.",
    "Relatives waited on the quay for a third day, and the mayor told them that the search would go on for a week.",
)
HEAD = """<title>Ferry sinks | The Adler Post</title><meta property="og:site_name" content="The Adler Post">
<meta property="og:title" content="Ferry sinks off Port Adler | The Adler Post"><link rel="canonical" href="https://adlerpost.example/ferry">
<meta property="article:modified_time" content="2024-05-09T10:00:00Z">"""
DATA = """<script type="application/ld+json">{"@graph": [{"@type": "NewsArticle", "headline": "Ferry sinks off Port Adler",
 "datePublished": "2024-05-03T08:00:00+02:00", "author": [{"@type": "Person", "name": "Jane Roe"}], "publisher": {"name": "Adler Media"}}]}
</script>"""


def page(head: str = HEAD, lang: str = "en", middle: str = "") -> bytes:
    first, *rest = (f"<p>{line}</p>" for line in BODY)
    figure = "<figure><img src=x><figcaption>Divers at the wreck on Saturday.</figcaption></figure>"
    menu = "<nav><ul><li>Home</li><li>Sport</li></ul></nav>"
    article = f"<article><h1>Ferry sinks off Port Adler</h1>{first}{figure}<h2>‘A dark day’</h2>{middle}{''.join(rest)}</article>"
    footer = "<footer>© 2024 The Adler Post</footer>"
    return f"<html lang={lang}><head>{head}</head><body>{menu}{article}{footer}</body></html>".encode()


def read(raw: bytes) -> Article:
    return HtmlReader().read(raw, "pile/x.html", Settings())[0]


def zone_of(article: Article, words: str) -> ZoneKind:
    at = article.text.index(words)
    return next(zone.kind for zone in article.zones if zone.span.start <= at < zone.span.end)


def test_the_text_in_the_pages_order_with_its_structure() -> None:
    article = read(page())
    assert article.text.split("\n\n") == [
        "Ferry sinks off Port Adler",
        BODY[0],
        "Divers at the wreck on Saturday.",
        "‘A dark day’",
        *BODY[1:],
    ]
    assert zone_of(article, "Divers at the wreck") is ZoneKind.CAPTION and zone_of(article, "‘A dark day’") is ZoneKind.HEADING
    assert all(zone_of(article, line) is ZoneKind.BODY for line in BODY)


def test_facts_from_metadata_with_their_basis() -> None:
    article = read(page(HEAD + DATA))
    assert article.title and article.title.text == "Ferry sinks off Port Adler" and article.title.span == (0, 26)
    assert article.outlet and (article.outlet.name, article.outlet.basis) == ("The Adler Post", "site name")
    assert article.published and (article.published.earliest, article.published.basis) == (date(2024, 5, 3), "JSON-LD datePublished")
    assert [author.name for author in article.authors] == ["Jane Roe"]
    assert article.url == "https://adlerpost.example/ferry" and article.language == "en"


def test_a_day_of_modification_is_none_of_publication() -> None:
    assert read(page()).published is None


@pytest.mark.parametrize(
    ("meta", "basis"),
    [
        ('<meta property="article:published_time" content="2024-05-03T08:00:00Z">', "meta article:published_time"),
        ('<meta name="pubdate" content="20240503">', "meta pubdate"),
        ('<meta name="dc.date.issued" content="May 3, 2024">', "meta dc.date.issued"),
    ],
)
def test_days_in_meta_elements(meta: str, basis: str) -> None:
    found = read(page(HEAD + meta)).published
    assert found and (found.earliest, found.basis, found.span) == (date(2024, 5, 3), basis, None)


@pytest.mark.parametrize(
    ("stamp", "shown", "day"),
    [
        ("2024-05-03T23:15:00Z", "Saturday 4 May 2024, 00:36", date(2024, 5, 4)),
        ("2024-05-03T02:15:00+00:00", "2 May 2024 | News", date(2024, 5, 2)),
        ("2024-05-03T23:15:00Z", "3 May 2024 | 4 May 2024", date(2024, 5, 3)),
        ("2024-05-03T09:15:00Z", "Saturday 4 May 2024", date(2024, 5, 3)),
        ("2024-05-03T23:15:00+02:00", "Saturday 4 May 2024", date(2024, 5, 3)),
        ("2024-05-03T23:15:00Z", "Just now", date(2024, 5, 3)),
    ],
)
def test_a_stamp_in_universal_time_gives_way_to_the_day_that_readers_see(stamp: str, shown: str, day: date) -> None:
    meta = f'<meta property="article:published_time" content="{stamp}">'
    found = read(page(HEAD + meta, middle=f"<p>{shown}</p>")).published
    assert found and found.earliest == day


def test_broken_linked_data_are_passed_over() -> None:
    article = read(page(HEAD + '<script type="application/ld+json">{"@type": NewsArticle</script>'))
    assert article.title and article.published is None


def test_a_page_in_another_encoding() -> None:
    raw = page('<meta charset="windows-1252">').decode().encode("cp1252")
    assert "‘A dark day’" in read(raw).text


def test_repeated_paragraphs_stay() -> None:
    twice = "Fourteen people are still missing, and the coast guard asks boats to keep away from the wreck."
    article = read(
        page(middle=f"<p>{twice}</p><p>Nothing more was known on Sunday evening about how the water had come in.</p><p>{twice}</p>")
    )
    assert article.text.count(twice) in (1, 2) and "Nothing more was known" in article.text


@pytest.mark.parametrize(
    "raw",
    [
        b"<html></html>",
        b"<html><body><img src=x></body></html>",
        b"<!-- nothing -->",
        b"<html><head><title>Ferry</title></head><body><script>x=1</script></body></html>",
    ],
)
def test_a_page_without_text(raw: bytes) -> None:
    with pytest.raises(UnreadableError, match="holds no"):
        read(raw)


def test_a_deep_page_is_walked_without_recursion() -> None:
    depth = 200
    raw = page().replace(b"<article>", b"<article>" + b"<div>" * depth).replace(b"</article>", b"</div>" * depth + b"</article>")
    assert BODY[1] in read(raw).text


def test_a_page_that_is_too_long() -> None:
    with pytest.raises(UnreadableError, match="more than"):
        read(b"<p>" + b"word " * 900_000 + b"</p>")


def test_embedded_posts_and_comments_are_set_apart() -> None:
    words = "<p>At least 40 are dead, a diver told me just now on the quay.</p>— Ann Fox (@annfox)"
    post = f'<blockquote class="twitter-tweet">{words}</blockquote>'
    said = '<div class="comments"><p>I was there on Friday night and it was two hundred people at least, believe me.</p></div>'
    article = read(page(middle=post).replace(b"</article>", said.encode() + b"</article>"))
    assert zone_of(article, "At least 40 are dead") is ZoneKind.EMBED
    assert "two hundred people" not in article.text or zone_of(article, "two hundred people") is ZoneKind.FURNITURE
    assert all(zone_of(article, line) is ZoneKind.BODY for line in BODY)


def test_a_second_look_only_where_much_prose_is_left(monkeypatch: pytest.MonkeyPatch) -> None:
    looks: list[bool] = []

    def looked(*given: object, options: Extractor | None = None, **told: object) -> object:
        looks.append(options is not None and options.fast)
        return extract(*given, options=options, **told)

    extract = trafilatura.extract
    monkeypatch.setattr(trafilatura, "extract", looked)
    assert BODY[3] in read(page()).text and looks == [True]
    beside = "".join(f"<div>{line} {line}</div>" for line in BODY * 3)
    looks.clear()
    read(page().replace(b"</article>", f"</article><div>{beside}</div>".encode()))
    assert looks[:2] == [True, False]


def test_a_picture_in_the_text_of_a_page_costs_no_time() -> None:
    started = time.monotonic()
    picture = f'<img src="data:image/png;base64,{"iVBORw0KGgo" * 25_000}">'
    assert BODY[1] in read(page(middle=picture)).text and time.monotonic() - started < 5


def test_an_attribute_of_many_words_is_one_attribute() -> None:
    assert BODY[1] in read(page(middle=f'<div data-state="{"some words " * 5_000}"></div>')).text


def data_of(*objects: object) -> str:
    return "".join(f'<script type="application/ld+json">{json.dumps(one)}</script>' for one in objects)


def test_a_graph_names_people_and_outlets_apart() -> None:
    graph = [
        {"@type": "WebPage", "@id": "#page", "datePublished": "2024-05-01"},
        {"@type": ["NewsArticle", "Article"], "datePublished": "2024-05-03", "author": [{"@id": "#jane"}], "publisher": {"@id": "#post"}},
        {"@type": "Person", "@id": "#jane", "name": "Jane Roe"},
        {"@type": "NewsMediaOrganization", "@id": "#post", "name": "The Adler Post"},
    ]
    article = read(page("<title>Ferry</title>" + data_of({"@graph": graph})))
    assert [author.name for author in article.authors] == ["Jane Roe"]
    assert article.outlet and (article.outlet.name, article.outlet.basis) == ("The Adler Post", "JSON-LD publisher")
    assert article.published and article.published.earliest == date(2024, 5, 3)


HERE = "https://adlerpost.example/ferry"


@pytest.mark.parametrize("own", [{"url": HERE}, {"mainEntityOfPage": {"@id": HERE}}, {}])
def test_articles_of_other_pages_are_not_this_one(own: dict[str, object]) -> None:
    other = {
        "@type": "NewsArticle",
        "headline": "A tale of the harbour",
        "datePublished": "2019-01-01",
        "url": "https://adlerpost.example/x",
    }
    this = {"@type": "NewsArticle", "headline": "Ferry sinks off Port Adler", "datePublished": "2024-05-03", **own}
    article = read(page(f'<link rel="canonical" href="{HERE}">' + data_of(other, this)))
    assert article.published and article.published.earliest == date(2024, 5, 3)
    assert article.title and article.title.text == "Ferry sinks off Port Adler"


def test_the_byline_and_the_day_above_the_text_come_with_it() -> None:
    told = ("Home / News", "By Jane Roe and Ann Fox, The Adler Post", "Published 3 May 2024, 10:12", "Friday, May 10, 2024", "Share this")
    above = "</h1>" + "".join(f"<div><span>{line}</span></div>" for line in told)
    article = read(page("<title>x</title>").replace(b"</h1>", above.encode()))
    assert [(author.name, author.span is not None) for author in article.authors] == [("Jane Roe", True), ("Ann Fox", True)]
    assert zone_of(article, "By Jane Roe") is ZoneKind.BYLINE and zone_of(article, "Published 3 May") is ZoneKind.DATELINE
    assert article.published and article.published.earliest == date(2024, 5, 3)
    assert "May 10" not in article.text and "Share this" not in article.text


@pytest.mark.parametrize(
    ("byline", "named", "authors"),
    [
        ("By Jane RoeAdler Post", "Jane Roe", ["Jane Roe"]),
        ("Jane Roe, Staff Writer", "JANE ROE, Staff Writer", ["Jane Roe"]),
        ("By Jane Roe", "Jane Roe | The Adler Post", ["Jane Roe"]),
        ("", "Jane Roe | The Adler Post", ["Jane Roe"]),
        ("By Jane Roe", "Ann Fox", ["Jane Roe", "Ann Fox"]),
    ],
)
def test_a_byline_and_the_metadata_name_one_author_once(byline: str, named: str, authors: list[str]) -> None:
    raw = page(f'<meta name="author" content="{named}">').replace(b"</h1>", f"</h1><p>{byline}</p>".encode())
    assert [author.name for author in read(raw).authors] == authors


def test_a_row_of_a_table_is_one_line() -> None:
    rows = (("Party", "Seats"), ("Adler Union", "212"), ("Kestrel League", "180"))
    table = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in rows)
    article = read(page(middle=f"<table>{table}</table>"))
    for row in rows:
        assert " | ".join(row) in article.text.split("\n\n") and zone_of(article, " | ".join(row)) is ZoneKind.BODY


def test_a_table_that_lays_out_a_page_is_none() -> None:
    menu = "".join(f"<a href='/{n}'>Section {n}</a><br>" for n in range(9))
    text = "<br><br>".join(BODY)
    raw = f"<html><body><table><tr><td>{menu}</td><td><h1>Ferry sinks off Port Adler</h1>{text}</td></tr></table></body></html>"
    article = read(raw.encode())
    assert all(line in article.text.split("\n\n") for line in BODY) and " | " not in article.text


def test_captions_above_the_text_and_in_spans() -> None:
    lead = "<figure><img><figcaption>The Halcyon in May.</figcaption></figure>"
    span = '<div class="picture"><img><span class="caption">Divers at the wreck. Photograph: Jane Roe</span></div>'
    article = read(page(middle=span).replace(b"</h1>", f"</h1>{lead}".encode()))
    assert zone_of(article, "The Halcyon in May.") is zone_of(article, "Divers at the wreck. Photograph") is ZoneKind.CAPTION
    assert article.text.index("The Halcyon in May.") < article.text.index(BODY[0])


def test_authors_and_outlet_by_microdata() -> None:
    person = '<p itemprop="author" itemscope><span itemprop="name">Jane Roe</span></p>'
    outlet = '<span itemprop="publisher" itemscope><meta itemprop="name" content="The Adler Post"></span>'
    article = read(page("<title>x</title>").replace(b"</h1>", f"</h1>{person}{outlet}".encode()))
    assert [author.name for author in article.authors] == ["Jane Roe"]
    assert article.outlet and (article.outlet.name, article.outlet.basis) == ("The Adler Post", "microdata publisher")


def test_a_line_with_the_authors_name_is_a_byline() -> None:
    article = read(page('<meta name="author" content="Jane Roe">', middle="<p>Jane Roe</p>"))
    assert "Jane Roe" not in article.text or zone_of(article, "Jane Roe") is ZoneKind.BYLINE


@pytest.mark.parametrize("heading", ["Related Articles", "Subscribe to continue reading", "Advertisement"])
def test_a_heading_may_be_furniture_by_its_words(heading: str) -> None:
    article = read(page(middle=f"<h2>{heading}</h2>"))
    assert heading not in article.text or zone_of(article, heading) is ZoneKind.FURNITURE


@pytest.mark.parametrize("named", ["tweet-embed", "twitter-embed big", "embedded-tweet", "instagram-embed"])
def test_embeds_by_the_names_that_sites_give_them(named: str) -> None:
    article = read(page(middle=f'<div class="{named}"><p>At least 40 are dead, a diver told me.</p></div>'))
    assert zone_of(article, "At least 40 are dead") is ZoneKind.EMBED
