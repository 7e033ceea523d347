"""Parts of the stock on jobs: taken, reserved, put back; who gets the one piece; old parts; prices."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from helpdesk.action import Action
from helpdesk.desk import Desk
from helpdesk.errors import Conflict, Invalid
from helpdesk.services.cases.actions import DeleteCase
from helpdesk.services.shop.settings_actions import ChangeSettings
from helpdesk.services.stock.move_actions import CorrectStock, TakeOffShelf
from helpdesk.services.stock.needs_reader import why_waiting
from helpdesk.services.stock.part_actions import (
    AddSparePart,
    ArchiveSparePart,
    DeleteSparePart,
    EditSparePart,
)
from helpdesk.services.workshop.coverage_actions import DecideWhoPays
from helpdesk.services.workshop.hand_over_actions import CancelJob, ReturnUnrepaired
from helpdesk.services.workshop.old_part_actions import (
    AnswerCredit,
    CreditOldPart,
    SendOldPart,
    SetOldPart,
)
from helpdesk.services.workshop.part_wish_actions import DropNeed, WantPart
from helpdesk.services.workshop.parts_and_time_actions import (
    AddPart,
    EditPart,
    RemovePart,
    SetPartOrigin,
    TakeQuoted,
)
from helpdesk.services.workshop.quote_actions import QuoteLineForm, SendQuote, WriteQuote
from helpdesk.services.workshop.quote_answer_actions import AnswerQuote
from helpdesk.services.workshop.repair_actions import WaitFor
from helpdesk.texts import Text
from tests.services.workshop.bench import Bench, dump


class Shop(Bench):
    """A workshop with a part on its shelf."""

    def part(self, name: str = "Drain pump", stock: int = 1, **more: Any) -> int:
        return self.did(AddSparePart(name=name, stock=stock, **{"cost_cents": 1000, **more}))

    def numbers(self, part: int) -> tuple[int, int, int, int]:
        """On hand, reserved, available, needed."""
        row = self.desk.spare_parts.get(part)
        assert row.available == row.on_hand - row.reserved
        return row.on_hand, row.reserved, row.available, row.needed

    def used(self, job: int | None = None) -> Any:
        """The last part put in."""
        return self.desk.cases.parts(job or self.job)[-1]

    def promised(self, serial: str, day: date | None, **intake: Any) -> int:
        """Another job, promised for a day."""
        from tests import builders

        told = {"quote_choice": "waived", "promised_on": day, **intake}
        return self.jobs(builders.received(self.desk, self.new_unit(serial), by=self.customer, **told))[0]

    def said(self, text: Text) -> str:
        return self.desk.words("en").say(text)


@pytest.fixture
def shop(desk: Desk) -> Shop:
    return Shop(desk)


def test_a_scan_takes_a_piece_from_the_shelf_at_its_cost(shop: Shop) -> None:
    part = shop.part(code="BO-U30", price_cents=2500, stock=3)
    shop.did(AddPart(job=shop.job, name="bo u30"))
    used = shop.used()
    assert (used.part, used.name, used.code, used.price_cents, used.cost_cents) == (
        part,
        "Drain pump",
        "BO-U30",
        2500,
        1000,
    )
    assert shop.numbers(part) == (2, 0, 2, 0)
    move = shop.desk.spare_parts.moves(part)[0]
    assert (move.kind, move.quantity, move.value_cents, move.number) == (
        "used",
        -1,
        -1000,
        shop.row().number,
    )


def test_a_part_that_is_not_kept_stays_possible_and_has_no_cost(shop: Shop) -> None:
    shop.did(AddPart(job=shop.job, name="Odd seal"))
    used = shop.used()
    assert (used.part, used.cost_cents) == (None, None)
    shop.did(SetPartOrigin(id=used.id, cost_cents=450))
    assert shop.used().cost_cents == 450


def test_what_is_wanted_is_reserved_and_taken_from_the_reservation(shop: Shop) -> None:
    part = shop.part(stock=1)
    shop.did(WantPart(job=shop.job, part=part, quantity=2))
    assert shop.numbers(part) == (1, 1, 0, 1)
    shop.did(AddPart(job=shop.job, name="Drain pump", part=part))
    assert shop.numbers(part) == (0, 0, 0, 1)
    need = shop.desk.spare_parts.of_job(shop.job)[0]
    shop.did(DropNeed(id=need.id))
    assert shop.numbers(part) == (0, 0, 0, 0)


def test_an_accepted_quote_reserves_its_parts(shop: Shop) -> None:
    part = shop.part(stock=2, price_cents=2500)
    job = shop.again(quote_choice="wanted")
    lines = (
        QuoteLineForm(kind="labour", text="Work", minutes=30, price_cents=4000),
        QuoteLineForm(kind="part", text="Drain pump", quantity_milli=2000, price_cents=2500, part=part),
        QuoteLineForm(kind="part", text="Odd seal", price_cents=100),
    )
    quote = shop.did(WriteQuote(job=job, lines=lines))
    shop.did(SendQuote(id=quote, how="phone"))
    assert shop.numbers(part) == (2, 0, 2, 0)
    shop.did(AnswerQuote(id=quote))
    assert shop.numbers(part) == (2, 2, 0, 0)
    line = shop.desk.cases.bench(shop.row(job), shop.desk.settings).proposed[0]
    shop.did(TakeQuoted(job=job, line=line.id))
    assert shop.numbers(part) == (0, 0, 0, 0)
    assert shop.used(job).cost_cents == 2000


def test_the_earlier_promise_gets_the_one_piece_and_the_other_says_why_it_waits(shop: Shop) -> None:
    part = shop.part(location="C2")
    late = shop.promised("SN-2", date(2027, 1, 20))
    early = shop.promised("SN-3", date(2027, 1, 10))
    shop.did(WantPart(job=late, part=part), WantPart(job=early, part=part))
    first, second = shop.desk.spare_parts.needs(part)
    assert (first.job, first.served, second.job, second.served) == (early, 1, late, 0)
    said = shop.said(why_waiting(second))
    assert shop.row(early).number in said
    assert "10" in said
    assert "C2" in shop.said(why_waiting(first))
    with pytest.raises(Invalid) as refused:
        shop.did(AddPart(job=late, name="Drain pump", part=part))
    assert shop.row(early).number in shop.said(refused.value.problems["reason"])
    shop.did(AddPart(job=late, name="Drain pump", part=part, reason="The customer of the other waits"))
    assert shop.numbers(part) == (0, 0, 0, 1)
    assert [need.job for need in shop.desk.spare_parts.needs(part)] == [early]


def test_more_than_lies_there_is_refused_or_allowed_with_a_reason(shop: Shop) -> None:
    part = shop.part(stock=1)
    with pytest.raises(Invalid) as refused:
        shop.did(AddPart(job=shop.job, name="Drain pump", part=part, quantity=2, reason="It lay elsewhere"))
    assert "1" in shop.said(refused.value.problems["quantity"])
    shop.did(ChangeSettings(values={"stock.below_zero": "reason"}))
    with pytest.raises(Invalid) as refused:
        shop.did(AddPart(job=shop.job, name="Drain pump", part=part, quantity=2))
    assert "reason" in refused.value.problems
    shop.did(AddPart(job=shop.job, name="Drain pump", part=part, quantity=2, reason="It lay elsewhere"))
    row = shop.desk.spare_parts.get(part)
    assert (row.on_hand, row.standing) == (-1, "below_zero")
    assert shop.used().cost_cents == 2000
    assert shop.desk.spare_parts.counts()["below_zero"] == 1
    shop.did(CorrectStock(id=part, on_hand=0, reason="Counted"))
    assert shop.numbers(part)[0] == 0
    assert shop.desk.spare_parts.get(part).value_cents == 0
    assert shop.desk.spare_parts.counts()["below_zero"] == 0


@pytest.mark.parametrize("quantity", [0, -1, 1_000_000, "two", None])
def test_no_such_number_of_pieces(shop: Shop, quantity: Any) -> None:
    part = shop.part(stock=5)
    before = dump(shop.desk)
    for action in (
        AddPart(job=shop.job, name="Drain pump", part=part, quantity=quantity),
        WantPart(job=shop.job, part=part, quantity=quantity),
        TakeOffShelf(id=part, quantity=quantity, reason="Broken"),
    ):
        with pytest.raises(Invalid) as refused:
            shop.did(action)
        assert "quantity" in refused.value.problems
    assert dump(shop.desk) == before


@pytest.mark.parametrize(
    ("where", "on_hand", "kinds"),
    [
        ("stock", 3, ["returned"]),
        ("supplier", 2, ["to_supplier", "returned"]),
        ("scrap", 2, ["scrapped", "returned"]),
        ("unit", 2, []),
    ],
)
def test_a_cancelled_job_frees_what_was_reserved_and_says_what_becomes_of_what_was_used(
    shop: Shop, where: str, on_hand: int, kinds: list[str]
) -> None:
    part = shop.part(stock=3)
    shop.did(
        WantPart(job=shop.job, part=part, quantity=2), AddPart(job=shop.job, name="Drain pump", part=part)
    )
    assert shop.numbers(part) == (2, 1, 1, 0)
    before = dump(shop.desk)
    cancel = CancelJob(job=shop.job, reason="Bought another one", unit="gone")
    with pytest.raises(Invalid) as refused:
        shop.did(cancel)
    assert "parts" in refused.value.problems
    assert dump(shop.desk) == before
    shop.did(CancelJob(job=shop.job, reason="Bought another one", unit="gone", parts=where))
    assert shop.numbers(part) == (on_hand, 0, on_hand, 0)
    assert [move.kind for move in shop.desk.spare_parts.moves(part)][: len(kinds)] == kinds
    assert len(shop.desk.cases.parts(shop.job)) == (where == "unit")
    assert shop.desk.spare_parts.get(part).value_cents == on_hand * 1000
    shop.desk.undo()
    assert dump(shop.desk) == before


def test_a_unit_that_goes_back_unrepaired_gives_its_parts_back(shop: Shop) -> None:
    part = shop.part(stock=2)
    shop.did(AddPart(job=shop.job, name="Drain pump", part=part))
    with pytest.raises(Invalid):
        shop.did(ReturnUnrepaired(job=shop.job, reason="Not worth it"))
    shop.did(ReturnUnrepaired(job=shop.job, reason="Not worth it", parts="stock"))
    assert shop.numbers(part) == (2, 0, 2, 0)


@pytest.mark.parametrize(("where", "on_hand"), [("stock", 2), ("supplier", 1), ("scrap", 1)])
def test_a_part_taken_out_of_a_job_goes_where_it_is_said(shop: Shop, where: str, on_hand: int) -> None:
    part = shop.part(stock=2)
    shop.did(WantPart(job=shop.job, part=part), AddPart(job=shop.job, name="Drain pump", part=part))
    shop.did(RemovePart(id=shop.used().id, where=where))
    assert shop.numbers(part)[0] == on_hand
    # Put in by mistake: it is wanted as before; broken or wrong, it is not.
    assert shop.numbers(part)[1] == (where == "stock")


def test_other_pieces_move_the_difference_and_no_cent_is_lost(shop: Shop) -> None:
    part = shop.part(stock=3, cost_cents=None)
    shop.did(EditSparePart(id=part, name="Drain pump", cost_cents=333))
    assert shop.desk.spare_parts.get(part).value_cents == 999
    shop.did(AddPart(job=shop.job, name="Drain pump", part=part, quantity=1))
    shop.did(EditPart(id=shop.used().id, quantity=3, price_cents=100))
    assert (shop.used().cost_cents, shop.numbers(part)[0]) == (999, 0)
    shop.did(EditPart(id=shop.used().id, quantity=2, price_cents=100))
    row = shop.desk.spare_parts.get(part)
    assert (shop.used().cost_cents, row.on_hand, row.value_cents) == (666, 1, 333)
    with pytest.raises(Invalid):
        shop.did(EditPart(id=shop.used().id, quantity=9))


def test_a_cost_of_later_changes_nothing_that_was_used(shop: Shop) -> None:
    part = shop.part(stock=3)
    shop.did(AddPart(job=shop.job, name="Drain pump", part=part))
    shop.did(EditSparePart(id=part, name="Drain pump", cost_cents=9900))
    assert shop.used().cost_cents == 1000
    assert shop.desk.spare_parts.get(part).value_cents == 2000


def test_a_deleted_case_leaves_the_stock_as_if_it_had_not_been(shop: Shop) -> None:
    part = shop.part(stock=2)
    shop.did(
        WantPart(job=shop.job, part=part, quantity=2), AddPart(job=shop.job, name="Drain pump", part=part)
    )
    shop.did(DeleteCase(id=shop.case))
    assert shop.numbers(part) == (2, 0, 2, 0)
    assert shop.desk.spare_parts.get(part).value_cents == 2000


def test_a_job_that_is_ready_wants_nothing_any_more(shop: Shop) -> None:
    part = shop.part(stock=1)
    shop.did(WantPart(job=shop.job, part=part))
    shop.reach("ready")
    assert shop.numbers(part) == (1, 0, 1, 0)


def test_waiting_for_a_part_wants_it_once(shop: Shop) -> None:
    part = shop.part(stock=0)
    shop.did(WaitFor(job=shop.job, reason="part", part=part))
    shop.did(WaitFor(job=shop.job, reason="part", part=part))
    assert shop.numbers(part) == (0, 0, 0, 1)
    with pytest.raises(Invalid):
        shop.did(WaitFor(job=shop.job, reason="customer", part=part))


# -- old parts --------------------------------------------------------------------------------------------


def test_the_old_part_of_a_paid_repair_is_the_customers(shop: Shop) -> None:
    shop.did(AddPart(job=shop.job, name="Seal"))
    assert (shop.used().old_part, shop.used().old_returned) == ("customer", True)
    shop.did(AddPart(job=shop.job, name="Hose", old_part="refused"))
    assert (shop.used().old_part, shop.used().old_returned) == ("refused", False)


def test_an_old_part_of_guarantee_work_goes_to_the_maker_and_is_followed(shop: Shop) -> None:
    part = shop.part(stock=5, core_cents=2000, core_days=20)
    shop.did(DecideWhoPays(job=shop.job, under_warranty="yes", reason="The law"))
    shop.did(AddPart(job=shop.job, name="Drain pump", part=part, quantity=2))
    used = shop.used()
    assert (used.old_part, used.core_cents) == ("maker", 4000)
    assert used.old_until == shop.desk.clock.today(shop.desk.words().zone).fromordinal(
        shop.desk.clock.today(shop.desk.words().zone).toordinal() + 20
    )
    assert shop.desk.spare_parts.outstanding_cents() == 4000
    with pytest.raises(Conflict):
        shop.did(CreditOldPart(id=used.id, cents=100))
    shop.did(SendOldPart(id=used.id), CreditOldPart(id=used.id, cents=3500))
    assert shop.desk.spare_parts.outstanding_cents() == 500
    shop.did(AnswerCredit(id=used.id, answer="accepted"))
    assert shop.desk.spare_parts.outstanding_cents() == 0
    with pytest.raises(Conflict):
        shop.did(SetOldPart(id=used.id, old_part="scrapped"))


def test_a_late_old_part_is_on_today_and_in_the_agenda(shop: Shop) -> None:
    shop.did(AddPart(job=shop.job, name="Board", old_part="maker"))
    today = shop.desk.clock.today(shop.desk.words().zone)
    due = date.fromordinal(today.toordinal() + 3)
    shop.did(SetOldPart(id=shop.used().id, old_part="maker", old_until=due, core_cents=4000))

    def told() -> list[tuple[str, date, str]]:
        return [
            (item.kind, item.due, item.number) for item in shop.desk.agenda.items() if item.kind == "old_part"
        ]

    assert told() == [("old_part", due, shop.row().number)]
    shop.later(days=4)
    assert told() == [("old_part", due, shop.row().number)]
    shop.did(SendOldPart(id=shop.used().id))
    assert told() == []


# -- prices -----------------------------------------------------------------------------------------------


def shown(shop: Shop, action: Action) -> str:
    outcome = shop.desk.do(action)
    return "" if outcome.shown is None else shop.said(outcome.shown)


def test_a_price_above_the_list_is_warned_of_with_the_article(shop: Shop) -> None:
    part = shop.part(stock=5, price_cents=2500, list_price_cents=2800)
    assert shown(shop, AddPart(job=shop.job, name="Drain pump", part=part)) == ""
    assert "RD 58/1988" in shown(shop, AddPart(job=shop.job, name="Drain pump", part=part, price_cents=3000))
    shop.did(DecideWhoPays(job=shop.job, under_warranty="yes", reason="The law"))
    assert "127 bis" in shown(shop, AddPart(job=shop.job, name="Drain pump", part=part))


# -- the part itself --------------------------------------------------------------------------------------


def test_a_used_part_is_not_deleted_but_put_away(shop: Shop) -> None:
    part = shop.part(stock=1)
    shop.did(AddPart(job=shop.job, name="Drain pump", part=part))
    with pytest.raises(Conflict):
        shop.did(DeleteSparePart(id=part))
    shop.did(ArchiveSparePart(id=part))
    assert shop.desk.spare_parts.found("Drain") == []
    with pytest.raises(Conflict):
        shop.did(WantPart(job=shop.job, part=part))
    empty = shop.part(name="Nothing of it", stock=0)
    shop.did(DeleteSparePart(id=empty))


def test_a_scan_means_one_part(shop: Shop) -> None:
    shop.part(code="BO-U30")
    with pytest.raises(Invalid) as refused:
        shop.part(code="bo u30")
    assert "code" in refused.value.problems


def test_what_lies_there_is_not_put_away(shop: Shop) -> None:
    part = shop.part(stock=1)
    with pytest.raises(Conflict):
        shop.did(ArchiveSparePart(id=part))
    with pytest.raises(Invalid):
        shop.did(TakeOffShelf(id=part, quantity=2, reason="Broken"))
    shop.did(TakeOffShelf(id=part, reason="Broken"))
    assert shop.numbers(part)[0] == 0
