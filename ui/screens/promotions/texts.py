"""Shows some texts under headings, to be read and copied; knows not whose they are."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from helpdesk.formats import Words
from helpdesk.texts import translate
from ui import theme
from ui.widgets import plain
from ui.widgets.section import scrolled


class TextsPane(QWidget):
    """Texts under headings."""

    def __init__(self, words: Words) -> None:
        super().__init__()
        self.words = words
        self._page = QWidget()
        self._column = QVBoxLayout(self._page)
        self._column.setContentsMargins(0, theme.px(theme.FIELD), theme.px(theme.FIELD), theme.px(theme.CARD))
        self._column.setSpacing(theme.px(theme.LABEL))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scrolled(self._page, words.say(translate("Promotions", "Texts and rules"))))

    def show_texts(self, texts: Sequence[tuple[str, str]]) -> None:
        """Show these, each a heading and what stands under it."""
        while item := self._column.takeAt(0):
            gone = item.widget()
            if gone is not None:
                gone.hide()
                gone.deleteLater()
        for heading, text in texts:
            self._column.addWidget(plain.label(heading, "section"))
            body = plain.label(text, "body", wrap=True, selectable=True)
            self._column.addWidget(body)
        self._column.addStretch(1)
