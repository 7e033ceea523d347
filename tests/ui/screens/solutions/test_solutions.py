"""Solutions in the window: proposed while a fault is typed, noted with one key, written from a job, restored, printed."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from helpdesk.desk import Desk
from helpdesk.domain.listing import ListQuery
from helpdesk.services.cases.timeline_reader import timeline
from helpdesk.services.solutions.actions import AddSolution, EditSolution
from helpdesk.services.solutions.sheet_actions import AddSheet
from helpdesk.services.solutions.use_actions import UseSolution
from helpdesk.services.workshop.repair_actions import Diagnose
from tests.services.workshop.bench import Bench
from tests.ui.by_name import activate
from tests.ui.screens.intake.counter import Open, click, named, picture
from ui.screens.cases.work_step_dialogs import DiagnoseDialog, GiveGuidanceDialog, WriteSolutionDialog
from ui.screens.shared.preview_dialog import PreviewDialog
from ui.screens.solutions.pictures_dialog import PicturesDialog
from ui.screens.solutions.screen import SolutionsScreen
from ui.screens.solutions.sheets_dialog import SheetsDialog
from ui.screens.solutions.solution_dialog import SolutionDialog
from ui.shell import Goal
from ui.widgets.proposals import Proposals
from ui.widgets.tab_chain import LAST
from ui.window import Window


@pytest.fixture
def solution(desk: Desk) -> int:
    """One that is known."""
    found = desk.do(
        AddSolution(
            symptom="The washer does not spin",
            fix="Change the belt\nTest it",
            cause="wear",
            cause_text="The belt is worn.",
            symptom_code="no_spin",
        )
    ).id
    assert found is not None
    return found


def type_in(qtbot: QtBot, field: QWidget, proposals: Proposals, text: str) -> None:
    field.setFocus()
    QApplication.processEvents()
    qtbot.keyClicks(field, text)
    proposals.ask()
    QApplication.processEvents()


# -- at the counter


def test_a_known_solution_is_noted_by_down_and_enter_and_the_fault_stays_as_told(
    ask: Open, desk: Desk, solution: int, qtbot: QtBot
) -> None:
    bench = Bench(desk)
    other = bench.new_unit("SN-9")
    dialog = ask({"unit": other})
    details = dialog.shown().details
    field = details.fault.editor("problem")
    type_in(qtbot, field, details.solution.proposals, "spi")
    assert details.solution.proposals.open()
    assert field.hasFocus()
    assert "not tried yet" in details.solution.proposals.hits.records.index(1).data()
    qtbot.keyClick(field, Qt.Key.Key_Down)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert not details.solution.proposals.open()
    assert field.toPlainText() == "spi"
    assert field.hasFocus()
    kept = details.keep()
    details.solution.take(None)
    details.fill(kept)
    details.accessories.set_none(True)
    click(qtbot, dialog, "primary")
    job = desk.store.value("SELECT max(id) FROM jobs")
    assert [(use.solution, use.result) for use in desk.solutions.on_job(job)] == [(solution, "proposed")]


def test_going_on_with_tab_and_space_does_not_take_back_what_was_noted(
    ask: Open, desk: Desk, solution: int, qtbot: QtBot
) -> None:
    other = Bench(desk).new_unit("SN-9")
    dialog = ask({"unit": other})
    details = dialog.shown().details
    field = details.fault.editor("problem")
    type_in(qtbot, field, details.solution.proposals, "spin")
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Return):
        qtbot.keyClick(field, key)
    # The fields are gone through anew as soon as they have their place.
    qtbot.waitUntil(lambda: not dialog._settling.isActive())
    qtbot.keyClick(field, Qt.Key.Key_Tab)
    assert details.accessories.isAncestorOf(dialog.focusWidget())
    qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Space)
    assert details.accessories.none()
    assert details.solution.solution == solution
    # What takes it back is the last of all, behind the buttons at the foot.
    dialog.primary.setFocus()
    qtbot.keyClick(dialog.primary, Qt.Key.Key_Tab)
    while dialog.focusWidget().property(LAST) and dialog.focusWidget().objectName() != "forget_solution":
        qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
    assert dialog.focusWidget().objectName() == "forget_solution"
    qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Space)
    assert details.solution.solution is None


def test_esc_leaves_text_and_dialog_alone_and_the_list_stays_away_for_that_text(
    ask: Open, desk: Desk, solution: int, qtbot: QtBot
) -> None:
    dialog = ask()
    details = dialog.shown().details
    field, proposals = details.fault.editor("problem"), details.solution.proposals
    type_in(qtbot, field, proposals, "does not spin")
    assert proposals.open()
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert not proposals.open()
    assert dialog.isVisible()
    assert field.toPlainText() == "does not spin"
    proposals.ask()
    assert not proposals.open()
    qtbot.keyClicks(field, " x")
    proposals.ask()
    assert proposals.open()
    assert solution == proposals.hits.records.hit(1).id


def test_enter_without_a_chosen_line_goes_on_with_the_text(ask: Open, solution: int, qtbot: QtBot) -> None:
    details = ask().shown().details
    field, proposals = details.fault.editor("problem"), details.solution.proposals
    type_in(qtbot, field, proposals, "spin")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.keyClicks(field, "again")
    assert field.toPlainText() == "spin\nagain"
    assert details.solution.solution is None
    assert solution


def test_two_letters_or_words_of_any_fault_propose_nothing(ask: Open, solution: int, qtbot: QtBot) -> None:
    details = ask().shown().details
    field, proposals = details.fault.editor("problem"), details.solution.proposals
    for text in ("sp", "it does not"):
        field.clear()
        type_in(qtbot, field, proposals, text)
        assert not proposals.open(), text
    assert solution


# -- on the bench


def test_a_solution_taken_at_the_diagnosis_fills_it_and_is_noted(
    window: Window, desk: Desk, solution: int, qtbot: QtBot
) -> None:
    bench = Bench(desk)
    dialog = window.open_dialog("diagnose", bench.job)
    assert isinstance(dialog, DiagnoseDialog)
    field = dialog.form.editor("diagnosis")
    type_in(qtbot, field, dialog.proposals, "belt worn")
    qtbot.keyClick(field, Qt.Key.Key_Down)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    values = dialog.form.values()
    assert (values["diagnosis"], values["symptom"], values["cause"]) == (
        "The belt is worn.",
        "no_spin",
        "wear",
    )
    click(qtbot, dialog, "primary")
    assert bench.row().diagnosis == "The belt is worn."
    assert [use.result for use in desk.solutions.on_job(bench.job)] == ["proposed"]


def test_one_key_on_the_job_says_that_it_helped(
    window: Window, desk: Desk, solution: int, qtbot: QtBot
) -> None:
    bench = Bench(desk)
    bench.did(Diagnose(job=bench.job, diagnosis="Belt", solution=solution))
    window.go(Goal("job", bench.job))
    QApplication.processEvents()
    button = window.findChild(QAbstractButton, f"solved_{solution}")
    assert button is not None
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Space)
    QApplication.processEvents()
    assert [use.result for use in desk.solutions.on_job(bench.job)] == ["solved"]
    off = window.findChild(QAbstractButton, f"off_{solution}")
    assert off is not None
    qtbot.mouseClick(off, Qt.MouseButton.LeftButton)
    assert desk.solutions.on_job(bench.job) == []


def test_what_fits_the_declared_fault_is_taken_before_anything_is_typed(
    window: Window, desk: Desk, solution: int, qtbot: QtBot
) -> None:
    bench = Bench(desk, problem="It does not spin any more")
    dialog = window.open_dialog("diagnose", bench.job)
    assert isinstance(dialog, DiagnoseDialog)
    field = dialog.form.editor("diagnosis")
    assert "declared fault" in field.placeholderText()
    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_Down)
    assert dialog.proposals.open()
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert dialog.form.values()["diagnosis"] == "The belt is worn."
    assert dialog.solution == solution
    # With a text the arrow is the text's again.
    qtbot.keyClick(field, Qt.Key.Key_Down)
    assert not dialog.proposals.open()


def test_that_a_noted_one_helped_is_said_from_the_search(window: Window, desk: Desk, solution: int) -> None:
    bench = Bench(desk)
    bench.did(Diagnose(job=bench.job, diagnosis="Belt", solution=solution))
    window.go(Goal("job", bench.job))
    QApplication.processEvents()
    wanted = "This one helped: The washer does not spin"
    deed = next(deed for deed in window.current().deeds() if window.shell.say(deed.text) == wanted)
    deed.run()
    assert [use.result for use in desk.solutions.on_job(bench.job)] == ["solved"]
    assert not any(window.shell.say(deed.text) == wanted for deed in window.current().deeds())


def test_a_new_one_is_written_from_a_finished_job_with_one_press(
    window: Window, desk: Desk, qtbot: QtBot
) -> None:
    bench = Bench(desk)
    bench.reach("checking")
    dialog = window.open_dialog("write_solution", bench.job)
    assert isinstance(dialog, WriteSolutionDialog)
    click(qtbot, dialog, "primary")
    (row,) = desk.solutions.page(ListQuery())
    assert (row.symptom, row.fix, row.minutes) == ("It does not spin", "Pump renewed", 40)
    assert (row.cause_text, row.product) == ("The pump is blocked", bench.product)
    assert [use.result for use in desk.solutions.on_job(bench.job)] == ["solved"]


def test_one_like_it_is_shown_before_it_is_written_twice(
    window: Window, desk: Desk, solution: int, qtbot: QtBot
) -> None:
    dialog = window.open_dialog("solution", None)
    assert isinstance(dialog, SolutionDialog)
    dialog.form.fill({"symptom": "Washer does not spin", "fix": "Something"})
    click(qtbot, dialog, "primary")
    assert dialog.isVisible()
    assert named(dialog, f"alike_{solution}")
    assert desk.solutions.count(ListQuery()) == 1
    click(qtbot, dialog, "primary")
    assert desk.solutions.count(ListQuery()) == 2


# -- the screen


def on_screen(window: Window, solution: int) -> SolutionsScreen:
    window.go(Goal("solution", solution))
    QApplication.processEvents()
    found = window.current()
    assert isinstance(found, SolutionsScreen)
    return found


def test_the_card_says_how_it_did_and_restores_a_version(
    window: Window, desk: Desk, solution: int, qtbot: QtBot
) -> None:
    desk.do(EditSolution(id=solution, symptom="The washer does not spin", fix="Change belt and brushes"))
    screen = on_screen(window, solution)
    held = screen.findChild(QLabel, "held")
    assert held is not None
    assert held.text() == "Not tried yet"
    restore = screen.findChild(QAbstractButton, "restore_1")
    assert restore is not None
    qtbot.mouseClick(restore, Qt.MouseButton.LeftButton)
    assert (desk.solutions.get(solution).version, desk.solutions.get(solution).fix) == (
        3,
        "Change the belt\nTest it",
    )
    screen.validate.trigger()
    assert desk.solutions.get(solution).confidence == "validated"
    screen.archive.trigger()
    screen.take_out.trigger()
    assert desk.solutions.get(solution).confidence == "draft"


def test_the_card_leads_to_the_job_and_a_used_one_is_not_deleted(
    window: Window, desk: Desk, solution: int
) -> None:
    bench = Bench(desk)
    bench.did(UseSolution(job=bench.job, solution=solution))
    screen = on_screen(window, solution)
    assert not screen.delete.isEnabled()
    assert [line.number for line in screen.sections.uses.lines()] == [f"{bench.case}-1"]
    screen.sections.followed.emit(("job", bench.job))
    QApplication.processEvents()
    assert window.current() is not screen


# -- the guidance sheet


def test_the_sheet_is_noted_on_the_case_and_shown_in_the_customers_language(
    window: Window, desk: Desk, qtbot: QtBot
) -> None:
    bench = Bench(desk)
    desk.do(
        AddSheet(
            product=bench.product, title_en="Cleaning it", steps_en="Open\nRinse", title_es="x", steps_es="y"
        )
    )
    dialog = window.open_dialog("give_guidance", bench.job)
    assert isinstance(dialog, GiveGuidanceDialog)
    dialog.form.fill({"training": True})
    click(qtbot, dialog, "primary")
    preview = window.dialogs[-1]
    assert isinstance(preview, PreviewDialog)
    preview.reject()
    said = [
        desk.words("en").say(event.title)
        for event in timeline(desk.store, "case", bench.case, desk.words().zone)
    ]
    assert "Guidance sheet given: Cleaning it" in said
    assert desk.store.value("SELECT problem FROM jobs WHERE kind = 'training'") == "Cleaning it"
    assert desk.paper("guidance", bench.row().number).blocks


def test_a_step_gets_its_picture_and_a_text_is_none(window: Window, desk: Desk, tmp_path: Path) -> None:
    sheet = desk.do(AddSheet(title_en="x", steps_en="One\nTwo")).id or 0
    dialog = window.open_dialog("sheet_pictures", {"guidance": sheet})
    assert isinstance(dialog, PicturesDialog)
    dialog.set_picture(2, picture(tmp_path))
    assert [shown.step for shown in desk.guidance.get(sheet).pictures] == [2]
    text = tmp_path / "no.txt"
    text.write_text("no picture")
    dialog.set_picture(1, text)
    assert dialog.problem.isVisible()
    dialog.set_picture(2, None)
    assert desk.guidance.get(sheet).pictures == ()


def test_every_sheet_stands_in_one_list_also_one_for_a_cause_alone(
    window: Window, desk: Desk, solution: int, qtbot: QtBot
) -> None:
    """It is printed, changed and taken out from there, and comes back by Undo."""
    alone = desk.do(AddSheet(cause="misuse", title_en="Right use", steps_en="Read\nWait")).id or 0
    window.go(Goal("solution", solution))
    QApplication.processEvents()
    screen = window.current()
    assert isinstance(screen, SolutionsScreen)
    screen.sheets.trigger()
    dialog = window.dialogs[-1]
    assert isinstance(dialog, SheetsDialog)
    assert dialog.table.current_id() == alone
    click(qtbot, dialog, "primary")
    preview = window.dialogs[-1]
    assert isinstance(preview, PreviewDialog)
    preview.reject()
    assert "Right use" in repr(desk.paper("guidance", f"GU{alone}", "en"))
    click(qtbot, dialog, "sheets_edit")
    edit = window.dialogs[-1]
    assert edit is not dialog
    edit.reject()
    click(qtbot, dialog, "sheets_delete")
    assert desk.guidance.all() == []
    assert not dialog.primary.isEnabled()
    desk.undo()
    QApplication.processEvents()
    assert dialog.table.current_id() == alone


def test_whoever_comes_from_a_job_uses_the_solution_there(
    window: Window, desk: Desk, solution: int, qtbot: QtBot
) -> None:
    bench = Bench(desk)
    screen = on_screen(window, solution)
    assert "use_solution" not in [act.objectName() for act in screen.card.offered]
    window.go(Goal("job", bench.job))
    QApplication.processEvents()
    screen = on_screen(window, solution)
    assert screen.card.offered[0] is screen.use
    assert screen.use.text() == f"Use in {bench.row().number}"
    screen.use.trigger()
    QApplication.processEvents()
    assert [use.result for use in desk.solutions.on_job(bench.job)] == ["proposed"]
    assert window.current() is not screen
    on_screen(window, solution)
    assert "use_solution" not in [act.objectName() for act in screen.card.offered]


def test_f2_changes_the_chosen_solution_from_the_list_and_from_its_card(
    window: Window, desk: Desk, solution: int, qtbot: QtBot
) -> None:
    screen = on_screen(window, solution)
    for place in (screen.table, screen.card):
        activate(qtbot, window)
        place.setFocus()
        QApplication.processEvents()
        qtbot.keyClick(window, Qt.Key.Key_F2)
        QApplication.processEvents()
        dialog = window.dialogs[-1]
        assert dialog.windowTitle() == "Edit solution"
        dialog.reject()
        QApplication.processEvents()


def test_f2_on_an_opened_screen_changes_what_is_chosen_first(
    window: Window, solution: int, qtbot: QtBot
) -> None:
    window.go(Goal("solutions"))
    QApplication.processEvents()
    activate(qtbot, window)
    qtbot.keyClick(window, Qt.Key.Key_F2)
    QApplication.processEvents()
    assert window.dialogs
    window.dialogs[-1].reject()


def test_long_facts_beside_the_steps_are_whole(window: Window, desk: Desk, solution: int) -> None:
    """Each value as high as its lines are at the width of the column."""
    parts = "\n".join(f"Condensers of the power supply, {n} microfarad" for n in range(3))
    desk.do(EditSolution(id=solution, symptom="It does not spin", fix="Belt", parts=parts, brand="Norvalda"))
    screen = on_screen(window, solution)
    QApplication.processEvents()
    values = [label for label in screen.sections.facts.findChildren(QLabel) if label.wordWrap()]
    assert len(values) >= 2
    for label in values:
        assert label.height() >= label.heightForWidth(label.width()), label.text()
