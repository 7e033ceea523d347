"""Complaints in the window: taken by keyboard alone, agreed and answered in their dialogs, seen on the case's page."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from helpdesk.desk import Desk
from helpdesk.services.complaints.agreement_actions import AgreeRemedy, TaskForm
from helpdesk.services.complaints.handling_actions import Investigate
from helpdesk.services.shop.settings_actions import ChangeSettings
from helpdesk.services.surveys.actions import TakeSheet
from tests import builders
from tests.services.complaints.complaining import POINTS, Complaining
from tests.ui.screens.cases.case_page import hand_back, job_of, received, texts
from ui.screens.cases.screen import CasesScreen
from ui.screens.complaints.complaint_dialog import ComplaintDialog
from ui.screens.complaints.step_dialogs import AgreementDialog, AnswerDialog, InvestigateDialog
from ui.screens.shared.preview_dialog import PreviewDialog
from ui.shell import Goal
from ui.widgets.link import Link
from ui.window import Window


@pytest.fixture
def told(desk: Desk, window: Window) -> Complaining:
    """A complaint about a repair, in the shown window's shop."""
    desk.staff = 1
    return Complaining(desk)


def focused(window: Window) -> QWidget:
    QApplication.processEvents()
    found = window.dialogs[-1].focusWidget()
    assert found is not None
    return found


def step(window: Window, name: str, job: int) -> Any:
    return window.open_dialog(name, {"job": job})


def test_taking_one_by_keyboard_alone_shows_case_and_receipt(
    window: Window, desk: Desk, qtbot: QtBot
) -> None:
    builders.customer(desk, "Ana Gómez")
    window.activateWindow()
    qtbot.keyClick(
        window, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    )
    assert isinstance(window.dialogs[-1], ComplaintDialog)
    qtbot.keyClicks(focused(window), "Ana G")
    QApplication.processEvents()
    qtbot.keyClick(focused(window), Qt.Key.Key_Down)
    qtbot.keyClick(focused(window), Qt.Key.Key_Return)
    dialog = window.dialogs[-1]
    assert isinstance(dialog, ComplaintDialog)
    assert dialog.form.values()["customer"] is not None
    dialog.form.editor("text").setFocus()
    qtbot.keyClicks(focused(window), "Late <b>again</b>")
    qtbot.keyClick(focused(window), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert isinstance(window.dialogs[-1], PreviewDialog)
    window.dialogs[-1].reject()
    screen = window.current()
    assert isinstance(screen, CasesScreen)
    shown = texts(screen.pane)
    assert "Late <b>again</b>" in shown
    assert "Answer by law" in shown


def test_about_a_case_it_knows_whose_and_keeps_a_draft(window: Window, told: Complaining) -> None:
    dialog = window.open_dialog("complaint", {"case": told.about})
    assert isinstance(dialog, ComplaintDialog)
    assert dialog.form.values()["customer"] == told.customer
    assert f"About case {told.about}" in texts(dialog)
    dialog.form.editor("text").setPlainText("It leaks")
    dialog.reject()
    again = window.open_dialog("complaint", {"case": told.about})
    assert isinstance(again, ComplaintDialog)
    assert again.form.values()["text"] == "It leaks"
    fresh = window.open_dialog("complaint", None)
    assert isinstance(fresh, ComplaintDialog)
    assert fresh.form.values()["text"] == ""


def test_a_training_is_offered_only_where_the_cause_asks_for_it(window: Window, told: Complaining) -> None:
    dialog = step(window, "investigate", told.job)
    assert isinstance(dialog, InvestigateDialog)
    assert dialog.form.fields["training"].isHidden()
    cause = dialog.form.editor("cause")
    cause.set_value("misuse")
    cause.activated.emit(cause.currentIndex())
    assert not dialog.form.fields["training"].isHidden()


def test_the_agreement_is_typed_line_by_line_with_enter(
    window: Window, told: Complaining, desk: Desk, qtbot: QtBot
) -> None:
    told.investigate()
    dialog = step(window, "agreement", told.job)
    assert isinstance(dialog, AgreementDialog)
    assert "Say this first" in texts(dialog)
    options = dialog.tables["options"]
    options.add_line()
    qtbot.keyClicks(focused(window), "Brought home")
    qtbot.keyClick(focused(window), Qt.Key.Key_Return)
    qtbot.keyClicks(focused(window), "9,50" if "," in desk.words().money(950) else "9.50")
    qtbot.keyClick(focused(window), Qt.Key.Key_Return)
    qtbot.keyClicks(focused(window), "Saves a way")
    qtbot.keyClick(focused(window), Qt.Key.Key_Return)
    assert len(options.lines) == 2, "from a line's last field to the next line, made where there is none"
    for name in ("goodwill", "chosen"):
        options.lines[0].inputs[name].setChecked(True)
    dialog.form.editor("agreed").setPlainText("Brought home, free of charge")
    qtbot.mouseClick(dialog.findChild(QWidget, "primary"), Qt.MouseButton.LeftButton)
    assert "goodwill comes on top" in texts(dialog)
    dialog.form.editor("law_told").setChecked(True)
    qtbot.mouseClick(dialog.findChild(QWidget, "primary"), Qt.MouseButton.LeftButton)
    (option,) = told.card().options
    assert (option.text, option.cost_cents, option.value, option.chosen) == (
        "Brought home",
        950,
        "Saves a way",
        True,
    )
    assert isinstance(window.dialogs[-1], PreviewDialog), "the sheet is shown, to be signed"


def test_a_half_typed_agreement_comes_back_with_its_lines(window: Window, told: Complaining) -> None:
    dialog = step(window, "agreement", told.job)
    dialog.tables["tasks"].set_value([{"text": "Call", "staff": 1, "due_on": date(2026, 11, 24)}])
    dialog.tables["tasks"].changed.emit()
    dialog.form.editor("agreed").setPlainText("We call")
    dialog.reject()
    again = step(window, "agreement", told.job)
    assert again.tables["tasks"].parts() == (TaskForm(text="Call", staff=1, due_on=date(2026, 11, 24)),)
    assert again.form.values()["agreed"] == "We call"


def test_what_is_wrong_in_a_line_is_said_below_its_table(window: Window, told: Complaining) -> None:
    dialog = step(window, "agreement", told.job)
    dialog.tables["objections"].set_value(
        [{"cause": "price", "text": "", "answer": "It is fair", "result": ""}]
    )
    dialog.form.editor("agreed").setPlainText("We call")
    dialog.save()
    assert "Line 1, Objection: This is needed." in texts(dialog.form.fields["objections"])


def test_the_answer_asks_for_a_reply_to_each_point_and_warns_where_nobody_settles_it(
    window: Window, told: Complaining, desk: Desk
) -> None:
    desk.do(Investigate(job=told.job, facts="Seated badly", points=POINTS, cause="workmanship"))
    dialog = step(window, "answer_complaint", told.job)
    assert isinstance(dialog, AnswerDialog)
    assert "Last lawful day: 06/12/2026" in texts(dialog)
    decision = dialog.form.editor("decision")
    decision.set_value("refused")
    decision.activated.emit(decision.currentIndex())
    assert "the paper has a gap" in texts(dialog)
    dialog.form.editor("answer").setPlainText("The photos show it")
    dialog.form.editor("replies").areas[0].setPlainText("Not so")
    dialog.save()
    assert "point 2 has none yet" in texts(dialog.form.fields["replies"])
    dialog.form.editor("replies").areas[1].setPlainText("It was there")
    dialog.save()
    assert [point.reply for point in told.card().points] == ["Not so", "It was there"]


def test_who_settles_it_is_told_once_the_settings_name_somebody(
    window: Window, told: Complaining, desk: Desk
) -> None:
    desk.do(ChangeSettings(values={"law.dispute_body": "Board", "law.dispute_joins": "yes"}))
    dialog = step(window, "answer_complaint", told.job)
    decision = dialog.form.editor("decision")
    decision.set_value("partly")
    decision.activated.emit(decision.currentIndex())
    assert "whether this shop takes part" in texts(dialog)
    assert dialog.form.fields["replies"].isHidden(), "there are no points"


def test_the_page_shows_what_is_missing_and_a_task_is_done_by_its_button(
    screen: CasesScreen, told: Complaining, desk: Desk, qtbot: QtBot
) -> None:
    tasks = (TaskForm(text="Bring it <i>home</i>", staff=1, due_on=date(2026, 11, 21)),)
    desk.do(AgreeRemedy(job=told.job, agreed="Brought home", tasks=tasks))
    case = told.card().facts.case
    screen.show_goal(Goal("case", case))
    shown = texts(screen.pane)
    assert "Before it can be closed: what happened, the cause, the corrective action" in shown
    assert "Bring it <i>home</i>" in shown
    assert "Quote" not in shown
    (task,) = told.card().tasks
    done = screen.pane.findChild(QWidget, f"task_done_{task.id}")
    qtbot.mouseClick(done, Qt.MouseButton.LeftButton)
    assert told.card().tasks[0].done_at is not None
    assert screen.pane.findChild(QWidget, f"task_done_{task.id}") is None or "done on" in texts(screen.pane)


def test_the_case_complained_of_leads_to_the_complaint(screen: CasesScreen, told: Complaining) -> None:
    screen.show_goal(Goal("case", told.about))
    assert f"{told.card().facts.number} · Received" in "\n".join(
        link.text() for link in screen.pane.more_facts.findChildren(QWidget) if hasattr(link, "text")
    )


def test_the_saved_view_holds_the_open_complaints(screen: CasesScreen, told: Complaining) -> None:
    screen.show_goal(Goal("cases", view="complaints"))
    model = screen.table.model()
    assert model.rowCount() == 1


def test_who_writes_is_called_back_within_what_the_shop_offers(window: Window, desk: Desk) -> None:
    desk.do(ChangeSettings(values={"promises.call_back_hours": 4}))
    dialog = window.open_dialog("complaint", None)
    assert isinstance(dialog, ComplaintDialog)
    channel = dialog.form.editor("channel")
    channel.set_value("email")
    channel.activated.emit(channel.currentIndex())
    # Saturday at eleven, open until two: three hours today, one on Monday.
    monday = datetime(2026, 11, 23, 9, tzinfo=UTC)
    assert dialog.form.values()["call_back_by"] == monday


def test_the_card_leads_to_the_survey_that_opened_it(
    screen: CasesScreen, window: Window, desk: Desk, qtbot: QtBot
) -> None:
    case = received(desk, "A")
    hand_back(desk, job_of(desk, case))
    sheet = builders.did(desk, TakeSheet(case=case, csat=1, nps=0))
    opened = desk.store.value("SELECT case_id FROM jobs WHERE kind = 'complaint'")
    screen.show_goal(Goal("case", opened))
    (number,) = [each.number for each in desk.surveys.of_case(case)]
    link = next(found for found in screen.pane.findChildren(Link) if found.text() == number)
    link.click()
    assert window.dialogs, f"the survey {sheet} is shown"


def test_lines_of_an_agreement_say_where_they_stand_and_keep_the_keyboard(
    window: Window, told: Complaining, stops: list[QWidget]
) -> None:
    """Three tables stand in one dialog, each with a button for one more line."""
    told.investigate()
    dialog = step(window, "agreement", told.job)
    assert isinstance(dialog, AgreementDialog)
    dialog.activateWindow()
    tables = [dialog.tables[name] for name in ("options", "tasks", "objections")]
    assert len({table.another.accessibleDescription() for table in tables}) == 3
    tasks = tables[1]
    for _ in range(3):
        tasks.another.click()
    QApplication.processEvents()
    first, second, third = tasks.lines
    assert third.inputs["text"].accessibleName() == "Task, line 3"
    for gone, near in (
        (first, second.inputs["text"]),
        (third, second.inputs["text"]),
        (second, tasks.another),
    ):
        gone.remove.setFocus()
        stops.clear()
        gone.remove.click()
        assert stops == [near]
    assert not tasks.lines
