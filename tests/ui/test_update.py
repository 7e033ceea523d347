"""After an update the program says once which version it is, and shows what is new."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from helpdesk import __version__
from helpdesk.clock import FixedClock
from helpdesk.desk import Desk
from ui import app, opening
from ui.screens.program.help_dialog import HelpDialog
from ui.widgets.memory import Forgetful


@pytest.mark.parametrize(("before", "told"), [(None, False), (__version__, False), ("0.0.9", True)])
def test_it_is_told_after_an_update_and_only_once(
    before: str | None,
    told: bool,
    qapp: QApplication,
    qtbot: QtBot,
    shop: Path,
    clock: FixedClock,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(qapp, "quit", lambda: None)
    memory = Forgetful()
    if before:
        memory.set("program/version", before)
    program = app.Program(qapp, shop, clock, memory, None)
    program.start(Desk.open(shop, clock))
    assert program.window is not None
    opening.tell_news(program)
    spoken = program.window.spoken
    assert (spoken is not None and __version__ in program.window.shell.say(spoken.text)) is told
    if told:
        assert spoken is not None
        assert spoken.act is not None
        spoken.act()
        (page,) = [one for one in program.window.dialogs if isinstance(one, HelpDialog)]
        assert page.current() == "changes"
    program.window.spoken = None
    opening.tell_news(program)
    assert program.window.spoken is None
    program.window.close()
    program.window.deleteLater()
