"""What has only a day in the timeline: it stands on that day wherever the shop is, before all else that day."""

from __future__ import annotations

from datetime import timedelta

import pytest

from helpdesk.desk import Desk
from helpdesk.services.goods.sale_actions import RecordSale
from helpdesk.services.goods.unit_actions import AddUnit
from helpdesk.services.shop.settings_actions import ChangeSettings
from tests import builders

ZONES = ["Europe/Madrid", "Atlantic/Canary", "Pacific/Kiritimati", "Etc/GMT+12", "Pacific/Auckland"]


@pytest.mark.parametrize("zone", ZONES)
def test_a_sale_stands_on_its_day_before_what_else_happened_then(desk: Desk, zone: str) -> None:
    desk.do(ChangeSettings(values={"shop.zone": zone}))
    words = desk.words("en")
    today = desk.clock.today(words.zone)
    owner = builders.customer(desk)
    unit = builders.did(desk, AddUnit(product=builders.product(desk), serial="T1", owner=owner))
    desk.do(RecordSale(unit=unit, purchased_on=today))
    builders.received(desk, unit, by=owner)
    events = desk.cases.timeline("unit", unit, words.zone)
    sold = next(event for event in events if event.kind == "sale")
    assert sold.day_only
    assert words.local(sold.at).date() == today
    later = [event.kind for event in events[: events.index(sold)]]
    assert "received" in later
    assert all(event.at >= sold.at - timedelta(hours=12) for event in events[: events.index(sold)])


@pytest.mark.parametrize("zone", ZONES)
def test_paper_and_command_line_tell_its_day_without_a_time(desk: Desk, zone: str) -> None:
    desk.do(ChangeSettings(values={"shop.zone": zone}))
    words = desk.words("en")
    day = desk.clock.today(words.zone) - timedelta(days=3)
    owner = builders.customer(desk)
    unit = builders.did(desk, AddUnit(product=builders.product(desk), serial="T1", owner=owner))
    desk.do(RecordSale(unit=unit, purchased_on=day))
    said = repr(desk.paper("history", f"C{owner}", "en"))
    assert f"'{words.day(day)}', '—', 'Sold" in said
