"""What an intake cannot take: it is said where it stands, and nothing is lost."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from helpdesk.desk import Desk
from tests import builders
from tests.ui.screens.intake.counter import Open, click, fault, terms
from ui.window import Window

# -- what cannot be taken -----------------------------------------------------------------------------


def test_an_empty_intake_says_what_is_missing_and_goes_to_the_first(
    window: Window, ask: Open, qtbot: QtBot
) -> None:
    dialog = ask()
    click(qtbot, dialog, "primary")
    QApplication.processEvents()
    assert dialog.shown().box.problem.text()
    assert dialog.customer.problem.text()
    assert dialog.shown().details.fault.fields["problem"].problem.text()
    assert dialog.shown().details.left.fields["accessories"].problem.text()
    assert dialog.focusWidget() is dialog.shown().box.line


def test_the_page_with_the_problem_comes_to_the_front(desk: Desk, ask: Open, qtbot: QtBot) -> None:
    dialog = ask({"unit": builders.unit(desk)})
    click(qtbot, dialog, "nothing_left")
    click(qtbot, dialog, "another_unit")
    click(qtbot, dialog, "primary")
    assert dialog.tabs.currentIndex() == 0
    assert dialog.shown().details.fault.fields["problem"].problem.text()


def test_a_date_that_cannot_be_read_is_not_lost_silently(desk: Desk, ask: Open, qtbot: QtBot) -> None:
    dialog = ask({"unit": builders.unit(desk)})
    fault(dialog, "x")
    click(qtbot, dialog, "nothing_left")
    day = terms(dialog).editor("promised_on")
    day.setText("someday")
    day.changed.emit()
    click(qtbot, dialog, "primary")
    assert desk.cases.by_state() == {}
    assert terms(dialog).fields["promised_on"].problem.text()


def test_a_megabyte_of_text_is_taken_and_more_is_refused_in_words(
    desk: Desk, ask: Open, qtbot: QtBot
) -> None:
    dialog = ask({"unit": builders.unit(desk)})
    click(qtbot, dialog, "nothing_left")
    fault(dialog, "<b>x</b> & " * 110_000)
    click(qtbot, dialog, "primary")
    assert desk.cases.by_state() == {}
    assert "too long" in dialog.shown().details.fault.fields["problem"].problem.text()
    fault(dialog, "y" * 1_000_000)
    click(qtbot, dialog, "primary")
    assert len(desk.cases.get(1).jobs[0].problem) == 1_000_000
