"""Which articles of a pile tell of one story, and within it of one incident."""

from collections.abc import Iterable, Sequence
from datetime import date

from sayso.merge.desk import Desk
from sayso.types import Article, Filed

#: Whoever lays so few articles together says that they are of one story; a larger pile is sorted. The open stories have 4 to 8 articles.
ONE_STORY = 40


def find_stories(articles: Iterable[Article]) -> tuple[Filed, ...]:
    """Where each article belongs, sorted by article; the same for any order. Each article is in one story and one incident."""
    desk = Desk()
    for article in sorted(articles, key=lambda a: (a.published.earliest if a.published else date.max, a.path, a.id)):
        desk.add(article)
    return desk.filed()


def stories_in(articles: Sequence[Article]) -> list[list[Article]]:
    """The articles of each story, in the order given, by its first article; a small pile is one story."""
    if len(articles) <= ONE_STORY:
        return [list(articles)]
    story = {filed.article: filed.story for filed in find_stories(articles)}
    found: dict[str, list[Article]] = {}
    for article in articles:
        found.setdefault(story[article.id], []).append(article)
    return list(found.values())
