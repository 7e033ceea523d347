"""Knows a table of lines while it is typed: each line is a part of an action, its columns are the part's fields."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import MISSING, fields
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from helpdesk.action import Fields, entries
from helpdesk.texts import Text, translate
from ui import lookups, theme
from ui.shell import Shell
from ui.widgets import plain
from ui.widgets.button import Button
from ui.widgets.dialog import draw_in
from ui.widgets.form import make_input
from ui.widgets.inputs import Check, Choice

NOBODY = translate("ComplaintLines", "The customer")
REMOVE = translate("ComplaintLines", "Remove line")


class _Line:
    """The inputs of one line, by the names of the part's fields."""

    def __init__(self, shell: Shell, part: type[Fields], name: str) -> None:
        self.inputs: dict[str, Any] = {}
        for field in entries(part):
            editor = _input(shell, part, field)
            editor.setObjectName(f"{name}_{field}")
            self.inputs[field] = editor
        self.begun = self.values()
        self.remove = Button(icon="trash-2", look="quiet", tip=shell.say(REMOVE))
        self.remove.setObjectName(f"{name}_remove")

    def number(self, shell: Shell, part: type[Fields], place: int) -> None:
        """Say of each input and of the button in which line it stands, from 1."""
        for field, entry in entries(part).items():
            said = translate("ComplaintLines", "{field}, line {number}")(field=entry.label, number=place)
            self.inputs[field].setAccessibleName(shell.say(said))
        self.remove.setAccessibleName(plain.in_a_row(shell.say(REMOVE), str(place)))

    def values(self) -> dict[str, Any]:
        """As a draft keeps it."""
        return {name: editor.value() for name, editor in self.inputs.items()}

    def blank(self) -> bool:
        """Whether nothing was typed in it."""
        return self.values() == self.begun and self.problem() is None

    def problem(self) -> Text | None:
        """What cannot be read in it."""
        return next((found for editor in self.inputs.values() if (found := editor.problem())), None)

    def widgets(self) -> list[QWidget]:
        """In the order of the columns."""
        return [*self.inputs.values(), self.remove]


def _input(shell: Shell, part: type[Fields], name: str) -> Any:
    entry = entries(part)[name]
    if entry.noun == "staff":
        people: dict[Any, Text | str] = {None: NOBODY}
        people |= {person.id: person.name for person in shell.desk.shop.staff()}
        return Choice(shell.words, people)
    if entry.noun in lookups.NOUNS:
        return lookups.NOUNS[entry.noun](shell)
    default = next(f.default for f in fields(part) if f.name == name)
    editor = make_input(entry, shell.words, shell.today, None if default is MISSING else default)
    if default is not MISSING and default in (entry.choices or {}):
        editor.set_value(default)
    return editor


class LineTable(QWidget):
    """Lines under the heads of their columns; an input like any other of a form: ``value``, ``problem``, ``changed``.

    ``stretches`` are the widths of the columns against each other.
    """

    changed = Signal()
    wide = True

    def __init__(self, shell: Shell, part: type[Fields], stretches: Sequence[int], name: str) -> None:
        super().__init__()
        self.shell, self.part, self.name = shell, part, name
        self.lines: list[_Line] = []
        self._made = 0
        self.grid = QGridLayout(self)
        self.grid.setContentsMargins(0, 0, 0, 0)
        self.grid.setHorizontalSpacing(theme.px(theme.LABEL))
        self.grid.setVerticalSpacing(theme.px(theme.LABEL))
        for column, (entry, stretch) in enumerate(zip(entries(part).values(), stretches, strict=True)):
            self.grid.setColumnStretch(column, stretch)
            if entry.kind != "check":
                self.grid.addWidget(plain.label(shell.say(entry.label), "secondary"), 0, column)
        self.another = Button(shell.say(translate("ComplaintLines", "Add line")), "plus", "quiet")
        self.another.setObjectName(f"{name}_add")
        self.another.clicked.connect(self.add_line)
        self.setFocusProxy(self.another)
        self._place_another()

    def setAccessibleName(self, name: str) -> None:
        """Its buttons say of which table they make or remove a line: several of them may stand in one dialog."""
        super().setAccessibleName(name)
        for button in (self.another, *(line.remove for line in self.lines)):
            button.setAccessibleDescription(name)

    def add_line(self) -> None:
        """One more line, with the cursor in it."""
        next(iter(self._add().inputs.values())).setFocus(Qt.FocusReason.TabFocusReason)

    def _add(self, values: dict[str, Any] | None = None) -> _Line:
        line = _Line(self.shell, self.part, f"{self.name}{self._made}")
        self._made += 1
        self.lines.append(line)
        for name, value in (values or {}).items():
            if name in line.inputs:
                line.inputs[name].set_value(value)
        for column, widget in enumerate(line.widgets()):
            self.grid.addWidget(widget, self._made, column)
            widget.show()
        for editor in line.inputs.values():
            editor.changed.connect(self.changed)
        line.remove.clicked.connect(lambda: self.take_away(line))
        line.remove.setAccessibleDescription(self.accessibleName())
        self._number()
        self._place_another()
        return line

    def _place_another(self) -> None:
        self.grid.removeWidget(self.another)
        self.grid.addWidget(self.another, self._made + 1, 0, Qt.AlignmentFlag.AlignLeft)

    def _number(self) -> None:
        for place, line in enumerate(self.lines, start=1):
            line.number(self.shell, self.part, place)

    def take_away(self, line: _Line) -> None:
        """A person wants a line less: they go on in the one that takes its place, else in the last, else with a new one."""
        place = self.lines.index(line)
        others = [one for one in self.lines if one is not line]
        near = next(iter(others[min(place, len(others) - 1)].inputs.values())) if others else self.another
        # Before it goes: Qt would first lead the keyboard on to what stands below.
        near.setFocus(Qt.FocusReason.OtherFocusReason)
        self.drop(line)

    def drop(self, line: _Line) -> None:
        """A line less."""
        self.lines.remove(line)
        self._number()
        for widget in line.widgets():
            widget.hide()
            widget.deleteLater()
        draw_in(self)
        self.changed.emit()

    def go_on(self, field: QWidget) -> bool:
        """From a field to the next, from a line's last to the next line, made where there is none."""
        for place, line in enumerate(self.lines):
            order = [editor for editor in line.inputs.values() if not isinstance(editor, Check)]
            at = next((n for n, one in enumerate(order) if one is field or one.isAncestorOf(field)), None)
            if at is None:
                continue
            if at + 1 < len(order):
                following = order[at + 1]
            else:
                later = self.lines[place + 1 :]
                following = next(iter((later[0] if later else self._add()).inputs.values()))
            following.setFocus(Qt.FocusReason.TabFocusReason)
            return True
        return False

    def value(self) -> tuple[dict[str, Any], ...]:
        """The lines in which something was typed, as a draft keeps them."""
        return tuple(line.values() for line in self.lines if not line.blank())

    def set_value(self, value: Any) -> None:
        """Show these lines and no others."""
        for line in list(self.lines):
            self.drop(line)
        for values in value or ():
            self._add(dict(values))

    def parts(self) -> tuple[Any, ...]:
        """The lines as the action wants them."""
        return tuple(self.part(**values) for values in self.value())

    def problem(self) -> Text | None:
        """What cannot be read in the lines."""
        return next((found for line in self.lines if (found := line.problem())), None)
