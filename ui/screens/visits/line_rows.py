"""Knows the lines of a checklist while they are keyed: number, text, value, mark, note, photo; no visit itself."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from helpdesk.domain.checklists import Answer, is_closed, limits_text, problem_of, result_of
from helpdesk.services.cases.checked_rows import JobLine
from helpdesk.services.field.line_results import LineAnswer
from helpdesk.texts import Text, translate
from ui import theme
from ui.screens.visits.line_photo import LinePhoto
from ui.shell import Shell
from ui.widgets import plain
from ui.widgets.button import Button
from ui.widgets.inline import Inline
from ui.widgets.inputs import Check, Line, flag_problem
from ui.widgets.marks import Marks, legend

VALUE = 132
BELOW = 3
"""Rows of the grid that one line takes: itself, and what it asks for below."""


class LineRow:
    """The inputs of one line."""

    def __init__(self, shell: Shell, line: JobLine, changed: Callable[[], None], *, repairs: bool) -> None:
        say = shell.say
        self.shell, self.line, self._changed, self._repairs = shell, line, changed, repairs
        name = f"{line.position}. {plain.one_line(line.text)}"
        self.number = plain.label(str(line.position), "secondary")
        self.number.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.text = plain.label(plain.one_line(line.text), wrap=True)
        self.value = Line(suffix=line.measure) if line.asks else None
        if self.value is not None:
            # What the value may be stands in the empty field.
            self.value.setPlaceholderText(limits_text(line.least, line.most, shell.words.decimal))
            self.value.setAccessibleName(plain.in_a_row(name, say(translate("Checklists", "Value"))))
            self.value.setObjectName(f"value{line.position}")
            self.value.setFixedWidth(theme.px(VALUE))
        self.marks = Marks(shell.words, name)
        self.marks.setObjectName(f"mark{line.position}")
        self.note = Line(say(translate("Checklists", "Note")))
        self.note.setAccessibleName(plain.in_a_row(name, say(translate("Checklists", "Note"))))
        self.note.setObjectName(f"note{line.position}")
        self.noted = Button(icon="message-square", look="quiet", tip=self.note.accessibleName())
        self.noted.setToolTip(say(translate("VisitForm", "Add a note")))
        self.noted.setObjectName(f"noted{line.position}")
        self.noted.clicked.connect(self.open_note)
        self.photo = LinePhoto(shell, name, needed=line.photo)
        self.photo.setObjectName(f"photo{line.position}")
        self.reason = Line(say(translate("VisitForm", "No photo? Say why")))
        self.reason.setAccessibleName(plain.in_a_row(name, say(translate("Checklists", "Why no photo"))))
        self.reason.setObjectName(f"reason{line.position}")
        self.repair = Check(say(translate("VisitForm", "Open a repair for it")))
        self.repair.setObjectName(f"repair{line.position}")
        self.repair.set_value(True)
        self.problem = Inline("", "late")
        self._open_note = False
        if self.value is not None:
            self.value.changed.connect(self.touched)
        for field in (self.marks, self.note, self.reason, self.repair):
            field.changed.connect(self.touched)
        self.photo.changed.connect(self.touched)
        self.photo.refused.connect(self.problem.tell)
        self.show()

    def fields(self) -> tuple[QWidget, ...]:
        """What is filled, in its order."""
        value = (self.value,) if self.value is not None else ()
        return (*value, self.marks, self.noted, self.photo, self.note, self.reason, self.repair)

    def noted_by(self, field: QWidget) -> bool:
        """Whether one has been at the words below the line already."""
        return field in (self.note, self.reason, self.repair)

    def first(self) -> QWidget:
        """Where one begins at the line."""
        return self.marks if self.value is None else self.value

    def answer(self) -> Answer:
        """As the rules want it."""
        value = self.value.value() if self.value is not None else ""
        return Answer(self.marks.value(), value, self.photo.has_photo(), self.reason.value())

    def closed(self) -> bool:
        """Whether nothing is left to do at it."""
        return is_closed(self.line.asked, self.answer())

    def touched(self) -> None:
        """The person changed something."""
        self.problem.tell("")
        flag_problem(self.first(), False)
        self.show()
        self._changed()

    def show(self) -> None:
        """Show what follows from what was typed: the mark that holds, the photo that is wanted, the repair."""
        asked, answer = self.line.asked, self.answer()
        result = result_of(asked, answer)
        self.marks.show_result(result)
        wanted = asked.photo and result == "passed" and not answer.photo
        self.reason.setVisible(wanted)
        failed = result == "failed"
        noted = self._open_note or failed or bool(self.note.value())
        self.note.setVisible(noted)
        self.noted.setEnabled(not noted)
        self.repair.setVisible(failed and self._repairs and self.line.repair is None)

    def open_note(self) -> None:
        """Show the field of the note, with the cursor in it."""
        self._open_note = True
        self.note.show()
        # Before its button is of no use any more: Qt would first lead the keyboard on to the next line.
        self.note.setFocus(Qt.FocusReason.TabFocusReason)
        self.show()

    def wrong(self) -> Text | None:
        """What cannot be taken, said below the line."""
        problem = problem_of(self.line.asked, self.answer())
        self.problem.tell(self.shell.say(problem) if problem else "")
        flag_problem(self.first(), problem is not None)
        return problem

    def values(self) -> dict[str, Any]:
        """As a draft keeps it."""
        return {
            "value": self.value.value() if self.value is not None else "",
            "mark": self.marks.value(),
            "note": self.note.value(),
            "photo": self.photo.value(),
            "reason": self.reason.value(),
            "repair": self.repair.value(),
        }

    def fill(self, values: dict[str, Any]) -> None:
        """The inverse of :meth:`values`."""
        if self.value is not None:
            self.value.set_value(values["value"])
        self.marks.set_value(values["mark"])
        self.note.set_value(values["note"])
        self.photo.set_value(values["photo"])
        self.reason.set_value(values["reason"])
        self.repair.set_value(values["repair"])
        self.show()

    def form(self) -> LineAnswer:
        """As the action wants it."""
        failed = result_of(self.line.asked, self.answer()) == "failed"
        return LineAnswer(
            position=self.line.position,
            result=self.marks.value(),
            value=self.value.value() if self.value is not None else "",
            note=self.note.value(),
            photo=self.photo.new_file(),
            no_photo="" if self.photo.has_photo() else self.reason.value(),
            repair=failed and self._repairs and bool(self.repair.value()),
        )


class LineRows(QWidget):
    """Lines below each other, in columns; Enter goes from one to the next."""

    changed = Signal()

    def __init__(self, shell: Shell, lines: Sequence[JobLine], *, repairs: bool = True) -> None:
        super().__init__()
        self.rows = [LineRow(shell, line, self.changed.emit, repairs=repairs) for line in lines]
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.px(theme.LABEL))
        grid.setVerticalSpacing(theme.px(theme.INSIDE))
        grid.setColumnStretch(1, 1)
        grid.setColumnMinimumWidth(0, theme.px(20))
        valued = any(row.value is not None for row in self.rows)
        grid.addWidget(plain.label(legend(shell.words), "secondary"), 0, 1, 1, 5, Qt.AlignmentFlag.AlignRight)
        for place, row in enumerate(self.rows):
            self._place(grid, 1 + BELOW * place, row, valued=valued)

    def _place(self, grid: QGridLayout, at: int, row: LineRow, *, valued: bool) -> None:
        grid.addWidget(row.number, at, 0)
        grid.addWidget(row.text, at, 1)
        if row.value is not None:
            grid.addWidget(row.value, at, 2)
        elif valued:
            grid.setColumnMinimumWidth(2, theme.px(VALUE))
        grid.addWidget(row.marks, at, 3)
        grid.addWidget(row.noted, at, 4)
        grid.addWidget(row.photo, at, 5)
        below = QHBoxLayout()
        below.setSpacing(theme.px(theme.CARD))
        below.addWidget(row.note, 1)
        below.addWidget(row.reason, 1)
        below.addWidget(row.repair)
        grid.addLayout(below, at + 1, 1, 1, 5)
        grid.addWidget(row.problem, at + 2, 1, 1, 5)

    def row_of(self, field: QWidget | None) -> LineRow | None:
        """The line that a field belongs to."""
        return next((row for row in self.rows if field is not None and field in row.fields()), None)

    def go_on(self, field: QWidget) -> QWidget | None:
        """Where Enter leads from a field: to the reason it wants, else to the next line; None after the last."""
        row = self.row_of(field)
        if row is None:
            return None
        for wanted in (row.reason, row.note):
            # A photo that is missing, or a fault, wants a word first.
            if wanted.isVisible() and field is not wanted and not wanted.value() and not row.noted_by(field):
                return wanted
        # What cannot be taken is said while the sheet still lies open at it.
        row.wrong()
        place = self.rows.index(row) + 1
        return self.rows[place].first() if place < len(self.rows) else None

    def wrong(self) -> QWidget | None:
        """The first field with a problem; each line says its own."""
        found = [row.first() for row in self.rows if row.wrong() is not None]
        return found[0] if found else None

    def left(self) -> int:
        """How many lines are still to be done."""
        return sum(not row.closed() for row in self.rows)

    def answers(self) -> tuple[LineAnswer, ...]:
        """Those lines of which something is said."""
        return tuple(
            row.form() for row in self.rows if row.marks.value() or (row.value and row.value.value())
        )

    def values(self) -> dict[str, Any]:
        """As a draft keeps them, by their numbers."""
        return {str(row.line.position): row.values() for row in self.rows}

    def fill(self, values: dict[str, Any]) -> None:
        """The inverse of :meth:`values`."""
        for row in self.rows:
            if str(row.line.position) in values:
                row.fill(values[str(row.line.position)])

    def busy(self) -> bool:
        """Whether a photo is still being read."""
        return any(row.photo.busy() for row in self.rows)
