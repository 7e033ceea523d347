"""Locks the window and opens it for whoever signs in: what each had open stays theirs; must not know how PINs work."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRect, Qt, QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QToolTip, QWidget
from shiboken6 import isValid

from helpdesk.classes import NamedTuple
from ui.commands import COMMANDS
from ui.idle import IdleWatch
from ui.rights import lacking
from ui.ways import Ways

if TYPE_CHECKING:
    from ui.screens.program.lock_screen import LockScreen
    from ui.screens.shared.screen import Screen
    from ui.shell import Goal
    from ui.window import Window

STAYS = frozenset({"quit"})
"""Commands that a locked window still hears."""
_PASSING = (Qt.WindowType.ToolTip, Qt.WindowType.SplashScreen)


class Put(NamedTuple):
    """A window that was put away, with where it stood and what had its keyboard."""

    window: QWidget
    place: QRect
    focus: QWidget | None
    cursor: tuple[int, int, int]
    """Where the cursor stood in the line that had the keyboard; from where on, and how much, was selected."""


class Desktop(NamedTuple):
    """What a person had before them when the window was locked: screens, and other windows over them."""

    screens: dict[str, Screen]
    windows: list[Put]
    dialogs: list[QDialog]
    ways: Ways
    goal: Goal
    focus: QWidget | None


class Locking(QObject):
    """One of each window. Where no PIN is set nothing is ever locked, and nothing of this runs."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self.window = window
        self.locked = False
        self.page: LockScreen | None = None
        self._person: int | None = None
        """Who was at the PC when it was locked."""
        self._mine: Desktop | None = None
        self._theirs: dict[int, Desktop] = {}
        self._deaf: list[QAction] = []
        self._lacks: frozenset[str] | None = None
        """The rights that whoever is here has not, as they are shown now."""
        self.wanted: Goal | None = None
        """Where to go once somebody signed in."""
        self.watch = IdleWatch(
            window.desk.clock,
            Qt.Key.Key_L,
            Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
            self,
        )
        self.watch.idle.connect(self.lock)
        self.watch.lock_wanted.connect(self.lock)
        window.shell.signed_in.connect(self.open_for)
        self.follow()
        if window.desk.staff is None:
            self.lock()

    @property
    def guarded(self) -> bool:
        """Whether people sign in here."""
        return self.window.desk.guarded

    def follow(self) -> None:
        """Keep to what the shop has set: whether people sign in, and after how many minutes it locks itself."""
        desk = self.window.desk
        minutes = int(desk.settings["people.lock_minutes"] or 0)
        self.watch.set_on(on=self.guarded, minutes=minutes)
        self.window.commands["lock"].setVisible(self.guarded)
        if not self.guarded:
            self.window.shell.jobs.tell_held()
        self._follow_rights()

    def _follow_rights(self) -> None:
        """Offer what whoever is here may do; what is shown is made anew where that is not what it was."""
        desk, before = self.window.desk, self._lacks
        self._lacks = lacking(desk)
        for command in COMMANDS:
            if command.right:
                self.window.commands[command.name].setVisible(command.right not in self._lacks)
        if before is not None and before != self._lacks and not self.locked:
            # Later: it may be a screen that is to go which told of the change.
            QTimer.singleShot(0, self.window, self.window.draw_anew)

    # -- locking ------------------------------------------------------------------------------------

    def lock(self) -> None:
        """Put everything out of sight and ask who is there; half-typed forms are kept first."""
        if self.locked or not self.guarded:
            return
        window = self.window
        window.keep_drafts()
        self._empty_pins()
        self._person = window.desk.staff
        self._close_popups()
        focus = window.focusWidget()
        # The newest stands in front, and goes first.
        put = [_put(other) for other in reversed(self._others())]
        self._mine = Desktop(window.screens, put[::-1], window.dialogs, window.ways, window.here(), focus)
        self.locked = True
        self.wanted = None
        window.setAcceptDrops(False)
        window.desk.sign.lock()
        self._deafen()
        self._show_page()
        app = QApplication.instance()
        if app is not None:
            app.installEventFilter(self)

    def _others(self) -> list[QWidget]:
        """The other windows of the program that are seen, in the order in which they were opened."""
        found = [
            other
            for other in QApplication.topLevelWidgets()
            if other is not self.window and other.isVisible() and other.windowType() not in _PASSING
        ]
        return sorted(found, key=_depth)

    def _empty_pins(self) -> None:
        """A PIN that was being typed is not left standing."""
        from ui.widgets.pin_pad import PinField

        for field in self.window.findChildren(PinField):
            field.clear()

    def _close_popups(self) -> None:
        QToolTip.hideText()
        for _ in range(10):
            popup = QApplication.activePopupWidget()
            if popup is None:
                return
            popup.close()

    def _deafen(self) -> None:
        """No key of the window is heard any more but the one that ends it."""
        window = self.window
        spared = {window.commands[name] for name in STAYS}
        every = [*window.commands.values(), *window.navigation.actions_for_menu]
        self._deaf = [action for action in every if action.isEnabled() and action not in spared]
        for action in self._deaf:
            action.setEnabled(False)

    def _show_page(self) -> None:
        if self.page is None:
            from ui.screens.program.lock_screen import LockScreen

            self.page = LockScreen(self.window.shell)
            self.page.entered.connect(self.open_for)
            self.page.forgotten.connect(self._help)
            self.window.face.addWidget(self.page)
        self.window.face.setCurrentWidget(self.page)
        self.window.menuBar().hide()
        self.page.begin()

    def _help(self) -> None:
        self.window.open_dialog("recover")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # Whatever still opens by itself, as a preview that was being made, waits for who asked for it.
        if (
            event.type() == QEvent.Type.Show
            and isinstance(watched, QWidget)
            and watched.isWindow()
            and watched is not self.window
            and watched.windowType() not in _PASSING
            and not watched.property("over_lock")
        ):
            QTimer.singleShot(0, self, lambda: self._put_late(watched))
        return super().eventFilter(watched, event)

    def _put_late(self, other: QWidget) -> None:
        if self.locked and self._mine is not None and isValid(other) and other.isVisible():
            self._mine.windows.append(_put(other))

    # -- opening ------------------------------------------------------------------------------------

    def open_for(self, person: int) -> None:
        """Somebody signed in. What they had open is there again; else they see what was shown, as they may see it."""
        mine, window = self._mine, self.window
        if not self.locked or mine is None:
            return
        self.locked, self._mine = False, None
        self._wake()
        # At the start nobody was here: what opened meanwhile is for the first who comes.
        wanted, back = self.wanted, self._person in (None, person)
        if self._person is None:
            wanted = wanted or mine.goal
        elif not back:
            wanted = self._hand_over(mine, person) or wanted or mine.goal
        self._person = person
        self._lacks = None
        self._follow_rights()
        window.presence.fill()
        window.telling.turn_to_person()
        window.menuBar().show()
        window.face.setCurrentWidget(window.body)
        if wanted is not None:
            window.go(wanted, remember=back)
        desktop = mine if back else self._theirs.pop(person, None)
        if desktop is not None:
            _bring_back(desktop)
        window.count_today()
        window.strip.look_again()
        window.shell.jobs.tell_held()
        self._tell_noted(person)

    def _tell_noted(self, person: int) -> None:
        """What ended for them while the program was closed, or was closed by somebody else."""
        from ui.finished_work import told
        from ui.shell import Word

        text, well = told(self.window.desk, person)
        if text is not None:
            shell = self.window.shell
            shell.told.emit(Word(text, "ready" if well else "due", behind=True))

    def _wake(self) -> None:
        """The window hears its keys again."""
        app = QApplication.instance()
        if app is not None:
            app.removeEventFilter(self)
        self.watch.used()
        if self.page is not None:
            self.page.leave()
        for action in self._deaf:
            action.setEnabled(True)
        self._deaf = []
        self.window.setAcceptDrops(True)

    def _hand_over(self, mine: Desktop, person: int) -> Goal | None:
        """Keep what the one who was here has open, and take up what the other had; comes back with where that was."""
        window = self.window
        window.toast.leave()
        window.top.search.clear()
        if self._person is not None and any(isValid(put.window) for put in mine.windows):
            self._theirs[self._person] = mine
            window.screens, window.dialogs, window.ways = {}, [], Ways()
        else:
            window.drop_screens()
        found = self._theirs.get(person)
        if found is None:
            return None
        window.drop_screens()
        window.screens, window.dialogs, window.ways = found.screens, found.dialogs, found.ways
        for screen in window.screens.values():
            screen.stale = True
        return found.goal


def _put(other: QWidget) -> Put:
    place, focus = other.geometry(), other.focusWidget()
    line = focus if isinstance(focus, QLineEdit) else None
    cursor = (line.cursorPosition(), line.selectionStart(), line.selectionLength()) if line else (0, -1, 0)
    other.hide()
    return Put(other, place, focus, cursor)


def _depth(window: QWidget) -> int:
    """How many windows it was opened from."""
    above, depth = window.parentWidget(), 0
    while above is not None:
        above, depth = above.parentWidget(), depth + 1
    return depth


def _bring_back(desktop: Desktop) -> None:
    for put in desktop.windows:
        if isValid(put.window):
            put.window.show()
            put.window.setGeometry(put.place)
            if put.focus is not None and isValid(put.focus):
                put.focus.setFocus()
                _put_cursor(put)
    focus = desktop.focus
    if focus is not None and isValid(focus) and not desktop.windows:
        focus.setFocus()


def _put_cursor(put: Put) -> None:
    """A dialog that is shown selects the whole line; as it was before, it is gone on with."""
    if isinstance(put.focus, QLineEdit):
        cursor, first, length = put.cursor
        put.focus.deselect()
        put.focus.setCursorPosition(cursor)
        if first >= 0:
            put.focus.setSelection(first, length)
