"""Knows how an action's fields become a form of labels, inputs and problems; must not know the desk."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import MISSING, fields, replace
from datetime import date
from typing import Any

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLayout, QScrollArea, QWidget

from helpdesk.action import Action, Entry, Group, entries
from helpdesk.domain.contacts import unlike
from helpdesk.formats import Words
from helpdesk.texts import Text
from ui import theme
from ui.widgets import plain
from ui.widgets.dates import DayLine, MomentLine
from ui.widgets.form_field import Field
from ui.widgets.inline import Inline
from ui.widgets.inputs import (
    AddressLine,
    Check,
    Choice,
    EmailLine,
    Line,
    Lines,
    MoneyLine,
    NumberLine,
    PhoneLine,
    SecretLine,
    TextArea,
)
from ui.widgets.several import Several

ONE_COLUMN = 480
TWO_COLUMNS = 700
"""Above that width a long form, as one of several groups is, has three columns."""
_WIDE_KINDS = {"text", "list"}


def has_empty_choice(entry: Entry, default: Any) -> bool:
    """Whether nothing may be chosen: there is a default and it is none of the choices."""
    return entry.optional and default not in (entry.choices or {})


def make_input(entry: Entry, words: Words, today: date, default: Any = None) -> Any:
    """The input for a kind of field. A lookup needs its hits and is given by the screen as an override."""
    made: dict[str, Callable[[], Any]] = {
        "line": AddressLine if entry.noun == "address" else Line,
        "text": TextArea,
        "email": EmailLine,
        "phone": lambda: PhoneLine(words),
        "date": lambda: DayLine(words, today),
        "moment": lambda: MomentLine(words, today),
        "money": lambda: MoneyLine(words),
        "number": lambda: NumberLine(entry.least, entry.most),
        "choice": lambda: Choice(words, entry.choices or {}, optional=has_empty_choice(entry, default)),
        "check": lambda: Check(words.say(entry.label)),
        "list": lambda: Several(words, entry.choices) if entry.choices else Lines(),
        "lookup": Line,
        "secret": SecretLine,
    }
    return made[entry.kind]()


def _defaults(action: type[Action]) -> dict[str, Any]:
    return {f.name: f.default for f in fields(action) if "entry" in f.metadata and f.default is not MISSING}


def _stands(entry: Entry, value: Any) -> bool:
    """Whether a default is to be seen: it is something, or it is one of the choices."""
    return value in (entry.choices or {}) if value in (None, "", ()) else True


class Form(QWidget):
    """The inputs of an action, in its order. ``changed`` is the person's doing, never filling.

    ``overrides`` gives an input of its own for a field; ``without`` leaves fields out (they are given to
    :meth:`build`); ``wide`` are those that span two columns, where not as they say themselves; ``needed`` are
    fields that the action asks for by a rule of its own; ``groups`` are the headings over its parts, where not as
    the action says, and nothing for a form that is a part itself; ``long`` is one without groups that has more
    fields than a small screen shows under each other.
    """

    changed = Signal(str)

    def __init__(
        self,
        action: type[Action],
        words: Words,
        today: date,
        *,
        overrides: Mapping[str, Any] | None = None,
        without: frozenset[str] | set[str] = frozenset(),
        wide: Collection[str] | None = None,
        needed: frozenset[str] | set[str] = frozenset(),
        groups: Sequence[Group] | None = None,
        long: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.action, self.words = action, words
        self.fields: dict[str, Field] = {}
        self.groups = action.groups if groups is None else groups
        self._long = long or bool(self.groups)
        self._heads = {group: plain.label(words.say(group.title), "section") for group in self.groups}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.px(theme.CARD))
        self._grid.setVerticalSpacing(theme.px(theme.FIELD))
        # Else the columns would keep the form from ever becoming narrow enough for one.
        self._grid.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self.stray = Inline(parent=self)
        self._columns = 0
        self._wide = (
            {name for name, entry in entries(action).items() if entry.wide} if wide is None else set(wide)
        )
        self._whole: set[str] = set()
        self._build(today, overrides or {}, without, needed)
        self._flow(2)

    def _build(
        self, today: date, overrides: Mapping[str, Any], without: Collection[str], needed: Collection[str]
    ) -> None:
        told, defaults = entries(self.action), _defaults(self.action)
        self._blank = {name for name, default in defaults.items() if default == ""}
        for name in _in_order(told, self.groups or self.action.groups):
            if name not in without:
                entry, default = told[name], defaults.get(name, MISSING)
                usual = None if default is MISSING else default
                editor = overrides.get(name) or make_input(entry, self.words, today, usual)
                # Nobody need be told to fill what begins filled.
                optional = default is not MISSING and name not in needed and name not in self.action.needed
                self._add(name, replace(entry, optional=optional), editor)
        self.fill({name: value for name, value in defaults.items() if _stands(told[name], value)})

    def _add(self, name: str, entry: Entry, editor: Any) -> None:
        editor.setObjectName(name)
        self.fields[name] = Field(entry, editor, self.words, self)
        if entry.kind in _WIDE_KINDS or getattr(editor, "wide", False):
            self._wide.add(name)
            self._whole.add(name)
        editor.changed.connect(lambda: self._changed(name))
        if entry.kind in {"phone", "email"} and isinstance(editor, Line):
            editor.editingFinished.connect(lambda: self._look_at_contact(name, entry.kind))
        if isinstance(editor, AddressLine):
            editor.parted.connect(lambda parts: self._spread(name, parts))

    def _look_at_contact(self, name: str, kind: str) -> None:
        """Say of a phone or an address, as it is left, that it looks like none."""
        lacking = unlike(kind, str(self.fields[name].editor.value() or ""))
        self.fields[name].doubt(self.words.say(lacking) if lacking else "")

    def _spread(self, name: str, parts: Mapping[str, str]) -> None:
        """The pieces of a pasted address go to the fields beside it."""
        before = name.removesuffix("address")
        for piece, text in parts.items():
            if text and before + piece in self.fields:
                self.fields[before + piece].editor.set_value(text)
                self._changed(before + piece)

    def _changed(self, name: str) -> None:
        self.fields[name].tell("")
        self.fields[name].doubt("")
        self.changed.emit(name)

    def editor(self, name: str) -> Any:
        """The input of a field."""
        return self.fields[name].editor

    def set_shown(self, name: str, on: bool) -> None:
        """Show or hide a field; the others close up."""
        self.fields[name].setVisible(on)
        self._flow(self._columns)

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(200), self._grid.minimumSize().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        columns = 1 + (self.width() > theme.px(ONE_COLUMN))
        if self._long and self.width() > theme.px(TWO_COLUMNS):
            columns = 3
        while columns > 1 and self._needs(columns) > self.width():
            columns -= 1
        if columns != self._columns:
            self._flow(columns)
            self._grid.activate()

    def _flow(self, columns: int) -> None:
        self._columns = columns
        # Not takeAt: its item would live on and keep the heights of its widget from being asked anew.
        for widget in (*self.fields.values(), *self._heads.values(), self.stray):
            self._grid.removeWidget(widget)
        for gone in range(self._grid.rowCount()):
            self._grid.setRowMinimumHeight(gone, 0)
        row, rows = 0, list[list[Field]]()
        for group, names in self._parts():
            if group is not None:
                head = self._heads[group]
                self._grid.addWidget(head, row, 0, 1, columns, Qt.AlignmentFlag.AlignBottom)
                # No margin of the label's own: a style sheet takes that away.
                above = theme.px(theme.FIELD) if row else 0
                self._grid.setRowMinimumHeight(row, theme.current().metrics("section").height() + above)
                row += 1
            row = self._place(names, row, columns, rows)
        for neighbours in rows:
            for field in neighbours:
                field.level_with_neighbours(not all(other.bare for other in neighbours))
        self._grid.addWidget(self.stray, row, 0, 1, columns)
        # A long form is to be seen whole on a small screen.
        self._grid.setVerticalSpacing(theme.px(theme.FIELD if columns < 3 else theme.LABEL))
        for column in range(3):
            self._grid.setColumnStretch(column, int(column < columns))

    def _parts(self) -> list[tuple[Group | None, list[str]]]:
        """The shown fields by their group; a heading without any is not shown, either."""
        shown = [name for name, field in self.fields.items() if not _put_away(field)]
        parts: list[tuple[Group | None, list[str]]] = []
        for group, head in self._heads.items():
            mine = [name for name in group.names if name in shown]
            head.setVisible(bool(mine))
            parts += [(group, mine)] if mine else []
        grouped = {name for group in self._heads for name in group.names}
        return [*parts, (None, [name for name in shown if name not in grouped])]

    def _cells(self, names: Sequence[str], columns: int) -> Iterator[tuple[str, int, int]]:
        """Each field with its column and how many it spans; the first column begins a row."""
        column = columns
        for name in names:
            whole = columns if name in self._whole else min(columns, 2)
            span = whole if name in self._wide else 1
            if column + span > columns:
                column = 0
            yield name, column, span
            column += span

    def _needs(self, columns: int) -> int:
        """How wide the form is that shows every label whole in so many columns."""
        widest = [0] * columns
        for _, names in self._parts():
            for name, column, span in self._cells(names, columns):
                if span == 1:
                    widest[column] = max(widest[column], self.fields[name].head_width())
        return sum(widest) + self._grid.horizontalSpacing() * (columns - 1)

    def _place(self, names: Sequence[str], row: int, columns: int, rows: list[list[Field]]) -> int:
        """Put fields into rows from ``row`` on; the row after them."""
        for name, column, span in self._cells(names, columns):
            if column == 0:
                rows.append([])
                row += 1
            rows[-1].append(self.fields[name])
            self._grid.addWidget(self.fields[name], row, column, 1, span)
        return row + 1

    # Values

    def values(self) -> dict[str, Any]:
        """What stands in the fields, by name; where nothing was chosen of words, an empty one."""
        found = {name: field.editor.value() for name, field in self.fields.items()}
        return {name: "" if value is None and name in self._blank else value for name, value in found.items()}

    def fill(self, values: Mapping[str, Any]) -> None:
        """Put values into the fields; not a change by the person."""
        for name, value in values.items():
            if name in self.fields:
                self.fields[name].editor.set_value(value)
                self.fields[name].tell("")

    def unreadable(self) -> dict[str, Text]:
        """What was typed and cannot be read, by field."""
        found = {name: field.editor.problem() for name, field in self.fields.items()}
        return {name: problem for name, problem in found.items() if problem}

    def build(self, **others: Any) -> Action | None:
        """The action with these values and ``others``; None, with the problems shown, if there are any."""
        action = self.action(**(self.values() | others))
        problems = action.problems() | self.unreadable()
        self.show_problems(problems)
        return None if problems else action

    def show_problems(self, problems: Mapping[str, Text]) -> None:
        """Show problems below their fields, take away all others, and go to the first.

        What belongs to no field of the form stands below them all.
        """
        stray = [self.words.say(text) for name, text in problems.items() if name not in self.fields]
        self.stray.tell("\n".join(stray))
        for name, field in self.fields.items():
            field.tell(self.words.say(problems[name]) if name in problems else "")
        first = next((name for name in self.fields if name in problems), None)
        if first:
            self.fields[first].editor.setFocus(Qt.FocusReason.OtherFocusReason)
            # Its words are laid out only now: with the focus alone the input would come into view without them.
            QTimer.singleShot(0, self, lambda: self._bring_into_view(self.fields[first]))

    def _bring_into_view(self, field: Field) -> None:
        """The field with what is said below it, where the form stands in something that scrolls."""
        area = self.parentWidget()
        while area is not None and not isinstance(area, QScrollArea):
            area = area.parentWidget()
        if area is not None:
            area.ensureWidgetVisible(field, 0, theme.px(theme.INSIDE))


def _put_away(field: Field) -> bool:
    return field.isHidden() and field.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide)


def _in_order(names: Collection[str], groups: Sequence[Group]) -> list[str]:
    """The names of the groups one after the other, then the others in their own order."""
    grouped = [name for group in groups for name in group.names if name in names]
    return [*grouped, *(name for name in names if name not in grouped)]
