"""Knows the search field: typing asks for hits, Enter or a scanner takes them; must not know the search."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QHideEvent, QKeyEvent, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from helpdesk.formats import Words
from helpdesk.texts import Text, translate
from ui import icons, theme
from ui.widgets.spoken import clearable

if TYPE_CHECKING:
    from ui.widgets.hits import Hit, HitList

PAUSE = 90
"""Milliseconds without a key after which typing asks for hits; a scanner types faster than that."""


class SearchField(QLineEdit):
    """Ask for hits on ``asked`` and give them with :meth:`show_hits`.

    ``picked`` is a hit taken by Enter or mouse. ``entered`` is Enter on a text whose hits are not there yet,
    as from a scanner: the window looks the text up itself and opens the one thing it names.
    """

    asked = Signal(str)
    picked = Signal(object)
    entered = Signal(str)
    left = Signal()
    """Esc was pressed where nothing was typed: somebody wants to go on where they were."""

    def __init__(
        self, words: Words, placeholder: Text, key: str = "Ctrl+K", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.words = words
        said = words.say(placeholder)
        shown = QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
        self.setPlaceholderText(f"{said} · {shown}" if key else said)
        self.setAccessibleName(said)
        self.setAccessibleDescription(shown)
        self.setTextMargins(theme.px(24), 0, 0, 0)
        self.setMaximumWidth(theme.px(640))
        self.setMinimumWidth(theme.px(160))
        clearable(self, words)
        self._answered = ""
        self._hits: HitList | None = None
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(lambda: self.asked.emit(self.text().strip()))
        self.textEdited.connect(self._typed)

    @property
    def hits(self) -> HitList:
        """The list below the field, made when it is first needed."""
        if self._hits is None:
            from ui.widgets.hits import HitList

            self._hits = HitList(self.words, self)
            self._hits.picked.connect(self._take)
        return self._hits

    def _typed(self, text: str) -> None:
        if text.strip():
            self._pause.start()
        else:
            self._pause.stop()
            self._close()

    def _close(self) -> None:
        self._answered = ""
        if self._hits:
            self._hits.hide()

    def show_hits(self, text: str, hits: Sequence[Hit]) -> None:
        """The answer to ``asked(text)``; an answer to an older question is dropped."""
        if text != self.text().strip() or not self.hasFocus():
            return
        from ui.widgets.hits import Hit

        self._answered = text
        if not hits:
            sorry = self.words.say(translate("Search", "Nothing found for “{text}”")(text=text))
            hits = (Hit(None, sorry, icon="search", kind="nothing"),)
        self.hits.show_hits(hits, least_width=420)

    def _take(self, hit: Hit) -> None:
        if hit.kind != "nothing":
            self._close()
            self.clear()
            self.picked.emit(hit)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._enter()
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Up) and self._hits and self._hits.isVisible():
            self._hits.move_current(1 if key == Qt.Key.Key_Down else -1)
        elif key == Qt.Key.Key_Escape and self.text():
            self._pause.stop()
            self._close()
            self.clear()
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _enter(self) -> None:
        text = self.text().strip()
        self._pause.stop()
        hit = self._hits.current() if self._hits and self._answered == text else None
        if hit and hit.kind != "nothing":
            self._take(hit)
        elif text:
            self._close()
            self.selectAll()
            self.entered.emit(text)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self._pause.stop()
            self._close()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._close()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        now = theme.current()
        room = self.rect().adjusted(now.px(10), 0, 0, 0)
        room.setWidth(now.px(16))
        icons.paint(QPainter(self), room, "search", now.secondary, now.px(16))
