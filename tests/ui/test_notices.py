"""Notices of the system: told once, only while nobody looks, never where it is not wished."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from pytestqt.qtbot import QtBot

from helpdesk.services.lookback.notice_reader import Notice
from helpdesk.texts import verbatim
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
