"""A technician's visits for a telephone: stable names, a higher number with each change, nothing the shop keeps."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from helpdesk.desk import Desk
from helpdesk.services.customers.contact_actions import AddSite
from helpdesk.services.field.confirm_actions import ConfirmVisit
from helpdesk.services.field.visit_actions import CancelVisit, MoveVisit, PlanVisit
from helpdesk.services.shop.staff_actions import AddStaff
from tests import builders

MONDAY = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
WEEK = (date(2026, 11, 23), date(2026, 11, 29))


def lines(desk: Desk, technician: int = 1) -> tuple[list[str], int]:
    content, count = desk.visits.calendar_file(technician, *WEEK, desk.words("en"), desk.clock.now())
    return content.decode().replace("\r\n ", "").split("\r\n"), count


def values(found: list[str], key: str) -> list[str]:
    return [line.partition(":")[2] for line in found if line.startswith(f"{key}:")]


def test_a_visit_keeps_its_name_and_counts_its_changes(desk: Desk) -> None:
    owner = builders.customer(desk)
    desk.do(AddSite(customer=owner, address="Calle Mayor 1", city="León", coordinates="42.6, -5.57"))
    case = builders.received(
        desk, builders.unit(desk, owner=owner), by=owner, problem="It does not spin", passcode="1234-secret"
    )
    job = int(desk.store.value("SELECT id FROM jobs WHERE case_id = ?", (case,)))
    visit = builders.did(desk, PlanVisit(job=job, planned_start=MONDAY, technician=1))
    first, count = lines(desk)
    assert count == 1
    assert values(first, "X-WR-CALNAME") == ["Visits of Eva Ruiz"]
    assert values(first, "SUMMARY") == ["Ana Gómez · Repair"]
    assert values(first, "LOCATION") == [r"Calle Mayor 1\, León"]
    assert values(first, "SEQUENCE") == ["0"]
    assert "It does not spin" in values(first, "DESCRIPTION")[0]
    assert "secret" not in "".join(first)
    moved = desk.do(MoveVisit(job=job, planned_start=MONDAY + timedelta(hours=1), technician=1))
    desk.do(ConfirmVisit(visit=visit))
    second, _ = lines(desk)
    assert values(second, "UID") == values(first, "UID")
    assert values(second, "SEQUENCE") == ["2"]
    assert values(second, "DTSTART") == ["20261123T100000Z"]
    assert values(second, "STATUS") == ["CONFIRMED"]
    assert moved.id == visit


def test_only_the_visits_of_one_person_on_those_days_go_along(desk: Desk) -> None:
    for number, days in enumerate((0, 7)):
        case = builders.received(desk, builders.unit(desk, f"SN-{number}"))
        job = int(desk.store.value("SELECT id FROM jobs WHERE case_id = ?", (case,)))
        desk.do(PlanVisit(job=job, planned_start=MONDAY + timedelta(days=days), technician=1))
    assert lines(desk)[1] == 1
    assert lines(desk, 99)[1] == 0


def test_what_was_cancelled_or_handed_on_is_told_to_the_phone_that_has_it(desk: Desk) -> None:
    """By the name it had, with a higher number; taken back, it is there again."""
    luis = builders.did(desk, AddStaff(name="Luis Roca", role="technician"))
    jobs = []
    for number in range(2):
        case = builders.received(desk, builders.unit(desk, f"SN-{number}"))
        jobs.append(int(desk.store.value("SELECT id FROM jobs WHERE case_id = ?", (case,))))
        at = MONDAY + timedelta(hours=2 * number)
        desk.do(PlanVisit(job=jobs[-1], planned_start=at, technician=1))
    had, _ = lines(desk)
    desk.do(CancelVisit(job=jobs[0], reason="No"))
    desk.do(MoveVisit(job=jobs[1], planned_start=MONDAY + timedelta(hours=2), technician=luis))
    told, count = lines(desk)
    assert count == 0
    assert sorted(values(told, "UID")) == sorted(values(had, "UID"))
    assert values(told, "STATUS") == ["CANCELLED"] * 2
    assert all(int(number) > 0 for number in values(told, "SEQUENCE"))
    assert "Ana" not in "".join(values(told, "SUMMARY"))
    assert lines(desk, luis)[1] == 1
    desk.undo()
    desk.undo()
    back, count = lines(desk)
    assert (count, sorted(values(back, "UID"))) == (2, sorted(values(had, "UID")))
    assert "CANCELLED" not in values(back, "STATUS")
