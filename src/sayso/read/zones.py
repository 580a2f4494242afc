"""What each stretch of a text is: zones that tile it."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cached_property
from itertools import accumulate, pairwise

from sayso.read.byline import is_byline, is_contribution
from sayso.read.captions import is_caption, is_scene, is_turn
from sayso.read.dateline import is_dateline
from sayso.read.dates import is_date_line
from sayso.read.furniture import closes, is_furniture, is_prose, opens_box
from sayso.read.head import mark_around_title, mark_imprints
from sayso.read.lines import Line
from sayso.read.segments import is_sign_off, segments_of, starts_with_player
from sayso.read.tail import mark_tail
from sayso.read.title import MENU_WORDS, find_title, repeats
from sayso.types import Span, Zone, ZoneKind

#: Characters above which a line is not held against the marks of captions, bylines and furniture, whose words are few.
LONGEST_MARKED = 2_000

#: Words of a heading between paragraphs; of a standfirst.
LONGEST_HEADING = 12
LONGEST_STANDFIRST = 45

#: Words from which a line without an end mark is a paragraph that lost its end, and no link or label.
PARAGRAPH = 25

#: Captions without a credit that stand in a row; a longer run of loose lines is a list of links or of facts.
MOST_PICTURES = 6

#: Words from which a sentence is not said twice in one article; a shorter one may be (a refrain, a reply in a transcript).
SAID_ONCE = 15

#: How alike (0 to 1) a line and the start of the caption beside it must be for the one to be the other's copy.
SAME_CAPTION = 0.85

Kinds = list[ZoneKind | None]


@dataclass(frozen=True)
class Layout:
    """A text read by its lines: `kinds` says what each of `lines` is, `title` is the index of the headline."""

    text: str
    lines: tuple[Line, ...]
    kinds: tuple[ZoneKind, ...]
    title: int | None

    def of(self, *kinds: ZoneKind) -> list[Line]:
        """The lines of these kinds, in order."""
        lines = [line for kind in kinds for line in self._by_kind.get(kind, ())]
        return sorted(lines, key=lambda line: line.span) if len(kinds) > 1 else lines

    @property
    def foot(self) -> tuple[Line, ...]:
        """What stands below the last line of the text; nothing where there is no text."""
        last = max((n for n, kind in enumerate(self.kinds) if kind is ZoneKind.BODY), default=len(self.lines))
        return self.lines[last + 1 :]

    @cached_property
    def _by_kind(self) -> dict[ZoneKind, list[Line]]:
        # A score of rules ask for the lines of a kind.
        found: dict[ZoneKind, list[Line]] = {}
        for line, kind in zip(self.lines, self.kinds, strict=True):
            found.setdefault(kind, []).append(line)
        return found


def lay_out(text: str, marks: Mapping[int, ZoneKind] | None = None, fast: bool = False) -> Layout:
    """Read a text by its lines. `marks` says by a page's structure what the line at an offset is; it goes before any rule.

    `fast`: a line that is text at first sight is not held against the rules (of 8,829 such lines of news, 10 were something else).
    """
    lines = segments_of(text)
    marked = marks or {}
    kinds: Kinds = [_first_kind(line, marked.get(line.span.start), fast) for line in lines]
    mark_imprints(lines, kinds)
    title = kinds.index(ZoneKind.TITLE) if ZoneKind.TITLE in kinds else find_title(lines, kinds)
    if title is not None:
        kinds[title] = ZoneKind.TITLE
    mark_around_title(lines, kinds, title)
    _mark_players(lines, kinds)
    _mark_repeats(lines, kinds, title)
    _mark_boxes(lines, kinds)
    mark_tail(text, lines, kinds)
    _mark_copied_captions(lines, kinds)
    _mark_standfirst(lines, kinds, title)
    _mark_runs(lines, kinds)
    return Layout(text, lines, tuple(kind or ZoneKind.BODY for kind in kinds), title)


def _first_kind(line: Line, mark: ZoneKind | None, fast: bool) -> ZoneKind | None:
    """What the page's structure says, then the line's words; a heading ("Related Articles") may be furniture by its words."""
    if mark is ZoneKind.HEADING:
        return ZoneKind.FURNITURE if kind_of(line) is ZoneKind.FURNITURE else mark
    return mark or (None if fast and is_prose(line) else kind_of(line))


def kind_of(line: Line) -> ZoneKind | None:
    """What a line is by its own words; None where only its place can tell, and for a line that is too long to be anything but text."""
    if len(line.text) > LONGEST_MARKED:
        return None
    if is_dateline(line.text) or is_date_line(line.text):
        return ZoneKind.DATELINE
    if is_byline(line) or is_contribution(line) or is_sign_off(line):
        return ZoneKind.BYLINE
    if is_caption(line):
        return ZoneKind.CAPTION
    return ZoneKind.FURNITURE if is_furniture(line) or starts_with_player(line) or line.text.endswith(("::", "»")) else None


def zones_of(layout: Layout) -> tuple[Zone, ...]:
    """Zones that tile the text: sorted, none empty, every character in exactly one. White space goes with the line before it."""
    starts: list[tuple[ZoneKind, int]] = []
    for line, kind in zip(layout.lines, layout.kinds, strict=True):
        if not starts or starts[-1][0] is not kind:
            starts.append((kind, line.span.start if starts else 0))
    if not starts and layout.text:
        starts.append((ZoneKind.FURNITURE, 0))
    ends = (*(start for _, start in starts[1:]), len(layout.text))
    return tuple(Zone(kind, Span(start, end)) for (kind, start), end in zip(starts, ends, strict=False))


def _mark_players(lines: Sequence[Line], kinds: Kinds) -> None:
    """What follows the words of a video player on their line is the video's caption."""
    for number, (before, line) in enumerate(pairwise(lines), 1):
        if before.row == line.row and starts_with_player(before) and kinds[number] is None:
            kinds[number] = ZoneKind.CAPTION


def _mark_repeats(lines: Sequence[Line], kinds: Kinds, title: int | None) -> None:
    """The headline said again, and a paragraph that stands on the page a second time, word for word: its claims are made once."""
    if title is not None:
        most = lines[title].words + MENU_WORDS
        for number, line in enumerate(lines):
            if line.words <= most and number != title and kinds[number] is None and repeats(line, lines[title]):
                kinds[number] = ZoneKind.FURNITURE
    # What is said twice has as many words, commas and stops both times: only such lines are compared by their letters.
    paragraphs = [n for n, line in enumerate(lines) if line.words >= SAID_ONCE and kinds[n] is None and line.ended]
    often = Counter([lines[n].words for n in paragraphs])
    paragraphs = [n for n in paragraphs if often[lines[n].words] > 1]
    shapes = {n: (lines[n].words, lines[n].text.count(","), lines[n].text.count(".")) for n in paragraphs}
    alike = Counter(shapes.values())
    said: set[str] = set()
    for number in paragraphs:
        if alike[shapes[number]] > 1:
            if lines[number].folded in said:
                kinds[number] = ZoneKind.FURNITURE
            said.add(lines[number].folded)


def _mark_boxes(lines: Sequence[Line], kinds: Kinds) -> None:
    """Links under "Related Articles", up to the next full sentence; everything under a comment form that stands after most of the text."""
    boxed = False
    prose = list(accumulate([line.words if line.ended else 0 for line in lines], initial=0))
    for number, line in enumerate(lines):
        if kinds[number] is ZoneKind.FURNITURE:
            boxed = boxed or opens_box(line)
            if closes(line) and 2 * prose[number] > prose[-1]:
                kinds[number:] = [ZoneKind.FURNITURE] * (len(lines) - number)
                return
        elif line.ended or line.words >= PARAGRAPH:
            boxed = False
        elif boxed and kinds[number] is None:
            kinds[number] = ZoneKind.FURNITURE


def _mark_copied_captions(lines: Sequence[Line], kinds: Kinds) -> None:
    """A line without an end mark that says the same as the caption beside it (a picture's alternative text) is a caption too."""
    for number, kind in enumerate(kinds):
        if kind is not ZoneKind.CAPTION:
            continue
        for beside in (number - 1, number + 1):
            if 0 <= beside < len(lines) and kinds[beside] is None and not lines[beside].ended and _same(lines[beside], lines[number]):
                kinds[beside] = ZoneKind.CAPTION


def _same(line: Line, other: Line) -> bool:
    short, long = sorted((line.folded.rstrip("."), other.folded), key=len)
    return SequenceMatcher(None, short, long[: len(short)], autojunk=False).ratio() >= SAME_CAPTION


def _mark_standfirst(lines: Sequence[Line], kinds: Kinds, title: int | None) -> None:
    """Decks between the headline and the report: without an end mark, or set off from the report by something that is no text."""
    if title is None:
        return
    reached: list[int] = []
    decked = False
    for number in range(title + 1, len(lines)):
        line, kind = lines[number], kinds[number]
        if kind is None and (line.words > LONGEST_STANDFIRST or line.sentences > 1 or is_turn(line.text) or _after_dateline(kinds, number)):
            break
        if kind is None and line.ended:
            if decked or number + 1 == len(lines) or kinds[number + 1] is None or _reports(line):
                break
            decked = True
        if kind is None:
            reached.append(number)
    if any(kind is None for kind in kinds[(reached[-1] if reached else title) + 1 :]):
        for number in reached:
            kinds[number] = ZoneKind.STANDFIRST


def _after_dateline(kinds: Kinds, number: int) -> bool:
    return number > 0 and kinds[number - 1] is ZoneKind.DATELINE


def _reports(line: Line) -> bool:
    """A first sentence that ends by naming its source is the report's own ("..., police said.")."""
    words = line.folded.rstrip(".").split()
    return bool({"said", "say", "says"} & set(words[-4:]))


def _mark_runs(lines: Sequence[Line], kinds: Kinds) -> None:
    """Lines without an end mark between paragraphs: captions where half of them set a scene, else a heading."""
    number = 0
    while number < len(lines):
        run = number
        while run < len(lines) and kinds[run] in (None, ZoneKind.FURNITURE) and _is_loose(lines[run], kinds[run]):
            run += 1
        loose = [n for n in range(number, run) if kinds[n] is None]
        if loose and not _opens_list(lines, kinds, loose[0]):
            _settle(lines, kinds, loose, run)
        number = max(run, number + 1)


def _settle(lines: Sequence[Line], kinds: Kinds, loose: list[int], after: int) -> None:
    if 1 < len(loose) <= MOST_PICTURES and 2 * sum(is_scene(lines[n]) for n in loose) >= len(loose):
        for n in loose:
            if lines[n].words > 3 and not lines[n].ended:
                kinds[n] = ZoneKind.CAPTION
    elif after < len(lines) and kinds[after] is None and lines[loose[-1]].words <= LONGEST_HEADING:
        kinds[loose[-1]] = ZoneKind.HEADING


def _is_loose(line: Line, kind: ZoneKind | None) -> bool:
    if kind is ZoneKind.FURNITURE:
        return True
    return (not line.ended or _is_short_question(line)) and not is_turn(line.text) and line.text[0] not in "-*•·–—"


def _is_short_question(line: Line) -> bool:
    return line.words <= LONGEST_HEADING and line.text.endswith("?")


def _opens_list(lines: Sequence[Line], kinds: Kinds, first: int) -> bool:
    """Whether the line before announces a list ("The demands are:")."""
    return first > 0 and kinds[first - 1] is None and lines[first - 1].text.endswith(":")
