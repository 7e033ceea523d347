"""Calls come in as they were made, plan nothing, and go out again byte for byte."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from helpdesk.desk import Desk
from helpdesk.domain.listing import ListQuery
from helpdesk.services.calls.actions import PlanCall, RecordAttempt, WithdrawCall
from helpdesk.services.customers.actions import EditCustomer
from helpdesk.services.exchange.actions import KINDS
from helpdesk.services.exchange.run.exporter import export_file
from tests import builders
from tests.services.exchange.written_files import given, take
from tests.services.workshop.bench import Bench

PEOPLE = "ref,name,phone\nC1,Ana,600111222\nC2,Luis,\n"
CASES = "ref,kind,opened_at,customer_ref,case\nT1,repair,2026-11-02,C1,K1\nT2,repair,2026-11-02,C1,K1\n"


@pytest.fixture
def known(desk: Desk) -> Desk:
    """A shop with the customers and cases that the calls name."""
    take(desk, "customers", PEOPLE)
    take(desk, "cases", CASES)
    return desk


def test_a_call_comes_in_as_it_was_made(known: Desk) -> None:
    report = take(
        known,
        "calls",
        "ref,customer_ref,due_on,reason,caller,called_at,outcome,case_ref,note\n"
        "L-1,C1,2026-11-04,repair | sale,Eva Ruiz,2026-11-04 18:10,reached,T2,All well\n",
    )
    assert (report.added, report.rejected, report.warnings) == (1, 0, [])
    (row,) = known.calls.page(ListQuery(filters=("all",)))
    assert (row.state, row.outcome, row.tries, row.due_on) == ("reached", "reached", 1, date(2026, 11, 4))
    assert (row.said_reasons, row.caller_name, row.note) == ("repair | sale", "Eva Ruiz", "All well")
    assert row.called_at == datetime(2026, 11, 4, 17, 10, tzinfo=UTC)
    card = known.calls.card(row.id)
    assert [reason.number for reason in card.reasons] == ["1-2", ""]
    assert [attempt.who for attempt in card.attempts] == ["Eva Ruiz"]


@pytest.mark.parametrize(
    ("cells", "state", "queued"),
    [
        ("2026-11-30,,,", "open", True),
        ("2026-11-10,,,", "open", True),
        ("2026-10-01,,,", "open", False),
        ("2026-11-18,2026-11-19 11:00,no_answer,", "open", True),
        ("2026-10-18,2026-10-19 11:00,no_answer,", "not_reached", False),
        ("2026-10-18,2026-10-19 11:00,call_later,", "not_reached", False),
        ("2026-10-18,2026-10-19 11:00,wrong_number,", "not_reached", False),
        ("2026-11-18,2026-11-19 11:00,refused,", "refused", False),
    ],
)
def test_what_became_of_a_call_follows_from_its_row(
    known: Desk, cells: str, state: str, queued: bool
) -> None:
    take(known, "calls", f"ref,customer_ref,due_on,called_at,outcome,note\nL-1,C1,{cells}\n")
    (row,) = known.calls.page(ListQuery(filters=("all",)))
    assert row.state == state
    assert [call.id for call in known.calls.page(ListQuery())] == ([row.id] if queued else [])


def test_words_are_understood_and_unknown_reasons_kept(known: Desk) -> None:
    take(
        known,
        "calls",
        "ref,cliente,llamar el,motivo,resultado,llamado el\n"
        "1,C1,20/10/2026,Reparación|Courtesy round,No contesta,21/10/2026 10:00\n",
    )
    (row,) = known.calls.page(ListQuery(filters=("all",)))
    assert (row.said_reasons, row.outcome) == ("repair | Courtesy round", "no_answer")
    assert [known.words("en").say(reason) for reason in row.reasons] == [
        "Repair handed back",
        "Courtesy round",
    ]


@pytest.mark.parametrize(
    ("row", "field"),
    [
        ("1,C9,2026-11-04,,", "customer_ref"),
        ("1,,2026-11-04,,", "customer_ref"),
        ("1,C1,,,", "due_on"),
        ("1,C1,2026-11-04,maybe,", "outcome"),
        ("1,C1,2026-11-04,,T9", "case_ref"),
    ],
)
def test_what_cannot_be_is_refused_with_its_reason(known: Desk, row: str, field: str) -> None:
    report = take(known, "calls", f"ref,customer_ref,due_on,outcome,case_ref\n{row}\n")
    assert [refusal.column for refusal in report.refusals] == [field]


def test_a_call_of_tomorrow_was_not_made(known: Desk) -> None:
    report = take(
        known, "calls", "ref,customer_ref,due_on,called_at,outcome\n1,C1,2026-11-20,2026-11-23,reached\n"
    )
    assert [refusal.column for refusal in report.refusals] == ["called_at"]


def test_who_must_not_be_called_is_not_in_the_queue(known: Desk) -> None:
    customer = known.store.value("SELECT id FROM customers WHERE ref = 'C1'")
    known.do(EditCustomer(id=customer, name="Ana", do_not_call=True))
    take(known, "calls", "ref,customer_ref,due_on\n1,C1,2026-11-30\n")
    assert known.calls.page(ListQuery()) == []
    assert len(known.calls.page(ListQuery(filters=("all",)))) == 1


def test_an_import_plans_no_call(known: Desk) -> None:
    take(
        known,
        "cases",
        "ref,kind,opened_at,received_at,finished_at,delivered_at,customer_ref\n"
        "T9,repair,2026-11-16,2026-11-16,2026-11-19,2026-11-20,C1\n",
    )
    take(known, "products", "ref,name\nP1,Kettle\n")
    take(known, "purchases", "ref,customer_ref,product_ref,purchased_on\nV1,C1,P1,2026-11-20\n")
    assert known.calls.count(ListQuery(filters=("all",))) == 0


def test_the_same_file_again_changes_nothing_and_a_changed_row_its_cells(known: Desk) -> None:
    head = "ref,customer_ref,due_on,reason,called_at,outcome,note\n"
    take(known, "calls", head + "1,C1,2026-11-19,repair,,,Ask\n2,C2,2026-11-19,sale,,,\n")
    again = take(known, "calls", head + "1,C1,2026-11-19,repair,,,Ask\n2,C2,2026-11-19,sale,,,\n")
    assert (again.unchanged, again.updated) == (2, 0)
    changed = take(
        known,
        "calls",
        head + "1,C1,2026-11-19,repair | claim,2026-11-20 10:00,reached,Ask\n2,C2,2026-11-19,sale,,,\n",
    )
    assert (changed.unchanged, changed.updated) == (1, 1)
    row = known.calls.row(1)
    assert (row.state, row.tries, row.said_reasons, row.next_at) == ("reached", 1, "repair | claim", None)
    assert len(known.calls.card(1).attempts) == 1


def test_an_unchanged_row_does_not_undo_what_was_done_by_hand(known: Desk) -> None:
    file = "ref,customer_ref,due_on,reason\n1,C1,2026-11-20,repair\n"
    take(known, "calls", file)
    known.do(RecordAttempt(call=1, outcome="reached", note="All well"))
    assert take(known, "calls", file).updated == 0
    assert known.calls.row(1).state == "reached"


def test_everything_goes_out_and_comes_in_byte_for_byte(known: Desk, other: Desk, tmp_path: Path) -> None:
    take(
        known,
        "calls",
        "ref,customer_ref,due_on,reason,caller,called_at,outcome,case_ref,note\n"
        "L-1,C1,2026-11-04,repair | visit,Somebody else,2026-11-04 18:10,no_answer,T2,'=1+1\n"
        "L-2,C2,2026-12-04,,,,,,\n",
    )
    bench = Bench(known)
    bench.reach("delivered")
    call = known.calls.page(ListQuery(filters=("reason:repair",)))[-1].id
    known.do(RecordAttempt(call=call, outcome="no_answer", note="Busy"))
    known.do(RecordAttempt(call=call, outcome="reached", note="All\nwell", minutes=4))
    gone = builders.did(known, PlanCall(customer=bench.customer, due_on=date(2026, 12, 1)))
    known.do(WithdrawCall(call=gone, reason="Twice"))
    first = {kind: tmp_path / f"{kind}.csv" for kind in KINDS}
    for kind, path in first.items():
        export_file(known.context(), KINDS[kind], path)
    for kind, path in first.items():
        report = take(other, kind, path)
        assert (kind, report.rejected, report.added) == (kind, 0, report.read)
    again = tmp_path / "again.csv"
    export_file(other.context(), KINDS["calls"], again)
    assert again.read_bytes() == first["calls"].read_bytes()
    assert [row["reason"] for row in given(other, "calls")] == ["repair | visit", "", "repair"]
    assert given(other, "calls")[2]["note"] == "Busy · All\nwell"
    assert given(other, "calls")[2]["case_ref"] == f"{bench.case}-1"
    assert take(known, "calls", first["calls"]).updated == 0
