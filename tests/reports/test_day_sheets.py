"""A technician's day and the week on paper: order, marks, numbered lines; a part that is not here; a page for each."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from helpdesk.desk import Desk
from helpdesk.reports.day_sheets import (
    DaySheetsData,
    SheetCheck,
    SheetVisit,
    SheetWork,
    TechnicianDay,
    day_sheets,
)
from helpdesk.reports.layout.blocks import (
    Block,
    Fact,
    Facts,
    Heading,
    PageBreak,
    Panel,
    Paragraph,
    Table,
    Together,
)
from helpdesk.services.customers.contact_actions import AddSite
from helpdesk.services.field.confirm_actions import ConfirmVisit
from helpdesk.services.field.visit_actions import PlanVisit
from helpdesk.services.shop.settings_actions import ChangeSettings
from helpdesk.services.shop.staff_actions import AddStaff
from helpdesk.services.shop.working_actions import AddLeave
from helpdesk.services.workshop.repair_actions import WaitFor
from tests import builders

MONDAY = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)
"""Nine o'clock in Madrid."""
DAY = "2026-11-23"


def flat(blocks: tuple[Block, ...]) -> list[Block]:
    found: list[Block] = []
    for block in blocks:
        found += flat(block.blocks) if isinstance(block, Together) else [block]
    return found


def told(blocks: list[Block], kind: type) -> list:  # type: ignore[type-arg]
    return [block for block in blocks if isinstance(block, kind)]


def facts(blocks: list[Block]) -> list[Fact]:
    return [fact for block in told(blocks, Facts) for fact in block.facts]


def visited(desk: Desk, name: str, at: datetime, place: str = "", postcode: str = "", **more: object) -> int:
    owner = builders.customer(desk, name=name)
    if place or postcode:
        desk.do(AddSite(customer=owner, address=f"Calle {name}", postcode=postcode, coordinates=place))
    case = builders.received(desk, builders.unit(desk, f"SN-{name}", owner=owner), by=owner)
    job = int(desk.store.value("SELECT id FROM jobs WHERE case_id = ?", (case,)))
    return builders.did(desk, PlanVisit(job=job, planned_start=at, minutes=30, travel_minutes=0, **more))  # type: ignore[arg-type]


def hours(number: float) -> timedelta:
    return timedelta(hours=number)


def test_the_order_of_the_day_keeps_promised_times_and_says_how_long_the_way_is(desk: Desk) -> None:
    who = builders.did(desk, AddStaff(name="Luis Roca", role="technician"))
    desk.do(ChangeSettings(values={"field.coordinates": "41.00, 2.00"}))
    visited(desk, "Far", MONDAY, "41.30, 2.00", technician=who)
    visited(desk, "Near", MONDAY + hours(0.5), "41.10, 2.00", technician=who)
    visited(desk, "Promised", MONDAY + hours(1), "41.20, 2.00", technician=who, fixed=True)
    visited(desk, "Farther", MONDAY + hours(2), "41.31, 2.00", technician=who)
    blocks = flat(desk.paper("day_sheets", DAY, "en").blocks)
    (order,) = told(blocks, Table)
    assert [row[1].text for row in order.rows] == ["about 09:00", "about 09:30", "10:00", "about 10:30"]
    names = [row[2].splitlines()[0] for row in order.rows]
    assert (set(names[:2]), names[2:]) == ({"Far", "Farther"}, ["Promised", "Near"])
    assert order.rows[2][3].endswith("Time promised")
    (said,) = [block.text for block in told(blocks, Paragraph) if "straight lines" in block.text]
    assert said == (
        "Promised times kept, the rest by the shortest way in straight lines: "
        "68.9 km from the shop and back, 44.5 km less than by the planned times. Roads are longer."
    )
    heads = [block.text for block in told(blocks, Heading) if block.aside.startswith("Luis Roca · ")]
    assert heads == names
    assert len(told(blocks, PageBreak)) == 4


def test_without_coordinates_it_goes_by_postcode_and_no_kilometre_is_claimed(desk: Desk) -> None:
    for number, postcode in enumerate(("08030", "08001", "08010")):
        visited(desk, f"At {postcode}", MONDAY + hours(number), postcode=postcode, technician=1)
    blocks = flat(desk.paper("day_sheets", DAY, "en").blocks)
    (order,) = told(blocks, Table)
    assert [row[2].splitlines()[0] for row in order.rows] == ["At 08001", "At 08010", "At 08030"]
    texts = [block.text for block in told(blocks, Paragraph)]
    assert "Promised times kept, the rest by postcode: not every place has coordinates." in texts
    assert not any(" km" in text for text in texts)


def test_a_visit_whose_part_is_not_here_is_marked(desk: Desk) -> None:
    visit = visited(desk, "Ana", MONDAY, technician=1)
    (job,) = desk.visits.jobs(visit)
    assert told(flat(desk.paper("day_sheets", DAY, "en").blocks), Panel) == []
    desk.do(WaitFor(job=job, reason="part"))
    blocks = flat(desk.paper("day_sheets", DAY, "en").blocks)
    (panel,) = told(blocks, Panel)
    assert panel.title == "A part is not here yet"
    assert panel.text == "Ask for it before leaving: job 1-1."


def test_what_the_customer_said_counts_as_a_time_they_wait_at(desk: Desk) -> None:
    visit = visited(desk, "Late code", MONDAY, postcode="08030", technician=1)
    visited(desk, "Early code", MONDAY + hours(1), postcode="08001", technician=1)
    visited(desk, "Middle", MONDAY + hours(2), postcode="08002", technician=1)
    desk.do(ConfirmVisit(visit=visit, answer="confirmed"))
    blocks = flat(desk.paper("day_sheets", DAY, "en").blocks)
    (order,) = told(blocks, Table)
    assert order.rows[0][2].startswith("Late code")
    assert next(fact.value for fact in facts(blocks) if fact.label == "Time") == "09:00–09:30 · Confirmed"


def test_the_lines_are_numbered_as_the_form_asks_for_them() -> None:
    from helpdesk.formats import Words

    checks = (
        SheetCheck(number=1, text="Filter clean"),
        SheetCheck(number=2, text="Pressure", asks="number", measure="bar", least="1", most="3"),
        SheetCheck(number=3, text="Plate", photo=True),
    )
    work = SheetWork(
        id=5,
        number="1-1",
        kind="Maintenance",
        unit="Boiler",
        checklist="Boiler check",
        checks=checks,
        measure="h",
    )
    visit = SheetVisit(at="09:00", until="10:00", minutes=60, travel=15, customer="Ana & <Co>", works=(work,))
    data = DaySheetsData(day=date(2026, 11, 23), days=(TechnicianDay(name="Luis", visits=(visit,)),))
    blocks = flat(day_sheets(data, Words("en")).blocks)
    (table,) = told(blocks, Table)
    assert [(row[0], row[1]) for row in table.rows] == [
        ("1", "Filter clean"),
        ("2", "Pressure"),
        ("3", "Plate (photo)"),
    ]
    assert [row[5] for row in table.rows] == ["", "__________\u00a01\u00a0–\u00a03\u00a0bar", ""]
    asked = [fact.label for fact in facts(blocks) if fact.required][2:]
    assert asked == ["Arrived at", "Work done", "Parts", "Minutes", "Meter (h)", "Left at", "Next visit"]
    assert not told(blocks, PageBreak)


def test_a_day_without_visits_says_so(desk: Desk) -> None:
    (block,) = desk.paper("day_sheets", "2026-11-24", "en").blocks
    assert block == Paragraph("No visit is planned on this day.")


@pytest.mark.parametrize("language", ["en", "es"])
def test_the_sheets_print(desk: Desk, language: str) -> None:
    for number in range(3):
        visited(desk, f"<b>Ana</b> & Co {number}", MONDAY + hours(number), technician=1)
    assert desk.pdf(desk.paper("day_sheets", DAY, language)).startswith(b"%PDF")
    assert desk.pdf(desk.paper("week_plan", DAY, language)).startswith(b"%PDF")


def test_the_week_has_who_is_away_what_is_promised_and_whose_part_is_missing(desk: Desk) -> None:
    who = builders.did(desk, AddStaff(name="Luis Roca", role="technician"))
    desk.do(AddLeave(person=who, first_on=date(2026, 11, 25), last_on=date(2026, 11, 26)))
    visited(desk, "Ana", MONDAY, technician=who, fixed=True)
    nobodys = visited(desk, "Berta", MONDAY + hours(24))
    desk.do(WaitFor(job=desk.visits.jobs(nobodys)[0], reason="part"))
    paper = desk.paper("week_plan", "2026-11-26", "en")
    (table,) = told(flat(paper.blocks), Table)
    assert [column.title for column in table.columns] == [
        "Who", "Monday 23", "Tuesday 24", "Wednesday 25", "Thursday 26", "Friday 27", "Saturday 28",
    ]  # fmt: skip
    luis, nobody = table.rows
    assert luis[0].text == "Luis Roca"
    assert luis[1] == "09:00 ! Ana\nRepair"
    assert luis[3:5] == ("Away", "Away")
    assert (nobody[0].text, nobody[2]) == ("Nobody goes yet", "09:00 ? Berta\nRepair")


def test_a_week_of_holidays_shows_the_days_somebody_goes(desk: Desk) -> None:
    visited(desk, "Ana", datetime(2026, 12, 8, 9, 0, tzinfo=UTC), technician=1)  # a national holiday
    (table,) = told(flat(desk.paper("week_plan", "2026-12-08", "en").blocks), Table)
    assert [column.title for column in table.columns][1:3] == ["Monday 7", "Tuesday 8 · closed"]
