"""Opening hours as the shop's rules want them: holidays of every year that is computed in."""

from __future__ import annotations

from datetime import date

from helpdesk.desk import Desk
from helpdesk.services.shop.hours_actions import AddHoliday, RemoveHoliday


def test_years_nobody_wrote_down_have_the_nations_holidays(desk: Desk) -> None:
    hours = desk.shop.hours("Europe/Madrid")
    assert not hours.is_working_day(date(2035, 1, 1))
    assert not hours.is_working_day(date(2019, 8, 15))
    assert hours.is_working_day(date(2035, 1, 2))


def test_a_written_year_is_as_it_was_written(desk: Desk) -> None:
    there = next(day for day in desk.shop.holidays() if day.day == date(2026, 12, 8))
    desk.do(RemoveHoliday(id=there.id))
    assert desk.shop.hours("Europe/Madrid").is_working_day(date(2026, 12, 8))


def test_a_day_of_its_own_in_another_year_counts_beside_them(desk: Desk) -> None:
    desk.do(AddHoliday(day=date(2035, 3, 5), name="Stocktaking"))
    desk.do(AddHoliday(day=date(2035, 1, 1), opens="10:00", closes="12:00"))
    hours = desk.shop.hours("Europe/Madrid")
    assert not hours.is_working_day(date(2035, 3, 5))
    assert hours.is_working_day(date(2035, 1, 1))
    assert not hours.is_working_day(date(2035, 5, 1))
