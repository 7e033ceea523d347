"""Knows how a few things stand one below the other, each with what can be done to it; must not know them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from helpdesk.classes import dataclass
from helpdesk.formats import Words
from helpdesk.texts import Text
from ui import theme
from ui.widgets import plain
from ui.widgets.button import Button
from ui.widgets.made_anew import made_anew
from ui.widgets.pill import Mark, Pill


@dataclass(frozen=True, slots=True)
class Deed:
    """What can be done to a row: its words (tip and accessible name), icon, slot, and name for tests.

    ``said``: the words stand on the button, where an icon alone would have to be guessed.
    """

    text: Text
    icon: str
    slot: Callable[[], object]
    name: str = ""
    said: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """One thing: in bold what it is, behind or below it what is to say of it."""

    title: Text | str
    detail: Text | str = ""
    mark: Mark | None = None
    deeds: Sequence[Deed] = ()


class EntryRows(QWidget):
    """Rows as plain text, with quiet buttons at the right."""

    def __init__(self, words: Words, nothing: Text) -> None:
        super().__init__()
        self.words, self._nothing = words, nothing
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.px(theme.INSIDE))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Show these; those shown before go. The keyboard stays where it is among them."""
        with made_anew(self._column):
            self._fill(rows)

    def _fill(self, rows: Sequence[Row]) -> None:
        pills = [Pill(self.words, row.mark) if row.mark else None for row in rows]
        # Titles stand below each other, however long the words before them are.
        room = max((pill.sizeHint().width() for pill in pills if pill), default=0)
        for row, pill in zip(rows, pills, strict=True):
            self._column.addWidget(self._made(row, pill, room))
        if not rows:
            self._column.addWidget(plain.label(self.words.say(self._nothing), "secondary", wrap=True))

    def _made(self, row: Row, pill: Pill | None, room: int) -> QWidget:
        made = QWidget()
        line = QHBoxLayout(made)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(theme.px(theme.LABEL))
        texts = QVBoxLayout()
        texts.setSpacing(0)
        title = plain.label(plain.one_line(self.words.say(row.title)), "strong", wrap=True)
        texts.addWidget(title)
        if row.detail:
            texts.addWidget(plain.label(self.words.say(row.detail), "secondary", wrap=True))
        if room:
            place = QWidget()
            place.setFixedWidth(room)
            within = QVBoxLayout(place)
            within.setContentsMargins(0, 0, 0, 0)
            if pill:
                level = Qt.AlignmentFlag.AlignTop if row.detail else Qt.AlignmentFlag.AlignVCenter
                within.addWidget(pill, 0, Qt.AlignmentFlag.AlignLeft | level)
            line.addWidget(place)
        line.addLayout(texts, 1)
        for deed in row.deeds:
            said = plain.joined(self.words.say(deed.text), title.text())
            button = (
                Button(self.words.say(deed.text), deed.icon, tip=said)
                if deed.said
                else Button(icon=deed.icon, look="quiet", tip=said)
            )
            button.setObjectName(deed.name)
            # With what it is about: the same words stand on other rows.
            button.setAccessibleName(plain.aloud(said))
            button.clicked.connect(lambda _=False, slot=deed.slot: slot())
            line.addWidget(button)
        return made
