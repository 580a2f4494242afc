"""Across articles: who is who, for whom they speak, what is copied, which words and figures belong together, which stories there are."""

from collections.abc import Mapping, Sequence

from sayso.merge.collector import collector_at_rest
from sayso.merge.copies import find_copies
from sayso.merge.desk import Desk
from sayso.merge.everywhere import join_everywhere
from sayso.merge.inferred_days import find_inferred_days, with_inferred_days
from sayso.merge.known import with_known_measures
from sayso.merge.moves import with_moves
from sayso.merge.rebound import rebound, recounted
from sayso.merge.stories import find_stories, stories_in
from sayso.merge.tallies import find_tallies
from sayso.merge.telling import Telling, tell_apart
from sayso.merge.utterances import find_utterances
from sayso.types import Article, Attribution, Entity, Extract, Figure, Merged, Tally, Utterance, Verdict

__all__ = ["Desk", "find_stories", "merge"]


def merge(articles: Sequence[Article], extracts: Sequence[Extract], verdicts: Sequence[Verdict] = ()) -> Merged:
    """Put articles together: each story by itself, then who and what is one in several.

    In: articles, what each says by itself (actor ids), and what a person decided about names. Out: the same rows with entity ids and
    parties, and what holds across articles. Pure; the same for any order of the input. Raises WordsError where a word table is not valid.
    """
    with collector_at_rest():
        return _together(articles, extracts, verdicts)


def _together(articles: Sequence[Article], extracts: Sequence[Extract], verdicts: Sequence[Verdict]) -> Merged:
    ordered = sorted(articles, key=lambda a: (a.path, a.id))
    by_article = {extract.article: extract for extract in extracts}
    tellings = [tell_apart(story, sorted((by_article[a.id] for a in story if a.id in by_article), key=lambda e: e.article),
                           verdicts)
                for story in stories_in(ordered)]  # fmt: skip
    entities, gone = join_everywhere([telling.cast for telling in tellings], [telling.states for telling in tellings], verdicts)
    by_id = {entity.id: entity for entity in entities}
    stories = [_merged(telling, by_id, gone) for telling in tellings]
    return Merged(
        articles=tuple(ordered),
        entities=entities,
        attributions=tuple(sorted((row for story in stories for row in story[0]), key=lambda a: a.id)),
        figures=tuple(sorted((row for story in stories for row in story[1]), key=lambda f: f.id)),
        utterances=tuple(sorted((row for story in stories for row in story[2]), key=lambda u: u.id)),
        tallies=tuple(sorted((row for story in stories for row in story[3]), key=lambda t: t.id)),
        copies=find_copies(ordered),
    )


def _merged(
    telling: Telling, entities: Mapping[str, Entity], gone: Mapping[str, str]
) -> tuple[Sequence[Attribution], Sequence[Figure], Sequence[Utterance], Sequence[Tally]]:
    """The rows of one story, by the entities of all."""
    names = {key: gone.get(entity, entity) for key, entity in telling.cast.entity_of.items()}
    party = {key: entities[key].party for key in names.values()}
    attributions = sorted((rebound(a, names, party) for e in telling.extracts for a in e.attributions), key=lambda a: a.id)
    counted = sorted((recounted(f, names, party) for e in telling.extracts for f in e.figures), key=lambda f: f.id)
    figures = with_moves(with_known_measures(counted), {article.id: article for article in telling.articles})
    utterances = find_utterances(attributions, telling.articles)
    own = [entities[key] for key in sorted({gone.get(e.id, e.id) for e in telling.cast.entities})]
    tallies = find_tallies(figures, telling.articles, own, telling.states)
    days = find_inferred_days(telling.articles, attributions, figures, utterances, tallies)
    attributions, figures = with_inferred_days(attributions, figures, days, telling.articles)
    return attributions, figures, utterances, tallies
