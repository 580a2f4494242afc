"""Statements that a word of saying names inside what somebody says: "dismissed `claims` that it spreads"."""

from collections.abc import Iterator, Sequence

from sayso.extract.attribution.tagger.decode import Tagged
from sayso.extract.attribution.weft import Weft
from sayso.types import Span


def named_statements(weft: Weft, inside: Sequence[Span]) -> Iterator[Tagged]:
    """Each word of saying in some contents, with the clause of its own that begins with "that". Who said so is left to its grammar."""
    for content in inside:
        block = weft.blocks[weft.block_of(content.start)]
        for cue in block.tokens_in([content]):
            if cue.pos_ not in ("NOUN", "VERB") or cue.lemma_.lower() not in weft.cues.all_lemmas:
                continue
            for verb in cue.rights:
                that = next((c for c in verb.lefts if c.dep_ == "mark" and c.lower_ == "that"), None)
                if verb.dep_ in ("acl", "ccomp") and that is not None:
                    clause = block.reach(block.doc[that.i : verb.right_edge.i + 1])
                    if clause.start < content.end:
                        yield Tagged((Span(clause.start, min(clause.end, content.end)),), block.place(cue), None, 1.0)
