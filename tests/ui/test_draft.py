"""Drafts: what was half typed comes back, says so, and is gone when it was saved."""

from __future__ import annotations

import json
import sqlite3
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from typing import Any

import pytest
from PySide6.QtWidgets import QWidget

from helpdesk.action import Action, Outcome, entry
from helpdesk.errors import NotFound, WorldError
from helpdesk.formats import Words
from helpdesk.texts import Text, verbatim
from ui.draft import Drafting, Resume, decode, encode, keep_form, kept
from ui.shell import Goal
from ui.widgets.dialog import Dialog
from ui.widgets.form import Form

TODAY = date(2026, 11, 21)


@dataclass(frozen=True, kw_only=True)
class Tell(Action):
    """A small action with one field of each awkward kind."""

    name: str = entry(verbatim("Name"), default="")
    on: date | None = entry(verbatim("On"), "date", default=None)
    things: tuple[str, ...] = entry(verbatim("Things"), "list", default=())

    def label(self) -> Text:
        return verbatim("told")

    def run(self, ctx: Any) -> Outcome:
        return Outcome(None, self.label())


class FakeDesk:
    """Keeps drafts as the desk does: as JSON text."""

    def __init__(self) -> None:
        self.stored: dict[str, str] = {}
        self.full = False
        self.writes = 0

    drafter: int | None = None

    def keep(self, key: str, data: dict[str, Any] | None, of: int | None = None) -> None:
        self.writes += 1
        if self.full:
            raise WorldError(verbatim("disk full"))
        if data is None:
            self.stored.pop(key, None)
        else:
            self.stored[key] = json.dumps(data, ensure_ascii=False)
            self.stored[key].encode()

    def draft(self, key: str, of: int | None = None) -> dict[str, Any] | None:
        return json.loads(self.stored[key]) if key in self.stored else None

    def drafts(self, of: int | None = None) -> list[tuple[str, str]]:
        return [(key, "2026-11-21T08:30:00Z") for key in self.stored]


class FakeShell:
    def __init__(self) -> None:
        self.desk = FakeDesk()
        self.words = Words("en")
        self.failures: list[BaseException] = []
        self.said: list[str] = []

    def tell(self, text: Text, tone: str) -> None:
        self.said.append(self.words.say(text))

    def fail(self, error: BaseException) -> None:
        self.failures.append(error)


@pytest.fixture
def shell(qapp: Any) -> FakeShell:
    return FakeShell()


def _dialog(qtbot: Any, shell: FakeShell) -> tuple[Dialog, Form, Drafting]:
    dialog = Dialog(shell.words, verbatim("Tell"), verbatim("Tell"))
    qtbot.addWidget(dialog)
    form = Form(Tell, shell.words, TODAY)
    dialog.add(form)
    resume = Resume("tell", {"customer": 3}, Goal("case", 7))
    drafting = keep_form(shell, dialog, form, "tell:3", verbatim("Half-told"), resume)  # type: ignore[arg-type]
    dialog.show()
    return dialog, form, drafting


def _type(form: Form, name: str, text: str) -> None:
    editor = form.editor(name)
    if hasattr(editor, "setPlainText"):
        editor.setPlainText(text)
    else:
        editor.setText(text)
        editor.changed.emit()


@pytest.mark.parametrize(
    "value",
    [
        None,
        True,
        12,
        "<b>ñ & 漢字",
        TODAY,
        time(9, 30),
        datetime(2026, 11, 21, 9, 30, tzinfo=UTC),
        ("charger", "bag"),
        {"customer": {"name": "Ana", "since": TODAY}, "units": ({"photos": ("ab12",)},)},
    ],
)
def test_values_survive_the_way_through_json(value: object) -> None:
    assert decode(json.loads(json.dumps(encode(value)))) == value


def test_half_a_character_pasted_does_not_break_the_draft() -> None:
    assert encode("ok \ud83d") == "ok ?"


def test_what_a_draft_cannot_keep_is_a_fault_and_not_a_silent_loss() -> None:
    with pytest.raises(TypeError):
        encode(object())


def test_esc_leaves_a_draft_that_comes_back_and_says_so(qtbot: Any, shell: FakeShell) -> None:
    dialog, form, _ = _dialog(qtbot, shell)
    _type(form, "name", "José <b>")
    _type(form, "on", "25/11/2026")
    _type(form, "things", "charger\nbag")
    dialog.reject()

    again, form, drafting = _dialog(qtbot, shell)
    assert form.values() == {"name": "José <b>", "on": date(2026, 11, 25), "things": ("charger", "bag")}
    assert drafting.bar.isVisible()
    assert "21/11/2026 09:30" in drafting.bar.said.text()
    assert again.findChild(QWidget, "start_afresh") is not None


def test_a_draft_that_came_back_is_gone_on_with_in_its_first_field(qtbot: Any, shell: FakeShell) -> None:
    """Not at the way to begin anew: the next key must not throw the draft away."""
    dialog, form, _ = _dialog(qtbot, shell)
    _type(form, "name", "half")
    dialog.reject()
    again, form, drafting = _dialog(qtbot, shell)
    again.open()
    assert drafting.bar.isVisible()
    assert again.focusWidget() is form.editor("name")


def test_it_is_kept_while_typing_without_waiting_for_a_pause(qtbot: Any, shell: FakeShell) -> None:
    _, form, drafting = _dialog(qtbot, shell)
    _type(form, "name", "J")
    left = drafting._timer.remainingTime()
    _type(form, "name", "Jo")
    assert drafting._timer.remainingTime() <= left
    qtbot.waitUntil(lambda: "tell:3" in shell.desk.stored)


def test_saved_means_no_draft_even_if_a_change_was_waiting(qtbot: Any, shell: FakeShell) -> None:
    dialog, form, drafting = _dialog(qtbot, shell)
    _type(form, "name", "Jo")
    drafting.flush()
    _type(form, "name", "José")
    drafting.forget()
    dialog.accept()
    assert shell.desk.stored == {}


def test_start_afresh_empties_the_fields_and_forgets(qtbot: Any, shell: FakeShell) -> None:
    dialog, form, _ = _dialog(qtbot, shell)
    _type(form, "name", "Jo")
    dialog.reject()
    _, form, drafting = _dialog(qtbot, shell)
    drafting.bar.again.click()
    assert form.values()["name"] == ""
    assert not drafting.bar.isVisible()
    assert shell.desk.stored == {}


def test_typed_and_taken_away_again_is_no_draft(qtbot: Any, shell: FakeShell) -> None:
    dialog, form, drafting = _dialog(qtbot, shell)
    _type(form, "name", "Jo")
    drafting.flush()
    _type(form, "name", "")
    dialog.reject()
    assert shell.desk.stored == {}


def test_opening_and_leaving_keeps_nothing(qtbot: Any, shell: FakeShell) -> None:
    dialog, _, _ = _dialog(qtbot, shell)
    dialog.reject()
    assert shell.desk.stored == {}


def test_a_draft_of_another_version_does_not_keep_the_dialog_from_opening(
    qtbot: Any, shell: FakeShell
) -> None:
    shell.desk.stored["tell:3"] = json.dumps({"values": {"on": {"$day": "not a day"}, "gone_field": 1}})
    _, form, drafting = _dialog(qtbot, shell)
    assert form.values() == {"name": "", "on": None, "things": ()}
    assert not drafting.bar.isVisible()
    assert shell.desk.stored == {}
    assert "another version" in shell.said[0]


@pytest.mark.parametrize(
    "fault", [OverflowError(), sqlite3.ProgrammingError(), IndexError(), NotFound(verbatim("gone"))], ids=repr
)
def test_whatever_a_field_makes_of_a_draft_the_dialog_opens(
    qtbot: Any, shell: FakeShell, monkeypatch: pytest.MonkeyPatch, fault: Exception
) -> None:
    def fill(form: Form, values: dict[str, Any]) -> None:
        if values["name"] == "odd":
            raise fault
        real(form, values)

    real = Form.fill
    monkeypatch.setattr(Form, "fill", lambda form, values: fill(form, {"name": "", **values}))
    shell.desk.stored["tell:3"] = json.dumps({"values": {"name": "odd"}})
    _, form, _ = _dialog(qtbot, shell)
    assert form.values()["name"] == ""
    assert shell.desk.stored == {}
    assert "another version" in shell.said[0]


def test_a_draft_stays_where_a_disk_is_at_fault(
    qtbot: Any, shell: FakeShell, monkeypatch: pytest.MonkeyPatch
) -> None:
    def away(form: Form, values: dict[str, Any]) -> None:
        if values.get("name") == "José":
            raise WorldError(verbatim("the disk is away"))

    monkeypatch.setattr(Form, "fill", away)
    shell.desk.stored["tell:3"] = json.dumps({"values": {"name": "José"}})
    with pytest.raises(WorldError):
        _dialog(qtbot, shell)
    assert json.loads(shell.desk.stored["tell:3"])["values"] == {"name": "José"}


def test_a_full_disk_is_told_once_and_typing_goes_on(qtbot: Any, shell: FakeShell) -> None:
    dialog, form, drafting = _dialog(qtbot, shell)
    shell.desk.full = True
    for text in ("J", "Jo", "Jos"):
        _type(form, "name", text)
        drafting.flush()
    assert len(shell.failures) == 1
    assert dialog.problem.text() == "Not kept as a draft: disk full"
    shell.desk.full = False
    _type(form, "name", "José")
    drafting.flush()
    assert "tell:3" in shell.desk.stored
    assert dialog.problem.text() == ""


def test_what_could_not_be_kept_is_tried_and_told_again_when_it_is_left(qtbot: Any, shell: FakeShell) -> None:
    dialog, form, drafting = _dialog(qtbot, shell)
    shell.desk.full = True
    _type(form, "name", "José")
    drafting.flush()
    dialog.reject()
    assert len(shell.failures) == 2, "the first was said behind the dialog"
    dialog.show()
    shell.desk.full = False
    dialog.reject()
    assert "tell:3" in shell.desk.stored
    assert len(shell.failures) == 2


def test_kept_drafts_say_what_they_are_and_how_to_go_on(qtbot: Any, shell: FakeShell) -> None:
    dialog, form, _ = _dialog(qtbot, shell)
    _type(form, "name", "Jo")
    dialog.reject()
    (found,) = kept(shell.desk)  # type: ignore[arg-type]
    assert shell.words.say(found.title) == "Half-told"
    assert found.resume == Resume("tell", {"customer": 3}, Goal("case", 7))
    assert found.at == datetime(2026, 11, 21, 8, 30, tzinfo=UTC)
