"""Days that only another article can give: the same words, or the same count, set down with a day there and with a bare "Friday" here."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from sayso.merge.values import ends
from sayso.types import Article, Attribution, Figure, Tally, Utterance, When

#: Two articles give a count below this by chance too often for it to tie their days together. Set by hand, not tuned on any text.
LEAST_COUNT = 10
#: A quotation of fewer words may be a slogan, said on many days. Set by hand, as above.
LEAST_WORDS = 5

MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December")
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_WEEKDAY = re.compile(rf"\b(?:(last|next|this)\s+)?({'|'.join(WEEKDAYS)})\b", re.IGNORECASE)
_NUMBER = re.compile(r"\b([0-3]?\d)(?:st|nd|rd|th)?\b")
_MONTH = re.compile(rf"\b({'|'.join(month[:3] for month in MONTHS)})[a-z]*\b", re.IGNORECASE)

#: Days from the day of saying to the day of writing, fewest and most: a bare weekday is of the week that ends with the day of writing.
_BARE, _LAST = (0, 6), (1, 7)


@dataclass(frozen=True, slots=True)
class InferredDay:
    """What an article's words for a day ("Friday") mean by other articles.

    `borrowers` are all attributions of the article that stand on these words; `ties` those of them, with the attributions of other
    articles (`lenders`), that tell the same thing; `utterances` and `figures` are what they tell. `written` are the first and the last
    day on which the article can have been written, both inclusive, the last None where the words leave it open.
    """

    article: str
    words: str
    day: date
    borrowers: tuple[str, ...]
    ties: tuple[str, ...]
    lenders: tuple[str, ...]
    utterances: tuple[str, ...]
    figures: tuple[str, ...]
    written: tuple[date, date | None]


@dataclass(frozen=True, slots=True)
class _Tie:
    """One row without a day beside one with a day that tells the same."""

    borrower: Attribution
    words: str
    lender: Attribution
    day: date
    utterance: str | None
    figures: tuple[str, ...] = ()


def find_inferred_days(
    articles: Sequence[Article],
    attributions: Sequence[Attribution],
    figures: Sequence[Figure],
    utterances: Sequence[Utterance],
    tallies: Sequence[Tally],
) -> tuple[InferredDay, ...]:
    """Every day that another article gives, by article and words.

    One source's words of one utterance, or one party's same count in one tally, tie two articles where both speak of the same weekday
    (or day and month) and one of them fixes it. A quotation without a day is of the one day that its article named for its
    party before it ("The ministry announced on Friday that ... “We are ready,” the minister said."). An inferred day lends nothing
    further. Nothing is inferred where two ties contradict each other, or where no day of writing suits all days of the article.
    """
    if not any(row.day_words for row in attributions):
        return ()
    by_id = {row.id: row for row in attributions}
    texts = {article.id: article for article in articles}
    telling = {key: row for key, row in by_id.items() if _length(row, texts[row.article].text) >= LEAST_WORDS}
    ties = [*_by_utterance(utterances, telling, _named_before(attributions)), *_by_count(tallies, {f.id: f for f in figures}, by_id)]
    tied: dict[str, dict[str, list[_Tie]]] = {}
    for tie in ties:
        tied.setdefault(tie.borrower.article, {}).setdefault(tie.words, []).append(tie)
    told: dict[str, list[Attribution]] = {article: [] for article in tied}
    for row in attributions:
        if row.article in told:
            told[row.article].append(row)
    found: list[InferredDay] = []
    for article in sorted(tied):
        rows = told[article]
        agreed = {words: held for words, held in sorted(tied[article].items()) if len({tie.day for tie in held}) == 1}
        written = _written({words: held[0].day for words, held in agreed.items()}, rows, texts[article].published)
        if written:
            found.extend(_inferred(words, held, rows, written) for words, held in agreed.items())
    return tuple(found)


def with_inferred_days(
    attributions: Sequence[Attribution], figures: Sequence[Figure], days: Sequence[InferredDay], articles: Sequence[Article]
) -> tuple[list[Attribution], list[Figure]]:
    """The same rows, with `said_on` and, where a figure has no day and no event of its own, `as_of` as inferred; the basis says by whom."""
    names = {article.id: (article.path, article.outlet.name if article.outlet else article.path) for article in articles}
    by_id = {row.id: row for row in attributions}
    told: dict[str, When] = {}
    for one in days:
        _, name = min(names[by_id[lender].article] for lender in one.lenders)
        told |= dict.fromkeys(one.borrowers, When(one.day, one.day, f"{one.words}, as in {name}"))
    return (
        [replace(row, said_on=told[row.id]) if row.id in told else row for row in attributions],
        [
            replace(figure, as_of=told[key]) if (key := figure.attribution) and key in told and _of_saying(figure, by_id[key]) else figure
            for figure in figures
        ],
    )


def _named_before(attributions: Sequence[Attribution]) -> Mapping[str, str]:
    """Attributions without any day -> the day in words that the same party has, the only one, earlier in the same article."""
    telling = {row.article for row in attributions if row.day_words}
    parties: dict[tuple[str, str], list[Attribution]] = {}
    for row in attributions:
        if row.party and row.article in telling:
            parties.setdefault((row.article, row.party), []).append(row)
    found: dict[str, str] = {}
    for rows in parties.values():
        named = {words for row in rows if (words := day_named(row.day_words))}
        if len(named) == 1 and not any(row.said_on and row.day_words is None for row in rows):
            first = min(row.content for row in rows if row.day_words and day_named(row.day_words))
            found |= {row.id: next(iter(named)) for row in rows if row.day_words is None and row.content > first}
    return found


def _length(row: Attribution, text: str) -> int:
    return sum(len(span.of(text).split()) for span in row.content)


def _by_utterance(utterances: Sequence[Utterance], by_id: Mapping[str, Attribution], before: Mapping[str, str]) -> Iterator[_Tie]:
    for utterance in utterances:
        sources: dict[str, list[Attribution]] = {}
        for row in (by_id[key] for key in utterance.renderings if key in by_id):
            if source := row.party or row.speaker:
                sources.setdefault(source, []).append(row)
        for source in sorted(sources):
            lenders = [(row, row.said_on, ()) for row in sources[source]]
            borrowers = [(row, before.get(row.id) or day_named(row.day_words), ()) for row in sources[source]]
            yield from _ties(borrowers, lenders, utterance.id)


def _by_count(tallies: Sequence[Tally], figures: Mapping[str, Figure], by_id: Mapping[str, Attribution]) -> Iterator[_Tie]:
    for tally in tallies:
        same: dict[tuple[str, ...], list[tuple[Figure, Attribution]]] = {}
        for figure in (figures[key] for key in tally.figures):
            if figure.party and figure.attribution and figure.event is None and max(ends(figure), default=0) >= LEAST_COUNT:
                same.setdefault((figure.party, str(figure.low), str(figure.high)), []).append((figure, by_id[figure.attribution]))
        for key in sorted(same):
            lenders = [(row, figure.as_of or row.said_on, (figure.id,)) for figure, row in same[key]]
            borrowers = [(row, day_named(row.day_words), (figure.id,)) for figure, row in same[key] if _of_saying(figure, row)]
            yield from _ties(borrowers, lenders)


def _of_saying(figure: Figure, said: Attribution) -> bool:
    """Whether a figure has no other day than that on which it was said, be it known yet or not."""
    return figure.event is None and figure.as_of == said.said_on


#: A row that tells something, with its day in words or fixed, and the figures that it tells.
type _Borrower = tuple[Attribution, str | None, tuple[str, ...]]
type _Lender = tuple[Attribution, When | None, tuple[str, ...]]


def _ties(borrowers: Iterable[_Borrower], lenders: Iterable[_Lender], utterance: str | None = None) -> Iterator[_Tie]:
    """Each row that names a day beside each row of another article that fixes such a day."""
    days = [(row, day.earliest, figures) for row, day, figures in lenders if row.day_words is None and day and day.earliest == day.latest]
    for row, words, own in borrowers:
        for lender, day, theirs in days if words else ():
            if words and lender.article != row.article and _fits(words, day):
                yield _Tie(row, words, lender, day, utterance, (*own, *theirs))


def day_named(words: str | None) -> str | None:
    """The weekday ("Friday", "last Friday") or the day and month ("25 March") that words for a past day name; None where they name none."""
    if words is None:
        return None
    number, month, weekday = _NUMBER.search(words), _MONTH.search(words), _WEEKDAY.search(words)
    if number and month:
        return f"{int(number[1])} {next(name for name in MONTHS if name.startswith(month[1].capitalize()))}"
    shift = (weekday[1] or "").casefold() if weekday else ""
    # "This Friday" may lie ahead, "next Friday" does.
    return None if weekday is None or shift in ("this", "next") else f"{shift} {weekday[2].capitalize()}".strip()


def _fits(words: str, day: date) -> bool:
    return words in (f"{day.day} {MONTHS[day.month - 1]}", WEEKDAYS[day.weekday()], f"last {WEEKDAYS[day.weekday()]}")


def _written(days: Mapping[str, date], rows: Sequence[Attribution], published: When | None) -> tuple[date, date | None] | None:
    """The first and the last day on which an article with these days can have been written; None where there is no such day."""
    told = [row.said_on.earliest for row in rows if row.said_on and row.day_words is None]
    # A day of publication that is known only roughly fixes no weekday, but bounds the days all the same.
    first, last = [*told, *([published.earliest] if published else [])], [published.latest] if published else []
    for words, day in days.items():
        fewest, most = _LAST if words.startswith("last ") else _BARE
        first.append(day + timedelta(days=fewest))
        if words.endswith(WEEKDAYS):
            last.append(day + timedelta(days=most))
    if not days or (last and max(first) > min(last)):
        return None
    return max(first), min(last, default=None)


def _inferred(words: str, held: Sequence[_Tie], rows: Sequence[Attribution], written: tuple[date, date | None]) -> InferredDay:
    return InferredDay(
        article=held[0].borrower.article,
        words=words,
        day=held[0].day,
        borrowers=tuple(sorted(row.id for row in rows if day_named(row.day_words) == words)),
        ties=tuple(sorted({tie.borrower.id for tie in held})),
        lenders=tuple(sorted({tie.lender.id for tie in held})),
        utterances=tuple(sorted({tie.utterance for tie in held if tie.utterance})),
        figures=tuple(sorted({key for tie in held for key in tie.figures})),
        written=written,
    )
