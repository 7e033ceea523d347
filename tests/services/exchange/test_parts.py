"""Spare parts in and out of files: what lies there comes to the shelf by the ledger, a changed number sets it right."""

from __future__ import annotations

import pytest

from helpdesk.desk import Desk
from helpdesk.services.stock.move_actions import CorrectStock
from tests.services.exchange.written_files import counts, given, refused, take

HEAD = "ref,name,code,stock,minimum,cost,price,list_price\n"


def test_what_lies_there_is_the_opening_of_the_ledger(desk: Desk) -> None:
    take(desk, "parts", f"{HEAD}R1,Pump,BO-U30,3,1,10.01,25,28\nR2,Seal,,2,,,,\n")
    pump, seal = (desk.spare_parts.get(part) for part in (1, 2))
    assert (pump.on_hand, pump.value_cents, pump.unpriced, pump.minimum) == (3, 3003, 0, 1)
    assert (seal.on_hand, seal.value_cents, seal.unpriced) == (2, 0, 2)
    assert [move.kind for move in desk.spare_parts.moves(1)] == ["opening"]
    assert desk.backups.check().ok


def test_a_file_taken_twice_never_undoes_what_was_done_by_hand(desk: Desk) -> None:
    text = f"{HEAD}R1,Pump,BO-U30,3,1,10,25,28\n"
    take(desk, "parts", text)
    desk.do(CorrectStock(id=1, on_hand=1, reason="Counted"))
    assert counts(take(desk, "parts", text)) == (1, 0, 0, 1, 0)
    assert desk.spare_parts.get(1).on_hand == 1
    take(desk, "parts", f"{HEAD}R1,Pump,BO-U30,7,1,10,25,28\n")
    row = desk.spare_parts.get(1)
    assert (row.on_hand, row.value_cents) == (7, 7000)
    assert [move.kind for move in desk.spare_parts.moves(1)] == ["correction", "correction", "opening"]


def test_a_cost_that_comes_later_is_that_of_the_pieces_nobody_knew(desk: Desk) -> None:
    take(desk, "parts", f"{HEAD}R1,Pump,,3,,,,\n")
    take(desk, "parts", f"{HEAD}R1,Pump,,3,,2.50,,\n")
    assert desk.spare_parts.get(1).value_cents == 750


@pytest.mark.parametrize("stock", ["two", "1000000", "1.5"])
def test_no_such_number_of_pieces(desk: Desk, stock: str) -> None:
    report = take(desk, "parts", f"{HEAD}R1,Pump,,{stock},,,,\n")
    assert refused(report) == [(2, "stock")]
    assert given(desk, "parts") == []


def test_an_unknown_supplier_is_refused(desk: Desk) -> None:
    report = take(desk, "parts", "ref,name,supplier_ref\nR1,Pump,S9\n")
    assert refused(report) == [(2, "supplier_ref")]
