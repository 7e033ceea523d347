"""The small dialogs of a case's page: notes, plans, intake mended, a paper voided, a case deleted."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from helpdesk.desk import Desk
from helpdesk.services.cases.actions import AddNote, PlanNext
from helpdesk.services.papers.actions import MarkPrinted
from tests.ui.screens.cases.case_page import act, hand_back, job_of, lines, received, texts
from ui.screens.cases.case_page import FILES, PAPERS
from ui.screens.cases.screen import CasesScreen
from ui.shell import Goal
from ui.window import Window

TODAY = date(2026, 11, 21)


# -- its small dialogs --------------------------------------------------------------------------------


def test_a_note_by_mouse_and_its_undo_from_the_toast(
    screen: CasesScreen, desk: Desk, window: Window, qtbot: QtBot
) -> None:
    case = received(desk, "A")
    screen.show_goal(Goal("case", case))
    act(screen, "note")
    dialog = window.dialogs[-1]
    dialog.form.editor("text").setPlainText("Called: <b>no answer</b>")  # type: ignore[attr-defined]
    qtbot.mouseClick(dialog.findChild(QWidget, "primary"), Qt.MouseButton.LeftButton)
    assert any("Called: <b>no answer</b>" in line for line in lines(screen))
    undo = next(widget for widget in window.findChildren(QWidget, "toast_undo") if widget.isVisible())
    qtbot.mouseClick(undo, Qt.MouseButton.LeftButton)
    assert not any("no answer" in line for line in lines(screen))


def test_planning_by_keyboard_alone(screen: CasesScreen, desk: Desk, window: Window, qtbot: QtBot) -> None:
    case = received(desk, "A")
    desk.do(PlanNext(id=case, next_on=date(2026, 11, 19), owner=1))
    screen.show_goal(Goal("case", case))
    act(screen, "plan")
    dialog = window.dialogs[-1]
    QApplication.processEvents()
    focused = dialog.focusWidget()
    assert focused is not None
    qtbot.keyClicks(focused, "Ring about the pump")
    qtbot.keyClick(focused, Qt.Key.Key_Return)
    facts = desk.cases.get(case).facts
    assert facts.next_action == "Ring about the pump"
    # Saturday: the next working day is Monday.
    assert facts.next_on == date(2026, 11, 23)
    assert "Ring about the pump" in texts(screen.pane)


def test_planning_for_a_closed_day_warns(screen: CasesScreen, desk: Desk, window: Window) -> None:
    case = received(desk, "A")
    dialog = window.open_dialog("plan_next", case)
    day = dialog.form.editor("next_on")  # type: ignore[attr-defined]
    day.setText("22/11/2026")
    day.changed.emit()
    assert "closed" in dialog.warning.text()  # type: ignore[attr-defined]


def test_a_half_typed_note_comes_back(desk: Desk, window: Window) -> None:
    case = received(desk, "A")
    dialog = window.open_dialog(AddNote, {"case": case, "kind": "call"})
    dialog.form.editor("text").setPlainText("half")  # type: ignore[attr-defined]
    dialog.reject()
    again = window.open_dialog(AddNote, {"case": case, "kind": "call"})
    assert again.form.values()["text"] == "half"  # type: ignore[attr-defined]
    assert again.form.values()["kind"] == "call"  # type: ignore[attr-defined]


def test_mending_the_intake_makes_a_new_version_of_a_printed_receipt(
    screen: CasesScreen, desk: Desk, window: Window, qtbot: QtBot
) -> None:
    case = received(desk, "A", promised_on=date(2026, 11, 25))
    first = desk.papers.latest("receipt", "case", case)
    assert first is not None
    desk.do(MarkPrinted(id=first.id))
    screen.show_goal(Goal("case", case))
    screen.edit()
    dialog = window.dialogs[-1]
    dialog.form.editor("problem").setPlainText("Mended words")  # type: ignore[attr-defined]
    qtbot.keyClicks(dialog.accessories.other, "Bag")  # type: ignore[attr-defined]
    dialog.accessories._ticked()  # type: ignore[attr-defined]
    qtbot.mouseClick(dialog.findChild(QWidget, "primary"), Qt.MouseButton.LeftButton)
    page = desk.cases.get(case)
    assert page.jobs[0].problem == "Mended words"
    assert page.accessories[page.jobs[0].id] == ["Bag"]
    assert [paper.version for paper in page.papers] == [2, 1]


def test_accessories_and_none_at_once_is_said_beside_the_field(
    desk: Desk, window: Window, qtbot: QtBot
) -> None:
    case = received(desk, "A")
    dialog = window.open_dialog("edit_intake", job_of(desk, case))
    dialog.accessories.set_none(False)  # type: ignore[attr-defined]
    qtbot.mouseClick(dialog.findChild(QWidget, "primary"), Qt.MouseButton.LeftButton)
    assert dialog.form.fields["accessories"].problem.text()  # type: ignore[attr-defined]


def test_the_limit_is_asked_only_with_a_limit(desk: Desk, window: Window) -> None:
    case = received(desk, "A")
    dialog = window.open_dialog("edit_intake", job_of(desk, case))
    form = dialog.form  # type: ignore[attr-defined]
    assert not form.editor("quote_limit_cents").isVisibleTo(dialog)
    choice = form.editor("quote_choice")
    choice.set_value("limit")
    choice.changed.emit()
    assert form.editor("quote_limit_cents").isVisibleTo(dialog)


def test_voiding_a_paper_needs_a_reason(
    screen: CasesScreen, desk: Desk, window: Window, qtbot: QtBot
) -> None:
    case = received(desk, "A")
    screen.show_goal(Goal("case", case))
    assert screen.pane.tabs is not None
    screen.pane.tabs.setCurrentIndex(PAPERS)
    screen.pane.papers.table.choose_first()
    screen.pane.papers.void()
    dialog = window.dialogs[-1]
    qtbot.mouseClick(dialog.findChild(QWidget, "primary"), Qt.MouseButton.LeftButton)
    assert desk.papers.get(1).voided_at is None
    dialog.form.editor("reason").setText("Wrong <customer>")  # type: ignore[attr-defined]
    qtbot.mouseClick(dialog.findChild(QWidget, "primary"), Qt.MouseButton.LeftButton)
    assert desk.papers.get(1).void_reason == "Wrong <customer>"
    row = screen.pane.papers.table.records.said(0, 1)
    assert row.word == "Void"


def test_deleting_a_case_and_taking_it_back(
    screen: CasesScreen, desk: Desk, window: Window, qtbot: QtBot
) -> None:
    case = received(desk, "A")
    screen.show_goal(Goal("case", case))
    act(screen, "delete")
    qtbot.mouseClick(window.dialogs[-1].findChild(QWidget, "primary"), Qt.MouseButton.LeftButton)
    assert desk.cases.by_state() == {}
    window.do_undo()
    assert desk.cases.by_state() == {"received": 1}


def test_a_case_with_finished_work_says_in_the_dialog_why_it_stays(
    desk: Desk, window: Window, qtbot: QtBot
) -> None:
    case = received(desk, "A", quote_choice="limit", quote_limit_cents=100)
    hand_back(desk, job_of(desk, case))
    dialog = window.open_dialog("delete_case", case)
    qtbot.mouseClick(dialog.findChild(QWidget, "primary"), Qt.MouseButton.LeftButton)
    assert "stays" in dialog.problem.text()  # type: ignore[attr-defined]
    assert dialog.isVisible()


def test_files_are_kept_captioned_and_removed(
    screen: CasesScreen, desk: Desk, window: Window, qtbot: QtBot, tmp_path: Path
) -> None:
    case = received(desk, "A")
    screen.show_goal(Goal("case", case))
    assert screen.pane.tabs is not None
    screen.pane.tabs.setCurrentIndex(FILES)
    path = tmp_path / "invoice <b>.pdf"
    path.write_bytes(b"%PDF-1.4 x")
    screen.pane.files.files.files_given.emit([str(path)])
    qtbot.waitUntil(lambda: len(desk.cases.get(case).files) == 1)
    qtbot.waitUntil(lambda: screen.pane.files.files.records.rowCount() == 1)
    grid = screen.pane.files.files.grid
    grid.setCurrentIndex(screen.pane.files.files.records.index(0))
    screen.pane.files.caption()
    dialog = window.dialogs[-1]
    dialog.form.editor("caption").setText("The invoice")  # type: ignore[attr-defined]
    dialog.wanted.emit()  # type: ignore[attr-defined]
    assert desk.cases.get(case).files[0].caption == "The invoice"
    grid.setCurrentIndex(screen.pane.files.files.records.index(0))
    screen.pane.files.remove()
    assert desk.cases.get(case).files == []


def test_a_file_that_vanished_is_told_and_nothing_is_lost(
    screen: CasesScreen, desk: Desk, window: Window, qtbot: QtBot, tmp_path: Path
) -> None:
    case = received(desk, "A")
    screen.show_goal(Goal("case", case))
    with qtbot.waitSignal(window.shell.told) as told:
        screen.pane.files.files.files_given.emit([str(tmp_path / "gone.jpg")])
    assert told.args[0].tone == "late"
