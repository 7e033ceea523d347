"""The dialog in which a checklist is written: what it is for, and its lines in a table."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from helpdesk.action import Action
from helpdesk.services.field.checklist_actions import AddChecklist, EditChecklist
from helpdesk.texts import Text, translate
from ui.screens.shared.action_dialog import ActionDialog, told_of
from ui.screens.visits.list_lines import EditedLines, as_typed
from ui.shell import Shell
from ui.widgets import plain
from ui.widgets.dialog import WIDE
from ui.widgets.inline import Inline
from ui.widgets.section import Section


class ChecklistDialog(ActionDialog):
    """``told`` names the list by its ``code``; nothing for a new one."""

    def __init__(self, shell: Shell, told: object) -> None:
        edits = bool(told_of(told, "checklist").get("code"))
        action: type[Action] = EditChecklist if edits else AddChecklist
        super().__init__(shell, told, action, width=WIDE)

    def introduce(self) -> None:
        """Say what saving does to a list that was used; make the table of its lines."""
        row = self.about.row
        if row is not None and row.used:
            said = translate(
                "ChecklistDialog",
                "Jobs went through version {n}. They keep it; what you save is version {next}, for new jobs.",
            )
            text = self.shell.say(said(n=row.version, next=row.version + 1))
            self.add(plain.label(text, "secondary", wrap=True))
        self.lines = EditedLines(self.shell)
        self.problem_of_lines = Inline("", "late")
        known = [] if row is None else self.shell.desk.checklists.lines(row)
        self.lines.fill([as_typed(line, self.shell.words.decimal) for line in known])
        self.lines.changed.connect(self._lines_changed)
        self.lines.refused.connect(self.tell)

    def _key(self) -> str:
        return f"checklist/{self.told.get('code') or 'new'}"

    def add(self, widget: Any, stretch: int = 0) -> None:
        """The lines stand below the form."""
        super().add(widget, stretch)
        if widget is getattr(self, "form", None):
            section = Section(
                self.shell.words,
                translate("ChecklistDialog", "Lines"),
                action=translate("ChecklistDialog", "Add line"),
                slot=self.add_line,
            )
            section.add(self.lines)
            section.add(self.problem_of_lines)
            super().add(section)

    def add_line(self) -> None:
        """One more line, with the cursor in it."""
        self.lines.add().text.setFocus(Qt.FocusReason.TabFocusReason)

    def _lines_changed(self) -> None:
        self.problem_of_lines.tell("")
        self.draft.touched()

    def more(self) -> dict[str, Any]:
        return {"lines": self.lines.values()}

    def fill_more(self, values: dict[str, Any]) -> None:
        self.lines.fill(values["lines"])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter in a line goes on in it; Ctrl+Enter, or Enter above the lines, saves."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        bare = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        field = self.focusWidget()
        following = self.lines.go_on(field) if enter and bare and field is not None else None
        if following is not None:
            following.setFocus(Qt.FocusReason.TabFocusReason)
            return
        super().keyPressEvent(event)

    def save(self) -> None:
        """Do the action; the dialog closes when it is done."""
        self.tell("")
        wrong = self.lines.wrong()
        self.problem_of_lines.tell(self.shell.say(wrong[0]) if wrong else "")
        if wrong is not None:
            wrong[1].setFocus(Qt.FocusReason.OtherFocusReason)
            return
        values: dict[str, Any] = {**self.form.values(), **self.given(), "lines": self.lines.forms()}
        action = self.action(**values)
        problems = {**action.problems(), **self.form.unreadable()}
        self.show_problems(problems)
        if not problems:
            self.do(action)

    def show_problems(self, problems: Mapping[str, Text]) -> None:
        """Those of the lines below them, the others beside their fields."""
        self.form.show_problems({name: text for name, text in problems.items() if name != "lines"})
        self.problem_of_lines.tell(self.shell.say(problems["lines"]) if "lines" in problems else "")
