"""The Calendar screen: seen, walked, planned and moved by keys and mouse, and taken back with all that stood against it."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QDropEvent
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from helpdesk.clock import FixedClock
from helpdesk.desk import Desk
from helpdesk.services.field.plan_actions import AddPlan, OpenMaintenance
from helpdesk.services.field.visit_actions import PlanVisit
from helpdesk.services.field.visit_record_actions import RecordVisit
from helpdesk.services.shop.hours_actions import AddHoliday
from helpdesk.services.shop.settings_actions import ChangeSettings
from helpdesk.services.shop.staff_actions import AddStaff
from tests import builders
from ui.screens.calendar.screen import CalendarScreen
from ui.screens.shared.action_dialog import ActionDialog
from ui.shell import Goal
from ui.widgets.calendar_drag import MIME, packed
from ui.window import Window

DAY = date(2026, 11, 23)
MONDAY = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
"""Ten o'clock in Madrid; the week after the one in which the tests' clock stands."""
HOUR = timedelta(hours=1)
NONE, SHIFT, ALT = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def people(desk: Desk) -> tuple[int, int]:
    return (
        builders.did(desk, AddStaff(name="Ana Soler", role="technician")),
        builders.did(desk, AddStaff(name="Luis Vega", role="technician")),
    )


@pytest.fixture
def calendar(window: Window, people: tuple[int, int]) -> CalendarScreen:
    window.go(Goal("calendar", view=f"week {DAY.isoformat()}"))
    found = window.current()
    assert isinstance(found, CalendarScreen)
    return found


def job(desk: Desk, serial: str = "SN-1") -> int:
    owner = builders.customer(desk, f"Customer {serial}", address="Calle Mayor 1", city="Villar")
    unit = builders.unit(desk, serial, owner=owner)
    plan = builders.did(desk, AddPlan(unit=unit, every_count=1, every_unit="years"))
    case = builders.did(desk, OpenMaintenance(id=plan))
    return int(desk.store.value("SELECT id FROM jobs WHERE case_id = ?", (case,)))


def planned(
    desk: Desk, who: int | None, at: datetime = MONDAY, serial: str = "SN-1", minutes: int = 60
) -> int:
    plan = PlanVisit(
        job=job(desk, serial), planned_start=at, technician=who, minutes=minutes, travel_minutes=0
    )
    return builders.did(desk, plan)


def where(desk: Desk, visit: int) -> tuple[datetime, int, int | None]:
    found = desk.calendar.visit(visit)
    assert found is not None
    return found.start, found.minutes, found.technician


def place_of(calendar: CalendarScreen, visit: int) -> QPoint:
    """The middle of a visit in the view."""
    rect = next(rect for block, rect in calendar.grid.rects() if block.visit == visit)
    return rect.center() - calendar.grid.offset()


def drag(qtbot: QtBot, calendar: CalendarScreen, begin: QPoint, end: QPoint, *, release: bool = True) -> None:
    view = calendar.grid.viewport()
    qtbot.mousePress(view, LEFT, NONE, begin)
    for step in (1, 2, 3):
        between = begin + (end - begin) * step / 3
        # An event of its own: a test's mouse has no button held down while it moves.
        calendar.grid.dragging.move_to(between)
    if release:
        qtbot.mouseRelease(view, LEFT, NONE, end)


# -- seen ---------------------------------------------------------------------------------------------------


def test_a_week_shows_one_persons_days_and_the_others_as_bars(
    calendar: CalendarScreen, desk: Desk, people: tuple[int, int]
) -> None:
    ana, luis = people
    planned(desk, ana)
    planned(desk, luis, MONDAY, "SN-2")
    calendar.choose_person(ana)
    assert [block.title for block in calendar.grid.sheet.blocks] == ["Customer SN-1"]
    monday = calendar.grid.sheet.columns[0]
    assert (monday.title, monday.initials, len(monday.strips)) == ("Mon 23", "LV", 1)
    assert [column.title for column in calendar.grid.sheet.columns][-1] == "Sat 28"
    assert "week 48" in calendar.page.head.count.text()
    calendar.choose_person(luis)
    assert [block.title for block in calendar.grid.sheet.blocks] == ["Customer SN-2"]
    calendar.choose_person(ana, more=True)
    assert len(calendar.grid.sheet.columns) == 12
    assert len(calendar.grid.sheet.blocks) == 2


def test_a_day_has_a_column_for_everybody_and_one_for_what_nobody_has(
    calendar: CalendarScreen, desk: Desk, people: tuple[int, int], qtbot: QtBot
) -> None:
    planned(desk, None)
    calendar.grid.setFocus()
    qtbot.keyClick(calendar.grid, Qt.Key.Key_D)
    assert [column.name for column in calendar.grid.sheet.columns] == ["Ana Soler", "Luis Vega", "Nobody yet"]
    assert calendar.grid.sheet.blocks[0].column == 2
    qtbot.keyClick(calendar.grid, Qt.Key.Key_W)
    assert calendar.view.week


def test_the_weeks_beside_the_one_that_is_seen_are_read_ahead_and_anew_after_a_change(
    calendar: CalendarScreen,
    desk: Desk,
    qtbot: QtBot,
    people: tuple[int, int],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Turning a week reads nothing then; a visit that is planned meanwhile is there."""
    qtbot.waitUntil(lambda: len(calendar._known) == 3)
    assert set(calendar._known) == {(DAY + timedelta(days=7 * by), 7) for by in (-1, 0, 1)}
    visit = planned(desk, people[0], MONDAY + timedelta(days=7))
    qtbot.waitUntil(lambda: len(calendar._known) == 3)
    read = []
    monkeypatch.setattr(desk.calendar, "span", lambda *asked: read.append(asked))
    calendar.step(1)
    assert [block.visit for block in calendar.grid.sheet.blocks] == [visit]
    assert read == []


def test_pages_turn_weeks_and_home_leads_to_today(
    calendar: CalendarScreen, desk: Desk, qtbot: QtBot, window: Window
) -> None:
    calendar.grid.setFocus()
    qtbot.keyClick(calendar.grid, Qt.Key.Key_PageDown)
    assert calendar.view.first == DAY + timedelta(days=7)
    qtbot.keyClick(calendar.grid, Qt.Key.Key_Home)
    assert calendar.view.holds(calendar.shell.today)
    assert calendar.grid.sheet.now is not None
    qtbot.mouseClick(calendar.bar.forward, LEFT)
    assert calendar.grid.sheet.now is None
    assert calendar.goal() == Goal("calendar", view="week 2026-11-28")


def test_a_visit_outside_the_hours_widens_them_and_one_over_midnight_is_on_both_days(
    calendar: CalendarScreen, desk: Desk, people: tuple[int, int]
) -> None:
    before = calendar.grid.sheet.bands[-1].end
    visit = planned(desk, people[0], datetime(2026, 11, 23, 22, 30, tzinfo=UTC), minutes=90)
    calendar.choose_person(people[0])
    both = [block for block in calendar.grid.sheet.blocks if block.visit == visit]
    assert [(block.column, block.top, block.bottom) for block in both] == [(0, 1410, 1440), (1, 0, 60)]
    assert calendar.grid.sheet.bands[-1].end == 1440 > before
    assert calendar.grid.sheet.bands[0].begin == 0


def test_the_hours_are_those_of_the_shop_whatever_the_computers_zone(
    calendar: CalendarScreen, desk: Desk, people: tuple[int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    import time

    monkeypatch.setenv("TZ", "America/New_York")
    time.tzset()
    try:
        planned(desk, people[0])
        calendar.choose_person(people[0])
        assert calendar.grid.sheet.blocks[0].time == "10:00–11:00"
    finally:
        monkeypatch.undo()
        time.tzset()


def test_what_ended_how_looks_so_and_cannot_be_moved(
    calendar: CalendarScreen, desk: Desk, people: tuple[int, int], clock: FixedClock, qtbot: QtBot
) -> None:
    first, second = planned(desk, people[0]), planned(desk, people[0], MONDAY + 2 * HOUR, "SN-2")
    clock.advance(MONDAY + HOUR - clock.now())
    owner = desk.calendar.visit(first)
    assert owner is not None
    assert owner.job is not None
    desk.do(RecordVisit(job=owner.job, result="not_done", reason="absent"))
    clock.advance(4 * HOUR)
    calendar.choose_person(people[0])
    calendar.reload()
    looks = {block.visit: (block.look, block.movable) for block in calendar.grid.sheet.blocks}
    assert looks == {first: ("not_done", False), second: ("unwritten", True)}
    calendar.grid.setFocus()
    calendar.grid.choose(first)
    qtbot.keyClick(calendar.grid, Qt.Key.Key_Down, SHIFT)
    assert where(desk, first)[0] == MONDAY
    assert "Nobody there".lower() in calendar.card.state.text().lower()


# -- walked -------------------------------------------------------------------------------------------------


def test_arrows_walk_between_visits_and_each_is_told(
    calendar: CalendarScreen, desk: Desk, people: tuple[int, int], qtbot: QtBot
) -> None:
    ana = people[0]
    first = planned(desk, ana)
    second = planned(desk, ana, MONDAY + 2 * HOUR, "SN-2")
    third = planned(desk, ana, MONDAY + timedelta(days=2), "SN-3")
    calendar.choose_person(ana)
    grid = calendar.grid
    qtbot.keyClick(grid, Qt.Key.Key_Down)
    assert grid.current == first
    for key, comes in (
        (Qt.Key.Key_Down, second),
        (Qt.Key.Key_Down, second),
        (Qt.Key.Key_Right, third),
        (Qt.Key.Key_Left, first),
    ):
        qtbot.keyClick(grid, key)
        assert grid.current == comes
    assert "Customer SN-1" in grid.accessibleDescription()
    assert "10:00–11:00" in grid.accessibleDescription()
    assert calendar.card.name.text() == "Customer SN-1"
    long = "Encarnación Domínguez Hidalgo de la Residencia"
    calendar.card.name.setText(long)
    assert QLabel.text(calendar.card.name) == long, "a name is broken into lines, never cut"


def test_who_listens_hears_every_visit_as_a_child(
    calendar: CalendarScreen, desk: Desk, people: tuple[int, int]
) -> None:
    planned(desk, people[0])
    assert calendar.grid.told.children_told == []
    QAccessible.setActive(True)
    try:
        calendar.choose_person(people[0])
        calendar.reload()
        said = [child.accessibleName() for child in calendar.grid.told.children_told]
    finally:
        QAccessible.setActive(False)
    assert len(said) == 1
    assert "Customer SN-1" in said[0]
    calendar.reload()
    assert calendar.grid.told.children_told == []


def test_enter_opens_the_case_and_delete_asks_why(
    calendar: CalendarScreen, desk: Desk, people: tuple[int, int], window: Window, qtbot: QtBot
) -> None:
    visit = planned(desk, people[0])
    calendar.choose_person(people[0])
    qtbot.keyClick(calendar.grid, Qt.Key.Key_Delete)
    assert (window.dialogs, calendar.grid.current) == ([], visit)
    qtbot.keyClick(calendar.grid, Qt.Key.Key_Delete)
    [dialog] = window.dialogs
    assert isinstance(dialog, ActionDialog)
    dialog.form.fill({"reason": "They moved"})
    dialog.primary.click()
    assert calendar.grid.sheet.blocks == ()
    assert calendar.waiting.list.records.rowCount() == 1
    window.do_undo()
    calendar.grid.choose(visit)
    qtbot.keyClick(calendar.grid, Qt.Key.Key_Return)
    shown = window.current().goal()
    assert shown is not None
    assert shown.kind == "case"


def test_tab_goes_from_the_row_above_to_what_waits_then_to_the_grid(
    calendar: CalendarScreen, desk: Desk, people: tuple[int, int], window: Window
) -> None:
    job(desk)
    planned(desk, people[0], serial="SN-2")
    calendar.bar.back.setFocus()
    seen = [window.focusWidget()]
    while seen[-1] is not calendar.grid and len(seen) < 20:
        window.focusNextPrevChild(True)
        seen.append(window.focusWidget())
    assert seen.index(calendar.bar.today) < seen.index(calendar.waiting.list) < len(seen) - 1
    assert seen[-1] is calendar.grid


# -- moved --------------------------------------------------------------------------------------------------


def test_keys_move_and_stretch_by_a_quarter_and_to_the_next_person(
    calendar: CalendarScreen, desk: Desk, people: tuple[int, int], qtbot: QtBot, window: Window
) -> None:
    ana, luis = people
    visit = planned(desk, ana)
    calendar.choose_person(ana)
    grid = calendar.grid
    grid.choose(visit)
    quarter = timedelta(minutes=15)
    qtbot.keyClick(grid, Qt.Key.Key_Down, SHIFT)
    assert where(desk, visit) == (MONDAY + quarter, 60, ana)
    qtbot.keyClick(grid, Qt.Key.Key_Right, SHIFT)
    assert where(desk, visit) == (MONDAY + quarter + timedelta(days=1), 60, ana)
    qtbot.keyClick(grid, Qt.Key.Key_Up, ALT)
    assert where(desk, visit)[1] == 45
    qtbot.keyClick(grid, Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier | SHIFT)
    assert where(desk, visit)[1] == 60
    qtbot.keyClick(grid, Qt.Key.Key_D)
    qtbot.keyClick(grid, Qt.Key.Key_Right, SHIFT)
    assert where(desk, visit)[2] == luis
    for _ in range(5):
        window.do_undo()
    assert where(desk, visit) == (MONDAY, 60, ana)


def test_the_first_drag_lets_nothing_jump_and_a_press_alone_moves_nothing(
    calendar: CalendarScreen, desk: Desk, people: tuple[int, int], qtbot: QtBot
) -> None:
    odd = MONDAY + timedelta(minutes=7)
    visit = planned(desk, people[0], odd)
    calendar.choose_person(people[0])
    grid, middle = calendar.grid, place_of(calendar, visit)
    drag(qtbot, calendar, middle, middle + QPoint(1, 1))
    assert where(desk, visit)[0] == odd
    drag(qtbot, calendar, middle, middle + QPoint(14, 2), release=False)
    ghost, block = grid.dragging.ghost, grid.block()
    assert ghost is not None
    assert block is not None
    assert abs(ghost.top() - grid.rect_of(block).top()) <= 1
    assert grid.dragging.ghost_time() == "10:07–11:07"
    qtbot.keyClick(grid, Qt.Key.Key_Escape)
    assert grid.dragging.ghost is None
    qtbot.mouseRelease(grid.viewport(), LEFT, NONE, middle)
    assert where(desk, visit)[0] == odd


def test_a_drag_moves_time_day_and_person_and_undo_brings_all_back(
    calendar: CalendarScreen, desk: Desk, people: tuple[int, int], qtbot: QtBot, window: Window
) -> None:
    ana, luis = people
    desk.do(ChangeSettings(values={"field.overlap": "warn"}))
    visit = planned(desk, ana)
    planned(desk, ana, MONDAY + HOUR / 2, "SN-2")
    planned(desk, luis, MONDAY + timedelta(days=1, hours=2.5), "SN-3")
    calendar.choose_person(ana)
    calendar.choose_person(luis, more=True)
    before = (calendar.grid.sheet, list(calendar._against))
    assert len(before[1]) == 1
    grid = calendar.grid
    block = next(block for block in grid.sheet.blocks if block.visit == visit)
    begin = place_of(calendar, visit)
    tuesday_luis = next(
        number
        for number, (day, who) in enumerate(calendar.sheet.places if calendar.sheet else ())
        if day == DAY + timedelta(days=1) and who == luis
    )
    end = QPoint(
        grid.places.rect(tuesday_luis, 0, 1).center().x() - grid.offset().x(),
        begin.y() + grid.axis.y(block.top + 120) - grid.axis.y(block.top),
    )
    drag(qtbot, calendar, begin, end)
    assert where(desk, visit) == (MONDAY + timedelta(days=1, hours=2), 60, luis)
    assert calendar.grid.sheet != before[0]
    assert len(calendar._against) == 1
    window.do_undo()
    assert where(desk, visit) == (MONDAY, 60, ana)
    assert (calendar.grid.sheet, list(calendar._against)) == before


def test_the_lower_edge_stretches(
    calendar: CalendarScreen, desk: Desk, people: tuple[int, int], qtbot: QtBot
) -> None:
    visit = planned(desk, people[0])
    calendar.choose_person(people[0])
    grid = calendar.grid
    rect = next(rect for block, rect in grid.rects() if block.visit == visit)
    edge = QPoint(rect.center().x(), rect.bottom() - 1) - grid.offset()
    drag(qtbot, calendar, edge, edge + QPoint(0, round(grid.axis.hour / 2)))
    assert where(desk, visit) == (MONDAY, 90, people[0])


def test_the_upper_edge_lets_it_begin_earlier_and_end_as_before(
    calendar: CalendarScreen, desk: Desk, people: tuple[int, int], qtbot: QtBot, window: Window
) -> None:
    visit = planned(desk, people[0])
    calendar.choose_person(people[0])
    grid = calendar.grid
    rect = next(rect for block, rect in grid.rects() if block.visit == visit)
    edge = QPoint(rect.center().x(), rect.top() + 1) - grid.offset()
    drag(qtbot, calendar, edge, edge - QPoint(0, round(grid.axis.hour / 2)))
    assert where(desk, visit) == (MONDAY - HOUR / 2, 90, people[0])
    grid.choose(visit)
    qtbot.keyClick(grid, Qt.Key.Key_Down, ALT | SHIFT)
    assert where(desk, visit) == (MONDAY - HOUR / 4, 75, people[0])
    window.do_undo()
    window.do_undo()
    assert where(desk, visit) == (MONDAY, 60, people[0])


def test_a_holiday_says_its_name_above_its_column(
    calendar: CalendarScreen, desk: Desk, people: tuple[int, int]
) -> None:
    desk.do(AddHoliday(day=DAY + timedelta(days=1), name="Saint Nobody"))
    calendar.choose_person(people[0])
    titles = [column.title for column in calendar.grid.sheet.columns]
    assert [title for title in titles if "Saint Nobody" in title] == [titles[1]]
    assert "Saint Nobody" in calendar.grid.sheet.columns[1].spoken


def test_a_refused_drag_leaves_it_there_and_names_the_next_free_time(
    calendar: CalendarScreen, desk: Desk, people: tuple[int, int], qtbot: QtBot, window: Window
) -> None:
    visit = planned(desk, people[0])
    planned(desk, people[0], MONDAY + 2 * HOUR, "SN-2")
    calendar.choose_person(people[0])
    before, begin = calendar.grid.sheet, place_of(calendar, visit)
    drag(qtbot, calendar, begin, begin + QPoint(0, round(2 * calendar.grid.axis.hour)))
    assert calendar.grid.sheet == before
    assert window.spoken is not None
    said = window.words.say(window.spoken.text)
    assert "Overlaps" in said
    assert "The next free time is 23/11/2026 " in said


# -- planned ------------------------------------------------------------------------------------------------


def test_enter_plans_the_chosen_job_in_the_first_free_slot_of_the_week_seen(
    calendar: CalendarScreen, desk: Desk, people: tuple[int, int], qtbot: QtBot
) -> None:
    first, second = job(desk), job(desk, "SN-2")
    calendar.choose_person(people[0])
    calendar.go_find()
    assert calendar.waiting.sum.text().startswith("2 ·")
    qtbot.keyClick(calendar.waiting.list, Qt.Key.Key_Return)
    visit = desk.visits.open(first)
    assert visit is not None
    assert visit.planned_start.date() == DAY
    assert visit.technician == people[0]
    assert [row.id for row in calendar.waiting.list.records.jobs] == [second]
    qtbot.keyClick(calendar.waiting.list, Qt.Key.Key_N)
    assert desk.visits.open(second) is not None
    assert calendar.waiting.empty.isVisibleTo(calendar)


def test_a_job_dropped_on_the_grid_is_planned_there(
    calendar: CalendarScreen, desk: Desk, people: tuple[int, int], qtbot: QtBot
) -> None:
    wanted = job(desk)
    calendar.choose_person(people[0])
    grid, data = calendar.grid, QMimeData()
    data.setData(MIME, packed(wanted, 60))
    there = QPoint(grid.places.rect(2, 0, 1).center().x(), grid.axis.y(12 * 60 + 20)) - grid.offset()
    event = QDropEvent(QPointF(there), Qt.DropAction.MoveAction, data, LEFT, NONE)
    grid.dragging.enter(event)
    assert grid.dragging.ghost_time() == "12:15–13:15"
    grid.dragging.drop(event)
    qtbot.waitUntil(lambda: desk.visits.open(wanted) is not None)
    visit = desk.visits.open(wanted)
    assert visit is not None
    assert (visit.planned_start, visit.technician) == (MONDAY + timedelta(days=2, hours=2.25), people[0])


def test_conflicts_are_counted_and_gone_to_one_after_the_other(
    calendar: CalendarScreen, desk: Desk, people: tuple[int, int], qtbot: QtBot
) -> None:
    ana, luis = people
    desk.do(ChangeSettings(values={"field.overlap": "warn"}))
    one = planned(desk, ana)
    planned(desk, ana, MONDAY + HOUR / 2, "SN-2")
    other = planned(desk, luis, MONDAY + timedelta(days=1), "SN-3")
    planned(desk, luis, MONDAY + timedelta(days=1, minutes=30), "SN-4")
    calendar.choose_person(ana)
    assert calendar.bar.conflicts.text() == "2 conflicts"
    told = {block.visit: block.against for block in calendar.grid.sheet.blocks}
    assert set(told.values()) == {"at the same time"}
    assert {block.lane.of for block in calendar.grid.sheet.blocks} == {2}
    calendar.grid.choose(one)
    seen = []
    for _ in range(2):
        qtbot.keyClick(calendar.grid, Qt.Key.Key_C)
        seen.append((calendar.grid.current, calendar.view.who))
    assert seen == [(other, (luis,)), (one, (ana,))]


def test_it_is_left_and_found_again_as_it_was(
    calendar: CalendarScreen, window: Window, people: tuple[int, int]
) -> None:
    calendar.choose_person(people[1])
    calendar.show_view(calendar.view._replace(week=False))
    again = CalendarScreen(window.shell)
    assert (again.view.week, again.view.who) == (False, (people[1],))
    again.deleteLater()


def test_a_visit_is_gone_to_whenever_and_whose_it_is(
    calendar: CalendarScreen, desk: Desk, people: tuple[int, int], window: Window
) -> None:
    visit = planned(desk, people[1], MONDAY + timedelta(days=21))
    calendar.choose_person(people[0])
    window.go(Goal("visit", visit))
    assert calendar.grid.current == visit
    assert calendar.view.holds(DAY + timedelta(days=21))
    window.go(Goal("visit", 999))
    assert window.spoken is not None
    assert "no longer there" in window.words.say(window.spoken.text)
