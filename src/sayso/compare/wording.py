"""Numbers, names and days as a summary says them."""

from collections.abc import Sequence

from sayso.compare.intervals import Bounded
from sayso.compare.view import View
from sayso.types import Position, Relation, When

#: A title that stands for an unnamed outlet is cut here.
TITLE_SHOWN = 48

#: Units that a number is told with.
UNITS = frozenset({"seconds", "minutes", "hours", "days", "weeks", "months", "years", "miles", "kilometres", "metres", "rounds", "seats"})
#: So many names, or one more, are listed; of the rest only the number.
SHOWN = 3

_BEFORE = {
    Relation.AT_LEAST: "at least ", Relation.MORE_THAN: "more than ", Relation.AT_MOST: "up to ", Relation.LESS_THAN: "less than ",
    Relation.AROUND: "around ", Relation.VAGUE: "some ",
}  # fmt: skip
#: The vague words by the least that LEDGER's reading gives them.
_VAGUE = {24: "dozens", 200: "hundreds", 2_000: "thousands", 20_000: "tens of thousands", 200_000: "hundreds of thousands", 2e6: "millions"}
#: Signs that stand before a sum; pages write any other currency by its code.
CURRENCY_SIGNS = {"USD": "$", "GBP": "£", "EUR": "€", "JPY": "¥", "INR": "₹"}


def number(value: float, unit: str = "") -> str:
    """A number with separators, and with its unit where that is short ("1,351", "93%", "£5,800")."""
    text = f"{value:,.0f}" if value == int(value) else f"{value:,}"
    if unit == "percent":
        return f"{text}%"
    return f"{CURRENCY_SIGNS.get(unit, '')}{text}"


def amount(one: Bounded, unit: str = "") -> str:
    """A number with its bound in words ("7,000 to 15,000", "more than 30")."""
    if one.low is not None and one.high is not None and one.low != one.high:
        return f"{number(one.low, unit)} to {number(one.high, unit)}"
    if one.relation is Relation.VAGUE and one.low in _VAGUE:
        return _VAGUE[one.low]
    value = one.low if one.low is not None else one.high
    if value is None:
        return "an unknown number"
    thing = f" {unit}" if unit in UNITS else ""
    return f"{_BEFORE.get(one.relation, '')}{number(value, unit)}{thing}"


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
