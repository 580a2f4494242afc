"""Coding presets: a contract for each that is registered, and what each codebook makes of one report."""

import pytest

from sayso.compare.coding import PRESETS, Count, Preset, code_article, preset_named
from sayso.errors import NotFoundError
from sayso.extract import extract
from sayso.read.article import article_of
from sayso.read.zones import lay_out
from sayso.settings import Settings
from sayso.types import Article

#: Two claimants, a vague word, parts, another event.
FERRY = "\n\n".join([
    "Ferry fire kills at least 14 off Port Adler",
    "At least 14 people, including three children, were killed when a ferry burned off Port Adler on Friday, the coast guard said.",
    "The harbour union said 19 people had died. Dozens were injured, according to the clinic.",
    "In a separate incident, 40 people died on the Orrin river.",
])  # fmt: skip


def article(text: str) -> Article:
    return article_of(text.encode(), "pile/x.txt", lay_out(text))


def told(text: str, preset: str) -> tuple[tuple[float | None, float | None] | None, tuple[float | None, float | None] | None]:
    one = article(text)
    toll = code_article(one, extract(one, Settings(coding=True)), preset_named(preset)).toll
    return ends(toll.killed), ends(toll.injured)


def ends(count: Count | None) -> tuple[float | None, float | None] | None:
    return None if count is None else (count.low, count.high)


@pytest.mark.parametrize("preset", PRESETS, ids=lambda preset: preset.name)
class TestContract:
    def test_it_says_what_it_does(self, preset: Preset) -> None:
        import sys

        text = sys.modules[type(preset).__module__].__doc__ or ""
        assert text.startswith(f"`{preset.name}`") and len(text.splitlines()) > 4
        assert preset_named(preset.name) is preset

    def test_what_is_coded_is_in_order_and_the_reported_stands_beside_it(self, preset: Preset) -> None:
        one = article(FERRY)
        coded = code_article(one, extract(one, Settings(coding=True)), preset)
        for count in (coded.toll.killed, coded.toll.injured):
            if count is not None:
                assert count.rule and (count.low or 0) <= count.best <= (count.best if count.high is None else count.high)
        assert coded.reported == code_article(one, extract(one, Settings(coding=True)), preset_named("reported")).toll
        assert all(one.text[c.span.start : c.span.end] == c.words for c in coded.claims)

    def test_silence_is_no_toll(self, preset: Preset) -> None:
        one = article("The council met on Monday and spoke of nothing but the new bridge.")
        coded = code_article(one, extract(one, Settings(coding=True)), preset)
        assert coded.toll.killed is None and coded.toll.injured is None and not coded.claims


def test_names_are_of_one_preset_each() -> None:
    assert len({preset.name for preset in PRESETS}) == len(PRESETS)
    with pytest.raises(NotFoundError, match="airwars"):
        preset_named("none")


@pytest.mark.parametrize(
    ("preset", "killed", "injured"),
    [
        ("reported", (14, None), (24, None)),
        ("ucdp", (14, 19), None),
        ("acled", (14, 14), None),
        ("airwars", (14, 19), (12, 24)),
    ],
)
def test_one_report_by_four_codebooks(preset: str, killed: tuple[float, float], injured: tuple[float, float] | None) -> None:
    assert told(FERRY, preset) == (killed, injured)


@pytest.mark.parametrize(
    ("text", "killed", "injured"),
    [
        ("A man was shot dead outside a bar in Leitham.", 1, 0),
        ("A woman was shot in the leg on Monday.", 0, 1),
        ("Four people were shot, one fatally, at a party.", 1, 3),
        ("Five men were shot in Leitham. Two of them died.", 2, 3),
        ("5 shot, 1 killed on Auburn Road", 1, 4),
        ("One person was killed and three others wounded.", 1, 3),
        ("One man was killed and three others were shot.", 1, 3),
        ("A man and three women were shot at the market.", 0, 4),
        ("A guard was killed. Two more guards were injured.", 1, 2),
        ("Ana Roe, 41, and Ray Bell, 40, were killed in the crash.", 2, 0),
        ("No one was hurt in the blaze.", 0, 0),
        ("Twelve people died, including five children.", 12, 0),
        ("He faces four counts of murder. One woman died.", 1, 0),
        ("17 citizens of Norway perished in the wreck. The total number of the dead amounted to 52 persons.", 52, 0),
        ("17 Norwegians were killed in the wreck. In all, 52 people were killed.", 52, 0),
        ("17 senior citizens died in the wreck. In all, 52 people were killed on the coast.", 17, 0),
        ("17 citizens of Norway perished in the wreck. The union said that 52 people had died.", 17, 0),
        ("Six people were hurt on Sunday. A similar crash last month killed nine.", 0, 6),
    ],
)
def test_what_an_article_reports(text: str, killed: float, injured: float) -> None:
    assert told(text, "reported") == ((killed, killed), (injured, injured))


def test_acled_counts_vague_words_with_its_own_numbers() -> None:
    assert told("Hundreds were killed in Orrin, the monitor said.", "acled") == ((100, 100), None)
    assert told("Dozens of villagers were killed on Monday.", "acled") == ((12, 12), None)


def test_airwars_takes_a_bare_plural_for_two_and_infers_no_zero() -> None:
    assert told("Villagers were killed in Orrin on Monday.", "airwars") == ((2, 2), None)


def test_muc4_counts_victims_and_neither_fighters_nor_statistics() -> None:
    one = article("Three farmers were killed in Orrin. Two guerrillas were killed. In the last five years 90 people were killed there.")
    coded = code_article(one, extract(one, Settings(coding=True)), preset_named("muc4"))
    assert [claim.words for claim in coded.claims] == ["Three"]


def test_sources_are_all_who_are_credited() -> None:
    one = article(
        "Video shared by @harbour_now showed the blaze. Relatives such as Ana Roe and Ray Bell posted messages. "
        "Two people died, the Orrin Fire Service said."
    )
    speakers = code_article(one, extract(one, Settings(coding=True)), preset_named("airwars")).speakers
    assert {"@harbour_now", "Ana Roe", "Ray Bell"} <= set(speakers) and any("Fire Service" in name for name in speakers)
    assert list(speakers) == sorted(speakers)


def test_sources_are_no_pronouns_numbers_or_speech() -> None:
    one = article(
        "“Eighty at the very least,” said Ana Roe. He also said that the pier was closed. “We heard the blast,” added Ray Bell.\n\n"
        "The WHO said that the port was closed. Two people died, according to “Harbour Now,” a news page.\n\nShare this story: 1.2k shares"
    )
    speakers = code_article(one, extract(one, Settings(coding=True)), preset_named("airwars")).speakers
    assert {"Ana Roe", "Ray Bell", "WHO"} <= set(speakers) and any(name.startswith("Harbour Now") for name in speakers)
    assert not {"He", "We", "1.2k"} & set(speakers) and not any(" least" in name or "blast" in name for name in speakers)
