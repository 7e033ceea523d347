"""Every screen on days that a calendar trips over: a leap day, the last minutes of a year, hours that are not or twice."""

from __future__ import annotations

import logging
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from helpdesk.clock import FixedClock
from tests.house import looking
from tests.openings import opened, screens, settle
from tests.samples import copied

MOMENTS = {
    "a leap day": datetime(2028, 2, 29, 9, 30, tzinfo=UTC),
    "the new year here, the old one in UTC": datetime(2026, 12, 31, 23, 30, tzinfo=UTC),
    "the hour that comes twice": datetime(2027, 10, 31, 0, 30, tzinfo=UTC),
}


@pytest.mark.parametrize("moment", MOMENTS.values(), ids=MOMENTS)
def test_every_screen_opens_on_an_odd_day(
    full_shop: Path, tmp_path: Path, qapp: object, moment: datetime, caplog: pytest.LogCaptureFixture
) -> None:
    shop = copied(full_shop, tmp_path / "shop")
    problems: list[str] = []
    with (
        opened(shop, "es", clock=FixedClock(moment)) as window,
        caplog.at_level(logging.WARNING),
    ):
        for name, goal in screens(window.desk):
            window.go(goal)
            settle(window)
            problems += [f"{name}: {said}" for said in looking.clipped(window)]
        items = window.desk.agenda.items(date(2026, 1, 1), date(2029, 3, 1))
        assert items
    assert problems == []
    assert [record.getMessage() for record in caplog.records] == []
