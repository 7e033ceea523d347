"""Who is blocked is named on no screen (LOPDGDD art. 32): only the list of the blocked, which somebody must choose."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtGui import QAccessible

from helpdesk.services.customers.privacy_actions import BlockCustomer
from tests.house.hearing import interfaces
from tests.openings import opened, screens, settle
from tests.samples import copied
from ui.shell import Goal

MOST = 4


@pytest.fixture(scope="module")
def shop(full_shop: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample shop, to be written to."""
    return copied(full_shop, tmp_path_factory.mktemp("blocked") / "shop")


def test_no_screen_names_who_is_blocked(shop: Path) -> None:
    with opened(shop) as window:
        desk = window.shell.desk
        # The busiest of those for whom nothing is open: they have calls, sheets, units, papers.
        asked = {goal.id for name, goal in screens(desk) if name == "customers-one"}
        busiest = desk.store.rows(
            "SELECT k.id, k.name FROM customers k WHERE k.state = 'active' AND length(k.name) > 8 AND NOT EXISTS "
            "(SELECT 1 FROM cases WHERE customer_id = k.id AND closed_at IS NULL) AND (SELECT count(*) FROM customers "
            "WHERE name = k.name) = 1 ORDER BY (SELECT count(*) FROM cases WHERE customer_id = k.id) + "
            "(SELECT count(*) FROM surveys WHERE customer_id = k.id) DESC, k.id LIMIT ?",
            (MOST + len(asked),),
        )
        busiest = [row for row in busiest if row[0] not in asked][:MOST]
        assert len(busiest) == MOST
        for customer, _ in busiest:
            desk.do(BlockCustomer(id=customer, until=date(2034, 1, 1)))
        seen = 0
        own = [(f"card of {customer}", Goal("customer", customer)) for customer, _ in busiest]
        for name, goal in [*screens(desk), *own]:
            window.go(goal, remember=False)
            settle(window)
            said = [heard.text(QAccessible.Text.Name) for heard in interfaces(window)]
            seen += len(said)
            for _, blocked in busiest:
                assert not [text for text in said if blocked in text], (name, blocked)
        assert seen > 500
