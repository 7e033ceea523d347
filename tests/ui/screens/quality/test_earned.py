"""The month's money on the quality screen: by brand, and the shop's own month typed beside it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from helpdesk.desk import Desk
from helpdesk.services.shop.cost_actions import SetHourCost
from helpdesk.services.workshop.money_actions import RecordCharge
from tests.services.workshop.bench import Bench
from ui import theme
from ui.screens.quality.earned import EarnedBy
from ui.screens.quality.screen import QualityScreen
from ui.shell import Goal
from ui.window import Window


def said(widget: EarnedBy) -> list[str]:
    QApplication.processEvents()
    labels = widget.table.findChildren(QLabel)
    return [label.text() for label in labels if label.isVisibleTo(widget)]


def test_the_money_is_parted_by_brand_and_says_what_is_not_known(
    window: Window, desk: Desk, qtbot: QtBot
) -> None:
    bench = Bench(desk)
    bench.reach("delivered")
    desk.do(RecordCharge(job=bench.job, amount_cents=12_100))
    widget = EarnedBy(window.shell, "costs.result")
    qtbot.addWidget(widget)
    widget.show_month("2026-11")
    assert not widget.table.isVisibleTo(widget)
    widget.by.set_value("brand")
    widget.show_month("2026-11")
    assert said(widget)[-5:] == ["1", "—", "—", "—", "€100.00"]
    desk.do(SetHourCost(cents=2_400))
    widget.show_month("2026-11")
    assert said(widget)[-5:] == ["1", "€0.00", "€0.00", "€16.00", "€100.00"]
    widget.show_month("2026-02")
    assert said(widget) == ["There is nothing to part in this month."]


def test_the_shops_month_is_typed_by_keyboard_and_begins_with_what_is_known(
    window: Window, desk: Desk, qtbot: QtBot
) -> None:
    widget = EarnedBy(window.shell, "costs.result")
    qtbot.addWidget(widget)
    widget.show_month("2026-10")
    widget.book.click()
    dialog = window.dialogs[-1]
    assert dialog.windowTitle() == "The shop's month: October 2026"
    dialog.form.editor("turnover_cents").set_value(900_000)  # type: ignore[attr-defined]
    qtbot.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    known = desk.quality.book("2026-10")
    assert known is not None
    assert (known.turnover_cents, known.gross_profit_cents) == (900_000, None)
    widget.book.click()
    assert window.dialogs[-1].form.editor("turnover_cents").value() == 900_000  # type: ignore[attr-defined]
    window.dialogs[-1].reject()


def test_the_months_money_is_read_at_once_and_leads_to_its_figure(
    window: Window, desk: Desk, qtbot: QtBot
) -> None:
    bench = Bench(desk)
    bench.reach("delivered")
    desk.do(RecordCharge(job=bench.job, amount_cents=12_100))
    window.go(Goal("quality", view="2026-11"))
    screen = window.current()
    assert isinstance(screen, QualityScreen)

    def line() -> str:
        qtbot.waitUntil(lambda: not window.shell.jobs.busy and screen.view is not None)
        return screen.money.text().replace("\u2068", "").replace("\u2069", "")

    assert line() == "After-sales income: €100.00 · 1 job without cost"
    desk.do(SetHourCost(cents=2_400))
    assert (
        line() == "After-sales result: €84.00 · After-sales income: €100.00 · Cost of guarantee work: €0.00"
    )
    screen.money.setFocus()
    qtbot.keyClick(screen.money, Qt.Key.Key_Return)
    assert screen.rest.rows["costs.result"].is_open()
    window.go(Goal("quality", view="2026-10"))
    line()
    assert not screen.money.isVisibleTo(screen)


def test_a_figure_s_name_is_not_cut_beside_an_empty_room(window: Window, desk: Desk, qtbot: QtBot) -> None:
    Bench(desk).reach("delivered")
    window.go(Goal("quality", view="2026-11"))
    screen = window.current()
    assert isinstance(screen, QualityScreen)
    qtbot.waitUntil(lambda: not window.shell.jobs.busy and screen.view is not None)
    QApplication.processEvents()
    for card in screen.cards.values():
        room = card.many.geometry().left() - card.name.geometry().left()
        assert card.name.width() >= room - 2 * theme.px(theme.LABEL)
