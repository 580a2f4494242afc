"""When two names are one person's: parts of names, spellings of one sound, titles set aside."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.distance import JaroWinkler, Levenshtein

from sayso.merge.tokens import fold
from sayso.words import load
from sayso.words.offices import OfficeWords

#: How alike two given names are that are spellings of one (Sergei, Sergey .93; Samir, Samuel .79). Set on the names of the open stories;
#: the consonants must agree too, and the lengths, which keeps Chris and Christina (.91) apart.
GIVEN_ALIKE = 0.88
#: The shortest surname whose vowels may move (Rudskoi, Rudskoy): in shorter ones they make another family (Baker, Becker).
SOUND_LEAST = 6
#: So many consonants in common make two spellings of one given name, whatever its vowels: fewer are shared by chance (Dana, Diane).
SOUND_CONSONANTS = 4
#: The shortest surname that may differ in one consonant by a slip; a final s may come and go in any of SOUND_LEAST letters (Seabrook,
#: Seabrooks), but Johnson and Johnston are two families.
SLIP_LEAST = 9

_VOWELS = str.maketrans("", "", "aeiouyw'-")
_PREPOSITIONS = frozenset({"for", "of", "at", "in", "from", "with", "by", "on"})
_ARTICLES = frozenset({"the", "a", "an"})
_NO_GIVEN_NAME = frozenset({"de", "la", "le", "du", "van", "von", "der", "den", "bin", "ibn", "da", "di", "del"})
_PARTICLES = _NO_GIVEN_NAME | {"al", "el", "st", "ben", "abu"}


@dataclass(frozen=True, slots=True)
class PersonName:
    """A person's name in folded parts: given names in order, and the surname with its particles."""

    given: tuple[str, ...]
    surname: str

    @property
    def full(self) -> bool:
        """Whether a given name stands beside the surname."""
        return bool(self.given)


@lru_cache(20_000)
def person_name(text: str) -> PersonName | None:
    """The parts of a person's name without titles, ranks, offices and suffixes; None where the words are a role or no name."""
    table = load(OfficeWords)
    plain = re.split(r"(?<=\w)['’]s\b", re.sub(r"[\"“(][^\"”)]*[\"”)]", " ", text))[-1].split(",")[0]
    parts = [part for part in re.findall(r"[^\W\d_](?:[^\W\d_]|['’-])*", plain) if fold(part) not in table.suffixes["words"]]
    start = len(parts)
    while start and (parts[start - 1][:1].isupper() or (start < len(parts) and fold(parts[start - 1]) in _PARTICLES)):
        start -= 1
    run = [fold(part) for part in parts[start:]]
    if not run or (start and fold(parts[start - 1]) in _PREPOSITIONS):
        return None
    titles = {word for group in table.titles.values() for word in group}
    # What stands before the last title word belongs to the office ("Russian Deputy Defense Minister Alexander Fomin").
    names = run[max((i for i, word in enumerate(run) if word in titles), default=-1) + 1 :]
    if not names or names[0] in _ARTICLES:
        return None
    first = len(names) - 1
    while first > 0 and names[first - 1] in (_PARTICLES if first > 1 else _NO_GIVEN_NAME):
        first -= 1
    return PersonName(tuple(names[:first]), " ".join(names[first:]))


def fullest(names: Iterable[str]) -> PersonName | None:
    """The person's name among several forms of one, with a given name if any form has one; None where all are roles."""
    found = [name for text in names if (name := person_name(text))]
    # Of several full forms the shortest: what stands before it is more often an office that no table knows than a middle name.
    return min(found, key=lambda n: (not n.full, len(n.given), n.surname, n.given), default=None)


def sound(name: str) -> str:
    """The consonants of a name, doubles once: one key for the spellings of one sound (Rudskoi, Rudskoy: rdsk)."""
    consonants = fold(name).translate(_VOWELS).replace(" ", "").replace("ck", "k").replace("ph", "f")
    return re.sub(r"(.)\1+", r"\1", consonants)


def same_given(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether the first given names may be one person's: equal, an initial, a short form, or one sound."""
    if not one or not other:
        return True
    table = load(OfficeWords).given
    a, b = table.get(one[0], one[0]), table.get(other[0], other[0])
    if a == b or (min(len(a), len(b)) == 1 and a[0] == b[0]):
        return True
    # Vowels move in transliteration (Mohammed, Muhammad), but a last "a" makes another name (Stefan, Stefana).
    if abs(len(a) - len(b)) > 2 or min(len(a), len(b)) < 4 or a.endswith("a") != b.endswith("a") or sound(a) != sound(b):
        return False
    return (len(sound(a)) >= SOUND_CONSONANTS and a[0] == b[0]) or JaroWinkler.similarity(a, b) >= GIVEN_ALIKE


def same_surname(one: str, other: str) -> bool:
    """Whether two surnames are spellings of one: the same consonants, or a slip in a long name."""
    if one == other:
        return True
    least = min(len(one), len(other))
    if least < SOUND_LEAST or one[0] != other[0]:
        return False
    if sound(one) == sound(other) or one.removesuffix("s") == other.removesuffix("s"):
        return True
    return least >= SLIP_LEAST and Levenshtein.distance(one, other) == 1


def same_person(one: PersonName, other: PersonName) -> bool:
    """Whether two full names are one person's. A name without given names is never enough here."""
    return one.full and other.full and same_given(one.given, other.given) and same_surname(one.surname, other.surname)
