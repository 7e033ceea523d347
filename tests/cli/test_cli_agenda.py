"""What falls due: every kind with its day, number and reason; open things alone, overdue ones where today is asked for."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from helpdesk.cli import run
from helpdesk.clock import FixedClock
from helpdesk.desk import Desk
from helpdesk.services.calls.actions import PlanCall, RecordAttempt
from helpdesk.services.cases.actions import PlanNext
from helpdesk.services.workshop.repair_actions import CheckWork, Diagnose, FinishWork, StartWork
from tests import builders
from tests.services.workshop.bench import Bench

KEYS = ["kind", "due", "at", "number", "customer", "serial", "who", "why"]


def told(
    shop: Path, capsys: pytest.CaptureFixture[str], *options: str, today: str = "2026-11-21"
) -> list[Any]:
    assert run(["--data", str(shop), "--today", today, "agenda", *options, "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert list(found) == ["items"]
    assert all(list(item) == KEYS and item["why"] for item in found["items"])
    return list(found["items"])


@pytest.fixture
def busy(shop: Path, clock: FixedClock) -> Path:
    """A promise, a next action, a quote, and calls."""
    with Desk.open(shop, clock) as desk:
        bench = Bench(desk, promised_on=date(2026, 11, 26), quote_choice="wanted")
        bench.quoted()
        desk.do(PlanNext(id=bench.case, next_action="Ring her", next_on=date(2026, 11, 24), owner=1))
        desk.do(PlanCall(customer=bench.customer, due_on=date(2026, 11, 25), note="The hose", caller=1))
        desk.do(PlanCall(customer=bench.customer, due_on=date(2026, 11, 23), case=bench.case))
    return shop


def test_the_next_seven_days_are_told_by_day(busy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    items = told(busy, capsys)
    assert [(item["kind"], item["due"], item["number"]) for item in items] == [
        ("call", "2026-11-23", "1"),
        ("next", "2026-11-24", "1"),
        ("call", "2026-11-25", "C1"),
        ("promise", "2026-11-26", "1-1"),
    ]
    call = items[2]
    assert call["at"] == "18:00"
    assert (call["customer"], call["who"]) == ("Ana Gómez", "Eva Ruiz")
    assert "The hose" in call["why"]
    assert items[1]["at"] is None
    assert items[1]["why"] == "Ring her"
    assert items[3]["serial"] == "SN-1"


def test_a_quote_is_due_on_its_last_day(busy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    items = told(busy, capsys, "--from", "2026-12-21", "--to", "2026-12-21")
    assert [(item["kind"], item["due"], item["number"]) for item in items] == [("quote", "2026-12-21", "1-1")]


def test_only_days_asked_for_are_told_and_overdue_things_with_today(
    busy: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert [item["due"] for item in told(busy, capsys, "--from", "2026-11-25")] == [
        "2026-11-25",
        "2026-11-26",
    ]
    assert [item["due"] for item in told(busy, capsys, "--to", "2026-11-23")] == ["2026-11-23"]
    late = told(busy, capsys, "--to", "2026-11-27", today="2026-11-27")
    assert [item["due"] for item in late] == ["2026-11-23", "2026-11-24", "2026-11-25", "2026-11-26"]
    assert told(busy, capsys, "--from", "2026-11-28", today="2026-11-27") == []


def test_a_call_given_up_falls_due_no_more(busy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert [item["kind"] for item in told(busy, capsys, today="2026-12-11") if item["kind"] == "call"] == []


def test_a_call_tried_falls_due_when_it_is_to_be_tried_again(
    busy: Path, capsys: pytest.CaptureFixture[str], clock: FixedClock
) -> None:
    with Desk.open(busy, clock) as desk:
        desk.do(RecordAttempt(call=2, outcome="no_answer"))
    (call,) = [
        item for item in told(busy, capsys, "--from", "2026-11-23", "--to", "2026-11-24") if item["at"]
    ]
    assert (call["due"], call["at"]) == ("2026-11-23", "18:00")
    assert "1" in call["why"]


def test_what_is_done_falls_due_no_more(
    shop: Path, capsys: pytest.CaptureFixture[str], clock: FixedClock
) -> None:
    with Desk.open(shop, clock) as desk:
        case = builders.received(desk, promised_on=date(2026, 11, 26), quote_choice="waived")
        job = desk.cases.get(case).jobs[0].id
        for action in (
            Diagnose(job=job, diagnosis="Pump"),
            StartWork(job=job),
            FinishWork(job=job, work_done="Pump renewed"),
            CheckWork(job=job),
        ):
            desk.do(action)
    assert [item["kind"] for item in told(shop, capsys) if item["kind"] == "promise"] == []


def test_in_words_each_is_a_line_and_no_days_are_said(busy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--data", str(busy), "--today", "2026-11-21", "agenda"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == 4
    assert "Ring her" in lines[1]
    assert run(["--data", str(busy), "--today", "2026-11-21", "agenda", "--from", "2027-05-01"]) == 0
    assert capsys.readouterr().out.strip() == "Nothing falls due."


def test_days_the_wrong_way_round_are_the_users_error(busy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    told_wrong = ["agenda", "--from", "2026-11-25", "--to", "2026-11-24"]
    assert run(["--data", str(busy), "--today", "2026-11-21", *told_wrong]) == 2
    assert "2026-11-24" in capsys.readouterr().err


def test_a_call_is_shown_by_its_number(busy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--data", str(busy), "--today", "2026-11-21", "show", "L1"]) == 0
    told_all = capsys.readouterr().out
    assert "Call L1" in told_all
    assert "Ana Gómez" in told_all
    assert "Other" in told_all
    assert run(["--data", str(busy), "--today", "2026-11-21", "show", "L1", "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert (found["kind"], found["number"], found["record"]["state"]) == ("call", "L1", "open")
    assert [reason["reason"] for reason in found["reasons"]] == ["other"]
    assert run(["--data", str(busy), "show", "L99"]) == 2
