"""How each outlet worded what it passed on: ranges cut, bounds and hedges dropped, cues changed, loaded words of its own."""

from collections.abc import Callable, Iterator

from sayso.compare.coverage.cues import cues_changed
from sayso.compare.coverage.forms import forms_cut
from sayso.compare.coverage.hedges import hedges_dropped
from sayso.compare.coverage.loaded import loaded_words
from sayso.compare.view import View
from sayso.types import Handling

__all__ = ["handlings"]


def handlings(view: View) -> tuple[Handling, ...]:
    """Every handling of a story, by id. Each is a place to look at, and no reproach: a cut may be a matter of space."""
    found: dict[str, Handling] = {one.id: one for looked in _LOOKS for one in looked(view)}
    return tuple(found[key] for key in sorted(found))


_LOOKS: tuple[Callable[[View], Iterator[Handling]], ...] = (forms_cut, hedges_dropped, cues_changed, loaded_words)
