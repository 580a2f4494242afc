"""Articles in other languages are told by their text, named, and left out; English is never taken for another language."""

from pathlib import Path

import pytest

from sayso.read import read
from sayso.read.language import language_of
from sayso.settings import Settings
from sayso.types import Article, Skipped

ENGLISH = (
    "The ferry Halcyon sank off Port Adler on Friday with 212 people aboard, the coast guard said in a statement. Divers went down again "
    "at first light, although the swell kept two boats in the harbour until noon. Relatives waited on the quay for a third day."
)
OTHERS = {
    "es": "El transbordador se hundió el viernes frente a la costa con 212 personas a bordo, según informó la guardia costera en un "
    "comunicado. Los buzos volvieron a bajar con las primeras luces, aunque el oleaje retuvo dos barcos en el puerto hasta el mediodía.",
    "fr": "Le ferry a coulé vendredi au large du port avec 212 personnes à bord, ont annoncé les garde-côtes dans un communiqué. Les "
    "plongeurs sont redescendus à l’aube, même si la houle a retenu deux bateaux au port jusqu’à midi, selon la préfecture.",
    "nl": "De veerboot zonk vrijdag voor de kust met 212 mensen aan boord, meldde de kustwacht in een verklaring. Duikers gingen bij het "
    "eerste licht weer naar beneden, hoewel de deining twee boten tot de middag in de haven hield. Familieleden wachtten op de kade.",
    "ru": "Паром затонул в пятницу у побережья, на борту находились 212 человек, сообщила береговая охрана в заявлении. Водолазы снова "
    "спустились под воду на рассвете, хотя волнение удерживало два катера в гавани до полудня. Родственники ждали на набережной.",
    "ar": "غرقت العبارة يوم الجمعة قبالة الساحل وعلى متنها 212 شخصا، حسبما أعلن خفر السواحل في بيان. ونزل الغواصون مرة أخرى مع أول ضوء رغم "
    "أن الأمواج أبقت قاربين في الميناء حتى الظهر. وانتظر الأقارب على الرصيف لليوم الثالث على التوالي، وقال رئيس البلدية إن البحث سيستمر.",
}


@pytest.mark.parametrize("code", OTHERS)
def test_by_the_text_whatever_the_template_says(code: str) -> None:
    assert language_of(OTHERS[code]) == code == language_of(OTHERS[code], "en")


@pytest.mark.parametrize("told", [None, "es", "xx"])
def test_english_whatever_the_template_says(told: str | None) -> None:
    assert language_of(ENGLISH, told) == "en" and language_of(ENGLISH.upper(), told) == "en"


def test_a_quotation_in_another_language_changes_nothing() -> None:
    assert language_of(f"{ENGLISH} {OTHERS['es'][:120]}") == "en" and language_of(f"{OTHERS['es']} “{ENGLISH[:60]}”") == "es"


@pytest.mark.parametrize(("told", "code"), [(None, "en"), ("fr", "fr"), ("xx", "en"), ("", "en")])
def test_a_short_text_is_what_the_document_says_it_is(told: str | None, code: str) -> None:
    assert language_of("Ostrell 2, Mellin 1", told) == code


def test_it_is_listed_with_its_language(tmp_path: Path) -> None:
    folder = tmp_path / "pile"
    folder.mkdir()
    (folder / "a.txt").write_text(ENGLISH, encoding="utf-8")
    (folder / "b.txt").write_text(OTHERS["es"], encoding="utf-8")
    (folder / "c.txt").write_text(OTHERS["fr"], encoding="utf-8")
    (folder / "articles.toml").write_text('["c.txt"]\nlanguage = "en"\n', encoding="utf-8")
    found = {Path(one.path).name: one for one in read([folder], Settings())}
    assert isinstance(found["a.txt"], Article) and isinstance(found["c.txt"], Article), "a person's word goes first"
    assert isinstance(found["b.txt"], Skipped) and "Spanish" in found["b.txt"].reason and "English" in found["b.txt"].reason
