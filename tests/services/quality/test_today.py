"""What quality asks for: improvements whose day has come, and the report of a month that is over."""

from __future__ import annotations

from datetime import UTC, date, datetime

from helpdesk.clock import FixedClock
from helpdesk.desk import Desk
from helpdesk.services.quality.improvement_actions import AddImprovement, SettleImprovement
from helpdesk.services.quality.month_actions import KeepMonth
from tests import builders


def asked(desk: Desk, day: date) -> dict[str, list[str]]:
    now = datetime(day.year, day.month, day.day, 9, tzinfo=UTC)
    words = desk.words("en")
    return {
        section.key: [words.say(row.title) for row in section.rows]
        for section in desk.today.sections(day, now, desk.settings)
        if section.screen == "quality"
    }


def test_an_improvement_is_asked_for_from_its_day_until_it_is_settled(desk: Desk) -> None:
    one = builders.did(
        desk, AddImprovement(month="2026-10", text="Call the day before", due_on=date(2026, 11, 24))
    )
    assert asked(desk, date(2026, 11, 23)) == {}
    assert asked(desk, date(2026, 11, 24)) == {"improvements": ["Call the day before"]}
    assert asked(desk, date(2026, 12, 24)) == {"improvements": ["Call the day before"]}
    desk.do(SettleImprovement(id=one))
    assert asked(desk, date(2026, 12, 24)) == {}


def test_the_report_is_asked_for_in_the_first_days_of_the_next_month(desk: Desk, clock: FixedClock) -> None:
    builders.received(desk)
    assert asked(desk, date(2026, 11, 30)) == {}
    told = {"report": ["The report of 2026-11 can be read and printed"]}
    assert asked(desk, date(2026, 12, 1)) == told
    assert asked(desk, date(2026, 12, 10)) == told
    assert asked(desk, date(2026, 12, 11)) == {}
    clock.moment = datetime(2026, 12, 2, 9, tzinfo=UTC)
    desk.do(KeepMonth(month="2026-11", **desk.months.frozen("2026-11")._asdict()))
    assert asked(desk, date(2026, 12, 3)) == {}


def test_an_idle_month_has_no_report_to_ask_for(desk: Desk) -> None:
    assert asked(desk, date(2026, 12, 1)) == {}
