"""The report in a real browser: from a claim to its sentence and back, at two widths, with no serious fault of access.

Needs Playwright for Python and a Chromium on the machine; skipped with the reason where one is missing. axe.min.js is axe-core 4.14.1 by
Deque Systems under the Mozilla Public License 2.0 (axe.LICENSE.txt), here for these tests alone.
"""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from sayso.show.report import write_report
from sayso.types import Story

sync_api = pytest.importorskip("playwright.sync_api", reason="Playwright for Python is not installed (pip install playwright)")
CHROMIUM = next((found for name in ("chromium", "chromium-browser", "google-chrome") if (found := shutil.which(name))), None)
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium on this machine (apt-get install chromium)")
AXE = Path(__file__).parent / "axe.min.js"
#: What axe calls a fault that keeps people out.
SERIOUS = {"serious", "critical"}
WIDTHS = (1280, 390)


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    with sync_api.sync_playwright() as play:
        opened = play.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield opened
        opened.close()


@pytest.fixture
def address(story: Story, tmp_path: Path) -> str:
    write_report(story, tmp_path / "report.html")
    return (tmp_path / "report.html").as_uri()


@pytest.fixture(params=WIDTHS)
def page(request: pytest.FixtureRequest, browser: Any, address: str) -> Iterator[Any]:
    opened = browser.new_page(viewport={"width": request.param, "height": 844}, reduced_motion="reduce")
    said: list[str] = []
    opened.on("console", lambda message: said.append(message.text))
    opened.on("pageerror", lambda error: said.append(str(error)))
    asked: list[str] = []
    opened.on("request", lambda one: asked.append(one.url))
    opened.goto(address)
    yield opened
    assert not said, "the page complains"
    assert asked == [address], "the page asks for something"
    opened.close()


def seen(page: Any, selector: str) -> bool:
    """Whether an element lies in the window."""
    return bool(page.evaluate(
        "s => { const b = document.querySelector(s).getBoundingClientRect(); return b.bottom > 0 && b.top < innerHeight; }", selector
    ))  # fmt: skip


def test_from_a_tally_to_the_marked_sentence_and_back(page: Any) -> None:
    held = page.locator("#pos-p2")
    held.scroll_into_view_if_needed()
    before = page.evaluate("scrollY")
    held.locator("summary").click()
    held.locator("a[href='#fig-f4']").click()
    page.wait_for_function("location.hash === '#fig-f4'")
    assert seen(page, "#fig-f4") and not seen(page, "#pos-p2")
    page.locator("#back").click()
    assert abs(page.evaluate("scrollY") - before) < 400 and seen(page, "#pos-p2")


def test_from_the_article_to_the_claim(page: Any) -> None:
    page.locator("#articles a.figure[href='#tally-t1']").first.click()
    page.wait_for_function("location.hash === '#tally-t1'")
    assert seen(page, "#tally-t1")


def test_a_mark_of_the_chart_leads_to_its_sentence_by_keyboard(page: Any) -> None:
    mark = page.locator("#tally-t1 svg.chart a[href='#fig-f1']")
    mark.focus()
    page.keyboard.press("Enter")
    page.wait_for_function("location.hash === '#fig-f1'")
    assert seen(page, "#fig-f1")
    assert "At least 40 dockers died" in mark.locator("title").text_content()


def test_a_folded_part_opens_for_what_is_sought_in_it(page: Any) -> None:
    page.evaluate("document.querySelectorAll('details').forEach((part) => { part.open = false; })")
    page.evaluate("location.hash = '#fig-f7'")
    page.wait_for_function("document.getElementById('fig-f7').closest('details').open")
    assert seen(page, "#fig-f7")


def test_the_first_stop_of_the_keyboard_skips_to_the_numbers(page: Any) -> None:
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    assert seen(page, "#numbers")


def test_the_page_is_as_wide_as_the_window_and_nothing_of_the_menu_is_cut(page: Any) -> None:
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert page.evaluate("(() => { const nav = document.querySelector('nav'); return nav.scrollWidth <= nav.clientWidth; })()")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", WIDTHS)
def test_no_serious_fault_of_access(browser: Any, address: str, width: int, scheme: str) -> None:
    # The policy of the page stops any script but its own, and so axe.
    context = browser.new_context(bypass_csp=True, viewport={"width": width, "height": 844}, color_scheme=scheme)
    page = context.new_page()
    page.goto(address)
    page.evaluate("document.querySelectorAll('details').forEach((part) => { part.open = true; })")
    page.add_script_tag(path=str(AXE))
    faults = [fault for fault in page.evaluate("axe.run()")["violations"] if fault["impact"] in SERIOUS]
    context.close()
    assert not faults, [(fault["id"], fault["nodes"][0]["html"][:200]) for fault in faults]


def test_paper_shows_everything_unfolded(page: Any) -> None:
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.evaluate("[...document.querySelectorAll('details')].every((part) => part.open)")
    assert page.evaluate("getComputedStyle(document.querySelector('nav')).display") == "none"
