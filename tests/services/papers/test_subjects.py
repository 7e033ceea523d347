"""The record a paper is about: every kind names itself and whose it is, and nothing else."""

from __future__ import annotations

import dataclasses

import pytest

from helpdesk.desk import Desk
from helpdesk.errors import NotFound
from helpdesk.services.field.plan_actions import AddPlan
from helpdesk.services.papers.subject import Subject, subject_of
from tests import builders


@pytest.fixture
def records(desk: Desk) -> dict[str, int]:
    """One record of each kind, none with the id of another."""
    for place in range(3):
        builders.customer(desk, f"Customer {place}")
    for place in range(5):
        builders.unit(desk, f"SN-{place}", owner=1)
    unit = builders.unit(desk, "SN-77", owner=3)
    case = builders.received(desk, unit, by=3)
    return {
        "customer": 3,
        "unit": unit,
        "case": case,
        "job": desk.cases.get(case).jobs[0].id,
        "plan": builders.did(desk, AddPlan(unit=unit, every_count=6)),
    }


@pytest.mark.parametrize(
    ("kind", "told"),
    [
        ("customer", {"customer"}),
        ("unit", {"customer", "unit"}),
        ("plan", {"customer", "unit", "plan"}),
        ("case", {"customer", "case"}),
        ("job", {"customer", "unit", "case", "job"}),
    ],
)
def test_a_record_names_itself_and_whose_it_is(
    desk: Desk, records: dict[str, int], kind: str, told: set[str]
) -> None:
    expected = dataclasses.replace(Subject(), **{name: records[name] for name in told})
    assert subject_of(desk.store, kind, records[kind]) == expected


@pytest.mark.parametrize("kind", ["customer", "unit", "plan", "case", "job", "quote"])
def test_a_record_that_is_not_there_is_said(desk: Desk, kind: str) -> None:
    with pytest.raises(NotFound):
        subject_of(desk.store, kind, 999)
