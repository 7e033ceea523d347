"""The rail of facts: beside the work only where both have room, whatever the work asks for."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QFrame, QScrollArea
from pytestqt.qtbot import QtBot

from ui import theme
from ui.widgets.rail import RAIL, WIDE, Railed
from ui.widgets.section import scrolled


def shown(qtbot: QtBot, width: int, work: int) -> tuple[QScrollArea, Railed, QFrame]:
    railed, part = Railed(), QFrame()
    part.setMinimumWidth(work)
    railed.add(part)
    railed.add_side(QFrame())
    area = scrolled(railed)
    qtbot.addWidget(area)
    area.resize(width, 400)
    area.show()
    QApplication.processEvents()
    return area, railed, part


def test_the_facts_stand_beside_the_work_where_both_have_room(qtbot: QtBot) -> None:
    for width, beside in ((theme.px(WIDE), True), (theme.px(WIDE) - 1, False)):
        _area, railed, _part = shown(qtbot, width, 200)
        assert railed.is_wide() == beside


def test_facts_make_no_work_run_out_of_view(qtbot: QtBot) -> None:
    area, railed, part = shown(qtbot, theme.px(WIDE), theme.px(WIDE - RAIL) + 60)
    assert not railed.is_wide()
    assert railed.width() <= area.viewport().width()
    part.setMinimumWidth(200)
    qtbot.waitUntil(railed.is_wide)
    part.setMinimumWidth(theme.px(WIDE - RAIL) + 60)
    qtbot.waitUntil(lambda: not railed.is_wide())
    assert railed.width() <= area.viewport().width()
