"""Knows how facts stand side by side in one line, or as few as they need; must not know whose."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from helpdesk.formats import NOTHING, Words
from ui import icons, theme
from ui.widgets import plain
from ui.widgets.facts import Fact
from ui.widgets.flow import Flow
from ui.widgets.laying import laid_once
from ui.widgets.link import Link
from ui.widgets.pill import Pill

LONGEST = 90


class FactLine(QWidget):
    """Facts one after the other, each label before its value. ``followed`` gives the link of a value."""

    followed = Signal(object)

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = words
        self._facts: list[Fact] = []
        self._flow = Flow(theme.px(theme.FIELD), between=theme.px(2), level=True)
        self.setLayout(self._flow)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def set_facts(self, facts: Sequence[Fact]) -> None:
        """Show these facts; the ones shown before go."""
        if list(facts) == self._facts:
            return
        self._facts = list(facts)
        with laid_once(self):
            while self._flow.count():
                item = self._flow.takeAt(0)
                gone = item.widget() if item else None
                if gone is not None:
                    gone.hide()
                    gone.deleteLater()
            for fact in facts:
                if fact.value not in (None, "") or fact.mark is not None:
                    pair = self._pair(fact)
                    self._flow.addWidget(pair)
                    pair.show()

    def _pair(self, fact: Fact) -> QWidget:
        pair = QWidget(self)
        pair.setFixedHeight(theme.current().metrics().height() + 4)
        row = QHBoxLayout(pair)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(theme.INSIDE))
        if not fact.icon:
            row.addWidget(plain.label(self.words.say(fact.label), "secondary"))
        elif fact.link is None:
            row.addWidget(_Icon(fact.icon, fact.tone, self.words.say(fact.label)))
        row.addWidget(self._value(fact))
        return pair

    def _value(self, fact: Fact) -> QWidget:
        whole = plain.one_line(self.words.say(fact.value or NOTHING))
        said = whole if len(whole) <= LONGEST else f"{whole[:LONGEST]}…"
        label = self.words.say(fact.label)
        if fact.mark is not None:
            return Pill(self.words, fact.mark, self)
        if fact.link is not None:
            link = Link(said, fact.icon)
            link.clicked.connect(lambda: self.followed.emit(fact.link))
            link.setAccessibleDescription(label)
            link.setToolTip(plain.tip(label if fact.icon else ""))
            return link
        value = plain.label(said, fact.tone or "body")
        value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        value.setAccessibleName(plain.aloud(f"{label}: {whole}"))
        value.setToolTip(plain.tip(whole if said != whole else label if fact.icon else ""))
        return value


class _Icon(QWidget):
    """What a value is, as a sign before it."""

    def __init__(self, icon: str, tone: theme.ToneName | None, tip: str) -> None:
        super().__init__()
        self._icon, self._tone = icon, tone
        self.setFixedSize(theme.px(16), theme.px(18))
        self.setToolTip(plain.tip(tip))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        ink = theme.current().ink(self._tone or "secondary")
        icons.paint(QPainter(self), self.rect(), self._icon, ink, theme.px(14))
