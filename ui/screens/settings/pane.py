"""What every part of the settings is: a heading, a body that scrolls, and how it reads anew."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from helpdesk.texts import Text, translate
from ui import theme
from ui.shell import Shell
from ui.widgets import plain
from ui.widgets.button import Button, enters, tip_with_key
from ui.widgets.section import rule, scrolled

WIDTH = 680


class Pane(QFrame):
    """One part of the settings. Put content into it with :meth:`add`; ``unsaved_changed`` tells the list."""

    unsaved_changed = Signal(bool)

    def __init__(self, shell: Shell, title: Text, note: Text | None = None) -> None:
        super().__init__()
        self.shell = shell
        self.setProperty("look", "page")
        self.setAccessibleName(shell.say(title))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        page = QWidget()
        page.setMaximumWidth(theme.px(WIDTH + 2 * theme.SECTION))
        self.body = QVBoxLayout(page)
        self.body.setContentsMargins(*(theme.px(theme.SECTION),) * 4)
        self.body.setSpacing(theme.px(theme.CARD))
        self.body.addLayout(self._head(title, note))
        self.body.addStretch(1)
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(page, 100)
        row.addStretch(1)
        area = scrolled(holder)
        # A table of many columns is reached even with the largest text on the smallest screen.
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        outer.addWidget(area, 1)
        self._outer = outer

    def _head(self, title: Text, note: Text | None) -> QVBoxLayout:
        head = QVBoxLayout()
        head.setSpacing(theme.px(theme.INSIDE))
        head.addWidget(plain.label(self.shell.say(title), "title", wrap=True))
        if note:
            head.addWidget(plain.label(self.shell.say(note), "secondary", wrap=True))
        return head

    def add(self, widget: QWidget, stretch: int = 0) -> None:
        """Put a widget below what is there."""
        self.body.insertWidget(self.body.count() - 1, widget, stretch)

    def reload(self) -> None:
        """Read anew; what was typed and not saved stays."""

    def edit(self) -> None:
        """Change what is chosen (F2)."""


class SavedPane(Pane):
    """A part whose changes are typed first and then saved together: a foot with Save, Ctrl+S, Enter."""

    def __init__(self, shell: Shell, title: Text, note: Text | None = None) -> None:
        super().__init__(shell, title, note)
        self.unsaved = False
        self.said = plain.label("", "due")
        self.discard = Button(shell.say(translate("Settings", "Discard changes")))
        self.discard.setObjectName("discard")
        tip = tip_with_key(shell.say(translate("Settings", "Save")), "Ctrl+S")
        self.save_button = Button(shell.say(translate("Settings", "Save")), look="primary", tip=tip)
        self.save_button.setObjectName("save")
        self.discard.clicked.connect(self.start_afresh)
        self.save_button.clicked.connect(self.save)
        self._outer.addWidget(rule())
        self._outer.addWidget(self._foot())
        self.set_unsaved(False)

    def _foot(self) -> QWidget:
        foot = QFrame()
        foot.setProperty("look", "band")
        row = QHBoxLayout(foot)
        side = theme.px(theme.SECTION)
        row.setContentsMargins(side, theme.px(theme.FIELD), side, theme.px(theme.FIELD))
        row.setSpacing(theme.px(theme.LABEL))
        for part in (self.save_button, self.discard, self.said):
            row.addWidget(part)
        row.addStretch(1)
        return foot

    def set_unsaved(self, unsaved: bool) -> None:
        """Whether something was typed that is not saved."""
        self.discard.setEnabled(unsaved)
        self.save_button.setEnabled(unsaved)
        self.said.setText(self.shell.say(translate("Settings", "Not saved yet")) if unsaved else "")
        if unsaved != self.unsaved:
            self.unsaved = unsaved
            self.unsaved_changed.emit(unsaved)

    def save(self) -> None:
        """Save what was typed, or say beside it what stands in the way."""
        raise NotImplementedError

    def start_afresh(self) -> None:
        """Forget what was typed."""
        raise NotImplementedError

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = event.modifiers() == Qt.KeyboardModifier.ControlModifier
        saves = (event.key() == Qt.Key.Key_S and control) or (
            event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            and not event.modifiers()
            & ~(Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ControlModifier)
        )
        focused = self.focusWidget()
        if saves and isinstance(focused, Button) and enters(event):
            focused.click()
        elif saves:
            if self.unsaved:
                self.save()
        else:
            super().keyPressEvent(event)
