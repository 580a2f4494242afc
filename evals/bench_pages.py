"""Web pages a second on one core: `python evals/bench_pages.py [--repeats N]`, in the default and in the fast mode.

The pages are the shipped stories set as a news site sets them, with menus, scripts and a column of links, and, where they lie beside the
project, the 91 real pages of the article extraction set, which are four times as large as the pages of a usual site.
"""

import argparse
import time
from pathlib import Path
from statistics import median

from pages import PAGES, packed_pages, read_page
from sayso.settings import Settings
from subjects import SHARED

STORIES = Path(__file__).parent.parent / "src" / "sayso" / "stories"

#: Entries of the menu and of the column of links, and characters of the script: about 45 KB a page in all.
MENU, LINKS, SCRIPT = 60, 80, 20_000


def as_page(text: str) -> bytes:
    """A text as a page of a news site."""
    title, *paragraphs = (line for line in text.splitlines() if line.strip())
    menu = "".join(f'<li class="menu-item"><a href="/section/{n}" data-track="menu-{n}">Section {n}</a></li>' for n in range(MENU))
    links = "".join(
        f'<li class="teaser"><a href="/story/{n}" data-id="{n}"><img src="/i/{n}.jpg" alt=""><h3>Other news, number {n}</h3></a></li>'
        for n in range(LINKS)
    )
    script = f'<script>window.state = "{"x1y2 " * (SCRIPT // 5)}";</script>'
    day = '<meta property="article:published_time" content="2024-05-03">'
    head = f'<title>{title}</title><meta property="og:title" content="{title}">{day}'
    body = "".join(f'<p class="story-text">{paragraph}</p>' for paragraph in paragraphs)
    main = f'<main><article class="story"><h1>{title}</h1>{body}</article><aside><ul>{links}</ul></aside></main>'
    page = f"<html lang=en><head>{head}{script}</head><body><nav><ul>{menu}</ul></nav>{main}<footer>About us</footer></body></html>"
    return page.encode()


def rate(pages: list[bytes], settings: Settings, repeats: int) -> float:
    """Pages a second of the processor's time, the median of repeats."""
    taken = []
    for _ in range(repeats + 1):
        start = time.process_time()
        for number, raw in enumerate(pages):
            read_page(raw, f"{number}.html", settings)
        taken.append(time.process_time() - start)
    return len(pages) / median(taken[1:])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--repeats", type=int, default=3)
    repeats = parser.parse_args().repeats
    sets = {"a news site's pages": [as_page(path.read_text(encoding="utf-8")) for path in sorted(STORIES.glob("*/articles/*.txt"))]}
    if (SHARED / PAGES).is_dir():
        sets["article extraction set"] = [raw for _, raw in packed_pages(SHARED / PAGES)]
    print(f"{'':26}{'pages':>7}{'KB a page':>12}{'default':>14}{'--fast':>14}")
    for name, pages in sets.items():
        slow, fast = (rate(pages, Settings(fast=mode), repeats) for mode in (False, True))
        size = sum(map(len, pages)) / len(pages) / 1000
        print(f"{name:26}{len(pages):>7}{size:>12.0f}{slow:>10.1f} p/s{fast:>10.1f} p/s")


if __name__ == "__main__":
    main()
