"""The sample shop buys and counts: every state of an order is there to be looked at, and its numbers agree."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest

from helpdesk.clock import FixedClock
from helpdesk.desk import Desk
from tests.samples import SampleShop

NOW = datetime(2026, 11, 20, 9, 30, tzinfo=UTC)


@pytest.fixture(scope="module")
def sample(made_sample: SampleShop) -> Iterator[Desk]:
    """A small sample shop of half a year."""
    with Desk.open(made_sample(40, 6, NOW), FixedClock(NOW), write=False) as desk:
        yield desk


def test_orders_of_every_sort_and_counts_are_there(sample: Desk) -> None:
    rows = [sample.orders.row(order) for (order,) in sample.store.rows("SELECT id FROM purchase_orders")]
    assert {row.stands for row in rows} >= {"draft", "sent", "partly", "received"}
    today = sample.clock.today(sample.words().zone)
    assert any(row.is_late(today) for row in rows)
    assert {row.state for row in sample.counts.all()} == {"open", "closed"}
    assert sample.orders.returns(still_open=True)
