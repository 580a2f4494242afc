"""From addresses to files: pages, and the pages that feeds lead to."""

import re
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any
from urllib.parse import urldefrag, urljoin, urlsplit

from sayso.errors import SaysoError, UnreadableError
from sayso.read.feed import parsed_feed
from sayso.read.fetch.addresses import checked
from sayso.read.fetch.client import Answer, Client
from sayso.read.fetch.robots import Robots
from sayso.read.fetch.state import Fetched, load_state, save_state
from sayso.read.sidecar import SIDECAR
from sayso.types import Skipped

#: Kinds of content that are kept, and the ending of their files.
_ENDINGS = {
    "text/html": ".html", "application/xhtml+xml": ".html", "text/plain": ".txt", "application/pdf": ".pdf", "application/json": ".json",
}  # fmt: skip
_FEED = re.compile(rb"\s*(?:<\?xml[^>]{0,300}\?>\s*)?(?:<!--.{0,2000}?-->\s*)*<(?:rss|feed|rdf:RDF)[\s>]", re.DOTALL)

#: Hex digits of the address and of the content in a file's name.
_DIGITS = 8


@dataclass(frozen=True, slots=True)
class Page:
    """A page that was fetched: the file, and whether it is new, or the same as before."""

    url: str
    file: Path
    new: bool


def fetch(urls: Sequence[str], folder: Path, client: Client) -> Iterator[Page | Skipped]:
    """Fetch pages into a folder; an address that turns out to be a feed stands for the pages that it leads to.

    A page goes to `host-address-content.html`, so that a page that was changed is kept in both versions; `articles.toml` beside it notes
    where it came
    from. What robots.txt forbids, what does not answer and what is no document is skipped with the reason. Raises SaysoError where the
    folder cannot
    be written.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        yield from _round(deque((urldefrag(url.strip())[0], True) for url in urls if url.strip()), folder, client)
    except OSError as error:
        raise SaysoError(f"{folder}: pages cannot be kept there ({error.strerror})") from error


def _round(todo: deque[tuple[str, bool]], folder: Path, client: Client) -> Iterator[Page | Skipped]:
    """Fetch what is to do: addresses, each with whether it may be that of a feed."""
    state = load_state(folder)
    robots = Robots(client)
    seen: set[str] = set()
    feeds: dict[str, Fetched] = {}
    while todo:
        url, may_be_feed = todo.popleft()
        if url in seen:
            continue
        if len(seen) >= client.limits.pages:
            yield Skipped(url, f"more than the {client.limits.pages:,} pages allowed in one run")
            continue
        seen.add(url)
        try:
            found = _fetched(url, folder, client, robots, state)
            if isinstance(found, Page):
                yield found
            elif may_be_feed:
                feeds[url] = _marks(found, "")
                todo.extend((link, False) for link in _links(found))
            else:
                yield Skipped(url, "it is a feed within a feed")
        except UnreadableError as error:
            yield Skipped(url, error.reason)
        finally:
            save_state(folder, state)
    # Only now: a run that was cut off must see the feed again, or the pages that it did not reach would be lost.
    save_state(folder, {**state, **feeds})


def _fetched(url: str, folder: Path, client: Client, robots: Robots, state: dict[str, Fetched]) -> Page | Answer:
    """The page at an address, or the answer that is a feed. Raises UnreadableError with the reason where there is neither."""
    checked(url, client.limits.allow)
    if not robots.allow(url):
        raise UnreadableError(url, "the site asks programs to leave it alone (robots.txt)")
    before = state.get(url)
    known = before is not None and (not before.file or (folder / before.file).is_file())
    answer = client.get(url, before.asked() if before and known else None, robots.delay(url), robots.allow)
    if answer.status == 304 and before is not None and before.file:
        return Page(url, folder / before.file, new=False)
    if answer.status != 200 or not answer.body:
        raise UnreadableError(url, "nothing new" if answer.status == 304 else f"the server answers {answer.status}")
    if _FEED.match(answer.body):
        return answer
    name = _name(url, answer)
    new = not (folder / name).is_file()
    if new:
        (folder / name).write_bytes(answer.body)
        _note(folder, name, answer.url)
    state[url] = _marks(answer, name)
    return Page(url, folder / name, new)


def _marks(answer: Answer, name: str) -> Fetched:
    return Fetched(name, answer.headers.get("etag"), answer.headers.get("last-modified"))


def _name(url: str, answer: Answer) -> str:
    kind = answer.headers.get("content-type", "").partition(";")[0].strip().casefold()
    ending = _ENDINGS.get(kind)
    if ending is None:
        raise UnreadableError(url, f"{kind or 'content of no kind'} is no article")
    host = re.sub(r"[^a-z0-9.-]", "_", (urlsplit(answer.url).hostname or "").casefold())[:80]
    address, content = (sha256(raw).hexdigest()[:_DIGITS] for raw in (url.encode("utf-8", "surrogatepass"), answer.body))
    return f"{host}-{address}-{content}{ending}"


def _note(folder: Path, name: str, url: str) -> None:
    """Add where a file came from to the notes; what a person wrote there stays as it is."""
    import json

    with (folder / SIDECAR).open("a", encoding="utf-8") as notes:
        # TOML's basic strings are JSON's, but for the one escape that JSON leaves out.
        notes.write(f"[{json.dumps(name)}]\nurl = {json.dumps(url).replace(chr(127), chr(92) + 'u007f')}\n\n")


def _links(answer: Answer) -> list[str]:
    feed: Any = parsed_feed(answer.body, answer.url)
    links = (str(entry.get("link") or "") for entry in feed.entries)
    return list(dict.fromkeys(urldefrag(urljoin(answer.url, link))[0] for link in links if link))
