"""Every form of an action gives what the action's fields declare, as it opens and with nothing left in it."""

from __future__ import annotations

import dataclasses
import importlib
import inspect
import pkgutil
from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

import helpdesk.services
from helpdesk.action import NEEDED, Fields, check, entries
from helpdesk.declared import fitting
from helpdesk.formats import Words
from tests.openings import asked_actions
from ui.widgets.form import Form
from ui.widgets.several import Several

WORDS = Words("en")


def _forms() -> Iterator[type[Fields]]:
    """Every action with something to fill in, and every part of one."""
    for info in pkgutil.walk_packages(helpdesk.services.__path__, "helpdesk.services."):
        for _, kind in inspect.getmembers(importlib.import_module(info.name), inspect.isclass):
            if issubclass(kind, Fields) and kind.__module__ == info.name and entries(kind):  # type: ignore[arg-type]
                yield kind


def _empty(form: Form) -> None:
    """As a person does: nothing written, nothing ticked, and the first choice, which is none where there is one."""
    for field in form.fields.values():
        editor = field.editor
        if isinstance(editor, QLineEdit | QPlainTextEdit):
            editor.clear()
        elif isinstance(editor, QCheckBox):
            editor.setChecked(False)
        elif isinstance(editor, QComboBox):
            editor.setCurrentIndex(0 if editor.count() else -1)
        else:
            assert isinstance(editor, Several)
            editor.set_value(())


def _misfits(kind: type[Fields], form: Form) -> list[str]:
    """The fields whose values are of no type that they declare, and of which nothing else would be said."""
    told, values = entries(kind), form.values()  # type: ignore[arg-type]
    declared = {field.name: str(field.type) for field in dataclasses.fields(kind)}
    return [
        name
        for name, entry in told.items()
        # What is looked up has an input of its own, which a screen gives.
        if entry.kind != "lookup"
        and not fitting(declared[name])(values[name])
        and not check(entry, values[name])
    ]


@pytest.mark.parametrize(
    "kind", sorted(set(_forms()), key=lambda kind: kind.__qualname__), ids=lambda kind: kind.__name__
)
def test_a_form_gives_what_its_action_declares(kind: type[Fields], qtbot: QtBot) -> None:
    form = Form(kind, WORDS, date(2026, 11, 20))  # type: ignore[arg-type]
    qtbot.addWidget(form)
    assert _misfits(kind, form) == []
    _empty(form)
    assert _misfits(kind, form) == []
    # A word of another program's, which is none of the choices any more.
    form.fill({name: "formerly" for name, entry in entries(kind).items() if entry.kind == "choice"})  # type: ignore[arg-type]
    assert _misfits(kind, form) == []


HANGS = {("CloseComplaint", "customer_word")}
"""Wanted or not by what is chosen above it."""


def test_what_an_empty_form_would_be_refused_for_is_marked_as_required() -> None:
    """Whatever begins empty and a rule wants all the same, the action names."""
    found = set()
    for action in asked_actions():
        bare = [field for field in dataclasses.fields(action) if field.default is dataclasses.MISSING]
        told = {field.name: None if "entry" in field.metadata else 1 for field in bare}
        try:
            wanted = action(**told).rules()
        except (AttributeError, TypeError):
            # Its rules read what the form asks for first.
            continue
        for name, problem in wanted.items():
            if problem == NEEDED and name not in told and name not in action.needed:
                found.add((action.__name__, name))
    assert found == HANGS
