"""Knows the lines of a checklist while the list is written: text, what it asks for, limits, photo; no list itself."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QGridLayout, QWidget

from helpdesk.domain.checklist_words import ASKED
from helpdesk.domain.checklists import MOST_LINES
from helpdesk.services.field.checklist_actions import LineForm
from helpdesk.services.field.checklist_rows import LineRow
from helpdesk.texts import Text, translate
from ui import theme
from ui.shell import Shell
from ui.widgets import plain
from ui.widgets.button import Button
from ui.widgets.dialog import draw_in
from ui.widgets.inputs import Check, Choice, Line, flag_problem

FIELDS = ("text", "asks", "measure", "least", "most", "photo")
HEADS = (
    translate("Checklists", "What is checked"),
    translate("Checklists", "Asks for"),
    translate("Checklists", "Unit"),
    translate("Checklists", "From"),
    translate("Checklists", "To"),
    translate("Checklists", "Photo"),
)
SHORT = 68


class TextLine(Line):
    """The text of a line; several lines that are pasted become several lines of the list."""

    pasted = Signal(list)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste):
            texts = lines_in(QGuiApplication.clipboard().mimeData())
            if len(texts) > 1:
                self.pasted.emit(texts)
                return
        super().keyPressEvent(event)


def lines_in(data: QMimeData) -> list[str]:
    """The lines of what lies in the clipboard, empty ones left out."""
    return [text.strip() for text in data.text().splitlines() if text.strip()]


class EditedLine:
    """The inputs of one line."""

    def __init__(self, shell: Shell, changed: Callable[[], None]) -> None:
        self.shell = shell
        self.number = plain.label("", "secondary")
        self.number.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.text = TextLine()
        self.asks = Choice(shell.words, ASKED)
        self.asks.set_value("")
        self.measure, self.least, self.most = Line(), Line(), Line()
        self.photo = Check("")
        self.remove = Button(
            icon="trash-2", look="quiet", tip=shell.say(translate("ChecklistDialog", "Remove line"))
        )
        for field in (self.measure, self.least, self.most):
            field.setFixedWidth(theme.px(SHORT))
            room = field.sizePolicy()
            room.setRetainSizeWhenHidden(True)
            field.setSizePolicy(room)
        self.asks.setFixedWidth(theme.px(150))
        for name in FIELDS:
            getattr(self, name).setObjectName(f"line_{name}")
            getattr(self, name).changed.connect(changed)
        self.asks.changed.connect(self.show)
        self.show()

    def name(self, number: int) -> None:
        """Its place in the list."""
        self.number.setText(str(number))
        for field, head in zip(FIELDS, HEADS, strict=True):
            getattr(self, field).setAccessibleName(f"{self.shell.say(head)} {number}")
        self.remove.setAccessibleName(f"{self.remove.toolTip()} {number}")

    def show(self) -> None:
        """Unit and limits belong to numbers alone."""
        for field in (self.measure, self.least, self.most):
            field.setVisible(self.asks.value() == "number")

    def widgets(self) -> tuple[QWidget, ...]:
        """In the order of the columns."""
        return (self.number, *(getattr(self, name) for name in FIELDS), self.remove)

    def typed(self) -> list[QWidget]:
        """What one goes through with Enter."""
        return [widget for name in FIELDS if not (widget := getattr(self, name)).isHidden()]

    def values(self) -> dict[str, Any]:
        """As a draft keeps it."""
        return {name: getattr(self, name).value() for name in FIELDS}

    def fill(self, values: dict[str, Any]) -> None:
        """The inverse of :meth:`values`."""
        for name in FIELDS:
            getattr(self, name).set_value(values[name])
        self.show()

    def form(self) -> LineForm:
        """As the action wants it."""
        return LineForm(**self.values())

    def wrong(self) -> tuple[Text, QWidget] | None:
        """What is wrong in it, and where; the field is marked."""
        problems = self.form().problems()
        for name in FIELDS:
            flag_problem(getattr(self, name), name in problems)
        first = next((name for name in FIELDS if name in problems), None)
        return (problems[first], getattr(self, first)) if first else None


class EditedLines(QWidget):
    """Lines below each other. Enter to the next field, from the last one to a new line; Alt+Up and Down move."""

    changed = Signal()
    refused = Signal(object)

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self.shell = shell
        self.rows: list[EditedLine] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.px(theme.LABEL))
        self._grid.setVerticalSpacing(theme.px(theme.INSIDE))
        self._grid.setColumnStretch(1, 1)
        self._grid.setColumnMinimumWidth(0, theme.px(20))
        for column, head in enumerate(HEADS, start=1):
            self._grid.addWidget(plain.label(shell.say(head), "secondary"), 0, column)

    def add(self, after: EditedLine | None = None) -> EditedLine:
        """One more line, behind another one or at the end."""
        row = EditedLine(self.shell, self.changed.emit)
        row.remove.clicked.connect(lambda: self._remove(row))
        row.text.pasted.connect(lambda texts: self._paste(row, texts))
        self.rows.insert(self.rows.index(after) + 1 if after else len(self.rows), row)
        self._arrange()
        return row

    def _remove(self, row: EditedLine) -> None:
        """A person wants a line less: they go on in the one that takes its place, or else in the last."""
        place = self.rows.index(row)
        if len(self.rows) == 1:
            self.add(row)
        others = [one for one in self.rows if one is not row]
        # Before it goes: Qt would first lead the keyboard on to what stands below.
        text = others[min(place, len(others) - 1)].text
        text.show()
        text.setFocus(Qt.FocusReason.OtherFocusReason)
        self._drop(row)
        self._arrange()
        draw_in(self)
        self.changed.emit()

    def _drop(self, row: EditedLine) -> None:
        self.rows.remove(row)
        for widget in row.widgets():
            self._grid.removeWidget(widget)
            widget.hide()
            widget.deleteLater()

    def _paste(self, row: EditedLine, texts: list[str]) -> None:
        if len(self.rows) + len(texts) > MOST_LINES:
            said = translate("Checklists", "{n} lines: a list has {most} at most. Split it into several.")
            self.refused.emit(said(n=len(self.rows) - 1 + len(texts), most=MOST_LINES))
            return
        if not row.text.value():
            row.text.set_value(texts.pop(0))
        for text in texts:
            row = self.add(row)
            row.text.set_value(text)
        row.text.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()

    def _arrange(self) -> None:
        for place, row in enumerate(self.rows, start=1):
            row.name(place)
            for column, widget in enumerate(row.widgets()):
                self._grid.addWidget(widget, place, column)
            # Put into the window a widget would be shown, whatever it was told before.
            row.show()

    def row_of(self, field: QWidget | None) -> EditedLine | None:
        """The line that a field belongs to."""
        return next((row for row in self.rows if field in row.widgets()), None)

    def go_on(self, field: QWidget) -> QWidget | None:
        """Where Enter leads from a field; None where it is in no line."""
        row = self.row_of(field)
        if row is None or field is row.remove:
            return None
        order = row.typed()
        place = order.index(field) + 1
        if place < len(order):
            return order[place]
        after = self.rows.index(row) + 1
        return (self.rows[after] if after < len(self.rows) else self.add()).text

    def shift(self, row: EditedLine, by: int) -> None:
        """A line goes up or down."""
        place, to = self.rows.index(row), self.rows.index(row) + by
        if 0 <= to < len(self.rows):
            self.rows[place], self.rows[to] = self.rows[to], self.rows[place]
            self._arrange()
            self.changed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.row_of(self.window().focusWidget())
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
        if row is not None and step and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.shift(row, step)
        else:
            super().keyPressEvent(event)

    def wrong(self) -> tuple[Text, QWidget] | None:
        """The first line with a problem; an empty one at the end is none."""
        for place, row in enumerate(self.filled(), start=1):
            found = row.wrong()
            if found is not None:
                said = translate("Checklists", "Line {n}: {problem}")(n=place, problem=found[0])
                return said, found[1]
        return None

    def filled(self) -> list[EditedLine]:
        """The lines but for empty ones at the end."""
        rows = list(self.rows)
        while rows and not rows[-1].text.value():
            rows.pop()
        return rows

    def forms(self) -> tuple[LineForm, ...]:
        """As the action wants them."""
        return tuple(row.form() for row in self.filled())

    def values(self) -> list[dict[str, Any]]:
        """As a draft keeps them."""
        return [row.values() for row in self.rows]

    def fill(self, values: Sequence[dict[str, Any]]) -> None:
        """The inverse of :meth:`values`."""
        for row in list(self.rows):
            self._drop(row)
        for kept in values:
            self.add().fill(kept)
        if not values:
            self.add()


def as_typed(line: LineRow, decimal: str) -> dict[str, Any]:
    """A stored line as its row shows it."""
    told = line._asdict()
    for name in ("least", "most"):
        told[name] = told[name].replace(".", decimal)
    return {name: told[name] for name in FIELDS}
