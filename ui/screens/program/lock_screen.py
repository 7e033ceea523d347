"""The locked screen: a PIN or a badge says who is at the PC, and nothing else of the shop is seen."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from helpdesk.errors import HelpdeskError
from helpdesk.texts import translate
from ui import icons, theme
from ui.screens.program.pin_waits import PinWaits
from ui.shell import Shell
from ui.widgets import plain
from ui.widgets.inline import Inline
from ui.widgets.link import Link
from ui.widgets.pin_pad import PinPad
from ui.widgets.spoken import announce

WIDE = 320


class _Picture(QWidget):
    """An icon alone, larger than on a button."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = name
        self.setFixedSize(QSize(theme.px(40), theme.px(40)))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        icons.paint(QPainter(self), self.rect(), self.name, theme.current().secondary, theme.px(28))


class LockScreen(QFrame):
    """``entered``: this person is at the PC now. ``forgotten``: somebody has no PIN that works, or only a code."""

    entered = Signal(int)
    forgotten = Signal()

    def __init__(self, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.shell = shell
        self.setObjectName("lock_screen")
        self.setProperty("look", "band")
        self.setAccessibleName(shell.say(translate("LockScreen", "Locked")))
        self.pad = PinPad(shell.words)
        self.pad.entered.connect(self.enter)
        self.setFocusProxy(self.pad)
        self.problem = Inline(parent=self)
        self.problem.setObjectName("lock_problem")
        self.help = Link(shell.say(translate("LockScreen", "PIN forgotten?")))
        self.help.setObjectName("pin_forgotten")
        self.help.clicked.connect(self.forgotten)
        self.waits = PinWaits(shell, lambda ready: self.pad.set_ready(ready=ready), self.problem, self)
        self._build()

    def _build(self) -> None:
        say = self.shell.say
        middle = QWidget()
        middle.setFixedWidth(theme.px(WIDE))
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(theme.LABEL))
        center = Qt.AlignmentFlag.AlignHCenter
        column.addWidget(_Picture("lock"), 0, center)
        title = plain.label(self.shell.desk.settings["shop.name"] or "Helpdesk", "title", wrap=True)
        title.setAlignment(center)
        column.addWidget(title)
        told = plain.label(
            say(translate("LockScreen", "Locked. Type your PIN or scan your badge.")), "secondary", wrap=True
        )
        told.setAlignment(center)
        column.addWidget(told)
        column.addSpacing(theme.px(theme.LABEL))
        column.addWidget(self.pad)
        # Its room is kept, so that nothing moves when something is said.
        room = QWidget()
        room.setMinimumHeight(theme.px(44))
        lines = QVBoxLayout(room)
        lines.setContentsMargins(0, theme.px(theme.INSIDE), 0, 0)
        lines.addWidget(self.problem)
        lines.addStretch(1)
        column.addWidget(room)
        column.addWidget(self.help, 0, center)
        row = QHBoxLayout(self)
        row.addStretch(1)
        row.addWidget(middle, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addStretch(1)

    def begin(self) -> None:
        """It was locked just now: ready, unless one still has to wait."""
        self.problem.tell("")
        self.waits.look()
        self.setFocus()
        announce(self, self.accessibleName(), urgent=True)

    def enter(self, secret: str) -> None:
        """Take a PIN or badge; a wrong one is said, with how long one has to wait."""
        try:
            person = self.shell.desk.sign.enter(secret)
        except HelpdeskError as error:
            self.pad.refuse()
            self.problem.tell(self.shell.say(error.text))
            self.waits.look()
            return
        self.waits.stop()
        self.problem.tell("")
        self.entered.emit(person.id)

    def leave(self) -> None:
        """Nobody sees it any more."""
        self.waits.stop()
        self.pad.field.clear()
