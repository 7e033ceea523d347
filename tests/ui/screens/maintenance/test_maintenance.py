"""The Maintenance screen: plans under their months, one plan whole, and what is done with it by keyboard."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from helpdesk.desk import Desk
from helpdesk.services.field.plan_actions import AddPlan
from helpdesk.services.field.reading_actions import AddReading
from helpdesk.services.field.visit_actions import PlanVisit
from helpdesk.services.goods.unit_actions import MoveUnit
from tests import builders
from ui.maintaining import Maintaining
from ui.screens.maintenance.pick_unit import PickUnitDialog
from ui.screens.maintenance.screen import MaintenanceScreen
from ui.screens.units.unit_dialog import UnitDialog
from ui.shell import Goal
from ui.widgets.visit_strip import VisitStrip
from ui.window import Window


def plan(desk: Desk, name: str, anchor: date, **more: object) -> int:
    unit = builders.unit(desk, f"SN {name}", owner=builders.customer(desk, name))
    made = AddPlan(unit=unit, anchor_on=anchor, **{"every_count": 1, **more})  # type: ignore[arg-type]
    return builders.did(desk, made)


@pytest.fixture
def plans(desk: Desk) -> dict[str, int]:
    return {
        "late": plan(desk, "Bar El Molino", date(2026, 10, 16)),
        "near": plan(
            desk,
            "Hotel Ribera",
            date(2026, 9, 1),
            every_count=3,
            contract=True,
            visits=4,
            end_on=date(2027, 6, 30),
            meter_every=100,
            meter_unit="cups",
        ),
        "later": plan(desk, "Café Central", date(2026, 11, 10), every_count=2),
    }


@pytest.fixture
def screen(plans: dict[str, int], desk: Desk, window: Window) -> MaintenanceScreen:
    unit = desk.plans.get(plans["near"]).unit
    desk.do(AddReading(unit=unit, read_on=date(2026, 11, 2), value=20))
    desk.do(AddReading(unit=unit, read_on=date(2026, 11, 20), value=60))
    window.go(Goal("maintenance"))
    found = window.current()
    assert isinstance(found, MaintenanceScreen)
    QApplication.processEvents()
    return found


def names(screen: MaintenanceScreen) -> list[str]:
    records = screen.table.records
    return [records.row(place).customer for place in range(records.rowCount())]


def said(screen: MaintenanceScreen) -> str:
    QApplication.processEvents()
    return "\n".join(label.text() for label in screen.findChildren(QLabel) if not label.isHidden())


def act(screen: MaintenanceScreen, name: str) -> QAction:
    return next(act for act in screen.card.offered if act.objectName() == name)


def test_plans_stand_under_overdue_and_their_months(screen: MaintenanceScreen) -> None:
    assert names(screen) == ["Bar El Molino", "Hotel Ribera", "Café Central"]
    assert screen.bands.at == {0: "Overdue", 1: "December 2026", 2: "January 2027"}
    heights = [screen.table.rowHeight(place) for place in range(3)]
    assert len(set(heights)) == 1
    screen.table.sort_by(0)
    assert screen.bands.at == {}
    assert screen.table.rowHeight(0) < heights[0]


def test_views_have_their_counts_and_the_list_is_searched(screen: MaintenanceScreen) -> None:
    screen.show_goal(Goal("maintenance", view="contracts"))
    assert names(screen) == ["Hotel Ribera"]
    screen.show_goal(Goal("maintenance", view="all"))
    screen._find("molino")
    assert names(screen) == ["Bar El Molino"]


def test_a_plan_shows_its_dates_with_reasons_its_visits_and_its_meter(
    screen: MaintenanceScreen, plans: dict[str, int]
) -> None:
    screen.show_goal(Goal("plan", plans["near"]))
    told = said(screen)
    assert "by the calendar, every 3 months from 01/09/2026" in told
    assert "0 used, 4 left of 4" in told
    strip = screen.findChild(VisitStrip)
    assert strip is not None
    assert [box.day for box in strip.boxes] == ["01/12/2026", "01/03/2027", "01/06/2027", ""]
    assert "1 promised visit has no date before the end." in told
    assert "60" in screen.parts_of_plan.chart.accessibleName()
    assert "on time from" in told


def test_n_opens_the_job_and_asks_for_the_visit(
    screen: MaintenanceScreen, plans: dict[str, int], desk: Desk, window: Window, qtbot: QtBot
) -> None:
    screen.show_goal(Goal("plan", plans["late"]))
    window.activateWindow()
    screen.table.setFocus()
    QApplication.processEvents()
    qtbot.keyClick(screen.table, Qt.Key.Key_N)
    QApplication.processEvents()
    assert desk.store.value("SELECT plan_id FROM jobs") == plans["late"]
    assert window.dialogs, "the visit is asked for"


def test_a_note_is_written_without_an_open_job_among_those_of_the_unit(
    screen: MaintenanceScreen, plans: dict[str, int], desk: Desk, window: Window
) -> None:
    screen.show_goal(Goal("plan", plans["late"]))
    QApplication.processEvents()
    act(screen, "plan_note").trigger()
    QApplication.processEvents()
    dialog = window.findChild(UnitDialog)
    assert isinstance(dialog, UnitDialog)
    assert dialog.identity == desk.plans.get(plans["late"]).unit
    assert act(screen, "edit_plan") is not None


def test_a_planned_visit_is_moved_and_the_count_beside_the_navigation_falls(
    screen: MaintenanceScreen, plans: dict[str, int], desk: Desk, window: Window
) -> None:
    assert desk.plans_asking == 1
    screen.show_goal(Goal("plan", plans["late"]))
    act(screen, "open_maintenance").trigger()
    job = desk.plan_cards.get(plans["late"]).job
    assert job is not None
    desk.do(PlanVisit(job=job.id, planned_start=datetime(2026, 11, 25, 9, tzinfo=UTC)))
    QApplication.processEvents()
    assert desk.plans_asking == 0
    assert screen.card.offered[0].objectName() == "move_visit"
    screen.card.offered[0].trigger()
    assert window.dialogs


def test_it_is_stopped_and_goes_on_from_the_menu(
    screen: MaintenanceScreen, plans: dict[str, int], desk: Desk
) -> None:
    screen.show_goal(Goal("plan", plans["later"]))
    act(screen, "stop_plan").trigger()
    QApplication.processEvents()
    assert not desk.plans.get(plans["later"]).active
    assert "The plan is stopped" in said(screen)
    act(screen, "resume_plan").trigger()
    assert desk.plans.get(plans["later"]).active


def test_a_contract_whose_unit_was_sold_asks_who_takes_it_over(
    screen: MaintenanceScreen, plans: dict[str, int], desk: Desk
) -> None:
    plan = desk.plans.get(plans["near"])
    desk.do(MoveUnit(id=plan.unit, owner=builders.customer(desk, "New Owner"), on=date(2026, 11, 1)))
    screen.show_goal(Goal("plan", plan.id))
    assert "let New Owner take it over" in said(screen)
    act(screen, "take_over").trigger()
    QApplication.processEvents()
    assert not desk.plans.get(plan.id).sold_on
    assert screen.parts_of_plan.asks.isHidden()


def test_the_letter_is_written_shown_and_due_no_more(
    screen: MaintenanceScreen, plans: dict[str, int], desk: Desk, window: Window
) -> None:
    screen.show_goal(Goal("plan", plans["near"]))
    act(screen, "renewal_letter").trigger()
    assert desk.store.row("SELECT kind, series, number FROM documents") == ("renewal", "X", 1)
    assert desk.plans.get(plans["near"]).told_on == date(2026, 11, 21)
    assert window.dialogs, "the letter is shown"


def test_a_new_plan_asks_for_its_unit_first(
    screen: MaintenanceScreen, plans: dict[str, int], desk: Desk, window: Window
) -> None:
    screen.new.trigger()
    dialog = window.dialogs[-1]
    assert isinstance(dialog, PickUnitDialog)
    dialog.wanted.emit()
    assert dialog.isVisible(), "without a unit it stays"
    dialog.unit.set_value(desk.plans.get(plans["later"]).unit)
    dialog.wanted.emit()
    QApplication.processEvents()
    assert "every_count" in window.dialogs[-1].form.fields  # type: ignore[attr-defined]


def test_what_falls_due_is_opened_behind_the_window_once_a_day(
    screen: MaintenanceScreen, plans: dict[str, int], desk: Desk, window: Window, qtbot: QtBot
) -> None:
    from types import SimpleNamespace

    told = SimpleNamespace(app=window, window=window, jobs=window.shell.jobs, desk=desk)
    maintaining = Maintaining(told)  # type: ignore[arg-type]
    qtbot.waitUntil(lambda: desk.store.value("SELECT count(*) FROM jobs") == 2)
    qtbot.waitUntil(
        lambda: window.spoken is not None and "2 maintenance jobs" in window.words.say(window.spoken.text)
    )
    assert window.spoken is not None
    assert window.spoken.step is not None
    maintaining.look()
    qtbot.waitUntil(lambda: not window.shell.jobs.busy)
    assert desk.store.value("SELECT count(*) FROM jobs") == 2
