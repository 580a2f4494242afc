"""Where an article belongs in a pile of many stories."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Filed:
    """An article's story, and within it the incident that it tells of (of two shootings in one city, which).

    Both are ids that hold while articles are added: each is made of the first article of its group by day.
    """

    article: str
    story: str
    incident: str
