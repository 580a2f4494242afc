"""Quotations, indirect speech, the precision of attributions, chains, and what must never be taken for a claim."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from scoring.case import Case
from scoring.names import Json
from scoring.result import Miss, Row, share_row
from scoring.spans import covered, inside, jaccard, overlap, sentence_around

#: Share of a quoted piece that an attribution must cover, and share of the attribution that must lie in the quotation.
WHOLE = 0.9
#: Characters of narration that may stand between two pieces of one running quotation.
RUN_GAP = 250
#: Intersection over union from which indirect content counts as found.
INDIRECT_FOUND = 0.6
#: A chain with more links than this beyond those wanted names everybody, and counts for nothing.
SPARE_LINKS = 3


@dataclass(frozen=True, slots=True)
class SpeechMatch:
    """Gold quote or indirect id -> attribution; `used` are the ids of all attributions matched, `runs` the running quotations."""

    quotes: Mapping[str, Json]
    indirect: Mapping[str, Json]
    used: frozenset[str]
    runs: Mapping[tuple[str, tuple[int, int]], list[list[int]]]


def running_quotations(case: Case) -> dict[tuple[str, tuple[int, int]], list[list[int]]]:
    """(doc, piece) -> the pieces of the quotation that it belongs to: one speaker's, interrupted by little."""
    runs: dict[tuple[str, tuple[int, int]], list[list[int]]] = {}
    pieces = [(quote, span) for quote in case.gold["quotes"] for span in quote["spans"]]
    for doc in case.text:
        last: tuple[set[str], int, list[list[int]]] | None = None
        for quote, span in sorted((p for p in pieces if p[0]["doc"] == doc), key=lambda p: p[1]):
            heads = case.names.heads(quote["speaker"])
            run = last[2] if last and last[0] & heads and span[0] - last[1] <= RUN_GAP else []
            run.append(span)
            last = (heads, span[1], run)
            runs[doc, (span[0], span[1])] = run
    return runs


def piece_test(case: Case, quote: Json, span: list[int], run: list[list[int]]) -> Callable[[Json], bool]:
    """Whether an attribution covers this piece, whole, and is no wider than the quotation (direct) or its clause or sentence (mixed)."""
    body, doc = covered([span]), quote["doc"]
    around = covered([start - 2, end + 2] for start, end in [*run, *quote["spans"]])
    left, right = sentence_around(case.text[doc], span)
    forms = [form for gold in case.gold["indirect"] if gold["doc"] == doc for form in indirect_forms(gold)]
    clauses = [form for form in forms if inside(body, form, WHOLE)]

    def fits(attribution: Json) -> bool:
        content = covered(attribution["content"])
        if not inside(body, content, WHOLE):
            return False
        if inside(content, around, WHOLE) or len(content) <= 1.15 * len(covered(quote["spans"])) + 6:
            return True
        if attribution.get("mode") != "mixed":
            return False
        if clauses:
            return any(jaccard(content, clause) >= 0.5 or inside(content, clause, WHOLE) for clause in clauses)
        return len(body) < 0.5 * len(content) and sum(left <= place < right for place in content) >= 0.8 * len(content)

    return fits


def indirect_forms(gold: Json) -> list[frozenset[int]]:
    """The content of indirect speech in each right choice of borders."""
    return [covered([gold["span"]]), *(covered(spans) for spans in gold.get("also_spans", []))]


def match_speech(case: Case) -> tuple[SpeechMatch, list[Row], list[Miss]]:
    """Match quotations piece by piece and indirect speech by content; the four rows of recall."""
    rows = [row for row in case.attributions() if row.get("content")]
    quotes, used, quote_rows, misses = match_quotes(case, rows)
    indirect: dict[str, Json] = {}
    said = 0
    for gold in case.gold["indirect"]:
        best, near = closest(case, rows, gold)
        if best is None or near < INDIRECT_FOUND:
            misses.append(Miss("indirect not found", gold["doc"], gold["content"][:70], f"{gold['speaker']} (best overlap {near:.2f})"))
            continue
        indirect[gold["id"]] = best
        right = case.names.agree(best, gold, outlet=case.outlet.get(gold["doc"]))
        said += right
        if not right:
            misses.append(wrong_speaker(case, "indirect speaker", best, gold, gold["content"]))
    total = len(case.gold["indirect"])
    more = [share_row("indirect", len(indirect), total), share_row("indirect speaker", said, total)]
    used |= {row["id"] for row in indirect.values()}
    return SpeechMatch(quotes, indirect, frozenset(used), running_quotations(case)), [*quote_rows, *more], misses


def match_quotes(case: Case, rows: list[Json]) -> tuple[dict[str, Json], set[str], list[Row], list[Miss]]:
    """Each piece of each quotation takes the narrowest direct or mixed attribution that covers it."""
    runs = running_quotations(case)
    quotes: dict[str, Json] = {}
    used: set[str] = set()
    misses: list[Miss] = []
    found = said = total = 0
    for gold in case.gold["quotes"]:
        for span in gold["spans"]:
            total += 1
            fits = piece_test(case, gold, span, runs[gold["doc"], (span[0], span[1])])
            words = case.text[gold["doc"]][slice(*span)]
            here = [r for r in rows if case.at(r) == gold["doc"] and r.get("mode") in ("direct", "mixed") and fits(r)]
            best = min(here, key=lambda r: len(covered(r["content"])), default=None)
            if best is None:
                misses.append(Miss("quote not found", gold["doc"], words[:70], gold["speaker"]))
                continue
            found += 1
            used.add(best["id"])
            quotes.setdefault(gold["id"], best)
            right = case.names.agree(best, gold, outlet=case.outlet.get(gold["doc"]))
            said += right
            if not right:
                misses.append(wrong_speaker(case, "quote speaker", best, gold, words))
    return quotes, used, [share_row("quote", found, total, "pieces"), share_row("quote speaker", said, total, "pieces")], misses


def wrong_speaker(case: Case, kind: str, row: Json, gold: Json, words: str) -> Miss:
    told = ", ".join(sorted(case.names.credited(row, "speaker"))) or "nobody"
    return Miss(kind, gold["doc"], words[:70], f"{told}, gold {gold['speaker']}")


def closest(case: Case, rows: list[Json], gold: Json) -> tuple[Json | None, float]:
    """The attribution whose content is most like the gold's, and how much."""
    best: Json | None = None
    near = 0.0
    forms = indirect_forms(gold)
    for row in rows:
        if case.at(row) == gold["doc"]:
            like = max(jaccard(form, covered(row["content"])) for form in forms)
            if like > near:
                best, near = row, like
    return best, near


def precision_row(case: Case, match: SpeechMatch) -> tuple[Row, list[Miss]]:
    """How many predicted attributions touch something of the gold; those on its optional places count neither way."""
    quotes, indirect = case.gold["quotes"], case.gold["indirect"]
    known = [(gold["doc"], covered(gold["spans"])) for gold in quotes] + [(doc, covered(run)) for (doc, _), run in match.runs.items()]
    known += [(gold["doc"], form) for gold in indirect for form in indirect_forms(gold)]
    free = [(optional["doc"], covered([optional["span"]])) for optional in case.gold.get("optional_attributions", [])]

    def touches(row: Json, places: list[tuple[str, frozenset[int]]]) -> bool:
        content = covered(row["content"])
        return any(case.at(row) == doc and (inside(content, place, 0.8) or jaccard(place, content) >= 0.3) for doc, place in places)

    right, wrong = 0, []
    for row in (row for row in case.attributions() if row.get("content")):
        if row["id"] in match.used or touches(row, known):
            right += 1
        elif not touches(row, free):
            words = case.text[case.at(row)][slice(*row["content"][0])]
            wrong.append(Miss("attribution not in gold", case.at(row), words[:90], ", ".join(sorted(case.names.credited(row, "speaker")))))
    share = right / max(1, right + len(wrong))
    return Row("attribution precision", share, precision=share, note=f"{right}/{right + len(wrong)} predicted"), wrong


def chain_row(case: Case, match: SpeechMatch) -> tuple[list[Row], list[Miss]]:
    """Of the carriers and recipients of the gold, how many the matched row's chain names. No row where the gold names none."""
    hit = total = 0
    misses: list[Miss] = []
    found = {**match.quotes, **match.indirect}
    for gold in [*case.gold["quotes"], *case.gold["indirect"]]:
        row = found.get(gold["id"])
        wanted = {*gold.get("via", []), *([gold["told_to"]] if gold.get("told_to") else [])}
        links = [link for link in (row or {}).get("chain") or [] if link["kind"] in ("carrier", "recipient")]
        spare = len({link.get("entity") for link in links}) > len(wanted) + SPARE_LINKS
        named = set() if spare else {head for link in links for head in case.names.credited(link, "entity")}
        for want in sorted(wanted):
            total += 1
            if case.names.heads(want) & named:
                hit += 1
            else:
                misses.append(Miss("chain", gold["doc"], want, (gold.get("content") or gold["pieces"][0])[:80]))
    return ([share_row("chain", hit, total, "links")] if total else []), misses


def faults(case: Case) -> tuple[list[Row], list[Miss]]:
    """Furniture taken for a claim, and spans that lie outside their article. Both rows are counts; nought is right."""
    misses: list[Miss] = []
    for never in case.gold.get("never_attribute", []):
        start = case.text[never["doc"]].find(never["text"])
        place = (start, start + len(never["text"]))
        here = (row for row in case.attributions() if case.at(row) == never["doc"])
        if any(overlap(span, place) for row in here for span in row["content"]):
            misses.append(Miss("never", never["doc"], never["text"], never["why"]))
    bad = 0
    for row in [*case.attributions(), *case.figures()]:
        length = len(case.text[case.at(row)])
        spans = [*row.get("content", []), row.get("cue"), row.get("source"), row.get("span")]
        bad += sum(1 for span in spans if span and not 0 <= span[0] < span[1] <= length)
    return [Row("furniture claimed", float(len(misses))), Row("bad spans", float(bad))], misses
