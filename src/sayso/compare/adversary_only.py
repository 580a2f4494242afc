"""A side's losses that only its opponent counts."""

from collections.abc import Iterator

from sayso.compare.amounts import amount
from sayso.compare.finding import finding
from sayso.compare.opponents import holders, opponents
from sayso.compare.view import View
from sayso.compare.wording import listed, possessive, who
from sayso.types import Finding, FindingKind, Tally
from sayso.words import load
from sayso.words.comparable import ComparableWords
from sayso.words.nations import adjective, is_body

#: A reader should know it before he trusts the number.
WEIGHT = 0.65
#: Measures are verbs; only a noun can stand behind whose they are ("Russian losses").
_NOUNS = {"killed": "deaths", "injured": "wounded", "lost": "losses", "casualties": "casualties"}


def adversary_only(view: View) -> Iterator[Finding]:
    """One finding for each party, side and measure, on the figures of all tallies that only that party fills."""
    harm = load(ComparableWords).harm["measures"]
    hostile = [t for t in view.merged.tallies if t.measure in harm and t.population]
    against = opponents(view)
    found: dict[tuple[str, str, str], list[Tally]] = {}
    for tally in hostile:
        parties = holders(view, tally)
        party = next(iter(parties)) if len(parties) == 1 else None
        side = tally.population
        if party is None or side is None or party == side or is_body(who(view, party)):
            continue
        if frozenset((party, side)) in against:
            found.setdefault((party, side, tally.measure), []).append(tally)
    for (party, side, measure), tallies in sorted(found.items()):
        yield _finding(view, party, side, measure, tallies)


def _finding(view: View, party: str, side: str, measure: str, tallies: list[Tally]) -> Finding:
    figures = [f for tally in tallies for f in view.counted(tally)]
    if len(tallies) == 1:
        told = listed(sorted({amount(f, tallies[0].unit) for f in figures}))
        what = f"{tallies[0].question} ({told})"
    else:
        name = who(view, side)
        what = f"{adjective(name) or possessive(name)} {_NOUNS.get(measure, f'losses ({measure})')} in {len(tallies)} classes"
    summary = f"Only {who(view, party)}, the opponent, counts {what}."
    return finding(FindingKind.ADVERSARY_ONLY, summary, WEIGHT, tally=tallies[0].id if len(tallies) == 1 else None, figures=figures)
