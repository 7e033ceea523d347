"""Blocked customers and files: they go out nameless, and no file reaches them."""

from __future__ import annotations

from datetime import date

from helpdesk.desk import Desk
from helpdesk.services.customers.privacy_actions import BlockCustomer
from helpdesk.services.exchange.actions import KINDS
from helpdesk.services.workshop.hand_over_actions import CancelJob
from tests import builders
from tests.services.exchange.written_files import given, odd, take


def blocked(desk: Desk) -> int:
    """Somebody with a sale and a closed case, blocked."""
    customer = builders.customer(desk, "Hermenegilda Tornasol", phone="611998877")
    case = builders.received(desk, builders.unit(desk, "SN-7", owner=customer), by=customer)
    (job,) = (job.id for job in desk.cases.get(case).jobs)
    desk.do(CancelJob(job=job, reason="Bought another one", unit="back"))
    desk.do(BlockCustomer(id=customer, until=date(2034, 1, 1)))
    return customer


def test_what_is_theirs_keeps_its_place_without_the_person(desk: Desk) -> None:
    blocked(desk)
    (row,) = given(desk, "customers")
    assert (row["name"], row["phone"], row["ref"]) == ("—", "", "C1")
    assert [row["customer_ref"] for row in given(desk, "cases")] == ["C1"]
    assert "Tornasol" not in repr([given(desk, kind) for kind in KINDS])


def test_the_export_of_a_shop_taken_again_changes_nobody(desk: Desk) -> None:
    customer = blocked(desk)
    for kind in KINDS:
        given(desk, kind)
        report = take(desk, kind, desk.folder.parent / "given.csv")
        assert (report.added, report.updated, report.rejected) == (0, 0, 0), kind
    desk.do(BlockCustomer(id=customer))
    card = desk.customers.card(customer)
    assert (card.facts.name, [c.value for c in card.phones]) == ("Hermenegilda Tornasol", ["611998877"])


def test_a_list_from_elsewhere_does_not_change_who_is_blocked(desk: Desk) -> None:
    take(desk, "customers", "ref,name,phone\nK1,Hermenegilda Tornasol,611998877\n")
    desk.do(BlockCustomer(id=1, until=date(2034, 1, 1)))
    report = take(desk, "customers", "ref,name,phone\nK1,Somebody else,600000000\n")
    assert odd(report) == [(2, "name")]
    assert desk.customers.card(1).facts.name == "Hermenegilda Tornasol"
    assert [c.value for c in desk.customers.card(1).phones] == ["611998877"]
