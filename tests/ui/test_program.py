"""The program around the window: made anew in another language, years opened behind it, a backup brought back."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QComboBox, QFileDialog, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from helpdesk.clock import FixedClock, from_text
from helpdesk.desk import Desk
from helpdesk.services.shop.settings_actions import ChangeSettings, NoteSetting
from tests.ui.screens.intake.counter import fault
from ui import theme
from ui.app import Program
from ui.jobs import Jobs
from ui.screens.intake.intake_dialog import IntakeDialog
from ui.shell import Goal
from ui.widgets.agenda import Agenda
from ui.widgets.calendar_grid import CalendarGrid
from ui.widgets.memory import Forgetful
from ui.window import SCREENS, Window


@pytest.fixture
def program(qtbot: QtBot, qapp: QApplication, shop: Path, clock: FixedClock) -> Iterator[Program]:
    """The program with its window on an empty shop."""
    made = Program(qapp, shop, clock, Forgetful(), None)
    made.start(Desk.open(shop, clock))
    yield made
    assert made.jobs is not None
    jobs = made.jobs
    qtbot.waitUntil(lambda: not jobs.busy)
    if made.window is not None:
        made.window.close()
        made.window.deleteLater()
        # What lives as long as the application asks it no more.
        made.window = None


def window_of(program: Program) -> Window:
    assert program.window is not None
    return program.window


def desk_of(program: Program) -> Desk:
    assert program.desk is not None
    return program.desk


def test_another_language_keeps_the_place_and_what_was_just_said(qtbot: QtBot, program: Program) -> None:
    old = window_of(program)
    old.go(Goal("settings", view="hours"))
    old.resize(800, 600)
    old.shell.do(ChangeSettings(values={"shop.language": "es"}))
    qtbot.waitUntil(lambda: program.window is not old)
    new = window_of(program)
    assert new.words.language == "es"
    assert (new.width(), new.height()) == (800, 600)
    assert new.current().goal() == Goal("settings", view="hours")
    assert new.toast.isVisible()
    new.do_undo()
    qtbot.waitUntil(lambda: window_of(program).words.language == "en")


def test_a_window_that_was_replaced_goes_a_screen_at_a_time(
    qtbot: QtBot, qapp: QApplication, program: Program
) -> None:
    """Deleted at once, with every screen that was looked at, it kept the new one from being seen."""
    old = window_of(program)
    for name in SCREENS:
        old.go(Goal(name))
    screens = list(old.screens.values())
    program.build()
    new = window_of(program)
    assert new is not old
    left: list[int] = []

    def gone() -> bool:
        left.append(sum(map(isValid, screens)))
        return not isValid(old)

    qtbot.waitUntil(gone, timeout=20_000)
    assert len(set(left)) > len(screens) / 2, "a few at a time"
    assert left[-1] == 0
    assert [top for top in qapp.topLevelWidgets() if isinstance(top, Window)] == [new]


def test_what_was_half_typed_in_one_language_is_there_in_the_other(qtbot: QtBot, program: Program) -> None:
    old = window_of(program)
    old.open_dialog("intake")
    typed = old.dialogs[-1]
    assert isinstance(typed, IntakeDialog)
    fault(typed, "Does not drain, <b>hums</b>")
    typed.reject()
    old.shell.do(ChangeSettings(values={"shop.language": "es"}))
    qtbot.waitUntil(lambda: program.window is not old)
    new = window_of(program)
    new.open_dialog("intake")
    again = new.dialogs[-1]
    assert isinstance(again, IntakeDialog)
    assert again.shown().details.fault.editor("problem").toPlainText() == "Does not drain, <b>hums</b>"
    assert again.draft.bar.isVisibleTo(again)
    assert "Recibir equipo" in again.windowTitle()
    again.reject()
    new.do_undo()
    qtbot.waitUntil(lambda: window_of(program).words.language == "en")


def test_years_are_opened_behind_the_window(qtbot: QtBot, program: Program, clock: FixedClock) -> None:
    desk = desk_of(program)
    desk.do(NoteSetting(values={"holidays.years": [2025]}))
    assert desk.shop.unknown_years(desk.clock.today(desk.words().zone), [2025]) == (2026, 2027, 2028)
    program._open_years()
    qtbot.waitUntil(lambda: desk.settings["holidays.years"] == [2025, 2026, 2027, 2028])


def test_a_backup_takes_the_shops_place(qtbot: QtBot, program: Program) -> None:
    desk = desk_of(program)
    archive = desk.backups.make(desk.clock.now()).path
    desk.do(ChangeSettings(values={"shop.city": "Lugo"}))
    old = window_of(program)
    old.shell.restore_wanted.emit(archive)
    qtbot.waitUntil(lambda: program.window not in (None, old), timeout=30_000)
    assert desk_of(program).settings["shop.city"] == ""
    assert list((desk_of(program).folder / "backups").glob("kept-before-restore-*"))


def test_a_backup_that_is_none_leaves_the_shop_as_it_is(
    qtbot: QtBot, program: Program, tmp_path: Path
) -> None:
    other = tmp_path / "other.zip"
    other.write_bytes(b"nothing")
    old = window_of(program)
    old.shell.restore_wanted.emit(other)
    qtbot.waitUntil(lambda: program.window not in (None, old), timeout=30_000)
    assert desk_of(program).settings["shop.name"] == "Taller Sol"
    assert window_of(program).toast.isVisible()


def test_qts_own_window_for_files_speaks_spanish_throughout(
    qtbot: QtBot, qapp: QApplication, program: Program
) -> None:
    def said() -> set[str]:
        dialog = QFileDialog()
        dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
        qtbot.addWidget(dialog)
        return {label.text() for label in dialog.findChildren(QLabel)} | {
            button.text() for button in dialog.findChildren(QPushButton)
        }

    english = said()
    assert "&Look in:" in english
    old = window_of(program)
    old.shell.do(ChangeSettings(values={"shop.language": "es"}))
    qtbot.waitUntil(lambda: program.window is not old)
    spanish = said()
    assert "" not in spanish
    assert not english & spanish
    assert {"&Buscar en:", "Cancelar"} <= spanish
    window_of(program).do_undo()
    qtbot.waitUntil(lambda: window_of(program).words.language == "en")
    assert said() == english


def test_the_window_stays_on_the_screen_also_with_large_letters(
    qtbot: QtBot, qapp: QApplication, desk: Desk
) -> None:
    theme.apply(qapp, "light", 2.0)
    try:
        window = Window(desk, Jobs(desk), desk.words("es"), Forgetful())
        qtbot.addWidget(window)
        room = window.screen().availableSize()
        assert window.minimumHeight() < room.height()
        assert window.minimumWidth() <= room.width()
        assert window.height() < room.height()
    finally:
        theme.apply(qapp, "light")


@pytest.mark.parametrize("name", list(SCREENS))
def test_the_key_for_finding_leads_somewhere_on_every_screen(program: Program, name: str) -> None:
    window = window_of(program)
    window.go(Goal(name))
    window.activateWindow()
    QApplication.processEvents()
    window.do_find()
    QApplication.processEvents()
    assert isinstance(window.focusWidget(), QLineEdit | QComboBox | Agenda | CalendarGrid)


@pytest.mark.parametrize(("back", "said"), [(0, False), (12, False), (36, True), (24 * 6_000, True)])
def test_a_clock_that_stands_before_what_was_recorded_is_told_at_the_start(
    qtbot: QtBot,
    qapp: QApplication,
    shop: Path,
    clock: FixedClock,
    monkeypatch: pytest.MonkeyPatch,
    back: int,
    said: bool,
) -> None:
    monkeypatch.setattr(qapp, "quit", lambda: None)
    clock.advance(timedelta(hours=-back))
    program = Program(qapp, shop, clock, Forgetful(), None)
    program.start(Desk.open(shop, clock))
    window = window_of(program)
    told = [window.words.say(one.word.text) for words in window.telling.told.values() for one in words]
    assert any("Set its date and time first" in text for text in told) == said
    assert program.jobs is not None
    qtbot.waitUntil(lambda jobs=program.jobs: not jobs.busy)  # type: ignore[misc]
    window.close()
    window.deleteLater()


def test_the_backup_made_at_the_end_is_known_as_verified_at_the_next_start(
    qtbot: QtBot, qapp: QApplication, shop: Path, clock: FixedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(qapp, "quit", lambda: None)
    proved = []
    for _ in range(2):
        program = Program(qapp, shop, clock, Forgetful(), None)
        program.start(Desk.open(shop, clock))
        assert program.jobs is not None
        qtbot.waitUntil(lambda jobs=program.jobs: not jobs.busy)  # type: ignore[misc]
        window_of(program).close()
        window_of(program).deleteLater()
        with Desk.open(shop, clock) as desk:
            proved.append(desk.settings["backup.proved"])
        clock.advance(timedelta(minutes=5))
    (made,) = (shop / "backups").glob("helpdesk-*.zip")
    with Desk.open(shop, clock) as desk:
        assert from_text(proved[0]) == desk.backups.read(made).at
    # To note it is no change of the shop: the second end makes no other.
    assert proved[0] == proved[1]
