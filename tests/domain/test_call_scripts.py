"""What is said on a call: shop, reason, the customer's words, leave, questions, thanks; and never an offer."""

from __future__ import annotations

from datetime import date

import pytest

from helpdesk.domain.call_scripts import About, Script, script, wants_caution
from helpdesk.domain.call_words import REASONS
from helpdesk.formats import Words
from helpdesk.languages import LANGUAGES

TODAY = date(2026, 11, 20)
FRIDAY_BEFORE = date(2026, 11, 13)


def said(about: list[About], language: str = "es", hour: int = 10) -> Script:
    return script(
        about,
        Words(language),
        name="Amalia Cortés",
        caller="Carmen",
        shop="Electro Ribera",
        phone="965 00 00 01",
        today=TODAY,
        hour=hour,
    )


def test_a_repair_repeats_what_the_customer_said_and_asks_for_leave() -> None:
    words = "se queda con el agua dentro"
    told = said([About("repair", date(2026, 11, 16), "lavadora", words)])
    assert told.opening.startswith("Buenos días, ¿hablo con Amalia Cortés? Soy Carmen, de Electro Ribera.")
    assert "El lunes" in told.opening
    assert f"«{words}»" in told.opening
    assert told.quotes == (words,)
    assert told.opening.index("lavadora") < told.opening.index(words) < told.opening.index("2 minutos")
    assert len(told.questions) == 4
    assert "Gracias" in told.closing


def test_several_reasons_are_one_call_with_each_of_them_said() -> None:
    told = said(
        [
            About("installation", date(2026, 11, 18), "secadora"),
            About("repair", date(2026, 11, 13), "lavadora"),
        ]
    )
    assert "secadora" in told.opening
    assert "lavadora" in told.opening
    assert told.opening.count("Electro Ribera") == 1


def test_a_complaint_leads_and_asks_what_should_have_been_better() -> None:
    told = said(
        [About("repair", TODAY, "lavadora"), About("complaint", TODAY, "lavadora", "nadie llamó")], "en"
    )
    assert "done better" in told.questions[-1]
    assert "I am sorry" in told.opening
    assert wants_caution(["repair", "complaint"])
    assert not wants_caution(["repair"])


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("reason", REASONS)
def test_every_reason_has_a_script_without_an_offer_in_every_language(reason: str, language: str) -> None:
    told = said([About(reason, None, "", "")], language, hour=18)
    whole = " ".join((told.opening, *told.questions, told.closing, told.voicemail))
    assert "{" not in whole
    assert "Electro Ribera" in told.opening
    assert "965 00 00 01" in told.voicemail
    assert not any(
        word in whole.casefold()
        for word in ("offer", "discount", "sale ", "promotion", "oferta", "descuento", "promoción")
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_promise_is_repeated_and_asks_for_nothing_else(language: str) -> None:
    words = "send the manual"
    told = said([About("promise", date(2026, 11, 16), "", words)], language)
    assert told.quotes == (words,)
    assert words in told.opening
    # No minutes of a survey are asked for, and no unit is made up.
    assert "2 " not in told.opening
    assert "compra" not in told.opening + told.voicemail
    assert len(told.questions) == 1


def test_a_day_of_more_than_a_week_ago_is_said_with_its_month() -> None:
    assert "viernes" not in said([About("repair", FRIDAY_BEFORE, "lavadora")]).opening
    assert "13 nov" in said([About("repair", FRIDAY_BEFORE, "lavadora")]).opening


def test_one_greets_by_the_hour() -> None:
    assert said([About("repair", TODAY)], "es", 13).opening.startswith("Buenos días")
    assert said([About("repair", TODAY)], "es", 17).opening.startswith("Buenas tardes")


def test_a_reason_that_only_a_file_knows_is_spoken_of_like_any_other() -> None:
    assert "lavadora" in said([About("revisión", TODAY, "lavadora")]).opening


def test_words_with_braces_stay_as_the_customer_said_them() -> None:
    assert "{unit}" in said([About("repair", TODAY, "lavadora", "{unit} %n")]).opening


def test_nobody_asks_whether_it_works_where_it_was_not_repaired() -> None:
    told = said([About("repair", TODAY, "washer", "no gira", undone=True)], "en")
    assert "without a repair" in told.opening
    assert not any("worked well" in question or "first time" in question for question in told.questions)
