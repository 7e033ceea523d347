"""An accepted quote whose parts are not here: what is there is reserved, the rest ordered, the job waits."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from helpdesk.desk import Desk
from helpdesk.services.stock.needs_reader import why_waiting
from helpdesk.services.stock.order_actions import EditOrder, OrderPart
from helpdesk.services.stock.part_actions import AddSparePart
from helpdesk.services.stock.sending_actions import SendOrder
from helpdesk.services.suppliers.actions import AddSupplier
from helpdesk.services.workshop.part_wish_actions import WantPart
from helpdesk.services.workshop.quote_actions import QuoteLineForm, SendQuote, WriteQuote
from helpdesk.services.workshop.quote_answer_actions import AnswerQuote
from tests.services.workshop.bench import Bench, dump


class Shop(Bench):
    """A job whose quote wants parts of the stock."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, quote_choice="wanted")
        self.supplier = self.did(AddSupplier(name="Recambios Sur"))

    def part(self, name: str = "Drain pump", stock: int = 1, **more: Any) -> int:
        return self.did(AddSparePart(name=name, stock=stock, **{"supplier": self.supplier, **more}))

    def wanting(self, *parts: tuple[int, int], job: int | None = None) -> int:
        """A quote that was given, with so many pieces of parts."""
        lines = (
            QuoteLineForm(kind="labour", text="Work", minutes=30, price_cents=4000),
            *(
                QuoteLineForm(kind="part", text="Part", quantity_milli=n * 1000, price_cents=100, part=part)
                for part, n in parts
            ),
        )
        quote = self.did(WriteQuote(job=job or self.job, lines=lines))
        self.did(SendQuote(id=quote, how="phone"))
        return quote

    def short(self, quote: int) -> list[tuple[str, int, int, int]]:
        """Wanted, missing, to order of each part that would be missing."""
        found = self.desk.cases.short_parts(self.desk.cases.quote(quote), self.row())
        return [(part.name, part.wanted, part.missing, part.to_order) for part in found]

    def drafts(self) -> dict[str, list[tuple[int, int]]]:
        """By supplier, the orders being collected: part and pieces of each line."""
        found = {}
        for (order,) in self.desk.store.rows("SELECT id FROM purchase_orders WHERE state = 'draft'"):
            card = self.desk.orders.get(order)
            found[card.facts.supplier_name or ""] = [(line.part, line.quantity) for line in card.lines]
        return found

    def waiting(self) -> list[str]:
        """Why the job waits, of each part it still wants."""
        say = self.desk.words("en").say
        return [say(why_waiting(need)) for need in self.desk.spare_parts.of_job(self.job)]


@pytest.fixture
def shop(desk: Desk) -> Shop:
    return Shop(desk)


def test_what_is_here_is_reserved_the_rest_is_ordered_and_the_job_waits_in_one_step(shop: Shop) -> None:
    pump, seal = shop.part(stock=1), shop.part("Seal", stock=5)
    quote = shop.wanting((pump, 3), (seal, 2))
    assert shop.short(quote) == [("Drain pump", 3, 2, 2)]
    before = dump(shop.desk)
    outcome = shop.desk.do(AnswerQuote(id=quote, missing="order"))
    row = shop.row()
    assert (row.state, row.under_warranty) == ("waiting_part", "no")
    assert shop.drafts() == {"Recambios Sur": [(pump, 2)]}
    assert [shop.desk.spare_parts.get(part).reserved for part in (pump, seal)] == [1, 2]
    pauses = shop.desk.cases.get(shop.case).pauses
    assert [(pause.reason, pause.note, pause.ended_at) for pause in pauses[1:]] == [
        ("part", "2 × Drain pump", None)
    ]
    said = shop.desk.words("en").say(outcome.label)
    assert "2 × Drain pump" in said
    assert "OC1" in said
    shop.desk.undo()
    assert dump(shop.desk) == before


def test_the_card_says_with_which_order_a_part_comes(shop: Shop) -> None:
    pump = shop.part(stock=0)
    shop.did(AnswerQuote(id=shop.wanting((pump, 1)), missing="order"))
    (order,) = [need.order for need in shop.desk.spare_parts.of_job(shop.job)]
    assert order is not None
    assert shop.waiting() == ["none is here; on order OC1, which is still to be sent"]
    shop.did(SendOrder(id=order))
    assert shop.waiting() == ["none is here; ordered with OC1"]
    shop.did(EditOrder(id=order, supplier=shop.supplier, expected_on=date(2027, 1, 20)))
    (said,) = shop.waiting()
    assert said.startswith("none is here; ordered with OC1, expected on ")
    assert "20" in said


def test_what_comes_already_is_not_ordered_again(shop: Shop) -> None:
    pump = shop.part(stock=0)
    shop.did(OrderPart(part=pump, quantity=2))
    quote = shop.wanting((pump, 3))
    assert shop.short(quote) == [("Drain pump", 3, 3, 1)]
    shop.did(AnswerQuote(id=quote, missing="order"))
    assert sorted(shop.drafts()["Recambios Sur"]) == [(pump, 1), (pump, 2)]


def test_pieces_on_their_way_for_another_job_are_not_counted_on(shop: Shop) -> None:
    pump = shop.part(stock=0)
    other = shop.again()
    shop.did(WantPart(job=other, part=pump, quantity=2), OrderPart(part=pump, quantity=2))
    assert shop.short(shop.wanting((pump, 1))) == [("Drain pump", 1, 1, 1)]


def test_two_lines_of_one_part_are_one_want(shop: Shop) -> None:
    pump = shop.part(stock=1)
    quote = shop.wanting((pump, 1), (pump, 1))
    assert shop.short(quote) == [("Drain pump", 2, 1, 1)]
    shop.did(AnswerQuote(id=quote, missing="order"))
    assert shop.drafts() == {"Recambios Sur": [(pump, 1)]}


def test_each_supplier_has_its_order_and_none_is_a_supplier_too(shop: Shop) -> None:
    pump, odd = shop.part(stock=0), shop.part("Odd seal", stock=0, supplier=None)
    shop.did(AnswerQuote(id=shop.wanting((pump, 1), (odd, 1)), missing="order"))
    assert shop.drafts() == {"Recambios Sur": [(pump, 1)], "": [(odd, 1)]}


@pytest.mark.parametrize(
    ("way", "state", "ordered"),
    [("hold", "waiting_part", 0), ("go_on", "in_work", 0), ("order", "waiting_part", 1)],
)
def test_what_is_missing_may_be_waited_for_or_gone_on_without(
    shop: Shop, way: str, state: str, ordered: int
) -> None:
    pump = shop.part(stock=0)
    shop.did(AnswerQuote(id=shop.wanting((pump, 1)), missing=way))
    assert shop.row().state == state
    assert len(shop.drafts()) == ordered
    assert shop.desk.spare_parts.get(pump).needed == 1


def test_nobody_waits_where_nothing_is_missing(shop: Shop) -> None:
    pump = shop.part(stock=1)
    shop.did(AnswerQuote(id=shop.wanting((pump, 1)), missing="order"))
    assert shop.row().state == "in_work"
    assert not shop.drafts()


def test_a_refused_quote_orders_nothing(shop: Shop) -> None:
    pump = shop.part(stock=0)
    shop.did(AnswerQuote(id=shop.wanting((pump, 1)), answer="refused", missing="order"))
    assert shop.row().state == "ready"
    assert not shop.drafts()
    assert shop.desk.spare_parts.get(pump).needed == 0


def test_ordering_takes_the_right_to_order_and_nothing_else_does(shop: Shop) -> None:
    needs: Callable[[AnswerQuote], Any] = lambda action: tuple(action.needs(shop.desk.context()))  # noqa: E731
    assert needs(AnswerQuote(id=1, missing="order")) == ("order",)
    assert not needs(AnswerQuote(id=1, missing="hold"))
    assert not needs(AnswerQuote(id=1))
    assert not needs(AnswerQuote(id=1, answer="refused", missing="order"))
