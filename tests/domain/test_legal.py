"""Every country's file can be read, is complete and sourced; a wrong one says which key is wrong."""

from __future__ import annotations

import copy
from datetime import date
from typing import Any

import pytest

from helpdesk import places
from helpdesk.country import APART, legal_data
from helpdesk.domain.legal import WORDINGS, LegalProfile, ProfileError
from helpdesk.domain.legal_sections import APPLIANCES


def raw(country: str) -> dict[str, Any]:
    """All of a country's legal data, what stands in files of its own, too."""
    data = legal_data(country)
    return {**data, **{key: data[key]() for key in APART}}


FILES = [path.stem for path in sorted(places.resource("legal").glob("*.toml"))]
RULED = [code for code in FILES if raw(code)["country"].lower() == code]
"""Those that have rules of their own."""
SPAIN, EUROPE = (LegalProfile.parse(raw(country)) for country in ("es", "eu"))


@pytest.mark.parametrize("code", RULED)
def test_every_file_is_a_profile_in_every_language(code: str) -> None:
    profile = LegalProfile.parse(raw(code))
    assert profile.country.lower() == code
    for key in WORDINGS:
        wording = profile.wordings.get(key)
        for language in ("es", "en") if wording else ():
            assert wording
            said = profile.say(key, language, **dict.fromkeys(wording.needs, "X"))
            assert said
            assert "{" not in said
            assert set(wording.text) == {"es", "en"}


@pytest.mark.parametrize("trade", ["", "vehicles"])
def test_words_are_read_once_and_when_the_first_is_said(trade: str) -> None:
    asked = []

    def words() -> Any:
        asked.append(trade)
        return raw("es")["wordings"]

    profile = LegalProfile.read({**raw("es"), "wordings": words}).of_activity(trade)
    assert profile.repair_guaranteed_until(date(2026, 1, 1)) == date(2026, 4, 1)
    assert asked == []
    whole = SPAIN.of_activity(trade)
    for _ in range(2):
        assert profile.say("storage", "en") == whole.say("storage", "en") != ""
        assert dict(profile.wordings) == dict(whole.wordings)
    assert asked == [trade]


@pytest.mark.parametrize("code", RULED)
def test_no_wording_takes_a_right_away(code: str) -> None:
    for wording in LegalProfile.parse(raw(code)).wordings.values():
        for text in wording.text.values():
            low = text.casefold()
            assert not any(
                word in low
                for word in ("indicativ", "orientativ", "no responsab", "not liable", "a cargo del cliente")
            )


def test_a_country_without_rules_of_its_own_has_the_european_minimum() -> None:
    assert set(FILES) > set(RULED) == {"es", "eu"}
    assert all(raw(code) == raw("eu") for code in set(FILES) - set(RULED))


def test_spain() -> None:
    assert [regime.contracts_from for regime in SPAIN.guarantee] == [date(1900, 1, 1), date(2022, 1, 1)]
    new = SPAIN.regime(date(2022, 1, 1))
    assert (new.liability_months, new.presumption_months, new.action_months, new.same_defect_months) == (
        36,
        24,
        60,
        12,
    )
    assert (new.action_from, new.second_hand_minimum_months, new.suspends) == ("manifestation", 12, True)
    old = SPAIN.regime(date(2021, 12, 31))
    assert (old.liability_months, old.presumption_months, old.action_months, old.same_defect_months) == (
        24,
        6,
        36,
        6,
    )
    assert old.action_from == "delivery"
    assert SPAIN.regime(date(1850, 1, 1)) == old
    assert (SPAIN.repair_extension.months, SPAIN.repair_extension.applied) == (12, False)
    assert SPAIN.repair_guarantee.months == 3
    assert (SPAIN.quote.prepare_working_days, SPAIN.quote.valid_days) == (5, 30)
    assert SPAIN.fee_caps
    assert dict(SPAIN.fee_caps.minutes) == {"small": 15, "white": 30, "brown": 60, "other": 15}
    assert SPAIN.without == ()


def test_the_european_minimum() -> None:
    now = EUROPE.regime(date(2026, 1, 1))
    assert (now.liability_months, now.presumption_months, now.second_hand_minimum_months) == (24, 12, 12)
    assert EUROPE.say("complaint_forms", "es") == ""
    assert EUROPE.storage is None
    assert EUROPE.unclaimed_on(date(2026, 1, 1)) is None
    assert EUROPE.recourse_until(date(2026, 1, 1)) is None


def test_terms() -> None:
    assert SPAIN.repair_guaranteed_until(date(2026, 1, 15)) == date(2026, 4, 15)
    assert SPAIN.repair_guaranteed_until(date(2026, 11, 30)) == date(2027, 2, 28)
    assert SPAIN.complaint_due(date(2026, 11, 21)) == date(2026, 12, 6)
    assert SPAIN.complaint_due(date(2026, 11, 21), regional_days=10) == date(2026, 12, 1)
    assert SPAIN.complaint_due(date(2026, 11, 21), regional_days=30) == date(2026, 12, 6)


@pytest.mark.parametrize(
    ("holidays", "due"),
    [
        ((), date(2026, 12, 4)),
        ((date(2026, 11, 25),), date(2026, 12, 6)),
        ((date(2026, 12, 1), date(2026, 12, 2)), date(2026, 12, 6)),
    ],
)
def test_a_region_that_counts_working_days_gives_the_earlier_day(
    holidays: tuple[date, ...], due: date
) -> None:
    def working(day: date) -> bool:
        return day.weekday() < 5 and day not in holidays

    assert SPAIN.complaint_due(date(2026, 11, 21), 10, working) == due


def test_more_terms() -> None:
    assert SPAIN.unclaimed_on(date(2026, 3, 1)) == date(2027, 3, 1)
    assert SPAIN.recourse_until(date(2024, 2, 29)) == date(2025, 2, 28)


def test_a_paper_may_say_its_own_longer_term() -> None:
    assert "3 meses" in SPAIN.say("repair_guarantee", "es")
    assert "6 meses" in SPAIN.say("repair_guarantee", "es", repair_months=6)


def test_an_unknown_language_reads_english() -> None:
    assert SPAIN.say("receipt_needed", "fr") == SPAIN.say("receipt_needed", "en")


def test_a_place_left_empty_and_an_unknown_wording_are_faults() -> None:
    with pytest.raises(KeyError):
        SPAIN.say("same_defect", "es")
    with pytest.raises(KeyError):
        SPAIN.say("nothing", "es")


def test_what_fills_a_place_is_only_text() -> None:
    assert "{x} <b>" in SPAIN.say("data_protection", "es", shop="{x} <b>", contact="a@b.es")


def without(*path: str | int) -> dict[str, Any]:
    data = copy.deepcopy(raw("es"))
    part: Any = data
    for step in path[:-1]:
        part = part[step]
    del part[path[-1]]
    return data


@pytest.mark.parametrize(
    ("path", "named"),
    [
        (("country",), "missing key country"),
        (("quote",), "missing key quote"),
        (("quote", "valid_days"), "missing key quote.valid_days"),
        (("fee_caps",), "missing key fee_caps"),
        (("guarantee", 1, "presumption_months"), r"missing key guarantee\[1\].presumption_months"),
        (("hidden_faults", "steps", 0, "basis_points"), r"missing key hidden_faults.steps\[0\].basis_points"),
        (("wordings", "waiver"), "missing key wordings.waiver"),
        (("wordings", "waiver", "text", "en"), "missing key wordings.waiver.text.en"),
        (("sources", "RD58", "reference"), "missing key sources.RD58.reference"),
        (("sources", "RD58"), "names no source: RD58"),
        (("fee_caps", "minutes", "white"), "fee_caps.minutes"),
        (("wordings", "waiver", "needs"), "unknown place {limit}"),
    ],
)
def test_a_missing_key_is_named(path: tuple[str | int, ...], named: str) -> None:
    with pytest.raises(ProfileError, match=named):
        LegalProfile.parse(without(*path))


@pytest.mark.parametrize(
    ("path", "value", "named"),
    [
        (("quote", "valid_days"), "30", "quote.valid_days must be int"),
        (("quote", "valid_days"), True, "quote.valid_days must be int"),
        (("quote", "valid_day"), 30, "unknown key quote.valid_day"),
        (("repair_extension", "applied"), 0, "repair_extension.applied must be bool"),
        (("guarantee",), [], r"missing key guarantee\[0\]"),
        (("guarantee",), {}, "guarantee must be a list"),
        (("quote",), 5, "quote must be a table"),
        (("wordings", "waiver", "text"), "", "wordings.waiver.text must be a table"),
        (("quote", "as_of"), "2026-11-21", "quote.as_of must be date"),
    ],
)
def test_a_wrong_value_is_named(path: tuple[str, ...], value: object, named: str) -> None:
    data: Any = copy.deepcopy(raw("es"))
    part = data
    for step in path[:-1]:
        part = part[step]
    part[path[-1]] = value
    with pytest.raises(ProfileError, match=named):
        LegalProfile.parse(data)


def test_appliances_are_those_of_the_caps() -> None:
    assert SPAIN.fee_caps
    assert set(APPLIANCES) == set(SPAIN.fee_caps.minutes)
