"""Returns as rows of a file: ground, settlement, amount, and whose the unit is afterwards."""

from __future__ import annotations

from typing import Any

import pytest

from helpdesk.desk import Desk
from tests.services.exchange.case_files import row
from tests.services.exchange.written_files import counts, given, refused, take

PEOPLE = "ref,name\nK1,Ana\nK2,Eva\n"
PRODUCTS = "ref,name,brand\nA1,Washing machine,Balay\n"
SOLD = "ref,customer_ref,product_ref,purchased_on,serial\nV1,K1,A1,2026-01-15,SN-1\n"
AGAIN = "ref,customer_ref,product_ref,purchased_on,serial\nV2,K2,A1,2026-05-20,SN-1\n"


def returned(**columns: Any) -> dict[str, Any]:
    return (
        row(
            "R1",
            kind="return",
            customer="Ana",
            serial="SN-1",
            brand="Balay",
            ground="policy",
            settled="refund",
            amount="49.90",
            received_at="2026-03-02 10:00",
            closed_at="2026-03-03 18:00",
        )
        | columns
    )


def owner(desk: Desk) -> str | None:
    return desk.store.value(
        "SELECT k.name FROM units u LEFT JOIN customers k ON k.id = u.owner_id WHERE u.serial = 'SN-1'"
    )


def filled(desk: Desk, *files: tuple[str, Any]) -> None:
    take(desk, "customers", PEOPLE)
    take(desk, "products", PRODUCTS)
    for kind, file in files:
        take(desk, kind, file)


def test_ground_settlement_and_amount_go_in_and_out(desk: Desk) -> None:
    filled(desk, ("purchases", SOLD), ("cases", [returned()]))
    out = given(desk, "cases")[0]
    assert (out["ground"], out["settled"], out["amount"]) == ("policy", "refund", "49.90")
    assert counts(take(desk, "cases", [returned()])) == (1, 0, 0, 1, 0)
    take(desk, "cases", [returned(amount="50,00", ground="Desistimiento")])
    out = given(desk, "cases")[0]
    assert (out["ground"], out["amount"]) == ("withdrawal", "50.00")


def test_an_unknown_settlement_is_refused(desk: Desk) -> None:
    filled(desk, ("purchases", SOLD))
    report = take(desk, "cases", [returned(settled="forgotten")])
    assert counts(report) == (1, 0, 0, 0, 1)
    assert refused(report)


@pytest.mark.parametrize("settled", ["refund", "exchange", "voucher"])
def test_what_was_taken_back_is_the_shops_until_the_next_sale(desk: Desk, settled: str) -> None:
    filled(desk, ("purchases", SOLD), ("cases", [returned(settled=settled)]))
    assert owner(desk) is None
    take(desk, "purchases", AGAIN)
    assert owner(desk) == "Eva"


@pytest.mark.parametrize("settled", ["repair", "refused", ""])
def test_what_was_repaired_or_refused_stays_the_customers(desk: Desk, settled: str) -> None:
    filled(desk, ("purchases", SOLD), ("cases", [returned(settled=settled)]))
    assert owner(desk) == "Ana"


def test_the_order_of_files_does_not_matter(desk: Desk) -> None:
    filled(desk, ("cases", [returned()]), ("purchases", AGAIN), ("purchases", SOLD))
    assert owner(desk) == "Eva"


def test_a_sale_told_after_its_return_does_not_undo_it(desk: Desk) -> None:
    filled(desk, ("cases", [returned()]), ("purchases", SOLD))
    assert owner(desk) is None


def test_a_return_that_was_none_after_all_gives_the_unit_back(desk: Desk) -> None:
    filled(desk, ("purchases", SOLD), ("cases", [returned()]))
    take(desk, "cases", [returned(settled="refused")])
    assert owner(desk) == "Ana"
