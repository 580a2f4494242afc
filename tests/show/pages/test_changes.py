"""What changed between two ledgers of one story."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st
from invented import invented_story

from sayso.show.pages import changes, look
from sayso.types import Compared, Merged, Story


def without(story: Story, *articles: str) -> Story:
    """The story without some of its articles, and without all that stands only in them."""
    merged, compared = story.merged, story.compared
    figures = tuple(f for f in merged.figures if f.article not in articles)
    keys = {f.id for f in figures}
    rows = tuple(a for a in merged.attributions if a.article not in articles)
    tallies = tuple(replace(t, figures=tuple(k for k in t.figures if k in keys)) for t in merged.tallies if keys & set(t.figures))
    positions = [replace(p, figures=tuple(k for k in p.figures if k in keys), articles=tuple(a for a in p.articles if a not in articles))
                 for p in compared.positions if keys & set(p.figures)]  # fmt: skip
    there = {p.id for p in positions}
    kept = tuple(replace(p, superseded_by=p.superseded_by if p.superseded_by in there else None) for p in positions)
    findings = tuple(f for f in compared.findings if set(f.figures) <= keys and f.figures)
    texts = tuple(a for a in merged.articles if a.id not in articles)
    return Story(Merged(texts, merged.entities, rows, figures, (), tallies, ()), Compared(kept, findings))


def told(old: Story, new: Story) -> list[str]:
    return [one.sentence for one in changes(look(old), look(new))]


def test_a_new_article_brings_its_numbers_and_findings(story: Story) -> None:
    sentences = told(without(story, "gazette"), story)
    assert sentences[0] == "1 article is new: Quay Gazette (5 May)."
    assert "Varda Grain now gives 23 on dockers killed (5 May); it was 17." in sentences
    assert any(sentence.startswith("New, revised: ") for sentence in sentences)


def test_a_number_that_more_articles_carry(story: Story) -> None:
    assert "Dockers' Union’s at least 40 on dockers killed now stands in 2 articles, up from 1." in told(without(story, "wire"), story)


def test_what_is_gone_is_told_too(story: Story) -> None:
    sentences = told(story, without(story, "courier"))
    assert sentences[0].startswith("1 article is gone: Varda Courier")
    assert any(sentence == "Fire service’s 30 to 45 on people missing is no longer told." for sentence in sentences)


@given(st.sets(st.sampled_from(["courier", "gazette", "wire"]), max_size=2))
@settings(max_examples=8, deadline=None)
def test_a_ledger_and_itself_differ_in_nothing(left_out: set[str]) -> None:
    story = without(invented_story(), *left_out)
    assert told(story, story) == []
