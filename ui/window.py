"""The window: frame, navigation, screens and dialogs by name, search, undo; no business of its own."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QByteArray, QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QCloseEvent, QDragEnterEvent, QDropEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QMainWindow, QVBoxLayout, QWidget
from shiboken6 import isValid

from helpdesk.desk import Desk
from helpdesk.errors import HelpdeskError
from helpdesk.formats import Words
from helpdesk.texts import translate
from ui import theme
from ui.commands import COMMANDS, MENUS, Command
from ui.jobs import Jobs
from ui.locking import Locking
from ui.presence import Presence
from ui.registry import PLACES, SCREENS, SHOWN_BY, dialog_named, load
from ui.screens.shared.screen import Screen
from ui.search import Search
from ui.shell import Goal, Shell, Word, dialog_of
from ui.telling import Telling
from ui.ways import Ways
from ui.widgets.dropped import LISTS, dropped_file
from ui.widgets.memory import Memory
from ui.widgets.nav import Navigation
from ui.widgets.progress import ProgressStrip
from ui.widgets.stack import Stack
from ui.widgets.toast import Toaster
from ui.widgets.topbar import TopBar

if TYPE_CHECKING:
    from helpdesk.action import Action
    from helpdesk.desk import Changed

FRAME = 40
"""Pixels for the title bar and the border that the system puts around the window."""
WORDS = ("shop.language", "shop.country", "shop.zone", "shop.currency")
"""Settings that change how everything is written."""


class Window(QMainWindow):
    """The main window of one open shop."""

    closed = Signal()
    rebuild_wanted = Signal()
    """Language or look changed so that everything must be made anew."""
    restore_wanted = Signal(object)
    """The path of a backup that takes the shop's place."""

    def __init__(self, desk: Desk, jobs: Jobs, words: Words, memory: Memory) -> None:
        super().__init__()
        self.desk = desk
        self.words = words
        self.memory = memory
        self.shell = Shell(desk, jobs, words, memory, self)
        self.screens: dict[str, Screen] = {}
        self.dialogs: list[QDialog] = []
        self.ways = Ways()
        self.shell.came_from = lambda *kinds: self.ways.last(*kinds)
        self._goal: Goal | None = None
        self.telling = Telling(self)
        self.spoken: Word | None = None
        """What was last said at the foot."""
        self._said = tuple(map(desk.settings.get, WORDS))
        self.setObjectName("window")
        self.setAcceptDrops(True)
        self._name_window()
        self._build_frame()
        self._build_commands()
        self._wire(jobs)
        self._restore()
        self.locking = Locking(self)
        theme.dress(self)

    # -- building -----------------------------------------------------------------------------------

    def _name_window(self) -> None:
        name = self.desk.settings["shop.name"] or self.words.say(translate("Window", "Helpdesk"))
        self.setWindowTitle(f"{name} — Helpdesk")

    def _build_frame(self) -> None:
        self.navigation = Navigation(self.words, PLACES)
        self.top = TopBar(self.words)
        self.stack = Stack()
        self.strip = ProgressStrip(self.words, own=self.shell.jobs.is_own)
        side = QWidget()
        self._side = right = QVBoxLayout(side)
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(0)
        for part in (self.top, self.stack, self.strip):
            right.addWidget(part, 1 if part is self.stack else 0)
        body = QWidget()
        row = QHBoxLayout(body)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.navigation)
        row.addWidget(side, 1)
        self.body = body
        self.face = Stack()
        """The work, or the lock over it."""
        self.face.addWidget(body)
        self.setCentralWidget(self.face)
        self.toast = Toaster(self.words, side)
        self.toast.room_wanted.connect(lambda high: right.setContentsMargins(0, 0, 0, high))
        # Large letters on a small screen: rather narrow than with its foot below the edge.
        self.setMinimumSize(QSize(theme.px(800), theme.px(560)).boundedTo(self._room()))

    def _build_commands(self) -> None:
        self.commands: dict[str, QAction] = {}
        for command in COMMANDS:
            action = QAction(self.words.say(command.text), self)
            action.setObjectName(f"command_{command.name}")
            action.setShortcuts([QKeySequence(key) for key in command.keys])
            if command.icon:
                theme.give_icon(action, command.icon)
            action.triggered.connect(self._slot(command))
            self.commands[command.name] = action
        bar = self.menuBar()
        menus = {name: bar.addMenu(self.words.say(title)) for name, title in MENUS.items()}
        menus["go"].addActions(self.navigation.actions_for_menu)
        menus["go"].addSeparator()
        for command in COMMANDS:
            if command.parted:
                menus[command.menu].addSeparator()
            menus[command.menu].addAction(self.commands[command.name])
        self.presence = Presence(self)

    def _slot(self, command: Command) -> Callable[[], object]:
        """What a command does."""
        if command.opens:
            return lambda: self.open_dialog(command.opens)
        slot: Callable[[], object] = getattr(self, f"do_{command.name}")
        return slot

    def _wire(self, jobs: Jobs) -> None:
        self.navigation.went.connect(lambda key: self.go(Goal(key)))
        self.navigation.folded_changed.connect(lambda folded: self.memory.set("window/folded", folded))
        self.top.back.connect(self.do_back)
        self.top.forward.connect(self.do_forward)
        self.top.help_wanted.connect(self.do_help)
        self.top.bell.clicked.connect(self.do_notices)
        self.search = Search(
            self.shell,
            self.top.search,
            self.commands,
            lambda: self.current().every_deed(),
            lambda: self.current().take_focus(),
        )
        self.shell.wanted.connect(self.go)
        self.shell.told.connect(self.say)
        self.shell.dialog_wanted.connect(self._ask)
        self.shell.staff_wanted.connect(self.presence.choose)
        self.shell.rebuild_wanted.connect(self.rebuild_wanted)
        self.shell.restore_wanted.connect(self.restore_wanted)
        jobs.changed.connect(self._data_changed)
        jobs.started.connect(self.strip.begin)
        jobs.progressed.connect(self.strip.progress)
        jobs.finished.connect(self.strip.end)

    def _room(self) -> QSize:
        """What the screen has for the window; its frame, not known before it stands, needs room too."""
        return self.screen().availableSize() - QSize(0, FRAME)

    def _restore(self) -> None:
        wanted = QSize(theme.px(1280), theme.px(800))
        self.resize(wanted.boundedTo(self._room()))
        geometry = self.memory.get("window/geometry")
        if isinstance(geometry, str):
            self.restoreGeometry(QByteArray.fromBase64(geometry.encode()))
        folded = self.memory.get("window/folded")
        if folded is not None:
            self.navigation.set_folded(bool(folded))
        self.presence.begin()

    # -- going --------------------------------------------------------------------------------------

    def go(self, goal: Goal, *, remember: bool = True) -> None:
        """Show a screen or a record."""
        if self.locking.locked:
            self.locking.wanted = goal
            return
        key = SHOWN_BY.get(goal.kind, goal.kind)
        if remember and self._goal is not None:
            self.ways.leave(self.here(), goal)
        screen = self.visit(key)
        if screen.stale:
            screen.stale = False
            screen.reload()
        self.stack.setCurrentWidget(screen)
        self.navigation.set_current(key)
        screen.take_focus()
        if goal.id is not None or goal.view:
            try:
                screen.show_goal(goal)
            except HelpdeskError as error:
                self.shell.fail(error)
        if goal.id is None:
            screen.show_something()
        self._goal = goal
        self.memory.set("window/screen", key)
        self._show_ways()

    def focusNextPrevChild(self, next: bool) -> bool:
        """Tab goes through a screen as one reads, whatever was made when."""
        if not self.screens or self.locking.locked:
            return super().focusNextPrevChild(next)
        from ui.screens.shared.reading_order import neighbour

        parts = (self.navigation, self.top, *self.current().parts())
        found = neighbour(parts, self.focusWidget(), forward=next)
        if found is None:
            return super().focusNextPrevChild(next)
        reason = Qt.FocusReason.TabFocusReason if next else Qt.FocusReason.BacktabFocusReason
        found.setFocus(reason)
        return True

    def visit(self, key: str) -> Screen:
        """The screen of that name, made at its first visit."""
        if key not in self.screens:
            made = cast("Screen", load(SCREENS[key])(self.shell))
            made.setObjectName(f"screen_{key}")
            self.screens[key] = made
            self.stack.addWidget(made)
        return self.screens[key]

    def current(self) -> Screen:
        """The screen that is shown."""
        return cast("Screen", self.stack.currentWidget())

    def here(self) -> Goal:
        """What is shown, or would be if the window were not locked."""
        shown = self.screens and self.current().goal()
        return shown or self._goal or Goal("today")

    def _show_ways(self) -> None:
        self.top.set_ways(back=self.ways.back, forward=self.ways.forward)
        self.commands["back"].setEnabled(self.ways.back)
        self.commands["forward"].setEnabled(self.ways.forward)

    def do_back(self) -> None:
        if goal := self.ways.step_back(self.here()):
            self.go(goal, remember=False)

    def do_forward(self) -> None:
        if goal := self.ways.step_forward(self.here()):
            self.go(goal, remember=False)

    # -- search -------------------------------------------------------------------------------------

    def do_search(self) -> None:
        self.top.search.setFocus()
        self.top.search.selectAll()

    # -- words at the foot --------------------------------------------------------------------------

    def say(self, word: Word) -> None:
        """Show a line at the foot, with Undo where there is something to take back."""
        self.spoken = word
        self.telling.say(word)

    def add_foot(self, line: QWidget) -> None:
        """A line that stands at the foot, over the one of running work."""
        self._side.insertWidget(self._side.indexOf(self.strip), line)

    def do_notices(self) -> None:
        self.telling.show_list()

    def do_undo(self) -> None:
        self.shell.undo(None)

    def do_redo(self) -> None:
        self.shell.redo()

    def _data_changed(self, changed: Changed) -> None:
        for name, screen in self.screens.items():
            if screen.about & changed.nouns:
                self.show_anew(name)
        if "staff" in changed.nouns:
            self.presence.fill()
        if "shop" in changed.nouns:
            self._name_window()
            self._follow_words()
        if changed.nouns & {"staff", "shop"}:
            self.locking.follow()
        self.count_today()

    def _follow_words(self) -> None:
        """Everything is said anew when the shop's language, place or currency became another."""
        said = tuple(map(self.desk.settings.get, WORDS))
        if said != self._said:
            self._said = said
            self.rebuild_wanted.emit()

    def show_anew(self, name: str) -> None:
        """Have a screen read again what it shows: now if it is seen, else when it is."""
        screen = self.screens.get(name)
        if screen is None:
            return
        if screen is self.stack.currentWidget():
            screen.reload()
        else:
            screen.stale = True

    def count_today(self) -> None:
        """The numbers beside Today, Calls and Calendar: what is late or due, what waits for a visit."""
        self.navigation.set_count("today", self.desk.today.asking(self.shell.today))
        self.navigation.set_count("calls", self.desk.today.calls(self.shell.today))
        self.navigation.set_count("calendar", self.desk.today.to_plan())
        self.navigation.set_count("maintenance", self.desk.plans_asking or 0)
        self.navigation.set_count("parts", self.desk.today.parts())
        self.navigation.set_count("orders", self.desk.today.orders(self.shell.today))

    # -- who is here --------------------------------------------------------------------------------

    def do_staff(self) -> None:
        """Ask who is here: the lock is the change where people sign in."""
        self.locking.lock() if self.desk.guarded else self.open_dialog("staff")

    def do_lock(self) -> None:
        self.locking.lock()

    def drop_screens(self) -> None:
        """Let go of all screens: each is made anew at its next visit, as whoever is here may see it."""
        gone, self.screens = self.screens, {}
        for screen in gone.values():
            self.stack.removeWidget(screen)
            screen.deleteLater()

    def draw_anew(self) -> None:
        """Make what is shown anew, since whoever is here may do something else than before."""
        here = self.here()
        self.keep_drafts()
        self.drop_screens()
        self.go(here, remember=False)

    # -- commands -----------------------------------------------------------------------------------

    def _ask(self, what: str, told: object) -> None:
        """Open a dialog that a screen wants; of what is gone meanwhile that is said."""
        try:
            self.open_dialog(what, told)
        except HelpdeskError as error:
            self.shell.not_opened(error)

    def open_dialog(self, what: str | type[Action], told: object = None) -> QDialog:
        """Open a dialog by its name, or the one that asks for an action; what it is told is its own affair."""
        name = what if isinstance(what, str) else dialog_of(what)
        make = dialog_named(name)
        assert make is not None, name
        dialog = cast("QDialog", make(self.shell, told))
        dialog.setObjectName(f"dialog_{name.rpartition(':')[2]}")
        self.dialogs.append(dialog)
        dialog.finished.connect(lambda: self._forget(dialog))
        dialog.open()
        return dialog

    def _forget(self, dialog: QDialog) -> None:
        if dialog in self.dialogs:
            self.dialogs.remove(dialog)
        dialog.deleteLater()
        QTimer.singleShot(0, self, self._hold_focus)

    def _hold_focus(self) -> None:
        """A dialog closed and what it was opened from is gone: the keyboard stays with the work."""
        focused = self.focusWidget()
        lost = focused is None or not focused.isVisible() or self.navigation.isAncestorOf(focused)
        if lost and not self.dialogs and not self.locking.locked:
            self.current().take_focus()

    def do_return_policy(self) -> None:
        from helpdesk.services.returns.policy_actions import WordPolicy

        self.shell.ask(WordPolicy)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_file(event.mimeData(), LISTS):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """A list dropped on the window is one to import."""
        if path := dropped_file(event.mimeData(), LISTS):
            event.acceptProposedAction()
            self.open_dialog("import", path)

    def do_day_sheets(self) -> None:
        day = self.desk.visits.sheet_day(self.shell.today)
        self.open_dialog("preview", {"paper": "day_sheets", "number": day.isoformat()})

    def do_week_plan(self) -> None:
        self.open_dialog("preview", {"paper": "week_plan", "number": self.shell.today.isoformat()})

    def do_history(self) -> None:
        self.open_dialog("history", self.current().goal())

    def do_help(self) -> None:
        self.open_dialog("help", self.memory.get("window/screen"))

    def do_print(self) -> None:
        self.current().print_()

    def do_edit(self) -> None:
        self.current().edit()

    def do_find(self) -> None:
        self.current().go_find()

    def do_reload(self) -> None:
        self.current().reload()

    def do_fold(self) -> None:
        self.navigation.set_folded(not self.navigation.folded)

    def do_quit(self) -> None:
        self.close()

    def do_backup(self) -> None:
        self.shell.back_up()

    # -- ending -------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.navigation.fit(self.width())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            QTimer.singleShot(0, self._come_back)

    def _come_back(self) -> None:
        """Count anew what Today asks for; a window that was closed meanwhile has no shop any more."""
        if isValid(self) and self.isVisible() and not self.locking.locked:
            self.count_today()

    def keep_drafts(self) -> None:
        """What is half typed is kept now: its pause would end after the window did."""
        if "ui.draft" not in sys.modules:
            # No form was opened.
            return
        from ui.draft import Drafting

        for draft in self.findChildren(Drafting):
            draft.flush()

    def keep_place(self) -> None:
        """Keep where the window stands and how large it is, for the next one."""
        self.memory.set("window/geometry", bytes(self.saveGeometry().toBase64().data()).decode())

    def closeEvent(self, event: QCloseEvent) -> None:
        self.keep_drafts()
        self.keep_place()
        super().closeEvent(event)
        self.closed.emit()
