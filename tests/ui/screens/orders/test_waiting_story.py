"""A part that is not here, by keyboard alone and in Spanish: wanted, ordered, come in part, told of, gone on with, undone."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from helpdesk.desk import Desk
from tests.services.stock.test_orders import Shop
from tests.services.workshop.bench import dump
from tests.ui.keyboard import CONTROL, Keys
from ui.jobs import Jobs
from ui.shell import Goal
from ui.widgets.memory import Forgetful
from ui.window import Window

Ask = Callable[[str], Any]


@pytest.fixture
def window(qtbot: QtBot, desk: Desk) -> Iterator[Window]:
    """The window in Spanish."""
    jobs = Jobs(desk)
    made = Window(desk, jobs, desk.words("es"), Forgetful())
    made.resize(1366, 728)
    made.go(Goal("today"), remember=False)
    made.show()
    yield made
    qtbot.waitUntil(lambda: not jobs.busy)
    made.close()
    jobs.close()
    made.deleteLater()


@pytest.fixture
def keys(qtbot: QtBot, window: Window) -> Keys:
    return Keys(qtbot, window)


@pytest.fixture
def ask(qtbot: QtBot, window: Window, keys: Keys) -> Ask:
    """Ctrl+K, words, Enter: the dialog that opens, if one does."""

    def asked(text: str) -> Any:
        keys.press(Qt.Key.Key_K, CONTROL)
        keys.type(text)
        qtbot.waitUntil(window.top.search.hits.isVisible)
        keys.enter()
        QApplication.processEvents()
        return window.dialogs[-1] if window.dialogs else None

    return asked


def words(widget: QWidget) -> str:
    QApplication.processEvents()
    return " | ".join(label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget))


def test_a_part_is_waited_for_and_work_goes_on_and_all_of_it_is_taken_back(
    desk: Desk, window: Window, keys: Keys, ask: Ask
) -> None:
    shop = Shop(desk, promised_on=date(2026, 11, 27))
    shop.reach("in_work")
    pump = shop.part("Bomba de desagüe 30 W", code="BO-U30", location="C2", stock=0)
    window.go(Goal("case", shop.case))
    start = dump(desk)

    dialog = ask("en espera")
    for _ in range(3):
        keys.press(Qt.Key.Key_Tab)
    part = dialog.form.editor("part")
    assert part.hasFocus()
    # A scanner types and presses Enter at once.
    keys.type("bo-u30")
    keys.enter()
    assert part.value() == pump
    keys.save()
    assert shop.row().state == "waiting_part"
    assert "no hay ninguna" in words(window.current())

    dialog = ask("pedir una pieza")
    assert dialog.form.values()["part"] == pump
    keys.press(Qt.Key.Key_Tab)
    keys.type("5")
    keys.save()
    ask("OC1")
    ask("enviar")
    keys.save()
    assert tuple(desk.spare_parts.get(pump).numbers) == (0, 0, 1, 5)

    dialog = ask("recibir")
    assert "para el trabajo 1-1, prometido para el 27/11/2026, sitio C2" in words(dialog)
    keys.type("bo-u30")
    keys.enter()
    keys.save()
    card = desk.orders.get(1)
    assert (card.facts.state, card.lines[0].received, card.lines[0].open) == ("ordered", 1, 4)
    assert tuple(desk.spare_parts.get(pump).numbers) == (1, 1, 0, 4)
    # The stock moves no job: a person says that work goes on.
    assert shop.row().state == "waiting_part"

    told = desk.today.sections(window.shell.today, desk.clock.now(), desk.settings)
    (here,) = [section for section in told if section.key == "part_here"]
    said = desk.words("es")
    assert said.say(here.rows[0].why) == "Sitio C2: el trabajo puede seguir"
    assert (here.rows[0].number, here.rows[0].due) == ("1-1", date(2026, 11, 27))

    ask("1-1")
    assert "La pieza está aquí: seguir con el trabajo" in words(window.current())
    ask("empezar trabajo")
    assert shop.row().state == "in_work"
    # The keyboard is with the work again, so that undo means the work.
    for _ in range(5):
        keys.press(Qt.Key.Key_Z, CONTROL)
    assert dump(desk) == start
