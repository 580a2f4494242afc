"""The stories that ship are what they say: spans to the letter, references that hold, and every trap in its place."""

import json
import re
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

import sayso

ROOT = Path(__file__).parents[1]
FERRY = Path(sayso.__file__).parent / "stories" / "ferry"
STORIES = [FERRY, *sorted(p.parent for p in (ROOT / "evals" / "stories").glob("*/gold.json"))]

#: Names of the real world that no invented story may carry.
REAL_OUTLETS = (
    "Reuters", "Associated Press", "AFP", "Agence France-Presse", "AP", "Bloomberg", "BBC", "CNN", "Al Jazeera", "Sky News",
    "ITV", "NBC", "CBS", "ABC News", "MSNBC", "Fox News", "NPR", "PBS", "The Guardian", "The Times", "The Telegraph",
    "Daily Mail", "Daily Mirror", "The Sun", "Daily Express", "The Independent", "Financial Times", "The Economist",
    "New York Times", "Washington Post", "Wall Street Journal", "USA Today", "Los Angeles Times", "Chicago Tribune",
    "Boston Globe", "Politico", "Axios", "Vox Media", "Le Monde", "Le Figaro", "Libération", "Der Spiegel", "Die Zeit", "Bild",
    "FAZ", "Süddeutsche", "El País", "La Repubblica", "Corriere", "Asahi", "NHK", "Xinhua", "CCTV", "China Daily", "TASS",
    "RIA Novosti", "Interfax", "Kommersant", "Ukrinform", "Anadolu", "Hürriyet", "Haaretz", "Jerusalem Post", "Times of India",
    "The Hindu", "Dawn", "Straits Times", "Globe and Mail", "Toronto Star", "Sydney Morning Herald", "Deutsche Welle", "DPA",
    "EFE", "ANSA", "UPI", "Kyodo", "Yonhap", "Euronews", "Newsweek",
)  # fmt: skip

#: The least share of an agency's five-word runs that a reprint holds.
REPRINT_SHARE = 0.25


class Gold:
    """A story's annotation with the texts it points into."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.rows: dict[str, Any] = json.loads((folder / "gold.json").read_text(encoding="utf-8"))
        self.text = {doc: (folder / "articles" / name).read_text(encoding="utf-8") for doc, name in self.rows["files"].items()}
        self.figures = {row["id"]: row for row in self.rows["figures"]}
        self.quotes = {row["id"]: row for row in self.rows["quotes"]}

    def cut(self, row: dict[str, Any], span: list[int]) -> str:
        return self.text[row["doc"]][span[0] : span[1]]

    def findings(self, kind: str) -> list[dict[str, Any]]:
        return [row for row in self.rows["findings"] if row["kind"] == kind]

    def thread(self, name: str) -> list[dict[str, Any]]:
        return next([self.figures[i] for i in row["figures"]] for row in self.rows["threads"] if row["id"] == name)


@pytest.fixture(params=STORIES, ids=lambda folder: folder.name)
def story(request: pytest.FixtureRequest) -> Gold:
    return Gold(request.param)


@pytest.fixture(scope="module")
def ferry() -> Gold:
    return Gold(FERRY)


def test_every_span_is_its_words(story: Gold) -> None:
    for row in story.rows["figures"]:
        assert story.cut(row, row["number_span"]) == row["number"]
        assert row["number"] in row["sentence"] and row["sentence"] in story.text[row["doc"]]
    for row in story.rows["quotes"]:
        assert [story.cut(row, span) for span in row["spans"]] == row["pieces"]
    for row in story.rows["indirect"]:
        assert story.cut(row, row["span"]) == row["content"]
        assert row["cue"] in story.text[row["doc"]]
    for row in [*story.rows["optional"], *story.rows["optional_attributions"]]:
        assert story.cut(row, row["span"]) == row["text"]


def test_no_annotated_word_has_blanks_around_it(story: Gold) -> None:
    spans = [(r, r["number_span"]) for r in story.rows["figures"]] + [(r, s) for r in story.rows["quotes"] for s in r["spans"]]
    spans += [(r, s) for r in story.rows["indirect"] for s in (r["span"], *(s for form in r.get("also_spans", []) for s in form))]
    for row, span in spans:
        words = story.cut(row, span)
        assert words and words == words.strip()


def test_quoted_pieces_stand_between_marks(story: Gold) -> None:
    opens, closes = "“\"‘'", "”\"’'\n"
    for row in story.rows["quotes"]:
        text = story.text[row["doc"]]
        for start, end in row["spans"]:
            assert text[start - 1] in opens and text[end] in closes, text[start - 1 : end + 1]


def test_references_hold(story: Gold) -> None:
    assert len(story.figures) == len(story.rows["figures"]) and len(story.quotes) == len(story.rows["quotes"])
    in_threads = Counter(i for row in story.rows["threads"] for i in row["figures"])
    assert in_threads == Counter(dict.fromkeys(story.figures, 1)), "each figure stands in one thread"
    for row in story.rows["findings"]:
        assert {*row.get("figures", []), *row.get("with", [])} <= set(story.figures)
        assert set(row.get("quotes", [])) <= set(story.quotes)
        assert set(row.get("articles", [])) <= set(story.text)
    assert {row["family"] for row in story.rows["quotes"]} - {None} == set(story.rows["quote_families"])
    for row in story.rows["never_attribute"]:
        assert row["text"] in story.text[row["doc"]]


def test_findings_compare_figures_of_one_thread(story: Gold) -> None:
    home = {i: row["id"] for row in story.rows["threads"] for i in row["figures"]}
    for row in story.rows["findings"]:
        if row["kind"] != "measure-differs":
            assert len({home[i] for i in [*row.get("figures", []), *row.get("with", [])]}) <= 1, row["why"]
    for row in story.findings("one-origin"):
        rows = [story.figures[i] for i in row.get("figures", [])] + [story.quotes[i] for i in row.get("quotes", [])]
        assert len({r["party"] for r in rows}) == 1 and len({r["doc"] for r in rows}) >= 2, row["why"]


def test_bounds_agree_with_their_relation(story: Gold) -> None:
    for row in story.rows["figures"]:
        low, high, relation = row["low"], row["high"], row["relation"]
        assert (low is None) == (relation in ("at most", "less than")), row["number"]
        assert (high is None) == (relation in ("at least", "more than", "vague")), row["number"]
        if relation in ("exact", "around"):
            assert low == high
        if relation == "range":
            assert low < high


def test_article_facts_stand_in_the_text(story: Gold) -> None:
    for row in story.rows["articles"]:
        text = story.text[row["doc"]]
        assert text.count(row["title"] + "\n") == 1
        for words in (*row["not_body"], *row["captions"], *row["body"]):
            assert words in text
        if row["outlet"]:
            assert row["outlet"].casefold() in text.casefold()
        if row["published"]:
            year, _, day = row["published"].split("-")
            assert re.search(rf"\b{int(day)}\b", text) and year in text


def test_no_real_outlet_is_named(story: Gold) -> None:
    named = re.compile("|".join(rf"\b{re.escape(name)}\b" for name in REAL_OUTLETS))
    for doc, text in story.text.items():
        assert not named.search(text), doc


def test_there_are_eight_articles_of_250_to_500_words(ferry: Gold) -> None:
    assert len(ferry.text) == 8
    for doc, text in ferry.text.items():
        assert 250 <= len(text.split()) <= 500, doc
    outlets = [row["outlet"] for row in ferry.rows["articles"]]
    assert None not in outlets and len(set(outlets)) == 8


def test_five_parties_hold_different_tolls(ferry: Gold) -> None:
    dead = ferry.thread("killed")
    parties = {"Marovia", "Orrin Line", "Union of Sea Rescuers", "Halder Regional Health Authority", "Lady Ansa Relatives’ Committee"}
    assert parties <= {f["party"] for f in dead}
    assert {"at least", "exact", "range", "at most", "less than", "more than", "around"} <= {f["relation"] for f in dead}
    assert ferry.findings("parties-differ")


def test_a_range_is_cut_to_its_upper_end_elsewhere(ferry: Gold) -> None:
    union = [f for f in ferry.thread("killed") if f["party"] == "Union of Sea Rescuers"]
    ranges = [f for f in union if f["relation"] == "range"]
    cut = [f for f in union if f["relation"] == "at most" and f["high"] == ranges[0]["high"]]
    assert ranges and cut and {f["doc"] for f in cut}.isdisjoint(f["doc"] for f in ranges)
    assert any({ranges[0]["id"], cut[0]["id"]} <= set(row["figures"]) for row in ferry.findings("form-differs"))


def test_an_update_has_two_clear_days(ferry: Gold) -> None:
    for row in ferry.findings("revised"):
        figures = [ferry.figures[i] for i in row["figures"]]
        assert len({f["party"] for f in figures}) == 1
        assert len({f["as_of"] for f in figures}) == 2 and None not in {f["as_of"] for f in figures}
        assert len({f["low"] for f in figures}) == 2
    assert len(ferry.findings("revised")) == 2


def test_two_reprints_one_with_credit_and_one_without(ferry: Gold) -> None:
    def runs(doc: str) -> set[tuple[str, ...]]:
        words = re.findall(r"[\w’]+", ferry.text[doc].lower())
        return {tuple(words[i : i + 5]) for i in range(len(words) - 4)}

    agency = runs("01")
    for doc in ("02", "03"):
        assert len(agency & runs(doc)) / len(agency) >= REPRINT_SHARE
    assert "Northwire" in ferry.text["02"] and "Northwire" not in ferry.text["03"]
    articles = [{ferry.figures[i]["doc"] for i in row.get("figures", [])} for row in ferry.findings("one-origin")]
    assert {"01", "02", "03"} in articles


def test_one_statement_stands_in_three_translations(ferry: Gold) -> None:
    (row,) = ferry.findings("wording-differs")
    quotes = [ferry.quotes[i] for i in row["quotes"]]
    assert {q["speaker"] for q in quotes} == {"Aldo Brennar"} and len({q["doc"] for q in quotes}) == 3
    assert len({q["pieces"][0] for q in quotes}) == 3


def test_dates_six_clear_one_of_weekdays_one_of_the_page(ferry: Gold) -> None:
    unknown = {row["doc"]: row for row in ferry.rows["articles"] if row["published"] is None}
    assert set(unknown) == {row["articles"][0] for row in ferry.findings("date-unknown")}
    paged = [doc for doc, row in unknown.items() if row.get("page_date")]
    (weekdays,) = set(unknown) - set(paged)
    assert len(paged) == 1 and re.search(r"\b20\d\d\b", ferry.text[paged[0]].splitlines()[0])
    assert "Tuesday" in ferry.text[weekdays] and not re.search(r"\b(19|20)\d\d\b", ferry.text[weekdays])


@pytest.mark.parametrize(
    "words",
    [
        "Read also:",
        "ADVERTISEMENT",
        "Related stories",
        "Leave a comment",
        "Photo: ",
        "Picture: ",
        "Copyright ©",
        "writes about shipping for",
    ],
)
def test_furniture_is_marked(ferry: Gold, words: str) -> None:
    marked = [s for row in ferry.rows["articles"] for s in (*row["not_body"], *row["captions"])]
    assert any(words in s for s in marked)


def test_own_voice_states_what_others_attribute(ferry: Gold) -> None:
    for row in ferry.findings("unattributed"):
        (figure,) = (ferry.figures[i] for i in row["figures"])
        assert figure["speaker"] == figure["party"] == ""
        thread = next(t for t in ferry.rows["threads"] if figure["id"] in t["figures"])
        assert any(ferry.figures[i]["speaker"] and ferry.figures[i]["low"] == figure["low"] for i in thread["figures"])
    assert ferry.findings("unattributed")


def test_a_headline_overstates(ferry: Gold) -> None:
    (row,) = ferry.findings("headline-overstates")
    inside = [f for f in ferry.figures.values() if f["doc"] == row["articles"][0] and 90 in (f["low"], f["high"])]
    assert {(f["where"], f["relation"]) for f in inside} == {("title", "exact"), ("body", "at most")}


def test_two_ministries_bear_one_name(ferry: Gold) -> None:
    bare = [q for q in [*ferry.rows["figures"], *ferry.rows["indirect"]] if q.get("party_must")]
    assert {row["party"] for row in bare} == {"Kestria"} and {row["doc"] for row in bare} == {"04", "06"}
    homonyms = [name for name, forms in ferry.rows["aliases"].items() if "Ministry of Transport" in forms]
    assert sorted(homonyms) == ["Kestrian Ministry of Transport", "Marovian Ministry of Transport"]


def test_one_figure_two_claimants(ferry: Gold) -> None:
    for row in ferry.findings("claimant-differs"):
        figures = [ferry.figures[i] for i in row["figures"]]
        assert len({f["low"] for f in figures}) == 1 and len({f["party"] for f in figures}) == 2
    assert len(ferry.findings("claimant-differs")) == 2


def test_lost_is_not_dead_nor_missing(ferry: Gold) -> None:
    (row,) = ferry.findings("measure-differs")
    assert {ferry.figures[i]["measure"] for i in row["figures"]} == {"lost", "killed"}
    assert ferry.thread("missing")


def test_parts_and_other_events_have_threads_of_their_own(ferry: Gold) -> None:
    assert {f["low"] for f in ferry.thread("children-killed")} == {9}
    assert {f["as_of"] for f in ferry.thread("corrina")} == {"2009"}
    assert ferry.findings("omitted")


def test_quotations_over_paragraphs_and_interrupted(ferry: Gold) -> None:
    def between(row: dict[str, Any]) -> list[str]:
        return [ferry.text[row["doc"]][a[1] : b[0]] for a, b in zip(row["spans"], row["spans"][1:], strict=False)]

    gaps = [gap for row in ferry.rows["quotes"] for gap in between(row)]
    assert sum(gap == "\n\n“" for gap in gaps) == 2, "each paragraph is opened, only the last is closed"
    assert any(gap == "” he said, “" for gap in gaps)


def test_sources_in_every_form(ferry: Gold) -> None:
    rows = [*ferry.rows["quotes"], *ferry.rows["indirect"]]
    assert any("(unnamed)" in row["speaker"] for row in rows)
    assert any("KTA" in row["via"] for row in ferry.rows["indirect"]), "an agency reported that the minister said"
    cues = {row["cue"].lower() for row in ferry.rows["indirect"]}
    assert {"according to", "denied", "said", "told", "estimated", "reported"} <= cues
    assert any(piece.endswith("?") for row in ferry.rows["quotes"] for piece in row["pieces"])
    assert sum('speaker is "' in (row["note"] or "") for row in rows) >= 3, "pronouns"


def test_money_percent_and_duration(ferry: Gold) -> None:
    assert {"EUR", "percent", "minutes", "hours", "days"} <= {f["unit"] for f in ferry.figures.values()}


def test_the_tutorial_names_every_article() -> None:
    page = (ROOT / "docs" / "story.md").read_text(encoding="utf-8")
    for number in range(1, 9):
        assert f"| 0{number} |" in page
