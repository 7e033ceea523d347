"""Knows one line of the acceptance on the screen: its value, its mark, its photo, and what a failed one wants said."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from helpdesk.domain.checklist_words import CHECK_RESULTS
from helpdesk.domain.checklists import Answer, problem_of, result_of
from helpdesk.services.cases.checked_rows import JobLine
from helpdesk.services.field.line_results import LineAnswer
from helpdesk.texts import Text, translate
from ui import theme
from ui.screens.installations.line_photo import LinePhoto
from ui.shell import Shell
from ui.widgets import plain
from ui.widgets.inputs import Check, Line
from ui.widgets.segments import Segments

SHORT = {
    "passed": translate("CheckedLine", "Passed"),
    "failed": translate("CheckedLine", "Failed"),
    "not_applicable": translate("CheckedLine", "N/A"),
}
"""As short as three fit beside each other."""
SYMBOLS = {"passed": "check", "failed": "x", "not_applicable": "minus"}
VALUE = 88


class CheckedLine(QObject):
    """The widgets of one line. The value is what was said, as a draft keeps it."""

    changed = Signal()

    def __init__(self, shell: Shell, line: JobLine) -> None:
        super().__init__()
        self.shell, self.line = shell, line
        words, name = shell.words, plain.one_line(line.text)
        self.number = plain.label(words.number(line.position), "secondary")
        self.text = plain.label(name, wrap=True)
        self.asked = plain.label(self._asked(), "secondary")
        self.figure: Line | None = self._figure(name) if line.asks else None
        self.mark = Segments(words, SHORT, SYMBOLS)
        self.mark.setObjectName(f"mark_{line.position}")
        self.mark.setAccessibleName(name)
        for key, button in self.mark.buttons.items():
            button.setAccessibleName(words.say(CHECK_RESULTS[key]))
        self.mark.changed.connect(self._marked)
        self.photo: LinePhoto | None = LinePhoto(shell, line.position, name) if line.photo else None
        if self.photo is not None:
            self.photo.changed.connect(self._marked)
        self.below = self._more(name)
        self._show(self._known())
        self.begun = self.value()

    def _figure(self, name: str) -> Line:
        figure = Line(suffix=self.line.measure)
        figure.setObjectName(f"value_{self.line.position}")
        figure.setFixedWidth(theme.px(VALUE if self.line.asks == "number" else 2 * VALUE))
        figure.setAccessibleName(plain.in_a_row(name, self.line.measure))
        figure.changed.connect(self._measured)
        return figure

    def _more(self, name: str) -> QWidget:
        """What a line that failed, or that passed without its photo, wants to be said."""
        below = QWidget()
        row = QHBoxLayout(below)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(theme.LABEL))
        self.note = self._said(f"note_{self.line.position}", translate("CheckedLine", "What is wrong"), name)
        self.no_photo = self._said(
            f"no_photo_{self.line.position}", translate("CheckedLine", "Why there is no photo"), name
        )
        self.repair = Check(self.shell.say(translate("CheckedLine", "Open a repair for it")))
        self.repair.setObjectName(f"repair_{self.line.position}")
        self.repair.changed.connect(self.changed)
        row.addWidget(self.note, 1)
        row.addWidget(self.no_photo, 1)
        row.addWidget(self.repair)
        return below

    def _said(self, name: str, what: Text, line: str) -> Line:
        field = Line(self.shell.say(what))
        field.setObjectName(name)
        field.setAccessibleName(plain.in_a_row(self.shell.say(what), line))
        field.changed.connect(self.changed)
        return field

    def _asked(self) -> str:
        """What the line wants beside its mark: the limits of its value."""
        least, most = (
            text.replace(".", self.shell.words.decimal) for text in (self.line.least, self.line.most)
        )
        if least and most:
            said = translate("CheckedLine", "{least} to {most} {unit}")
        elif least:
            said = translate("CheckedLine", "at least {least} {unit}")
        elif most:
            said = translate("CheckedLine", "at most {most} {unit}")
        else:
            return ""
        return self.shell.say(said(least=least, most=most, unit=self.line.measure)).strip()

    # -- the value ----------------------------------------------------------------------------------

    def _known(self) -> dict[str, Any]:
        """What was written at an earlier visit."""
        line = self.line
        return {
            "result": line.result,
            "value": line.value.replace(".", self.shell.words.decimal)
            if line.asks == "number"
            else line.value,
            "note": line.note,
            "no_photo": line.no_photo,
            "repair": False,
            "photo": None,
        }

    def value(self) -> dict[str, Any]:
        """What was said at the line."""
        return {
            "result": self.mark.value() or "",
            "value": self.figure.value() if self.figure is not None else "",
            "note": self.note.value(),
            "no_photo": self.no_photo.value(),
            "repair": self.repair.value(),
            "photo": self.photo.value() if self.photo is not None else None,
        }

    def set_value(self, value: dict[str, Any]) -> None:
        """Put back what a draft kept."""
        self._show(value)

    def _show(self, value: dict[str, Any]) -> None:
        self.mark.set_value(value["result"])
        if self.figure is not None:
            self.figure.set_value(value["value"])
        self.note.set_value(value["note"])
        self.no_photo.set_value(value["no_photo"])
        self.repair.set_value(value["repair"])
        if self.photo is not None:
            self.photo.set_value(value["photo"])
        self._look()

    def answer(self) -> LineAnswer | None:
        """What the action is told; nothing where nobody said anything new."""
        said = self.value()
        if said == self.begun:
            return None
        photo = self.photo.new_file() if self.photo is not None else None
        return LineAnswer(position=self.line.position, **{**said, "photo": photo})

    # -- marking ------------------------------------------------------------------------------------

    def _answer(self) -> Answer:
        said = self.value()
        pictured = said["photo"] is not None or self.line.photo_file is not None
        return Answer(said["result"], said["value"], pictured, said["no_photo"])

    @property
    def ended(self) -> str:
        """How it ended as it is marked now; empty: still to be done."""
        answer = self._answer()
        return "" if problem_of(self.line.asked, answer) else result_of(self.line.asked, answer)

    def _marked(self) -> None:
        self._look()
        self.changed.emit()

    def _measured(self) -> None:
        """A value marks its line: within the limits passed, beyond them failed."""
        assert self.figure is not None
        if self.figure.value():
            result = result_of(self.line.asked, Answer("", self.figure.value()))
            if result:
                self.mark.set_value(result)
        self._marked()

    def _look(self) -> None:
        failed = self.mark.value() == "failed"
        pictured = self._answer().photo
        self.note.setVisible(failed)
        self.repair.setVisible(failed and self.line.repair is None)
        self.no_photo.setVisible(self.line.photo and self.mark.value() == "passed" and not pictured)
        shown = failed or not self.no_photo.isHidden()
        self.below.setVisible(shown)
        plain.look(self.text, "strong" if failed else "body")

    def choose(self, key: Qt.Key) -> bool:
        """Mark it by a key: 1, 2, 3 in the order in which they stand."""
        keys = {Qt.Key.Key_1: "passed", Qt.Key.Key_2: "failed", Qt.Key.Key_3: "not_applicable"}
        if key not in keys:
            return False
        self.mark.buttons[keys[key]].setChecked(True)
        return True

    def pass_it(self) -> None:
        """Mark it as passed where nothing else is asked and nobody marked it."""
        if not self.line.asks and not self.line.photo and self.mark.value() is None:
            self.mark.buttons["passed"].setChecked(True)

    def stops(self) -> list[QWidget]:
        """What the keyboard comes to, in order."""
        photo = [self.photo.button] if self.photo is not None else []
        figure = [self.figure] if self.figure is not None else []
        return [*figure, self.mark, *photo, self.note, self.no_photo, self.repair]
