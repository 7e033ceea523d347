"""Knows the navigation at the left: icon, word, count, the screen that is open; must not know the screens."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QFrame, QSizePolicy, QVBoxLayout, QWidget

from helpdesk.classes import NamedTuple
from helpdesk.formats import Words
from helpdesk.texts import Text, translate
from ui import icons, theme
from ui.widgets import plain
from ui.widgets.button import enters, tip_with_key

NARROW = 1000
"""Windows of fewer pixels at 100 % show the places as icons."""


class Place(NamedTuple):
    """A screen one can go to. ``foot`` places stand at the bottom."""

    key: str
    icon: str
    title: Text
    foot: bool = False
    shortcut: str = ""
    """Its own key; without one that of its place, :func:`key_of`."""
    also: Text | str = ""
    """Other words by which the search finds it."""


def key_of(number: int) -> str:
    """The key of a place by its number, from 1: Ctrl+1 to Ctrl+9, Ctrl+0 for the tenth, then Alt+1 and on."""
    return f"Ctrl+{number % 10}" if number <= 10 else f"Alt+{number - 10}" if number <= 19 else ""


def paint_ground(painter: QPainter, body: QRectF, *, on: bool, under: bool, held: bool) -> None:
    """What lies under a place in ``body``: the chosen one with its bar before it, the one under the mouse, the ring."""
    now = theme.current()
    radius = now.px(theme.RADIUS)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    if on or under:
        painter.setBrush(now.selected if on else now.mix(now.window, now.text, 0.06))
        painter.drawRoundedRect(body, radius, radius)
    if on:
        bar = QRectF(body.x() - now.px(8), body.y() + now.px(6), now.px(3), body.height() - now.px(12))
        painter.setBrush(now.accent)
        painter.drawRoundedRect(bar, 1.5, 1.5)
    if held:
        painter.setPen(QPen(now.accent, theme.RING))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(body.adjusted(1, 1, -1, -1), radius, radius)


class NavItem(QAbstractButton):
    """One line of the navigation."""

    def __init__(self, place: Place, title: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.place = place
        self.count = 0
        self.folded = False
        self.setText(title)
        self.setCheckable(True)
        # A press with the mouse leaves the keyboard in the list where it was.
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def nextCheckState(self) -> None:
        """A press asks to go there; that one is there the window says."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if enters(event):
            self.click()
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            # Among exclusive buttons Qt's own arrows choose; here they only walk.
            event.ignore()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        return QSize(theme.px(theme.NAV_FOLDED if self.folded else theme.NAV), theme.px(36))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        now = theme.current()
        painter = QPainter(self)
        body = QRectF(self.rect()).adjusted(now.px(8), 1, -now.px(8), -1)
        paint_ground(painter, body, on=self.isChecked(), under=self.underMouse(), held=self.hasFocus())
        self._paint_content(painter)

    def _paint_content(self, painter: QPainter) -> None:
        now, size = theme.current(), theme.px(18)
        ink = now.text if self.isChecked() else now.secondary
        left = (self.width() - size) // 2 if self.folded else now.px(20)
        tint = now.accent if self.isChecked() else ink
        icons.paint(
            painter,
            QRect(left, 0, size, self.height()),
            self.place.icon,
            tint,
            size,
        )
        right = self._paint_count(painter)
        if not self.folded:
            role: theme.Role = "strong" if self.isChecked() else "body"
            room = QRect(left + size + now.px(12), 0, 0, self.height())
            room.setRight(right - now.px(6))
            painter.setFont(now.font(role))
            painter.setPen(now.text)
            shown = now.metrics(role).elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, shown)

    def _paint_count(self, painter: QPainter) -> int:
        """The count at the right; where it begins."""
        now = theme.current()
        edge = self.width() - now.px(18)
        if not self.count:
            return edge
        if self.folded:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(now.accent)
            dot = now.px(8)
            painter.drawEllipse(self.width() // 2 + now.px(8), now.px(6), dot, dot)
            return edge
        text = str(self.count) if self.count < 1000 else "999+"
        width = now.metrics("secondary").horizontalAdvance(text)
        painter.setFont(now.font("secondary"))
        painter.setPen(now.text if self.isChecked() else now.secondary)
        painter.drawText(
            QRect(edge - width, 0, width + 1, self.height()), Qt.AlignmentFlag.AlignVCenter, text
        )
        return edge - width


class Navigation(QFrame):
    """The places to go, 208 wide, 64 folded. ``actions_for_menu`` go into the window's menu, keys and all."""

    went = Signal(str)
    """The person chose a place: its key."""
    folded_changed = Signal(bool)

    def __init__(self, words: Words, places: Sequence[Place], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = words
        self.folded = False
        self.setProperty("look", "band")
        self.setAccessibleName(words.say(translate("Navigation", "Screens")))
        self.items: dict[str, NavItem] = {}
        self._group = QButtonGroup(self)
        self.actions_for_menu: list[QAction] = []
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, theme.px(8), 0, theme.px(8))
        layout.setSpacing(theme.px(2))
        for place in (place for place in places if not place.foot):
            layout.addWidget(self._item(place))
        layout.addStretch(1)
        for place in (place for place in places if place.foot):
            layout.addWidget(self._item(place))
        self.fold_button = self._item(Place("", "panel-left-close", translate("Navigation", "Fold")))
        self.fold_button.setCheckable(False)
        self.fold_button.clicked.connect(lambda: self.set_folded(not self.folded))
        layout.addWidget(self.fold_button)
        self._settled = False
        self._fold(False)

    def _item(self, place: Place) -> NavItem:
        item = NavItem(place, self.words.say(place.title), self)
        if place.key:
            number = len(self.items) + 1
            key = place.shortcut or ("" if place.foot else key_of(number))
            item.setObjectName(f"nav_{place.key}")
            item.setToolTip(tip_with_key(item.text(), key))
            item.setAccessibleDescription(plain.beyond_name(item.text(), item.toolTip()))
            item.setAutoExclusive(True)
            self._group.addButton(item)
            item.clicked.connect(lambda: self.went.emit(place.key))
            # A screen reader's own press toggles, and is no click.
            item.toggled.connect(lambda on: self.went.emit(place.key) if on else None)
            self.items[place.key] = item
            action = QAction(item.text(), self)
            action.setShortcut(QKeySequence(key))
            theme.give_icon(action, place.icon)
            action.triggered.connect(item.click)
            self.addAction(action)
            self.actions_for_menu.append(action)
        return item

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
        walked = [*self.items.values(), self.fold_button]
        held = next((place for place, item in enumerate(walked) if item.hasFocus()), None)
        if step and held is not None:
            walked[(held + step) % len(walked)].setFocus(Qt.FocusReason.TabFocusReason)
        else:
            super().keyPressEvent(event)

    def set_current(self, key: str) -> None:
        """Show that this place is open; does not go there."""
        self._group.setExclusive(False)
        for name, item in self.items.items():
            with QSignalBlocker(item):
                item.setChecked(name == key)
        self._group.setExclusive(True)

    def set_count(self, key: str, count: int) -> None:
        """How many things there ask for something; 0 shows none."""
        item = self.items.get(key)
        if item and item.count != count:
            item.count = count
            item.setAccessibleName(f"{item.text()}, {count}" if count else item.text())
            item.update()

    def set_folded(self, folded: bool) -> None:
        """Icons only, or icons and words, as the person wants it."""
        self._settled = True
        changed = folded != self.folded
        self._fold(folded)
        if changed:
            self.folded_changed.emit(folded)

    def fit(self, width: int) -> None:
        """In a narrow window the words give their room to the screen, unless the person has said otherwise."""
        folded = width < theme.px(NARROW)
        if not self._settled and folded != self.folded:
            self._fold(folded)

    def _fold(self, folded: bool) -> None:
        self.folded = folded
        self.setFixedWidth(theme.px(theme.NAV_FOLDED if folded else theme.NAV))
        for item in (*self.items.values(), self.fold_button):
            item.folded = folded
            item.update()
        title = translate("Navigation", "Unfold") if folded else translate("Navigation", "Fold")
        self.fold_button.setText(self.words.say(title))
        self.fold_button.setToolTip(tip_with_key(self.fold_button.text(), "Ctrl+B"))
        self.fold_button.setAccessibleDescription(
            plain.beyond_name(self.fold_button.text(), self.fold_button.toolTip())
        )
        self.fold_button.place = Place("", "panel-left-open" if folded else "panel-left-close", title)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        theme.fill(painter, QRect(self.width() - 1, 0, 1, self.height()), theme.current().hairline)
