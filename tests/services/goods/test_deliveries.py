"""Goods sold to be handed over later: on Today and on the card, until somebody writes that they were."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from helpdesk.desk import Desk
from helpdesk.domain.today import Section
from helpdesk.errors import Invalid
from helpdesk.services.goods.sale_actions import EditSale, HandOverSale, RecordSale
from helpdesk.services.goods.unit_actions import AddUnit, MoveUnit
from tests import builders


def today_of(desk: Desk) -> date:
    return desk.context().today


def owned(desk: Desk, serial: str = "D1", **buyer: str) -> int:
    owner = builders.customer(desk, **buyer)
    return builders.did(desk, AddUnit(product=builders.product(desk), serial=serial, owner=owner))


def section(desk: Desk) -> Section | None:
    now = desk.clock.now()
    found = desk.today.sections(today_of(desk), now, desk.settings)
    return next((each for each in found if each.key == "deliveries"), None)


def test_what_was_carried_home_is_not_awaited(desk: Desk) -> None:
    desk.do(RecordSale(unit=owned(desk), purchased_on=today_of(desk), channel="shop"))
    assert section(desk) is None


@pytest.mark.parametrize(
    ("ahead", "on_today", "tone"), [(3, False, ""), (2, True, "due"), (-1, True, "late")]
)
def test_what_is_promised_asks_from_two_days_before(
    desk: Desk, ahead: int, on_today: bool, tone: str
) -> None:
    today, unit = today_of(desk), owned(desk)
    day = today + timedelta(ahead)
    desk.do(RecordSale(unit=unit, purchased_on=today - timedelta(20), promised_on=day))
    found = section(desk)
    assert (found is not None) is on_today
    if found:
        row = found.rows[0]
        assert (row.kind, row.id, row.due, found.tone, found.total) == ("unit", unit, day, tone, 1)
        assert ("further term" in desk.words("en").say(row.why)) is (ahead < 0)


def test_a_sale_away_from_the_shop_has_the_days_of_the_law_where_none_was_agreed(desk: Desk) -> None:
    today, unit = today_of(desk), owned(desk)
    desk.do(RecordSale(unit=unit, purchased_on=today - timedelta(2), channel="distance"))
    assert desk.units.card(unit).sales[0].promised_on == today + timedelta(28)
    for place, told in enumerate(
        (
            {"delivered_on": today},
            {"installed_on": today},
            {"promised_on": today + timedelta(4)},
            {"purchased_on": today - timedelta(31)},
        )
    ):
        other = owned(desk, f"E{place}")
        desk.do(RecordSale(unit=other, channel="distance", **{"purchased_on": today - timedelta(2), **told}))
        assert desk.units.card(other).sales[0].promised_on == told.get("promised_on")


def test_handing_over_ends_it_and_only_then_somebody_is_asked_how_it_went(desk: Desk) -> None:
    today, unit = today_of(desk), owned(desk)
    calls = "SELECT count(*) FROM calls WHERE state = 'open'"
    desk.do(RecordSale(unit=unit, purchased_on=today - timedelta(9), promised_on=today - timedelta(1)))
    assert desk.store.value(calls) == 0
    sale = desk.units.card(unit).sales[0].id
    for day in (today + timedelta(1), today - timedelta(10)):
        with pytest.raises(Invalid) as refused:
            desk.do(HandOverSale(id=sale, delivered_on=day))
        assert set(refused.value.problems) == {"delivered_on"}
    desk.do(HandOverSale(id=sale, delivered_on=today))
    assert desk.units.card(unit).sales[0].delivered_on == today
    assert desk.store.value(calls) == 1
    assert section(desk) is None
    desk.undo()
    assert section(desk) is not None
    assert desk.store.value(calls) == 0


def test_who_bought_for_a_trade_has_what_was_agreed(desk: Desk) -> None:
    today, unit = today_of(desk), owned(desk, kind="company", buys_as="business")
    desk.do(RecordSale(unit=unit, purchased_on=today - timedelta(9), promised_on=today - timedelta(1)))
    found = section(desk)
    assert found
    assert "further term" not in desk.words("en").say(found.rows[0].why)


def test_what_was_sold_on_or_lies_too_far_back_is_not_awaited(desk: Desk) -> None:
    today, unit, old = today_of(desk), owned(desk), owned(desk, "OLD")
    desk.do(RecordSale(unit=unit, purchased_on=today - timedelta(9), promised_on=today - timedelta(1)))
    desk.do(RecordSale(unit=old, purchased_on=today - timedelta(500), promised_on=today - timedelta(400)))
    desk.do(MoveUnit(id=unit, owner=builders.customer(desk), on=today))


def test_a_day_before_the_sale_is_refused(desk: Desk) -> None:
    told = {"purchased_on": date(2026, 1, 10), "promised_on": date(2026, 1, 9)}
    assert set(RecordSale(unit=1, **told).problems()) == {"promised_on"}
    assert set(EditSale(id=1, **told).problems()) == {"promised_on"}
