"""What goes with the way a call ended: when it is tried again, what was promised, a note; knows no rule itself."""

from __future__ import annotations

from datetime import date
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from helpdesk.texts import Text, translate
from ui import lookups, theme
from ui.shell import Shell
from ui.widgets import plain
from ui.widgets.dates import DayLine, MomentLine
from ui.widgets.inline import Inline
from ui.widgets.inputs import Line, TextArea

PROMISED = ("promise", "promise_on", "promise_by")


class EndingBox(QWidget):
    """Its values are named like the fields of :class:`RecordAttempt`."""

    changed = Signal()

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self.shell = shell
        self.next = Inline("", "neutral", self)
        self.next.setObjectName("next_try")
        self.later_at = MomentLine(shell.words, shell.today)
        self.promise = Line(shell.say(translate("CallPage", "What we do, for example: send the invoice")))
        self.promise_on = DayLine(shell.words, shell.today)
        self.promise_by = lookups.staff(shell)
        self.note = TextArea(1, 5)
        self.inputs: dict[str, Any] = {
            "later_at": self.later_at,
            "promise": self.promise,
            "promise_on": self.promise_on,
            "promise_by": self.promise_by,
            "note": self.note,
        }
        self.problems: dict[str, Inline] = {}
        self._rows: dict[str, QWidget] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(theme.LABEL))
        column.addWidget(self.next)
        for names in (("later_at",), PROMISED, ("note",)):
            column.addWidget(self._row(names))

    def _row(self, names: tuple[str, ...]) -> QWidget:
        """Fields beside each other, each with its label above."""
        labels = {
            "later_at": translate("CallPage", "Call again at"),
            "promise": translate("CallPage", "Promised on the phone"),
            "promise_on": translate("CallPage", "By"),
            "promise_by": translate("CallPage", "Who does it"),
            "note": translate("CallPage", "Note"),
        }
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(theme.FIELD))
        for name in names:
            row.addLayout(self._field(name, labels[name]), 3 if name in {"promise", "note"} else 1)
            self._rows[name] = line
        if names == ("later_at",):
            row.addStretch(2)
        return line

    def _field(self, name: str, label: Text) -> QVBoxLayout:
        editor = self.inputs[name]
        editor.setObjectName(name)
        editor.setAccessibleName(self.shell.say(label))
        editor.changed.connect(self.changed)
        head = plain.label(self.shell.say(label))
        head.setBuddy(editor)
        self.problems[name] = Inline(parent=self)
        self.problems[name].belongs_to(editor)
        column = QVBoxLayout()
        column.setSpacing(theme.px(theme.INSIDE))
        for part in (head, editor, self.problems[name]):
            column.addWidget(part)
        return column

    def show_for(self, outcome: str, following: Text | str) -> None:
        """Show the fields that an outcome asks for, and what follows from it."""
        self._rows["later_at"].setVisible(outcome == "call_later")
        self._rows["promise"].setVisible(outcome == "reached")
        self.next.tell(self.shell.say(following))
        self.tell_problems({})

    def tell_problems(self, problems: dict[str, Text]) -> None:
        """Say problems below their fields."""
        for name, place in self.problems.items():
            place.tell(self.shell.say(problems[name]) if name in problems else "")

    def unreadable(self) -> dict[str, Text]:
        """What stands in the fields and cannot be read."""
        found = {name: editor.problem() for name, editor in self.inputs.items()}
        return {name: problem for name, problem in found.items() if problem is not None}

    def values(self) -> dict[str, Any]:
        """What stands in all fields."""
        return {name: editor.value() for name, editor in self.inputs.items()}

    def fill(self, values: dict[str, Any]) -> None:
        """Put values into the fields; what is not named is emptied."""
        for name, editor in self.inputs.items():
            value = values.get(name)
            editor.set_value("" if value is None and name in {"promise", "note"} else value)

    def given(self, outcome: str) -> dict[str, Any]:
        """The values that belong to an outcome."""
        values = self.values()
        if outcome != "call_later":
            values["later_at"] = None
        if outcome != "reached" or not values["promise"]:
            values |= {"promise": "", "promise_on": None, "promise_by": None}
        return values

    def propose(self, day: date, owner: int | None) -> None:
        """Begin a promise with a day and who is here; only where a promise is written do they count."""
        self.promise_on.set_value(day)
        self.promise_by.set_value(owner)
