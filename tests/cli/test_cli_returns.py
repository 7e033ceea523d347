"""Returns and vouchers on the command line: found, shown, printed, due."""

from __future__ import annotations

from datetime import date

import pytest

from helpdesk.cli.views import record_of
from helpdesk.desk import Desk
from helpdesk.errors import NotFound
from helpdesk.services.returns.settling_actions import GiveVoucher
from helpdesk.services.returns.voucher_actions import UseVoucher
from tests.services.exchange.written_files import given
from tests.services.returns.returning import TODAY, Returning


@pytest.fixture
def shop_(desk: Desk) -> Returning:
    return Returning(desk)


def test_a_voucher_is_found_and_shown_by_its_number(shop_: Returning, desk: Desk) -> None:
    job = shop_.returned(shop_.sold(price_cents=5_000), ground="courtesy")
    desk.do(GiveVoucher(job=job, conditions="Here only"))
    desk.do(UseVoucher(id=1, cents=2_000, invoice="T-8"))
    for typed in ("VC1", "vc-1"):
        hit = desk.finder.find(typed)[0]
        assert (hit.kind, hit.id, hit.number, hit.exact) == ("voucher", 1, "VC1", True)
        assert desk.words("en").say(hit.detail) == "Voucher, €30.00 left"
    record = record_of(desk, "VC1")
    data = record.as_json(desk.words())
    assert (data["kind"], data["number"], data["record"]["left_cents"]) == ("voucher", "VC1", 3_000)
    assert [use["cents"] for use in data["uses"]] == [2_000]
    said = " ".join(value for _, facts in record.sections for _, value in facts)
    for text in ("€50.00", "€30.00", "€20.00", "T-8", "Here only"):
        assert text in said, text
    with pytest.raises(NotFound):
        record_of(desk, "VC9")
    assert desk.finder.find("VC9") == []


def test_a_case_shows_its_return_and_the_law_for_it(shop_: Returning, desk: Desk) -> None:
    job = shop_.returned(shop_.online(), settle="refund", grade="B")
    record = record_of(desk, str(shop_.card(job).facts.case))
    said = " ".join(value for _, facts in record.sections for _, value in facts)
    for text in ("Withdrawal", "B · opened, works", "Card", "TR 107.1"):
        assert text in said, text
    told = record.as_json(desk.words())["returns"][0]
    assert (told["record"]["settled"], told["refunds"][0]["cents"]) == ("refund", 20_990)


def test_the_day_to_pay_is_in_the_agenda(shop_: Returning, desk: Desk) -> None:
    shop_.returned(shop_.online("SN-444"))
    found = [item for item in desk.agenda.items(TODAY, date(2026, 12, 31)) if item.kind == "refund"]
    item = found[0]
    assert (item.due, item.number, item.serial, item.customer) == (
        date(2026, 12, 5),
        "1-1",
        "SN-444",
        "Ana Gómez",
    )
    assert desk.words("en").say(item.why).startswith("Last day to pay")


def test_a_return_goes_out_as_a_row_of_cases(shop_: Returning, desk: Desk) -> None:
    shop_.returned(shop_.online(), settle="refund")
    row = given(desk, "cases")[0]
    assert (row["kind"], row["ground"], row["settled"], row["amount"]) == (
        "return",
        "withdrawal",
        "refund",
        "209.90",
    )


def test_the_month_counts_them(shop_: Returning, desk: Desk) -> None:
    shop_.returned(shop_.online("1"), settle="refund")
    voucher = shop_.returned(shop_.sold("2", invoice="T-2"), ground="courtesy")
    desk.do(GiveVoucher(job=voucher))
    shop_.returned(shop_.sold("3", invoice="T-3"), ground="defect")
    told = desk.quality.month(TODAY)["returns"]
    assert told["by_ground"] == {"courtesy": 1, "defect": 1, "withdrawal": 1}
    assert (told["opened"], told["refunded"], told["vouchers"], told["pending"]) == (3, 1, 1, 1)
    assert (told["amount"], told["per_100_sold"]) == (40_990, 100)
