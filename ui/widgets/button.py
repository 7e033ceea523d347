"""Knows the program's buttons: one primary, plain ones, quiet ones; must not know what they do."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QMetaObject, QObject, QRect, QRectF, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QAction, QColor, QKeyEvent, QKeySequence, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QMenu, QPushButton, QWidget

from ui import icons, theme
from ui.widgets import plain

Look = Literal["primary", "plain", "quiet", "danger"]


def tip_with_key(tip: str, key: QKeySequence | str | None) -> str:
    """A tooltip that also tells the key: ``Help (F1)``."""
    shown = QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText) if key else ""
    return f"{tip} ({shown})" if shown else tip


def enters(event: QKeyEvent) -> bool:
    """Whether it is Enter alone, which presses what has the keyboard: with Ctrl it is for the whole form or record."""
    enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
    return enter and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier


class ChoiceButton(QAbstractButton):
    """One choice of some. ``taken`` when somebody takes it, with the mouse, a key or a screen reader's own toggle.

    That toggle is no click, and what the program shows as chosen is not taken by anybody.
    """

    taken = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setCheckable(True)
        self.clicked.connect(lambda: self.taken.emit())
        self.toggled.connect(self._toggled)

    def nextCheckState(self) -> None:
        with QSignalBlocker(self):
            super().nextCheckState()

    def setChecked(self, on: bool) -> None:
        """Show it as chosen or not, of exclusive ones too; tells nobody."""
        exclusive = self.autoExclusive()
        self.setAutoExclusive(False)
        with QSignalBlocker(self):
            super().setChecked(on)
        self.setAutoExclusive(exclusive)

    def _toggled(self, on: bool) -> None:
        # Of exclusive ones the other is let go of in the same moment.
        if on or not self.autoExclusive():
            self.taken.emit()


class Tile(QAbstractButton):
    """A surface with words and pictures in a layout, pressed as one; its accessible name says them all.

    ``look``: ``card`` stands on a surface of its own, ``line`` is bare until the mouse is over it.
    """

    def __init__(self, look: Literal["card", "line"] = "card", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self.on = False
        """Whether what is behind it is shown."""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if enters(event):
            if not event.isAutoRepeat():
                self.click()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        now, painter = theme.current(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        radius = now.px(theme.RADIUS)
        if self.look == "card":
            painter.setPen(QPen(now.hairline, 1))
            painter.setBrush(now.surface)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        elif self.on or self.underMouse():
            painter.fillRect(self.rect(), now.selected if self.on else now.hover)
        if self.hasFocus():
            painter.setPen(QPen(now.accent, theme.RING))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), radius, radius)


class Button(QPushButton):
    """A button of one of four looks. ``clicked`` as every Qt button has it.

    ``primary`` once per view; ``danger`` only for the last step of something that destroys; ``quiet``
    has no edge until the mouse is over it. Without ``text`` the icon stands alone and ``tip`` becomes
    the accessible name.
    """

    def __init__(
        self,
        text: str = "",
        icon: str = "",
        look: Look = "plain",
        *,
        tip: str = "",
        key: QKeySequence | str | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self.icon_name = icon
        self.look: Look = look
        self._shows: QAction | None = None
        self._bonds: list[QMetaObject.Connection] = []
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        if not text:
            self.setAccessibleName(tip)
        if tip or key:
            self.setToolTip(tip_with_key(tip or text.replace("&", ""), key))
        if key:
            self.setShortcut(QKeySequence(key))

    def setAccessibleName(self, name: str) -> None:
        """What the button is called by a screen reader, without what some voices spell out."""
        super().setAccessibleName(plain.aloud(name))

    def setToolTip(self, tip: str) -> None:
        """Show ``tip``; a screen reader is told of it what the button's name has not said yet.

        One that says no more than the words on the button is no help to anybody, and would be heard as well.
        """
        if self.text() and tip.rstrip("…") == self._shown().rstrip("…"):
            tip = ""
        super().setToolTip(tip)
        said = plain.aloud(tip)
        # Of a button without a description Qt would tell the tooltip as it is written.
        same = said if said != tip else ""
        self.setAccessibleDescription(plain.beyond_name(self.accessibleName() or self._shown(), said) or same)

    @classmethod
    def for_action(cls, action: QAction, look: Look = "plain", *, words: bool = True) -> Button:
        """A button that shows and triggers an action and follows whether it is allowed."""
        button = cls(action.text() if words else "", action.property("icon_name") or "", look)
        button.show_action(action, look, words=words)
        return button

    def show_action(self, action: QAction, look: Look = "plain", *, words: bool = True) -> None:
        """Show and trigger this action from now on, in the place of another."""
        for bond in self._bonds:
            QObject.disconnect(bond)
        if words:
            self.setText(action.text())
        self.icon_name, self.look = action.property("icon_name") or "", look
        self.setAccessibleName(action.text().replace("&", ""))
        said = action.text().replace("&", "")
        # Qt makes a tip of the text without its dots: heard after the name it would be the name once more.
        tip = said if action.toolTip() == said.replace("…", "") else action.toolTip()
        self.setToolTip(tip_with_key(tip, action.shortcut()))
        self.setObjectName(action.objectName())
        self.setEnabled(action.isEnabled())
        self._bonds = [action.enabledChanged.connect(self.setEnabled), self.clicked.connect(action.trigger)]
        self._shows = action if words else None
        if words:
            self._bonds.append(action.changed.connect(self._follow))
        self.updateGeometry()
        self.update()

    def _follow(self) -> None:
        """Say what the action says now: one that turns something on may become one that turns it off."""
        action = self._shows
        if action is None:
            return
        icon = action.property("icon_name") or ""
        if (action.text(), icon) != (self.text(), self.icon_name):
            self.setText(action.text())
            self.icon_name = icon
            self.setAccessibleName(action.text().replace("&", ""))
            self.updateGeometry()

    def drop(self, menu: QMenu) -> None:
        """Show ``menu`` below the button when it is pressed."""
        self.setMenu(menu)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Qt presses a button by Enter in dialogs only; here Enter does what has the focus, everywhere.
        if enters(event):
            if not event.isAutoRepeat():
                self.click()
            return
        super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        now = theme.current()
        height = now.px(theme.CONTROL)
        if not self.text():
            return QSize(height, height)
        width = now.metrics("strong").horizontalAdvance(self._shown()) + now.px(28)
        if self.icon_name:
            width += now.px(16 + 6 - 4)
        if self.menu():
            width += now.px(16)
        return QSize(width, height)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _shown(self) -> str:
        return self.text().replace("&&", "\0").replace("&", "").replace("\0", "&")

    def _colours(self) -> tuple[QColor | None, QColor | None, QColor]:
        """Ground, edge, ink as things stand."""
        now = theme.current()
        down = self.isDown() or self.isChecked()
        if not self.isEnabled():
            quiet = self.look == "quiet"
            return None if quiet else now.hover, None if quiet else now.hairline, now.disabled
        if self.look in ("primary", "danger"):
            ground = now.accent if self.look == "primary" else now.tone("late").ink
            ground = (
                now.mix(ground, now.text, 0.28 if down else 0.14) if down or self.underMouse() else ground
            )
            return ground, None, now.on_accent
        ground_quiet = now.pressed if down else now.hover if self.underMouse() else None
        if self.look == "quiet":
            return ground_quiet, None, now.accent if self.text() and not self.icon_name else now.text
        return ground_quiet or now.surface, now.edge, now.text

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        now = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground, edge, ink = self._colours()
        body = QRectF(self.rect())
        radius = now.px(theme.RADIUS)
        if self.hasFocus():
            ring = body.adjusted(1, 1, -1, -1)
            painter.setPen(QPen(now.accent, theme.RING))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(ring, radius, radius)
            body = body.adjusted(3, 3, -3, -3)
            radius -= 2
        if ground or edge:
            painter.setPen(QPen(edge, 1) if edge and not self.hasFocus() else Qt.PenStyle.NoPen)
            painter.setBrush(ground or Qt.BrushStyle.NoBrush)
            half = 0.5 if edge and not self.hasFocus() else 0
            painter.drawRoundedRect(body.adjusted(half, half, -half, -half), radius, radius)
        self._paint_content(painter, ink)

    def _paint_content(self, painter: QPainter, ink: QColor) -> None:
        now = theme.current()
        rect, size = self.rect(), now.px(16)
        if not self.text():
            icons.paint(painter, rect, self.icon_name, ink, size)
            return
        role: theme.Role = "strong" if self.look in ("primary", "danger") else "body"
        shown, metrics = self._shown(), now.metrics(role)
        width = metrics.horizontalAdvance(shown)
        total = width + (size + now.px(6) if self.icon_name else 0) + (now.px(18) if self.menu() else 0)
        left = max(now.px(8), (rect.width() - total) // 2)
        if self.icon_name:
            icons.paint(painter, QRect(left, 0, size, rect.height()), self.icon_name, ink, size)
            left += size + now.px(6)
        painter.setFont(now.font(role))
        painter.setPen(ink)
        room = rect.width() - left - now.px(8) - (now.px(18) if self.menu() else 0)
        shown = metrics.elidedText(shown, Qt.TextElideMode.ElideRight, room)
        width = min(width, metrics.horizontalAdvance(shown))
        painter.drawText(QRect(left, 0, room, rect.height()), Qt.AlignmentFlag.AlignVCenter, shown)
        if self.menu():
            chevron = QRect(left + width + now.px(4), 0, now.px(14), rect.height())
            icons.paint(painter, chevron, "chevron-down", ink, now.px(14))
