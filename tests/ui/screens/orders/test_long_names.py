"""Names of five thousand letters, which a file may bring: every field of the dialogs of the stock stays in reach."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QWidget

from helpdesk.desk import Desk
from helpdesk.services.suppliers.actions import EditSupplier
from tests.services.stock.test_orders import Shop
from ui.shell import Goal
from ui.window import Window

MANY = 5_000


@pytest.fixture(params=["Bomba de desagüe ", "Bombadedesagüe"], ids=["words", "one word"])
def long_part(request: pytest.FixtureRequest, desk: Desk, window: Window) -> int:
    """A part of which everything that is typed is long, its supplier's name too."""
    text = (request.param * MANY)[:MANY].strip()
    bench = Shop(desk)
    bench.did(EditSupplier(id=bench.supplier, name=text))
    told = dict.fromkeys(("location", "brand", "category", "maker_code", "notes"), text)
    part = bench.part(text, code=text, minimum=2, **told)
    bench.ordered(part, 1)
    window.resize(1366, 768)
    return part


def within(dialog: QWidget, *fields: Any) -> bool:
    """Whether all of these lie between the edges of the dialog."""
    QApplication.processEvents()
    return all(
        field.mapTo(dialog, QPoint(0, 0)).x() >= 0
        and field.mapTo(dialog, QPoint(field.width(), 0)).x() <= dialog.width()
        for field in fields
    )


def test_what_came_is_typed_beside_a_long_name(window: Window, desk: Desk, long_part: int) -> None:
    dialog: Any = window.open_dialog("receive_order", {"purchase_order": 1})
    (row,) = dialog.lines.rows
    assert within(dialog, row.came, row.cost, row.open, dialog.primary)


def test_what_is_missing_is_ticked_beside_a_long_supplier(window: Window, desk: Desk, long_part: int) -> None:
    dialog: Any = window.open_dialog("proposals", None)
    (row,) = dialog.rows
    assert within(dialog, row.pieces, dialog.primary)


def test_the_card_of_a_long_part_shows_its_numbers(window: Window, desk: Desk, long_part: int) -> None:
    window.go(Goal("part", long_part))
    QApplication.processEvents()
    screen: Any = window.current()
    figure, _ = screen.pane.sums.figures["on_hand"]
    buttons = screen.card.actions_bar
    assert buttons.height() >= buttons.sizeHint().height()
    assert within(screen.card, screen.card.number, screen.card.aside, buttons, figure)
    bottom = figure.mapTo(screen.card, QPoint(0, figure.height())).y()
    assert bottom <= screen.card.height()
