"""Returns as rows of a file: ground, settlement, amount, and whose the unit is afterwards."""

from __future__ import annotations

import itertools
from datetime import date
from typing import Any

import pytest

from helpdesk.desk import Desk
from helpdesk.services.goods.unit_actions import MoveUnit
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


def owner(desk: Desk, serial: str = "SN-1") -> str | None:
    return desk.store.value(
        "SELECT k.name FROM units u LEFT JOIN customers k ON k.id = u.owner_id WHERE u.serial = ?", (serial,)
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


@pytest.mark.parametrize("settled", ["refund", ""])
def test_an_older_repair_told_after_the_return_makes_nobody_the_owner(desk: Desk, settled: str) -> None:
    repair = row("J1", customer="Ana", serial="SN-1", brand="Balay", opened_at="2026-02-01")
    filled(desk, ("purchases", SOLD), ("cases", [returned(settled=settled), repair]))
    assert owner(desk) == (None if settled else "Ana")


def told(serial: str, event: str) -> tuple[str, dict[str, Any]]:
    """A file of one row: ``S`` a sale, ``R`` a settled return, ``J`` a repair; to or of whom, on which day of 2026."""
    kind, who, day = event.split()
    common = {"ref": f"{serial} {event}", "customer_ref": who, "serial": serial}
    if kind == "S":
        return "purchases", common | {"product_ref": "A1", "purchased_on": f"2026-{day}"}
    returned = {"kind": "return", "settled": "refund"}
    return "cases", common | {"opened_at": f"2026-{day}"} | (returned if kind == "R" else {"kind": "repair"})


STORIES = {
    "returned and sold on the same day": ("Eva", "S K1 01-10, R K1 02-01, S K2 02-01"),
    "bought and returned on the same day": (None, "S K1 01-10, R K1 01-10"),
    "returned twice": (None, "S K1 01-10, R K1 02-01, S K2 03-01, R K2 04-01"),
    "sold again to who returned it": ("Ana", "S K1 01-10, R K1 02-01, S K1 02-15"),
    "repaired between": (None, "S K1 01-10, J K1 01-20, R K1 02-01"),
    "repaired for the next": ("Eva", "S K1 01-10, R K1 02-01, S K2 03-01, J K2 03-05"),
    "passed on and back": (None, "S K1 01-10, S K2 02-15, S K1 03-15, R K1 03-20"),
}


@pytest.mark.parametrize("story", STORIES)
def test_whose_a_unit_is_does_not_hang_on_the_order_of_rows(desk: Desk, story: str) -> None:
    last, events = STORIES[story]
    filled(desk)
    for number, order in enumerate(itertools.permutations(events.split(", "))):
        for kind, cells in (told(f"X-{number}", event) for event in order):
            assert counts(take(desk, kind, [cells])) == (1, 1, 0, 0, 0)
        assert owner(desk, f"X-{number}") == last, order


CORRECTED = {
    "the first sold after the second": ("Ana", "V1,K1,A1,2026-06-01,SN-1"),
    "the second sold before the first": ("Ana", "V2,K2,A1,2026-01-05,SN-1"),
    "the second sold to the first": ("Ana", "V2,K1,A1,2026-05-20,SN-1"),
    "the first sold to the second": ("Eva", "V1,K2,A1,2026-01-15,SN-1"),
    "the second sold some days later": ("Eva", "V2,K2,A1,2026-05-25,SN-1"),
}


@pytest.mark.parametrize("what", CORRECTED)
def test_a_sale_that_is_corrected_takes_its_place_among_the_others(desk: Desk, what: str) -> None:
    last, line = CORRECTED[what]
    head = SOLD.split("\n", maxsplit=1)[0]
    filled(desk, ("purchases", SOLD), ("purchases", AGAIN))
    assert counts(take(desk, "purchases", f"{head}\n{line}\n")) == (1, 0, 1, 0, 0)
    assert owner(desk) == last
    stretches = desk.store.rows("SELECT since, until FROM ownerships ORDER BY since")
    assert [until for _, until in stretches] == [since for since, _ in stretches[1:]] + [None]


@pytest.mark.parametrize("moved", ["Eva", None])
@pytest.mark.parametrize("line", ["V1,K1,A1,2026-01-20,SN-1", "V1,K3,A1,2026-01-15,SN-1"])
def test_a_sale_that_is_corrected_leaves_what_was_done_by_hand(
    desk: Desk, moved: str | None, line: str
) -> None:
    filled(desk, ("purchases", SOLD), ("customers", "ref,name\nK3,Sol\n"))
    people = dict(desk.store.rows("SELECT name, id FROM customers"))
    unit = desk.units.by_serial("SN-1")[0].id
    new = people[moved] if moved else None
    desk.do(MoveUnit(id=unit, owner=new, to_stock=moved is None, on=date(2026, 2, 1)))
    head = SOLD.split("\n", maxsplit=1)[0]
    assert counts(take(desk, "purchases", f"{head}\n{line}\n")) == (1, 0, 1, 0, 0)
    assert owner(desk) == moved


@pytest.mark.parametrize(
    ("line", "last", "until"),
    [
        ("V2,K2,A1,2026-03-10,SN-1", "Eva", ["2026-03-03", None]),
        ("V2,K2,A1,2026-03-03,SN-2", None, ["2026-03-03"]),
    ],
    ids=["sold some days later", "another unit was sold"],
)
def test_a_sale_of_the_day_of_a_return_that_is_corrected_leaves_it_returned(
    desk: Desk, line: str, last: str | None, until: list[str | None]
) -> None:
    head = SOLD.split("\n", maxsplit=1)[0]
    same_day = f"{head}\nV2,K2,A1,2026-03-03,SN-1\n"
    filled(desk, ("purchases", SOLD), ("cases", [returned()]), ("purchases", same_day))
    assert owner(desk) == "Eva"
    assert counts(take(desk, "purchases", f"{head}\n{line}\n")) == (1, 0, 1, 0, 0)
    assert owner(desk) == last
    unit = desk.units.by_serial("SN-1")[0].id
    told = desk.store.rows("SELECT until FROM ownerships WHERE unit_id = ? ORDER BY since", (unit,))
    assert [day for (day,) in told] == until
