"""Notices of the system: told once, only while nobody looks, never where it is not wished."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from types import SimpleNamespace

import pytest
from pytestqt.qtbot import QtBot

from helpdesk.clock import FixedClock
from helpdesk.errors import WorldError
from helpdesk.services.field.visit_actions import PlanVisit
from helpdesk.services.lookback.notice_reader import Notice
from helpdesk.services.shop.settings_actions import ChangeSettings
from helpdesk.texts import verbatim
from tests import builders
from ui import notices
from ui.notices import Notices, notify_command
from ui.shell import Word
from ui.widgets.memory import Forgetful
from ui.window import Window

CALL = Notice("call-1", verbatim("A call is due"), "calls")
VISIT = Notice("visit-1", verbatim("A visit begins"), "calendar")


@pytest.fixture
def given(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What the system was given to tell."""
    said: list[str] = []
    monkeypatch.setattr(Notices, "tell", lambda _, text: said.append(text))
    return said


@pytest.fixture
def teller(window: Window, monkeypatch: pytest.MonkeyPatch) -> Notices:
    """Notices of a window that nobody looks at."""
    monkeypatch.setattr(window, "isActiveWindow", lambda: False)
    program = SimpleNamespace(
        app=window, window=window, jobs=window.shell.jobs, desk=window.desk, memory=Forgetful()
    )
    return Notices(program)  # type: ignore[arg-type]


def test_a_thing_is_told_once(teller: Notices, given: list[str]) -> None:
    teller.show_notices([CALL])
    teller.show_notices([CALL, VISIT])
    assert given == ["A call is due", "A visit begins"]


def test_several_are_one_notice(teller: Notices, given: list[str]) -> None:
    teller.show_notices([CALL, VISIT])
    assert given == ["A call is due\nA visit begins"]


def test_nothing_is_told_while_somebody_looks(
    teller: Notices, given: list[str], window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(window, "isActiveWindow", lambda: True)
    teller.show_notices([CALL])
    window.shell.tell(verbatim("The disk is full"), "late")
    assert given == []


def test_what_failed_behind_the_window_is_told_without_its_words(
    teller: Notices, given: list[str], window: Window
) -> None:
    window.shell.tell(verbatim("No right to write /home/ana/copies"), "late")
    window.shell.tell(verbatim("Backup made"), "ready")
    assert len(given) == 1
    assert "ana" not in given[0]


def test_who_wants_quiet_has_it(teller: Notices, given: list[str], window: Window) -> None:
    teller._program.memory.set("notices/quiet", True)
    teller.look()
    window.shell.tell(verbatim("The disk is full"), "late")
    assert given == []


def test_it_looks_behind_the_window(
    teller: Notices, given: list[str], window: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(window.desk.notices, "due", lambda *_: [VISIT])
    teller.look()
    qtbot.waitUntil(lambda: given == ["A visit begins"])


def test_only_so_many_are_remembered(teller: Notices, given: list[str]) -> None:
    for number in range(notices.REMEMBERED + 20):
        teller.show_notices([CALL._replace(key=f"call-{number}")])
    assert len(teller._program.memory.get("notices/told")) == notices.REMEMBERED
    assert len(given) == notices.REMEMBERED + 20


def test_a_text_is_no_markup_and_no_option(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(notices.shutil, "which", lambda _: "/usr/bin/notify-send")
    monkeypatch.setattr(notices.sys, "platform", "linux")
    command = notify_command("--x <b>&")
    assert command[-1] == "--x &lt;b&gt;&amp;"
    assert command[command.index("--") + 1 :] == ["Helpdesk", "--x &lt;b&gt;&amp;"]


def test_a_word_is_heard_once_however_often_it_is_looked(
    teller: Notices, given: list[str], window: Window
) -> None:
    teller.settle()
    teller.settle()
    window.shell.told.emit(Word(verbatim("Failed"), "late"))
    assert len(given) == 1


def test_a_backup_that_failed_is_told_as_such_and_names_no_place(
    teller: Notices, given: list[str], window: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> None:
        raise WorldError(verbatim("No space left in /media/ana"))

    monkeypatch.setattr(type(window.desk.backups), "make", full)
    window.shell.back_up()
    qtbot.waitUntil(lambda: bool(given))
    assert given == ["The backup could not be made. The program says why."]


def test_a_second_folder_that_cannot_be_reached_is_told(
    teller: Notices, given: list[str], window: Window, qtbot: QtBot, tmp_path: Path
) -> None:
    window.desk.do(ChangeSettings(values={"backup.folder": str(tmp_path / "ana" / "stick")}))
    window.shell.back_up()
    qtbot.waitUntil(lambda: bool(given), timeout=20_000)
    assert given == ["The backup’s copy in the second folder could not be made."]


def test_a_backup_that_was_made_is_no_notice(
    teller: Notices, given: list[str], window: Window, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(window.shell.told, timeout=20_000):
        window.shell.back_up()
    assert given == []


def test_a_visit_that_is_near_is_told_at_its_moment_and_names_nobody(
    teller: Notices, given: list[str], window: Window, qtbot: QtBot
) -> None:
    desk = window.desk
    case = builders.received(desk, by=builders.customer(desk, name="Zzyzx Ruiz"))
    job = desk.store.value("SELECT id FROM jobs WHERE case_id = ?", (case,))
    begins = desk.clock.now() + timedelta(hours=2)
    desk.do(PlanVisit(job=job, planned_start=begins, technician=1))
    teller.look()
    qtbot.waitUntil(lambda: not window.shell.jobs.busy)
    assert given == []
    assert isinstance(desk.clock, FixedClock)
    desk.clock.advance(timedelta(minutes=100))
    teller.look()
    qtbot.waitUntil(lambda: bool(given))
    assert given == [f"A visit begins soon: {window.words.time(begins)}"]
    teller.look()
    qtbot.waitUntil(lambda: not window.shell.jobs.busy)
    assert len(given) == 1
