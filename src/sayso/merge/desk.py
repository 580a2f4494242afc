"""A pile sorted into stories and incidents as its articles come in.

Topic detection and tracking (Allan 2002): a text is the words and names in it, each weighed by how rare the days before have shown it to be
(incremental idf, Yang et al. 1998); what is near hangs together, and what hangs together is parted by average linkage.
"""

import math
from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from zlib import crc32

import numpy as np
import numpy.typing as npt

from sayso.merge.linkage import Link, Matrix, components, cut
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
LASTING, FADING, UNKNOWN_GAP = 0.5, 30.0, 5.0
#: Decimals of a nearness: sums in another order differ in later ones.
DIGITS = 9
#: Traits for which room is made at a time.
ROOM = 100_000


@dataclass(frozen=True, slots=True)
class _Sheet:
    """An article as it lies on the desk: its day, its traits by number, weightiest first, and their weights, a vector of length 1.

    The day is that of `date.toordinal`, 0 where it is not known.
    """

    article: str
    day: int
    traits: npt.NDArray[np.int32]
    weights: Matrix


class Desk:
    """Sorts articles as they come; what it gives depends on the set of articles alone and never on their order.

    An article that comes in the order of its day costs the same however many lie there; a late one has those of later days weighed anew.
    """

    def __init__(self) -> None:
        self._articles: list[Article] = []
        self._clear()

    def _clear(self) -> None:
        self._number: dict[str, int] = {}
        self._holders: list[tuple[array[int], array[float]]] = []
        # By trait: in how many articles it stands before any is seen, in how many of earlier days it stood, how much its kind counts, and
        # what orders equal weights.
        self._expected, self._counted, self._force, self._rank = (np.zeros(0) for _ in range(4))
        self._seen = 0
        self._day: date | None = None
        self._today: list[npt.NDArray[np.int32]] = []
        self._sheets: list[_Sheet] = []
        self._links: list[Link] = []
        self._own = np.zeros(0)
        self._shared = np.zeros(0)

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
            self._holders[number][0].append(place)
            self._holders[number][1].append(weight)
        for other, value in zip(near, self._row(sheet, [self._sheets[i] for i in near]), strict=True):
            if value >= STORY:
                self._links.append((other, place, value))

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

    def _numbered(self, found: Sequence[str]) -> npt.NDArray[np.int32]:
        """The numbers of traits, new ones given as they come."""
        known = len(self._number)
        numbers = np.array([self._number.setdefault(trait, len(self._number)) for trait in found], dtype=np.int32)
        new = [trait for trait, number in zip(found, numbers.tolist(), strict=True) if number >= known]
        if len(self._counted) < len(self._number):
            room = np.zeros(len(self._number) + ROOM)
            rows = (self._expected, self._counted, self._force, self._rank)
            self._expected, self._counted, self._force, self._rank = (_longer(row, room) for row in rows)
            self._own = room
        for number, trait in enumerate(new, known):
            self._expected[number] = expected(trait)
            self._force[number] = force(trait)
            self._rank[number] = crc32(trait.encode())
            self._holders.append((array("i"), array("d")))
        return numbers

    def _glanced(self, looked: Sequence[tuple[int, float]]) -> list[int]:
        """The articles on the desk that share enough of these traits."""
        held = [(self._holders[number], weight) for number, weight in looked if self._holders[number][0]]
        if not held:
            return []
        places = np.concatenate([np.frombuffer(holders, dtype=np.int32) for (holders, _), _ in held])
        values = np.concatenate([weight * np.frombuffer(weights) for (_, weights), weight in held])
        if len(self._shared) < len(self._sheets):
            self._shared = np.zeros(2 * len(self._sheets))
        np.add.at(self._shared, places, values)
        near = np.unique(places[self._shared[places] >= GLANCE])
        self._shared[places] = 0.0
        return [int(place) for place in near]

    def _row(self, sheet: _Sheet, others: Sequence[_Sheet]) -> list[float]:
        """The nearness of one article to each of some others."""
        if not others:
            return []
        self._own[sheet.traits] = sheet.weights
        numbers = [other.traits for other in others]
        starts = np.cumsum([0, *map(len, numbers[:-1])])
        products = self._own[np.concatenate(numbers)] * np.concatenate([other.weights for other in others])
        alike = np.add.reduceat(products, starts)
        self._own[sheet.traits] = 0.0
        days = np.array([other.day for other in others])
        gaps = np.where((days > 0) & (sheet.day > 0), np.abs(days - sheet.day), UNKNOWN_GAP)
        return [float(value) for value in np.round(alike * (LASTING + (1 - LASTING) * np.exp(-gaps / FADING)), DIGITS)]

    def _nearness(self, members: Sequence[_Sheet]) -> Matrix:
        """Each of some articles beside each."""
        found = np.zeros((len(members), len(members)))
        for i, sheet in enumerate(members[:-1]):
            found[i, i + 1 :] = self._row(sheet, members[i + 1 :])
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
