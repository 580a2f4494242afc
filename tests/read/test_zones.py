"""Zones tile any text; lines of a page are told apart by the marks of their kind."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.read.zones import lay_out, zones_of
from sayso.types import ZoneKind

PARAGRAPH = "The ferry Halcyon sank off Port Adler on Friday with 212 people aboard, the coast guard said after a night of searching."
NEXT = "Divers went down again at first light, although the swell kept two of the boats in the harbour until noon."

#: Pieces that pages are made of, and marks that rules look for.
PIECES = st.sampled_from(
    [
        "Advertisement",
        "Related Articles",
        "Leave a Reply",
        "(Photo: A B/AP)",
        "By Jane Roe",
        "March 3, 2021",
        "PORT ADLER (AP) — ",
        "Story Highlights ",
        "CLOSE Skip in Skip x Embed x Share ",
        "News :: ",
        "© 2024 The Adler Post.",
        PARAGRAPH,
        "Crews search the wreck",
        "___",
        "\n",
        "\r\n",
        "\n\n",
        "\u00a0",
        "\ufeff",
        "\u2028",
        " ",
        "“",
        "(Reuters)",
    ]
)


def kinds(text: str) -> dict[str, ZoneKind]:
    """Each stretch of the text with its kind."""
    layout = lay_out(text)
    return {line.text: kind for line, kind in zip(layout.lines, layout.kinds, strict=True)}


def story(*lines: str) -> str:
    return "\n\n".join(lines)


@given(st.one_of(st.text(), st.lists(st.one_of(PIECES, st.text(max_size=12)), max_size=25).map("".join)))
def test_zones_tile_any_text(text: str) -> None:
    zones = zones_of(lay_out(text))
    assert "".join(zone.span.of(text) for zone in zones) == text
    assert all(len(zone.span) > 0 for zone in zones)
    assert [zone.span.start for zone in zones] == [0, *(zone.span.end for zone in zones[:-1])][: len(zones)]
    assert all(before.kind is not after.kind for before, after in pairwise(zones))


@given(st.lists(PIECES, max_size=25).map("".join))
def test_one_title_at_most_and_lines_stand_where_they_say(text: str) -> None:
    layout = lay_out(text)
    assert layout.kinds.count(ZoneKind.TITLE) <= 1
    assert all(line.span.of(text) == line.text for line in layout.lines)


def test_a_plain_report() -> None:
    found = kinds(story("Ferry sinks off Port Adler", PARAGRAPH, NEXT))
    assert list(found.values()) == [ZoneKind.TITLE, ZoneKind.BODY, ZoneKind.BODY]


def test_a_dateline_is_cut_off_from_its_paragraph() -> None:
    found = kinds(story("Ferry sinks off Port Adler", "PORT ADLER, Maine (AP) — " + PARAGRAPH, NEXT))
    assert found["PORT ADLER, Maine (AP) —"] is ZoneKind.DATELINE and found[PARAGRAPH] is ZoneKind.BODY


@pytest.mark.parametrize("opening", ["Port Adler, Kenya -", "Adler, Maine –", "Wednesday 3 June 2020 —"])
def test_a_dateline_in_small_letters_opens_the_report(opening: str) -> None:
    found = kinds(story("Ferry sinks off Port Adler", f"{opening} {PARAGRAPH}", NEXT))
    assert found[opening] is ZoneKind.DATELINE and found[PARAGRAPH] is ZoneKind.BODY


@pytest.mark.parametrize(
    "text",
    [
        "Port Adler, Kenya – The Pearl of the Coast – was cut off on Friday by the flood, the coast guard said.",
        "Jane Roe, Harbour Master - The ferry Halcyon should not have left the quay on Friday, the coast guard said.",
    ],
)
def test_an_aside_is_no_dateline(text: str) -> None:
    assert text in kinds(story("Ferry sinks off Port Adler", text, NEXT))


def test_a_place_before_a_dash_further_down_opens_an_entry() -> None:
    assert "Port Adler, Kenya - " + NEXT in kinds(story("Ferry sinks off Port Adler", PARAGRAPH, "Port Adler, Kenya - " + NEXT))


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("A screen shot of the ferry's last signal.", ZoneKind.CAPTION),
        ("File photo of the ferry Halcyon in the harbour of Port Adler.", ZoneKind.CAPTION),
        ("A screenshot of the captain's letter was sent to the coast guard.", ZoneKind.BODY),
        ("A screenshot of the captain's letter circulated among the families.", ZoneKind.BODY),
    ],
)
def test_the_name_of_a_picture(line: str, kind: ZoneKind) -> None:
    assert kinds(story("Ferry sinks off Port Adler", PARAGRAPH, line, NEXT))[line] is kind


@pytest.mark.parametrize(
    "line",
    [
        "- Advertisement -",
        "Read Also: Minister “knew of the leak” – opposition",
        "Copyright © 2024 The Adler Post. All Rights Reserved.",
        "12 comments",
        "Also on Harbour Live:",
        "Sign up for our morning briefing",
        "Source: Harbour Live and news agencies",
        "___",
        "jroe@adlerpost.example, @janeroe",
        "Jane Roe can be reached at jroe@adlerpost.example or 555-0100.",
        "Home > News > Coast",
        "Follow him on Twitter @roe for more.",
    ],
)
def test_furniture(line: str) -> None:
    assert kinds(story("Ferry sinks off Port Adler", PARAGRAPH, line, NEXT))[line] is ZoneKind.FURNITURE


@pytest.mark.parametrize(
    "line",
    [
        "Also on Friday, the union said 40 of its members were missing.",
        "Read more than once, the letter still does not say who ordered the repair.",
        "Related costs rose to 4 million crowns, the auditor found.",
        "The firm changed its privacy policy after the leak, and 3,000 users left.",
        "Share prices fell 4 percent.",
        "Subscribers to the service were told on Monday.",
        "“I have never seen such a sea,” said Ada Lund, who has fished there for 40 years.",
        "Governor Tom Hale (R) called it a dark day.",
        "JH: Have you spoken to Tom Lund [the yard's manager]",
        "She showed the court a photograph of the hull and a letter (dated 4 May).",
        "The charity said 12 crews had helped (it had asked for 20).",
        "Smoke rises from the yard every evening, neighbours said.",
        "The ministry gave no figure",
        "Reporter: What can you do about the hull now?",
        "The yard was closed on May 4, 2014.",
        "Police have found the two men in this photo, who may know more about the leak.",
        "The tip line can be reached at 555-0100, and a reward of $500 is offered.",
        "She wrote: “Does anyone want to say a word in this picture or not?”",
    ],
)
def test_body(line: str) -> None:
    assert kinds(story("Ferry sinks off Port Adler", PARAGRAPH, NEXT, line, NEXT + " Again."))[line] in {ZoneKind.BODY, ZoneKind.HEADING}


@pytest.mark.parametrize(
    "line",
    [
        "Divers at the wreck of the Halcyon. (Tove Lind/AP)",
        "The Halcyon in its home port in 2019 [Ola Berg/Reuters]",
        "Rescue crews on the quay. Credit: Belga",
        "Captain Erik Moe speaks to reporters on the quay. (Photo: Ola Berg, Harbour Live)",
        "Gutted: a diver sits beside the bow of the Halcyon (Pic: Ola Berg)",
        "Port Adler Coast Guard via AP Erik Moe, 52, who was at the wheel of the Halcyon.",
        "The coast guard is still looking for 14 people, NBC's Ada Lund reports.",
        "The crew in a class photograph. (Port Adler High School Yearbook)",
        "Image 3 of 9 Relatives on the quay.",
        "Photo: Ola Berg",
        "Relatives look at the list of names on Monday in Port Adler. – AFP",
        "FILE - Erik Moe at the launch of the Halcyon.",
        "Crews stand guard at the wreck in Port Adler, May 4, 2014.",
        "In this Feb. 29, 2012 photo, a man prays on the quay of Port Adler.",
        "Ada Lund (left) with her brother in this undated photo.",
    ],
)
def test_captions(line: str) -> None:
    assert kinds(story("Ferry sinks off Port Adler", PARAGRAPH, line, NEXT))[line] is ZoneKind.CAPTION


def test_captions_without_a_credit_stand_in_a_row_and_set_a_scene() -> None:
    pictures = ("Smoke billows from the wreck off Port Adler", "Relatives gather on the quay as the last boats come in")
    found = kinds(story("Ferry sinks off Port Adler", PARAGRAPH, *pictures, NEXT))
    assert {found[line] for line in pictures} == {ZoneKind.CAPTION}


def test_a_loose_line_of_facts_is_no_caption() -> None:
    facts = ("Ferry built in 1988", "Last inspected in March", "Owned by Adler Lines")
    found = kinds(story("Ferry sinks off Port Adler", PARAGRAPH, *facts, NEXT))
    assert ZoneKind.CAPTION not in found.values()


def test_the_alternative_text_of_a_captioned_picture() -> None:
    bare = "Erik Moe, captain of the Halcyon, at a hearing in Port Adler, Maine"
    found = kinds(
        story(
            "Ferry sinks off Port Adler",
            bare,
            "Erik Moe, captain of the Halcyon, at a hearing in Port Adler, May 4, 2019 [Ola Berg/Reuters]",
            PARAGRAPH,
            NEXT,
        )
    )
    assert found[bare] is ZoneKind.CAPTION


def test_the_last_agency_in_brackets_signs_the_report() -> None:
    found = kinds(story("Ferry sinks off Port Adler", PARAGRAPH, NEXT + " (AFP)"))
    assert found[NEXT] is ZoneKind.BODY and found["(AFP)"] is ZoneKind.BYLINE


def test_player_words_and_labels_run_together_with_text() -> None:
    video = "A fifth sailor died on Sunday. VPC"
    picture = "Divers talk to reporters on June 8. (Photo: Ola Berg, Getty Images)"
    found = kinds(
        story(
            "Ferry sinks off Port Adler",
            f"CLOSE Skip in Skip x Embed x Share {video}",
            f"{picture} Story Highlights Captain had been warned",
            PARAGRAPH,
            NEXT,
        )
    )
    assert found["CLOSE Skip in Skip x Embed x Share"] is ZoneKind.FURNITURE
    assert found[video] is ZoneKind.CAPTION and found[picture] is ZoneKind.CAPTION
    assert found["Story Highlights"] is ZoneKind.FURNITURE and found["Captain had been warned"] is ZoneKind.STANDFIRST


def test_a_credit_run_together_with_the_first_paragraph() -> None:
    found = kinds(story("Ferry sinks off Port Adler", "Ola Berg/Getty Images " + PARAGRAPH, NEXT))
    assert found["Ola Berg/Getty Images"] is ZoneKind.CAPTION and found[PARAGRAPH] is ZoneKind.BODY


def test_standfirst_and_lede() -> None:
    deck = "Coast guard counts 14 missing, far fewer than the union says"
    assert kinds(story("Ferry sinks off Port Adler", deck, PARAGRAPH, NEXT))[deck] is ZoneKind.STANDFIRST
    lede = "A ferry has sunk off Port Adler with 212 people aboard, police said."
    assert kinds(story("Ferry sinks off Port Adler", lede, "Photo: Ola Berg", PARAGRAPH, NEXT))[lede] is ZoneKind.BODY
    sentence = "Coast guard tells families that the search will go on."
    assert kinds(story("Ferry sinks off Port Adler", sentence, "Photo: Ola Berg", PARAGRAPH, NEXT))[sentence] is ZoneKind.STANDFIRST


def test_headings_stand_alone_between_paragraphs() -> None:
    assert kinds(story("Ferry sinks off Port Adler", PARAGRAPH, "‘A dark day’", NEXT))["‘A dark day’"] is ZoneKind.HEADING
    assert kinds(story("Ferry sinks off Port Adler", PARAGRAPH, "What went wrong?", NEXT))["What went wrong?"] is ZoneKind.HEADING
    assert kinds(story("Ferry sinks off Port Adler", PARAGRAPH + " The dead are:", "Ada Lund", NEXT))["Ada Lund"] is ZoneKind.BODY


def test_a_link_box_ends_at_the_next_sentence() -> None:
    found = kinds(
        story("Ferry sinks off Port Adler", PARAGRAPH, "Related News", "Yard fined again", "Minister to resign", NEXT, NEXT + " Again.")
    )
    assert found["Yard fined again"] is found["Minister to resign"] is ZoneKind.FURNITURE and found[NEXT] is ZoneKind.BODY


def test_nothing_after_the_comment_form_is_the_article() -> None:
    found = kinds(story("Ferry sinks off Port Adler", PARAGRAPH, NEXT, "Leave a Reply", "I saw 300 people drown there with my own eyes."))
    assert found["I saw 300 people drown there with my own eyes."] is ZoneKind.FURNITURE
    early = kinds(story("Ferry sinks off Port Adler", "Leave a Reply", PARAGRAPH, NEXT))
    assert early[PARAGRAPH] is ZoneKind.BODY


def test_a_note_about_the_author_and_a_paragraph_about_a_journalist() -> None:
    note = "Jane Roe is the news editor of The Adler Post."
    assert kinds(story("Ferry sinks off Port Adler", PARAGRAPH, NEXT, note))[note] is ZoneKind.FURNITURE
    told = "Jane Roe was a reporter for The Adler Post for 12 years."
    assert (
        kinds(story("Journalist among the dead", "Among the dead is Jane Roe, 41, the coast guard said.", NEXT, told))[told]
        is ZoneKind.BODY
    )


def test_marks_of_a_page_go_before_rules() -> None:
    text = story("Ferry sinks off Port Adler", "Relatives on the quay.", PARAGRAPH)
    layout = lay_out(text, {text.index("Relatives"): ZoneKind.CAPTION})
    assert layout.of(ZoneKind.CAPTION)[0].text == "Relatives on the quay."


def test_the_fast_way_passes_over_plain_text_alone() -> None:
    lines = ("Ferry sinks off Port Adler", PARAGRAPH, NEXT, "Sign up for our free newsletter, sent straight to your inbox every day.")
    told = "\n\n".join((*lines, "© 2024 The Adler Post. All rights reserved."))
    plain, fast = lay_out(told), lay_out(told, fast=True)
    assert plain == fast
    assert fast.kinds[-2:] == (ZoneKind.FURNITURE, ZoneKind.FURNITURE)


@given(st.lists(PIECES).map("".join))
def test_the_fast_way_tiles_any_text(text: str) -> None:
    zones = zones_of(lay_out(text, fast=True))
    assert "".join(zone.span.of(text) for zone in zones) == text
