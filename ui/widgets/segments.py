"""Knows how one of a few things is chosen from a row in which all of them are seen; must not know the things."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QRect, QRectF, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QRadioButton, QSizePolicy, QWidget

from helpdesk.formats import Words
from helpdesk.texts import Text
from ui import icons, theme

HEIGHT = 28


class Segment(QRadioButton):
    """One choice of the row. Chosen: tinted ground, accent edge and a tick, so colour is not alone."""

    first = last = False

    def __init__(self, text: str, icon: str, parent: QWidget) -> None:
        super().__init__(text, parent)
        self.icon_name = icon
        self.setAccessibleName(text)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def hitButton(self, pos: Any) -> bool:
        return self.rect().contains(pos)

    def sizeHint(self) -> QSize:
        now = theme.current()
        return QSize(now.metrics("strong").horizontalAdvance(self.text()) + now.px(44), now.px(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        now, painter = theme.current(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        on, held = self.isChecked(), self.hasFocus()
        painter.setPen(now.accent if on else now.edge)
        painter.setBrush(now.selected if on else now.hover if self.underMouse() else now.surface)
        painter.drawPath(self._outline())
        if held:
            painter.setPen(QPen(now.accent, theme.RING))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(3, 3, -4, -3), 3, 3)
        role: theme.Role = "strong" if on else "body"
        icon = "check" if on else self.icon_name
        size, gap = (now.px(14), now.px(6)) if icon else (0, 0)
        width = now.metrics(role).horizontalAdvance(self.text())
        # Word and icon together in the middle; the room for the tick is always there, so no neighbour moves.
        left = (self.width() - size - gap - width) // 2
        if icon:
            ink = now.accent if on else now.secondary
            icons.paint(painter, QRect(left, 0, size, self.height()), icon, ink, size)
        painter.setFont(now.font(role))
        painter.setPen(now.text)
        room = QRect(left + size + gap, 0, width + 2, self.height())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, self.text())

    def _outline(self) -> QPainterPath:
        """Round at the ends of the row only."""
        radius = theme.px(theme.RADIUS)
        # Neighbours share an edge: each draws the one at its right.
        body = QRectF(self.rect()).adjusted(1 if self.first else -1, 1, -1, -1)
        round_one, straight = QPainterPath(), QPainterPath()
        round_one.addRoundedRect(body, radius, radius)
        straight.addRect(body.adjusted(radius if self.first else 0, 0, -radius if self.last else 0, 0))
        return round_one.united(straight) if self.first or self.last else straight


class Segments(QWidget):
    """The value is the key of what is chosen. Arrow keys go from one to the next, Tab leaves the row."""

    changed = Signal()

    def __init__(
        self,
        words: Words,
        choices: Mapping[Any, Text | str],
        symbols: Mapping[Any, str] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.buttons: dict[Any, Segment] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for key, text in choices.items():
            button = Segment(words.say(text), (symbols or {}).get(key, ""), self)
            button.setObjectName(f"segment_{key}")
            button.toggled.connect(self._toggled)
            self.buttons[key] = button
            row.addWidget(button)
        made = list(self.buttons.values())
        made[0].first = made[-1].last = True
        row.addStretch(1)

    def _toggled(self, on: bool) -> None:
        if on:
            self._lead()
            self.changed.emit()

    def _lead(self) -> None:
        """Tab comes to the chosen one."""
        chosen = self.buttons.get(self.value())
        for button in self.buttons.values():
            leads = button is chosen or chosen is None
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if leads else Qt.FocusPolicy.ClickFocus)
        if chosen is not None:
            self.setFocusProxy(chosen)

    def setAccessibleName(self, name: str) -> None:
        """The question, said before each answer."""
        super().setAccessibleName(name)
        for button in self.buttons.values():
            button.setAccessibleDescription(name)

    def value(self) -> Any:
        return next((key for key, button in self.buttons.items() if button.isChecked()), None)

    def set_value(self, value: Any) -> None:
        if value in self.buttons:
            blockers = [QSignalBlocker(button) for button in self.buttons.values()]
            self.buttons[value].setChecked(True)
            del blockers
            self._lead()
            self.update()

    def problem(self) -> Text | None:
        return None
