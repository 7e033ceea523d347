"""The form of a customer on a small screen: all of it at once, in three columns, two, or one."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from helpdesk.desk import Desk
from tests import builders
from ui.jobs import Jobs
from ui.screens.customers.customer_dialog import CustomerDialog
from ui.shell import Goal
from ui.widgets.memory import Forgetful
from ui.window import Window

ROOM = 768 - 48
"""What a screen of 768 lines leaves below the window's title and the system's bar."""


@pytest.fixture(params=["en", "es"])
def spoken(request: pytest.FixtureRequest, qtbot: QtBot, desk: Desk) -> Iterator[Window]:
    """The window in each language."""
    jobs = Jobs(desk)
    made = Window(desk, jobs, desk.words(request.param), Forgetful())
    made.resize(1366, 728)
    made.go(Goal("today"), remember=False)
    made.show()
    yield made
    for dialog in list(made.dialogs):
        dialog.reject()
    made.close()
    jobs.close()
    made.deleteLater()


def _shown(dialog: QWidget, width: int, height: int) -> None:
    dialog.resize(width, height)
    for _ in range(3):
        QApplication.processEvents()


def test_the_whole_form_of_a_customer_is_seen_at_once_on_a_small_screen(spoken: Window, desk: Desk) -> None:
    for told in (None, builders.customer(desk)):
        dialog = spoken.open_dialog("customer", told)
        assert isinstance(dialog, CustomerDialog)
        _shown(dialog, 880, ROOM)
        assert dialog.scroller.verticalScrollBar().maximum() == 0
        dialog.reject()


@pytest.mark.parametrize(("width", "columns"), [(880, 3), (640, 2), (420, 1)])
def test_its_fields_stand_in_as_many_columns_as_there_is_room_for(
    window: Window, width: int, columns: int
) -> None:
    dialog = window.open_dialog("customer", None)
    assert isinstance(dialog, CustomerDialog)
    _shown(dialog, width, 700)
    fields = dialog.form.fields
    first = fields["phone"].y()
    assert sum(fields[name].y() == first for name in ("phone", "name", "email")) == columns
    left = fields["phone"].x()
    assert fields["notes"].width() == max(
        field.x() + field.width() - left for field in fields.values() if field.isVisibleTo(dialog)
    )
