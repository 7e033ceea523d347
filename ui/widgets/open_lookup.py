"""Knows the line in which something known is found while it is typed, and in which anything else may stand too."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from helpdesk.formats import Words
from helpdesk.texts import Text
from ui.widgets.hits import Hit
from ui.widgets.lookup import CREATE, Lookup


class OpenLookup(Lookup):
    """Its value is the text; ``found`` is the id of what was chosen for it, if anything was.

    Enter takes the first that is found, and goes on by ``returnPressed`` where nothing is. ``asks`` says whether
    anything is looked for now.
    """

    asks_when_clicked = False

    def __init__(
        self,
        words: Words,
        find: Callable[[str], Sequence[Hit]],
        *,
        asks: Callable[[], bool] = lambda: True,
        other: Text | None = None,
        name_of: Callable[[Any], str] | None = None,
        placeholder: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """``other``: the last entry of the list, by which what is typed stays as it is."""
        super().__init__(words, find, create=other, name_of=name_of, placeholder=placeholder, parent=parent)
        self._asks = asks
        self.last_typed = ""
        """What a person typed last, before anything was chosen for it."""
        self.textEdited.connect(self._remember)

    @property
    def found(self) -> Any:
        """The id of what was chosen; None where the text is somebody's own."""
        return self.chosen.id if self.chosen else None

    def value(self) -> str:
        return self.text().strip()

    def set_value(self, value: Any) -> None:
        """A text of one's own, a :class:`Hit`, an id, or nothing."""
        if isinstance(value, str):
            self.chosen = None
            self.setText(value)
            self.setToolTip("")
            return
        super().set_value(value)

    def take_silently(self, identity: Any) -> None:
        """The text stands for what has this id, in its own words."""
        self.chosen = Hit(identity, self.text())

    def problem(self) -> Text | None:
        return None

    def ask(self) -> None:
        if self._asks():
            super().ask()

    def _remember(self, text: str) -> None:
        self.last_typed = text

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if not enter or not self.text().strip() or self.chosen is not None or not self._asks():
            if enter:
                self._close()
                QLineEdit.keyPressEvent(self, event)
            else:
                super().keyPressEvent(event)
            return
        if self._pause.isActive() or not self._open():
            self.ask()
        hit = self.hits.current()
        if hit is not None and hit.id is not None and hit.kind != CREATE:
            self._pick(hit)
        else:
            self._close()
            QLineEdit.keyPressEvent(self, event)
