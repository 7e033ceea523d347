"""The papers of returns: each field that the law names is on them, a gift receipt shows no price, none is an invoice."""

from __future__ import annotations

from datetime import date

import pytest

from helpdesk.desk import Desk
from helpdesk.errors import NotFound
from helpdesk.services.returns.exchange_actions import ExchangeGoods
from helpdesk.services.returns.policy_actions import WordPolicy
from helpdesk.services.returns.settling_actions import GiveVoucher, RefundReturn, RefuseReturn
from helpdesk.services.returns.voucher_actions import UseVoucher
from tests.services.exchange.test_case_returns import PEOPLE, PRODUCTS, SOLD
from tests.services.exchange.test_case_returns import returned as came_back
from tests.services.exchange.written_files import take
from tests.services.papers.paper_reading import paper, printed
from tests.services.returns.returning import TODAY, Returning


@pytest.fixture
def shop_(desk: Desk) -> Returning:
    desk.staff = 1
    return Returning(desk)


def text(desk: Desk, kind: str, job: int) -> str:
    return printed(desk, desk.papers.document(paper(desk, kind, job).id, desk.words))


def test_the_receipt_of_a_withdrawal(shop_: Returning, desk: Desk) -> None:
    """RDLeg 1/2007 art. 106.3 (acknowledgement), 107 (what is paid back, when, how), 108 (who sends what until when)."""
    job = shop_.returned(
        shop_.online("SN-444", invoice="W2026/00418"), here=False, channel="email", text="No <b>"
    )
    said = text(desk, "withdrawal", job)
    for field in (
        "We have received your withdrawal from this contract",
        "Ana Gómez",
        "Calle Mayor 1",
        "SN-444",
        "W2026/00418",
        "16/11/2026",  # the contract and the delivery
        "21/11/2026 11:00",  # when it was received
        "05/12/2026",  # pay, and send, by
        "€200.00",
        "€9.90",  # the ordinary delivery, not the dearer one
        "€209.90",
        "TR 102, 104",
        "TR 107.1, 107.3",
        "TR 108.1",
        "TR 102.2, 108.2",
        "No <b>",
        "not an invoice",
    ):
        assert field in said, field
    assert "19.90" not in said


def test_the_slip_says_what_went_back_by_which_means(shop_: Returning, desk: Desk) -> None:
    desk.do(WordPolicy(days=15, means="money", valid_from=date(2026, 1, 1), text="Fifteen days, your money."))
    job = shop_.returned(shop_.sold("SN-444"), ground="policy", grade="B", reason="changed_mind")
    assert "provisional" in text(desk, "return_slip", job).casefold()
    desk.do(RefundReturn(job=job, card=20_000, correcting_invoice="R-77"))
    said = text(desk, "return_slip", job)
    for field in (
        "Fifteen days, your money.",
        "TR 71",
        "Card",
        "€200.00",
        "B · opened, works",
        "Changed their mind",
        "R-77",
        "not an invoice",
    ):
        assert field in said, field


def test_a_refusal_is_printed_with_its_reason_and_article(shop_: Returning, desk: Desk) -> None:
    job = shop_.returned(shop_.sold(), ground="withdrawal")
    desk.do(RefuseReturn(job=job, reason="Bought in the shop, having seen it."))
    said = text(desk, "withdrawal", job)
    for field in ("The return was refused", "Bought in the shop, having seen it.", "TR 102, 104"):
        assert field in said, field
    assert "We pay back by" not in said


def test_the_exchange_slip_names_both_and_one_difference(shop_: Returning, desk: Desk) -> None:
    job = shop_.returned(shop_.sold("OLD-1", price_cents=5_000), ground="courtesy")
    swap = ExchangeGoods(
        job=job, product=shop_.product, serial="NEW-1", price_cents=8_000, means="cash", invoice="T-9"
    )
    desk.do(swap)
    said = text(desk, "exchange_slip", job)
    for field in (
        "OLD-1",
        "NEW-1",
        "T-9",
        "€80.00",
        "−€50.00",
        "€30.00",
        "Cash",
        "21/11/2029",
        "not an invoice",
    ):
        assert field in said, field


def test_a_gift_receipt_shows_no_price(shop_: Returning, desk: Desk) -> None:
    job = shop_.returned(shop_.sold("OLD-1"), ground="courtesy", gift=True)
    assert "200.00" not in text(desk, "return_slip", job)
    desk.do(ExchangeGoods(job=job, product=shop_.product, serial="NEW-1", price_cents=20_000))
    assert "200.00" not in text(desk, "exchange_slip", job)


def test_the_voucher_states_amount_conditions_and_validity(shop_: Returning, desk: Desk) -> None:
    job = shop_.returned(shop_.sold(price_cents=5_000), ground="courtesy")
    desk.do(GiveVoucher(job=job, conditions="Only <here>"))
    said = printed(desk, desk.paper("voucher", "VC1", "en"))
    for field in (
        "VC1",
        "€50.00",
        "Only <here>",
        "no last day: it never expires",
        "21/11/2026",
        "not an invoice",
    ):
        assert field in said, field
    desk.do(UseVoucher(id=1, cents=2_000, invoice="T-8"))
    said = printed(desk, desk.paper("voucher", "VC1", "es"))
    for field in ("30,00", "quedan de", "T-8", "20,00", "sin fecha límite: no caduca"):
        assert field in said, field
    later = shop_.returned(shop_.sold("2", invoice="T-2"), ground="courtesy")
    desk.do(GiveVoucher(job=later, valid_until=date(2027, 11, 21)))
    assert "21/11/2027" in printed(desk, desk.paper("voucher", "VC2", "en"))


@pytest.mark.parametrize("kind", ["return_slip", "exchange_slip", "withdrawal", "voucher"])
@pytest.mark.parametrize("language", ["es", "en"])
def test_none_looks_like_an_invoice(shop_: Returning, desk: Desk, kind: str, language: str) -> None:
    ground = "withdrawal" if kind == "withdrawal" else "courtesy"
    job = shop_.returned(shop_.online() if kind == "withdrawal" else shop_.sold(), ground=ground)
    if kind == "exchange_slip":
        desk.do(ExchangeGoods(job=job, product=shop_.product, serial="N", price_cents=20_000))
    elif kind == "voucher":
        desk.do(GiveVoucher(job=job))
    number = "VC1" if kind == "voucher" else shop_.card(job).facts.number
    document = desk.paper(kind, number, language)
    assert not any(word in document.title.casefold() for word in ("factura", "invoice", "ticket", "tique"))
    said = printed(desk, document)
    assert not any(word in said for word in ("IVA", "VAT"))
    assert TODAY.strftime("%d/%m/%Y") in said


def test_of_what_is_not_done_yet_or_came_by_a_file_it_prints_what_is_known(desk: Desk) -> None:
    """The contract: a field that nobody filled prints as a gap, never as a refusal."""
    for kind, file in (("customers", PEOPLE), ("products", PRODUCTS), ("purchases", SOLD)):
        take(desk, kind, file)
    take(desk, "cases", [came_back(ground="withdrawal", settled="exchange")])
    for kind in ("withdrawal", "return_slip", "exchange_slip"):
        said = printed(desk, desk.paper(kind, "1-1", "en"))
        assert "SN-1" in said
    with pytest.raises(NotFound):
        desk.paper("voucher", "VC7", "en")


def test_a_paper_that_a_return_cannot_have_is_told(shop_: Returning, desk: Desk) -> None:
    job = shop_.returned(shop_.online(), settle="refund")
    number = shop_.card(job).facts.number
    with pytest.raises(NotFound):
        desk.paper("exchange_slip", number, "en")
    other = shop_.returned(shop_.sold("2", invoice="T-2"), ground="courtesy")
    assert (
        "provisional"
        in printed(desk, desk.paper("exchange_slip", shop_.card(other).facts.number, "en")).casefold()
    )
    with pytest.raises(NotFound):
        desk.paper("withdrawal", shop_.card(other).facts.number, "en")
