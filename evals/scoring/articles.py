"""Article facts: title, outlet, day of publication, and what is not the article's own text."""

from collections.abc import Iterator
from datetime import date, timedelta

from scoring.case import Case
from scoring.names import Json, fold
from scoring.result import Miss, Row

#: Days that print may lag behind the news, where the text does not tell its day of publication.
PRINT_LAG = timedelta(days=2)
#: A wider span than this is no day of publication.
WIDEST = timedelta(days=31)
ASIDE = frozenset({"furniture", "byline", "dateline"})


def article_row(case: Case) -> tuple[Row, list[Miss]]:
    """One check a fact; an article that is missing fails four."""
    misses: list[Miss] = []
    right = total = 0
    for gold in case.gold["articles"]:
        ours = next((a for a in case.ledger["articles"] if case.doc.get(a["id"]) == gold["doc"]), None)
        if ours is None:
            total += 4
            misses.append(Miss("article missing", gold["doc"], ""))
            continue
        for fact, holds in facts(case, gold, ours):
            total += 1
            right += holds
            if not holds:
                misses.append(Miss(fact, gold["doc"], str(gold.get(fact, "")), str(ours.get(fact))[:90]))
    share = right / max(1, total)
    return Row("article facts", share, recall=share, note=f"{right}/{total}"), misses


def facts(case: Case, gold: Json, ours: Json) -> Iterator[tuple[str, bool]]:
    """Each fact of one article, and whether the ledger has it."""
    yield "title", bool(ours.get("title")) and fold(ours["title"]["text"]) == fold(gold["title"])
    yield "outlet", right_outlet(case, gold, ours)
    yield "published", right_day(gold, ours)
    for words in gold.get("not_body", []):
        yield f"furniture: {words[:40]}", kind_at(case, gold, ours, words) in ASIDE
    for words in gold.get("captions", []):
        yield f"caption: {words.strip()[:40]}", kind_at(case, gold, ours, words.strip()) in {"caption", "furniture"}
    for words in gold.get("body", []):
        yield f"body: {words[:40]}", kind_at(case, gold, ours, words) in {"body", "standfirst", "heading"}


def right_outlet(case: Case, gold: Json, ours: Json) -> bool:
    """The outlet of the gold, another right one, or none where the text names none."""
    said = (ours.get("outlet") or {}).get("name")
    choices = [gold.get("outlet"), *gold.get("outlet_ok", [])]
    return any((not name and not said) or bool(name and said and case.names.heads(name) & case.names.heads(said)) for name in choices)


def right_day(gold: Json, ours: Json) -> bool:
    """The day lies between the bounds; where the text does not tell it, none is right too."""
    said = ours.get("published")
    if not said:
        return not gold.get("published")
    first, last = date.fromisoformat(said["earliest"][:10]), date.fromisoformat(said["latest"][:10])
    day = date.fromisoformat(gold.get("published") or gold["day_of_news"])
    lag = timedelta(0) if gold.get("published") else PRINT_LAG
    return first <= day + lag and day <= last and last - first <= WIDEST


def kind_at(case: Case, gold: Json, ours: Json, words: str) -> str | None:
    """The kind of the zone that holds the middle of some words."""
    middle = case.text[gold["doc"]].find(words) + len(words) // 2
    return next((zone["kind"] for zone in ours["zones"] if zone["span"][0] <= middle < zone["span"][1]), None)
