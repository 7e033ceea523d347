"""Knows how a half-filled dialog is kept and comes back after Esc or a crash; has no dialog of its own.

A draft lies in the shop's file, outside journal and undo. What was typed is at most :data:`PAUSE` old in it.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QHBoxLayout, QWidget

from helpdesk.clock import from_text
from helpdesk.errors import HelpdeskError, WorldError
from helpdesk.formats import Words
from helpdesk.texts import Text, translate
from ui import theme
from ui.drafts import LOST, Kept, Resume, decode, encode, kept
from ui.shell import Shell
from ui.widgets import plain
from ui.widgets.dialog import Dialog
from ui.widgets.form import Form
from ui.widgets.link import Link

PAUSE = 400
"""Milliseconds from the first change to the draft that holds it."""

Values = dict[str, Any]

__all__ = [
    "PAUSE",
    "DraftBar",
    "Drafting",
    "Kept",
    "Resume",
    "Values",
    "decode",
    "encode",
    "keep_form",
    "kept",
]


class DraftBar(QWidget):
    """Says quietly that a draft came back, with the way to begin anew; hidden otherwise."""

    def __init__(self, words: Words, start_afresh: Callable[[], None], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = words
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(theme.LABEL))
        self.said = plain.label("", "secondary")
        self.again = Link(words.say(translate("Draft", "Start over")))
        self.again.setObjectName("start_afresh")
        self.again.clicked.connect(start_afresh)
        row.addWidget(self.said)
        row.addWidget(self.again)
        row.addStretch(1)
        self.hide()

    def show_kept(self, at: datetime) -> None:
        """A draft of that moment stands in the fields now."""
        self.said.setText(self.words.say(translate("Draft", "Draft of {moment} restored")(moment=at)))
        self.show()


class Drafting(QObject):
    """Keeps what stands in a dialog under ``key`` while it is typed; :meth:`forget` it when it was saved.

    ``values`` reads the fields, ``fill`` puts them back; both speak of the same names. Put ``bar`` above
    the fields, call :meth:`restore` once they stand there blank or prefilled, and :meth:`touched` when
    the person changes something.
    """

    def __init__(
        self,
        shell: Shell,
        key: str,
        values: Callable[[], Values],
        fill: Callable[[Values], None],
        *,
        title: Text,
        resume: Resume,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self.shell, self.key, self.title, self.resume = shell, key, title, resume
        self._values, self._fill = values, fill
        self._blank = encode(values())
        self.of = shell.desk.drafter
        """Whose it is, also while somebody else is at the PC."""
        self._dialog = parent if isinstance(parent, Dialog) else None
        self._failing = False
        """Whether what was written last could not be kept."""
        self._over = False
        self.bar = DraftBar(shell.words, self.start_afresh)
        self._timer = QTimer(self, singleShot=True, interval=PAUSE)
        self._timer.timeout.connect(self._keep)

    def restore(self) -> bool:
        """Put a kept draft back into the fields, if there is one."""
        kept = self.shell.desk.draft(self.key, self.of)
        if kept is None:
            return False
        try:
            self._fill(decode(kept["values"]))
        except WorldError:
            raise
        except Exception:
            # Kept by another version of the program, or of what is gone since; it must not keep the dialog from
            # opening, whatever a field or a reader makes of it.
            self._fill(decode(self._blank))
            self._drop()
            self.shell.tell(LOST, "due")
            return False
        at = next((at for key, at in self.shell.desk.drafts(self.of) if key == self.key), None)
        if at is not None:
            self.bar.show_kept(from_text(at))
        return True

    def touched(self, *_: object) -> None:
        """The person changed something; it is kept within :data:`PAUSE`, however long they go on."""
        if not self._timer.isActive() and not self._over:
            self._timer.start()

    def flush(self) -> None:
        """Keep at once what still waits to be kept; of a dialog that is left, also what could not be kept before."""
        left = self._dialog is not None and self._dialog.isHidden()
        again = left and self._failing and not self._over
        if again:
            # What was said of it lies behind the dialog, or is gone with it.
            self._failing = False
        if again or self._timer.isActive():
            self._timer.stop()
            self._keep()

    def forget(self) -> None:
        """It was saved: there is no draft any more, and what still comes is not kept."""
        self._over = True
        self._drop()

    def start_afresh(self) -> None:
        """Put the fields back as they were before the draft, and forget it."""
        self._drop()
        self._fill(decode(self._blank))
        self.bar.hide()

    def _drop(self) -> None:
        self._timer.stop()
        self._write(None)

    def _keep(self) -> None:
        values = encode(self._values())
        self._write(None if values == self._blank else self._envelope(values))

    def _envelope(self, values: Any) -> Values:
        goal = self.resume.goal
        return {
            "title": self.title.to_json(),
            "dialog": self.resume.dialog,
            "told": encode(self.resume.told),
            "goal": [goal.kind, goal.id, goal.view] if goal else None,
            "values": values,
        }

    def _write(self, data: Values | None) -> None:
        try:
            self.shell.desk.keep(self.key, data, self.of)
        except HelpdeskError as error:
            # Said once, not at every key: the person is in the middle of a form.
            if not self._failing:
                self._failing = True
                self.shell.fail(error)
                self._tell(translate("Draft", "Not kept as a draft: {reason}")(reason=error.text))
        else:
            if self._failing:
                self._failing = False
                self._tell("")

    def _tell(self, problem: Text | str) -> None:
        """Say it in the dialog, too: it covers the place where the window says it."""
        if self._dialog is not None:
            self._dialog.tell(problem)


def keep_form(shell: Shell, dialog: Dialog, form: Form, key: str, title: Text, resume: Resume) -> Drafting:
    """Drafting for the usual dialog of one form: bar above it, kept while typed and on leaving, restored now.

    Call it when the form has been added and prefilled; call ``forget()`` of what comes back on success.
    """
    drafting = Drafting(shell, key, form.values, form.fill, title=title, resume=resume, parent=dialog)
    form.changed.connect(drafting.touched)
    dialog.finished.connect(drafting.flush)
    place = dialog.body.indexOf(form)
    dialog.body.insertWidget(place if place >= 0 else 1, drafting.bar)
    drafting.restore()
    return drafting
