"""Trainings and enquiries in the window: who, which unit, what was shown; planned, drafted, answered."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from helpdesk.desk import Desk
from helpdesk.services.field.enquiry_actions import AnswerEnquiry
from helpdesk.services.field.training_actions import OpenTraining
from tests import builders
from ui.screens.installations.enquiry_dialogs import AnswerQuestionDialog, EnquiryDialog
from ui.screens.installations.topics import Topics
from ui.screens.installations.training_dialogs import HoldTrainingDialog, TrainingDialog
from ui.window import Window

MONDAY = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


@pytest.fixture
def unit(desk: Desk) -> int:
    return builders.unit(desk, product=builders.product(desk, category="Washing machines"))


def opened(window: Window, name: str, told: object = None) -> Any:
    dialog = window.open_dialog(name, told)
    QApplication.processEvents()
    return dialog


def shown(dialog: Any) -> set[str]:
    return {name for name, field in dialog.form.fields.items() if not field.isHidden()}


def test_topics_are_ticked_and_typed(window: Window) -> None:
    topics = Topics(window.shell.words)
    topics.propose(("Filter", "Seal"))
    topics.set_value("Seal\nSomething else\nMore")
    assert topics.value() == "Seal\nSomething else\nMore"
    assert [box.value() for _, box in topics.boxes] == [False, True]
    topics.propose(("Filter", "More"))
    assert topics.value() == "More\nSeal\nSomething else"
    topics.deleteLater()


@pytest.mark.parametrize("kind", ["unit", "customer", "case"])
def test_it_knows_who_and_which_unit_from_where_it_was_begun(
    window: Window, desk: Desk, unit: int, kind: str
) -> None:
    case = builders.received(desk, unit, by=1)
    dialog = opened(window, "training", {kind: {"unit": unit, "customer": 1, "case": case}[kind]})
    assert isinstance(dialog, TrainingDialog)
    values = dialog.form.values()
    assert values["customer"] == 1
    assert values["unit"] == (None if kind == "customer" else unit)
    assert ("Filter and drain pump" in [topic for topic, _ in dialog.topics.boxes]) == (kind != "customer")


def test_a_training_is_recorded_and_its_record_shown(window: Window, desk: Desk, unit: int) -> None:
    dialog = opened(window, "training", {"unit": unit})
    held = dialog.form.editor("held")
    held.set_value("phone")
    held.changed.emit()
    assert dialog.form.values()["channel"] == "phone"
    dialog.topics.boxes[2][1].setChecked(True)
    QTest.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert desk.store.value("SELECT topics FROM trainings") == "Filter and drain pump"
    assert window.dialogs[-1].objectName() == "dialog_preview"


def test_held_later_it_asks_for_a_visit_instead(window: Window, desk: Desk, unit: int) -> None:
    dialog = opened(window, "training", {"unit": unit})
    assert "planned_start" not in shown(dialog)
    dialog.form.editor("later").setChecked(True)
    assert {"planned_start", "technician"} <= shown(dialog)
    assert not {"topics", "minutes"} & shown(dialog)
    dialog.form.fill({"planned_start": MONDAY})
    dialog.primary.click()
    job = desk.store.value("SELECT id FROM jobs WHERE kind = 'training'")
    assert desk.visits.open(job) is not None


def test_a_planned_training_is_held_as_its_step(window: Window, desk: Desk, unit: int) -> None:
    case = builders.did(desk, OpenTraining(customer=1, unit=unit, later=True))
    job = desk.cases.get(case).jobs[0].id
    dialog = opened(window, "hold_training", {"job": job})
    assert isinstance(dialog, HoldTrainingDialog)
    dialog.primary.click()
    assert desk.cases.job(job).state == "received"
    dialog.topics.others.setPlainText("All of it")
    dialog.primary.click()
    assert desk.cases.job(job).state == "delivered"
    again = opened(window, "record_training", {"job": job})
    assert again.form.values()["topics"] == "All of it"


def test_an_answer_takes_the_place_of_a_next_action(window: Window, desk: Desk, unit: int) -> None:
    dialog = opened(window, "enquiry", {"customer": 1})
    assert isinstance(dialog, EnquiryDialog)
    assert {"next_action", "next_on"} <= shown(dialog)
    dialog.form.fill({"question": "Which salt?"})
    answer = dialog.form.editor("answer")
    QTest.keyClicks(answer, "Coarse")
    assert not {"next_action", "next_on", "topics"} & shown(dialog)
    dialog.form.editor("trained").setChecked(True)
    assert "topics" in shown(dialog)
    dialog.form.editor("trained").setChecked(False)
    dialog.primary.click()
    assert desk.store.row("SELECT state, work_done FROM jobs WHERE kind = 'enquiry'") == (
        "delivered",
        "Coarse",
    )


def test_a_half_typed_enquiry_comes_back_with_its_unit(window: Window, unit: int) -> None:
    dialog = opened(window, "enquiry")
    dialog.form.fill({"customer": 1, "question": "Which salt?"})
    dialog.look()
    dialog.form.fill({"unit": unit})
    dialog.changed("unit")
    dialog.draft.flush()
    dialog.reject()
    again = opened(window, "enquiry")
    values = again.form.values()
    assert (values["customer"], values["unit"], values["question"]) == (1, unit, "Which salt?")


def test_an_open_question_stands_above_its_answer(window: Window, desk: Desk, unit: int) -> None:
    case = builders.did(desk, AnswerEnquiry(customer=1, unit=unit, question="Which salt?"))
    job = desk.cases.get(case).jobs[0].id
    dialog = opened(window, "answer_question", {"job": job})
    assert isinstance(dialog, AnswerQuestionDialog)
    dialog.form.fill({"answer": "Coarse"})
    dialog.primary.click()
    assert desk.cases.job(job).work_done == "Coarse"


@pytest.mark.parametrize("name", ["enquiry", "training"])
def test_the_menu_opens_them(window: Window, name: str) -> None:
    window.commands[name].trigger()
    assert window.dialogs[-1].objectName() == f"dialog_{name}"
