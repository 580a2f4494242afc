"""A story of a trial or an inquiry tells of an event of another year: who names the year and who does not count one thing."""

import re
from collections.abc import Mapping, Sequence

from sayso.merge.counted import PERSONS, Counted, unit_of
from sayso.types import Article

#: Where in a group's keys the event stands.
EVENT = 3
_YEAR = re.compile(r"(?:1[89]|20)\d\d")


def with_year_of_story(
    blocks: Mapping[tuple[str, ...], Sequence[Counted]], articles: Mapping[str, Article]
) -> dict[tuple[str, ...], list[Counted]]:
    """Put counts of persons "in 2031" with those of no told event where no article tells both apart and each names the year.

    "A bomb that wounded 15 in 2031" stands beside "convicted of wounding 24", in an article that dates the bombing to 2031.
    """
    found = {key: list(block) for key, block in blocks.items()}
    for key in sorted(blocks):
        plain = (*key[:EVENT], "", *key[EVENT + 1 :])
        if not _YEAR.fullmatch(key[EVENT]) or plain not in found or unit_of(blocks[key][0].figure) != PERSONS:
            continue
        silent = {one.figure.article for one in found[plain]}
        if silent.isdisjoint(one.figure.article for one in found[key]) and all(key[EVENT] in articles[a].text for a in silent):
            found[plain] += found.pop(key)
    return found
