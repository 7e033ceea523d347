"""Knows how a chart's shapes are painted in a window; must not know what any chart tells."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen, QPolygonF, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from helpdesk.reports.layout.shapes import Area, Dot, Drawing, Label, Shape, Stroke
from ui import theme
from ui.widgets import plain

Make = Callable[[float, float], Drawing]
"""A chart for a width and a height, both at a text scale of 100 %."""


def tone_ink(tone: str) -> QColor:
    """The colour of a chart's tone in the theme in force."""
    now = theme.current()
    return {
        "text": now.text,
        "secondary": now.secondary,
        "past": now.edge,
        "now": now.accent,
        "worse": now.ink("late"),
        "better": now.ink("ready"),
        "band": now.tone("neutral").ground,
        "limit": now.edge,
        "axis": now.hairline,
        "hatch": now.hairline,
        "ground": now.tone("neutral").ground,
    }[tone]


class Chart(QWidget):
    """A chart that is drawn anew for the room it gets; who cannot see it is told what it says."""

    def __init__(self, make: Make, width: float, height: float, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._make = make
        self._least = (width, height)
        self._drawing: Drawing | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumSize(self.sizeHint())
        self._tell()

    def set_chart(self, make: Make) -> None:
        """Show another chart of the same height."""
        self._make, self._drawing = make, None
        self._tell()
        self.update()

    def drawing(self) -> Drawing:
        """The chart for the room there is."""
        if self._drawing is None:
            scale = theme.current().scale
            self._drawing = self._make(max(1.0, self.width() / scale), max(1.0, self.height() / scale))
        return self._drawing

    def _tell(self) -> None:
        told = self._make(*self._least).told
        self.setAccessibleName(told)
        plain.put_tip(self, told)

    def sizeHint(self) -> QSize:
        return QSize(theme.px(self._least[0]), theme.px(self._least[1]))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._drawing = None
        super().resizeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        scale = theme.current().scale
        painter.scale(scale, scale)
        for shape in self.drawing().shapes:
            _paint(painter, shape)


def _paint(painter: QPainter, shape: Shape) -> None:
    ink = tone_ink(shape.tone)
    if isinstance(shape, Area):
        painter.fillRect(QRectF(shape.x, shape.y, shape.width, shape.height), ink)
    elif isinstance(shape, Stroke):
        pen = QPen(ink, shape.thickness)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        if shape.dash:
            pen.setDashPattern([each / shape.thickness for each in shape.dash])
        painter.setPen(pen)
        painter.drawPolyline(QPolygonF([QPointF(*place) for place in shape.places]))
    elif isinstance(shape, Dot):
        painter.setPen(QPen(ink, 1.4))
        painter.setBrush(theme.current().surface if shape.hollow else ink)
        painter.drawEllipse(QPointF(shape.x, shape.y), shape.radius, shape.radius)
        painter.setBrush(Qt.BrushStyle.NoBrush)
    else:
        _write(painter, shape, ink)


def _write(painter: QPainter, label: Label, ink: QColor) -> None:
    # A copy: the theme's own is everybody's.
    font = QFont(theme.current().font("strong" if label.bold else "secondary"))
    font.setPixelSize(max(11, round(label.size * 1.3)))
    painter.setFont(font)
    painter.setPen(ink)
    wide = painter.fontMetrics().horizontalAdvance(label.text)
    shift = {"left": 0.0, "center": wide / 2, "right": float(wide)}[label.anchor]
    painter.drawText(QPointF(label.x - shift, label.y), label.text)
