"""A list beside its record: what is shown when nobody asked for one, and what gives way to the one asked for."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from helpdesk.desk import Desk
from tests import builders
from ui.screens.shared.list_screen import ListScreen
from ui.shell import Goal
from ui.widgets import record_model
from ui.window import Window


def lists(window: Window) -> ListScreen:
    """The screen of the customers."""
    window.go(Goal("customers"))
    found = window.current()
    assert isinstance(found, ListScreen)
    return found


@pytest.mark.parametrize("name", ["customers", "units", "products", "cases"])
def test_beside_a_list_its_first_record_is_shown(window: Window, desk: Desk, name: str) -> None:
    builders.received(desk)
    window.go(Goal(name))
    shown = window.current()
    goal = shown.goal()
    assert goal is not None
    assert goal.id is not None


def test_another_view_shows_its_first_record(window: Window, desk: Desk) -> None:
    builders.customer(desk, "Ana Gómez")
    company = builders.customer(desk, "Zapatos, S.L.", kind="company", phone="600 22 33 44")
    shown = lists(window)
    assert shown.page.chips is not None
    shown.page.chips.buttons["company"].click()
    assert shown.identity == company


def test_what_was_typed_gives_way_to_a_record_that_the_whole_list_reaches(window: Window, desk: Desk) -> None:
    builders.customer(desk, "Ana Gómez")
    other = builders.customer(desk, "Berta Ros", phone="600 22 33 44")
    shown = lists(window)
    shown.page.find_line.setText("Ana")
    shown.page.find_wanted.emit("Ana")
    window.go(Goal("customer", other))
    assert (shown.page.find_line.text(), shown.table.current_id(), shown.identity) == ("", other, other)


def test_what_was_typed_stays_where_the_record_lies_far_down_the_whole_list(
    window: Window, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(record_model, "PAGE", 1)
    for place in range(8):
        builders.customer(desk, f"Ana {place}", phone=f"600 11 22 {place}{place}")
    last = builders.customer(desk, "Zoe", phone="600 22 33 44")
    shown = lists(window)
    shown.page.find_line.setText("Ana 1")
    shown.page.find_wanted.emit("Ana 1")
    window.go(Goal("customer", last))
    assert (shown.page.find_line.text(), shown.text) == ("Ana 1", "Ana 1")
    assert (shown.table.current_id(), shown.identity) == (None, last)


def test_a_case_far_down_leaves_what_was_typed(
    window: Window, desk: Desk, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    from ui.screens.cases.screen import CasesScreen

    owner = builders.customer(desk)
    unit = builders.unit(desk, owner=owner)
    first = builders.received(desk, unit, by=owner)
    for _ in range(3):
        builders.received(desk, unit, by=owner, problem="Noisy")
    monkeypatch.setattr(record_model, "PAGE", 1)
    window.go(Goal("cases"))
    shown = window.current()
    assert isinstance(shown, CasesScreen)
    shown.list.find_line.setText("noisy")
    shown.list.find_wanted.emit("noisy")
    window.go(Goal("case", first))
    assert shown.list.find_line.text() == "noisy"
    assert shown.goal() == Goal("case", first)
