"""The rules of a trade with a decree of its own: workshops for vehicles (RD 1457/1986)."""

from __future__ import annotations

import copy
from datetime import date

import pytest

from helpdesk.country import legal_data
from helpdesk.domain.covers import covers_of
from helpdesk.domain.legal import LegalProfile, ProfileError
from helpdesk.domain.pickup import storage
from helpdesk.domain.quotes import (
    hidden_fault_limit,
    least_valid_until,
    quote_fee_cap,
    valid_until,
)
from helpdesk.domain.storage import storage_free_until
from helpdesk.domain.warranty import Options, PastJob, Reading, SaleFacts, driven_by
from helpdesk.settings import ACTIVITIES

SPAIN, EUROPE = (LegalProfile.parse(legal_data(country)) for country in ("es", "eu"))
GARAGE = SPAIN.of_activity("vehicles")
BRIDGE = (date(2026, 12, 7), date(2026, 12, 8))
"""Holidays of December 2026."""


def test_every_activity_can_be_chosen_and_says_where_it_is_written() -> None:
    assert set(SPAIN.activities) <= set(ACTIVITIES)
    for name in SPAIN.activities:
        law = SPAIN.of_activity(name)
        for rule in (law.quote, law.repair_guarantee, law.storage):
            assert rule is not None
            source = law.sources[rule.source]
            assert (source.short, source.reference) == ("RD 1457/1986", "BOE-A-1986-18896")
            assert rule.as_of.year == 2026


def test_what_a_trade_has_not_stays_the_countrys() -> None:
    assert GARAGE.guarantee == SPAIN.guarantee
    assert GARAGE.repair_form == SPAIN.repair_form
    assert SPAIN.of_activity("appliances") is SPAIN
    assert EUROPE.of_activity("vehicles") is EUROPE


@pytest.mark.parametrize(
    ("told", "holidays", "until"),
    [
        (date(2026, 11, 20), (), date(2026, 12, 8)),
        (date(2026, 11, 20), BRIDGE, date(2026, 12, 10)),
        (date(2026, 11, 21), (), date(2026, 12, 8)),
        (date(2026, 12, 21), (date(2026, 12, 25), date(2027, 1, 1), date(2027, 1, 6)), date(2027, 1, 11)),
    ],
)
def test_a_quote_for_a_vehicle_holds_twelve_working_days(
    told: date, holidays: tuple[date, ...], until: date
) -> None:
    assert least_valid_until(GARAGE, told, holidays) == until
    assert valid_until(GARAGE, told, 5, holidays) == until
    assert valid_until(GARAGE, told, 60, holidays) > until


@pytest.mark.parametrize(
    ("told", "holidays", "until"),
    [
        (date(2026, 11, 19), (), date(2026, 11, 24)),
        (date(2026, 12, 4), BRIDGE, date(2026, 12, 11)),
        (date(2027, 2, 26), (), date(2027, 3, 3)),
    ],
)
def test_storing_a_vehicle_is_free_for_three_working_days(
    told: date, holidays: tuple[date, ...], until: date
) -> None:
    assert storage_free_until(GARAGE, told, holidays) == until
    assert storage(until, until, 500).cents == 0
    assert storage(until, date.fromordinal(until.toordinal() + 2), 500).cents == 1000


def test_no_cap_and_no_share_of_the_price_for_vehicles() -> None:
    assert quote_fee_cap(GARAGE, "white", 4000) is None
    assert hidden_fault_limit(GARAGE, 5000) is None
    assert "{limit}" not in GARAGE.say("waiver", "es", limit="X")


@pytest.mark.parametrize("language", ["es", "en"])
def test_papers_say_the_terms_of_the_trade(language: str) -> None:
    assert "2000 km" in GARAGE.say("repair_guarantee", language)
    assert "2000 km" not in SPAIN.say("repair_guarantee", language)
    assert "12 " in GARAGE.say("quote_right", language)
    assert "3 " in GARAGE.say("storage", language)


HANDED_BACK = date(2026, 3, 10)


@pytest.mark.parametrize(
    ("readings", "day"),
    [
        ([], None),
        ([(date(2026, 3, 10), 1, 50_000)], None),
        ([(date(2026, 3, 9), 1, 50_000), (date(2026, 4, 1), 1, 51_999)], None),
        ([(date(2026, 3, 9), 1, 50_000), (date(2026, 4, 1), 1, 52_000)], date(2026, 4, 1)),
        ([(date(2026, 4, 1), 1, 52_000)], None),  # where it began is not known
        (
            [
                (date(2026, 3, 10), 1, 50_000),
                (date(2026, 3, 20), 1, 51_500),
                (date(2026, 3, 25), 2, 10),
                (date(2026, 4, 20), 2, 510),
            ],
            date(2026, 4, 20),
        ),
    ],
)
def test_the_distance_is_read_from_the_meter(readings: list[tuple[date, int, int]], day: date | None) -> None:
    assert driven_by([Reading(*each) for each in readings], HANDED_BACK, 2000) == day


@pytest.mark.parametrize(
    ("driven", "end"),
    [(None, date(2026, 6, 10)), (date(2026, 4, 1), date(2026, 3, 31)), (date(2026, 7, 1), date(2026, 6, 10))],
)
def test_the_guarantee_on_a_repair_ends_with_its_months_or_its_distance(
    driven: date | None, end: date
) -> None:
    job = PastJob(
        job=1,
        kind="repair",
        handed_in=date(2026, 3, 5),
        finished=date(2026, 3, 9),
        handed_back=HANDED_BACK,
        outcome="fixed",
        guaranteed_until=date(2026, 6, 10),
        driven_by=driven,
    )
    sale = SaleFacts(purchased_on=date(2015, 1, 1))
    (cover,) = [c for c in covers_of(sale, [job], GARAGE, date(2026, 8, 1), Options()) if c.kind == "repair"]
    assert cover.end == end
    (cover,) = [c for c in covers_of(sale, [job], SPAIN, date(2026, 8, 1), Options()) if c.kind == "repair"]
    assert cover.end == date(2026, 6, 10)


def test_a_wrong_activity_is_named() -> None:
    data = legal_data("es")
    data["activities"] = copy.deepcopy(data["activities"]())
    data["activities"]["vehicles"]["without"] = ["guarantee"]
    with pytest.raises(ProfileError, match="unknown section guarantee"):
        LegalProfile.parse(data)
    data["activities"]["vehicles"]["without"] = []
    data["activities"]["vehicles"]["quote"]["source"] = "NONE"
    with pytest.raises(ProfileError, match="names no source"):
        LegalProfile.parse(data)
