"""Every dialog of its own gives its action what the fields declare: as it opens, filled in, with nothing left in it.

Those that an action has of the usual form are examined by the form alone, in ``tests/ui/widgets/test_every_form.py``.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from helpdesk.action import UNREADABLE, Action, Fields
from helpdesk.errors import Conflict
from helpdesk.texts import Text, verbatim
from helpdesk.writer import Writer
from tests.openings import dialogs, opened
from tests.samples import copied
from ui.drafts import decode, encode
from ui.registry import DIALOGS
from ui.screens.shared.action_dialog import ActionDialog
from ui.widgets.dates import DayLine, MomentLine, TimeLine
from ui.widgets.dialog import Dialog
from ui.widgets.inputs import Check, Choice, EmailLine, Line, MoneyLine, NumberLine, PhoneLine, TextArea
from ui.widgets.paths import PathLine

TYPED: tuple[tuple[type[QWidget], str], ...] = (
    (MomentLine, "21/11/2026 10:00"),
    (DayLine, "21/11/2026"),
    (TimeLine, "10:30"),
    (MoneyLine, "12,50"),
    (NumberLine, "3"),
    (EmailLine, "ana@correo.example"),
    (PhoneLine, "600 11 22 33"),
    (PathLine, ""),
    (Line, "12"),
)
"""What is typed into a kind of line; the first that fits."""


@pytest.fixture
def unreadable(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What was given and is of another type than declared, of all that is saved; nothing is written."""
    found: list[str] = []
    real = Fields.problems

    def problems(fields: Fields) -> dict[str, Text]:
        told = real(fields)
        kind = type(fields).__name__
        found.extend(
            f"{kind}.{name} = {getattr(fields, name)!r}" for name, said in told.items() if said == UNREADABLE
        )
        return told

    def refuse(writer: Writer, action: Action) -> None:
        action.problems()
        raise Conflict(verbatim("only looked at"))

    monkeypatch.setattr(Fields, "problems", problems)
    monkeypatch.setattr(Writer, "_check", refuse)
    return found


@pytest.fixture
def raised(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What was raised on the way."""
    found: list[str] = []
    monkeypatch.setattr(sys, "excepthook", lambda kind, fault, _: found.append(f"{kind.__name__}: {fault}"))
    return found


def _fields(dialog: QDialog) -> Iterator[Any]:
    """The fields that can be filled in now."""
    for editor in dialog.findChildren(QWidget):
        if isinstance(editor, Line | TextArea | Choice | Check) and editor.isVisible() and editor.isEnabled():
            yield editor


def _fill(dialog: QDialog) -> None:
    for editor in _fields(dialog):
        if isinstance(editor, Line):
            editor.setText(next(text for kind, text in TYPED if isinstance(editor, kind)))
            editor.textEdited.emit(editor.text())
        elif isinstance(editor, TextArea):
            editor.setPlainText("12")
        elif isinstance(editor, Choice):
            editor.setCurrentIndex(editor.count() - 1)
            editor.activated.emit(editor.currentIndex())
        else:
            editor.setChecked(True)


def _empty(dialog: QDialog) -> None:
    for editor in _fields(dialog):
        if isinstance(editor, Line):
            editor.setText("")
            editor.textEdited.emit("")
        elif isinstance(editor, TextArea):
            editor.setPlainText("")
        elif isinstance(editor, Choice):
            editor.setCurrentIndex(min(editor.count(), 1) - 1)
            editor.activated.emit(editor.currentIndex())
        else:
            editor.setChecked(False)


def _lost(dialog: QDialog) -> Iterator[str]:
    """What is another value once it was kept as a draft and came back."""
    if isinstance(dialog, ActionDialog):
        before = dialog.values()
        dialog.fill(decode(json.loads(json.dumps(encode(before)))))
        after = dialog.values()
        for part in before:
            if before[part] != after[part]:
                yield f"{part} {before[part]!r} came back as {after[part]!r}"


def test_every_dialog_gives_what_its_action_declares(
    qapp: object, full_shop: Path, tmp_path: Path, unreadable: list[str], raised: list[str]
) -> None:
    shop = copied(full_shop, tmp_path / "shop")
    problems: list[str] = []
    with opened(shop, "es") as window:
        told = dialogs(window.desk)
        for name in DIALOGS:
            for word, value in told[name]:
                dialog = window.open_dialog(name, value)
                for way in (None, _fill, _empty):
                    if (
                        not isinstance(dialog, Dialog)
                        or not hasattr(dialog, "save")
                        or dialog not in window.dialogs
                    ):
                        break
                    if way is not None:
                        way(dialog)
                    if dialog.primary.isEnabled():
                        dialog.wanted.emit()
                    said = way.__name__ if way else "as it opens"
                    problems += [f"{name} {word} {said}: {lost}" for lost in _lost(dialog)]
                    problems += [f"{name} {word} {said}: {found}" for found in (*unreadable, *raised)]
                    unreadable.clear()
                    raised.clear()
                for other in list(window.dialogs):
                    other.reject()
                QApplication.processEvents()
    assert not problems, "\n".join(problems)
