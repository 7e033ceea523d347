"""What the tests of exchanged cases share: a row, a stocked shop, the states that follow."""

from __future__ import annotations

from typing import Any

from helpdesk.desk import Desk
from tests.services.exchange.written_files import take

ROW = {
    "ref": "T1",
    "kind": "repair",
    "opened_at": "2026-03-02 09:30",
    "customer": "Ana",
    "product": "Iron",
}
DONE = {
    **ROW,
    "received_at": "2026-03-02 09:30",
    "finished_at": "2026-03-04 12:00",
    "delivered_at": "2026-03-05 18:15",
    "closed_at": "2026-03-05 18:15",
    "outcome": "fixed",
}


def row(ref: str = "T1", **columns: Any) -> dict[str, Any]:
    """A row with all columns that any test names, so that several make a file."""
    return {**ROW, "ref": ref, **columns}


def stocked(desk: Desk) -> None:
    take(desk, "customers", "ref,name\nK1,Ana\nK2,Eva\n")
    take(desk, "products", "ref,name,brand,model\nA1,Washing machine,Balay,3TS\n")
    take(desk, "purchases", "ref,customer_ref,product_ref,purchased_on,serial\nV1,K1,A1,2026-01-15,SN-1\n")


def states(desk: Desk) -> list[tuple[str, str, bool]]:
    """State of each job and its case, and whether the case is closed."""
    return desk.store.rows(
        "SELECT j.state, c.state, c.closed_at IS NOT NULL FROM jobs j JOIN cases c ON c.id = j.case_id ORDER BY j.id"
    )
