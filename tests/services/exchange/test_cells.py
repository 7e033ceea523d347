"""How a cell becomes a value and back."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from helpdesk.clock import zone
from helpdesk.services.exchange.file.cells import BadCell, CellReader, CellWriter
from helpdesk.services.exchange.file.fields import YES_NO, Field
from helpdesk.services.exchange.file.guards import guarded, unguarded
from helpdesk.texts import verbatim

MADRID = zone("Europe/Madrid")
NOW = datetime(2026, 11, 21, 11, 0, tzinfo=UTC)
"""Noon in Madrid."""


def read(text: str, kind: str, *, sheet: bool = False, **more: object) -> object:
    field = Field("x", "x", verbatim("x"), "", kind, **more)  # type: ignore[arg-type]
    return CellReader(MADRID, NOW, sheet=sheet).of(field)(text)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2026-03-01", "2026-03-01"),
        ("1/3/2026", "2026-03-01"),
        ("01/03/2026", "2026-03-01"),
        ("01-03-2026", "2026-03-01"),
        ("1.3.2026", "2026-03-01"),
        ("2024-02-29", "2024-02-29"),
        ("2026-03-01 09:30", "2026-03-01"),
        ("01/03/2026 09:30", "2026-03-01"),
        ("2026-03-01T23:30:00Z", "2026-03-02"),
    ],
)
def test_a_day_is_iso_or_the_shops_form(text: str, value: str) -> None:
    assert read(text, "date") == value


@pytest.mark.parametrize(
    "text",
    ["2025-02-29", "31/04/2026", "2026-13-01", "01/03/26", "tomorrow", "2026", "1899-12-31", "2201-01-01", "0001-01-01",
     "99999-01-01", "45000", "2026-03-01 25:00", "2026-03-01 24:00"],
)  # fmt: skip
def test_what_is_no_day_is_unreadable(text: str) -> None:
    with pytest.raises(BadCell):
        read(text, "date")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2026-03-01", "2026-02-28T23:00:00Z"),
        ("2026-03-01 09:30", "2026-03-01T08:30:00Z"),
        ("2026-03-01T09:30:15", "2026-03-01T08:30:15Z"),
        ("2026-07-01 09:30", "2026-07-01T07:30:00Z"),
        ("21/11/2026 9:05", "2026-11-21T08:05:00Z"),
        ("2026-03-01T09:30Z", "2026-03-01T09:30:00Z"),
        ("2026-03-01T09:30+05:30", "2026-03-01T04:00:00Z"),
        ("2026-03-01 09:30:00.250", "2026-03-01T08:30:00Z"),
    ],
)
def test_an_instant_without_a_zone_is_the_shops_and_a_date_its_midnight(text: str, value: str) -> None:
    assert read(text, "moment") == value


@pytest.mark.parametrize("half", ["{}", " {}"])
@pytest.mark.parametrize("form", ["2026-03-01 {}", "1/3/2026 {}", "01/03/2026, {}"])
@pytest.mark.parametrize(
    ("hour", "mark", "told"),
    [
        ("9:30", "AM", "09:30"),
        ("09:30", "pm", "21:30"),
        ("12:05", "AM", "00:05"),
        ("12:05", "PM", "12:05"),
        ("1:00:07", "p.m.", "13:00:07"),
        ("1:00", "p. m.", "13:00"),
        ("1:00", "a.\u00a0m.", "01:00"),
    ],
)
def test_hours_counted_to_twelve_say_in_which_half_of_the_day(
    half: str, form: str, hour: str, mark: str, told: str
) -> None:
    written = form.format(hour + half.format(mark))
    assert read(written, "moment") == read(f"2026-03-01 {told}", "moment")
    assert read(written, "date") == "2026-03-01"


@pytest.mark.parametrize("time", ["13:00 PM", "0:30 AM", "25:00 PM", "9 PM", "9:30 xm", "9:30 P", "9:60 AM"])
def test_an_hour_that_no_half_of_the_day_has_is_unreadable(time: str) -> None:
    for day in ("2026-03-01", "01/03/2026"):
        with pytest.raises(BadCell):
            read(f"{day} {time}", "moment")


def test_an_ambiguous_time_is_the_earlier_and_a_skipped_one_moves_forward() -> None:
    assert read("2026-10-25 02:30", "moment") == "2026-10-25T00:30:00Z"
    assert read("2026-10-25 02:30+01:00", "moment") == "2026-10-25T01:30:00Z"
    assert read("2026-03-29 02:30", "moment") == "2026-03-29T01:30:00Z"


@pytest.mark.parametrize(
    "stored",
    ["2026-10-25T00:30:00Z", "2026-10-25T01:30:00Z", "2026-02-28T23:00:00Z", "2026-07-01T07:30:15Z", "2026-10-24T22:00:00Z"],
)  # fmt: skip
def test_every_instant_comes_back_as_it_went_out(stored: str) -> None:
    assert read(CellWriter(MADRID).moment(stored), "moment") == stored


def test_an_instant_goes_out_short() -> None:
    writer = CellWriter(MADRID)
    assert writer.moment("2026-02-28T23:00:00Z") == "2026-03-01"
    assert writer.moment("2026-03-01T08:30:00Z") == "2026-03-01 09:30"
    assert writer.moment("2026-10-25T01:30:00Z") == "2026-10-25 02:30+01:00"


def test_what_happened_cannot_lie_after_now() -> None:
    assert read("2026-11-21 12:00", "moment", past=True) == "2026-11-21T11:00:00Z"
    assert read("2026-11-21", "date", past=True) == "2026-11-21"
    for text, kind in (("2026-11-21 12:01", "moment"), ("2026-11-22", "date"), ("2026-11-22", "moment")):
        with pytest.raises(BadCell):
            read(text, kind, past=True)
    assert read("2026-11-22", "date") == "2026-11-22"


@pytest.mark.parametrize(
    ("text", "cents"),
    [("12.50", 1250), ("12,50", 1250), ("12,5", 1250), ("12", 1200), ("0", 0), ("0,05", 5), ("12,50 €", 1250),
     ("€ 12.50", 1250), ("1000000.00", 100_000_000), ("100000000", 10_000_000_000)],
)  # fmt: skip
def test_money_is_written_with_point_or_comma(text: str, cents: int) -> None:
    assert read(text, "money") == cents


@pytest.mark.parametrize(
    "text",
    [
        "1.234,50",
        "1,234.50",
        "1 234,50",
        "12.345",
        "12,345",
        "-5",
        "abc",
        "12.",
        ".5",
        "1e3",
        "100000000.01",
        "9" * 14,
    ],
)
def test_money_has_no_thousands_separators_and_its_limits(text: str) -> None:
    with pytest.raises(BadCell):
        read(text, "money")


def test_money_of_a_sheet_is_rounded_to_the_cent() -> None:
    assert read("12.342100000001", "money", sheet=True) == 1234
    assert read("12.349", "money", sheet=True) == 1235
    assert read("12.505", "money", sheet=True) == 1251, "half a cent goes up, as on paper"
    assert read("0.985", "money", sheet=True) == 99
    assert read("12.999", "money", sheet=True) == 1300


def test_a_sheets_number_may_be_a_day() -> None:
    assert read("45000", "date", sheet=True) == "2023-03-15"
    assert read("45000.5", "moment", sheet=True) == "2023-03-15T11:00:00Z"


def test_yes_and_no_in_both_languages() -> None:
    for text in ("yes", "Sí", "SI", "y", "true", "1"):
        assert read(text, "choice", choices=YES_NO) == "yes"
    for text in ("no", "NO", "n", "falso", "0"):
        assert read(text, "choice", choices=YES_NO) == "no"
    with pytest.raises(BadCell):
        read("perhaps", "choice", choices=YES_NO)


def test_an_open_choice_keeps_words_it_does_not_know() -> None:
    choices = {"phone": ("teléfono",)}
    assert read("TELEFONO", "open", choices=choices) == "phone"
    assert read("Paloma mensajera", "open", choices=choices) == "Paloma mensajera"


def test_whole_numbers_within_limits() -> None:
    assert read("90", "number", least=0, most=100) == 90
    for text in ("101", "-1", "9.5", "x", "9" * 12):
        with pytest.raises(BadCell):
            read(text, "number", least=0, most=100)


def test_languages_by_code_or_word() -> None:
    assert read("Español", "language") == "es"
    assert read("EN", "language") == "en"
    assert read("es-ES", "language") == "es"
    assert read("fr", "language") == "fr"
    with pytest.raises(BadCell):
        read("klingon", "language")


def test_texts_up_to_one_megabyte() -> None:
    assert read("ñ" * 524_288, "text") == "ñ" * 524_288
    with pytest.raises(BadCell):
        read("ñ" * 524_289, "text")


@pytest.mark.parametrize(
    "text", ["=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "\tx", "\rx", "'=x", "''=x", "-", "'-"]
)
def test_a_formula_gets_one_apostrophe_and_loses_it_again(text: str) -> None:
    assert guarded(text) == f"'{text}"
    assert unguarded(guarded(text)) == text


@pytest.mark.parametrize("text", ["O'Brien", "'t Hooft", "'quoted'", "plain", "", "' =x"])
def test_other_texts_stay_as_they_are(text: str) -> None:
    assert guarded(text) == text
    assert unguarded(text) == text


def test_a_plain_phone_or_negative_amount_in_a_typed_column_stays() -> None:
    assert guarded("+34 600-123.456", "phone") == "+34 600-123.456"
    assert guarded("-12.50", "money") == "-12.50"
    assert guarded("-12.50") == "'-12.50"
    assert guarded("+34 600 = 1", "phone") == "'+34 600 = 1"
    assert guarded("=1+1", "money") == "'=1+1"
