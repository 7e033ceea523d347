"""What a sale has beyond the contract's columns goes out and comes back: its terms, and by what it was paid."""

from __future__ import annotations

from datetime import date

from helpdesk.desk import Desk
from helpdesk.services.goods.sale_actions import RecordSale
from helpdesk.services.returns.payment_actions import RecordPayments
from tests.services.exchange.test_export import all_given, taken_over
from tests.services.exchange.test_goods import SALE, stocked
from tests.services.exchange.written_files import given, odd, take

CONTRACT = (
    "ref,customer_ref,product_ref,purchased_on,serial,delivered_on,promised_on,invoice,price,condition,"
    "agreed_months,first_sold_on,channel"
)
FULL = {
    "ref": "V1",
    "customer_ref": "K1",
    "product_ref": "A1",
    "purchased_on": "2026-01-15",
    "serial": "SN-1",
    "price": "399.90",
    "condition": "new",
    "channel": "distance",
    "installed_on": "2026-01-20",
    "extension_months": "24",
    "extension_price": "49.00",
    "supplied_on": "2025-12-01",
    "supplier_invoice": "P 77",
    "informed_on": "2026-01-15",
    "unsolicited": "yes",
    "shipping": "19.90",
    "standard_shipping": "9.90",
    "paid_cash": "68.80",
    "paid_card": "400.00",
}


def told(desk: Desk) -> dict[str, str]:
    """The one sale's filled cells."""
    (row,) = given(desk, "purchases")
    return {name: cell for name, cell in row.items() if cell}


def test_the_contracts_columns_come_first(desk: Desk) -> None:
    stocked(desk)
    take(desk, "purchases", [FULL])
    (row,) = given(desk, "purchases")
    assert ",".join(row).startswith(CONTRACT + ",installed_on")


def test_every_term_and_payment_comes_in_and_goes_out(desk: Desk) -> None:
    stocked(desk)
    take(desk, "purchases", [FULL])
    assert told(desk) == FULL


def test_what_the_window_set_of_a_sale_goes_over_to_another_shop(desk: Desk, other: Desk) -> None:
    stocked(desk)
    take(desk, "purchases", SALE)
    terms = {"channel": "off_premises", "unsolicited": True, "informed_on": date(2026, 2, 1)}
    money = {"price_cents": 20_000, "shipping_cents": 990, "extension_cents": 3_000}
    desk.do(
        RecordSale(
            unit=1, purchased_on=date(2026, 2, 1), extension_months=12, paid_by="card", **terms, **money
        )
    )
    desk.do(RecordPayments(id=1, voucher=1_000, cash=500))
    sold = all_given(desk, ".csv")["purchases"]
    taken_over(desk, other, ".csv")
    assert all_given(other, ".csv")["purchases"] == sold
    first, second = given(other, "purchases")
    assert (first["paid_voucher"], first["paid_cash"], first["paid_card"]) == ("10.00", "5.00", "")
    assert (second["paid_card"], second["unsolicited"], second["extension_price"]) == (
        "239.90",
        "yes",
        "30.00",
    )


def test_a_changed_payment_takes_the_place_of_what_was_written_and_an_absent_column_leaves_it(
    desk: Desk,
) -> None:
    stocked(desk)
    take(desk, "purchases", [FULL])
    take(desk, "purchases", [{**FULL, "paid_cash": "", "paid_card": "468.80"}])
    assert desk.store.rows("SELECT means, cents FROM sale_payments") == [("card", 46_880)]
    take(desk, "purchases", SALE.replace("2026-01-15", "2026-01-16"))
    assert (told(desk)["purchased_on"], told(desk)["paid_card"]) == ("2026-01-16", "468.80")


def test_more_paid_than_the_sale_came_to_is_taken_and_said(desk: Desk) -> None:
    stocked(desk)
    assert odd(take(desk, "purchases", [{**FULL, "paid_card": "400.01"}])) == [(2, "paid_cash")]
    assert told(desk)["paid_card"] == "400.01"
