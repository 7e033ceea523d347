"""The numbers of the views of cases: kept while nothing moves a case, and always those of now."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from datetime import date, timedelta

import pytest

from helpdesk.action import Action
from helpdesk.desk import Desk
from helpdesk.domain.listing import ListQuery
from helpdesk.services.cases.actions import AddNote, DeleteCase
from helpdesk.services.cases.counts_reader import MOVED_BY
from helpdesk.services.cases.views import VIEWS
from helpdesk.services.workshop.hand_over_actions import CancelJob
from helpdesk.services.workshop.repair_actions import Diagnose
from tests import builders

VALUES = {"day": "2026-12-01", "staff": "1", "told": "2026-11-01T00:00:00Z", "": ""}
ASKED = [
    ListQuery(filters=(f"{view.key}:{VALUES[view.takes]}".rstrip(":"),)) for view in VIEWS if view.open_only
]
LATER = date(2026, 11, 29)


def numbers(desk: Desk) -> list[int | None]:
    return [desk.cases.counted(query) for query in ASKED]


def counted_now(desk: Desk) -> list[int | None]:
    return [desk.cases.count(query) for query in ASKED]


def sent(desk: Desk, work: Callable[[], object]) -> list[str]:
    """The statements over cases that a piece of work sends."""
    found: list[str] = []
    desk.store.raw.set_trace_callback(found.append)
    try:
        work()
    finally:
        desk.store.raw.set_trace_callback(None)
    return [sql for sql in found if "FROM cases" in sql]


def test_a_note_counts_nothing_anew(desk: Desk) -> None:
    case = builders.received(desk)
    before = numbers(desk)
    desk.do(AddNote(case=case, text="Calls again", kind="call"))
    assert sent(desk, lambda: numbers(desk)) == []
    assert numbers(desk) == before == counted_now(desk)
    step = desk.last_step()
    assert step is not None
    desk.undo(step.id)
    assert sent(desk, lambda: numbers(desk)) == []


@pytest.mark.parametrize(
    "act",
    [
        lambda case, job: Diagnose(job=job, diagnosis="Pump"),
        lambda case, job: CancelJob(job=job, reason="Left", unit="back"),
        lambda case, job: DeleteCase(id=case),
    ],
    ids=["a step", "an end", "a deletion"],
)
def test_what_moves_a_case_is_counted_and_so_is_its_undo(
    desk: Desk, act: Callable[[int, int], Action]
) -> None:
    case = builders.received(desk)
    builders.received(desk, builders.unit(desk, "SN-2002", product=builders.product(desk, "Dryer")))
    job = desk.cases.get(case).jobs[0].id
    before = numbers(desk)
    desk.do(act(case, job))
    assert numbers(desk) == counted_now(desk) != before
    step = desk.last_step()
    assert step is not None
    desk.undo(step.id)
    assert numbers(desk) == counted_now(desk) == before


def test_another_day_is_another_number(desk: Desk) -> None:
    builders.received(desk, promised_on=LATER)
    late = [
        desk.cases.counted(ListQuery(filters=(f"late:{LATER + timedelta(days=days)}",))) for days in (0, 1)
    ]
    assert late == [0, 1]
    assert len(desk.cases._counts._known) == 1, "a day that is over is asked for no more"


@pytest.mark.parametrize("query", ASKED, ids=str)
def test_no_view_asks_for_what_is_not_watched(desk: Desk, query: ListQuery) -> None:
    read: set[tuple[str, str]] = set()

    def noted(action: int, table: str | None, column: str | None, *_: object) -> int:
        if action == sqlite3.SQLITE_READ and table:
            read.add((table, column or ""))
        return sqlite3.SQLITE_OK

    desk.store.raw.set_authorizer(noted)
    try:
        desk.cases.count(query)
    finally:
        desk.store.raw.set_authorizer(None)
    assert {table for table, _ in read} <= set(MOVED_BY)
    assert ("cases", "touched_at") not in read
