"""Knows where the window says what happened: the line at the foot, that of finished work, the bell; not what is said."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint

from helpdesk.classes import NamedTuple
from helpdesk.texts import Text, translate

if TYPE_CHECKING:
    from ui.shell import Word
    from ui.widgets.finished_line import FinishedLine
    from ui.window import Window

KEPT = 20
"""So many are listed behind the bell, the newest."""
UNDO = translate("Toast", "Undo")
REDO = translate("Window", "Do again")


class Told(NamedTuple):
    """What was said, and when."""

    at: datetime
    word: Word


class Telling:
    """What answers a press stands at the foot for some seconds, what ended behind the window in a line of its own.

    Both can be looked up behind the bell, each person their own.
    """

    def __init__(self, window: Window) -> None:
        self.window = window
        self.told: dict[int | None, list[Told]] = {}
        """By person, the newest first; by nobody where nobody signs in."""
        self.line: FinishedLine | None = None
        """Made when the first work ends that way."""
        self._unseen: dict[int | None, int] = {}

    def say(self, word: Word) -> None:
        """Show a line, with Undo where there is something to take back."""
        window = self.window
        person = window.desk.drafter
        now = window.desk.clock.now()
        if word.final:
            self._forget()
        self.told[person] = [Told(now, word), *self.told.get(person, ())][:KEPT]
        buttons = self._more(word)
        undo = (lambda: window.shell.undo(word.step)) if word.step is not None else None
        task = window.shell.jobs.telling
        if word.behind or (task is not None and task.seen):
            self._unseen[person] = self._unseen.get(person, 0) + 1
            self._mark()
            first: list[tuple[Text, Callable[[], object]]] = [(UNDO, undo)] if undo is not None else []
            self._line().tell(word.text, [*first, *buttons], word.tone)
        else:
            window.toast.show_toast(word.text, undo=undo, buttons=buttons, tone=word.tone)

    def _line(self) -> FinishedLine:
        if self.line is None:
            from ui.widgets.finished_line import FinishedLine

            self.line = FinishedLine(self.window.words)
            self.window.add_foot(self.line)
        return self.line

    def _forget(self) -> None:
        """Nothing of what was said before is kept, for nobody."""
        self.told.clear()
        self._unseen.clear()
        if self.line is not None:
            self.line.leave()
        self._mark()

    def _mark(self) -> None:
        self.window.top.bell.set_unseen(self._unseen.get(self.window.desk.drafter, 0))

    def turn_to_person(self) -> None:
        """Somebody else may be at the PC: what was said to the one before is not theirs."""
        if self.line is not None:
            self.line.leave()
        self._mark()

    def take_over(self, old: Telling) -> None:
        """Go on where the window before this one was; what only that one could do is not offered any more."""
        self.told = {
            person: [one._replace(word=one.word._replace(verb=None, act=None)) for one in told]
            for person, told in old.told.items()
        }
        self._unseen = dict(old._unseen)
        self._mark()

    def show_list(self) -> None:
        """Drop what was said below the bell; all of it is seen then."""
        from ui.widgets.notice_list import Notice, NoticeList

        window, bell = self.window, self.window.top.bell
        person = window.desk.drafter
        notices = [
            Notice(one.at, one.word.text, one.word.tone, self._acts(one.word))
            for one in self.told.get(person, ())
        ]
        self._unseen.pop(person, None)
        self._mark()
        if self.line is not None:
            self.line.leave()
        listed = NoticeList(window.words, notices, bell)
        listed.drop(bell.mapToGlobal(QPoint(bell.width(), bell.height() + 2)))

    def _acts(self, word: Word) -> list[tuple[Text, Callable[[], object]]]:
        """What can still be done: an undo that later work has barred is not offered, nor doing again what is not the last."""
        window = self.window
        acts: list[tuple[Text, Callable[[], object]]] = []
        if word.step is not None and window.desk.can_undo(word.step):
            acts.append((UNDO, lambda: window.shell.undo(word.step)))
        return [*acts, *self._more(word)]

    def _more(self, word: Word) -> list[tuple[Text, Callable[[], object]]]:
        """What there is to do beside taking it back."""
        last = self.window.desk.last_undo() if word.undone is not None else None
        if last is not None and last.id == word.undone:
            return [(REDO, self.window.shell.redo)]
        return [(word.verb, word.act)] if word.verb is not None and word.act is not None else []
