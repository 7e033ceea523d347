"""Opens the shop when the program starts, or asks for what is missing: a first run, a sample, a shop still in use."""

from __future__ import annotations

import gc
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop, QLocale

from helpdesk import pc
from helpdesk.clock import Clock
from helpdesk.desk import Desk
from helpdesk.errors import Cancelled, Held, HelpdeskError, NotFound, WorldError
from helpdesk.formats import Words
from helpdesk.languages import SOURCE, spoken
from helpdesk.store.faults import for_a_person
from helpdesk.texts import Text, translate
from ui import theme
from ui.registry import modules

if TYPE_CHECKING:
    from PySide6.QtWidgets import QDialog

    from ui.app import Program


def open_shop(program: Program, folder: Path, clock: Clock, *, demo: bool, language: str) -> int | None:
    """Open the shop, or ask for what is missing first; an exit code when there is nothing to stay for."""
    if program.picture is None and Desk.outdated(folder):
        return _update(program, folder, clock)
    try:
        desk = Desk.open(folder, clock)
    except NotFound:
        if demo:
            return _make_sample(program, folder, clock, language)
        return _first_run(program, folder, clock)
    except Exception as error:
        told = for_a_person(error)
        if told is None:
            raise
        if program.picture is None and isinstance(told, Held):
            return _find_other(program, folder, clock)
        return say_and_leave(program, told)
    if demo and desk.settings["sample.unfinished"]:
        from helpdesk.sample import gone_unfinished

        try:
            if gone_unfinished(desk):
                return _make_sample(program, folder, clock, language)
        except WorldError as error:
            return say_and_leave(program, error)
    return _opened(program, desk, folder, clock)


def _opened(program: Program, desk: Desk, folder: Path, clock: Clock) -> int | None:
    """Show the window of a shop; one that has no name yet is set up first."""
    if program.picture is None and not desk.settings["shop.name"]:
        # Left by an older program that was cut off while it made the shop: nobody has said whose it is.
        desk.close()
        return _first_run(program, folder, clock)
    _start(program, desk, folder)
    return None


def _start(program: Program, desk: Desk, folder: Path) -> None:
    program.start(desk)
    if program.picture is not None:
        # Nobody comes back to a window that is gone once it is drawn.
        return
    # What the first picture does not need comes after it.
    theme.soon(lambda: _listen(program, folder))
    theme.soon(program.offer_backup)


def _listen(program: Program, folder: Path) -> None:
    """Be found by a second start, keep a log, and let rubbish be collected again."""
    gc.freeze()
    from ui import single_instance
    from ui.collecting import Collecting

    Collecting(program.app)

    pc.start_logging(folder)
    if program.desk is not None and program.window is not None:
        program.catcher.offer(program.window.shell.tell, broken_off=program.desk.unclean_end)
        tell_news(program)
    program.door = single_instance.listen(folder, program.come_forward, program.app)
    if program.jobs is not None and program.window is not None:
        from ui.maintaining import Maintaining
        from ui.notices import Notices
        from ui.warming import Warming

        Warming(program.jobs, program.window.words, modules(), program.jobs)
        Maintaining(program)
        Notices(program)


def tell_news(program: Program) -> None:
    """After an update, once: which version this is, and the way to its changes."""
    from helpdesk import __version__

    before = program.memory.get("program/version")
    if before == __version__:
        return
    program.memory.set("program/version", __version__)
    window = program.window
    if before and window is not None:
        window.shell.tell(
            translate("App", "This is version {version} now")(version=__version__),
            "ready",
            translate("App", "What is new"),
            lambda: window.shell.ask("help", "changes"),
        )


def _update(program: Program, folder: Path, clock: Clock) -> int | None:
    """Bring a shop that an older program left up to this one, with a bar and words, then open it."""
    from ui.screens.program.making_dialog import MakingDialog

    dialog = MakingDialog(
        Words(system_language()),
        lambda progress: Desk.open(folder, clock, progress=progress),
        translate("Update", "Updating the shop"),
        note=translate(
            "Update",
            "The program is newer than the shop’s file. First a copy of the file is made and verified, in the "
            "folder backups; then the file is brought up to this version. This is done once.",
        ),
    )
    dialog.made.connect(lambda: _opened(program, Desk.open(folder, clock), folder, clock))
    dialog.failed.connect(lambda error: _not_updated(program, folder, clock, error))
    dialog.open()
    program.dialog = dialog
    return None


def _not_updated(program: Program, folder: Path, clock: Clock, error: BaseException) -> None:
    """Somebody else has the shop, or what stood against it is told."""
    if isinstance(error, Held):
        code = _find_other(program, folder, clock)
        if code is not None:
            program.app.exit(code)
        return
    _give_up(program, error)


def _find_other(program: Program, folder: Path, clock: Clock) -> int | None:
    """Somebody has the shop: their window comes forward; where none is (any more), wait for the shop."""
    from ui import single_instance

    if single_instance.knock(folder, str(program.backup or "")):
        return 0
    from ui.screens.program.making_dialog import MakingDialog

    dialog = MakingDialog(
        Words(system_language()),
        single_instance.waiting_for(folder, clock),
        translate("App", "One moment"),
        note=translate(
            "App",
            "The shop is still in use: it is being closed and backed up, or a command works on it. "
            "It opens here as soon as it is free.",
        ),
    )
    dialog.made.connect(lambda: _start(program, Desk.open(folder, clock), folder))
    dialog.failed.connect(lambda error: _give_up(program, error))
    dialog.open()
    program.dialog = dialog
    return None


def _give_up(program: Program, error: BaseException) -> None:
    """The wait is over without a shop: stopped at wish, or it cannot be opened."""
    told = for_a_person(error)
    if told is None:
        raise error
    if not isinstance(told, Cancelled):
        say_and_leave(program, told)
    program.app.exit(0 if isinstance(told, Cancelled) else 3)


def _first_run(program: Program, folder: Path, clock: Clock) -> int | None:
    from ui.screens.program.first_run import FirstRunDialog

    if program.picture is not None:
        return say_and_leave(program, NotFound(_no_shop(folder)))
    dialog = FirstRunDialog(folder, clock, system_language())
    dialog.made.connect(lambda desk: _begin(program, desk, importing=dialog.then_import))
    dialog.rejected.connect(program.app.quit)
    dialog.open()
    if program.backup is not None:
        dialog.restore(program.backup)
        program.backup = None
    program.dialog = dialog
    return None


def _begin(program: Program, desk: Desk, *, importing: bool) -> None:
    """The window of a shop just made; with a list to import, the dialog for it."""
    _start(program, desk, desk.folder)
    if importing and program.window is not None:
        program.window.open_dialog("import")


def _make_sample(program: Program, folder: Path, clock: Clock, language: str) -> int | None:
    from helpdesk.sample import make_sample
    from ui.screens.program.making_dialog import MakingDialog

    chosen = language or system_language()
    if program.picture is not None:
        _start(program, make_sample(folder, clock, chosen), folder)
        return None
    dialog = MakingDialog(Words(chosen), lambda progress: make_sample(folder, clock, chosen, progress))
    dialog.made.connect(lambda: _start(program, Desk.open(folder, clock), folder))
    dialog.failed.connect(lambda error: _give_up(program, error))
    dialog.open()
    program.dialog = dialog
    return None


def say_and_leave(program: Program, error: HelpdeskError) -> int:
    words = Words(system_language())
    print(words.say(error.text), file=sys.stderr)
    if program.picture is None:
        from PySide6.QtWidgets import QMessageBox

        box = QMessageBox(QMessageBox.Icon.Warning, "Helpdesk", "")
        theme.dress(box)
        box.setTextFormat(box.textFormat().PlainText)
        box.setText(words.say(error.text))
        box.addButton(QMessageBox.StandardButton.Ok)
        helping = None
        if isinstance(error, WorldError):
            said = words.say(translate("Support", "Report for whoever helps you"))
            helping = box.addButton(said, QMessageBox.ButtonRole.ActionRole)
        _until_it_is_left(box)
        if helping is not None and box.clickedButton() is helping:
            _show_report(program, words, error)
    return 3


def _show_report(program: Program, words: Words, error: HelpdeskError) -> None:
    """What is known of a shop that does not open, to be read and handed to whoever helps."""
    from helpdesk import support
    from ui.made_of import versions
    from ui.screens.program.support_dialog import ReportDialog, screens

    dialog = ReportDialog(words, program.clock.now)
    why = Words(SOURCE).say(error.text)
    dialog.show_report(
        support.report_unopened(program.folder, program.clock.now(), why, versions() | screens())
    )
    _until_it_is_left(dialog)


def _until_it_is_left(dialog: QDialog) -> None:
    """Show a dialog and wait, in a loop of its own: it is also shown where the program runs already."""
    loop = QEventLoop()
    dialog.finished.connect(loop.quit)
    dialog.open()
    loop.exec()


def _no_shop(folder: Path) -> Text:
    return translate("Desk", "There is no shop in this folder: {folder}")(folder=str(folder))


def system_language() -> str:
    """The language of the program that is nearest to the system's."""
    return spoken(QLocale.system().name())
