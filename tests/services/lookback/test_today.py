"""What Today says of a case as days pass: each open one has its action and day there, or is said to have none."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest

from helpdesk.clock import FixedClock
from helpdesk.desk import Desk
from helpdesk.services.cases.actions import AddNote, PlanNext
from helpdesk.services.workshop.repair_actions import Diagnose, WaitFor
from tests import builders

Do = Callable[[Desk, int], object]


def where(desk: Desk) -> str | None:
    """The section of the only case."""
    today = desk.clock.today(desk.words().zone)
    found = [
        section
        for section in desk.today.sections(today, desk.clock.now(), desk.settings)
        if not section.standing and section.screen == "cases"
    ]
    assert sum(section.total for section in found) <= 1
    return found[0].key if found else None


def job_of(desk: Desk, case: int) -> int:
    return desk.cases.get(case).jobs[0].id


def nothing(desk: Desk, case: int) -> object:
    return None


def noted(desk: Desk, case: int) -> object:
    return desk.do(AddNote(case=case, text="rang"))


def planned(on: date, action: str = "Ring") -> Do:
    return lambda desk, case: desk.do(PlanNext(id=case, next_action=action, next_on=on, owner=1))


def diagnosed(desk: Desk, case: int) -> object:
    return desk.do(Diagnose(job=job_of(desk, case), diagnosis="Pump"))


def waits(desk: Desk, case: int) -> object:
    return desk.do(WaitFor(job=job_of(desk, case), reason="part", until=date(2026, 11, 26)))


# The clock stands at Saturday 21 November 2026; the shop opens Monday to Saturday, untouched is 3 days.
@pytest.mark.parametrize(
    ("promised", "then", "days", "section"),
    [
        (None, nothing, 0, None),
        (None, nothing, 1, None),
        (None, nothing, 2, "next"),
        (None, nothing, 3, "untouched"),
        (None, nothing, 30, "untouched"),
        (date(2026, 11, 30), nothing, 3, None),
        (date(2026, 11, 30), nothing, 4, "next"),
        (date(2026, 11, 30), nothing, 5, "untouched"),
        (date(2026, 11, 30), nothing, 9, "promised"),
        (date(2026, 11, 30), nothing, 10, "late"),
        (None, planned(date(2026, 11, 28)), 6, None),
        (None, planned(date(2026, 11, 28)), 7, "next"),
        (None, planned(date(2026, 11, 28)), 20, "next"),
        (None, planned(date(2026, 11, 28), ""), 7, "next"),
        (None, planned(date(2026, 11, 28), ""), 9, "untouched"),
        (date(2026, 11, 30), diagnosed, 4, None),
        (date(2026, 11, 30), diagnosed, 5, "untouched"),
        (None, diagnosed, 1, "unplanned"),
        (None, waits, 4, None),
        (None, waits, 5, "next"),
    ],
)
def test_where_a_case_stands_as_days_pass(
    desk: Desk, clock: FixedClock, promised: date | None, then: Do, days: int, section: str | None
) -> None:
    case = builders.received(desk, promised_on=promised)
    desk.do(PlanNext(id=case, next_on=desk.cases.get(case).facts.next_on, owner=1))
    then(desk, case)
    clock.advance(timedelta(days=days))
    assert where(desk) == section


def test_a_sign_on_the_day_keeps_it_among_what_is_due_until_it_lies_again(
    desk: Desk, clock: FixedClock
) -> None:
    case = builders.received(desk)
    desk.do(PlanNext(id=case, next_on=desk.cases.get(case).facts.next_on, owner=1))
    clock.advance(timedelta(days=2))
    noted(desk, case)
    clock.advance(timedelta(days=1))
    assert where(desk) == "next"
    clock.advance(timedelta(days=3))
    assert where(desk) == "untouched"


def test_a_case_without_an_owner_is_said_to_have_none(desk: Desk) -> None:
    case = builders.received(desk)
    desk.do(PlanNext(id=case, next_on=date(2026, 12, 24), owner=None))
    assert where(desk) == "unplanned"


def test_what_a_person_planned_outlives_a_step_what_the_intake_set_does_not(desk: Desk) -> None:
    case = builders.received(desk)
    assert desk.cases.get(case).facts.next_on == date(2026, 11, 23)
    diagnosed(desk, case)
    assert desk.cases.get(case).facts.next_on is None
    planned(date(2026, 11, 28))(desk, case)
    desk.do(WaitFor(job=job_of(desk, case), reason="part"))
    assert desk.cases.get(case).facts.next_action == "Ring"


def test_a_claim_is_not_asked_for_a_quote(desk: Desk, clock: FixedClock) -> None:
    case = builders.received(desk, kind="claim")
    diagnosed(desk, case)
    planned(date(2026, 11, 23), "")(desk, case)
    clock.advance(timedelta(days=2))
    (section, _) = desk.today.sections(date(2026, 11, 23), clock.now(), desk.settings)
    assert section.key == "next"
    assert desk.words().say(section.rows[0].why) == "Finish the diagnosis, decide the claim"


def test_sections_of_all_nouns_stand_in_one_order_and_lead_somewhere(desk: Desk) -> None:
    builders.received(desk)
    desk.clock.advance(timedelta(days=30))  # type: ignore[attr-defined]
    found = desk.today.sections(date(2026, 12, 21), desk.clock.now(), desk.settings)
    assert [section.key for section in found] == ["untouched", "backup"]
    assert [(row.kind, row.id) for section in found for row in section.rows] == [("case", 1), ("backup", 0)]
