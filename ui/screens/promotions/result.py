"""Shows what came of a campaign: one interval on its line, and one sentence; knows not how it was counted."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from helpdesk.domain.campaigns import Lift
from helpdesk.formats import Words
from helpdesk.reports.charts import written
from helpdesk.texts import translate
from ui import theme
from ui.widgets import plain

HOW = translate("Campaigns", "Reckoned by intention: everybody who was to be told. 95 % interval (Newcombe).")


class _Whisker(QWidget):
    """An interval from low to high with its point, and the line of no difference."""

    def __init__(self) -> None:
        super().__init__()
        self.values: tuple[float, float, float] | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(theme.px(240), theme.px(28))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        if self.values is None:
            return
        low, point, high = self.values
        reach = max(10.0, abs(low), abs(high)) * 1.1
        painter, now = QPainter(self), theme.current()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle, wide = self.height() / 2, self.width() - 2

        def x(value: float) -> float:
            return 1 + wide * (value + reach) / (2 * reach)

        painter.setPen(QPen(QColor(now.edge), 1, Qt.PenStyle.DashLine))
        painter.drawLine(QPointF(x(0), 0), QPointF(x(0), self.height()))
        painter.setPen(QPen(QColor(now.accent), theme.px(2)))
        painter.drawLine(QPointF(x(low), middle), QPointF(x(high), middle))
        for end in (low, high):
            painter.drawLine(QPointF(x(end), middle - theme.px(5)), QPointF(x(end), middle + theme.px(5)))
        painter.setBrush(QColor(now.accent))
        painter.drawEllipse(QPointF(x(point), middle), theme.px(4), theme.px(4))


class ResultView(QWidget):
    """The result of one campaign; hidden while there is none."""

    def __init__(self, words: Words) -> None:
        super().__init__()
        self.words = words
        self.setObjectName("result")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(theme.INSIDE))
        row = QHBoxLayout()
        row.setSpacing(theme.px(theme.FIELD))
        self.points = plain.label("", "section")
        self.whisker = _Whisker()
        row.addWidget(self.points)
        row.addWidget(self.whisker, 1)
        column.addLayout(row)
        self.said = plain.label("", "strong")
        self.counts = plain.label("", "secondary", wrap=True)
        told = QHBoxLayout()
        told.setSpacing(theme.px(theme.FIELD))
        told.addWidget(self.said, 0, Qt.AlignmentFlag.AlignTop)
        told.addWidget(self.counts, 1, Qt.AlignmentFlag.AlignVCenter)
        column.addLayout(told)
        self.hide()

    def show_lift(self, lift: Lift | None) -> None:
        """Show a result; nothing hides it."""
        self.setVisible(lift is not None)
        if lift is None:
            return
        say = self.words.say
        interval, points = lift.interval, lift.points
        self.whisker.values = (interval[0], points, interval[1]) if interval and points is not None else None
        self.whisker.setVisible(self.whisker.values is not None)
        if interval and points is not None:
            said = translate("Campaigns", "{points} points ({low} … {high})")
            points_said, low, high = (written(each, self.words, signed=True) for each in (points, *interval))
            self.points.setText(say(said(points=points_said, low=low, high=high)))
        self.points.setVisible(interval is not None)
        self.said.setText(say(lift.said))
        counts = translate(
            "Campaigns",
            "Bought: {a} of {b} to be told, {c} of {d} held out.",
        )
        told = counts(a=lift.told_bought, b=lift.told, c=lift.held_bought, d=lift.held)
        self.counts.setText(say(told))
        self.whisker.setAccessibleName(self.points.text())
        plain.put_tip(self.whisker, say(HOW))
        self.whisker.update()
