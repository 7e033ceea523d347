"""How questions are answered on a large file: by which index, never by a walk through all there ever was."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest

from helpdesk.desk import Desk
from helpdesk.domain.listing import ListQuery
from helpdesk.services.cases.planning_reader import Planning
from helpdesk.services.cases.today import _ASKED
from helpdesk.services.solutions.actions import AddSolution
from helpdesk.store import matching
from helpdesk.store.undo import Undo
from tests import builders

GROWS = ("cases", "jobs", "units", "customers", "contacts", "purchases", "ownerships", "notes", "intakes")
"""Tables that hold a row for everything that ever was."""

OPEN_THINGS: dict[str, tuple[str, Callable[[Desk], Any]]] = {
    "units in the shop": ("jobs_in_shop", lambda desk: desk.units.page(ListQuery(filters=("shop",)))),
    "units in the shop, counted": (
        "jobs_in_shop",
        lambda desk: desk.units.count(ListQuery(filters=("shop",))),
    ),
    "customers with open cases": (
        "cases_open_customer",
        lambda desk: desk.customers.page(ListQuery(filters=("open",))),
    ),
    "customers with open cases, counted": (
        "cases_open_customer",
        lambda desk: desk.customers.count(ListQuery(filters=("open",))),
    ),
    "cases of a technician": (
        "jobs_bench",
        lambda desk: desk.cases.page(ListQuery(filters=("technician:1",))),
    ),
    "cases of a technician, counted": (
        "jobs_bench",
        lambda desk: desk.cases.count(ListQuery(filters=("technician:1",))),
    ),
    "open cases that tell of a fault": (
        "jobs_open",
        lambda desk: desk.cases.page(ListQuery(text="pantalla", filters=("open",))),
    ),
    "how many cases stand in each state": ("cases_open", lambda desk: desk.cases.by_state()),
    "jobs ahead of a new one": ("jobs_open", lambda desk: Planning(desk.store, desk.settings).jobs_ahead()),
    "urgent jobs ahead": (
        "jobs_open",
        lambda desk: Planning(desk.store, desk.settings).jobs_ahead(urgent=True),
    ),
    "cases that nobody collects, counted": (
        "jobs_open",
        lambda desk: desk.cases.count(ListQuery(filters=("uncollected:2026-11-01T00:00:00Z",))),
    ),
    "complaints to answer": (
        "jobs_complaints",
        lambda desk: desk.complaints.answers_due(desk.clock.today(desk.words().zone)),
    ),
    "open complaints as a list": (
        "jobs_complaints",
        lambda desk: desk.cases.page(ListQuery(filters=("complaints",))),
    ),
    "customers to call back": (
        "complaints_call_back",
        lambda desk: desk.complaints.call_backs_due(desk.clock.now()),
    ),
    "what cases ask for today": ("cases_open", lambda desk: desk.store.rows(_ASKED, ("",) * 4)),
    "what is late today": ("cases_open", lambda desk: desk.today.asking(desk.clock.today(desk.words().zone))),
}


def plans(desk: Desk, work: Callable[[], Any]) -> list[str]:
    """The steps of every statement that a piece of work sends."""
    sent: list[str] = []
    desk.store.raw.set_trace_callback(sent.append)
    try:
        work()
    finally:
        desk.store.raw.set_trace_callback(None)
    return [
        row[3]
        for sql in sent
        if sql.startswith(("SELECT", "WITH"))
        for row in desk.store.rows(f"EXPLAIN QUERY PLAN {sql}")
    ]


@pytest.mark.parametrize("typed", ["zzz", "pump", "BO-U30"])
def test_the_search_for_everything_walks_no_spare_parts(desk: Desk, typed: str) -> None:
    steps = plans(desk, lambda: desk.finder.find(typed, 20))
    assert any("parts_code_key" in step for step in steps), steps
    assert [step for step in steps if re.match(r"SCAN p\b", step)] == []


@pytest.mark.parametrize("what", OPEN_THINGS)
def test_what_is_open_is_found_among_what_is_open(desk: Desk, what: str) -> None:
    index, ask = OPEN_THINGS[what]
    steps = plans(desk, lambda: ask(desk))
    assert any(re.search(rf"USING (COVERING )?INDEX {index}\b", step) for step in steps), steps
    walks = [step for step in steps if re.match(r"SCAN (cases|jobs|c|j)\b(?!.*INDEX (cases|jobs)_)", step)]
    assert walks == []


ALONE = ("jobs ahead of a new one", "cases that nobody collects, counted", "what cases ask for today")


@pytest.mark.parametrize("what", ALONE)
def test_what_is_asked_of_all_that_is_open_is_read_from_its_index_alone(desk: Desk, what: str) -> None:
    index, ask = OPEN_THINGS[what]
    steps = plans(desk, lambda: ask(desk))
    assert any(f"USING COVERING INDEX {index}" in step for step in steps), steps


@pytest.mark.parametrize("what", ["units in the shop, counted", "customers with open cases, counted"])
def test_what_is_open_is_counted_without_a_look_at_each_unit_and_customer(desk: Desk, what: str) -> None:
    steps = plans(desk, lambda: OPEN_THINGS[what][1](desk))
    assert [
        step for step in steps if re.search(r"INTEGER PRIMARY KEY|SCAN customers USING INDEX", step)
    ] == []


def test_customers_with_open_cases_are_chosen_by_name_without_a_look_at_those_between(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(matching, "MANY", -1)
    steps = plans(desk, lambda: desk.customers.page(ListQuery(filters=("open",))))
    assert "SCAN c USING COVERING INDEX customers_name_key_id" in steps


def test_undo_walks_its_own_changes_and_no_table_s(desk: Desk) -> None:
    builders.received(desk)
    step = desk.last_step()
    assert step is not None
    undo = Undo(desk.store, desk.journal.names)
    steps = plans(desk, lambda: undo.problem(step.id))
    spans = desk.store.row("SELECT first_change, last_change FROM journal_entries WHERE id = ?", (step.id,))
    assert spans is not None
    steps += plans(desk, lambda: undo._orphans((spans[0], spans[1])))
    mine = [step for step in steps if re.search(r"\bmine\b", step)]
    assert mine
    assert all("INTEGER PRIMARY KEY" in step or "(kind=? AND row=? AND rowid" in step for step in mine), mine
    assert [step for step in steps if re.match(r"SCAN (journal_changes|mine|own|later)\b", step)] == []
    assert [step for step in steps if re.match(rf"SCAN ({'|'.join(GROWS)})\b", step)] == []


def test_solutions_proposed_while_typing_walk_no_table(desk: Desk) -> None:
    """What was counted once is kept while nothing changes: a further letter asks the indexes of words alone."""
    desk.do(AddSolution(symptom="The washing machine does not spin", fix="Replace the belt"))
    assert desk.suggestions.for_fault("the washing machine does")
    steps = plans(desk, lambda: desk.suggestions.for_fault("the washing machine does not spin", product=1))
    assert any("solution_words" in step for step in steps), steps
    assert [step for step in steps if step.startswith("SCAN") and "VIRTUAL TABLE" not in step] == []
