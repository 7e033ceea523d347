"""Every screen and dialog as a screen reader walks it: names, roles, rows, what is required, what is wrong."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QAccessible, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from helpdesk.texts import translate
from tests.house import hearing
from tests.openings import dialogs, opened, screens, settle
from ui.widgets.form import Form

WRONG = translate("Problems", "This is needed.")


def _description(editor: QWidget) -> str:
    return QAccessible.queryAccessibleInterface(editor).text(QAccessible.Text.Description)


def _forms(root: QWidget) -> list[Form]:
    return [form for form in root.findChildren(Form) if form.isVisibleTo(root)]


def _of_forms(dialog: QWidget) -> list[str]:
    """Fields whose being required, or being wrong, is only seen."""
    found = []
    for form in _forms(dialog):
        for name, field in form.fields.items():
            if field.required and "Required" not in _description(field.editor):
                found.append(f"{name}: that it is required")
        form.show_problems(dict.fromkeys(form.fields, WRONG))
        for name, field in form.fields.items():
            if form.words.say(WRONG) not in _description(field.editor):
                found.append(f"{name}: its problem")
        form.show_problems({})
        for name, field in form.fields.items():
            if form.words.say(WRONG) in _description(field.editor):
                found.append(f"{name}: a problem that is gone")
    return found


def test_every_screen_and_dialog_is_told_as_it_is_shown(qapp: object, any_shop: Path) -> None:
    found: list[str] = []
    with opened(any_shop) as window:
        for name, goal in screens(window.desk):
            window.go(goal)
            settle(window)
            found += [f"{name}: {said}" for said in hearing.untold(window)]
        for name, told in dialogs(window.desk).items():
            for word, value in told:
                dialog = window.open_dialog(name, value)
                settle(window)
                found += [f"{name} {word}: {said}" for said in hearing.untold(dialog)]
                found += [f"{name} {word}: {said}" for said in _of_forms(dialog)]
                found += [f"{name} {word}: {said}" for said in hearing.unreached(dialog)]
                dialog.reject()
                settle(window)
    assert sorted({*found}) == []


def _paint(gauge: QWidget, event: QPaintEvent) -> None:
    QPainter(gauge).drawText(gauge.rect(), "7")


Gauge = type("Gauge", (QWidget,), {"paintEvent": _paint, "__module__": "ui.widgets.gauge"})
"""Paints a number and says nothing."""


def test_a_nameless_button_and_what_is_only_painted_are_found(qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    layout = QVBoxLayout(holder)
    gauge, button = Gauge(), QPushButton()
    layout.addWidget(button)
    layout.addWidget(gauge)
    holder.show()
    assert len(hearing.untold(holder)) == 2
    button.setText("Save")
    gauge.setAccessibleName("7 open cases")
    assert hearing.untold(holder) == []
