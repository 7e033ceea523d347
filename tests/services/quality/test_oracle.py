"""The figures are those of a second, independent computation: on random histories and on the sample shop."""

from __future__ import annotations

import sqlite3
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from helpdesk.clock import FixedClock
from helpdesk.desk import Desk
from helpdesk.services.shop.settings_actions import ChangeSettings
from helpdesk.services.shop.staff_actions import AddStaff
from helpdesk.services.shop.working_actions import AddLeave, SetWorkingHours
from tests import builders
from tests.services.quality.histories import History, quality_at
from tests.services.quality.oracle import Oracle, differences

NOW = datetime(2026, 11, 21, 11, 30, tzinfo=UTC)


def oracle(desk: Desk, now: datetime, **offered: int) -> Oracle:
    with sqlite3.connect(desk.store.path) as connection:
        return Oracle(connection, now, desk.settings["shop.zone"], offered)


@pytest.mark.parametrize("seed", range(4))
def test_a_random_history_has_the_same_figures_twice(desk: Desk, seed: int) -> None:
    desk.do(
        ChangeSettings(
            values={
                "promises.answer_minutes": 120,
                "promises.ready_days": 6,
                "promises.visit_minutes": 30,
                "promises.call_back_hours": 3,
            }
        )
    )
    History(desk, seed, date(2025, 6, 1), NOW.date()).write()
    known = oracle(desk, NOW, answer=120, ready=6, visit=30, call_back=3)
    reader = quality_at(desk, NOW)
    for month in (date(2026, 11, 1), date(2026, 10, 1), date(2026, 3, 1)):
        assert differences(reader.month(month), known.month(month)) == []


@pytest.mark.parametrize("zone", ["Atlantic/Canary", "Pacific/Auckland"])
def test_a_month_is_one_of_the_shops_own_zone(desk: Desk, zone: str) -> None:
    """An hour behind Madrid, and where most of a day is already tomorrow."""
    desk.do(
        ChangeSettings(values={"shop.zone": zone, "promises.visit_minutes": 30, "promises.ready_days": 6})
    )
    History(desk, 6, date(2025, 6, 1), NOW.date()).write()
    known, reader = oracle(desk, NOW, ready=6, visit=30), quality_at(desk, NOW)
    for month in (date(2026, 11, 1), date(2026, 10, 1), date(2026, 3, 1)):
        assert differences(reader.month(month), known.month(month)) == []


@pytest.mark.parametrize("seed", range(3))
def test_a_thin_history_has_them_too(desk: Desk, seed: int) -> None:
    """Months with nothing, with one answer, with little."""
    History(desk, seed, date(2026, 8, 1), NOW.date()).write(cases=8, sheets=5, calls=4, sales=3)
    known, reader = oracle(desk, NOW), quality_at(desk, NOW)
    for month in (date(2026, 11, 1), date(2026, 9, 1), date(2026, 8, 1), date(2026, 2, 1), date(2027, 1, 1)):
        assert differences(reader.month(month), known.month(month)) == []


def test_leave_is_left_out_and_hours_of_ones_own_count_instead_of_the_shops(desk: Desk) -> None:
    """November 2026: 21 Mondays to Fridays of eight hours and four Saturdays of four; the owner is not counted."""
    people = [builders.did(desk, AddStaff(name=name, role="technician")) for name in ("Ana", "Luis")]
    whole = quality_at(desk, NOW).month(date(2026, 11, 1))["load"]["staff"]
    assert whole == 2 * (21 * 8 + 4 * 4)
    desk.do(AddLeave(person=people[0], first_on=date(2026, 10, 26), last_on=date(2026, 11, 3)))
    desk.do(AddLeave(person=people[0], first_on=date(2026, 11, 3), last_on=date(2026, 11, 3)))
    away = quality_at(desk, NOW).month(date(2026, 11, 1))["load"]["staff"]
    assert away == whole - 2 * 8
    desk.do(
        SetWorkingHours(
            staff=people[1], spans=((0, "09:00", "11:30"), (0, "16:00", "18:00"), (5, "00:00", "02:00"))
        )
    )
    known, reader = oracle(desk, NOW), quality_at(desk, NOW)
    assert reader.month(date(2026, 11, 1))["load"]["staff"] == whole / 2 - 2 * 8 + 5 * 4.5 + 4 * 2
    for month in (date(2026, 11, 1), date(2026, 12, 1), date(2026, 10, 1), date(2026, 3, 1)):
        assert differences(reader.month(month), known.month(month)) == []


def test_the_sample_shop_has_them_too(big_sample_shop: Path) -> None:
    with Desk.open(big_sample_shop, FixedClock(NOW), write=False) as desk:
        known, reader = oracle(desk, NOW), quality_at(desk, NOW)
        for month in (date(2026, 11, 1), date(2026, 10, 1), date(2026, 7, 1)):
            assert differences(reader.month(month), known.month(month)) == []
