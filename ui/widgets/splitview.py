"""Knows how list and record share a screen, side by side or one over the other; must not know them."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from helpdesk.formats import Words
from helpdesk.texts import Text
from ui import theme
from ui.widgets.button import Button
from ui.widgets.memory import Forgetful, Memory

NARROW = 1100
SHARE = 0.4
WIDE, WIDE_SHARE, WIDER = 1800, 0.44, 1.25
"""In so wide a window the list has more: a column of words fits in beside its others, longer names are whole."""


class SplitView(QWidget):
    """The list at the left (about 40 %, remembered), the record at the right.

    In a window narrower than 1100 only one is seen: :meth:`show_record` opens the record over the list,
    its way back or Esc returns.
    """

    went_back = Signal()
    record_alone = Signal(bool)
    """Whether the record has all the room; said when that changes."""

    def __init__(
        self,
        words: Words,
        listed: QWidget,
        record: QWidget,
        *,
        name: str,
        back: Text,
        memory: Memory | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.name, self.listed, self.record = name, listed, record
        self.memory: Memory = memory or Forgetful()
        self._narrow = False
        self._record_open = False
        self._placed = False
        self._alone = False
        self.first = 0
        """How wide the list is at first, in pixels at 100 %, where that is not a part of the width."""
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setHandleWidth(1)
        self.right = QFrame()
        self.right.setProperty("look", "page")
        column = QVBoxLayout(self.right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.back_button = Button(words.say(back), "arrow-left", "quiet")
        self.back_button.setObjectName("way_back")
        self.back_button.clicked.connect(self.show_list)
        self.way_back = QWidget()
        row = QHBoxLayout(self.way_back)
        row.setContentsMargins(theme.px(theme.LABEL), theme.px(theme.INSIDE), 0, 0)
        row.addWidget(self.back_button)
        row.addStretch(1)
        column.addWidget(self.way_back)
        column.addWidget(record, 1)
        listed.setMinimumWidth(theme.px(300))
        self.right.setMinimumWidth(theme.px(400))
        self.splitter.addWidget(listed)
        self.splitter.addWidget(self.right)
        self.splitter.setStretchFactor(0, 2)
        self.splitter.setStretchFactor(1, 3)
        self.splitter.splitterMoved.connect(self._moved)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.splitter)
        self._arrange()

    def minimumSizeHint(self) -> QSize:
        # Both side by side would keep the window from ever becoming narrow enough for one.
        return QSize(theme.px(300), theme.px(200))

    def is_narrow(self) -> bool:
        """Whether there is room for only one of the two."""
        return self._narrow

    def show_record(self) -> None:
        """Bring the record into view; where both are seen, nothing changes."""
        self._record_open = True
        self._arrange()
        if self._narrow:
            self.back_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_list(self) -> bool:
        """Go back to the list; False if it is already in view."""
        was = self._narrow and self._record_open
        self._record_open = False
        self._arrange()
        if was:
            self.listed.setFocus(Qt.FocusReason.OtherFocusReason)
            self.went_back.emit()
        return was

    def _arrange(self) -> None:
        self.way_back.setVisible(self._narrow)
        self.listed.setVisible(not self._narrow or not self._record_open)
        self.right.setVisible(not self._narrow or self._record_open)
        alone = self._narrow and self._record_open
        if alone != self._alone:
            self._alone = alone
            self.record_alone.emit(alone)

    def _moved(self) -> None:
        left, right = self.splitter.sizes()
        if not self._narrow and left + right:
            self.memory.set(f"split/{self.name}", round(left / (left + right), 3))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.window().width() < theme.px(NARROW)
        if narrow != self._narrow:
            self._narrow = narrow
            self._arrange()
        if not narrow and not self._placed:
            self._placed = True
            share = self.memory.get(f"split/{self.name}") or self._share()
            left = round(self.width() * share)
            self.splitter.setSizes([left, self.width() - left])

    def _share(self) -> float:
        wide = self.window().width() >= theme.px(WIDE)
        if self.first and self.width():
            return theme.px(self.first * (WIDER if wide else 1)) / self.width()
        return WIDE_SHARE if wide else SHARE

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            focused = self.window().focusWidget()
            if self.show_list():
                return
            if focused is not None and self.right.isAncestorOf(focused):
                self.listed.setFocus(Qt.FocusReason.OtherFocusReason)
                return
        super().keyPressEvent(event)
