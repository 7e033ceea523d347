"""Orders, deliveries, uses and counts in any order keep the five numbers right and lose no cent."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from helpdesk.desk import Desk
from helpdesk.errors import Conflict, Invalid
from helpdesk.services.stock.count_actions import EnterCounts, Found, PostCount, StartCount
from helpdesk.services.stock.order_actions import OrderPart
from helpdesk.services.stock.receiving_actions import Arrived, ReceiveOrder, RemoveReceipt
from helpdesk.services.stock.sending_actions import CancelOrder, CancelOrderLine, SendOrder
from helpdesk.services.stock.supplier_return_actions import ReturnToSupplier
from helpdesk.services.workshop.part_wish_actions import WantPart
from helpdesk.services.workshop.parts_and_time_actions import AddPart
from tests.services.stock.test_orders import Shop

PIECES = st.integers(1, 5)
STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("order"), PIECES),
        st.tuples(st.just("send"), st.just(0)),
        st.tuples(st.just("receive"), PIECES),
        st.tuples(st.just("receive_free"), PIECES),
        st.tuples(st.just("take_back"), st.just(0)),
        st.tuples(st.just("call_off"), PIECES),
        st.tuples(st.just("cancel"), st.just(0)),
        st.tuples(st.just("want"), PIECES),
        st.tuples(st.just("use"), PIECES),
        st.tuples(st.just("return"), PIECES),
        st.tuples(st.just("count"), st.integers(0, 9)),
        st.tuples(st.just("undo"), st.just(0)),
    ),
    max_size=14,
)


class Anything(Shop):
    """Whatever may happen to one part."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.pump = self.part(stock=2)
        self.reach("in_work")
        self.done = 0

    def step(self, what: str, n: int) -> None:
        for action in getattr(self, f"_{what}")(n):
            try:
                self.desk.do(action)
                self.done += 1
            except (Conflict, Invalid):
                return

    def _order(self, n: int) -> Any:
        yield OrderPart(part=self.pump, quantity=n)

    def _last(self, state: str) -> int:
        sql = "SELECT id FROM purchase_orders WHERE state = ? ORDER BY id LIMIT 1"
        return int(self.desk.store.value(sql, (state,)) or 0)

    def _send(self, _: int) -> Any:
        if order := self._last("draft"):
            yield SendOrder(id=order)

    def _receive(self, n: int, total: int | None = 777) -> Any:
        if order := self._last("ordered"):
            line = self.card(order).lines[0].id
            yield ReceiveOrder(
                id=order, arrived=(Arrived(line=line, quantity=n, total_cents=total),), more=n > 3
            )

    def _receive_free(self, n: int) -> Any:
        yield from self._receive(n, None)

    def _take_back(self, _: int) -> Any:
        receipt = self.desk.store.value("SELECT max(id) FROM receipts")
        if receipt:
            yield RemoveReceipt(id=receipt)

    def _call_off(self, n: int) -> Any:
        if order := self._last("ordered"):
            yield CancelOrderLine(id=self.card(order).lines[0].id, pieces=n)

    def _cancel(self, _: int) -> Any:
        if order := self._last("ordered"):
            yield CancelOrder(id=order)

    def _want(self, n: int) -> Any:
        yield WantPart(job=self.job, part=self.pump, quantity=n)

    def _use(self, n: int) -> Any:
        yield AddPart(job=self.job, name="Drain pump", part=self.pump, quantity=n)

    def _return(self, n: int) -> Any:
        yield ReturnToSupplier(part=self.pump, quantity=n)

    def _count(self, n: int) -> Any:
        yield StartCount(scope="chosen", parts=(self.pump,))
        count = self.desk.store.value("SELECT max(id) FROM counts WHERE state = 'open'")
        if count:
            yield EnterCounts(id=count, found=(Found(part=self.pump, counted=n, reason="count"),))
            yield PostCount(id=count)

    def _undo(self, _: int) -> Any:
        """Back to how the shop began, never past it."""
        if self.done:
            self.desk.undo()
            self.done -= 1
        return iter(())

    def check(self) -> None:
        """The kept numbers are those that follow from moves, needs and lines."""
        row, store = self.desk.spare_parts.get(self.pump), self.desk.store
        moved = store.row(
            "SELECT coalesce(sum(quantity), 0), coalesce(sum(value_cents), 0), coalesce(sum(unpriced), 0) "
            "FROM stock_moves WHERE part_id = ?",
            (self.pump,),
        )
        assert (row.on_hand, row.value_cents, row.unpriced) == moved
        wanted = store.value(
            "SELECT coalesce(sum(open_pieces), 0) FROM part_needs WHERE part_id = ?", (self.pump,)
        )
        assert row.reserved + row.needed == wanted
        assert row.reserved == max(0, min(row.on_hand, wanted))
        assert row.available == row.on_hand - row.reserved
        lines = [line for order in self._orders() for line in self.card(order).lines]
        assert row.on_order == sum(line.open for line in lines if line.order_state == "ordered")
        for line in lines:
            came = store.value(
                "SELECT coalesce(sum(quantity), 0) FROM receipt_lines WHERE line_id = ?", (line.id,)
            )
            assert line.received == came
        for order in self._orders():
            facts = self.card(order).facts
            assert (facts.state == "ordered") == (facts.stands in {"sent", "partly"})
        if not row.on_hand:
            assert (row.value_cents, row.unpriced) == (0, 0)

    def _orders(self) -> list[int]:
        return [order for (order,) in self.desk.store.rows("SELECT id FROM purchase_orders")]


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=STEPS)
def test_in_any_order_the_numbers_are_those_of_what_happened(
    empty_shop: Path, tmp_path_factory: Any, steps: list[tuple[str, int]]
) -> None:
    folder = Path(shutil.copytree(empty_shop, tmp_path_factory.mktemp("any") / "shop"))
    with Desk.open(folder) as desk:
        shop = Anything(desk)
        for what, n in steps:
            shop.step(what, n)
            shop.check()
