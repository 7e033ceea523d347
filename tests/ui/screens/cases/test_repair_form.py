"""The dialog of the European repair form: filled from the quote, asks only what can cost, given by keyboard alone."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from helpdesk.desk import Desk
from helpdesk.services.shop.settings_actions import ChangeSettings
from helpdesk.services.workshop.quote_actions import WriteQuote
from tests.services.workshop.bench import LINES, TOTAL, Bench
from ui.screens.cases.repair_form_dialog import RepairFormDialog
from ui.window import Window


def opened(window: Window, job: int) -> RepairFormDialog:
    dialog = window.open_dialog("repair_form", {"job": job})
    assert isinstance(dialog, RepairFormDialog)
    QApplication.processEvents()
    return dialog


def test_it_begins_with_what_is_known_and_is_given_by_keyboard(
    window: Window, desk: Desk, qtbot: QtBot
) -> None:
    desk.do(ChangeSettings(values={"shop.address": "Calle Real 2"}))
    bench = Bench(desk, quote_choice="wanted", diagnosis_cents=1000)
    bench.did(WriteQuote(job=bench.job, lines=LINES))
    dialog = opened(window, bench.job)
    assert dialog.form.editor("price_cents").value() == TOTAL
    assert dialog.form.editor("place").value() == "Calle Real 2"
    said = " ".join(label.text() for label in dialog.findChildren(QLabel) if label.isVisibleTo(dialog))
    assert "the diagnosis costs" in said
    assert not dialog.form.editor("loaner_cents").isVisibleTo(dialog)
    dialog.form.editor("days").set_value(None)
    qtbot.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert desk.repair_forms.of_job(bench.job) == []
    dialog.form.editor("loaner").set_value("yes")
    dialog.changed("loaner")
    assert dialog.form.editor("loaner_cents").isVisibleTo(dialog)
    dialog.form.editor("loaner_cents").set_value(0)
    dialog.form.editor("days").set_value(3)
    qtbot.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    (given,) = desk.repair_forms.of_job(bench.job)
    assert (given.days, given.loaner, given.loaner_cents, given.price_cents) == (3, "yes", 0, TOTAL)


def test_a_half_typed_form_is_kept(window: Window, desk: Desk) -> None:
    bench = Bench(desk, quote_choice="wanted")
    bench.did(WriteQuote(job=bench.job, lines=LINES))
    dialog = opened(window, bench.job)
    dialog.form.editor("more").set_value("Please erase your data first.")
    dialog.changed("more")
    dialog.reject()
    again = opened(window, bench.job)
    assert again.form.editor("more").value() == "Please erase your data first."
    again.reject()
