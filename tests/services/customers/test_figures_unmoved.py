"""What is done with a person's data moves no figure of a month that has passed: blocking, erasing, merging."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from helpdesk.action import Action
from helpdesk.clock import FixedClock
from helpdesk.desk import Desk
from helpdesk.services.calls.actions import PlanCall
from helpdesk.services.customers.actions import AddCustomer, EditCustomer
from helpdesk.services.customers.consent_actions import RecordConsent
from helpdesk.services.customers.erasing_actions import EraseCustomer
from helpdesk.services.customers.privacy_actions import BlockCustomer, MergeCustomers
from tests import builders
from tests.samples import copied

NOW = datetime(2026, 11, 30, 10, 0, tzinfo=UTC)
MONTHS = (date(2026, 9, 1), date(2026, 10, 1))
COUNTED = ("calls", "call_attempts", "call_reasons", "surveys", "cases", "jobs", "purchases", "complaints")
"""Tables of which figures are made."""


@pytest.fixture
def shop(big_sample_shop: Path, tmp_path: Path) -> Iterator[Desk]:
    """A copy of the sample shop, to be written to."""
    folder = copied(big_sample_shop, tmp_path / "shop")
    with Desk.open(folder, FixedClock(NOW)) as desk:
        yield desk


def figures(desk: Desk) -> list[dict[str, Any]]:
    return [desk.quality.month(month) for month in MONTHS]


def rows(desk: Desk) -> dict[str, int]:
    return {table: desk.store.value(f"SELECT count(*) FROM {table}") for table in COUNTED}


def answering(desk: Desk) -> list[int]:
    """Customers who answered in these months, for whom nothing is open."""
    found = desk.store.rows(
        "SELECT DISTINCT customer_id FROM surveys WHERE answered_at >= ? AND answered_at < ? AND customer_id IN "
        "(SELECT id FROM customers WHERE state = 'active') AND customer_id NOT IN "
        "(SELECT customer_id FROM cases WHERE closed_at IS NULL AND customer_id IS NOT NULL) ORDER BY customer_id",
        ("2026-09-01", "2026-11-01"),
    )
    return [customer for (customer,) in found]


def test_the_sample_has_somebody_to_try_it_on(shop: Desk) -> None:
    assert len(answering(shop)) >= 3
    assert all(told["csat"]["n"] for told in figures(shop))


@pytest.mark.parametrize("how", ["block", "erase", "merge"])
def test_figures_of_past_months_stay_to_the_last_digit(shop: Desk, how: str) -> None:
    before, kept = figures(shop), rows(shop)
    for customer in answering(shop)[:3]:
        action: dict[str, Action] = {
            "block": BlockCustomer(id=customer, until=date(2034, 1, 1)),
            "erase": EraseCustomer(id=customer),
        }
        if how == "merge":
            # The same person once more, who never bought or brought anything.
            twin = shop.do(AddCustomer(name="Twin", phone="")).id
            assert twin is not None
            shop.do(MergeCustomers(keep=twin, gone=customer))
        else:
            shop.do(action[how])
    assert rows(shop) == kept
    assert figures(shop) == before


@pytest.mark.parametrize("how", ["block", "erase", "silence", "never"])
def test_a_call_that_was_given_up_stays_what_its_month_counts_it_as(
    desk: Desk, clock: FixedClock, how: str
) -> None:
    customer = builders.customer(desk)
    desk.do(PlanCall(customer=customer, due_on=desk.context().today, reason="repair"))
    clock.advance(timedelta(days=60))
    desk.do(PlanCall(customer=customer, due_on=desk.context().today, reason="repair"))
    month = date(2026, 11, 1)
    assert (counted := desk.quality.month(month)["calls"])["pending"] == 1
    desk.do(
        {
            "block": BlockCustomer(id=customer, until=date(2034, 1, 1)),
            "erase": EraseCustomer(id=customer),
            "silence": EditCustomer(id=customer, name="Ana", phone="600123456", do_not_call=True),
            "never": RecordConsent(customer=customer, purpose="surveys", said="no", channel="phone"),
        }[how]
    )
    assert desk.quality.month(month)["calls"] == counted
    states = [state for (state,) in desk.store.rows("SELECT state FROM calls ORDER BY id")]
    assert states == ["open", "withdrawn"]


def test_nothing_of_the_person_is_left_beside_the_figures(shop: Desk) -> None:
    for customer in answering(shop):
        (name,) = shop.store.rows("SELECT name FROM customers WHERE id = ?", (customer,))[0]
        said = shop.store.rows(
            "SELECT value FROM contacts WHERE customer_id = ? UNION SELECT tax_id FROM customers WHERE id = ? "
            "UNION SELECT address FROM sites WHERE customer_id = ?",
            (customer,) * 3,
        )
        shop.do(EraseCustomer(id=customer))
        left = (shop.folder / "helpdesk.db").read_bytes()
        for word in (name, *(text for (text,) in said if len(text) > 8)):
            # A colleague of theirs may have the same, and number 2 of a street stands in its number 24.
            shared = shop.store.value(
                "SELECT 1 FROM contacts WHERE value = ? UNION SELECT 1 FROM customers WHERE name = ? "
                "UNION SELECT 1 FROM sites WHERE instr(address, ?)",
                (word,) * 3,
            )
            assert shared or word.encode() not in left, word
        comments = "SELECT comment FROM surveys WHERE customer_id = ?"
        assert {comment for (comment,) in shop.store.rows(comments, (customer,))} == {""}
