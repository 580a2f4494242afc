"""The finder by model: the shipped tagger's reading joined with the rules', once over the text and once more inside what was said."""

from sayso.extract.attribution.draft import Draft
from sayso.extract.attribution.quotations import find_quotations
from sayso.extract.attribution.rules import Rules
from sayso.extract.attribution.tagger import read_tags
from sayso.extract.attribution.tagger.join import inside_of, join, nest
from sayso.extract.attribution.weft import Weft
from sayso.extract.parse import Parsed
from sayso.types import ZoneKind
from sayso.words import load
from sayso.words.cues import CueWords


class Model:
    """The network and the rules."""

    name = "model"

    def find(self, parsed: Parsed) -> tuple[Draft, ...]:
        """See Finder."""
        text = parsed.article.text
        weft = Weft(text, parsed.blocks, load(CueWords))
        quotations = find_quotations(text, [block.span for block in parsed.blocks])
        # Titles and headings have a grammar of their own, which the rules know.
        lines = [block.span for block in parsed.blocks if block.zone not in (ZoneKind.TITLE, ZoneKind.HEADING)]
        ruled = Rules().find(parsed)
        outer = join(weft, ruled, read_tags(weft, lines, ruled), quotations)
        inside = inside_of(weft, outer)
        within = [draft for draft in ruled if draft.cue is not None and any(span.holds(draft.cue) for span in inside)]
        return nest(weft, outer, inside, read_tags(weft, inside, within), quotations)
