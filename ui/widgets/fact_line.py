"""Knows how facts stand side by side in one line, or as few as they need; must not know whose."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

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
        self._pairs: list[_Pair] = []
        self._flow = Flow(theme.px(theme.FIELD), between=theme.px(2), level=True)
        self.setLayout(self._flow)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def set_facts(self, facts: Sequence[Fact]) -> None:
        """Show these facts; the ones shown before go."""
        if list(facts) == self._facts:
            return
        self._facts = list(facts)
        shown = [fact for fact in facts if fact.value not in (None, "") or fact.mark is not None]
        with laid_once(self):
            before, self._pairs = self._pairs, []
            while self._flow.takeAt(0):
                pass
            for place, fact in enumerate(shown):
                fitting = place < len(before) and before[place].fits(fact)
                pair = before[place] if fitting else _Pair(self, fact)
                pair.tell(fact)
                pair.raise_()  # Read in this order, whichever was made first.
                self._flow.addWidget(pair)
                pair.show()
                self._pairs.append(pair)
            for gone in before:
                if gone not in self._pairs:
                    gone.hide()
                    gone.deleteLater()


class _Pair(QWidget):
    """A label, or the sign that stands for it, and its value; says another fact that is shown in the same way."""

    def __init__(self, line: FactLine, fact: Fact) -> None:
        super().__init__(line)
        self._line, self._shape = line, _shape(fact)
        self._target: Any = None
        self.setFixedHeight(theme.current().metrics().height() + 4)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(theme.INSIDE))
        self._label: QLabel | _Icon | None = None
        if not fact.icon:
            self._label = plain.label("", "secondary")
        elif fact.link is None:
            self._label = _Icon()
        if self._label is not None:
            row.addWidget(self._label)
        self._value = self._make(fact)
        row.addWidget(self._value)

    def _make(self, fact: Fact) -> Pill | Link | QLabel:
        if fact.mark is not None:
            return Pill(self._line.words, fact.mark, self)
        if fact.link is not None:
            link = Link("", fact.icon)
            link.clicked.connect(lambda: self._line.followed.emit(self._target))
            return link
        return plain.label("", selectable=True)

    def fits(self, fact: Fact) -> bool:
        """Whether the fact is shown by the same parts."""
        return self._shape == _shape(fact)

    def tell(self, fact: Fact) -> None:
        """Say this fact."""
        words = self._line.words
        whole = plain.one_line(words.say(fact.value or NOTHING))
        said = whole if len(whole) <= LONGEST else f"{whole[:LONGEST]}…"
        label = words.say(fact.label)
        if isinstance(self._label, _Icon):
            self._label.show_sign(fact.icon, fact.tone, label)
        elif self._label is not None:
            self._label.setText(label)
        self._target = fact.link
        if isinstance(self._value, Pill):
            self._value.set_mark(fact.mark)
        elif isinstance(self._value, Link):
            self._value.icon_name = fact.icon
            self._value.say(said)
            self._value.setAccessibleDescription(label)
            plain.put_tip(self._value, label if fact.icon else "")
        else:
            plain.look(self._value, fact.tone or "body")
            self._value.setText(said)
            self._value.setAccessibleName(plain.aloud(f"{label}: {whole}"))
            plain.put_tip(self._value, whole if said != whole else label if fact.icon else "")


def _shape(fact: Fact) -> tuple[bool, bool, bool]:
    """What parts a fact is shown by."""
    return bool(fact.icon), fact.mark is not None, fact.link is not None


class _Icon(QWidget):
    """What a value is, as a sign before it."""

    _icon = ""
    _tone: theme.ToneName | None = None

    def __init__(self) -> None:
        super().__init__()
        self.setFixedSize(theme.px(16), theme.px(18))

    def show_sign(self, icon: str, tone: theme.ToneName | None, tip: str) -> None:
        """Show this icon; the tip says what it stands for."""
        self._icon, self._tone = icon, tone
        plain.put_tip(self, tip)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        ink = theme.current().ink(self._tone or "secondary")
        icons.paint(QPainter(self), self.rect(), self._icon, ink, theme.px(14))
