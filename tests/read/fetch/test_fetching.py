"""Fetching from a server on this machine, which the tests allow by name and port-free address."""

import gzip
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from sayso.errors import UnreadableError
from sayso.read import read
from sayso.read.fetch import Client, Limits, Page, fetch, watched
from sayso.settings import Settings
from sayso.types import Article, Skipped

LOOPBACK = frozenset({"127.0.0.1"})
PAGE = (
    "<html><body><article><h1>Ferry sinks off Port Adler</h1>"
    + "".join(f"<p>Paragraph {n} tells at some length what the coast guard said on Friday about the ferry.</p>" for n in range(4))
    + "</article></body></html>"
)


@dataclass
class Site:
    """Answers by path: status, headers, body; what was asked for, and what the client slept."""

    answers: dict[str, tuple[int, dict[str, str], bytes]] = field(default_factory=dict)
    asked: list[tuple[str, dict[str, str]]] = field(default_factory=list)
    slept: list[float] = field(default_factory=list)
    root: str = ""

    def page(self, path: str, body: str | bytes = PAGE, status: int = 200, **headers: str) -> str:
        raw = body.encode() if isinstance(body, str) else body
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        self.answers[path] = (status, {"Content-Type": "text/html", **named}, raw)
        return self.root + path

    def client(self, **limits: object) -> Client:
        return Client(Limits(**{"delay": 0.0, "allow": LOOPBACK, **limits}), sleep=self.slept.append)  # type: ignore[arg-type]

    def paths(self) -> list[str]:
        return [path for path, _ in self.asked]


@pytest.fixture
def site() -> Iterator[Site]:
    told = Site()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            told.asked.append((self.path, dict(self.headers)))
            status, headers, body = told.answers.get(self.path, (404, {}, b""))
            if headers.get("ETag") and self.headers.get("If-None-Match") == headers["ETag"]:
                status, body = 304, b""
            self.send_response(status)
            for name, value in {"Content-Length": str(len(body)), **headers}.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    told.root = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield told
    server.shutdown()
    server.server_close()
    thread.join()


def run(site: Site, folder: Path, *urls: str, **limits: object) -> list[Page | Skipped]:
    with site.client(**limits) as client:
        return list(fetch(urls, folder, client))


def test_a_page_becomes_a_file_that_is_read_with_its_address(site: Site, tmp_path: Path) -> None:
    url = site.page("/ferry")
    (found,) = run(site, tmp_path / "pile", url)
    assert isinstance(found, Page) and found.new and found.file.read_text() == PAGE
    (article,) = read([tmp_path / "pile"], Settings())
    assert isinstance(article, Article) and article.url == url


def test_a_page_that_did_not_change_is_not_sent_again(site: Site, tmp_path: Path) -> None:
    url = site.page("/ferry", ETag='"1"')
    run(site, tmp_path, url)
    (again,) = run(site, tmp_path, url)
    assert isinstance(again, Page) and not again.new and site.asked[-1][1]["If-None-Match"] == '"1"'
    site.page("/ferry", PAGE.replace("Friday", "Saturday"), ETag='"2"')
    (changed,) = run(site, tmp_path, url)
    assert isinstance(changed, Page) and changed.new and len(list(tmp_path.glob("*.html"))) == 2


def test_robots_are_kept(site: Site, tmp_path: Path) -> None:
    site.page("/robots.txt", "User-agent: *\nDisallow: /private\nCrawl-delay: 7\n")
    open_, closed = site.page("/open"), site.page("/private/x")
    found = run(site, tmp_path, open_, closed, site.page("/more", PAGE + "more"))
    assert isinstance(found[0], Page) and isinstance(found[1], Skipped) and "robots" in found[1].reason
    assert "/private/x" not in site.paths() and any(5 < slept <= 7 for slept in site.slept)
    assert "sayso" in site.asked[0][1]["User-Agent"]


def test_a_site_whose_robots_fail_is_left_alone(site: Site, tmp_path: Path) -> None:
    site.page("/robots.txt", "", status=503)
    (found,) = run(site, tmp_path, site.page("/x"))
    assert isinstance(found, Skipped) and "/x" not in site.paths()


def test_a_redirect_is_checked_at_every_step(site: Site, tmp_path: Path) -> None:
    good, inside = site.page("/good"), site.page("/inside", b"", 302, Location="http://169.254.169.254/latest/")
    moved = site.page("/moved", b"", 301, Location="/good")
    other = site.page("/other", b"", 302, Location="file:///etc/passwd")
    closed = site.page("/closed", b"", 302, Location="/private")
    site.page("/robots.txt", "User-agent: *\nDisallow: /private\n")
    found = run(site, tmp_path, moved, inside, other, closed)
    reasons = [one.reason if isinstance(one, Skipped) else "" for one in found]
    assert good and isinstance(found[0], Page) and "public" in reasons[1] and "http" in reasons[2] and "leave" in reasons[3]
    assert "/private" not in site.paths()


def test_endless_redirects_end(site: Site, tmp_path: Path) -> None:
    (found,) = run(site, tmp_path, site.page("/round", b"", 302, Location="/round"), redirects=3)
    assert isinstance(found, Skipped) and "redirects" in found.reason and site.paths().count("/round") == 4


def test_another_try_after_a_wait(site: Site, tmp_path: Path) -> None:
    (found,) = run(site, tmp_path, site.page("/busy", b"", 503, Retry_After="2"))
    assert isinstance(found, Skipped) and "503" in found.reason and site.paths().count("/busy") == 3
    assert 2.0 in site.slept and any(wait >= 1.9 for wait in site.slept)


@pytest.mark.parametrize("body", [b"x" * 300_000, gzip.compress(b"x" * 50_000_000)], ids=["large", "gzip bomb"])
def test_size_is_limited(site: Site, tmp_path: Path, body: bytes) -> None:
    packed = {"Content_Encoding": "gzip"} if body[:2] == b"\x1f\x8b" else {}
    (found,) = run(site, tmp_path, site.page("/large", body, **packed), size=200_000)
    assert isinstance(found, Skipped) and "more than the 200,000" in found.reason and not list(tmp_path.glob("*.html"))


def test_pages_are_counted(site: Site, tmp_path: Path) -> None:
    found = run(site, tmp_path, *(site.page(f"/{n}", PAGE + str(n)) for n in range(4)), pages=2)
    assert [isinstance(one, Page) for one in found] == [True, True, False, False]


def test_a_feed_leads_to_its_pages(site: Site, tmp_path: Path) -> None:
    one, two = site.page("/one", PAGE + "1"), site.page("/two", PAGE + "2")
    items = "".join(f"<item><title>x</title><link>{link}</link></item>" for link in (one, two, "http://10.0.0.1/inside"))
    feed = site.page("/feed", f"<rss version='2.0'><channel><title>Post</title>{items}</channel></rss>", ETag='"f"')
    found = run(site, tmp_path, feed)
    assert [isinstance(page, Page) for page in found] == [True, True, False]
    (again,) = run(site, tmp_path, feed)
    assert isinstance(again, Skipped) and again.reason == "nothing new"


def test_what_is_no_article_is_not_kept(site: Site, tmp_path: Path) -> None:
    found = run(site, tmp_path, site.page("/p", b"\x89PNG", Content_Type="image/png"), site.root + "/missing")
    assert [one.reason for one in found if isinstance(one, Skipped)] == ["image/png is no article", "the server answers 404"]


def test_a_server_that_is_not_there(tmp_path: Path) -> None:
    with Client(Limits(delay=0, allow=LOOPBACK, tries=1)) as client, pytest.raises(UnreadableError, match="does not answer"):
        client.get("http://127.0.0.1:9/")


def test_without_the_setting_this_machine_is_out_of_reach(site: Site, tmp_path: Path) -> None:
    (found,) = run(site, tmp_path, site.page("/x"), allow=frozenset())
    assert isinstance(found, Skipped) and site.asked == []


def test_the_list_of_feeds(tmp_path: Path) -> None:
    place = tmp_path / "feeds.toml"
    place.write_text('feeds = ["https://post.example/feed"]\nfolder = "pile"\nevery_minutes = 5\n', encoding="utf-8")
    told = watched(place)
    assert (told.feeds, told.folder, told.every_minutes) == (("https://post.example/feed",), tmp_path / "pile", 5)
    for wrong in ("feeds = []", "feed = 1", "feeds = [", 'feeds = ["x"]\nevery_minutes = 0'):
        place.write_text(wrong, encoding="utf-8")
        with pytest.raises(UnreadableError, match=r"feeds\.toml"):
            watched(place)
