"""Knows the field in which a record is found while its name is typed; must not know where it is found."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QHideEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from helpdesk.formats import Words
from helpdesk.texts import Text, translate
from ui.widgets import plain
from ui.widgets.hits import Hit, HitList
from ui.widgets.search_field import PAUSE
from ui.widgets.spoken import clearable

CREATE = "create"


class Lookup(QLineEdit):
    """Type, choose with the arrow keys and Enter; the value is the id of what was chosen.

    ``find(text)`` gives the hits. ``create`` ("New customer “{name}”…") adds an entry that emits
    ``create_wanted`` with what was typed; the screen then makes the record and calls :meth:`take`.
    ``name_of`` tells the title of an id that is filled in.
    """

    leads = True
    """Whether the first hit is current at once, so that Enter takes it unasked."""

    asks_when_clicked = True
    """Whether a click drops the hits down again as long as none of them was chosen."""

    changed = Signal()
    picked = Signal(object)
    create_wanted = Signal(str)

    def __init__(
        self,
        words: Words,
        find: Callable[[str], Sequence[Hit]],
        *,
        create: Text | None = None,
        name_of: Callable[[Any], str] | None = None,
        placeholder: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.words = words
        self.chosen: Hit | None = None
        self._find, self._create, self._name_of = find, create, name_of
        self._hits: HitList | None = None
        self.setPlaceholderText(placeholder)
        clearable(self, words)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self.ask)
        self.textEdited.connect(self._typed)
        self.textChanged.connect(self._cleared)

    @property
    def hits(self) -> HitList:
        """The list below the field, made when it is first needed."""
        if self._hits is None:
            self._hits = HitList(self.words, self)
            self._hits.picked.connect(self._pick)
        return self._hits

    # The value

    def value(self) -> Any:
        return self.chosen.id if self.chosen else None

    def set_value(self, value: Any) -> None:
        """An id, a :class:`Hit`, or None."""
        if value is not None and not isinstance(value, Hit):
            value = Hit(value, self._name_of(value) if self._name_of else str(value))
        self.chosen = value
        self.setText(plain.one_line(self.words.say(value.title)) if value else "")
        plain.put_tip(self, self.words.say(value.detail) if value else "")
        self.setCursorPosition(0)

    def problem(self) -> Text | None:
        if self.text().strip() and self.chosen is None:
            return translate("Lookup", "Choose one from the list.")
        return None

    def take(self, hit: Hit) -> None:
        """Choose this, as if the person had."""
        self.set_value(hit)
        self._close()
        self.changed.emit()
        self.picked.emit(hit)

    # Typing and choosing

    def _typed(self, text: str) -> None:
        self.chosen = None
        self.setToolTip("")
        self.changed.emit()
        if text.strip():
            self._pause.start()
        else:
            self._close()

    def _cleared(self, text: str) -> None:
        # The clear button does not count as editing for Qt.
        if not text and self.chosen is not None and self.hasFocus():
            self._typed(text)

    def ask(self) -> None:
        """Find what is typed and show it."""
        self._pause.stop()
        text = self.text().strip()
        found = list(self._find(text))
        if self._create and text:
            title = self._create(name=text)
            found.append(Hit(None, title, icon="plus", kind=CREATE))
        elif not found and text:
            found.append(
                Hit(None, translate("Search", "Nothing found for “{text}”")(text=text), icon="search")
            )
        self.hits.show_hits(found, first=self.leads, least_width=360)

    def _pick(self, hit: Hit) -> None:
        if hit.kind == CREATE:
            typed = self.text().strip()
            self._close()
            self.create_wanted.emit(typed)
        elif hit.id is not None:
            self.take(hit)

    def _close(self) -> None:
        self._pause.stop()
        if self._hits:
            self._hits.hide()

    def _open(self) -> bool:
        return self._hits is not None and self._hits.isVisible()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.text().strip() and self.chosen is None:
            if self._pause.isActive():
                self.ask()
            hit = self.hits.current()
            if hit:
                self._pick(hit)
            else:
                self.ask()
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            if self._open():
                self.hits.move_current(1 if key == Qt.Key.Key_Down else -1)
            elif key == Qt.Key.Key_Down:
                self.ask()
        elif key == Qt.Key.Key_Escape and self._open():
            self._close()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        pending = bool(self.text().strip()) and self.chosen is None
        if self.asks_when_clicked and pending and not self._open() and not self.hasSelectedText():
            self.ask()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self._close()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._close()
