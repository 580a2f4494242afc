"""An article that covers a contested count and leaves out a party."""

from collections.abc import Iterator, Mapping
from datetime import date

from sayso.compare.amounts import amount
from sayso.compare.contest import MANY_PARTIES, conflicts, crowded, standing
from sayso.compare.finding import finding
from sayso.compare.view import View
from sayso.compare.wording import listed, outlet, possessive, who
from sayso.merge.values import ends
from sayso.types import Article, Finding, FindingKind, Position, Relation, Tally, When, ZoneKind

#: What an article leaves out is often lawful (space, time); worth a look where parties contradict each other.
WEIGHT = 0.45
#: In a story of more than FEW_ARTICLES, a party is missed only if MOST_CARRIERS others or more carry it: nobody need print everybody.
FEW_ARTICLES, MOST_CARRIERS = 2, 2
#: Only the story's main counts: so many contested tallies at most, those that most articles cover.
MAIN_TALLIES = 10
#: Where more articles than this leave a party out, one finding names them all.
ONE_BY_ONE = 4


def omitted(view: View) -> Iterator[Finding]:
    """Findings on the main contested tallies: articles that cover one and lack a party's figure which was known when they were written."""
    contested = [(t, parties) for t in view.merged.tallies if not crowded(view, t) and (parties := _contested(view, t))]
    contested.sort(key=lambda item: (-len({f.article for f in view.counted(item[0])}), item[0].id))
    for tally, parties in contested[:MAIN_TALLIES]:
        lacking = _lacking(view, tally, parties)
        if len(lacking) > ONE_BY_ONE:
            missing = sorted({p.id: p for held in lacking.values() for p in held}.values(), key=lambda p: p.id)
            yield _finding(view, tally, sorted(lacking), missing)
        else:
            for article in sorted(lacking):
                yield _finding(view, tally, [article], lacking[article])


def _contested(view: View, tally: Tally) -> set[str]:
    parties = {p.party for pair in conflicts(view, tally) for p in pair if p.party}
    return parties if len(parties) <= MANY_PARTIES else set()


def _lacking(view: View, tally: Tally, parties: set[str]) -> Mapping[str, list[Position]]:
    """Articles that give a number of the tally in their text, with the contested positions that they lack."""
    present: dict[str, set[str | None]] = {}
    for figure in view.counted(tally):
        if figure.relation is not Relation.VAGUE and figure.zone is not ZoneKind.CAPTION:
            present.setdefault(figure.article, set()).add(figure.party)
    needed = MOST_CARRIERS if len(present) > FEW_ARTICLES else 1
    carriers = {party: {a for a in present if party in present[a]} for party in parties}
    numbers = {(f.article, end) for f in view.counted(tally) for end in ends(f)}
    held = {p.id: p for p in standing(view, tally) if p.party in parties and len(carriers[p.party]) >= needed}
    lacking = {
        article: [
            p for p in held.values()
            if p.party not in present[article] and was_known(view.days, view.articles, article, p)
            and not (p.superseded_by in held and was_known(view.days, view.articles, article, held[p.superseded_by]))
            and not any((article, end) in numbers for f in view.figures_of([p]) for end in ends(f))
        ]
        for article in sorted(present)
    }  # fmt: skip
    return {article: missing for article, missing in lacking.items() if missing}


def was_known(days: Mapping[str, When], articles: Mapping[str, Article], article: str, position: Position) -> bool:
    """Whether a claim was there when the article (its id) was written, as far as days are known: nobody leaves out what comes later."""
    written = days.get(article)
    if written is None:
        return True
    told = [days[key].earliest for key in position.articles if key in days]
    # Of an undated article only the earliest day is known: that others came later than that says nothing.
    first: list[date] = [min(told)] if told and articles[article].published else []
    first += [position.as_of.earliest] if position.as_of else []
    return all(day <= written.latest for day in first)


def _finding(view: View, tally: Tally, articles: list[str], missing: list[Position]) -> Finding:
    lacking: dict[str | None, list[str]] = {}
    for position in missing:
        lacking.setdefault(position.party, []).append(amount(position, tally.unit))
    told = [f"{possessive(who(view, party))} {', then '.join(values)}" for party, values in lacking.items()]
    names = sorted({outlet(view, article) for article in articles})
    verb, lack = ("covers", "leaves") if len(articles) == 1 else ("cover", "each leave")
    some = "" if len(articles) == 1 else "some of: "
    those = names[0] if len(articles) == 1 else f"{len(articles)} articles ({listed(names)})"
    summary = f"{those} {verb} {tally.question} and {lack} out {some}{listed(told)}."
    return finding(FindingKind.OMITTED, summary, WEIGHT, tally=tally.id, figures=view.figures_of(missing), articles=articles)
