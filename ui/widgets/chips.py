"""Knows the row of saved views and filters over a list; must not know what they select."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QRect, QRectF, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QFrame, QMenu, QSizePolicy, QWidget

from helpdesk.classes import dataclass
from helpdesk.formats import Words
from helpdesk.texts import Text, translate
from ui import icons, theme
from ui.widgets.button import Button, enters

HEIGHT = 28
ALL = "all"
"""The key of a view that holds every record, where that is not the first."""


@dataclass(frozen=True, slots=True)
class Chip:
    """A saved view (one of them holds) or, with ``toggle``, a filter that is on or off by itself."""

    key: str
    text: Text | str
    icon: str = ""
    toggle: bool = False


class ChipButton(QAbstractButton):
    """One chip. On: accent edge, tinted ground and a tick; so colour is not alone."""

    def __init__(self, text: str, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.icon_name = icon
        self.count: int | None = None
        self.setText(text)
        self.setCheckable(True)
        self.setAccessibleName(text)

    def set_count(self, count: int | None) -> None:
        """A number behind the word."""
        self.count = count
        self.updateGeometry()
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Among exclusive buttons Qt's own arrows choose; here they only walk.
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _word(self) -> str:
        return self.text() if self.count is None else f"{self.text()}  {self.count}"

    def _leads(self) -> bool:
        return bool(self.icon_name) or self.isChecked()

    def sizeHint(self) -> QSize:
        now = theme.current()
        # The room for the tick is always there, so that nothing moves when a chip is chosen.
        width = now.metrics().horizontalAdvance(self._word()) + now.px(12 + 12 + 18)
        return QSize(width, now.px(HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        now, painter = theme.current(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        on = self.isChecked()
        body = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        edge = now.accent if on or self.hasFocus() else now.edge
        painter.setPen(QPen(edge, theme.RING if self.hasFocus() else 1))
        painter.setBrush(now.selected if on else now.hover if self.underMouse() else now.surface)
        painter.drawRoundedRect(body, body.height() / 2, body.height() / 2)
        size, left = now.px(14), now.px(10)
        width = now.metrics().horizontalAdvance(self._word())
        if self._leads():
            place = QRect(left, 0, size, self.height())
            icons.paint(
                painter, place, "check" if on else self.icon_name, now.accent if on else now.secondary, size
            )
            room = QRect(left + size + now.px(5), 0, width + 2, self.height())
        else:
            room = QRect((self.width() - width) // 2, 0, width + 2, self.height())
        painter.setFont(now.font())
        painter.setPen(now.text)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, self._word())


def _show_on(button: ChipButton, on: bool) -> None:
    with QSignalBlocker(button):
        button.setChecked(on)


class Chips(QFrame):
    """Views first, then filters; what does not fit stands in the menu at the end.

    ``chosen`` gives the view the person took, ``toggled`` a filter and whether it is on now.
    """

    chosen = Signal(str)
    toggled = Signal(str, bool)

    def __init__(self, words: Words, chips: Sequence[Chip], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = words
        self.buttons: dict[str, ChipButton] = {}
        # One of the views holds, and a screen reader's own press counts as a click.
        self._group = QButtonGroup(self)
        self._views: list[str] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.more = Button(words.say(translate("Chips", "More")), look="quiet", parent=self)
        self.more.setObjectName("more_chips")
        self.more.setMenu(QMenu(self.more))
        for chip in chips:
            button = ChipButton(words.say(chip.text), chip.icon, self)
            button.setObjectName(f"chip_{chip.key}")
            self.buttons[chip.key] = button
            if chip.toggle:
                button.toggled.connect(lambda on, key=chip.key: self.toggled.emit(key, on))
            else:
                self._views.append(chip.key)
                self._group.addButton(button)
                button.setAutoExclusive(True)
                button.toggled.connect(lambda on, key=chip.key: self._take(key, on))
        if self._views:
            self.set_view(self._views[0])

    def set_view(self, key: str) -> None:
        """Show that this view holds; tells nobody."""
        # A view that no chip stands for, such as a technician's, leaves all of them off.
        self._group.setExclusive(key in self._views)
        for name in self._views:
            _show_on(self.buttons[name], name == key)
            leads = name == key or (key not in self._views and name == self._views[0])
            self.buttons[name].setFocusPolicy(
                Qt.FocusPolicy.StrongFocus if leads else Qt.FocusPolicy.ClickFocus
            )
        self._group.setExclusive(True)
        self._place()

    def view(self) -> str:
        """The view that holds."""
        return next((name for name in self._views if self.buttons[name].isChecked()), "")

    def narrowing(self) -> str:
        """The words of the view and the filters that leave something out; the first view leaves out nothing."""
        held = [
            name for name in (self.view(), *self.filters()) if name and name != next(iter(self._views), "")
        ]
        return ", ".join(self.buttons[name].text() for name in held)

    def take_first(self) -> None:
        """As if the person had taken the first view and let go of every filter."""
        for name in self.filters():
            self.buttons[name].setChecked(False)
        if self._views and self.view() != self._views[0]:
            self._take(self._views[0], True)

    def widest(self) -> str:
        """The view that leaves out nothing, else the first."""
        return ALL if ALL in self._views else next(iter(self._views), "")

    def shows_all(self) -> bool:
        """Whether nothing is narrower than it could be."""
        return not self.filters() and self.view() == self.widest()

    def show_all(self) -> None:
        """Show the widest view and no filter; tells nobody."""
        for name in self.filters():
            self.set_on(name, False)
        self.set_view(self.widest())

    def set_on(self, key: str, on: bool) -> None:
        """Show a filter as on or off; tells nobody."""
        _show_on(self.buttons[key], on)

    def filters(self) -> set[str]:
        """The filters that are on."""
        return {key for key, button in self.buttons.items() if key not in self._views and button.isChecked()}

    def set_count(self, key: str, count: int | None) -> None:
        """The number on a chip; None shows none."""
        if key in self.buttons:
            self.set_counts({key: count})

    def set_counts(self, counts: Mapping[str, int | None]) -> None:
        """The numbers of several chips, placed anew once."""
        changed = {
            key: count
            for key, count in counts.items()
            if key in self.buttons and self.buttons[key].count != count
        }
        for key, count in changed.items():
            self.buttons[key].set_count(count)
        if changed:
            self._place()

    def _take(self, key: str, on: bool) -> None:
        if on:
            self.set_view(key)
            self.chosen.emit(key)

    def sizeHint(self) -> QSize:
        return QSize(theme.px(320), theme.px(theme.CONTROL))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(120), theme.px(theme.CONTROL))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        gap, left = theme.px(6), 0
        shown = self._shown(gap)
        for key, button in self.buttons.items():
            button.setVisible(key in shown)
        for key in shown:
            size = self.buttons[key].sizeHint()
            self.buttons[key].setGeometry(
                left, (self.height() - size.height()) // 2, size.width(), size.height()
            )
            left += size.width() + gap
        hidden = [key for key in self.buttons if key not in shown]
        self._fill_more(hidden)
        self.more.setVisible(bool(hidden))
        self.more.setGeometry(
            left, (self.height() - self.more.sizeHint().height()) // 2, *self.more.sizeHint().toTuple()
        )

    def _shown(self, gap: int) -> list[str]:
        """The chips for which there is room, from the first; the view that holds is always seen, at their end."""
        room = {key: button.sizeHint().width() + gap for key, button in self.buttons.items()}
        if sum(room.values()) - gap <= self.width():
            return list(room)
        limit = self.width() - self.more.sizeHint().width()
        shown: list[str] = []
        for key in room:
            if sum(room[each] for each in (*shown, key)) > limit:
                break
            shown.append(key)
        held = self.view()
        if held and held not in shown:
            while shown and sum(room[each] for each in (*shown, held)) > limit:
                shown.pop()
            shown.append(held)
        return shown

    def _fill_more(self, keys: list[str]) -> None:
        menu = self.more.menu()
        for old in menu.actions():
            # One of them may be what was just chosen.
            menu.removeAction(old)
            old.deleteLater()
        for key in keys:
            button = self.buttons[key]
            action = menu.addAction(button._word())
            action.setCheckable(True)
            action.setChecked(button.isChecked())
            action.triggered.connect(button.click)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}.get(Qt.Key(event.key()), 0)
        focused = next((key for key, button in self.buttons.items() if button.hasFocus()), None)
        if step and focused:
            shown = [key for key, button in self.buttons.items() if not button.isHidden()]
            there = shown[(shown.index(focused) + step) % len(shown)]
            self.buttons[there].setFocus(Qt.FocusReason.TabFocusReason)
        elif focused and enters(event):
            self.buttons[focused].click()
        else:
            super().keyPressEvent(event)
