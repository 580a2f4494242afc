"""The whole story on one page: what was read, what is contested, what changed, what stands on one origin."""

from collections import Counter
from dataclasses import dataclass
from datetime import date

from sayso.show.pages import phrase
from sayso.show.pages.agreed import agreed
from sayso.show.pages.article import ArticlePage, article_pages
from sayso.show.pages.coverage import CoveragePage, HandlingView, coverage_page, handling_views
from sayso.show.pages.findings import FindingView, finding_view
from sayso.show.pages.lookup import Lookup, look
from sayso.show.pages.parties import NO_PARTY, Parties, PartyMark, number_parties
from sayso.show.pages.quotes import QuotePage, quote_pages
from sayso.show.pages.tally import TallyPage, tally_pages
from sayso.show.pages.timeline import TimelinePage, timeline_page
from sayso.show.pages.who import WhoPage, who_pages
from sayso.types import FindingKind, Skipped, Story, When

#: Attributions of one day that make it the day of an undated article's news: one may tell of years ago.
LEAST_SAYING = 2


@dataclass(frozen=True, slots=True)
class Header:
    """One line on what was read: "5 articles · 4 outlets named · published 25 March to 7 April 2022", and the counts beside it."""

    read: tuple[str, ...]
    found: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Overview:
    """A story's pages, each part in the order in which an editor should meet it.

    `holders` are the parties that hold a number in some tally. `agreed` are numbers that several parties give alike (words, anchor);
    `contested`, `changed` and `carried` are the findings to read first; `other` are those on neither
    a tally nor a shared utterance, `handlings` how outlets worded what they passed on.
    """

    header: Header
    holders: tuple[PartyMark, ...]
    agreed: tuple[tuple[str, str], ...]
    contested: tuple[FindingView, ...]
    changed: tuple[FindingView, ...]
    carried: tuple[FindingView, ...]
    tallies: tuple[TallyPage, ...]
    quotes: tuple[QuotePage, ...]
    findings: tuple[FindingView, ...]
    other: tuple[FindingView, ...]
    handlings: tuple[HandlingView, ...]
    skipped: tuple[Skipped, ...]


@dataclass(frozen=True, slots=True)
class Book:
    """The overview with the long parts: outlet by claim, the timeline, every speaker, every article."""

    overview: Overview
    coverage: CoveragePage
    timeline: TimelinePage
    voices: tuple[WhoPage, ...]
    articles: tuple[ArticlePage, ...]


def build_overview(story: Story) -> Overview:
    """The overview of a story."""
    lookup = look(story)
    return _overview(lookup, number_parties(lookup))


def build_book(story: Story) -> Book:
    """All pages of a story; the report and a web server render the same."""
    lookup = look(story)
    parties = number_parties(lookup)
    overview = _overview(lookup, parties)
    return Book(
        overview,
        coverage_page(lookup, parties, overview.tallies, overview.quotes, overview.handlings),
        timeline_page(lookup, parties, overview.tallies, overview.quotes),
        who_pages(lookup, parties),
        article_pages(lookup, parties),
    )


def _overview(lookup: Lookup, parties: Parties) -> Overview:
    findings = tuple(finding_view(lookup, row) for row in lookup.findings)
    tallies, quotes = tally_pages(lookup, parties), quote_pages(lookup, parties)
    shown = {f.id for page in tallies for f in page.findings} | {f.id for page in quotes for f in page.findings}

    def of(*kinds: FindingKind) -> tuple[FindingView, ...]:
        return tuple(finding for finding in findings if finding.kind in kinds)

    return Overview(
        header=_header(lookup),
        holders=_holders(tallies),
        agreed=agreed(lookup, tallies),
        contested=of(FindingKind.PARTIES_DIFFER, FindingKind.OUTLETS_DIFFER, FindingKind.CLAIMANT_DIFFERS),
        changed=of(FindingKind.REVISED),
        carried=of(FindingKind.ONE_ORIGIN),
        tallies=tallies,
        quotes=quotes,
        findings=findings,
        other=tuple(finding for finding in findings if finding.id not in shown),
        handlings=handling_views(lookup),
        skipped=lookup.story.skipped,
    )


def _holders(tallies: tuple[TallyPage, ...]) -> tuple[PartyMark, ...]:
    """The parties that hold a number, in their order, the outlets' own voice last."""
    found = {row.party for page in tallies for row in page.rows if row.party.name != NO_PARTY}
    return tuple(sorted(found, key=lambda mark: (mark.id is None, mark.number, mark.name)))


def _said_days(lookup: Lookup) -> dict[str, Counter[date]]:
    """How much of what each article reports was said on which day."""
    found: dict[str, Counter[date]] = {key: Counter() for key in lookup.articles}
    for row in lookup.attributions.values():
        if row.said_on and row.said_on.earliest == row.said_on.latest:
            found[row.article][row.said_on.latest] += 1
    return found


def _usual_day(counted: Counter[date]) -> When | None:
    """The day of an undated article's news, as far as it tells: the one on which most of what it reports was said."""
    usual = max(counted, key=lambda day: (counted[day], day), default=None)
    if usual is None or counted[usual] < LEAST_SAYING:
        return None
    return When(usual, usual, "what it reports")


def _header(lookup: Lookup) -> Header:
    articles = lookup.articles.values()
    outlets = {article.outlet.name for article in articles if article.outlet}
    printed = [article.published for article in articles if article.published]
    days = printed or [day for counted in _said_days(lookup).values() if (day := _usual_day(counted))]
    read = [phrase.count(len(articles), "article"), f"{phrase.count(len(outlets), 'outlet')} named" if outlets else "no outlet named"]
    if days:
        first, last = min(day.earliest for day in days), max(day.latest for day in days)
        read.append(f"{'published' if printed else 'tells of'} {phrase.stretch(first, last, brief=False)}")
    else:
        read.append("no dates given")
    if lookup.story.skipped:
        read.append(f"{phrase.count(len(lookup.story.skipped), 'file')} skipped")
    speakers = {row.speaker for row in lookup.attributions.values() if row.speaker}
    found = (
        phrase.count(len(lookup.figures), "figure"),
        phrase.count(sum(not row.topical for row in lookup.attributions.values()), "attribution"),
        phrase.count(len(speakers), "speaker"),
    )
    return Header(tuple(read), found)
