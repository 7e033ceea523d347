"""Coaching sheets: writing one, and reading those of one talk side by side or those about one person."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from helpdesk.desk import Changed
from helpdesk.domain.coaching import ACTS, MARKS
from helpdesk.services.shop.coaching_actions import (
    NO_SECRET,
    CoachingForm,
    EditCoaching,
    RemoveCoaching,
    WriteCoaching,
)
from helpdesk.services.shop.coaching_reader import CoachingRow, heard_differently
from helpdesk.texts import Text, translate
from ui import theme
from ui.screens.shared.action_dialog import ActionDialog
from ui.screens.shared.entry_rows import Deed, EntryRows, Row
from ui.shell import Shell
from ui.widgets import plain
from ui.widgets.dialog import MIDDLE, WIDE, Dialog
from ui.widgets.inline import Inline
from ui.widgets.pill import Mark, Pill
from ui.widgets.segments import Segments

HEARD = {
    "yes": Mark(MARKS["yes"], "check", "ready"),
    "no": Mark(MARKS["no"], "x", "due"),
    "na": Mark(MARKS["na"], "minus", "neutral"),
}


def _heard(shell: Shell) -> dict[str, Any]:
    """An input for each act, in which all answers are seen."""
    found = {}
    for act, said in ACTS.items():
        found[act] = Segments(shell.words, MARKS, {mark: heard.icon for mark, heard in HEARD.items()})
        found[act].setObjectName(f"act_{act}")
        found[act].setAccessibleName(shell.say(said))
    return found


class _SheetDialog(ActionDialog):
    """The form of a sheet: each act in one line with its answers."""

    def __init__(self, shell: Shell, told: object, action: type[CoachingForm], **more: Any) -> None:
        super().__init__(shell, told, action, overrides=_heard(shell), **more)
        for act in ACTS:
            field = self.form.fields[act]
            field.put_beside_label(field.editor)


class WriteCoachingDialog(_SheetDialog):
    """``told`` names the talk: ``{"call": 7}`` or ``{"survey": 3}``."""

    def __init__(self, shell: Shell, told: object) -> None:
        assert isinstance(told, Mapping)
        person = shell.desk.coaching.talk(call=told.get("call"), survey=told.get("survey")).person
        filled = {} if person is None else {"person": person}
        super().__init__(shell, told, WriteCoaching, filled=filled)

    def given(self) -> dict[str, Any]:
        return {name: self.told.get(name) for name in ("call", "survey")}


class EditCoachingDialog(_SheetDialog):
    """``told`` is the sheet: ``{"coaching": 4}``."""

    def __init__(self, shell: Shell, told: object) -> None:
        super().__init__(shell, told, EditCoaching)


class CoachingDialog(Dialog):
    """The sheets of one talk (``{"call": 7}``, ``{"survey": 3}``) side by side, as two observers calibrate; or
    those about one person (``{"person": 2}``), by talk and without any sum."""

    def __init__(self, shell: Shell, told: object) -> None:
        assert isinstance(told, Mapping)
        self.shell, self.told = shell, dict(told)
        self.of_person = "person" in self.told
        super().__init__(
            shell.words,
            translate("CoachingDialog", "Coaching sheets"),
            translate("CoachingDialog", "Close")
            if self.of_person
            else translate("CoachingDialog", "Write a sheet…"),
            width=MIDDLE if self.of_person else WIDE,
            note=NO_SECRET,
            parent=shell.window,
        )
        self.setObjectName("coaching")
        self.leave.setVisible(not self.of_person)
        self.about = plain.label("", "strong", wrap=True)
        self.hint = Inline("", "neutral")
        self.table: QWidget = QWidget()
        self.rows = EntryRows(shell.words, translate("CoachingDialog", "No sheet was written yet."))
        self.add(self.about)
        self.add(self.hint)
        self.add(self.table)
        self.add(self.rows)
        self.wanted.connect(self._primary)
        shell.jobs.changed.connect(self._data_changed)
        self.read()

    def _primary(self) -> None:
        if self.of_person:
            self.accept()
        else:
            self.shell.ask(WriteCoaching, self.told)

    def _data_changed(self, changed: Changed) -> None:
        if "coaching" in changed.nouns:
            self.read()

    def read(self) -> None:
        """Read the sheets anew."""
        if self.of_person:
            self._read_person()
        else:
            self._read_talk()

    def _read_person(self) -> None:
        desk = self.shell.desk
        person = self.told["person"]
        name = next((row.name for row in desk.shop.staff(everybody=True) if row.id == person), "")
        self.about.setText(plain.one_line(name))
        self.rows.set_rows([self._of_person(sheet) for sheet in desk.coaching.of_person(person)])

    def _of_person(self, sheet: CoachingRow) -> Row:
        talk = {"call": sheet.call} if sheet.call is not None else {"survey": sheet.survey}
        see = Deed(
            translate("CoachingDialog", "Show the sheets of this talk"),
            "external-link",
            partial(self.shell.ask, "coaching", talk),
            "show_talk",
        )
        title = plain.joined(
            sheet.number, self.words.moment(sheet.at), plain.one_line(sheet.observer_name or "")
        )
        return Row(title, self._said(sheet), deeds=(see,))

    def _said(self, sheet: CoachingRow) -> str:
        """What is to keep and to try, a line each."""
        lines = (
            (translate("CoachingDialog", "To keep: {what}"), sheet.keep),
            (translate("CoachingDialog", "To try: {what}"), sheet.attempt),
        )
        return "\n".join(self.shell.say(said(what=plain.one_line(what))) for said, what in lines if what)

    def _read_talk(self) -> None:
        desk = self.shell.desk
        talk = desk.coaching.talk(call=self.told.get("call"), survey=self.told.get("survey"))
        sheets = desk.coaching.of_talk(call=self.told.get("call"), survey=self.told.get("survey"))
        when = self.words.moment(talk.at) if talk.at else ""
        about = translate("CoachingDialog", "About talk {number}")(number=talk.number)
        self.about.setText(plain.joined(self.shell.say(about), when))
        apart = heard_differently(sheets)
        self.hint.tell(self.shell.say(_apart(len(sheets), len(apart))))
        new = self._side_by_side(sheets, apart)
        self.body.replaceWidget(self.table, new)
        self.table.hide()
        self.table.deleteLater()
        self.table = new
        self.rows.set_rows([self._of_talk(sheet) for sheet in sheets])

    def _side_by_side(self, sheets: Sequence[CoachingRow], apart: frozenset[str]) -> QWidget:
        """A row for each act, a column for each observer; where they differ the act stands in bold."""
        made = QWidget()
        grid = QGridLayout(made)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.px(theme.FIELD))
        grid.setVerticalSpacing(theme.px(theme.INSIDE))
        grid.setColumnStretch(0, 1)
        if not sheets:
            return made
        for place, sheet in enumerate(sheets, start=1):
            who = sheet.observer_name or self.shell.say(translate("CoachingDialog", "Somebody"))
            grid.addWidget(plain.label(plain.one_line(who), "secondary"), 0, place)
        for line, (act, said) in enumerate(ACTS.items(), start=1):
            label = plain.label(self.shell.say(said), "strong" if act in apart else "body", wrap=True)
            grid.addWidget(label, line, 0)
            for place, sheet in enumerate(sheets, start=1):
                mark = HEARD.get(sheet.marks[act])
                cell: QWidget = Pill(self.words, mark) if mark else plain.label("—", "secondary")
                grid.addWidget(cell, line, place, Qt.AlignmentFlag.AlignLeft)
        return made

    def _of_talk(self, sheet: CoachingRow) -> Row:
        deeds = []
        if sheet.observer == self.shell.desk.staff:
            edit = partial(self.shell.ask, EditCoaching, {"coaching": sheet.id})
            remove = partial(self.shell.do, RemoveCoaching(id=sheet.id))
            deeds = [
                Deed(translate("CoachingDialog", "Edit"), "pencil", edit, "edit_sheet"),
                Deed(translate("CoachingDialog", "Remove"), "trash-2", remove, "remove_sheet"),
            ]
        about = translate("CoachingDialog", "{observer} about {person}")
        title = about(
            observer=plain.one_line(sheet.observer_name or "—"), person=plain.one_line(sheet.person_name)
        )
        return Row(title, self._said(sheet), deeds=deeds)


def _apart(sheets: int, acts: int) -> Text | str:
    """What two sheets about one talk say of those who wrote them."""
    if sheets < 2:
        return ""
    if not acts:
        return translate("CoachingDialog", "All heard the same.")
    return translate(
        "CoachingDialog", "%n act(s) heard differently: talk over what each of you listens for.", "", 1
    )(n=acts)
