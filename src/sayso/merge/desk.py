"""A pile sorted into stories and incidents as its articles come in.

Topic detection and tracking (Allan 2002): a text is the words and names in it, each weighed by how rare the days before have shown it to be
(incremental idf, Yang et al. 1998); what is near hangs together, and what hangs together is parted by average linkage.
"""

import math
from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Self
from zlib import crc32

import numpy as np
import numpy.typing as npt

from sayso.merge.linkage import Link, Matrix, components, cut
from sayso.merge.numbers import Numbers
from sayso.merge.traits import GUESSED, expected, force, traits
from sayso.types import Article, Filed, content_id

#: Average nearness from which articles are of one incident, and of one story. Tuned on the development halves of GVA (incidents) and of
#: Wikinews (stories).
INCIDENT, STORY = 0.135, 0.13
#: Traits by which an article looks for its like, the weightiest first; one that so many articles of earlier days have is passed over.
LOOKED_AT, WORN = 40, 150
#: What two articles must share of these traits before all their traits are compared. On the same halves nothing is lost up to .06.
GLANCE = 0.05
#: Nearness sinks with the days between two articles to this share of itself, by so many days to its e-th part; where a day is not known,
#: so many lie between. Tuned as above.
LASTING, FADING, UNKNOWN_GAP = 0.5, 30.0, 5
#: Decimals of a nearness: sums in another order differ in later ones.
DIGITS = 9
#: Days from which on nothing of a nearness fades any more: e to the minus 40 is lost beside LASTING.
FADED = 1_200
#: Traits for which room is made at a time.
ROOM = 100_000


@dataclass(frozen=True, slots=True)
class _Sheet:
    """An article as it lies on the desk: its day, its traits by number, weightiest first, and their weights, a vector of length 1.

    The day is that of `date.toordinal`, 0 where it is not known.
    """

    article: str
    day: int
    traits: npt.NDArray[np.intp]
    weights: Matrix


@dataclass(frozen=True, slots=True)
class _Row:
    """Several articles in a row: all their traits and weights, where those of each start, and their days."""

    traits: npt.NDArray[np.intp]
    weights: Matrix
    starts: npt.NDArray[np.intp]
    days: npt.NDArray[np.intp]

    @classmethod
    def of(cls, sheets: Sequence[_Sheet]) -> Self:
        """The row of some articles, one at least."""
        traits = [sheet.traits for sheet in sheets]
        lengths = np.array([len(own) for own in traits])
        starts = lengths.cumsum() - lengths
        days = np.array([sheet.day for sheet in sheets])
        return cls(np.concatenate(traits), np.concatenate([sheet.weights for sheet in sheets]), starts, days)


class Desk:
    """Sorts articles as they come; what it gives depends on the set of articles alone and never on their order.

    An article that comes in the order of its day costs the same however many lie there; a late one has those of later days weighed anew.
    """

    def __init__(self) -> None:
        self._articles: list[Article] = []
        self._clear()

    def _clear(self) -> None:
        self._number = Numbers()
        # By trait: the places on the desk of the articles that look for their like by it, and its weight in each.
        self._holders: dict[int, tuple[array[int], array[float]]] = {}
        # By trait: in how many articles it stands before any is seen, in how many of earlier days it stood, how much its kind counts, and
        # what orders equal weights.
        self._expected, self._counted, self._force, self._rank = (np.zeros(0) for _ in range(4))
        self._seen = 0
        self._day: date | None = None
        self._today: list[npt.NDArray[np.intp]] = []
        self._sheets: list[_Sheet] = []
        self._links: list[Link] = []
        self._own = np.zeros(0)
        self._shared = np.zeros(0)
        self._fading = LASTING + (1 - LASTING) * np.exp(-np.arange(FADED + 1) / FADING)

    def add(self, article: Article) -> None:
        """Lay one more article on the desk."""
        self._articles.append(article)
        day = _day(article)
        if day and self._day and day < self._day:
            self._clear()
            for known in sorted(self._articles, key=lambda a: _day(a) or date.max):
                self._lay(known)
        else:
            self._lay(article)

    def filed(self) -> tuple[Filed, ...]:
        """Where each article belongs, sorted by article."""
        sheets = self._sheets
        found: list[Filed] = []
        for component in components(range(len(sheets)), self._links):
            members = [sheets[i] for i in component]
            members.sort(key=_first)
            for story in cut(self._nearness(members), INCIDENT, STORY):
                name = content_id("story", members[min(min(group) for group in story)].article)
                for group in story:
                    incident = content_id("incident", members[min(group)].article)
                    found.extend(Filed(members[place].article, name, incident) for place in group)
        return tuple(sorted(found, key=lambda filed: filed.article))

    def _lay(self, article: Article) -> None:
        sheet = self._weighed(article)
        place = len(self._sheets)
        numbers, weights = sheet.traits[:LOOKED_AT], sheet.weights[:LOOKED_AT]
        fresh = self._counted[numbers] <= WORN
        looked = list(zip(numbers[fresh].tolist(), weights[fresh].tolist(), strict=True))
        near = self._glanced(looked)
        self._sheets.append(sheet)
        for number, weight in looked:
            holders = self._holders.get(number)
            if holders is None:
                holders = self._holders[number] = (array("i"), array("d"))
            holders[0].append(place)
            holders[1].append(weight)
        if near:
            alike = self._beside(sheet, _Row.of([self._sheets[i] for i in near]))
            self._links.extend((other, place, value) for other, value in zip(near, alike.tolist(), strict=True) if value >= STORY)

    def _weighed(self, article: Article) -> _Sheet:
        """The article with its traits, weighed by what the days before it have shown."""
        day = _day(article)
        if day and day != self._day:
            for earlier in self._today:
                self._counted[earlier] += 1
            self._seen += len(self._today)
            self._today, self._day = [], day
        found = traits(article)
        numbers = self._numbered(list(found))
        # The day of an article without one lies behind no other for certain: the guess alone weighs its traits.
        seen, shown = (self._seen, self._counted[numbers]) if day else (0, 0.0)
        rareness = np.log((seen + GUESSED + 1) / (shown + self._expected[numbers] + 1))
        weights = (1 + np.log(list(found.values()))) * self._force[numbers] * rareness
        order = np.lexsort((self._rank[numbers], -weights))
        numbers, weights = numbers[order], weights[order]
        if day:
            self._today.append(numbers)
        return _Sheet(article.id, day.toordinal() if day else 0, numbers, weights / (math.sqrt(float(weights @ weights)) or 1.0))

    def _numbered(self, found: Sequence[str]) -> npt.NDArray[np.intp]:
        """The numbers of traits."""
        known = len(self._number)
        numbers = np.fromiter(map(self._number.__getitem__, found), dtype=np.intp, count=len(found))
        if len(self._counted) < len(self._number):
            room = np.zeros(len(self._number) + ROOM)
            rows = (self._expected, self._counted, self._force, self._rank)
            self._expected, self._counted, self._force, self._rank = (_longer(row, room) for row in rows)
            self._own = room
        for place in np.flatnonzero(numbers >= known).tolist():
            trait, number = found[place], numbers[place]
            self._expected[number] = expected(trait)
            self._force[number] = force(trait)
            self._rank[number] = crc32(trait.encode())
        return numbers

    def _glanced(self, looked: Sequence[tuple[int, float]]) -> list[int]:
        """The articles on the desk that share enough of these traits."""
        held, theirs = array("i"), array("d")
        counts: list[int] = []
        own: list[float] = []
        for number, weight in looked:
            if holders := self._holders.get(number):
                held.extend(holders[0])
                theirs.extend(holders[1])
                counts.append(len(holders[0]))
                own.append(weight)
        if not held:
            return []
        places = np.frombuffer(held, dtype=np.int32).astype(np.intp)
        if len(self._shared) < len(self._sheets):
            self._shared = np.zeros(2 * len(self._sheets))
        np.add.at(self._shared, places, np.array(own).repeat(counts) * np.frombuffer(theirs))
        near: list[int] = places[self._shared[places] >= GLANCE].tolist()
        self._shared[places] = 0.0
        return sorted(set(near))

    def _beside(self, sheet: _Sheet, others: _Row, after: int = 0) -> Matrix:
        """The nearness of one article to each of a row of others, the first `after` of them left out."""
        first = others.starts[after]
        self._own[sheet.traits] = sheet.weights
        products = self._own.take(others.traits[first:], mode="clip")
        products *= others.weights[first:]
        self._own[sheet.traits] = 0.0
        gaps = np.abs(others.days[after:] - sheet.day) if sheet.day else np.zeros(len(others.days) - after, dtype=np.intp)
        gaps[(others.days[after:] == 0) | (sheet.day == 0)] = UNKNOWN_GAP
        alike = np.add.reduceat(products, others.starts[after:] - first)
        near: Matrix = (alike * self._fading.take(gaps, mode="clip")).round(DIGITS)
        return near

    def _nearness(self, members: Sequence[_Sheet]) -> Matrix:
        """Each of some articles beside each."""
        found = np.zeros((len(members), len(members)))
        row = _Row.of(members)
        for i, sheet in enumerate(members[:-1]):
            found[i, i + 1 :] = self._beside(sheet, row, i + 1)
        return found + found.T


def _first(sheet: _Sheet) -> tuple[int, str]:
    return (sheet.day or date.max.toordinal(), sheet.article)


def _day(article: Article) -> date | None:
    return article.published.earliest if article.published else None


def _longer(row: Matrix, room: Matrix) -> Matrix:
    """The same row, with room behind it."""
    longer = room.copy()
    longer[: len(row)] = row
    return longer
