"""Whose a body is that is told as a person's ("his ministry", "her union")."""

import re
from collections.abc import Sequence
from dataclasses import replace

from sayso.extract.actors.mention import Form, Mention
from sayso.extract.actors.player import Player, Seen
from sayso.extract.actors.pronouns import refer
from sayso.extract.actors.sides import side_by_role
from sayso.extract.parse import Parsed
from sayso.types import EntityKind
from sayso.words import load
from sayso.words.people import PeopleWords

_PRONOUNS = {"his": ("he", "m"), "her": ("she", "f")}
_WHOSE = re.compile(r"(his|her)\s", re.IGNORECASE)
_GENITIVE = re.compile(r"['’]s?\s")
#: A comma, and titles and given names behind it.
_BESIDE = re.compile(r",\s(?:[A-Z][\w.-]*\s)*$")


def is_owned(mention: Mention, source: str) -> bool:
    """Whether a mention is a body told as a person's."""
    described = mention.form in (Form.DEFINITE, Form.DESCRIPTION)
    return described and mention.head in load(PeopleWords).bodies and _WHOSE.match(source) is not None


def side_of_owner(mention: Mention, source: str, spoken: Sequence[Seen], seen: Sequence[Seen], parsed: Parsed) -> str | None:
    """The side of the person whose a described body is; None where it is nobody's, or his side is not told.

    He need not speak: whoever its paragraph names last owns it, else the one to whom the pronoun goes back. `source` are the words of
    the mention, `spoken` and `seen` who spoke and who was named.
    """
    told = _WHOSE.match(source)
    if told is None or not is_owned(mention, source):
        return None
    name, gender = _PRONOUNS[told[1].casefold()]
    before = [row for row in [*spoken, *seen] if row.block == mention.block and row.start < mention.span.start]
    here = [row for row in before if row.player.kind is EntityKind.PERSON and row.player.gender in (None, gender)]
    near = [row for row in here if not _describes(row, here, parsed.article.text)]
    if near:
        owner: Player | None = max(near, key=lambda row: row.start).player
    else:
        pronoun = replace(mention, form=Form.PRONOUN, name=name, head=name, plural=False, gender=gender, kind=EntityKind.UNNAMED)
        owner = refer(pronoun, spoken, seen, (), parsed)
    return _side(owner, parsed) if owner is not None else None


def _describes(row: Seen, others: Sequence[Seen], text: str) -> bool:
    """Whether a name only says who another is ("Ada Vell, Mr Reck’s colleague"): a pronoun goes back to that other."""
    surname = row.player.name.split()[-1]
    at = text.find(surname, row.start)
    if at < 0 or not _GENITIVE.match(text, at + len(surname)):
        return False
    ends = {other.start: text.find(last, other.start) + len(last) for other in others if (last := other.player.name.split()[-1])}
    return any(start < row.start and _BESIDE.fullmatch(text, end, at) for start, end in ends.items())


def _side(player: Player, parsed: Parsed) -> str | None:
    roles = sorted(set(player.roles), key=lambda told: told[1])
    return player.side or next((side for role, span in roles if (side := side_by_role(role, parsed, span, None))), None)
