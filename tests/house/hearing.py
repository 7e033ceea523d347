"""Walks the accessibility tree of what is shown, as a screen reader does: what is painted and not told, rows of silence."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from PySide6.QtCore import QObject, QPoint, QRect
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QHeaderView, QLabel, QLineEdit, QWidget

from helpdesk.action import NEEDED
from tests.house.looking import shown
from ui.widgets.dialog import Dialog
from ui.widgets.form import Form
from ui.widgets.tab_chain import takes_tab

ROWS = 12
"""Rows of a list that are heard; the others are made alike."""

_Role = QAccessible.Role
ROLES = {
    *(_Role.Button, _Role.CheckBox, _Role.RadioButton, _Role.Link, _Role.ComboBox, _Role.EditableText),
    *(_Role.SpinBox, _Role.PageTab, _Role.Table, _Role.List, _Role.Tree, _Role.Dialog, _Role.MenuItem),
}
"""Roles that mean nothing without a name."""
COLUMNS = 16
CELLS = {_Role.Cell, _Role.ListItem, _Role.TreeItem, _Role.EditableText, _Role.ComboBox}
"""What says the text that stands in it, whatever that is."""
DIRECTIONS = "\u2066\u2067\u2068\u2069\u200e\u200f"
MARKUP = "<p style"
"""How a tip begins that is put over something."""
SILENT = frozenset({"Sign", "_Picture", "DayBar"})
"""Painted beside words that say the same."""


def untold(root: QWidget) -> list[str]:
    """What is there for the eyes alone."""
    return [*_nameless(root), *_repeated(root), *_painted(root), *_silent_rows(root)]


def interfaces(root: QWidget) -> Iterator[QAccessibleInterface]:
    """Everything below a widget that is visible; of a long list its first rows."""
    waiting: list[Any] = [QAccessible.queryAccessibleInterface(root)]
    while waiting:
        heard = waiting.pop()
        if heard is None or not heard.isValid() or heard.state().invisible:
            continue
        yield heard
        count = heard.childCount()
        most = (
            count if heard.role() not in (_Role.Table, _Role.List, _Role.Tree) else min(count, ROWS * COLUMNS)
        )
        waiting += [heard.child(place) for place in range(most)]


def alike(dialog: QWidget) -> list[str]:
    """Buttons of a dialog that are heard alike: whoever hears one does not know which of them it is."""
    heard: dict[tuple[str, str], list[str]] = {}
    for button in shown(dialog):
        if isinstance(button, QAbstractButton) and button.isEnabled() and takes_tab(button, dialog):
            told = QAccessible.queryAccessibleInterface(button)
            said = (_said(told), told.text(QAccessible.Text.Description))
            heard.setdefault(said, []).append(_called(button))
    return [f"{said!r} is what {each} all say" for said, each in heard.items() if len(each) > 1]


def tab_order(dialog: QWidget) -> list[str]:
    """What is wrong with the way that Tab goes through a dialog."""
    way: list[QWidget] = []
    if dialog.focusWidget() is None:
        dialog.focusNextPrevChild(True)
    while (here := dialog.focusWidget()) is not None and here not in way:
        way.append(here)
        dialog.focusNextPrevChild(True)
    return [*_unreached(dialog, way), *_out_of_order(dialog, way)]


def _unreached(dialog: QWidget, way: list[QWidget]) -> Iterator[str]:
    """Fields and buttons that Tab never comes to, wherever it begins; of a row of choices one is enough."""
    stops = [each for each in dialog.findChildren(QWidget) if takes_tab(each, dialog)]
    for each in stops:
        if each not in way and not (isinstance(each, QAbstractButton) and each.autoExclusive()):
            yield f"Tab never comes to {_called(each)}"


def _out_of_order(dialog: QWidget, way: list[QWidget]) -> Iterator[str]:
    """Fields to which Tab leads back up, past others that one reads first; the foot begins anew at the top."""
    page = dialog.page if isinstance(dialog, Dialog) else dialog
    fields = [each for each in way if page.isAncestorOf(each)]
    places = {each: QRect(each.mapTo(page, QPoint(0, 0)), each.size()) for each in fields}
    first = min(fields, key=lambda each: (places[each].top(), places[each].left()), default=None)
    if first is None:
        return
    begun = way.index(first)
    for here, step in pairwise([*way[begun:], *way[:begun]]):
        if step not in places:
            return
        if places[step].bottom() <= places[here].top() and places[step].left() < places[here].right():
            yield f"Tab leads back up from {_called(here)} to {_called(step)}"


def _called(widget: QWidget) -> str:
    return widget.objectName() or type(widget).__name__


def _nameless(root: QWidget) -> Iterator[str]:
    for heard in interfaces(root):
        if heard.role() in ROLES and not heard.state().disabled and not _said(heard):
            yield f"{_where(heard)}: a {heard.role().name} without a name"


def _repeated(root: QWidget) -> Iterator[str]:
    """What is said twice, and words for what only holds other things."""
    for heard in interfaces(root):
        name, more = _said(heard), heard.text(QAccessible.Text.Description).strip()
        rest = more.removeprefix(name)
        if name and rest and rest != more and not rest.lstrip()[0].isalnum():
            yield f"{_where(heard)}: {name!r} is told once more in {more!r}"
        if name != more and name.rstrip(".… ") == more.rstrip(".… ") != "":
            yield f"{_where(heard)}: {name!r} is told once more in {more!r}"
        if MARKUP in name or MARKUP in more:
            yield f"{_where(heard)}: markup is told in {name!r} or {more!r}"
        if any(mark in name or mark in more for mark in DIRECTIONS) and heard.role() not in CELLS:
            yield f"{_where(heard)}: marks of writing direction in {name!r} or {more!r}, which some voices spell"
        if heard.role() == _Role.LayeredPane:
            yield f"{_where(heard)}: a layered pane, which means nothing to anybody"


def _painted(root: QWidget) -> Iterator[str]:
    """Widgets of ours that paint what they say, and say nothing."""
    for widget in shown(root):
        kind = type(widget)
        paints = any(
            "paintEvent" in each.__dict__ and each.__module__.startswith("ui.") for each in kind.__mro__
        )
        told = isinstance(widget, QLabel | QAbstractButton | QLineEdit | QAbstractItemView)
        if not paints or told or kind.__name__ in SILENT or _whole(widget):
            continue
        if not any(child.isVisibleTo(widget) for child in widget.findChildren(QWidget)):
            yield f"{kind.__name__} {widget.objectName()!r} paints and says nothing"


def _whole(widget: QWidget) -> str:
    heard = QAccessible.queryAccessibleInterface(widget)
    return _said(heard) + heard.text(QAccessible.Text.Description) if heard is not None else ""


def _silent_rows(root: QWidget) -> Iterator[str]:
    """Lists that show rows of which less is told than there are."""
    for view in root.findChildren(QAbstractItemView):
        model = view.model()
        if model is None or not view.isVisibleTo(root) or isinstance(view, QHeaderView):
            continue
        rows = min(ROWS, model.rowCount())
        heard = QAccessible.queryAccessibleInterface(view)
        most = min(heard.childCount(), (rows + 1) * COLUMNS)
        told = [heard.child(place) for place in range(most)]
        spoken = sum(bool(cell is not None and cell.isValid() and _said(cell)) for cell in told)
        if spoken < rows:
            yield f"{type(view).__name__} {view.objectName()!r}: {spoken} cells are told of {rows} rows"


def untold_of_forms(root: QWidget) -> list[str]:
    """Fields whose being required, or being wrong, is only seen; the window speaks English."""
    found = []
    for form in (form for form in root.findChildren(Form) if form.isVisibleTo(root)):
        for name, field in form.fields.items():
            if field.required and "Required" not in _description(field.editor):
                found.append(f"{name}: that it is required")
        form.show_problems(dict.fromkeys(form.fields, NEEDED))
        for name, field in form.fields.items():
            if form.words.say(NEEDED) not in _description(field.editor):
                found.append(f"{name}: its problem")
        form.show_problems({})
        for name, field in form.fields.items():
            if form.words.say(NEEDED) in _description(field.editor):
                found.append(f"{name}: a problem that is gone")
    return found


def _description(editor: QWidget) -> str:
    return QAccessible.queryAccessibleInterface(editor).text(QAccessible.Text.Description)


def _said(heard: QAccessibleInterface) -> str:
    return str(heard.text(QAccessible.Text.Name)).strip()


def _where(heard: QAccessibleInterface) -> str:
    thing: QObject | None = heard.object()
    names: list[str] = []
    while thing is not None and len(names) < 4:
        names.append(thing.objectName() or type(thing).__name__)
        thing = thing.parent()
    return " < ".join(names)
