"""Plans, readings and visits on the command line."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from helpdesk.cli.views import _VIEWS, record_of
from helpdesk.clock import FixedClock
from helpdesk.desk import Desk
from helpdesk.domain.numbers import PREFIXES
from helpdesk.errors import NotFound
from helpdesk.services.field.line_results import LineAnswer
from helpdesk.services.field.plan_actions import AddPlan
from helpdesk.services.field.reading_actions import AddReading
from helpdesk.services.field.visit_actions import PlanVisit
from helpdesk.services.field.visit_record_actions import JobReport, RecordVisit
from tests import builders
from tests.services.exchange.written_files import take
from tests.services.field.test_visit_record import maintenance
from tests.services.field.test_visits import MONDAY


def test_every_letter_of_a_number_has_its_view() -> None:
    assert set(PREFIXES) <= set(_VIEWS)


@pytest.mark.parametrize("letter", PREFIXES.values())
def test_a_number_of_nothing_is_told(desk: Desk, letter: str) -> None:
    with pytest.raises(NotFound):
        record_of(desk, f"{letter}999")


def test_a_plan_tells_its_next_dates_with_their_reasons(desk: Desk) -> None:
    plan = builders.did(desk, AddPlan(unit=builders.unit(desk), every_count=6))
    told = record_of(desk, f"Y{plan}")
    heading, dates = told.sections[-1]
    assert heading is not None
    assert dates[0][1] == "15/07/2026  Due every 6 months, counted from 15/01/2026."
    assert told.as_json(desk.words())["dates"][0]["due"] == "2026-07-15"


def test_a_reading_and_a_visit_are_shown_by_number_and_reference(desk: Desk) -> None:
    unit = builders.unit(desk)
    reading = builders.did(desk, AddReading(unit=unit, read_on=date(2026, 2, 1), value=0))
    assert record_of(desk, f"Z{reading}").data["record"].value == 0
    case = builders.received(desk, builders.unit(desk, "SN-2"))
    job = desk.store.value("SELECT id FROM jobs WHERE case_id = ?", (case,))
    visit = builders.did(desk, PlanVisit(job=job, planned_start=MONDAY))
    assert record_of(desk, f"W{visit}").data["jobs"] == [f"{case}-1"]
    take(desk, "plans", "ref,serial,every\nmine,SN-1001,1 year\n")
    assert record_of(desk, "mine").kind == "plan"


def test_a_job_and_its_visit_show_each_line_that_was_checked(desk: Desk, clock: FixedClock) -> None:
    job = maintenance(desk)
    visit = builders.did(desk, PlanVisit(job=job, planned_start=MONDAY))
    clock.advance(timedelta(days=3))
    answers = (
        LineAnswer(position=1, result="failed", note="Torn", repair=True),
        LineAnswer(position=2, result="passed"),
    )
    desk.do(RecordVisit(job=job, arrived_at=MONDAY, jobs=(JobReport(job=job, answers=answers),)))
    told = record_of(desk, desk.cases.job(job).number)
    lines = [text for _, text in told.sections[-1][1]]
    assert lines == ["1. Filter  Failed  Torn  1-2", "2. Hoses  Passed", "3. Seal  Still to be done"]
    assert len(told.as_json(desk.words())["checklist"]["lines"]) == 3
    assert [text for _, text in record_of(desk, f"W{visit}").sections[-1][1]] == lines[:2]
