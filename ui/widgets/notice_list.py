"""Knows the list below the bell: what the window last said, and when; must not know what it was about."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from helpdesk.classes import NamedTuple
from helpdesk.formats import Words
from helpdesk.texts import Text, translate
from ui import theme
from ui.widgets import plain
from ui.widgets.inline import Sign
from ui.widgets.link import Link
from ui.widgets.section import Flowing, rule, scrolled

WIDTH, HIGHEST = 420, 440


class Notice(NamedTuple):
    """Something that was said, when, and what can still be done about it."""

    at: datetime
    text: Text
    tone: theme.ToneName = "neutral"
    acts: Sequence[tuple[Text, Callable[[], object]]] = ()


class _Row(QWidget):
    """A notice that can have the keyboard, and shows it."""

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        if self.hasFocus():
            now, painter = theme.current(), QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(now.accent, theme.RING))
            inside, round_ = QRectF(self.rect()).adjusted(1, 1, -1, -1), now.px(theme.RADIUS)
            painter.drawRoundedRect(inside, round_, round_)


class NoticeList(QFrame):
    """What was said, each with its time, and with what can still be done; Esc closes it."""

    def __init__(self, words: Words, notices: Sequence[Notice], parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.words = words
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("look", "raised")
        self.setObjectName("notices")
        title = words.say(translate("Bell", "Notifications"))
        self.setAccessibleName(title)
        self.rows: list[QWidget] = []
        self._newest = words.local(notices[0].at).date() if notices else None
        page = Flowing()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        if not notices:
            column.addWidget(
                plain.label(
                    words.say(translate("Bell", "Nothing yet. What is done is said here.")), wrap=True
                )
            )
        for place, notice in enumerate(notices):
            if place:
                column.addWidget(rule())
            self.rows.append(self._row(notice))
            column.addWidget(self.rows[-1])
        column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(*(theme.px(theme.CARD),) * 4)
        outer.setSpacing(theme.px(theme.LABEL))
        outer.addWidget(plain.label(title, "section"))
        self._page = page
        outer.addWidget(scrolled(page, title), 1)

    def _row(self, notice: Notice) -> QWidget:
        """Focusable, so that each is heard by whoever goes through them with Tab or arrows."""
        said = plain.one_line(self.words.say(notice.text))
        when = self.words.local(notice.at)
        other_day = when.date() != self._newest
        time = self.words.moment(notice.at) if other_day else self.words.time(notice.at)
        row = _Row()
        row.setAccessibleName(plain.in_a_row(said, time))
        line = QHBoxLayout(row)
        line.setContentsMargins(*(theme.px(theme.LABEL),) * 4)
        line.setSpacing(theme.px(theme.LABEL))
        line.addWidget(Sign(notice.tone, row), 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(plain.label(said, wrap=True), 1, Qt.AlignmentFlag.AlignTop)
        for title, act in notice.acts:
            way = Link(self.words.say(title))
            way.setFixedHeight(theme.px(20))  # On the line of the words.
            way.clicked.connect(lambda _=False, act=act: self._press(act))
            line.addWidget(way, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(plain.label(time, "secondary"), 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _press(self, act: Callable[[], object]) -> None:
        self.close()
        act()

    def drop(self, corner: QPoint) -> None:
        """Open with the right upper corner there."""
        wide = theme.px(WIDTH)
        self.setFixedWidth(wide)
        self._page.setFixedWidth(wide - theme.px(2 * theme.CARD) - 2)
        asked = self._page.heightForWidth(self._page.width()) if self._page.hasHeightForWidth() else 0
        inside = max(asked, self._page.sizeHint().height())
        self.setFixedHeight(min(inside + theme.px(3 * theme.CARD + theme.LABEL + 12), theme.px(HIGHEST)))
        self.move(corner - QPoint(wide, 0))
        self.show()
        (self.rows[0] if self.rows else self).setFocus(Qt.FocusReason.PopupFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        held = next((n for n, row in enumerate(self.rows) if row.hasFocus()), None)
        if step is not None and self.rows:
            place = 0 if held is None else min(max(held + step, 0), len(self.rows) - 1)
            self.rows[place].setFocus(Qt.FocusReason.TabFocusReason)
        elif event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)
