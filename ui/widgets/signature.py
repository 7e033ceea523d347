"""Knows how a signature is drawn by hand and given as a picture; must not know what is signed."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QEvent, QIODevice, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QImageWriter,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QTabletEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from helpdesk.formats import Words
from helpdesk.texts import translate
from ui import theme
from ui.widgets import plain
from ui.widgets.button import Button

PICTURE = QSize(900, 300)


class _Canvas(QWidget):
    changed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.strokes: list[QPainterPath] = []
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        return QSize(theme.px(432), theme.px(144))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(240), theme.px(80))

    def _begin(self, point: QPointF) -> None:
        path = QPainterPath(point)
        path.lineTo(point + QPointF(0.1, 0.1))
        self.strokes.append(path)
        self.update()

    def _go_on(self, point: QPointF) -> None:
        if self.strokes:
            self.strokes[-1].lineTo(point)
            self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._begin(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._go_on(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.changed.emit()

    def tabletEvent(self, event: QTabletEvent) -> None:
        kinds = QEvent.Type
        if event.type() == kinds.TabletPress:
            self._begin(event.position())
        elif event.type() == kinds.TabletMove and event.pressure() > 0:
            self._go_on(event.position())
        elif event.type() == kinds.TabletRelease:
            self.changed.emit()
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        now, painter = theme.current(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        # Paper is white in the dark, too: what is signed is what is printed.
        painter.setPen(QPen(now.edge, 1))
        painter.setBrush(QColor("white"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), now.px(6), now.px(6))
        painter.setPen(QPen(QColor("#8A939E"), 1))
        base = self.height() * 3 // 4
        painter.drawLine(now.px(24), base, self.width() - now.px(24), base)
        self.draw(painter, 2.2)

    def draw(self, painter: QPainter, width: float) -> None:
        """The strokes, in ink."""
        pen = QPen(QColor("#101418"), width)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for stroke in self.strokes:
            painter.drawPath(stroke)


class Signature(QWidget):
    """A field to sign in. ``changed`` after each stroke and after clearing."""

    changed = Signal()

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(theme.INSIDE))
        self.canvas = _Canvas(self)
        self.canvas.setAccessibleName(words.say(translate("Signature", "Sign here")))
        self.canvas.changed.connect(self._stroked)
        column.addWidget(self.canvas, 1)
        row = QHBoxLayout()
        row.addWidget(
            plain.label(words.say(translate("Signature", "Sign here with mouse, pen or finger")), "secondary")
        )
        row.addStretch(1)
        self.clear_button = Button(words.say(translate("Signature", "Clear")), look="quiet")
        self.clear_button.clicked.connect(self.clear)
        row.addWidget(self.clear_button)
        column.addLayout(row)
        self._stroked()

    def _stroked(self) -> None:
        self.clear_button.setEnabled(bool(self.canvas.strokes))
        self.changed.emit()

    def is_empty(self) -> bool:
        """Whether nothing was drawn."""
        return not self.canvas.strokes

    def clear(self) -> None:
        """Take all strokes away."""
        self.canvas.strokes = []
        self.canvas.update()
        self._stroked()

    def image(self) -> QImage:
        """The signature on transparent ground, 900 by 300; a null image where nothing was drawn."""
        if self.is_empty():
            return QImage()
        image = QImage(PICTURE, QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        scale = min(PICTURE.width() / self.canvas.width(), PICTURE.height() / self.canvas.height())
        painter.scale(scale, scale)
        self.canvas.draw(painter, 2.2)
        painter.end()
        return image

    def png(self) -> bytes:
        """The picture as PNG; nothing drawn gives nothing."""
        if self.is_empty():
            return b""
        held = QByteArray()
        buffer = QBuffer(held)
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        QImageWriter(buffer, QByteArray(b"png")).write(self.image())
        return bytes(held.data())
