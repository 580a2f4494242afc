"""Names, days and lists as a summary says them."""

from collections.abc import Sequence

from sayso.compare.amounts import amount
from sayso.compare.view import View
from sayso.types import Position, When

#: A title that stands for an unnamed outlet is cut here.
TITLE_SHOWN = 48

#: So many names, or one more, are listed; of the rest only the number.
SHOWN = 3


def who(view: View, entity: str | None) -> str:
    """An entity's name; "the outlet itself" where there is none."""
    return view.entities[entity].name if entity and entity in view.entities else "the outlet itself"


def outlet(view: View, article: str) -> str:
    """The outlet's name, or the article's title in quotation marks where no outlet is named."""
    found = view.articles[article]
    if found.outlet:
        return found.outlet.name
    title = found.title.text if found.title else found.path
    return f"“{title if len(title) <= TITLE_SHOWN else title[:TITLE_SHOWN].rsplit(' ', 1)[0] + ' …'}”"


def day(when: When | None) -> str:
    """A day in brackets (" (25 Mar 2022)"), or nothing where it is not known to the day."""
    if when is None or when.earliest != when.latest:
        return ""
    return f" ({when.earliest.day} {when.earliest:%b %Y})"


def possessive(name: str) -> str:
    """A name with its genitive ending."""
    return f"{name}’" if name.endswith("s") else f"{name}’s"


def holds(view: View, position: Position, unit: str) -> str:
    """A party's position in words ("Russia’s 1,351 (25 Mar 2022)")."""
    return f"{possessive(who(view, position.party))} {amount(position, unit)}{day(position.as_of)}"


def listed(words: Sequence[str]) -> str:
    """Words in a row ("a", "a and b", "a, b and c"), three at most ("a, b, c and 4 others")."""
    if len(words) > SHOWN + 1:
        return f"{', '.join(words[:SHOWN])} and {len(words) - SHOWN} others"
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}"


def articles(count: int) -> str:
    """A number of articles in words."""
    return f"{count} article" if count == 1 else f"{count} articles"
