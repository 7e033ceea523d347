"""Orders in the window, by keyboard: ordered from the job, sent, received from zero, counted while work goes on."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from helpdesk.clock import FixedClock
from helpdesk.desk import Desk
from helpdesk.services.stock.count_actions import StartCount
from helpdesk.services.stock.move_actions import TakeOffShelf
from helpdesk.services.stock.order_actions import OrderPart
from helpdesk.services.workshop.part_wish_actions import WantPart
from tests.house import hearing
from tests.services.stock.test_orders import Shop
from tests.ui.keyboard import Keys
from ui import theme
from ui.screens.orders.screen import OrdersScreen
from ui.shell import Goal
from ui.window import Window


@pytest.fixture
def bench(desk: Desk, window: Window) -> Shop:
    """A supplier and a job in the shown window's bench."""
    return Shop(desk)


@pytest.fixture
def keys(qtbot: QtBot, window: Window) -> Keys:
    return Keys(qtbot, window)


def words(widget: QWidget) -> str:
    """All that is written in a widget and seen."""
    QApplication.processEvents()
    return " ".join(label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget))


def find(widget: QWidget, name: str) -> Any:
    return widget.findChild(QWidget, name)


def shown(window: Window, order: int) -> OrdersScreen:
    window.go(Goal("purchase_order", order))
    QApplication.processEvents()
    screen = window.current()
    assert isinstance(screen, OrdersScreen)
    return screen


def test_a_part_is_ordered_from_the_job_in_one_dialog(window: Window, bench: Shop, keys: Keys) -> None:
    pump = bench.part()
    bench.did(WantPart(job=bench.job, part=pump, quantity=2))
    dialog: Any = window.open_dialog("order_for_job", {"job": bench.job})
    assert dialog.form.editor("part").value() == pump
    assert dialog.form.editor("quantity").value() == 2
    assert dialog.form.editor("supplier").value() == bench.supplier
    keys.save()
    (row,) = bench.desk.orders.lines(1)
    assert (row.quantity, row.need is not None) == (2, True)


def test_an_order_is_sent_with_its_words(window: Window, bench: Shop, keys: Keys) -> None:
    order = bench.did(OrderPart(part=bench.part(code="BO-30"), quantity=3))
    screen = shown(window, order)
    assert screen.card.offered[0] is screen.send
    dialog: Any = window.open_dialog("send_order", {"purchase_order": order})
    assert "3 × Drain pump (BO-30)" in dialog.text.value()
    dialog.copy()
    assert "OC1" in QGuiApplication.clipboard().text()
    keys.save()
    assert bench.card(order).facts.stands == "sent"
    assert screen.card.offered[0] is screen.receive


def test_no_gap_opens_below_the_only_line_of_an_order(window: Window, bench: Shop) -> None:
    table: Any = find(shown(window, bench.ordered(bench.part(code="BO-30"), 5)), "order_lines")
    assert table.model().rowCount() == 1
    assert table.height() < theme.px(2 * theme.ROW_TWO + theme.ROW)


def test_a_delivery_is_scanned_from_zero(window: Window, bench: Shop, keys: Keys) -> None:
    """Two of five scanned: three stay open; whoever waits is named on the line."""
    pump = bench.part(code="BO-30")
    bench.did(WantPart(job=bench.job, part=pump))
    order = bench.ordered(pump, 5)
    dialog: Any = window.open_dialog("receive_order", {"purchase_order": order})
    assert [row.came.value() for row in dialog.lines.rows] == [0]
    assert f"for job {bench.row().number}" in words(dialog)
    for _ in range(2):
        keys.type("BO-30")
        keys.enter()
    keys.type("XX")
    keys.enter()
    assert "on no line" in words(dialog)
    assert dialog.lines.rows[0].cost.value() == 2000
    keys.save()
    assert (bench.card(order).facts.stands, bench.card(order).facts.open) == ("partly", 3)


def test_more_than_was_ordered_is_asked_in_the_dialog(window: Window, bench: Shop, keys: Keys) -> None:
    order = bench.ordered(bench.part(), 1)
    dialog: Any = window.open_dialog("receive_order", {"purchase_order": order})
    assert not dialog.form.fields["more"].isVisibleTo(dialog)
    dialog.lines.rows[0].more(2)
    dialog._counted()
    assert dialog.form.fields["more"].isVisibleTo(dialog)
    keys.save()
    assert not bench.card(order).receipts
    dialog.form.fill({"more": True})
    keys.save()
    assert bench.card(order).facts.received == 2


def test_a_half_counted_delivery_is_kept(window: Window, bench: Shop) -> None:
    order = bench.ordered(bench.part(), 5)
    dialog: Any = window.open_dialog("receive_order", {"purchase_order": order})
    dialog.lines.rows[0].more(3)
    dialog._counted()
    dialog.reject()
    again: Any = window.open_dialog("receive_order", None)
    assert again.lines.rows[0].came.value() == 3
    again.draft.forget()


def test_what_is_missing_is_ordered_by_supplier(window: Window, bench: Shop, keys: Keys) -> None:
    bench.part(minimum=3)
    bench.part("Belt", minimum=1, supplier=None)
    dialog: Any = window.open_dialog("proposals")
    assert [(row.row.name, row.pieces.value()) for row in dialog.rows] == [("Drain pump", 3), ("Belt", 1)]
    dialog.rows[1].tick.setChecked(False)
    dialog.rows[0].pieces.set_value(7)
    keys.save()
    (line,) = bench.desk.orders.lines(1)
    assert line.quantity == 7
    assert isinstance(window.current(), OrdersScreen)


def test_each_suppliers_all_or_none_says_whose(window: Window, bench: Shop) -> None:
    bench.part(minimum=3)
    bench.part("Belt", minimum=1, supplier=None)
    dialog: Any = window.open_dialog("proposals")
    assert dialog.rows
    assert hearing.alike(dialog) == []


def test_nothing_missing_says_so(window: Window, bench: Shop) -> None:
    dialog: Any = window.open_dialog("proposals", {"supplier": 0})
    assert "Nothing is missing" in words(dialog)
    assert not dialog.primary.isEnabled()


def test_an_order_page_takes_a_delivery_back(window: Window, bench: Shop) -> None:
    pump = bench.part()
    order = bench.ordered(pump, 5)
    bench.came(order, 2, 2500, invoice="F-7")
    screen = shown(window, order)
    assert "invoice F-7" in words(screen.parts_of_order)
    # What takes stock away again says so.
    assert find(screen, "take_back_receipt").text() == "Entered by mistake"
    find(screen, "take_back_receipt").click()
    assert bench.card(order).receipts == ()
    assert bench.numbers(pump).on_hand == 0


def test_a_line_is_taken_off_or_called_off(window: Window, bench: Shop) -> None:
    draft = bench.did(OrderPart(part=bench.part()))
    screen = shown(window, draft)
    screen.parts_of_order.table.choose_first()
    screen.parts_of_order.drop_line.trigger()
    assert bench.card(draft).lines == ()
    assert screen.card.offered[0] is screen.add_part
    sent = bench.ordered(bench.part("Belt"), 2)
    screen = shown(window, sent)
    screen.parts_of_order.table.choose_first()
    screen.parts_of_order.drop_line.trigger()
    window.dialogs[-1].save()  # type: ignore[attr-defined]
    assert bench.card(sent).facts.stands == "cancelled"


def test_counting_by_keys_alone(window: Window, bench: Shop, keys: Keys) -> None:
    """A number and Enter for each part; a difference asks once for its reason."""
    pump, belt = bench.part(stock=10, location="C2"), bench.part("Belt", stock=4, location="C3")
    count = bench.did(StartCount())
    dialog: Any = window.open_dialog("count", {"count": count})
    assert "C2, 10 should be there" in dialog.counted.accessibleDescription()
    keys.type("9")
    keys.enter()
    assert "10 should be there" in words(dialog)
    keys.press(Qt.Key.Key_Down)
    keys.enter()
    assert dialog.counted.accessibleDescription().startswith("Belt")
    keys.type("4")
    keys.enter()
    lines = {line.part: line for line in bench.desk.counts.get(count).lines}
    assert (lines[pump].difference, bool(lines[pump].reason)) == (-1, True)
    assert lines[belt].difference == 0
    keys.save()
    assert bench.numbers(pump).on_hand == 9
    assert bench.desk.counts.row(count).state == "closed"


def test_a_sheet_is_entered_with_the_time_at_which_it_was_counted(
    window: Window, bench: Shop, keys: Keys, clock: FixedClock
) -> None:
    """What was used between counting and entering is no difference."""
    pump, belt = bench.part(stock=10, location="C2"), bench.part("Belt", stock=4, location="C3")
    begun = window.shell.words.moment(clock.now())
    count = bench.did(StartCount())
    clock.advance(timedelta(hours=1))
    bench.did(TakeOffShelf(id=pump, quantity=2, reason="Broken"))
    clock.advance(timedelta(hours=1))
    dialog: Any = window.open_dialog("count", {"count": count})
    dialog.at.setText("yesterday noon")
    keys.type("10")
    keys.enter()
    assert "A date and time are expected" in words(dialog)
    dialog.at.setText(begun)
    dialog.counted.setFocus()
    keys.enter()
    dialog.counted.setText("4")
    keys.enter()
    lines = {line.part: line for line in bench.desk.counts.get(count).lines}
    assert (lines[pump].counted, lines[pump].difference) == (10, 0)
    assert (lines[belt].counted, lines[belt].difference) == (4, 0)
    dialog.at.setText("01/01/2030 9:00")
    dialog.counted.setFocus()
    dialog.counted.setText("5")
    keys.enter()
    assert "still to come" in words(dialog)


def test_a_blind_count_tells_no_expected_number(window: Window, bench: Shop, keys: Keys) -> None:
    bench.part(stock=10)
    count = bench.did(StartCount(blind=True))
    dialog: Any = window.open_dialog("count", {"count": count})
    titles = [column.key for column in dialog.table.records.columns]
    assert "expected" not in titles
    keys.type("9")
    keys.enter()
    assert "should be there" not in words(dialog)


def test_counts_are_listed_and_gone_on_with(window: Window, bench: Shop, keys: Keys) -> None:
    bench.part(stock=1, location="C2")
    count = bench.did(StartCount(scope="place", place="C2"))
    dialog: Any = window.open_dialog("counts")
    assert [row.id for row in dialog._rows()] == [count]
    keys.enter()
    assert "CN1" in words(window.dialogs[-1])
    window.go(Goal("count", count))
    assert "CN1" in words(window.dialogs[-1])


def test_late_orders_are_counted_in_the_navigation_and_told_of_today(window: Window, bench: Shop) -> None:
    today = bench.desk.clock.today(bench.desk.words().zone)
    bench.part("Belt", minimum=2)
    bench.ordered(bench.part(), 2, on=today - timedelta(days=20), expected_on=today - timedelta(days=3))
    desk = bench.desk
    sections = {s.key: s for s in desk.today.sections(today, desk.clock.now(), desk.settings)}
    late, low = sections["orders_late"], sections["parts_low"]
    said = desk.words("en").say(late.rows[0].why)
    assert "2 pieces still to come; by law it had to be here by" in said
    assert [row.kind for row in low.rows] == ["proposals"]
    assert desk.today.orders(today) == 1
    window.current()._open("parts_low", ("proposals", bench.supplier))  # type: ignore[attr-defined]
    assert "Order what is missing" in words(window.dialogs[-1])
