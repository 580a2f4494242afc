"""The report: one file, nothing from outside, every link inside it leads somewhere."""

import base64
import hashlib
import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest

from sayso.errors import SaysoError
from sayso.show.report import report, write_report
from sayso.types import Compared, Merged, Story, Title

HOSTILE = "<script>alert('x')</script>\"><img src=http://evil.test/a onerror=alert(1)>"


class Tags(HTMLParser):
    """Every tag with its attributes."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))


def tags(page: str) -> list[tuple[str, dict[str, str | None]]]:
    parser = Tags()
    parser.feed(page)
    return parser.found


def test_nothing_is_asked_of_a_network(page: str) -> None:
    assert not re.search(r"""(?:src|href|action|poster|data|srcset)\s*=\s*["']?\s*(?:https?:)?//""", page, re.I)
    assert not re.search(r"@import|url\(|fetch\(|XMLHttpRequest|sendBeacon|WebSocket|import\(", page)
    assert {tag for tag, _ in tags(page)}.isdisjoint({"img", "iframe", "link", "object", "embed", "base", "form", "video", "audio"})


def test_the_policy_allows_this_style_and_this_script_and_nothing_else(page: str) -> None:
    policy = next(a["content"] for t, a in tags(page) if t == "meta" and a.get("http-equiv") == "Content-Security-Policy")
    assert policy and policy.startswith("default-src 'none'") and "unsafe" not in policy
    for name in ("style", "script"):
        (body,) = re.findall(rf"<{name}>(.*?)</{name}>", page, re.S)
        digest = base64.b64encode(hashlib.sha256(body.encode()).digest()).decode()
        assert f"{name}-src 'sha256-{digest}'" in policy


def test_no_style_or_handler_that_the_policy_would_stop(page: str) -> None:
    for _, attributes in tags(page):
        assert "style" not in attributes
        assert not [name for name in attributes if name.startswith("on")]


def test_every_link_leads_to_a_place_on_the_page(page: str) -> None:
    ids = [attributes["id"] for _, attributes in tags(page) if "id" in attributes]
    assert len(ids) == len(set(ids))
    targets = {attributes["href"] for tag, attributes in tags(page) if tag == "a"}
    assert targets and all(target and target.startswith("#") and target[1:] in ids for target in targets)
    for _, attributes in tags(page):
        for key in (attributes.get("aria-labelledby") or "").split():
            assert key in ids


def test_every_claim_can_be_followed_to_its_sentence_and_back(page: str, story: Story) -> None:
    for key in [f"fig-{figure.id}" for figure in story.merged.figures] + ["att-a3", "att-a6"]:
        assert f'id="{key}"' in page and f'href="#{key}"' in page
    assert 'href="#tally-t1"' in page and 'href="#utt-u1"' in page and 'href="#who-union"' in page


def test_every_section_is_drawn(page: str) -> None:
    for key in ("overview", "numbers", "words", "findings", "voices", "articles", "method"):
        assert f'id="{key}"' in page
    assert page.count('<svg class="chart"') == 2 and "<desc" in page and "at least 40" in page
    assert re.search(r"<del[^>]*>colleagues,</del>", page) and re.search(r"<ins[^>]*>co-workers</ins>", page)
    assert "own voice" in page and "silo/broken.pdf" in page


def test_what_an_article_says_is_never_markup(story: Story) -> None:
    articles = tuple(
        replace(a, title=Title(HOSTILE, None), text=a.text.replace("Halden Quay", HOSTILE[: len("Halden Quay")]), path=HOSTILE)
        for a in story.merged.articles
    )
    entities = tuple(replace(e, name=HOSTILE, names=(HOSTILE,)) for e in story.merged.entities)
    tallies = tuple(replace(t, question=HOSTILE) for t in story.merged.tallies)
    findings = tuple(replace(f, summary=HOSTILE) for f in story.compared.findings)
    merged = replace(story.merged, articles=articles, entities=entities, tallies=tallies)
    page = report(Story(merged, replace(story.compared, findings=findings), story.skipped))
    assert sum(tag == "script" for tag, _ in tags(page)) == 1
    assert "img" not in {tag for tag, _ in tags(page)} and "&lt;script&gt;" in page


def test_a_story_without_claims_is_a_page_too(story: Story) -> None:
    merged = Merged(story.merged.articles, (), (), (), (), (), ())
    page = report(Story(merged, Compared((), ())))
    assert 'id="articles"' in page and 'id="numbers"' not in page and "Nothing was found" in page


def test_the_same_story_gives_the_same_bytes(story: Story, page: str) -> None:
    turned = replace(
        story.merged, **{name: getattr(story.merged, name)[::-1] for name in ("articles", "entities", "attributions", "figures", "tallies")}
    )
    assert report(Story(turned, story.compared, story.skipped)) == page


def test_a_report_that_cannot_be_written_is_one_clear_error(story: Story, tmp_path) -> None:  # type: ignore[no-untyped-def]
    with pytest.raises(SaysoError, match="cannot be written"):
        write_report(story, tmp_path / "nowhere" / "r.html")
