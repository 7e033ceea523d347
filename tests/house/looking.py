"""Looks at shown widgets as a strict reader would: clipped words, nameless inputs, keys that are taken twice."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from xml.etree import ElementTree

from PySide6.QtCore import SIGNAL, QRect, Qt
from PySide6.QtGui import QAccessible, QAction, QShortcut
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QCheckBox,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QStyle,
    QStyleOptionFrame,
    QTabBar,
    QTextEdit,
    QToolButton,
    QWidget,
)

from helpdesk import places
from helpdesk.languages import LANGUAGES
from ui import theme
from ui.widgets.button import Button
from ui.widgets.cells import PAD, natural_width
from ui.widgets.inputs import Line
from ui.widgets.interview_pad import InterviewPad
from ui.widgets.keyed import KeyedButton
from ui.widgets.pill import Pill, pill_width
from ui.widgets.record_lines import RecordLines
from ui.widgets.record_page import RecordPage
from ui.widgets.records import RecordTable

SLACK = 2
"""Pixels by which rounding may differ."""

_OTHER_PHONE = re.compile(r"(?<![\w+])[6-9]\d{2} ?\d{3} ?\d{3}(?!\w)")
"""A Spanish number as files hold it, or in threes; people here write 600 12 34 56."""

_NO_ROLES = (QAccessible.Role.NoRole, QAccessible.Role.Client)

Inputs = (
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QComboBox,
    QAbstractSpinBox,
    QAbstractItemView,
    QAbstractButton,
)


def shown(root: QWidget) -> Iterator[QWidget]:
    """Every widget that can be seen, parts of Qt's own left out."""
    for widget in root.findChildren(QWidget):
        if widget.isVisibleTo(root) and not widget.objectName().startswith("qt_"):
            yield widget


def clipped(root: QWidget) -> list[str]:
    """Labels and buttons whose words have less room than they need."""
    return [f"{_name(widget)}: {found}" for widget in shown(root) if (found := _lacks(widget))]


def _lacks(widget: QWidget) -> str:
    if isinstance(widget, QLabel):
        return _label_lacks(widget)
    if isinstance(widget, QPushButton | QCheckBox | QRadioButton):
        need, have = widget.sizeHint().width(), widget.width()
        return f"{widget.text()!r} needs {need}, has {have}" if have + SLACK < need else ""
    if isinstance(widget, QScrollArea) and widget.widget() is not None:
        off = widget.horizontalScrollBarPolicy() == Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        need, have = widget.widget().width(), widget.viewport().width()
        return f"needs {need} wide and cannot be moved, has {have}" if off and have + SLACK < need else ""
    if isinstance(widget, KeyedButton):
        need, have = widget.sizeHint().width(), widget.width()
        return f"{widget.text()!r} needs {need}, has {have}" if have + SLACK < need else ""
    if isinstance(widget, Pill):
        need, have = widget.sizeHint().width(), widget.width()
        return f"pill {widget.accessibleName()!r} needs {need}, has {have}" if have + SLACK < need else ""
    if isinstance(widget, QTabBar):
        need, have = widget.sizeHint().width(), widget.width()
        return f"tabs need {need}, have {have}" if have + SLACK < need else ""
    if isinstance(widget, QLineEdit):
        return _example_lacks(widget)
    if isinstance(widget, RecordLines):
        return "" if widget.two_lines else _record_lines_lack(widget)
    if isinstance(widget, QListWidget):
        return _list_lacks(widget)
    return ""


def _example_lacks(line: QLineEdit) -> str:
    """What an empty field is to be filled with, such as an example."""
    if line.text() or not line.placeholderText():
        return ""
    style = QStyleOptionFrame()
    line.initStyleOption(style)
    room = line.style().subElementRect(QStyle.SubElement.SE_LineEditContents, style, line)
    margins = line.textMargins()
    # Qt keeps two pixels free at each side of the text.
    have = room.width() - margins.left() - margins.right() - 4
    need = line.fontMetrics().horizontalAdvance(line.placeholderText())
    return f"example {line.placeholderText()!r} needs {need}, has {have}" if have + SLACK < need else ""


def _list_lacks(view: QListWidget) -> str:
    items = [view.item(row).text() for row in range(view.count())]
    need = max((view.fontMetrics().horizontalAdvance(text) for text in items), default=0)
    have = view.viewport().width() - theme.px(theme.LABEL)
    return f"a line of the list needs {need}, has {have}" if have + SLACK < need else ""


def _record_lines_lack(view: RecordLines) -> str:
    return "" if view.fit_beside() else "a line has no room for its name and its reason beside each other"


def _label_lacks(label: QLabel) -> str:
    # As it is seen: a line that ends in "…" by design has the whole in its tip.
    text = QLabel.text(label)
    if not text or (label.pixmap() and not label.pixmap().isNull()):
        return ""
    room = label.contentsRect().size()
    metrics = label.fontMetrics()
    if not label.wordWrap():
        need = max(metrics.horizontalAdvance(line) for line in text.splitlines() or [""])
        return f"{text[:60]!r} needs {need} wide, has {room.width()}" if room.width() + SLACK < need else ""
    flags = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft
    need = metrics.boundingRect(QRect(0, 0, max(1, room.width()), 100_000), flags, text).height()
    return f"{text[:60]!r} needs {need} high, has {room.height()}" if room.height() + SLACK < need else ""


def primaries(root: QWidget) -> list[str]:
    """More than one button that asks to be pressed first."""
    found = [_name(w) for w in shown(root) if isinstance(w, Button) and w.look == "primary" and w.isVisible()]
    return [] if len(found) <= 1 else [f"{len(found)} primary buttons: {', '.join(found)}"]


def beginning_small(root: QWidget) -> list[str]:
    """Choices that begin as in the middle of a sentence."""
    return [
        f"{_name(box)}: {box.itemText(row)!r} begins with a small letter"
        for box in shown(root)
        if isinstance(box, QComboBox)
        for row in range(box.count())
        if box.itemText(row)[:1].islower()
    ]


def foreign_to(language: str) -> Callable[[QWidget], list[str]]:
    """A look for words of the sources that have others in ``language`` and are shown, or heard, as they came."""
    own: dict[str, set[str]] = {}
    tree = ElementTree.parse(places.resource("i18n", f"{language}.ts"))
    for message in tree.getroot().iter("message"):
        source, said = message.findtext("source", ""), message.findtext("translation", "")
        own.setdefault(source, set()).add(said or source)
    known = set().union(*own.values())
    forgotten = {source for source, said in own.items() if source not in said} - known

    def look(root: QWidget) -> list[str]:
        return [
            f"{_name(widget)}: {text!r} is not said in {language}"
            for widget in shown(root)
            if not _is_customers(widget)
            for text in {_said(widget), widget.toolTip(), widget.accessibleName()}
            if text in forgotten
        ]

    return look


def other_phones(root: QWidget) -> list[str]:
    """Labels with a phone of the shop's country that is not written as everywhere else."""
    return [
        f"{_name(widget)}: {text!r} has a phone that is written otherwise"
        for widget in shown(root)
        if isinstance(widget, QLabel) and _OTHER_PHONE.search(text := widget.text())
    ]


def _is_customers(widget: QWidget) -> bool:
    """Whether it speaks the customer's language, or offers one by its own name."""
    above: QWidget | None = widget
    while above is not None and not isinstance(above, InterviewPad):
        above = above.parentWidget()
    return above is not None or widget.objectName().removeprefix("segment_") in LANGUAGES


def _said(widget: QWidget) -> str:
    return widget.text() if isinstance(widget, QLabel | QAbstractButton) else ""


def changed_fonts() -> list[str]:
    """Roles of the theme whose type somebody changed for all: what is painted afterwards is of another size."""
    now = theme.current()
    return [
        f"{role}: {now.font(role).pixelSize()} pixels for {now.px(size)}"
        for role, (size, weight) in theme._TYPE.items()
        if (now.font(role).pixelSize(), now.font(role).weight()) != (now.px(size), weight)  # type: ignore[arg-type]
    ]


def cut_in_lists(root: QWidget) -> list[str]:
    """A state that is cut in a list, and a name that is while another column has more room than it needs."""
    tables = [table for table in shown(root) if isinstance(table, RecordTable)]
    return [f"{_name(table)}: {found}" for table in tables for found in _cut(table)]


def _cut(table: RecordTable) -> Iterator[str]:
    header, rows = table.header, range(min(table.records.rowCount(), 200))
    said = {column: [table.records.said(row, column) for row in rows] for column in header.visible_columns()}
    asked = {
        column: max([header.title_width(column), *map(natural_width, cells)])
        for column, cells in said.items()
    }
    spare = 0
    for column, cells in said.items():
        width = header.sectionSize(column)
        # A figure more and the mark of the order have their room, so that nothing moves when they come.
        spare += max(0, width - asked[column] - theme.px(24))
        for cell in cells:
            if cell.mark and pill_width(cell.word) + theme.px(2 * PAD) > width + SLACK:
                yield f"{cell.word!r} needs {pill_width(cell.word) + theme.px(2 * PAD)}, has {width}"
    for column, cells in said.items():
        width = header.sectionSize(column)
        for cell in cells:
            need = theme.current().metrics("strong").horizontalAdvance(cell.text) + theme.px(2 * PAD)
            need += theme.px(24) if cell.icon else 0
            if cell.strong and width + SLACK < need <= width + spare:
                yield f"{cell.text!r} needs {need}, has {width}, and {spare} are free beside it"


def head_of_record(root: QWidget) -> int:
    """How many pixels at 100 % stand over the tabs or sections of the record that is shown; 0 where none is."""
    for page in shown(root):
        if isinstance(page, RecordPage) and page.currentIndex() == 1 and page.isVisible():
            below = page.tabs or next(iter(page.findChildren(QScrollArea)), None)
            if below is not None and below.isVisible():
                return round(below.mapTo(page, below.rect().topLeft()).y() / theme.current().scale)
    return 0


def unheard(root: QWidget) -> list[str]:
    """What a person who hears the window, or goes through it by keyboard, would not know or could not do."""
    return [f"{_name(widget)}: {told}" for widget in shown(root) for told in _unheard(widget)]


def _unheard(widget: QWidget) -> Iterator[str]:
    heard = QAccessible.queryAccessibleInterface(widget)
    stops = widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.focusProxy() is None
    if stops and widget.isEnabled() and not heard.text(QAccessible.Text.Name).strip():
        yield "has the focus and no name"
    if stops and heard.role() in _NO_ROLES and not isinstance(widget, QAbstractScrollArea):
        yield f"has the focus and the role {heard.role().name}"
    if isinstance(widget, QComboBox) and not _labelled(widget):
        yield "has no label, and on Linux nothing else names it"
    if isinstance(widget, QToolButton) and isinstance(widget.parentWidget(), QLineEdit):
        action = widget.defaultAction()
        if not (widget.text() or widget.accessibleName() or (action is not None and action.text())):
            yield "is a button in a field, without a name"
    if isinstance(widget, QAbstractButton) and heard.state().checked != widget.isChecked():
        yield "is said to be on when it is off"
    if isinstance(widget, QAbstractButton) and heard.state().disabled == widget.isEnabled():
        yield "is said to be allowed when it is not"
    if isinstance(widget, QAbstractButton) and widget.isEnabled() and not _actions(widget):
        yield "cannot be pressed but by mouse"
    if _pressed_by_mouse(widget) and not _actions(widget):
        yield "takes the mouse, and offers a screen reader nothing to press"
    if isinstance(widget, QAbstractButton) and _only_clicked(widget):
        yield "is turned on by a screen reader without the program learning of it: only clicks are heard"
    if isinstance(widget, Line) and widget.property("problem") and not widget.accessibleDescription():
        yield "has a problem that is only seen"


_OWN_WAYS = (QLabel, QAbstractScrollArea, QLineEdit, QAbstractSpinBox, QComboBox, QTabBar)
"""What has words to be read and copied, rows, text or values of its own to be gone to."""


def _pressed_by_mouse(widget: QWidget) -> bool:
    """Whether a class of ours does something when it is clicked, and the keyboard stops at it."""
    if isinstance(widget, _OWN_WAYS) or not widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
        return False
    kinds = [each for each in type(widget).__mro__ if each.__module__.startswith("ui.")]
    return any(name in each.__dict__ for each in kinds for name in ("mousePressEvent", "mouseReleaseEvent"))


def _only_clicked(button: QAbstractButton) -> bool:
    """Whether it can be on or off, and what is done with it hangs on clicks: the assistive toggle is none."""
    if not button.isCheckable() or not button.receivers(SIGNAL("clicked(bool)")):
        return False
    group = button.group()
    grouped = group is not None and any(
        group.receivers(SIGNAL(told))
        for told in ("idToggled(int,bool)", "buttonToggled(QAbstractButton*,bool)")
    )
    return not grouped and not button.receivers(SIGNAL("toggled(bool)"))


def _actions(widget: QWidget) -> list[str]:
    acts = QAccessible.queryAccessibleInterface(widget).actionInterface()
    return [name for name in acts.actionNames() if name != "SetFocus"] if acts is not None else []


def _labelled(field: QWidget) -> bool:
    parent = field.parentWidget()
    return parent is None or any(label.buddy() is field for label in parent.findChildren(QLabel))


def nameless(root: QWidget) -> list[str]:
    """Inputs that a screen reader could not name."""
    found = []
    for widget in shown(root):
        if isinstance(widget, Inputs) and not isinstance(widget, QHeaderView) and not _is_inner(widget):
            interface = QAccessible.queryAccessibleInterface(widget)
            if not interface.text(QAccessible.Text.Name).strip():
                found.append(_name(widget))
    return found


def _is_inner(widget: QWidget) -> bool:
    """Whether it is a part of another input, which has the name."""
    parent = widget.parentWidget()
    if isinstance(parent, QComboBox | QAbstractSpinBox):
        return True
    if isinstance(widget, QToolButton) and isinstance(parent, QLineEdit):
        return True
    # The corner of a table, the scroll buttons of tabs.
    return isinstance(parent, QAbstractScrollArea | QTabBar) and isinstance(widget, QAbstractButton)


def keys(root: QWidget) -> list[tuple[str, str, Qt.ShortcutContext, QWidget]]:
    """Every key that something listens to: key, who, how far it reaches, the widget it belongs to."""
    found = []
    for action in root.findChildren(QAction):
        for key in action.shortcuts():
            owner = next((w for w in action.associatedObjects() if isinstance(w, QWidget)), root)
            found.append((key.toString(), _name(action), action.shortcutContext(), owner))
    for shortcut in root.findChildren(QShortcut):
        parent = shortcut.parent()
        owner = parent if isinstance(parent, QWidget) else root
        found.append((shortcut.key().toString(), _name(shortcut), shortcut.context(), owner))
    for button in root.findChildren(QAbstractButton):
        if not button.shortcut().isEmpty() and not _is_mnemonic(button):
            found.append(
                (button.shortcut().toString(), _name(button), Qt.ShortcutContext.WindowShortcut, button)
            )
    return found


def _is_mnemonic(button: QAbstractButton) -> bool:
    return "&" in button.text().replace("&&", "")


def taken_twice(root: QWidget) -> list[str]:
    """Keys to which two things listen at the same place."""
    found, seen = [], keys(root)
    for place, (key, who, context, owner) in enumerate(seen):
        for other_key, other, other_context, other_owner in seen[place + 1 :]:
            if key == other_key and who != other and _meet(context, owner, other_context, other_owner):
                found.append(f"{key}: {who} and {other}")
    return found


_NARROW = (Qt.ShortcutContext.WidgetShortcut, Qt.ShortcutContext.WidgetWithChildrenShortcut)


def _meet(one: Qt.ShortcutContext, here: QWidget, other: Qt.ShortcutContext, there: QWidget) -> bool:
    """Whether both would hear a key: window-wide ones of screens that never show together do not."""
    if one in _NARROW and other in _NARROW:
        return here is there
    if one in _NARROW or other in _NARROW:
        return True
    return here.isVisible() == there.isVisible()


def _name(thing: object) -> str:
    name = thing.objectName() if isinstance(thing, QWidget | QAction | QShortcut) else ""
    text = (
        getattr(thing, "text", lambda: "")() if isinstance(thing, QAction | QAbstractButton | QLabel) else ""
    )
    parents = []
    parent = thing.parentWidget() if isinstance(thing, QWidget) else None
    while parent is not None and len(parents) < 4:
        parents.append(parent.objectName() or type(parent).__name__)
        parent = parent.parentWidget()
    return f"{type(thing).__name__} {name or text[:40]!r} in {' < '.join(parents)}"
