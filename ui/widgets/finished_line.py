"""Knows the line in which work that ran behind the window says how it ended; must not know the work."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from helpdesk.formats import Words
from helpdesk.texts import Text
from ui import theme
from ui.widgets import plain
from ui.widgets.button import Button
from ui.widgets.section import rule
from ui.widgets.toast import Passing

STAYS = 30_000


class FinishedLine(Passing):
    """Where the progress strip stood. It takes room of its own and covers nothing.

    What it said stands among the notifications.
    """

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(words, STAYS, parent)
        self.setProperty("look", "band")
        self.setObjectName("finished")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(rule())
        self._row = QHBoxLayout()
        side, above = theme.px(theme.CARD), theme.px(theme.INSIDE)
        self._row.setContentsMargins(side, above, theme.px(theme.LABEL), above)
        self._row.setSpacing(theme.px(theme.LABEL))
        self.label = plain.label("", single=True)
        self._row.addWidget(self.sign)
        self._row.addWidget(self.label, 1)
        column.addLayout(self._row)
        self.hide()

    def tell(
        self,
        text: Text | str,
        buttons: Sequence[tuple[Text | str, Callable[[], object]]] = (),
        tone: theme.ToneName = "ready",
    ) -> None:
        """Say how it ended, with what can be done about it; what was said before goes."""
        self._offer(
            self._row, [(Button(self.words.say(title), look="quiet"), slot) for title, slot in buttons]
        )
        said = plain.one_line(self.words.say(text))
        self.label.setText(said)
        self._say(said, tone)
