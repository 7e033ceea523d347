"""Maintenance on the card of a unit: plans with their next dates, what is done with them, readings."""

from __future__ import annotations

from datetime import date

import pytest

from helpdesk.desk import Desk
from helpdesk.services.field.plan_actions import AddPlan
from helpdesk.services.field.reading_actions import AddReading
from tests import builders
from ui.screens.units.maintenance_tab import MaintenanceTab
from ui.shell import Goal
from ui.widgets.button import Button
from ui.window import Window


@pytest.fixture
def tab(window: Window, desk: Desk) -> MaintenanceTab:
    unit = builders.unit(desk)
    desk.do(
        AddPlan(
            unit=unit,
            name="Yearly service",
            every_count=1,
            every_unit="years",
            visits=4,
            meter_every=500,
            meter_unit="h",
        )
    )
    desk.do(AddReading(unit=unit, read_on=date(2026, 2, 1), value=120, measure="h"))
    window.go(Goal("unit", unit))
    found = window.findChild(MaintenanceTab)
    assert found is not None
    found.show_unit(unit)
    return found


def said(tab: MaintenanceTab) -> str:
    from PySide6.QtWidgets import QLabel

    return "\n".join(label.text() for label in tab.findChildren(QLabel) if not label.isHidden())


def press(tab: MaintenanceTab, name: str) -> None:
    button = next(one for one in tab.findChildren(Button) if one.objectName() == name)
    button.click()


def test_a_plan_says_how_often_what_is_used_and_when_next(tab: MaintenanceTab) -> None:
    told = said(tab)
    assert "Yearly service" in told
    assert "0 used, 4 left of 4" in told
    assert "Every year or 500 h" in told
    assert "15/01/2027" in told
    assert "120 h" in told


def test_its_job_is_opened_once(tab: MaintenanceTab, desk: Desk, window: Window) -> None:
    press(tab, "open_maintenance")
    job = desk.store.row("SELECT kind, plan_id IS NOT NULL FROM jobs")
    assert job == ("maintenance", 1)
    tab.show_unit(tab.unit)
    press(tab, "open_maintenance")
    assert desk.store.value("SELECT count(*) FROM jobs") == 1


def test_it_is_stopped_and_goes_on(tab: MaintenanceTab, desk: Desk) -> None:
    press(tab, "stop_plan")
    tab.show_unit(tab.unit)
    assert "The plan is stopped" in said(tab)
    press(tab, "resume_plan")
    assert desk.plans.of_unit(tab.unit)[0].active
