"""Units under any cover on a day are those of which their own covers say so."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from helpdesk.clock import FixedClock
from helpdesk.desk import Desk
from helpdesk.errors import Cancelled
from helpdesk.services.goods.covered_reader import covered_units
from tests import builders

NOW = datetime(2026, 11, 21, 10, 0, tzinfo=UTC)


@pytest.fixture(scope="module")
def sample(big_sample_shop: Path) -> Iterator[Desk]:
    with Desk.open(big_sample_shop, FixedClock(NOW), write=False) as desk:
        yield desk


def one_by_one(desk: Desk, on: date) -> int:
    """Each unit asked for its covers, the shop's own left out."""
    units = [row[0] for row in desk.store.rows("SELECT id FROM units")]
    return sum(
        any(cover.holds(on) for cover in desk.covers.of_unit(unit, on).covers)
        for unit in units
        if not desk.covers.sale(unit, on).in_stock
    )


@pytest.mark.parametrize("back", [-900, -40, 0, 35, 200, 400, 800, 1_200, 1_700, 2_500])
def test_they_are_counted_as_if_each_were_asked(sample: Desk, back: int) -> None:
    on = NOW.date() - timedelta(days=back)
    assert covered_units(sample.store, sample.settings, on) == one_by_one(sample, on)


def test_the_day_a_guarantee_ends_counts_and_the_next_one_does_not(desk: Desk) -> None:
    owner = builders.customer(desk)
    builders.unit(
        desk, owner=owner, purchased_on=date(2023, 3, 15), product=builders.product(desk, warranty_months=0)
    )
    assert covered_units(desk.store, desk.settings, date(2023, 3, 14)) == 0
    assert covered_units(desk.store, desk.settings, date(2023, 3, 15)) == 1
    assert covered_units(desk.store, desk.settings, date(2026, 3, 15)) == 1
    assert covered_units(desk.store, desk.settings, date(2026, 3, 16)) == 0


def test_a_trader_has_only_what_the_maker_gives(desk: Desk) -> None:
    owner = builders.customer(desk, buys_as="business")
    builders.unit(
        desk, owner=owner, purchased_on=date(2024, 3, 15), product=builders.product(desk, warranty_months=12)
    )
    assert covered_units(desk.store, desk.settings, date(2025, 3, 15)) == 1
    assert covered_units(desk.store, desk.settings, date(2025, 3, 16)) == 0


def test_without_units_there_are_none(desk: Desk) -> None:
    assert covered_units(desk.store, desk.settings, NOW.date()) == 0


def test_it_is_told_of_while_they_are_counted_and_given_up_where_nobody_waits(sample: Desk) -> None:
    heard: list[int] = []

    def told() -> None:
        heard.append(1)

    def enough() -> None:
        raise Cancelled

    on = NOW.date()
    assert covered_units(sample.store, sample.settings, on, told) == one_by_one(sample, on)
    assert len(heard) >= 3, "the sales, the work, and the few between"
    with pytest.raises(Cancelled):
        covered_units(sample.store, sample.settings, on, enough)
