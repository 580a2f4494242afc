"""What a page says of itself: JSON-LD, OpenGraph and meta elements."""

import json
import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from lxml import html
from lxml.etree import XPath

from sayso.read.article import Page
from sayso.read.pagedates import ARTICLE, kind_of, published_on
from sayso.types import Outlet
from sayso.words.outlets import outlet_named

#: Characters of a name in microdata; a longer text is a note about the author.
LONGEST_MARKED = 60

_AUTHORS = ("author", "article:author", "byl", "parsely-author", "sailthru.author", "dc.creator")


def page_of(tree: html.HtmlElement, search: bool = True, microdata: bool = True) -> Page:
    """The facts in a page's metadata, each with its basis; a day of modification is none of publication.

    `search`: look for the day in the page's markup and text where the metadata are silent. `microdata`: False for a page that holds none.
    """
    meta = _meta(tree)
    marked = tree if microdata else None
    url = _address(tree, meta)
    heading = _heading(tree)
    objects = _whole(list(_linked_data(tree)))
    if objects:
        objects = _own(objects, url, {_bare(title) for title in (meta.get("og:title"), heading) if title})
    data = [item for item in objects if ARTICLE.search(kind_of(item))]
    return Page(
        title=_title(data, meta) or heading,
        outlet=_outlet(data, meta, marked),
        authors=_authors(data, meta, marked),
        published=published_on(tree, objects, meta, url, search),
        url=url,
        language=(tree.get("lang") or tree.get("xml:lang") or "")[:2].casefold() or None,
    )


def _meta(tree: html.HtmlElement) -> dict[str, str]:
    """The first content of each meta element, by its name in small letters."""
    found: dict[str, str] = {}
    for element in tree.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop") or ""
        content = " ".join((element.get("content") or "").split())
        if name and content:
            found.setdefault(name.casefold(), content)
    return found


def _linked_data(tree: html.HtmlElement) -> Iterator[dict[str, Any]]:
    """The objects of the page's JSON-LD, those in lists and graphs as well; a script that is no JSON gives none."""
    for script in tree.iter("script"):
        if "ld+json" not in (script.get("type") or ""):
            continue
        try:
            todo = [json.loads(script.text or "", strict=False)]
        except (ValueError, RecursionError):
            continue
        while todo:
            item = todo.pop(0)
            if isinstance(item, list):
                todo = item + todo
            elif isinstance(item, dict):
                yield item
                todo.append(item.get("@graph"))
                todo.append(item.get("mainEntity"))


def _whole(objects: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The objects with what they name by "@id" alone put in its place: authors and publishers stand apart in a graph."""
    known = {item["@id"]: item for item in objects if isinstance(item.get("@id"), str) and len(item) > 1}

    def filled(value: Any) -> Any:
        if isinstance(value, list):
            return [filled(item) for item in value]
        alone = isinstance(value, dict) and set(value) == {"@id"} and isinstance(value["@id"], str)
        return known.get(value["@id"], value) if alone else value

    return [{**item, **{key: filled(item[key]) for key in ("author", "publisher") if key in item}} for item in objects]


def _own(objects: list[dict[str, Any]], url: str | None, titles: set[str]) -> list[dict[str, Any]]:
    """The objects without articles that are another page's: where some have this page's address or headline, only these are its own."""
    articles = [item for item in objects if ARTICLE.search(kind_of(item))]
    own = [item for item in articles if url and url in _addresses(item)]
    own = own or [item for item in articles if isinstance(item.get("headline"), str) and _bare(item["headline"]) in titles]
    others = [item for item in articles if item not in own] if own else []
    return [item for item in objects if item not in others]


def _addresses(item: dict[str, Any]) -> Iterator[Any]:
    """The addresses that an article says it has."""
    page = item.get("mainEntityOfPage")
    yield from (item.get("url"), item.get("@id"), page.get("@id") if isinstance(page, dict) else page)


def _bare(title: str) -> str:
    return re.sub(r"[\W_]+", "", title.casefold())


def _first(values: Iterator[Any]) -> str | None:
    """The first that is a text with words in it."""
    return next((" ".join(value.split()) for value in values if isinstance(value, str) and value.strip()), None)


def _names(value: Any) -> Iterator[str]:
    """The names in a JSON-LD value: a text, an object with a name, or a list of these."""
    for item in value if isinstance(value, list) else [value]:
        name = item.get("name") if isinstance(item, dict) else item
        if isinstance(name, str) and name.strip() and "://" not in name:
            yield " ".join(name.split())


def _title(data: list[dict[str, Any]], meta: dict[str, str]) -> str | None:
    """The headline, without the site's name that some pages add after a bar or dash."""
    title = _first(item.get("headline") for item in data) or meta.get("og:title") or meta.get("twitter:title")
    site = meta.get("og:site_name")
    return re.sub(rf"\s+[|–—-]\s+{re.escape(site)}$", "", title) if title and site else title


def _heading(tree: html.HtmlElement) -> str | None:
    """The first main heading, for a page whose metadata are silent."""
    return _first(element.text_content() for element in tree.iter("h1"))


def _marked(tree: html.HtmlElement | None, role: str) -> Iterator[str]:
    """The names in microdata (itemprop) of those who have a role; a link and a picture are no name."""
    for element in _with_role()(tree, role=role) if tree is not None else ():
        inner = element.xpath(".//*[@itemprop='name']")
        name = (inner[0].get("content") or inner[0].text_content()) if inner else "" if role == "publisher" else element.text_content()
        name = " ".join(name.split())
        if name and len(name) <= LONGEST_MARKED:
            yield name


@cache
def _with_role() -> XPath:
    return XPath("//*[@itemprop=$role][not(self::meta or self::link)][not(ancestor::aside or ancestor::footer)]")


def _outlet(data: list[dict[str, Any]], meta: dict[str, str], marked: html.HtmlElement | None) -> Outlet | None:
    for name, basis in _outlets(data, meta, marked):
        if name:
            return Outlet(outlet_named(name) or name, None, basis)
    return None


def _outlets(data: list[dict[str, Any]], meta: dict[str, str], marked: html.HtmlElement | None) -> Iterator[tuple[str | None, str]]:
    yield meta.get("og:site_name"), "site name"
    yield next((name for item in data for name in _names(item.get("publisher"))), None), "JSON-LD publisher"
    yield next(_marked(marked, "publisher"), None), "microdata publisher"
    yield meta.get("application-name"), "application name"


def _authors(data: list[dict[str, Any]], meta: dict[str, str], marked: html.HtmlElement | None) -> tuple[str, ...]:
    told = [name for item in data for name in _names(item.get("author"))]
    told = told or list(_marked(marked, "author")) or [meta[name] for name in _AUTHORS if name in meta and "://" not in meta[name]][:1]
    return tuple(dict.fromkeys(name.removeprefix("By ").removeprefix("by ") for name in told if outlet_named(name) is None))


def _address(tree: html.HtmlElement, meta: dict[str, str]) -> str | None:
    links = [link.get("href") for link in tree.iter("link") if (link.get("rel") or "").casefold() == "canonical"]
    return next((link for link in (*links, meta.get("og:url")) if link and link.startswith("http")), None)
