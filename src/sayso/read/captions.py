"""Captions: the lines that speak of a picture and not to the story."""

import re
from functools import cache

from sayso.read.dates import days_in, may_hold_day
from sayso.read.hints import hints_of, holds
from sayso.read.lines import Line, fold
from sayso.words import load
from sayso.words.captions import CaptionWords
from sayso.words.outlets import is_photo_agency, outlet_named
from sayso.words.patterns import any_of

#: Words above which a line is no caption, whatever stands at its end. Agency captions run to about 50 words.
LONGEST = 80

_BRACKET = re.compile(r"[(\[]([^()\[\]]{2,90})[)\]]")
_NAMED_CREDIT = re.compile(r"[:/][^()\[\]]+[)\]]$")
#: Words within which a caption has set its scene.
SCENE_WITHIN = 10

#: Words above which an agency's name in brackets signs a paragraph and credits no picture.
LONGEST_AGENCY = 40

#: Words of a line that names its picture and says nothing.
LONGEST_NAMING = 25

_GALLERY = re.compile(r"\b[Ii]mage \d+ of\W{0,3}\d+\b|\(Published (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,[^()]*\)$")
_FROM_THE_FILES = re.compile(r"FILE ?[-–—]+ ?\S")
_DATED_PICTURE = re.compile(r"\b[Ii]n this (?:[A-Z][\w.]+|\d{1,2}) [^.,]{0,6}[\w., ]{1,20}(?:photo|image|picture)\b")
_YEAR_STOP = re.compile(r"(?<=\d{4})\.(?:\s|$)")
_LABEL = re.compile(r"(?:Photo|Photograph|Picture|Image|Credit|File photo)s?(?: by| courtesy of)?\s*:", re.IGNORECASE)
_NAME = r"[A-ZÀ-Þ][\w.'’&-]*"
_TITLE_CASE = re.compile(rf"{_NAME}(?:[ ,/]+(?:{_NAME}|of|the|for|and|via|de|von|van))*")
_VIDEO_SIGN_OFF = re.compile(
    rf"(?:^|[.,!?] )(?!The )"
    rf"[A-ZÀ-Þ][\w.&-]*(?: [A-ZÀ-Þ][\w.&-]*){{0,3}}['’]s (?:{_NAME} ){{1,3}}(?:reports|has more|explains|has the story)\.$"
)
#: Without one of these a line is spared the search for such an end.
_VIDEO_ENDS = ("reports.", "has more.", "explains.", "has the story.")
_LEADING_CREDIT = re.compile(rf"(?:{_NAME} ){{1,6}}via (?P<agency>AP|AFP|Reuters|Getty Images|EPA|[A-Z][a-z]+) (?=[A-ZÀ-Þ])")
_GLUED_CREDIT = re.compile(rf"(?:{_NAME} ){{0,2}}{_NAME}/(?:AP|AFP|Reuters|EPA|Getty Images|Getty|Shutterstock)\s+(?=[A-ZÀ-Þ])")
_TURN = re.compile(rf"(?:{_NAME}(?: {_NAME}){{0,2}}|[A-Z]{{1,3}}):\s")
_AGENCY_END = re.compile(r"[.!?]\s*(?:\(([\w &,.-]{2,40})\)|[—–-]\s?([\w &,.-]{2,40}))$")
_QUOTED = re.compile(r"[“\"]")
#: A line that does nothing but name the picture has no verb: "A screen shot of the advert for the cow."
_NAMES_PICTURE = re.compile(
    r"(?:(?:An? |The )?(?:screen ?shot|screen ?grab|screen capture)|(?:file|handout|undated|satellite|aerial|archive|family) "
    r"(?:photo|photograph|picture|image)|(?:A )?still (?:image )?from)\b",
    re.IGNORECASE,
)
_VERB = re.compile(
    r"\b(?:is|are|was|were|be|been|has|have|had|does|do|did|will|would|can|could|may|might|must|should|shows?|showed|appears?|seems?|"
    r"suggests?|reveals?|went|made|spread|led|drew|came|goes|emerges?|circulates?|captures?|depicts?|became|began|got|gave|sent|put|set|"
    r"(?!bed|red|led|shed|sled|hundred|seed|weed|speed)\w+ed(?! by\b))\b",
    re.IGNORECASE,
)
_SAID = re.compile(r"\b(?:said|says|told|added|according to)\b")


def is_turn(text: str) -> bool:
    """Whether the line is a turn of a transcript ("JR: Have you seen it")."""
    return ":" in text and _TURN.match(text) is not None


def credit_at(text: str) -> int | None:
    """Where a picture's credit in brackets ends, if one stands in `text`; None otherwise.

    Text may follow only a credit that says so ("(Photo: Jane Roe) Ferry crews ...").
    """
    if ")" not in text and "]" not in text:
        return None
    for found in _BRACKET.finditer(text):
        if (found.end() == len(text) and _is_credit(found[1])) or (found.start() and _LABEL.match(found[1])):
            return found.end()
    return None


def leading_credit_end(text: str) -> int:
    """How many characters at the start of a paragraph are the credit of the picture above it ("Jane Roe/AP The ferry ..."); 0 for none."""
    found = _GLUED_CREDIT.match(text) if "/" in text else None
    return found.end() if found else 0


def is_caption(line: Line) -> bool:
    """Whether a line is a caption by its own marks."""
    if line.words > LONGEST:
        return False
    # Most lines are spared the searches for what they cannot hold without a hint.
    hinted = holds(line.folded, _hints())
    # "Gutted: the harbour master at the wreck (Pic: Ola Berg)" has the colon of a turn and the credit of a picture.
    bracketed = credit_at(line.text) == len(line.text)
    credited = hinted and _ends_in_credit_words(line.text)
    if is_turn(line.text) and not credited and not (bracketed and _NAMED_CREDIT.search(line.text)):
        return False
    return (
        credited
        or bracketed
        or (line.words <= LONGEST_AGENCY and _ends_in_agency(line.text))
        or (hinted and _names_its_picture(line))
        or (line.text.endswith(_VIDEO_ENDS) and _VIDEO_SIGN_OFF.search(line.text) is not None)
        or _opens_with_credit(line.text)
        or _names_picture_alone(line)
        or (("mage " in line.text or "(Published " in line.text) and _GALLERY.search(line.text) is not None)
        or _is_dated_scene(line)
        or (line.text.startswith("FILE") and _FROM_THE_FILES.match(line.text) is not None)
        or ("/" in line.text and leading_credit_end(line.text + " X") == len(line.text) + 1)
    )


def _names_picture_alone(line: Line) -> bool:
    """Whether a line is one name of a picture, without a verb ("A screen shot of the advert for the cow.")."""
    if not 4 <= line.words <= LONGEST_NAMING or line.sentences != 1 or _QUOTED.search(line.text) or line.text[-1] in ":?!,;":
        return False
    return _NAMES_PICTURE.match(line.text) is not None and not _VERB.search(line.text)


def is_scene(line: Line) -> bool:
    """Whether a line without an end mark tells in the present what a camera sees, and quotes nobody."""
    return not line.ended and line.sentences == 1 and _sets_scene(line)


def _sets_scene(line: Line) -> bool:
    if line.words < 5 or line.words > LONGEST or _QUOTED.search(line.text) or _SAID.search(line.text) or "?" in line.text:
        return False
    return _scene_verbs().search(" ".join(line.folded.split()[1:SCENE_WITHIN])) is not None


def _is_dated_scene(line: Line) -> bool:
    """A scene whose sentence ends in the picture's full date, as agencies set it ("Crews search the quay in Port Adler May 4, 2014.")."""
    if not may_hold_day(line.text) or not _YEAR_STOP.search(line.text):
        return False
    first = _YEAR_STOP.split(line.text)[0]
    return any(day.span.end == len(first) for day in days_in(first)) and line.text != first and _sets_scene(line)


def _is_credit(inside: str) -> bool:
    folded = fold(inside).rstrip(".")
    words = load(CaptionWords)
    if _labelled(folded, words.credit_starts):
        return True
    parts = [part.strip() for part in re.split(r"/| via ", inside) if part.strip()]
    named = _TITLE_CASE.fullmatch(inside.strip()) is not None
    if named and len(parts) == 2 and (any(map(is_photo_agency, parts)) or len(parts[0].split()) in (2, 3)):
        return True
    return named and any(folded.endswith(end) and (len(folded) == len(end) or folded[-len(end) - 1] in " /") for end in words.credit_ends)


def _labelled(folded: str, starts: tuple[str, ...]) -> bool:
    """A label with its colon, slash or "by", or a label alone; "file" in "file for divorce" is none."""
    if folded.startswith(("courtesy of ", "via ", "ap photo", "courtesy photo", "screenshot from ", "photo by ")):
        return True
    after = r"\s*(?::|/|\||by\b|courtesy\b|provided\b|credit\b)"
    return any(folded == start or re.match(after, folded[len(start) :]) for start in starts if folded.startswith(start))


def _ends_in_agency(text: str) -> bool:
    """A bare agency at the end ("(AP)", "– AFP") of a line that sets down nobody's words."""
    if not (text.endswith(")") or "-" in text or "–" in text or "—" in text):
        return False
    found = _AGENCY_END.search(text)
    return found is not None and is_photo_agency(found[1] or found[2]) and not _SAID.search(text) and not _QUOTED.search(text)


def _ends_in_credit_words(text: str) -> bool:
    found = _credit_words().search(text)
    if not found:
        return False
    rest = re.sub(r"/[a-z]{2,5}$", "", found["rest"].strip().rstrip("."))  # an agency's initials in small letters
    return len(rest.split()) <= 6 and (_TITLE_CASE.fullmatch(rest) is not None or outlet_named(rest) is not None)


def _names_its_picture(line: Line) -> bool:
    if _QUOTED.search(line.text) or _SAID.search(line.folded):
        return False
    return _DATED_PICTURE.search(line.text) is not None or holds(line.folded, load(CaptionWords).marks)


def _opens_with_credit(text: str) -> bool:
    found = _LEADING_CREDIT.match(text) if " via " in text else None
    return found is not None and is_photo_agency(found["agency"])


@cache
def _hints() -> tuple[str, ...]:
    """What credits, the marks of captions and a dated picture cannot do without."""
    words = load(CaptionWords)
    return hints_of((*words.marks, *(credit.split()[0].casefold() for credit in words.credit_words), "photo", "image", "picture"))


@cache
def _credit_words() -> re.Pattern[str]:
    """A credit at the line's end, after an end mark, a bar or nothing: "... in the harbour. Credit: Belga"."""
    words = sorted(load(CaptionWords).credit_words, key=lambda word: (-len(word), word))
    label = "|".join(map(re.escape, words))
    return re.compile(rf"(?:^|[.!?|”\"]\s*|\s[|–—-]\s*)(?i:{label})(?:\s*[:/|]\s*|\s(?<=by |of ))(?P<rest>[^!?]*)$")


@cache
def _scene_verbs() -> re.Pattern[str]:
    return re.compile(rf"\b{any_of(load(CaptionWords).scene_verbs)}\b")
