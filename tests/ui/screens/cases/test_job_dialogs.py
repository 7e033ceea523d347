"""The dialogs of a job's work: quote, parts and minutes, handing back, signing; nothing typed is lost in them."""

from __future__ import annotations

from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QApplication, QFileDialog, QLabel, QMenu, QWidget
from pytestqt.qtbot import QtBot

from helpdesk.desk import Desk
from helpdesk.services.cases.quote_reader import quotes_of_job
from helpdesk.services.cases.work_reader import parts_of
from helpdesk.services.intake.actions import EditIntake, ReceivedUnit, ReceiveUnits
from helpdesk.services.workshop.quote_actions import QuoteLineForm, SendQuote, WriteQuote
from helpdesk.services.workshop.repair_actions import CheckWork, Diagnose, FinishWork, StartWork
from tests import builders
from ui.screens.cases.quote_dialog import QuoteDialog
from ui.screens.cases.screen import CasesScreen
from ui.screens.cases.step_dialogs import ComebackDialog, HandBackDialog, SendQuoteDialog
from ui.screens.cases.work_dialog import WorkDialog
from ui.screens.shared.papers import _state
from ui.screens.shared.sign_dialog import SignDialog
from ui.shell import Goal
from ui.widgets.inputs import Check
from ui.window import Window


@pytest.fixture
def job(desk: Desk) -> int:
    """A job whose fault was found."""
    case = builders.received(desk, builders.unit(desk, "A"))
    found = desk.cases.get(case).jobs[0].id
    desk.do(Diagnose(job=found, diagnosis="worn seal"))
    return found


def _named(inside: QWidget, name: str) -> QWidget:
    found = inside.findChild(QWidget, name)
    assert found is not None, name
    return cast("QWidget", found)


def _type(qtbot: QtBot, inside: QWidget, name: str, text: str) -> None:
    QApplication.processEvents()
    field = _named(inside, name)
    field.setFocus()
    field.selectAll()  # type: ignore[attr-defined]
    qtbot.keyClicks(field, text)


def _press(qtbot: QtBot, inside: QWidget, name: str) -> None:
    button = inside.findChild(QAbstractButton, name)
    assert button is not None, name
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    QApplication.processEvents()


# -- the quote ----------------------------------------------------------------------------------------


def _quoting(window: Window, job: int) -> QuoteDialog:
    made = window.open_dialog("quote", job)
    assert isinstance(made, QuoteDialog)
    return made


def test_what_is_wrong_in_a_line_is_said_at_the_line_and_gone_to(
    qtbot: QtBot, window: Window, job: int
) -> None:
    dialog = _quoting(window, job)
    _type(qtbot, dialog, "line0_text", "Change seal")
    _press(qtbot, dialog, "add_line")
    _type(qtbot, dialog, "line1_text", "Seal")
    _type(qtbot, dialog, "line1_price", "-3")
    _press(qtbot, dialog, "primary")
    assert dialog.isVisible()
    assert "2" in dialog.line_problem.text()
    assert not dialog.form.stray.isVisible()
    wrong = _named(dialog, "line1_price")
    assert dialog.focusWidget() is wrong
    assert wrong.property("problem") is True
    qtbot.keyClick(wrong, Qt.Key.Key_3)
    assert wrong.property("problem") is False, "told of what stood there before"
    assert dialog.line_problem.isHidden()


def test_who_takes_a_line_away_goes_on_in_the_next_one(qtbot: QtBot, window: Window, job: int) -> None:
    dialog = _quoting(window, job)
    _press(qtbot, dialog, "add_line")
    _press(qtbot, dialog, "add_line")
    first, second, third = dialog.lines.rows
    for gone, following in ((second, third), (third, first)):
        qtbot.mouseClick(gone.remove, Qt.MouseButton.LeftButton)
        assert dialog.focusWidget() is following.text


def test_a_line_taken_away_gives_its_room_back(qtbot: QtBot, window: Window, job: int) -> None:
    dialog = _quoting(window, job)
    before = dialog.height()
    _press(qtbot, dialog, "add_line")
    qtbot.waitUntil(lambda: dialog.height() > before)
    qtbot.mouseClick(dialog.lines.rows[1].remove, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: dialog.height() == before)


def test_a_quote_without_lines_says_so_at_the_lines(qtbot: QtBot, window: Window, job: int) -> None:
    dialog = _quoting(window, job)
    dialog.lines.drop(dialog.lines.rows[0])
    _press(qtbot, dialog, "primary")
    assert dialog.line_problem.text()
    assert not dialog.form.stray.isVisible()


def test_tab_goes_through_a_new_line_and_on_to_the_date(qtbot: QtBot, window: Window, job: int) -> None:
    dialog = _quoting(window, job)
    _press(qtbot, dialog, "add_line")
    new = dialog.lines.rows[1]
    assert dialog.focusWidget() is new.text
    for expected in (new.amount, new.price, new.remove, dialog.form.editor("ready_on")):
        qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
        focused = dialog.focusWidget()
        assert focused is expected or expected.isAncestorOf(focused)


def test_another_kind_of_line_is_reckoned_with_its_price_at_once(
    qtbot: QtBot, window: Window, desk: Desk, job: int
) -> None:
    dialog = _quoting(window, job)
    row = dialog.lines.rows[0]
    row.kind.setFocus()
    while row.kind.value() != "travel":
        qtbot.keyClick(row.kind, Qt.Key.Key_Down)
    assert "25.00" in row.total.text()


def test_a_quote_nobody_told_comes_first_and_is_seen_on_the_page(
    qtbot: QtBot, window: Window, desk: Desk, job: int
) -> None:
    line = QuoteLineForm(minutes=30, price_cents=4_000)
    desk.do(WriteQuote(job=job, lines=(line,)))
    window.go(Goal("case", desk.cases.job(job).case))
    page = window.current()
    assert isinstance(page, CasesScreen)
    said = page.pane.findChild(QAction, "case_next_step")
    assert said is not None
    said.trigger()
    dialog = window.dialogs[-1]
    assert isinstance(dialog, SendQuoteDialog)
    _press(qtbot, dialog, "primary")
    assert quotes_of_job(desk.store, job)[0].state == "sent"
    assert any("24.20" in label.text() for label in page.pane.more_facts.findChildren(QLabel))


def test_a_refused_step_is_told_in_its_dialog(qtbot: QtBot, window: Window, desk: Desk, job: int) -> None:
    dialog = _quoting(window, job)
    _type(qtbot, dialog, "line0_text", "Change seal")
    desk.do(StartWork(job=job))
    desk.do(FinishWork(job=job, work_done="x"))
    _press(qtbot, dialog, "primary")
    assert dialog.isVisible()
    assert dialog.problem.text()


# -- parts and minutes --------------------------------------------------------------------------------


@pytest.fixture
def work(window: Window, desk: Desk, job: int) -> WorkDialog:
    """Parts and minutes of a job in work."""
    desk.do(StartWork(job=job))
    made = window.open_dialog("work", job)
    assert isinstance(made, WorkDialog)
    return made


def test_enter_among_a_parts_fields_adds_it_and_stays(
    qtbot: QtBot, desk: Desk, job: int, work: WorkDialog
) -> None:
    _type(qtbot, work, "name", "Seal")
    qtbot.keyClick(_named(work, "name"), Qt.Key.Key_Return)
    assert [part.name for part in parts_of(desk.store, job)] == ["Seal"]
    assert work.isVisible()
    qtbot.keyClick(_named(work, "name"), Qt.Key.Key_Return)
    assert not work.isVisible()


def test_a_part_is_put_in_without_scrolling_on_a_small_screen(work: WorkDialog) -> None:
    work.resize(880, 672)
    QApplication.processEvents()
    assert work.scroller.verticalScrollBar().maximum() == 0
    assert work.height() <= 672


def test_done_takes_along_what_was_typed(qtbot: QtBot, desk: Desk, job: int, work: WorkDialog) -> None:
    _type(qtbot, work, "minutes", "25")
    _type(qtbot, work, "name", "Seal")
    _press(qtbot, work, "primary")
    assert not work.isVisible()
    assert desk.cases.job(job).minutes == 25
    assert [part.name for part in parts_of(desk.store, job)] == ["Seal"]


def test_typed_minutes_stay_while_a_part_is_added(qtbot: QtBot, work: WorkDialog) -> None:
    _type(qtbot, work, "minutes", "25")
    _type(qtbot, work, "name", "Seal")
    _press(qtbot, work, "add_part")
    assert work.minutes.value() == 25


def test_a_half_typed_part_comes_back(qtbot: QtBot, window: Window, job: int, work: WorkDialog) -> None:
    _type(qtbot, work, "name", "Se")
    work.reject()
    again = window.open_dialog("work", job)
    assert isinstance(again, WorkDialog)
    assert again.form.values()["name"] == "Se"


# -- handing back -------------------------------------------------------------------------------------


def test_what_came_in_with_every_unit_that_leaves_is_named(window: Window, desk: Desk) -> None:
    units = tuple(
        ReceivedUnit(
            unit=builders.unit(desk, serial),
            problem="dead",
            accessories=(thing,),
            quote_choice="limit",
            quote_limit_cents=9_000,
        )
        for serial, thing in (("A", "Charger"), ("B", "Remote"))
    )
    case = builders.did(desk, ReceiveUnits(customer=builders.customer(desk), units=units))
    jobs = [job.id for job in desk.cases.get(case).jobs]
    for job in jobs:
        desk.do(Diagnose(job=job, diagnosis="dead"))
        desk.do(StartWork(job=job))
        desk.do(FinishWork(job=job, work_done="done"))
        desk.do(CheckWork(job=job, passed=True))
    dialog = window.open_dialog("hand_back", jobs[0])
    assert isinstance(dialog, HandBackDialog)
    assert "Charger" in dialog.things.text()
    assert "Remote" not in dialog.things.text()
    box = dialog.findChild(Check, "deliver_2")
    assert box is not None
    box.click()
    assert "Remote" in dialog.things.text()


# -- signing ------------------------------------------------------------------------------------------


def _signing(window: Window, desk: Desk, job: int) -> SignDialog:
    case = desk.cases.job(job).case
    receipt = desk.papers.latest("receipt", "case", case)
    assert receipt is not None
    made = window.open_dialog("sign", receipt.id)
    assert isinstance(made, SignDialog)
    return made


def _choose(dialog: SignDialog, place: int) -> None:
    menu = dialog.findChild(QMenu, "on_paper")
    assert menu is not None
    menu.actions()[place].trigger()
    QApplication.processEvents()


def test_choosing_no_scan_signs_nothing(
    window: Window, desk: Desk, job: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: ("", ""))
    dialog = _signing(window, desk, job)
    _choose(dialog, 0)
    assert dialog.isVisible()
    assert not desk.store.value("SELECT count(*) FROM signatures")
    _choose(dialog, 1)
    assert not dialog.isVisible()
    assert desk.store.value("SELECT how FROM signatures") == "paper"


def test_a_scan_keeps_its_name(
    window: Window, desk: Desk, job: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    scan = tmp_path / "scan 7.pdf"
    scan.write_bytes(b"%PDF-1.4 scan")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(scan), ""))
    _choose(_signing(window, desk, job), 0)
    assert desk.store.value("SELECT name FROM attachments") == "scan 7.pdf"


def test_a_paper_that_changed_after_it_was_signed_says_so(window: Window, desk: Desk, job: int) -> None:
    _choose(_signing(window, desk, job), 1)
    case = desk.cases.job(job).case
    said = _state(desk.cases.get(case).papers[0], desk.words("en"))
    assert said.mark is not None
    assert desk.words("en").say(said.mark.text) == "Signed"
    desk.do(EditIntake(job=job, problem="It does not spin at all", accessories_none=True))
    new, old = desk.cases.get(case).papers
    assert new.version == 2
    said = _state(old, desk.words("en"))
    assert said.mark is not None
    assert desk.words("en").say(said.mark.text) == "Changed since signed"


def test_only_a_refusal_is_asked_what_the_quote_cost(
    qtbot: QtBot, window: Window, desk: Desk, job: int
) -> None:
    quote = desk.do(
        WriteQuote(job=job, lines=(QuoteLineForm(kind="other", text="Seal", price_cents=900),))
    ).id
    desk.do(SendQuote(id=quote or 0, how="phone"))
    dialog = window.open_dialog("answer_quote", {"job": job})
    fee, answer = dialog.form.fields["fee_cents"], dialog.form.editor("answer")
    assert fee.isHidden()
    answer.setFocus()
    qtbot.keyClick(answer, Qt.Key.Key_End)
    assert answer.value() == "refused"
    assert not fee.isHidden()


def test_without_an_earlier_job_there_is_no_comeback_to_save(window: Window, job: int) -> None:
    dialog = window.open_dialog("comeback", {"job": job})
    assert isinstance(dialog, ComebackDialog)
    assert not dialog.primary.isEnabled()


def test_a_line_taken_away_leads_to_the_next_at_once(window: Window, job: int, stops: list[QWidget]) -> None:
    """A screen reader would begin with each button that the keyboard only passed."""
    dialog = _quoting(window, job)
    dialog.activateWindow()
    lines = dialog.lines
    lines.add()
    QApplication.processEvents()
    gone, stays = lines.rows[0], lines.rows[1]
    gone.remove.setFocus()
    stops.clear()
    gone.remove.click()
    assert stops == [stays.text]
    assert stays.text.accessibleName() == "Description, line 1"
    assert stays.remove.accessibleName() == "Remove line, 1"
    # With the only one gone, to what makes a new one.
    stays.remove.setFocus()
    stops.clear()
    stays.remove.click()
    assert [stop.objectName() for stop in stops] == ["add_line"]
