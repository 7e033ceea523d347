"""Orders to suppliers: collected, sent, received from zero upwards, called off; who waits; what came by mistake."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from helpdesk.action import Action
from helpdesk.clock import FixedClock
from helpdesk.desk import Desk
from helpdesk.domain.listing import ListQuery
from helpdesk.domain.stock import Numbers
from helpdesk.errors import Conflict, Invalid
from helpdesk.services.stock.asking import orders_asking
from helpdesk.services.stock.move_actions import CorrectStock
from helpdesk.services.stock.needs_reader import who_waits
from helpdesk.services.stock.order_actions import (
    AddOrderLine,
    DeleteOrder,
    EditOrder,
    EditOrderLine,
    OrderLineForm,
    OrderPart,
    OrderProposed,
    RemoveOrderLine,
)
from helpdesk.services.stock.order_rows import OrderCard
from helpdesk.services.stock.part_actions import AddSparePart
from helpdesk.services.stock.receiving_actions import Arrived, ReceiveOrder, RemoveReceipt
from helpdesk.services.stock.sending_actions import CancelOrder, CancelOrderLine, SendOrder
from helpdesk.services.stock.supplier_return_actions import CreditReturn, ReturnToSupplier
from helpdesk.services.suppliers.actions import AddSupplier
from helpdesk.services.workshop.order_part_actions import OrderForJob
from helpdesk.services.workshop.part_wish_actions import WantPart
from helpdesk.services.workshop.parts_and_time_actions import AddPart
from helpdesk.services.workshop.repair_actions import WaitFor
from tests.services.workshop.bench import Bench, dump


class Shop(Bench):
    """A workshop with a supplier."""

    def __init__(self, desk: Desk, **intake: Any) -> None:
        super().__init__(desk, **intake)
        self.supplier = self.did(AddSupplier(name="Suministros Vega"))

    def part(self, name: str = "Drain pump", **more: Any) -> int:
        told = {"supplier": self.supplier, "cost_cents": 1000, "supply": "national", **more}
        return self.did(AddSparePart(name=name, **told))

    def ordered(self, part: int, pieces: int = 5, **more: Any) -> int:
        """An order of one part that went out."""
        order = self.did(OrderPart(part=part, quantity=pieces))
        return self.did(SendOrder(id=order, **more))

    def numbers(self, part: int) -> Numbers:
        return self.desk.spare_parts.get(part).numbers

    def card(self, order: int) -> OrderCard:
        return self.desk.orders.get(order)

    def came(self, order: int, pieces: int, total: int | None = None, line: int = 0, **more: Any) -> int:
        of = self.card(order).lines[line].id
        arrived = (Arrived(line=of, quantity=pieces, total_cents=total),)
        return self.did(ReceiveOrder(id=order, arrived=arrived, **more))

    def refused(self, action: Action) -> str:
        """The sentence with which it is refused; nothing was written."""
        before = dump(self.desk)
        with pytest.raises((Conflict, Invalid)) as caught:
            self.desk.do(action)
        assert dump(self.desk) == before
        told = caught.value
        text = next(iter(told.problems.values())) if isinstance(told, Invalid) else told.text
        return self.desk.words("en").say(text)


@pytest.fixture
def shop(desk: Desk) -> Shop:
    return Shop(desk)


# -- collecting -----------------------------------------------------------------------------------------


def test_parts_collect_on_the_open_draft_of_their_supplier(shop: Shop) -> None:
    pump, belt = shop.part(), shop.part("Belt")
    other = shop.part("Board", supplier=shop.did(AddSupplier(name="Otro")))
    first = shop.did(OrderPart(part=pump, quantity=2))
    assert shop.did(OrderPart(part=belt)) == first
    assert shop.did(OrderPart(part=pump, quantity=1)) == first
    assert shop.did(OrderPart(part=other)) != first
    assert [(line.name, line.quantity) for line in shop.card(first).lines] == [("Drain pump", 3), ("Belt", 1)]
    assert shop.numbers(pump).on_order == 0
    assert shop.card(first).facts.stands == "draft"


def test_an_order_that_went_out_collects_no_more(shop: Shop) -> None:
    pump = shop.part()
    gone = shop.ordered(pump)
    assert shop.did(OrderPart(part=pump)) != gone
    assert "went out already" in shop.refused(AddOrderLine(order=gone, part=pump))


def test_an_order_without_lines_is_refused(shop: Shop) -> None:
    pump = shop.part()
    order = shop.did(OrderPart(part=pump))
    shop.did(RemoveOrderLine(id=shop.card(order).lines[0].id))
    assert "without a line" in shop.refused(SendOrder(id=order))
    assert "without a line" in shop.refused(ReceiveOrder(id=order, arrived=(Arrived(line=1, quantity=1),)))


def test_an_order_without_a_supplier_is_not_sent(shop: Shop) -> None:
    loose = shop.part("Clip", supplier=None)
    order = shop.did(OrderPart(part=loose))
    assert "who supplies" in shop.refused(SendOrder(id=order))
    shop.did(EditOrder(id=order, supplier=shop.supplier))
    shop.did(SendOrder(id=order))
    assert shop.card(order).facts.supplier_name == "Suministros Vega"


@pytest.mark.parametrize("pieces", [0, -1, 1_000_000, "many"])
def test_a_number_of_pieces_that_cannot_be_meant_is_refused(shop: Shop, pieces: Any) -> None:
    pump = shop.part()
    assert shop.refused(OrderPart(part=pump, quantity=pieces))
    order = shop.did(OrderPart(part=pump))
    assert shop.refused(EditOrderLine(id=shop.card(order).lines[0].id, quantity=pieces))


def test_a_part_is_ordered_from_its_job(shop: Shop) -> None:
    """The line names the job; what the job wanted already is not wanted twice."""
    pump = shop.part()
    shop.did(OrderForJob(job=shop.job, part=pump, quantity=2))
    assert shop.numbers(pump).needed == 2
    shop.did(OrderForJob(job=shop.job, part=pump, quantity=1))
    assert shop.numbers(pump).needed == 2
    (order,) = shop.desk.orders.page(ListQuery(filters=("draft",)))
    (line,) = shop.card(order.id).lines
    assert (line.quantity, line.need is not None) == (3, True)
    other = shop.again()
    shop.did(OrderForJob(job=other, part=pump))
    assert len(shop.card(order.id).lines) == 2


# -- what is proposed -----------------------------------------------------------------------------------


def test_what_is_missing_is_proposed_once(shop: Shop) -> None:
    """Two wanted and a minimum of 5: less what is there, on its way, or being collected."""
    pump = shop.part(stock=1, minimum=5)
    shop.did(WantPart(job=shop.job, part=pump, quantity=2))
    (row,) = shop.desk.orders.to_order()
    assert (row.missing, row.proposed) == (6, 6)
    order = shop.did(OrderProposed(lines=(OrderLineForm(part=pump, quantity=row.proposed),)))
    assert shop.desk.orders.to_order() == []
    shop.did(SendOrder(id=order))
    assert shop.desk.orders.to_order() == []
    assert shop.numbers(pump).on_order == 6
    shop.did(CancelOrderLine(id=shop.card(order).lines[0].id, pieces=4))
    assert [row.proposed for row in shop.desk.orders.to_order()] == [4]


def test_nothing_chosen_is_ordered_with_a_sentence(shop: Shop) -> None:
    assert "at least one" in shop.refused(OrderProposed(lines=()))


# -- receiving ------------------------------------------------------------------------------------------


def test_five_ordered_two_scanned_three_open(shop: Shop) -> None:
    pump = shop.part()
    shop.did(WantPart(job=shop.job, part=pump, quantity=1))
    order = shop.ordered(pump, 5)
    assert shop.numbers(pump) == Numbers(0, 0, 1, 5)
    shop.came(order, 2, 2100, invoice="F-77")
    card = shop.card(order)
    assert (card.facts.stands, card.lines[0].open) == ("partly", 3)
    assert shop.numbers(pump) == Numbers(2, 1, 0, 3)
    (need,) = card.waiting[pump]
    assert need.ready
    assert f"for job {shop.row().number}" in shop.desk.words("en").say(who_waits(need))
    shop.came(order, 3, 3000)
    assert shop.card(order).facts.stands == "received"
    assert shop.numbers(pump) == Numbers(5, 1, 0, 0)


def test_the_job_that_waits_is_told_of_today_and_waits_on(shop: Shop) -> None:
    pump = shop.part()
    shop.reach("in_work")
    shop.did(WantPart(job=shop.job, part=pump), WaitFor(job=shop.job, reason="part"))
    order = shop.ordered(pump)
    shop.came(order, 1)
    desk = shop.desk
    sections = desk.today.sections(desk.clock.today(desk.words().zone), desk.clock.now(), desk.settings)
    (here,) = [section for section in sections if section.key == "part_here"]
    assert here.rows[0].number == shop.row().number
    assert shop.row().state == "waiting_part"


def test_a_receipt_begins_at_zero_and_one_without_pieces_is_refused(shop: Shop) -> None:
    order = shop.ordered(shop.part())
    line = shop.card(order).lines[0].id
    assert "Nothing was counted" in shop.refused(ReceiveOrder(id=order, arrived=(Arrived(line=line),)))
    assert "duplicated" in shop.refused(
        ReceiveOrder(id=order, arrived=(Arrived(line=line, quantity=1), Arrived(line=line, quantity=1)))
    )


def test_more_than_was_ordered_is_asked_about(shop: Shop) -> None:
    pump = shop.part()
    order = shop.ordered(pump, 2)
    line = shop.card(order).lines[0].id
    told = shop.refused(ReceiveOrder(id=order, arrived=(Arrived(line=line, quantity=3),)))
    assert "Take more than was ordered?" in told
    shop.came(order, 3, more=True)
    assert shop.numbers(pump) == Numbers(3, 0, 0, 0)
    assert shop.card(order).facts.stands == "received"


def test_what_came_without_being_sent_counts_as_sent(shop: Shop) -> None:
    pump = shop.part()
    order = shop.did(OrderPart(part=pump, quantity=2))
    shop.came(order, 1)
    facts = shop.card(order).facts
    assert (facts.stands, facts.ordered_on) == ("partly", shop.desk.clock.today(shop.desk.words().zone))


def test_both_costs_are_kept_and_the_last_one_is_expected_next(shop: Shop) -> None:
    pump = shop.part(cost_cents=1000)
    order = shop.ordered(pump, 3)
    shop.came(order, 3, 3100)
    line = shop.card(order).lines[0]
    assert (line.total_cents, line.came_cents) == (3000, 3100)
    row = shop.desk.spare_parts.get(pump)
    assert (row.value_cents, row.cost_cents) == (3100, 1033)


def test_a_line_of_another_order_is_no_line_of_it(shop: Shop) -> None:
    first = shop.ordered(shop.part())
    second = shop.ordered(shop.part("Belt"))
    line = shop.card(second).lines[0].id
    assert "another order" in shop.refused(ReceiveOrder(id=first, arrived=(Arrived(line=line, quantity=1),)))


def test_a_delivery_of_tomorrow_is_refused(shop: Shop) -> None:
    order = shop.ordered(shop.part())
    tomorrow = shop.desk.clock.today(shop.desk.words().zone) + timedelta(days=1)
    line = shop.card(order).lines[0].id
    assert "still to come" in shop.refused(
        ReceiveOrder(id=order, arrived=(Arrived(line=line, quantity=1),), on=tomorrow)
    )


def test_undoing_a_receipt_restores_every_number_and_cost(shop: Shop) -> None:
    pump = shop.part(stock=1)
    order = shop.ordered(pump)
    before = dump(shop.desk)
    shop.came(order, 2, 2500)
    shop.desk.undo()
    assert dump(shop.desk) == before


def _stands(shop: Shop, part: int, order: int) -> tuple[Any, ...]:
    row = shop.desk.spare_parts.get(part)
    facts = shop.card(order).facts
    return (row.numbers, row.value_cents, row.unpriced, row.cost_cents, facts.stands, facts.open)


def test_a_delivery_entered_by_mistake_is_taken_back_whole(shop: Shop) -> None:
    pump = shop.part(stock=1)
    order = shop.ordered(pump, 2)
    before = _stands(shop, pump, order)
    shop.came(order, 2, 2555)
    receipt = shop.card(order).receipts[0].id
    shop.did(RemoveReceipt(id=receipt))
    assert _stands(shop, pump, order) == before
    assert shop.card(order).receipts == ()


def test_two_deliveries_are_taken_back_one_after_the_other(shop: Shop) -> None:
    pump = shop.part()
    order = shop.ordered(pump, 5)
    before = _stands(shop, pump, order)
    shop.came(order, 2, 2555)
    shop.came(order, 1, None)
    for receipt in reversed(shop.card(order).receipts):
        shop.did(RemoveReceipt(id=receipt.id))
    assert _stands(shop, pump, order) == before


def test_a_delivery_of_which_pieces_were_used_stays_with_a_sentence(shop: Shop) -> None:
    pump = shop.part()
    order = shop.ordered(pump, 2)
    shop.came(order, 2, 2555)
    shop.reach("in_work")
    shop.did(AddPart(job=shop.job, name="Drain pump", part=pump))
    receipt = shop.card(order).receipts[0].id
    assert "used or moved since" in shop.refused(RemoveReceipt(id=receipt))


# -- calling off ----------------------------------------------------------------------------------------


def test_calling_off_leaves_what_came(shop: Shop) -> None:
    pump = shop.part()
    order = shop.ordered(pump, 5)
    shop.came(order, 2)
    shop.did(CancelOrder(id=order))
    assert shop.card(order).facts.stands == "received"
    assert shop.numbers(pump) == Numbers(2, 0, 0, 0)
    assert "Nothing of" in shop.refused(CancelOrder(id=order))


def test_an_order_of_which_nothing_came_is_cancelled(shop: Shop) -> None:
    pump = shop.part()
    order = shop.ordered(pump, 5)
    shop.did(CancelOrder(id=order))
    assert shop.card(order).facts.stands == "cancelled"
    assert shop.numbers(pump) == Numbers(0, 0, 0, 0)
    line = shop.card(order).lines[0].id
    assert "called off" in shop.refused(ReceiveOrder(id=order, arrived=(Arrived(line=line, quantity=1),)))


def test_more_than_is_open_cannot_be_called_off(shop: Shop) -> None:
    order = shop.ordered(shop.part(), 5)
    line = shop.card(order).lines[0].id
    assert "5 pieces are still" in shop.refused(CancelOrderLine(id=line, pieces=6))
    shop.came(order, 2)
    assert "2 pieces" in shop.refused(EditOrderLine(id=line, quantity=1))


def test_a_draft_is_deleted_and_one_that_went_out_is_not(shop: Shop) -> None:
    pump = shop.part()
    draft = shop.did(OrderPart(part=pump))
    shop.did(DeleteOrder(id=draft))
    assert "went out already" in shop.refused(DeleteOrder(id=shop.ordered(pump)))
    assert "delete it" in shop.refused(CancelOrder(id=shop.did(OrderPart(part=pump))))


# -- the list -------------------------------------------------------------------------------------------


def test_views_of_the_list(shop: Shop) -> None:
    pump = shop.part()
    today = shop.desk.clock.today(shop.desk.words().zone)
    late = shop.ordered(pump, 1, on=today - timedelta(days=9), expected_on=today - timedelta(days=2))
    sent = shop.ordered(pump, 1, expected_on=today)
    done = shop.ordered(shop.part("Belt"), 1)
    shop.came(done, 1)
    draft = shop.did(OrderPart(part=pump))

    def ids(view: str, text: str = "") -> list[int]:
        query = ListQuery(text=text, filters=(view,))
        rows = shop.desk.orders.page(query)
        assert shop.desk.orders.count(query) == len(rows)
        return [row.id for row in rows]

    assert ids("late") == [late]
    assert ids("sent") == [late, sent]
    assert ids("received") == [done]
    assert set(ids("open")) == {late, sent, draft}
    assert orders_asking(shop.desk.store, shop.desk.clock.today(shop.desk.words().zone)) == 1
    assert ids("all", "belt") == [done]
    assert ids("all", f"OC{sent}") == [sent]
    assert set(ids("all", "vega")) == {late, sent, draft, done}
    assert shop.desk.orders.counts() == {"open": 3, "draft": 1, "sent": 2, "late": 1}


def test_an_order_is_found_by_its_number_the_suppliers_and_its_shipment(shop: Shop) -> None:
    order = shop.ordered(shop.part(), their_number="SV-2291")
    shop.did(EditOrder(id=order, supplier=shop.supplier, their_number="SV-2291", tracking="90012345"))
    for text in (f"OC{order}", "SV-2291", "90012345"):
        hits = [hit for hit in shop.desk.finder.find(text) if hit.kind == "purchase_order"]
        assert [hit.id for hit in hits] == [order]
    assert shop.desk.finder.find("SV-22") == []


# -- the law --------------------------------------------------------------------------------------------


def test_the_lawful_day_stands_beside_the_promise(shop: Shop) -> None:
    clock = shop.desk.clock
    assert isinstance(clock, FixedClock)
    pump, board = shop.part(), shop.part("Board", supply="imported")
    unsaid = shop.part("Clip", supply="")
    today = clock.today(shop.desk.words().zone)
    for part in (pump, board, unsaid):
        order = shop.did(OrderPart(part=part))
    shop.did(SendOrder(id=order))
    card = shop.card(order)
    days = {line.name: card.lawful.get(line.id) for line in card.lines}
    assert days["Drain pump"] == today + timedelta(days=15)
    assert (days["Board"] or today) > today + timedelta(days=27)
    assert days["Clip"] is None
    assert card.late_by_law(today + timedelta(days=15)) is None
    assert card.late_by_law(today + timedelta(days=16)) == today + timedelta(days=15)


# -- back to the supplier -------------------------------------------------------------------------------


def test_parts_go_back_and_their_credit_is_awaited(shop: Shop) -> None:
    pump = shop.part(stock=3)
    shop.did(ReturnToSupplier(part=pump, quantity=2, why="faulty", expected_cents=2000))
    assert shop.numbers(pump).on_hand == 1
    (row,) = shop.desk.orders.returns(still_open=True)
    assert (row.quantity, row.expected_cents, row.supplier_name) == (2, 2000, "Suministros Vega")
    outcome = shop.desk.do(CreditReturn(id=row.id, credited_cents=1500))
    assert "other than expected" in shop.desk.words("en").say(outcome.label)
    assert shop.desk.orders.returns(still_open=True) == []
    assert "recorded already" in shop.refused(CreditReturn(id=row.id, credited_cents=1))


def test_more_than_lies_there_cannot_go_back(shop: Shop) -> None:
    pump = shop.part(stock=1)
    assert "Only 1 piece" in shop.refused(ReturnToSupplier(part=pump, quantity=2))
    loose = shop.part("Clip", supplier=None, stock=1)
    assert "to whom" in shop.refused(ReturnToSupplier(part=loose))


def test_an_order_has_its_day_and_shipment(shop: Shop) -> None:
    order = shop.ordered(shop.part())
    shop.did(
        EditOrder(
            id=order,
            supplier=shop.supplier,
            expected_on=date(2030, 1, 2),
            their_number="A-1",
            carrier="SEUR",
            tracking="900",
        )
    )
    facts = shop.card(order).facts
    assert (facts.their_number, facts.carrier, facts.tracking) == ("A-1", "SEUR", "900")
    shop.came(order, 1)
    other = shop.did(AddSupplier(name="Otro"))
    assert "supplier stays" in shop.refused(EditOrder(id=order, supplier=other))


def test_a_part_ordered_for_a_job_that_nobody_put_on_hold_is_told_of_when_it_comes(shop: Shop) -> None:
    """Who orders from the bench and goes on with something else must hear of it all the same."""

    def told() -> list[str]:
        desk = shop.desk
        sections = desk.today.sections(desk.clock.now().date(), desk.clock.now(), desk.settings)
        return [
            row.number or "" for section in sections if section.key == "part_here" for row in section.rows
        ]

    shop.reach("in_work")
    pump, belt = shop.part(location="C2"), shop.part("Belt")
    shop.did(OrderForJob(job=shop.job, part=pump))
    (order,) = shop.desk.orders.page(ListQuery(filters=("draft",)))
    shop.did(SendOrder(id=order.id))
    assert told() == []
    shop.came(order.id, 1)
    assert told() == ["1-1"]
    # Another part that it wants is not here: there is nothing to go on with yet.
    shop.did(WantPart(job=shop.job, part=belt, quantity=1))
    assert told() == []
    shop.did(CorrectStock(id=belt, on_hand=1, reason="found"))
    assert told() == ["1-1"]
    shop.did(AddPart(job=shop.job, name="Belt", part=belt))
    assert told() == ["1-1"]
    shop.did(AddPart(job=shop.job, name="Drain pump", part=pump))
    assert told() == []
