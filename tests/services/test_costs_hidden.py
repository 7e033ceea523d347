"""Who may not see costs is told none: in lists, cards, search, papers, files, history or figures; no form loses one."""

from __future__ import annotations

import importlib
import json
import pkgutil
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

import helpdesk.services
from helpdesk.cli.views import record_of
from helpdesk.desk import Desk
from helpdesk.domain import numbers
from helpdesk.domain.listing import ListQuery
from helpdesk.errors import NotAllowed
from helpdesk.services.exchange.actions import KINDS
from helpdesk.services.exchange.run.exporter import export_file, left_out
from helpdesk.services.shop.cost_actions import SetHourCost
from helpdesk.services.shop.sign_in_actions import SetPin, SetRoleRights
from helpdesk.services.shop.staff_actions import AddStaff
from helpdesk.services.stock.order_actions import EditOrderLine
from helpdesk.services.stock.part_actions import EditSparePart
from helpdesk.services.stock.receiving_actions import Arrived, ReceiveOrder
from helpdesk.services.workshop.money_actions import AddOutsideWork
from helpdesk.services.workshop.parts_and_time_actions import AddPart, SetMinutes
from helpdesk.store.costs import COSTS
from helpdesk.store.database import name_of
from helpdesk.store.rows import ORIGINS, columns, costs_of
from helpdesk.store.tables import ALL
from helpdesk.store.tables.base import MoneyColumn
from tests import builders
from tests.services.stock.test_orders import Shop

COST = 432_107
"""4,321.07: no price, number or sum of anything else has these digits."""
TELLING = ("432107", "4321.07", "4,321.07", "4.321,07", "864214", "8,642.14", "8.642,14", "98765", "987.65")

PRICES = {
    "charges of the shop's": "amount_cents parts_cents labour_cents transport_cents open_cents owed_cents price_cents "
    "shipping_cents standard_shipping_cents extension_cents damage_cents list_price_cents core_cents cents prize_cents "
    "delivery_cents core_credited_cents ceiling_cents loaner_cents lost_cents difference_cents travel_cents settled_cents "
    "core_later_cents fee_cents charge_cents storage_cents quote_limit_cents diagnosis_cents",
}
"""Amounts by their columns that customers or makers are told: they are no secret of the shop's own."""
TOLD = {
    ("quotes", "total_cents"),
    ("quote_lines", "total_cents"),
    ("loaners", "value_cents"),
    ("loans", "value_cents"),
    ("complaint_options", "cost_cents"),
}
"""Amounts that are called as costs are elsewhere: told to customers, or weighed by whoever works on the record."""


class Costly(Shop):
    """A part that cost a telling amount, lies there, was ordered and came, and is in a job."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.eva = builders.did(desk, AddStaff(name="Eva Rey", role="owner", hourly_cents=98_765))
        self.ana = builders.did(desk, AddStaff(name="Ana Gil", role="counter"))
        desk.staff = self.eva
        self.did(SetHourCost(cents=98_765, from_on=desk.clock.today(desk.words().zone) - timedelta(days=400)))
        self.pump = self.part(cost_cents=COST, price_cents=600_000, stock=3, code="PUMP-1")
        self.order = self.ordered(self.pump, 2)
        self.came(self.order, 1, COST)
        self.did(AddPart(job=self.job, name="Pump", part=self.pump), SetMinutes(job=self.job, minutes=60))
        self.did(AddOutsideWork(job=self.job, what="Welding", cost_cents=COST))
        self.draft = self.did(EditSparePart(**self._typed() | {"location": "A-3"}))
        desk.do(SetPin(staff=self.eva, pin="7391"))
        desk.do(SetPin(staff=self.ana, pin="5820"))

    def _typed(self) -> dict[str, Any]:
        return {"id": self.pump} | EditSparePart.fill(self.desk.spare_parts.get(self.pump))


@pytest.fixture
def shop(desk: Desk) -> Costly:
    return Costly(desk)


def told_of(shop: Costly, tmp_path: Path) -> Iterator[tuple[str, str]]:
    """All that the house tells about these records: what it is, and its text."""
    desk, words = shop.desk, shop.desk.words()
    job = desk.cases.job(shop.job)
    yield "parts", repr(desk.spare_parts.page(ListQuery()))
    yield "orders", repr(desk.orders.page(ListQuery()))
    yield "card of an order", repr(desk.orders.get(shop.order))
    yield "people", repr(desk.shop.staff())
    for number in (part_number(shop), f"OC{shop.order}", job.number, f"{shop.case}", "SN-1"):
        record = record_of(desk, number)
        yield f"show {number}", repr(record.sections) + json.dumps(record.as_json(words))
    for typed in ("pump", "PUMP-1", "Vega"):
        yield f"find {typed}", repr(desk.finder.find(typed, 20))
    for kind, identity in (("part", shop.pump), ("purchase_order", shop.order), ("job", shop.job)):
        yield f"history of {kind}", repr([row.lines for row in desk.history.of(kind, identity)])
    yield "paper", repr(desk.paper("purchase_order", f"OC{shop.order}"))
    today = desk.clock.today(words.zone)
    yield "figures", repr(desk.quality.figures(today)) + repr(desk.quality.earned(today, "brand"))
    path = tmp_path / "parts.csv"
    export_file(desk.context(), KINDS["parts"], path)
    yield "export", path.read_text(encoding="utf-8")


def part_number(shop: Costly) -> str:
    return numbers.number("part", shop.pump)


def leaks(text: str) -> list[str]:
    return [telling for telling in TELLING if telling in text]


def test_the_owner_is_told_costs(shop: Costly, tmp_path: Path) -> None:
    shop.desk.sign.enter("7391")
    telling = {what for what, text in told_of(shop, tmp_path) if leaks(text)}
    assert {
        "parts",
        "orders",
        "card of an order",
        "people",
        f"show {part_number(shop)}",
        "paper",
        "export",
    } <= telling


def test_the_counter_is_told_none(shop: Costly, tmp_path: Path) -> None:
    desk = shop.desk
    desk.sign.enter("7391")
    desk.do(SetRoleRights(role="counter", rights=("export", "order")))
    desk.sign.enter("5820")
    found = {what: leaks(text) for what, text in told_of(shop, tmp_path)}
    assert {what: leaked for what, leaked in found.items() if leaked} == {}
    assert [desk.words("en").say(label) for label in left_out(desk.context(), KINDS["parts"])] == [
        "Cost each"
    ]


def test_nobody_signed_in_is_told_none_and_exports_nothing(shop: Costly, tmp_path: Path) -> None:
    shop.desk.sign.lock()
    assert not leaks(repr(shop.desk.spare_parts.page(ListQuery())))
    with pytest.raises(NotAllowed):
        export_file(shop.desk.context(), KINDS["parts"], tmp_path / "parts.csv")
    assert not (tmp_path / "parts.csv").exists()


def test_a_form_saved_by_who_sees_no_costs_keeps_them(shop: Costly) -> None:
    desk = shop.desk
    desk.sign.enter("7391")
    desk.do(SetRoleRights(role="counter", rights=("order",)))
    desk.sign.enter("5820")
    desk.do(EditSparePart(**shop._typed() | {"location": "B-1"}))
    line = desk.orders.get(shop.order).lines[0]
    desk.do(EditOrderLine(id=line.id, **EditOrderLine.fill(line) | {"quantity": 4}))
    kept = desk.store.row("SELECT cost_cents, value_cents, location FROM parts WHERE id = ?", (shop.pump,))
    assert kept == (COST, 3 * COST, "B-1")
    ordered = "SELECT cost_cents, quantity FROM purchase_order_lines WHERE id = ?"
    assert desk.store.row(ordered, (line.id,)) == (COST, 4)


def test_what_writes_sees_costs(shop: Costly) -> None:
    """A part put in by the counter keeps the cost that it had."""
    desk = shop.desk
    desk.sign.enter("5820")
    desk.do(AddPart(job=shop.job, name="Pump", part=shop.pump))
    assert desk.store.value("SELECT cost_cents FROM parts_used ORDER BY id DESC LIMIT 1") == COST


def test_of_every_amount_it_is_said_whether_it_is_a_cost() -> None:
    prices = set(PRICES["charges of the shop's"].split())
    amounts = {
        (name_of(table), field.column_name)
        for table in ALL
        for field in table._meta.sorted_fields
        if isinstance(field, MoneyColumn)
    }
    costs = {(table, column) for table, found in COSTS.items() for column in found}
    unsaid = {each for each in amounts - costs - TOLD if each[1] not in prices}
    assert unsaid == set(), "say in store/costs.py that it is a cost, or here that it is none"
    assert costs <= amounts


def test_every_row_that_reads_a_cost_knows_it() -> None:
    for info in pkgutil.walk_packages(helpdesk.services.__path__, "helpdesk.services."):
        importlib.import_module(info.name)
    named = {"cost_cents", "hourly_cents", "came_cents", "gross_profit_cents", "turnover_cents"}
    rows = {shape for shape in ORIGINS if named & set(columns(shape))}
    told = {"OptionRow"}
    assert {shape.__name__ for shape in rows if not costs_of(shape)} <= told


def test_a_delivery_taken_in_without_seeing_costs_came_at_what_was_ordered(shop: Costly) -> None:
    desk = shop.desk
    desk.sign.enter("5820")
    line = desk.orders.get(shop.order).lines[0]
    assert line.cost_cents is None
    desk.do(ReceiveOrder(id=shop.order, arrived=(Arrived(line=line.id, quantity=1),)))
    assert desk.store.value("SELECT total_cents FROM receipt_lines ORDER BY id DESC LIMIT 1") == COST
