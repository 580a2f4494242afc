"""The finder by network alone: all that the shipped tagger reads, in its own borders, as PARC and PolNeAR count attributions.

They count what somebody believes, plans, feels or only speaks of among attributions, and titles among the text; a ledger of claims does not
want all of it (`model.py`). For those who study attribution itself, and to measure the tagger as such.
"""

from sayso.extract.attribution.draft import Draft
from sayso.extract.attribution.quotations import find_quotations
from sayso.extract.attribution.rules import Rules
from sayso.extract.attribution.tagger import read_tags
from sayso.extract.attribution.tagger.alone import as_read
from sayso.extract.attribution.tagger.law import trimmed
from sayso.extract.attribution.weft import Weft
from sayso.extract.parse import Parsed
from sayso.words import load
from sayso.words.cues import CueWords


class Reading:
    """The network, whose input the rules' tags are."""

    name = "network"

    def find(self, parsed: Parsed) -> tuple[Draft, ...]:
        """See Finder. Outermost attributions alone, which is what the network is taught."""
        weft = Weft(parsed.article.text, parsed.blocks, load(CueWords))
        quotations = find_quotations(weft.text, [block.span for block in parsed.blocks])
        tagged = read_tags(weft, [block.span for block in parsed.blocks], Rules().find(parsed))
        drafts = (as_read(weft, one, quotations) for one in (trimmed(weft.text, one) for one in tagged) if one.content)
        return tuple(draft for draft in drafts if draft is not None)
