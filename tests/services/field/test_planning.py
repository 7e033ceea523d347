"""Planning visits: what is refused, what is only warned of, what is shown of visits that stand, the next free times."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from helpdesk.clock import FixedClock
from helpdesk.desk import Desk
from helpdesk.domain.visits import Clash
from helpdesk.errors import Conflict, Invalid
from helpdesk.services.customers.contact_actions import AddSite
from helpdesk.services.field.visit_actions import CancelVisit, MoveVisit, PlanVisit
from helpdesk.services.shop.settings_actions import ChangeSettings
from helpdesk.services.shop.staff_actions import AddStaff, EditStaff
from helpdesk.services.workshop.repair_actions import WaitFor
from tests import builders
from tests.services.field.rows import add_leave, add_span

MONDAY = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
"""Ten o'clock in Madrid."""
HOUR = timedelta(hours=1)
WEEK = (MONDAY - timedelta(days=1), MONDAY + timedelta(days=6))


def job(desk: Desk, serial: str = "SN-1", **more: object) -> int:
    owner = more.pop("owner", None) or builders.customer(desk)
    case = builders.received(desk, builders.unit(desk, serial, owner=owner, **more), by=owner)  # type: ignore[arg-type]
    return int(desk.store.value("SELECT id FROM jobs WHERE case_id = ?", (case,)))


def ana(desk: Desk, name: str = "Ana Sanz", **more: object) -> int:
    return builders.did(desk, AddStaff(name=name, role="technician", **more))  # type: ignore[arg-type]


def set_to(desk: Desk, **values: object) -> None:
    desk.do(ChangeSettings(values={f"field.{key}": value for key, value in values.items()}))


def refused(desk: Desk, action: PlanVisit | MoveVisit) -> str:
    with pytest.raises(Invalid) as told:
        desk.do(action)
    assert set(told.value.problems) == {"planned_start"}
    return desk.words("en").say(told.value.problems["planned_start"])


def warned(desk: Desk, action: PlanVisit | MoveVisit) -> str:
    outcome = desk.do(action)
    return desk.words("en").say(outcome.shown) if outcome.shown else ""


def kinds(desk: Desk) -> dict[int, list[str]]:
    return {visit: [one.kind for one in against] for visit, against in desk.visits.conflicts(*WEEK).items()}


def test_two_at_once_are_refused_by_name_with_the_next_free_time(desk: Desk) -> None:
    who = ana(desk)
    desk.do(PlanVisit(job=job(desk), planned_start=MONDAY, technician=who, travel_minutes=0))
    wanted = PlanVisit(
        job=job(desk, "SN-2"), planned_start=MONDAY + HOUR / 2, technician=who, travel_minutes=0
    )
    assert refused(desk, wanted) == (
        "Overlaps with the visit of 23/11/2026 10:00 to Ana Gómez. The next free time is 23/11/2026 11:00."
    )
    set_to(desk, overlap="warn")
    assert warned(desk, wanted).endswith("Mind: Overlaps with the visit of 23/11/2026 10:00 to Ana Gómez.")
    assert sorted(kinds(desk).values()) == [["overlap"], ["overlap"]]


def test_the_time_between_two_is_the_sum_of_what_each_needs(desk: Desk) -> None:
    """Thirty minutes after, twenty of travel, fifteen before: the second begins from 12:05, not a minute sooner."""
    who = ana(desk)
    set_to(desk, before_minutes=0, after_minutes=30, gap="refuse")
    desk.do(PlanVisit(job=job(desk), planned_start=MONDAY, technician=who, travel_minutes=0))
    set_to(desk, before_minutes=15, after_minutes=0)
    late = MONDAY + timedelta(minutes=125)
    wanted = {"job": job(desk, "SN-2"), "technician": who, "travel_minutes": 20}
    said = refused(desk, PlanVisit(**wanted, planned_start=late - timedelta(minutes=1)))  # type: ignore[arg-type]
    assert said.startswith("Too little time between it and the visit of 23/11/2026 10:00 to Ana Gómez.")
    assert warned(desk, PlanVisit(**wanted, planned_start=late)) == ""  # type: ignore[arg-type]


def test_nobody_travels_between_two_visits_at_one_place(desk: Desk) -> None:
    who, owner = ana(desk), builders.customer(desk)
    place = builders.did(desk, AddSite(customer=owner, address="Calle Mayor 1"))
    product = builders.product(desk)
    set_to(desk, gap="refuse", travel_minutes=45)
    for number in range(2):
        made = job(desk, f"SN-{number}", owner=owner, product=product)
        desk.do(PlanVisit(job=made, planned_start=MONDAY + number * HOUR, technician=who))
    assert desk.store.rows("SELECT DISTINCT site_id, travel_minutes FROM visits") == [(place, 45)]
    refused(desk, PlanVisit(job=job(desk, "SN-9"), planned_start=MONDAY + 2 * HOUR, technician=who))


@pytest.mark.parametrize("strict", ["refuse", "warn"])
def test_closed_time_is_told(desk: Desk, strict: str) -> None:
    set_to(desk, closed=strict)
    wanted = PlanVisit(job=job(desk), planned_start=MONDAY + 5 * HOUR)
    if strict == "refuse":
        assert refused(desk, wanted) == "Outside the working hours. The next free time is 23/11/2026 17:00."
        return
    assert warned(desk, wanted) == "Visit planned for 23/11/2026 15:00. Mind: Outside the working hours."
    assert list(kinds(desk).values()) == [["closed"]]


def test_somebodys_own_hours_hold_instead_of_the_shops(desk: Desk) -> None:
    who = ana(desk)
    add_span(desk, who, 0, "14:00", "18:00")
    set_to(desk, closed="refuse")
    said = refused(desk, PlanVisit(job=job(desk), planned_start=MONDAY, technician=who))
    assert said == "Outside the working hours of Ana Sanz. The next free time is 23/11/2026 14:00."
    assert (
        warned(desk, PlanVisit(job=job(desk, "SN-2"), planned_start=MONDAY + 5 * HOUR, technician=who)) == ""
    )


def test_who_is_away_is_not_sent_and_what_was_planned_shows_it(desk: Desk) -> None:
    who = ana(desk)
    desk.do(PlanVisit(job=job(desk), planned_start=MONDAY, technician=who))
    add_leave(desk, who, date(2026, 11, 23), date(2026, 11, 24))
    assert list(kinds(desk).values()) == [["leave"]]
    said = refused(desk, PlanVisit(job=job(desk, "SN-2"), planned_start=MONDAY + 2 * HOUR, technician=who))
    assert said == "Ana Sanz is away that day. The next free time is 25/11/2026 09:00."


def test_who_left_is_never_sent_and_what_was_planned_shows_it(desk: Desk) -> None:
    who = ana(desk)
    desk.do(PlanVisit(job=job(desk), planned_start=MONDAY, technician=who))
    desk.do(EditStaff(id=who, name="Ana Sanz", role="technician", active=False))
    assert list(kinds(desk).values()) == [["left"]]
    set_to(desk, leave="warn")
    said = refused(desk, PlanVisit(job=job(desk, "SN-2"), planned_start=MONDAY + 2 * HOUR, technician=who))
    assert said.startswith("Ana Sanz no longer works here.")


def test_a_missing_skill_is_told_and_the_free_times_name_only_who_has_it(desk: Desk) -> None:
    without, able = ana(desk), ana(desk, "Luis Roca", skills="Aire acondicionado\nGas")
    made = job(desk, product=builders.product(desk, skill="GAS"))
    said = warned(desk, PlanVisit(job=made, planned_start=MONDAY, technician=without))
    assert said.endswith("Mind: Ana Sanz lacks a skill that the unit asks for.")
    assert list(kinds(desk).values()) == [["skill"]]
    assert {slot.technician for slot in desk.visits.free_slots(made, since=MONDAY)} == {able}
    assert desk.visits.free_slots(made, without, since=MONDAY) == []


def test_a_part_that_is_not_here_is_told(desk: Desk) -> None:
    made = job(desk)
    desk.do(WaitFor(job=made, reason="part", note="Pump"))
    assert warned(desk, PlanVisit(job=made, planned_start=MONDAY)).endswith("Mind: A part is not here yet.")
    assert list(kinds(desk).values()) == [["part"]]


def test_a_moment_that_has_passed_is_refused_whatever_the_shop_set(desk: Desk, clock: FixedClock) -> None:
    made = job(desk)
    wanted = PlanVisit(job=made, planned_start=MONDAY)
    clock.advance(timedelta(days=10))
    assert refused(desk, wanted) == "That moment has passed."
    clock.advance(-timedelta(days=10))  # the clock was set back
    assert warned(desk, wanted) == ""


def test_two_technicians_at_one_place_at_once_stand_against_nothing(desk: Desk) -> None:
    one, other, owner = ana(desk), ana(desk, "Luis Roca"), builders.customer(desk)
    product = builders.product(desk)
    for number, who in enumerate((one, other)):
        made = job(desk, f"SN-{number}", owner=owner, product=product)
        desk.do(PlanVisit(job=made, planned_start=MONDAY, technician=who))
    assert kinds(desk) == {}


def test_a_move_and_its_undo_bring_back_time_person_and_both_lists_of_conflicts(desk: Desk) -> None:
    """Dragged from Monday ten, Ana, to Tuesday noon, Luis, and taken back."""
    one, other = ana(desk), ana(desk, "Luis Roca")
    set_to(desk, overlap="warn")
    made = job(desk)
    desk.do(PlanVisit(job=made, planned_start=MONDAY, technician=one))
    desk.do(PlanVisit(job=job(desk, "SN-2"), planned_start=MONDAY, technician=one))
    desk.do(
        PlanVisit(job=job(desk, "SN-3"), planned_start=MONDAY + timedelta(days=1, hours=2), technician=other)
    )
    visit, before = desk.visits.open(made), desk.visits.conflicts(*WEEK)
    moved = desk.do(MoveVisit(job=made, planned_start=MONDAY + timedelta(days=1, hours=2), technician=other))
    assert desk.visits.conflicts(*WEEK) == {
        1: [Clash("overlap", 3)],
        3: [Clash("overlap", 1)],
    }
    desk.undo(moved.step)
    assert (desk.visits.open(made), desk.visits.conflicts(*WEEK)) == (visit, before)
    assert before == {1: [Clash("overlap", 2)], 2: [Clash("overlap", 1)]}


def test_one_visit_serves_several_jobs_of_a_customer(desk: Desk) -> None:
    owner, product = builders.customer(desk), builders.product(desk)
    first, second = (job(desk, f"SN-{number}", owner=owner, product=product) for number in range(2))
    made = builders.did(desk, PlanVisit(job=first, planned_start=MONDAY, also=(second, first)))
    assert desk.visits.jobs(made) == [first, second]
    with pytest.raises(Conflict):
        desk.do(PlanVisit(job=second, planned_start=MONDAY))
    with pytest.raises(Invalid) as told:
        desk.do(PlanVisit(job=job(desk, "SN-9"), planned_start=MONDAY, also=(job(desk, "SN-8"),)))
    assert set(told.value.problems) == {"also"}


def test_the_usual_minutes_are_kept_with_a_new_visit_and_a_move_keeps_them(desk: Desk) -> None:
    set_to(desk, before_minutes=5, after_minutes=10, travel_minutes=25)
    made = job(desk)
    visit = builders.did(desk, PlanVisit(job=made, planned_start=MONDAY))
    set_to(desk, before_minutes=50, after_minutes=50, travel_minutes=50)
    desk.do(MoveVisit(job=made, planned_start=MONDAY + HOUR))
    found = desk.store.row(
        "SELECT before_minutes, after_minutes, travel_minutes FROM visits WHERE id = ?", (visit,)
    )
    assert found == (5, 10, 25)


def test_the_next_three_free_times_do_not_lie_within_each_other(desk: Desk) -> None:
    one, other = ana(desk), ana(desk, "Luis Roca")
    first = job(desk)
    desk.do(PlanVisit(job=first, planned_start=MONDAY - HOUR, minutes=60, technician=one, travel_minutes=0))
    made = job(desk, "SN-2")
    slots = desk.visits.free_slots(made, since=MONDAY - HOUR, minutes=90, travel=0)
    zone = desk.words().zone
    assert [(slot.start.astimezone(zone).strftime("%H:%M"), slot.technician) for slot in slots] == [
        ("09:00", other),
        ("10:30", other),
        ("12:00", other),
    ]
    mine = desk.visits.free_slots(made, one, since=MONDAY - HOUR, minutes=90, travel=0)
    assert [slot.start.astimezone(zone).strftime("%H:%M") for slot in mine] == ["10:00", "11:30", "17:00"]
    assert all(slot.end - slot.start == timedelta(minutes=90) for slot in slots)


def test_nobody_is_there_before_the_way_is_made(desk: Desk) -> None:
    made, begins = job(desk), MONDAY - HOUR
    [first, *_] = desk.visits.free_slots(made, since=begins, travel=20)
    assert first.start >= begins + timedelta(minutes=20)
    assert desk.visits.free_slots(made, since=begins, travel=0)[0].start < first.start


def test_whoever_leaves_is_told_with_the_visits_left_behind(desk: Desk) -> None:
    who, made = ana(desk), job(desk)
    gone = EditStaff(id=who, name="Ana Sanz", role="technician", active=False)
    assert desk.do(gone).shown is None
    desk.undo()
    desk.do(PlanVisit(job=made, planned_start=MONDAY, technician=who))
    told = desk.do(gone).shown
    assert told is not None
    assert (
        desk.words("en").say(told)
        == "Ana Sanz no longer works here and was to make 1 visit, to be planned again."
    )
    assert list(kinds(desk).values()) == [["left"]]


def test_a_cancelled_visit_frees_its_time(desk: Desk) -> None:
    who, made, other = ana(desk), job(desk), job(desk, "SN-2")
    first = desk.visits.free_slots(other, since=MONDAY)[0].start
    desk.do(PlanVisit(job=made, planned_start=first, technician=who))
    assert desk.visits.free_slots(other, since=MONDAY)[0].start > first
    desk.do(CancelVisit(job=made, reason="Brings it here"))
    assert desk.visits.free_slots(other, since=MONDAY)[0].start == first


def test_without_technicians_everybody_who_works_here_is_sent(desk: Desk) -> None:
    made = job(desk)
    assert {slot.technician for slot in desk.visits.free_slots(made, since=MONDAY)} == {1}
