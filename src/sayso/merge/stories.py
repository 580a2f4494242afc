"""Which articles of a pile tell of one story, and within it of one incident."""

from collections.abc import Iterable
from datetime import date

from sayso.merge.desk import Desk
from sayso.types import Article, Filed


def find_stories(articles: Iterable[Article]) -> tuple[Filed, ...]:
    """Where each article belongs, sorted by article; the same for any order. Each article is in one story and one incident."""
    desk = Desk()
    for article in sorted(articles, key=lambda a: (a.published.earliest if a.published else date.max, a.path, a.id)):
        desk.add(article)
    return desk.filed()
