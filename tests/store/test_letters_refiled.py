"""Letters about contracts that an older program filed under a unit's new owner come under whom they are addressed to."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from helpdesk.clock import FixedClock
from helpdesk.desk import Desk
from helpdesk.services.customers.privacy_actions import MergeCustomers
from helpdesk.services.field.contract_actions import TakeOverContract, WriteRenewal
from helpdesk.services.field.plan_actions import AddPlan
from helpdesk.services.goods.unit_actions import MoveUnit
from helpdesk.store.schema import APPLICATION
from tests import builders
from tests.store.pen import Pen

BEFORE = 43
"""The last version of the schema in which letters could be filed wrongly."""


def _letter(desk: Desk, partner: int, owner: int) -> int:
    """A letter to who signed a contract, filed as an older program did: under who had the unit by then."""
    unit = builders.unit(desk, f"SN-{partner}", owner=partner)
    plan = builders.did(
        desk,
        AddPlan(
            unit=unit, every_count=6, anchor_on=date(2026, 1, 1), contract=True, end_on=date(2026, 12, 31)
        ),
    )
    desk.do(MoveUnit(id=unit, owner=owner, on=date(2026, 11, 20)))
    letter = builders.did(desk, WriteRenewal(id=plan))
    _by_hand(desk, f"UPDATE documents SET customer_id = {owner} WHERE id = {letter}")
    return letter


def _by_hand(desk: Desk, sql: str) -> None:
    with Pen(desk.store).write() as store:
        store.run(sql)


def _of_before(desk: Desk) -> None:
    """The file's version, its list of migrations and its indexes as they were."""
    desk.store.run('DROP INDEX "purchases_awaited"')
    desk.store.run(f"DELETE FROM schema_migration WHERE CAST(substr(name, 1, 4) AS INTEGER) > {BEFORE}")
    desk.store.set_schema_version(BEFORE, APPLICATION)
    desk.store.checkpoint()


def _filed(desk: Desk, letter: int) -> int | None:
    return desk.papers.get(letter).customer


def test_a_letter_comes_to_who_signed(shop: Path, clock: FixedClock) -> None:
    with Desk.open(shop, clock) as desk:
        ana, luis = builders.customer(desk, "Ana"), builders.customer(desk, "Luis")
        wrong = _letter(desk, ana, luis)
        _of_before(desk)
    with Desk.open(shop, clock) as desk:
        assert _filed(desk, wrong) == ana
        assert desk.backups.check().ok


def test_it_stays_with_who_signed_when_the_contract_was_taken_over_since(
    shop: Path, clock: FixedClock
) -> None:
    with Desk.open(shop, clock) as desk:
        ana, luis = builders.customer(desk, "Ana"), builders.customer(desk, "Luis")
        wrong = _letter(desk, ana, luis)
        desk.do(TakeOverContract(id=desk.store.value("SELECT max(id) FROM plans")))
        _of_before(desk)
    with Desk.open(shop, clock) as desk:
        assert _filed(desk, wrong) == ana


@pytest.mark.parametrize(
    "spoiled",
    ["not json", '{"customer": null}', '{"customer": {"number": ""}}', '{"customer": {"number": "C0"}}'],
)
def test_what_cannot_be_said_for_certain_stays(shop: Path, clock: FixedClock, spoiled: str) -> None:
    with Desk.open(shop, clock) as desk:
        ana, luis, eva = (builders.customer(desk, name) for name in ("Ana", "Luis", "Eva"))
        unreadable, merged = _letter(desk, ana, luis), _letter(desk, eva, luis)
        _by_hand(desk, f"UPDATE documents SET data = '{spoiled}' WHERE id = {unreadable}")
        desk.do(MergeCustomers(keep=ana, gone=eva))
        _of_before(desk)
    with Desk.open(shop, clock) as desk:
        filed = [
            desk.store.value("SELECT customer_id FROM documents WHERE id = ?", (row,))
            for row in (unreadable, merged)
        ]
        assert filed == [luis, luis]


def test_other_papers_stay_where_they_are(shop: Path, clock: FixedClock) -> None:
    with Desk.open(shop, clock) as desk:
        builders.received(desk)
        luis = builders.customer(desk, "Luis")
        _by_hand(desk, f"UPDATE documents SET customer_id = {luis}")
        before = desk.store.rows("SELECT id, customer_id FROM documents ORDER BY id")
        _of_before(desk)
    assert before
    with Desk.open(shop, clock) as desk:
        assert desk.store.rows("SELECT id, customer_id FROM documents ORDER BY id") == before
