"""The parties of a story, numbered: the number gives a party its colour and its shape, the same on every page."""

from collections import Counter
from dataclasses import dataclass

from sayso.show.pages.lookup import Lookup

#: How many parties have a colour and a shape of their own; the rest share the last.
DISTINCT_PARTIES = 7

#: The number of the outlets' own voice, which is no party.
OWN_VOICE = 0

#: The name shown where words are set down to somebody whose side is not known.
NO_PARTY = "no party named"


@dataclass(frozen=True, slots=True)
class PartyMark:
    """A party as pages show it. `number` is 0 for the outlets' own voice, else 1 to DISTINCT_PARTIES."""

    id: str | None
    name: str
    number: int


@dataclass(frozen=True, slots=True)
class Parties:
    """The marks of a story's parties, the most heard first."""

    marks: tuple[PartyMark, ...]

    def mark(self, lookup: Lookup, party: str | None) -> PartyMark:
        """A party's mark; for None the outlets' own voice."""
        for found in self.marks:
            if found.id == party:
                return found
        return PartyMark(party, lookup.name(party) or NO_PARTY, DISTINCT_PARTIES)

    def side(self, lookup: Lookup, party: str | None) -> PartyMark:
        """The mark of whoever a speaker speaks for; None is not the outlets' voice here, but a side that is not known."""
        return self.mark(lookup, party) if party else PartyMark(None, NO_PARTY, DISTINCT_PARTIES)


def number_parties(lookup: Lookup) -> Parties:
    """Number the parties by how many figures in tallies and attributions they hold, then by name."""
    heard: Counter[str] = Counter()
    for position in lookup.story.compared.positions:
        if position.party:
            # A party that holds a number is told apart more often than one that only speaks: its rows stand side by side in a chart.
            heard[position.party] += 3 * len(position.figures)
    heard.update(row.party for row in lookup.attributions.values() if row.party)
    ranked = sorted(heard, key=lambda party: (-heard[party], lookup.name(party) or "", party))
    marks = [PartyMark(party, lookup.name(party) or NO_PARTY, min(n, DISTINCT_PARTIES)) for n, party in enumerate(ranked, 1)]
    return Parties((PartyMark(None, "outlets’ own voice", OWN_VOICE), *marks))
