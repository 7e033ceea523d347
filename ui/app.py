"""Puts the program together: hooks, look, language, desk, jobs, window; the only place that wires."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLibraryInfo, QLocale, QTimer, QTranslator
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog

from helpdesk import pc
from helpdesk.clock import Clock
from helpdesk.desk import Desk
from helpdesk.errors import HelpdeskError, WorldError
from helpdesk.formats import Words
from helpdesk.languages import SOURCE
from helpdesk.store.disk import disk_error
from helpdesk.texts import translate
from ui import theme
from ui.crash import Catcher
from ui.jobs import Jobs
from ui.opening import open_shop, say_and_leave, system_language
from ui.picture import Picture, save
from ui.registry import SCREENS
from ui.shell import Goal
from ui.widgets.memory import Forgetful, Memory
from ui.window import Window

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalServer

    from helpdesk.batch import Progress


APP = "org.helpdesk.helpdesk"
"""What desktops know the program by: the name of its menu entry, without the ending."""
HOUR = 3_600_000
"""Milliseconds between looks at whether the day's backup was made."""
PACE = 50
"""Milliseconds between the turns in which a window that was replaced is deleted."""


class Program:
    """The running program: one shop, one window, made anew when language or look change."""

    def __init__(
        self, app: QApplication, folder: Path, clock: Clock, memory: Memory, picture: Picture | None
    ) -> None:
        self.app = app
        self.folder = folder
        self.clock = clock
        self.memory = memory
        self.picture = picture
        self.window: Window | None = None
        self.jobs: Jobs | None = None
        self.desk: Desk | None = None
        self.dialog: QDialog | None = None
        """What stands alone before there is a window, or between two; Qt itself holds no reference to it."""
        self.catcher = Catcher(folder)
        self.backup: Path | None = None
        """A backup that a person opened with the program: it is offered to be restored, once."""
        self.leaving = False
        """Nobody wants the window any more: it comes forward for no one."""
        self.code = 0
        """With what the program ends once its window is closed."""
        self.door: QLocalServer | None = None
        """Where a second start knocks."""
        self._translators: list[QTranslator] = []
        self._daily = QTimer(app, interval=HOUR)

    def start(self, desk: Desk) -> None:
        """Show the window of an open shop."""
        self.desk = desk
        desk.pc = pc.this_pc()
        self.jobs = Jobs(desk)
        self.build()
        self._open_years()
        self._look_at_clock()

    def _look_at_clock(self) -> None:
        """Say so where the PC's clock stands before what was recorded last: each date to come would be wrong."""
        assert self.desk is not None
        assert self.window is not None
        now = self.desk.clock.now()
        last = self.desk.today.recorded_ahead(now)
        if last is not None and self.picture is None:
            from ui.shell import Word

            said = translate(
                "App",
                "This PC says it is {now}, yet the last thing was recorded on {last}. "
                "Set its date and time first: every date would be wrong.",
            )
            self.window.shell.told.emit(Word(said(now=now, last=last), "late", behind=True))

    def _open_years(self) -> None:
        """Behind the window, write the national holidays of years that have begun or are near."""
        desk, jobs = self.desk, self.jobs
        assert desk is not None
        assert jobs is not None
        years = desk.shop.unknown_years(desk.clock.today(desk.words().zone), desk.settings["holidays.years"])
        if years and self.picture is None:
            from helpdesk.services.shop.hours_actions import OpenYears

            action = OpenYears(years=years)
            # What fails now is tried again at the next start; nobody waits for it.
            jobs.run(
                action.label(), lambda _: desk.do(action), failed=lambda _: None, quiet=True, anybodys=True
            )

    def restore(self, archive: Path) -> None:
        """Close the shop, put a backup in its place, and open that."""
        from ui.screens.program.making_dialog import MakingDialog

        desk, jobs, window = self.desk, self.jobs, self.window
        assert desk is not None
        assert jobs is not None
        assert window is not None
        words, folder = window.words, desk.folder
        window.closed.disconnect(self._closed)
        self._daily.timeout.disconnect(window.shell.back_up_daily)
        jobs.close()
        window.close()
        window.deleteLater()
        self.window = None
        desk.close()

        def make(progress: Callable[[Progress], None]) -> Desk:
            Desk.restore(archive, folder, self.clock, progress)
            return Desk.open(folder, self.clock, progress=progress)

        dialog = MakingDialog(words, make, translate("App", "Restoring the backup"))
        dialog.made.connect(lambda: self._restored(folder, None))
        dialog.failed.connect(lambda error: self._restored(folder, error))
        dialog.open()
        self.dialog = dialog

    def _restored(self, folder: Path, error: BaseException | None) -> None:
        try:
            self.start(Desk.open(folder, self.clock))
        except WorldError as told:
            self.app.exit(say_and_leave(self, told))
            return
        assert self.window is not None
        if error is not None:
            self.window.shell.fail(error)
        else:
            self.window.shell.tell(translate("App", "The backup is the shop now"), "ready")

    def build(self) -> None:
        """Make the window (anew), in the language and look that are set now."""
        assert self.desk is not None
        assert self.jobs is not None
        old, here = self.window, self.window.here() if self.window else None
        words = self.desk.words(self.picture.language if self.picture and self.picture.language else None)
        if old is not None:
            # The new window takes its place and its size.
            old.keep_place()
            theme.undress(old)
        self.apply_look()
        self._translate_qt(words)
        window = Window(self.desk, self.jobs, words, self.memory)
        window.rebuild_wanted.connect(lambda: QTimer.singleShot(0, self.build))
        window.restore_wanted.connect(lambda archive: QTimer.singleShot(0, lambda: self.restore(archive)))
        window.closed.connect(self._closed)
        self.window = window
        wanted = self.picture.screen if self.picture and self.picture.screen in SCREENS else ""
        # A picture shows the whole at once.
        window.shell.starting = old is None and self.picture is None
        window.go(
            here or Goal(wanted or (self.memory.get("window/screen") if old else "") or "today"),
            remember=False,
        )
        window.shell.starting = False
        if self.picture and self.picture.size:
            window.resize(*self.picture.size)
        window.show()
        if old is not None:
            self._daily.timeout.disconnect(old.shell.back_up_daily)
        self._daily.timeout.connect(window.shell.back_up_daily)
        self._daily.start()
        if old is not None:
            if old.toast.isVisible() and old.spoken is not None:
                # What was just done stays said, with its Undo.
                window.say(old.spoken._replace(verb=None, act=None))
            window.telling.take_over(old.telling)
            old.closed.disconnect(self._closed)
            old.close()
            _let_go(self.app, old)

    def apply_look(self) -> None:
        """Scheme and text size as this PC has them."""
        wanted = (self.picture.theme if self.picture else "") or self.memory.get("look/scheme")
        scheme: theme.Scheme = "dark" if wanted == "dark" else "light" if wanted == "light" else "system"
        theme.apply(self.app, scheme, float(self.memory.get("look/scale") or 1.0))

    def _translate_qt(self, words: Words) -> None:
        """Qt's own few words (buttons of file dialogs) in the window's language."""
        for old in self._translators:
            self.app.removeTranslator(old)
        self._translators = []
        if words.language == SOURCE:
            return
        from ui.qt_words import QtWords

        own = QTranslator(self.app)
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        own.load(QLocale(words.language), "qtbase", "_", folder)
        self._translators = [own, QtWords(words, self.app)]
        # The one installed last is asked first.
        for translator in self._translators:
            self.app.installTranslator(translator)

    def offer_backup(self) -> None:
        """Ask whether the backup that was opened with the program shall take the shop's place."""
        if self.window is None:
            # Asked again once there is one.
            return
        backup, self.backup = self.backup, None
        if backup is not None:
            self.window.open_dialog("restore", str(backup))

    def come_forward(self, word: str = "") -> None:
        """Somebody started the program a second time, maybe with a backup: show what is there already."""
        if self.leaving:
            return
        if word:
            self.backup = Path(word)
            QTimer.singleShot(0, self.offer_backup)
        shown = self.window or self.dialog
        if shown is not None:
            shown.showNormal() if shown.isMinimized() else shown.show()
            shown.raise_()
            shown.activateWindow()

    def _closed(self) -> None:
        """Nobody wants the window any more: off the screen with it, back up what changed, then end."""
        assert self.desk is not None
        assert self.jobs is not None
        self.leaving = True
        if self.window is not None and self.picture is None:
            # Else it would stand there dead until the backup is made.
            self.window.hide()
            self.app.processEvents()
        if self.door is not None:
            # From here on nobody comes forward: a second start waits until the shop is let go.
            self.door.close()
        self.jobs.close()
        if self.picture is None:
            # The shop's file is safe as it is; a backup that fails now is made at the next end.
            with contextlib.suppress(HelpdeskError, OSError):
                _back_up(self.desk)
        self.desk.close()
        pc.stop_logging()
        self.app.exit(self.code) if self.code else self.app.quit()


def _let_go(app: QApplication, old: Window) -> None:
    """Delete a window that another has taken the place of, a screen at a time: all at once would hold that one up."""
    for dialog in old.findChildren(QDialog):
        dialog.deleteLater()
    parts = [*old.screens.values(), old]
    old.screens = {}  # None of them reads anything any more.
    timer = QTimer(app, interval=PACE)

    def next_one() -> None:
        parts.pop(0).deleteLater()
        if not parts:
            timer.stop()
            timer.deleteLater()

    timer.timeout.connect(next_one)
    timer.start()


def _back_up(desk: Desk) -> None:
    """Make a backup where something changed, and note that it is verified: the next start tells of it.

    Raises:
        WorldError: the disk does not allow it.
    """
    from helpdesk.clock import to_text
    from helpdesk.services.shop.settings_actions import NoteSetting

    settings = desk.settings
    made = desk.backups.make(
        desk.clock.now(),
        second=Path(settings["backup.folder"]) if settings["backup.folder"] else None,
        keep=settings["backup.keep"],
    )
    proved = to_text(made.proved_at)
    if settings["backup.proved"] != proved:
        desk.do(NoteSetting(values={"backup.proved": proved}))


def run(
    folder: Path,
    clock: Clock,
    *,
    demo: bool = False,
    picture: Picture | None = None,
    backup: Path | None = None,
) -> int:
    """Open the window on the shop in ``folder`` and stay until it is closed. Returns the exit code.

    ``backup``: a backup that it offers to restore.

    Exit code 3 says that the world does not let it: no display, a lock, a damaged file.
    """
    if picture is not None:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    elif not _has_display():
        from helpdesk.languages import catalogue

        text = translate(
            "App",
            "There is no display to open a window on. The commands work without one: helpdesk --help lists them.",
        )
        print(catalogue(system_language()).say(text), file=sys.stderr)
        return 3
    QGuiApplication.setDesktopFileName(APP)
    app = QApplication(["helpdesk", *theme.STYLE])
    app.setApplicationName("Helpdesk")
    app.setQuitOnLastWindowClosed(False)
    memory: Memory = Forgetful()
    if picture is None:
        from ui.state import State

        memory = State("Helpdesk sample" if demo else "Helpdesk")
    program = Program(app, folder, clock, memory, picture)
    program.backup = backup
    program.catcher.install()
    if sys.platform == "darwin":
        from ui.file_opened import FileOpened

        FileOpened(program)
    program.apply_look()
    opened = open_shop(program, folder, clock, demo=demo, language=picture.language if picture else "")
    if opened is not None:
        return opened
    if picture is not None:
        QTimer.singleShot(0, lambda: _take(program, picture))
    return app.exec()


def _take(program: Program, picture: Picture) -> None:
    assert program.window is not None
    try:
        save(program.window, picture.file, lambda: program.jobs is not None and program.jobs.busy)
    except OSError as error:
        program.code = say_and_leave(program, disk_error(error, picture.file))
    program.window.close()


def _has_display() -> bool:
    if sys.platform != "linux" or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
