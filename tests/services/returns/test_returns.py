"""Returns from the counter to the shelf: the checks of the field, bad input, and that nothing is half written."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from helpdesk.clock import FixedClock
from helpdesk.desk import Desk
from helpdesk.errors import Conflict, Invalid, NotFound
from helpdesk.services.cases.actions import DeleteCase
from helpdesk.services.field.plan_actions import AddPlan
from helpdesk.services.goods.sale_actions import RecordSale
from helpdesk.services.goods.unit_actions import MoveUnit
from helpdesk.services.returns.exchange_actions import ExchangeGoods
from helpdesk.services.returns.handling_actions import (
    DisposeOf,
    KeepIt,
    ReceiveGoods,
    RecordCorrection,
    TestGoods,
)
from helpdesk.services.returns.opening_actions import RecordReturn
from helpdesk.services.returns.policy_actions import WordPolicy
from helpdesk.services.returns.settling_actions import GiveVoucher, RefundReturn, RefuseReturn, RepairInstead
from helpdesk.services.returns.voucher_actions import UseVoucher
from helpdesk.services.shop.settings_actions import ChangeSettings
from helpdesk.services.shop.staff_actions import AddStaff
from tests import builders
from tests.services.exchange.test_case_returns import PEOPLE, PRODUCTS
from tests.services.exchange.test_case_returns import SOLD as SOLD_FILE
from tests.services.exchange.test_case_returns import returned as came_back
from tests.services.exchange.written_files import take
from tests.services.returns.returning import SOLD, TODAY, Returning
from tests.store.pen import Pen


@pytest.fixture
def shop_(desk: Desk) -> Returning:
    return Returning(desk)


def test_of_three_serials_the_one_that_came_back_is_never_proposed_again(shop_: Returning) -> None:
    sales = [shop_.online(serial, purchased_on=SOLD) for serial in ("444", "555", "666")]
    order = shop_.desk.returns.find("T-100", TODAY)[0]
    assert [line.serial for line in order.left] == ["444", "555", "666"]
    shop_.returned(sales[0], settle="refund")
    order = shop_.desk.returns.find("555", TODAY)[0]
    assert [line.serial for line in order.left] == ["555", "666"]
    for sale in sales[1:]:
        shop_.returned(sale, settle="refund")
    order = shop_.desk.returns.find("T-100", TODAY)[0]
    assert order.left == ()
    assert shop_.desk.words("en").say(order.says) == "0 of 3 left"
    with pytest.raises(Conflict, match="0 of 3 left"):
        shop_.returned(sales[0])


def test_a_refund_is_all_that_was_paid_with_the_ordinary_delivery(shop_: Returning) -> None:
    sale = shop_.online()
    job = shop_.returned(sale, settle="refund", grade="B")
    card = shop_.card(job)
    assert (card.facts.owed_cents, card.facts.settled, card.facts.settled_cents) == (20_990, "refund", 20_990)
    assert [(back.means, back.cents) for back in card.refunds] == [("card", 20_990)]
    assert card.facts.state == "delivered"
    assert shop_.owner(sale) is None
    found = shop_.desk.covers.of_unit(shop_.unit_of(sale), TODAY)
    assert found.verdict.covered is False


def test_lost_value_only_where_the_buyer_was_told_of_the_right(shop_: Returning) -> None:
    told = shop_.returned(shop_.online("1"), lost_cents=4_000, settle="refund")
    assert shop_.card(told).facts.settled_cents == 16_990
    with pytest.raises(Invalid) as wrong:
        shop_.returned(shop_.online("2", informed_on=None, invoice="T-2"), lost_cents=4_000)
    assert "TR 102.2, 108.2" in str(wrong.value.problems["lost_cents"])
    with pytest.raises(Invalid, match="More than was paid"):
        shop_.returned(shop_.online("3", invoice="T-3"), lost_cents=20_001)


def test_money_goes_back_by_the_means_that_paid_and_never_more(shop_: Returning, desk: Desk) -> None:
    sale = shop_.sold(price_cents=10_000, channel="distance", informed_on=SOLD, paid_by="")
    _paid(desk, sale, card=6_000, voucher=4_000)
    job = shop_.returned(sale)
    with pytest.raises(Invalid, match="at most"):
        desk.do(RefundReturn(job=job, card=7_000))
    with pytest.raises(Invalid, match="at most"):
        desk.do(RefundReturn(job=job, cash=7_000))
    desk.do(RefundReturn(job=job, card=5_000, voucher=2_000))
    card = shop_.card(job)
    assert (card.facts.left_cents, card.facts.settled) == (3_000, "")
    assert card.vouchers[0].cents == 2_000
    with pytest.raises(Invalid, match="More than is owed"):
        desk.do(RefundReturn(job=job, card=3_001))
    with pytest.raises(Invalid, match="at most"):
        desk.do(RefundReturn(job=job, card=3_000))
    desk.do(RefundReturn(job=job, card=1_000, voucher=2_000))
    assert shop_.card(job).facts.settled == "refund"
    assert desk.store.value("SELECT sum(cents) FROM refunds WHERE job_id = ?", (job,)) == 10_000


def _paid(desk: Desk, sale: int, **means: int) -> None:
    from helpdesk.services.returns.payment_actions import RecordPayments

    desk.do(RecordPayments(id=sale, **means))


def test_the_wrong_serial_stops_and_who_lets_it_through_is_listed_in_the_month(shop_: Returning) -> None:
    sale = shop_.online("AB-1")
    with pytest.raises(Invalid) as wrong:
        shop_.returned(sale, serial_brought="AB-2")
    assert list(wrong.value.problems) == ["serial_brought"]
    with pytest.raises(Invalid):
        shop_.returned(sale, serial_brought="AB-2", let_by=1)
    job = shop_.returned(sale, serial_brought="AB-2", let_by=1, let_why="Label came off, receipt fits")
    row = shop_.card(job).facts
    assert (row.let_by_name, row.let_why) == ("Eva Ruiz", "Label came off, receipt fits")
    month = shop_.desk.returns.let_through(date(2026, 11, 1), date(2026, 11, 30))
    assert [each.job for each in month] == [job]
    assert shop_.desk.quality.month(TODAY)["returns"]["let_through"] == 1
    right = shop_.returned(shop_.online("CD-1", invoice="T-2"), serial_brought="cd 1")
    assert shop_.card(right).facts.let_by is None


def test_a_voucher_cannot_be_imposed_for_a_defect(shop_: Returning, desk: Desk) -> None:
    desk.do(
        WordPolicy(days=15, means="voucher", valid_from=date(2026, 1, 1), text="Fifteen days, a voucher.")
    )
    faulty = shop_.returned(shop_.sold("1"), ground="defect")
    with pytest.raises(Invalid) as wrong:
        desk.do(GiveVoucher(job=faulty))
    assert "TR 119 quater" in str(wrong.value)
    desk.do(GiveVoucher(job=faulty, on_wish=True))
    assert shop_.card(faulty).facts.settled == "voucher"
    promised = shop_.returned(shop_.sold("2", invoice="T-2"), ground="policy")
    desk.do(GiveVoucher(job=promised))
    assert shop_.card(promised).vouchers[0].cents == 20_000
    online = shop_.returned(shop_.online("3", invoice="T-3"))
    with pytest.raises(Invalid, match="imposed"):
        desk.do(GiveVoucher(job=online))
    with pytest.raises(Invalid, match="imposed"):
        shop_.returned(shop_.online("4", invoice="T-4"), settle="voucher")


def test_a_policy_made_after_the_sale_does_not_touch_it(
    shop_: Returning, desk: Desk, clock: FixedClock
) -> None:
    desk.do(WordPolicy(days=30, means="money", valid_from=date(2026, 1, 1), text="Thirty days, money back."))
    before = shop_.sold("1")
    clock.advance(timedelta(days=2))
    desk.do(WordPolicy(days=0, means="", valid_from=TODAY + timedelta(days=2), text="Nothing is taken back."))
    after = shop_.sold("2", purchased_on=TODAY + timedelta(days=2), invoice="T-2")
    job = shop_.returned(before, ground="policy", told_on=TODAY + timedelta(days=2))
    terms = shop_.card(job).terms
    assert terms is not None
    assert (terms.facts.policy.version, terms.last_day) == (1, SOLD + timedelta(days=30))  # type: ignore[union-attr]
    with pytest.raises(Conflict, match="may not be refused"):
        desk.do(RefuseReturn(job=job, reason="No returns"))
    new = shop_.returned(after, ground="policy", told_on=TODAY + timedelta(days=2))
    desk.do(RefuseReturn(job=new, reason="No returns"))
    assert shop_.card(new).facts.settled == "refused"
    with pytest.raises(Invalid, match="from today on"):
        desk.do(WordPolicy(days=1, valid_from=TODAY, text="Backdated"))


def test_without_a_policy_the_law_gives_fourteen_days_and_money(shop_: Returning) -> None:
    job = shop_.returned(shop_.sold(), ground="policy")
    terms = shop_.card(job).terms
    assert terms is not None
    assert terms.last_day == SOLD + timedelta(days=14)
    assert terms.offered == ("refund",)


def test_who_buys_for_a_business_cannot_withdraw(shop_: Returning, desk: Desk) -> None:
    firm = builders.customer(desk, name="Bar Sol SL", kind="company", buys_as="business")
    job = shop_.returned(shop_.online(buyer=firm))
    terms = shop_.card(job).terms
    assert terms is not None
    assert (terms.refusal.may, terms.refusal.law) == (True, "TR 3, 92")
    desk.do(RefuseReturn(job=job, reason="Bought for a business"))
    card = shop_.card(job)
    assert (card.facts.settled, card.facts.refused_law) == ("refused", "TR 3, 92")


@pytest.mark.parametrize(
    ("old", "new", "expected"), [(5_000, 8_000, 3_000), (8_000, 5_000, -3_000), (5_000, 5_000, 0)]
)
def test_an_exchange_is_settled_in_one_number(
    shop_: Returning, desk: Desk, old: int, new: int, expected: int
) -> None:
    sale = shop_.sold(price_cents=old)
    job = shop_.returned(sale, ground="courtesy")
    means = "" if not expected else "card"
    desk.do(
        ExchangeGoods(
            job=job, product=shop_.product, serial="NEW-1", price_cents=new, means=means, invoice="T-9"
        )
    )
    card = shop_.card(job)
    assert (card.facts.settled, card.facts.difference_cents) == ("exchange", expected)
    assert card.new is not None
    assert card.new.unit is not None
    assert (card.new.price_cents, card.new.serial, card.new.invoice) == (new, "NEW-1", "T-9")
    assert sum(desk.returns.paid_by(card.new.id).values()) == new
    assert shop_.owner(sale) is None
    assert shop_.owner(card.new.id) == shop_.customer
    covers = desk.covers.of_unit(card.new.unit, TODAY).covers
    legal = next(cover for cover in covers if cover.kind == "legal")
    assert (legal.start, legal.end) == (TODAY, date(2029, 11, 21))
    told = [
        desk.words("en").say(event.title)
        for event in desk.cases.timeline("unit", card.new.unit, desk.words().zone)
    ]
    assert any("in exchange for 444" in title for title in told)
    assert any(
        f"{card.facts.case}" in str(event)
        for event in desk.cases.timeline("unit", card.new.unit, desk.words().zone)
    )


def test_a_replacement_for_a_defect_is_no_exchange(shop_: Returning, desk: Desk) -> None:
    job = shop_.returned(shop_.sold(), ground="defect")
    with pytest.raises(Conflict, match="guarantee claim"):
        desk.do(ExchangeGoods(job=job, product=shop_.product, serial="N", price_cents=20_000))
    desk.do(RepairInstead(job=job, note="Repair it"))
    assert shop_.card(job).facts.settled == "repair"
    assert shop_.owner(shop_.card(job).facts.purchase or 0) == shop_.customer


def test_an_exchange_hands_out_what_is_the_shops_and_nothing_else(shop_: Returning, desk: Desk) -> None:
    other = builders.customer(desk, name="Luis")
    shop_.sold("OTHER", buyer=other, invoice="T-5")
    sale = shop_.sold("444")
    job = shop_.returned(sale, ground="courtesy")
    for serial, why in (("OTHER", "belongs to Luis"), ("444", "comes back")):
        with pytest.raises(Invalid, match=why):
            desk.do(ExchangeGoods(job=job, product=shop_.product, serial=serial, price_cents=20_000))
    with pytest.raises(Invalid, match="by which means"):
        desk.do(ExchangeGoods(job=job, product=shop_.product, serial="N", price_cents=30_000))
    assert shop_.card(job).facts.state == "in_work"


def test_a_voucher_is_used_in_part_and_never_expires_without_a_day(
    shop_: Returning, desk: Desk, clock: FixedClock
) -> None:
    job = shop_.returned(shop_.sold(price_cents=5_000), ground="courtesy")
    desk.do(GiveVoucher(job=job))
    voucher = shop_.card(job).vouchers[0]
    desk.do(UseVoucher(id=voucher.id, cents=2_000, invoice="T-7"))
    assert desk.returns.voucher(voucher.id).left_cents == 3_000
    with pytest.raises(Invalid, match="Only"):
        desk.do(UseVoucher(id=voucher.id, cents=3_001))
    with pytest.raises(Invalid):
        desk.do(UseVoucher(id=voucher.id, cents=0))
    assert desk.returns.outstanding_cents(TODAY) == 3_000
    clock.advance(timedelta(days=365 * 30))
    assert desk.returns.outstanding_cents(date(2056, 11, 1)) == 3_000
    desk.do(UseVoucher(id=voucher.id, cents=3_000))
    assert desk.returns.vouchers(date(2056, 11, 1)) == []


def test_a_voucher_with_a_last_day_is_refused_after_it(
    shop_: Returning, desk: Desk, clock: FixedClock
) -> None:
    job = shop_.returned(shop_.sold(), ground="courtesy")
    with pytest.raises(Invalid, match="passed"):
        desk.do(GiveVoucher(job=job, valid_until=TODAY - timedelta(days=1)))
    desk.do(GiveVoucher(job=job, valid_until=TODAY, cents=100))
    voucher = shop_.card(job).vouchers[0]
    clock.advance(timedelta(days=1))
    with pytest.raises(Conflict, match="expired"):
        desk.do(UseVoucher(id=voucher.id, cents=1))


def test_less_than_is_owed_is_no_voucher_where_there_is_a_right(shop_: Returning, desk: Desk) -> None:
    job = shop_.returned(shop_.online(), on_wish=True)
    for cents, why in ((100, "Less than is owed"), (30_000, "More than is owed")):
        with pytest.raises(Invalid, match=why):
            desk.do(GiveVoucher(job=job, cents=cents, on_wish=True))


def test_above_the_limit_somebody_answers_for_it(shop_: Returning, desk: Desk) -> None:
    desk.do(ChangeSettings(values={"returns.limit_cents": 10_000}))
    builders.did(desk, AddStaff(name="Luis Mora"))
    sale = shop_.online()
    with pytest.raises(Invalid) as wrong:
        shop_.returned(sale, settle="refund")
    assert set(wrong.value.problems) == {"approved_by", "approved_why"}
    assert desk.store.value("SELECT count(*) FROM returns") == 0
    job = shop_.returned(sale, settle="refund", approved_by=1, approved_why="All in order")
    assert shop_.card(job).facts.approved_by_name == "Eva Ruiz"


def test_who_works_alone_is_asked_why_and_never_who(shop_: Returning, desk: Desk) -> None:
    assert len(desk.shop.staff()) == 1
    desk.do(ChangeSettings(values={"returns.limit_cents": 10_000}))
    sale = shop_.online()
    with pytest.raises(Invalid) as wrong:
        shop_.returned(sale, serial_brought="999")
    assert set(wrong.value.problems) == {"serial_brought"}
    with pytest.raises(Invalid) as wrong:
        shop_.returned(sale, settle="refund")
    assert set(wrong.value.problems) == {"approved_why"}
    shop_.returned(
        sale, serial_brought="999", let_why="The box was swapped", settle="refund", approved_why="In order"
    )
    told = desk.store.row("SELECT let_by_id, let_why, approved_by_id, approved_why FROM returns")
    assert told == (1, "The box was swapped", 1, "In order")


def test_complementary_contracts_end_with_the_sale(shop_: Returning, desk: Desk) -> None:
    sale = shop_.online(extension_months=24, extension_cents=4_900)
    desk.do(
        AddPlan(unit=shop_.unit_of(sale), name="Yearly", every_count=1, every_unit="years", anchor_on=SOLD)
    )
    job = shop_.returned(sale, settle="refund")
    card = shop_.card(job)
    assert card.facts.settled_cents == 25_890
    assert "Yearly" in card.facts.ended
    assert "24" in card.facts.ended
    assert desk.store.value("SELECT active FROM plans") == 0


def test_goods_that_are_awaited(shop_: Returning, desk: Desk, clock: FixedClock) -> None:
    job = shop_.returned(shop_.online(), here=False, channel="email")
    assert shop_.card(job).facts.state == "received"
    with pytest.raises(Invalid):
        desk.do(ReceiveGoods(job=job, here=False))
    desk.do(ReceiveGoods(job=job, here=False, sent_on=TODAY))
    assert shop_.card(job).facts.state == "waiting_customer"
    with pytest.raises(Invalid, match="not come yet"):
        desk.do(ReceiveGoods(job=job, on=TODAY + timedelta(days=1)))
    desk.do(ReceiveGoods(job=job, grade="A"))
    row = shop_.card(job).facts
    assert (row.state, row.goods_back_on, row.sent_on, row.grade) == ("in_work", TODAY, TODAY, "A")
    assert row.received_at is not None


def test_what_falls_due_is_in_the_agenda_and_never_overdue_while_it_may_be_kept_back(
    shop_: Returning, desk: Desk, clock: FixedClock
) -> None:
    here = shop_.returned(shop_.online("1"))
    away = shop_.returned(shop_.online("2", invoice="T-2"), here=False)
    day = TODAY + timedelta(days=14)
    items = desk.agenda.items(TODAY, day)
    due = [(item.kind, item.due, item.number) for item in items if item.kind == "refund"]
    numbers = [shop_.card(job).facts.number for job in (here, away)]
    assert due == [("refund", day, number) for number in numbers]
    assert _to_pay(desk, day - timedelta(days=6)) == 0
    assert _to_pay(desk, day - timedelta(days=5)) == 2
    clock.advance(timedelta(days=16))
    late = [item.number for item in desk.agenda.items() if item.kind == "refund"]
    assert late == [numbers[0]]
    assert _to_pay(desk, day + timedelta(days=2)) == 1
    desk.do(ReceiveGoods(job=away))
    again = [(item.number, item.due) for item in desk.agenda.items() if item.kind == "refund"]
    assert again == [(numbers[0], day), (numbers[1], TODAY + timedelta(days=16))]
    desk.do(RefundReturn(job=here, card=20_990))
    assert numbers[0] not in {item.number for item in desk.agenda.items()}


def _to_pay(desk: Desk, today: date) -> int:
    sections = desk.today.sections(today, desk.clock.now(), desk.settings)
    return sum(section.total for section in sections if section.key == "returns_to_pay")


def test_the_five_minute_test_may_end_it_with_a_training(shop_: Returning, desk: Desk) -> None:
    job = shop_.returned(shop_.sold(), ground="defect")
    desk.do(TestGoods(job=job, tested="works", note="Child lock was on", keeps=True, training=True))
    card = shop_.card(job)
    assert (card.facts.state, card.facts.tested) == ("cancelled", "works")
    assert desk.store.value("SELECT count(*) FROM jobs WHERE kind = 'training'") == 1
    assert shop_.owner(card.facts.purchase or 0) == shop_.customer
    # Who kept it may bring it back another day.
    assert shop_.desk.returns.sold(card.facts.purchase or 0).returned is None


def test_what_becomes_of_it(shop_: Returning, desk: Desk) -> None:
    sale = shop_.online()
    job = shop_.returned(sale, settle="refund", grade="B")
    with pytest.raises(Invalid, match="open box"):
        desk.do(DisposeOf(job=job, grade="B", disposition="shelf"))
    desk.do(DisposeOf(job=job, grade="B", disposition="open_box"))
    assert shop_.card(job).facts.disposition == "open_box"
    desk.do(RecordCorrection(job=job, correcting_invoice="R-77"))
    assert shop_.card(job).facts.correcting_invoice == "R-77"


def test_what_came_back_is_sold_again_and_comes_back_from_its_last_buyer(
    shop_: Returning, desk: Desk, clock: FixedClock
) -> None:
    first = shop_.online()
    shop_.returned(first, settle="refund")
    unit = shop_.unit_of(first)
    other = builders.customer(desk, name="Luis")
    clock.advance(timedelta(days=3))
    later = TODAY + timedelta(days=3)
    desk.do(MoveUnit(id=unit, owner=other, on=later))
    desk.do(
        RecordSale(
            unit=unit,
            purchased_on=later,
            condition="second-hand",
            agreed_months=12,
            invoice="T-200",
            price_cents=15_000,
        )
    )
    found = desk.returns.find("444", later)
    assert [(line.customer, line.invoice) for order in found for line in order.left] == [(other, "T-200")]
    verdict = desk.covers.of_unit(unit, later).verdict
    assert verdict.covered is True
    shop_.returned(found[0].lines[0].id, ground="courtesy", told_on=later)
    # Bought again by its first owner: theirs is the last sale.
    job = int(desk.store.value("SELECT max(id) FROM jobs"))
    desk.do(GiveVoucher(job=job))
    desk.do(MoveUnit(id=unit, owner=shop_.customer, on=later))
    desk.do(RecordSale(unit=unit, purchased_on=later, invoice="T-300", price_cents=14_000))
    assert desk.returns.find("444", later)[0].left[0].invoice == "T-300"


def test_the_customer_keeps_it(shop_: Returning, desk: Desk) -> None:
    job = shop_.returned(shop_.online())
    with pytest.raises(Invalid):
        desk.do(KeepIt(job=job, reason=" "))
    desk.do(KeepIt(job=job, reason="Found the manual"))
    assert shop_.card(job).facts.state == "cancelled"
    assert shop_.card(job).facts.settled == "kept"
    figure = desk.quality.month(TODAY.replace(day=1))["returns"]
    assert (figure["opened"], figure["pending"]) == (1, 0)


@pytest.mark.parametrize(
    ("told", "field"),
    [
        ({"told_on": TODAY + timedelta(days=1)}, "told_on"),
        ({"told_on": SOLD - timedelta(days=1)}, "told_on"),
        ({"sent_on": TODAY + timedelta(days=1)}, "sent_on"),
        ({"lost_cents": -1}, "lost_cents"),
        ({"lost_cents": 10**12}, "lost_cents"),
        ({"cash": -5, "settle": "refund"}, "cash"),
        ({"ground": "nonsense"}, "ground"),
        ({"here": False, "settle": "refund"}, "settle"),
        ({"card": 20_991, "settle": "refund"}, "card"),
        ({"cash": 20_990, "settle": "refund"}, "cash"),
        ({"valid_until": SOLD}, "valid_until"),
    ],
)
def test_bad_input_is_said_at_its_field_and_nothing_is_written(
    shop_: Returning, told: dict[str, object], field: str
) -> None:
    sale = shop_.online()
    entries = shop_.desk.store.value("SELECT count(*) FROM journal_entries")
    with pytest.raises(Invalid) as wrong:
        shop_.returned(sale, **told)
    assert field in wrong.value.problems
    assert shop_.desk.store.value("SELECT count(*) FROM journal_entries") == entries
    assert shop_.desk.store.value("SELECT count(*) FROM jobs") == 0


def test_a_sale_without_a_price_asks_for_it(shop_: Returning, desk: Desk) -> None:
    sale = shop_.online(price_cents=None, paid_by="")
    with pytest.raises(Invalid) as wrong:
        shop_.returned(sale, settle="refund", cash=100)
    assert "price_cents" in wrong.value.problems
    job = shop_.returned(sale, settle="refund", price_cents=5_000, cash=5_990)
    assert shop_.card(job).facts.settled_cents == 5_990


def test_every_step_is_taken_back(shop_: Returning, desk: Desk) -> None:
    sale = shop_.online(extension_months=12)
    job = shop_.returned(sale)
    before = shop_.card(job)
    desk.do(RefundReturn(job=job, card=20_990))
    desk.undo()
    assert shop_.card(job) == before
    assert shop_.owner(sale) == shop_.customer
    desk.do(
        ExchangeGoods(
            job=job, product=shop_.product, serial="N-1", price_cents=30_000, means="cash", on_wish=True
        )
    )
    desk.undo()
    assert shop_.card(job) == before
    assert desk.units.by_serial("N-1") == []


def test_an_unknown_voucher_or_sale_is_said(shop_: Returning, desk: Desk) -> None:
    with pytest.raises(NotFound):
        desk.returns.voucher(99)
    with pytest.raises(NotFound):
        desk.do(RecordReturn(purchase=99, told_on=TODAY))
    assert desk.returns.find("nothing", TODAY) == []


def test_a_return_that_a_file_brought_counts_as_returned(desk: Desk) -> None:
    for kind, file in (("customers", PEOPLE), ("products", PRODUCTS), ("purchases", SOLD_FILE)):
        take(desk, kind, file)
    assert [line.returned for line in desk.returns.find("SN-1", TODAY)[0].lines] == [None]
    take(desk, "cases", [came_back()])
    order = desk.returns.find("SN-1", TODAY)[0]
    assert order.left == ()
    job = order.lines[0].returned
    assert job is not None
    card = desk.returns.card(job)
    assert (card.facts.known, card.facts.settled_cents, card.terms) == (False, 4_990, None)
    with pytest.raises(Conflict):
        desk.do(RecordReturn(purchase=order.lines[0].id, told_on=TODAY))
    # Somebody who works on it afterwards does not make it returnable again.
    desk.do(DisposeOf(job=job, grade="B", disposition="open_box"))
    again = desk.returns.card(job).facts
    assert (again.known, again.told_on) == (True, date(2026, 3, 2))
    assert desk.returns.find("SN-1", TODAY)[0].left == ()


@pytest.mark.parametrize(
    ("customer", "opened", "counts"),
    [
        # A day without time is its midnight, the evening before in Greenwich.
        ("Ana", "2026-01-15", True),
        ("Ana", "2026-01-15 00:30", True),
        ("Ana", "2026-01-14 23:59", False),
        ("Eva", "2026-01-15", False),
        ("Eva", "2026-01-16", True),
    ],
)
def test_a_return_of_the_day_of_the_sale_is_that_of_who_bought_on_it(
    desk: Desk, customer: str, opened: str, counts: bool
) -> None:
    for kind, file in (("customers", PEOPLE), ("products", PRODUCTS), ("purchases", SOLD_FILE)):
        take(desk, kind, file)
    take(desk, "cases", [came_back(customer=customer, opened_at=opened)])
    assert (desk.returns.find("SN-1", TODAY)[0].left == ()) is counts


def test_an_open_return_that_a_file_brought_asks_for_its_sale(desk: Desk) -> None:
    for kind, file in (("customers", PEOPLE), ("products", PRODUCTS), ("purchases", SOLD_FILE)):
        take(desk, kind, file)
    take(desk, "cases", [came_back(settled="", amount="", closed_at="", received_at="")])
    job = int(desk.store.value("SELECT id FROM jobs"))
    with pytest.raises(Conflict, match="Which sale"):
        desk.do(RefundReturn(job=job, cash=100))
    desk.do(RefuseReturn(job=job, reason="Not ours"))
    assert desk.returns.card(job).facts.settled == "refused"


def test_a_case_whose_goods_are_the_shop_s_by_it_is_not_deleted(shop_: Returning, desk: Desk) -> None:
    """One that a file brought is settled without a day on which it was finished."""
    job = shop_.returned(shop_.online())
    case = desk.cases.job(job).case
    with Pen(desk.store).write():
        desk.store.run("UPDATE jobs SET settled = 'refund' WHERE id = ?", (job,))
    with pytest.raises(Conflict):
        desk.do(DeleteCase(id=case))
    with Pen(desk.store).write():
        desk.store.run("UPDATE jobs SET settled = '' WHERE id = ?", (job,))
    desk.do(DeleteCase(id=case))
