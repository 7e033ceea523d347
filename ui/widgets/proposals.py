"""Knows how something fitting is proposed below a text while it is typed; must not know what, nor where it is found."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit

from helpdesk.formats import Words
from ui.widgets.hits import Hit, HitList

PAUSE = 90
"""Milliseconds without a key after which it is looked for."""


class Proposals(QObject):
    """Hits that drop below a text field while somebody types in it, and never take the keyboard.

    The arrow that leads down from the last line goes into them, Enter takes the one it stands on; Esc, or going on
    to another field, lets them go and leaves the text as it is. Typing on goes on with the text.
    """

    taken = Signal(object)
    """The hit that was chosen."""

    def __init__(
        self,
        words: Words,
        field: QPlainTextEdit,
        find: Callable[[str], Sequence[Hit]],
        before: Callable[[], Sequence[Hit]] | None = None,
    ) -> None:
        """``before`` tells what the arrow down brings while nothing is typed yet."""
        super().__init__(field)
        self.words, self.field, self._find, self._before = words, field, find, before
        self._hits: HitList | None = None
        self._refused = ""
        """The text for which they were sent away: they stay away until it is another."""
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self.ask)
        field.textChanged.connect(self._typed)
        field.installEventFilter(self)

    @property
    def hits(self) -> HitList:
        """The list, made when it is first needed."""
        if self._hits is None:
            self._hits = HitList(self.words, self.field)
            self._hits.picked.connect(self._take)
        return self._hits

    def open(self) -> bool:
        """Whether the list is shown."""
        return self._hits is not None and self._hits.isVisible()

    def close(self) -> None:
        """Let the list go."""
        self._pause.stop()
        if self._hits is not None:
            self._hits.let_go()
            self._hits.hide()

    def _typed(self) -> None:
        # A draft that is put back, or a solution taken, is not typed.
        if self.field.hasFocus():
            if self._hits is not None:
                self._hits.let_go()
            self._pause.start()

    def ask(self) -> None:
        """Look for what fits the text as it is, and show it."""
        self._pause.stop()
        text = self.field.toPlainText()
        if text == self._refused or not self.field.isVisible():
            return
        self._refused = ""
        found = self._find(text)
        if found or self._hits is not None:
            self.hits.show_hits(found, first=False, least_width=360)

    def _offer(self) -> bool:
        """Into what is proposed before anything is typed; False where that is nothing."""
        found = self._before() if self._before and not self.field.toPlainText() else ()
        if found:
            self.hits.show_hits(found, first=False, least_width=360)
            self.hits.move_current(1)
        return bool(found)

    def _take(self, hit: Hit) -> None:
        self.close()
        self.taken.emit(hit)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.field:
            if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
                key, unheld = Qt.Key(event.key()), not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
                if self.open():
                    return self._key(key, plain=unheld)
                return key == Qt.Key.Key_Down and unheld and self._offer()
            if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self.open():
                # Esc is this list's as long as it is open, else the dialog's.
                if event.key() == Qt.Key.Key_Escape:
                    event.accept()
                    return True
            elif event.type() == QEvent.Type.Hide or (
                event.type() == QEvent.Type.FocusOut
                and isinstance(event, QFocusEvent)
                and event.reason() != Qt.FocusReason.PopupFocusReason
            ):
                self.close()
        return super().eventFilter(watched, event)

    def _key(self, key: Qt.Key, *, plain: bool) -> bool:
        """Whether the key was the list's."""
        current = self.hits.current()
        if key == Qt.Key.Key_Escape:
            self._refused = self.field.toPlainText()
            self.close()
            return True
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and plain and current is not None:
            self._take(current)
            return True
        if key == Qt.Key.Key_Down and plain and (current is not None or self._on_last_line()):
            self.hits.move_current(1)
            return True
        if key == Qt.Key.Key_Up and plain and current is not None:
            if self.hits.view.currentIndex().row() == 0:
                self.hits.let_go()
            else:
                self.hits.move_current(-1)
            return True
        return False

    def _on_last_line(self) -> bool:
        cursor = self.field.textCursor()
        at = cursor.position()
        cursor.movePosition(cursor.MoveOperation.Down)
        return bool(cursor.position() == at) or cursor.atEnd()
