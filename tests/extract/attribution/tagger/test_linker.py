"""The linker: a choice among what stands around, by its place."""

from sayso.extract.attribution.tagger.linker import NEAREST, Ground, Run, Weights, candidates, choose, shipped_weights
from sayso.extract.attribution.tagger.pieces import Piece
from sayso.types import Span

TEXT = "Renn said it held , and Toss claimed it fell . Later Unn told all ."


def ground(sources: str, cues: str, contents: str) -> Ground:
    """Runs of the words named, in a line of words."""
    places, at = {}, 0
    pieces = []
    for number, word in enumerate(TEXT.split()):
        start = TEXT.index(word, at)
        at = start + len(word)
        pieces.append(Piece(1, Span(start, at), 6 if not number else 0, True))
        places.setdefault(word, number)
    runs = [[Run(n := places[w], n + 1, pieces[n].span) for w in words.split()] for words in (sources, cues, contents)]
    return Ground(TEXT, pieces, *runs)


def test_each_content_goes_to_the_cue_of_its_clause() -> None:
    place = ground("Renn Toss", "said claimed", "held fell")
    chosen = [choose(place, content, place.cues, "wc", shipped_weights()) for content in place.contents]
    assert chosen == [0, 1]
    assert [choose(place, cue, place.sources, "cs", shipped_weights()) for cue in place.cues] == [0, 1]


def test_what_holds_of_a_place_is_counted_up_to_a_bound() -> None:
    place = ground("Renn Toss Unn", "said claimed told", "held fell all")
    told = place.between(place.contents[0], place.cues[2], "wc")
    assert (told.ahead, told.lines, told.stops, told.sources, told.cues, told.contents) == (True, 0, 1, 2, 1, 1)
    assert {"wc>", "wc>c1", "wc>stop1", "wc>s2c1"} <= set(told.holds())


def test_none_is_chosen_where_no_weight_speaks_for_another() -> None:
    place = ground("Renn", "said", "held")
    assert choose(place, place.contents[0], place.cues, "wc", Weights({"wcnone": 1.0})) is None
    assert choose(place, place.contents[0], place.cues, "wc", Weights({"wc<": 1.0})) == 0


def test_candidates_are_the_nearest_on_each_side() -> None:
    runs = [Run(n, n + 1, Span(n, n + 1)) for n in range(0, 60, 2)]
    assert candidates(Run(31, 32, Span(31, 32)), runs) == list(range(16 - NEAREST, 16 + NEAREST))
    assert candidates(Run(0, 1, Span(0, 1)), []) == []
