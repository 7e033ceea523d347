"""What was quoted flows on: bench, finish, telling, hand-over, report."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from helpdesk.desk import Desk
from helpdesk.services.stock.part_actions import AddSparePart
from helpdesk.services.suppliers.actions import AddSupplier
from helpdesk.services.workshop.parts_and_time_actions import SetMinutes, StartClock
from helpdesk.services.workshop.quote_actions import QuoteLineForm, SendQuote, WriteQuote
from helpdesk.services.workshop.quote_answer_actions import AnswerQuote, WaiveQuote
from helpdesk.services.workshop.repair_actions import CheckWork, Diagnose, FinishWork
from tests import builders
from ui.draft import kept
from ui.screens.cases.bench import BenchPane
from ui.screens.cases.quote_lines import LineRow
from ui.screens.cases.screen import CasesScreen
from ui.shell import Goal
from ui.window import Window

LINES = (
    QuoteLineForm(kind="labour", text="Repair", minutes=60, price_cents=4_500),
    QuoteLineForm(kind="part", text="Heating element", price_cents=5_000),
)
"""45.00 and 50.00: 114.95 with 21 % tax."""


@pytest.fixture
def case(desk: Desk) -> int:
    """A case whose fault is to be found."""
    owner = builders.customer(desk, phone="600 11 22 33")
    return builders.received(
        desk,
        builders.unit(desk, "A", owner=owner, purchased_on=date(2018, 5, 4)),
        by=owner,
        problem="It stays cold",
    )


def job_of(desk: Desk, case: int) -> int:
    return desk.cases.get(case).jobs[0].id


def accepted(desk: Desk, case: int) -> int:
    """The case's job in work, its quote accepted."""
    job = job_of(desk, case)
    desk.do(Diagnose(job=job, diagnosis="Element open"))
    quote = desk.do(WriteQuote(job=job, lines=LINES)).id or 0
    desk.do(SendQuote(id=quote, how="phone"))
    desk.do(AnswerQuote(id=quote))
    return job


def said(inside: QWidget) -> str:
    QApplication.processEvents()
    return "\n".join(label.text() for label in inside.findChildren(QLabel) if label.isVisibleTo(inside))


def bench(screen: CasesScreen) -> BenchPane:
    QApplication.processEvents()
    return [pane for pane in screen.pane.findChildren(BenchPane) if pane.isVisibleTo(screen)][-1]


def test_the_bench_stands_on_the_card_in_view_at_the_size_of_a_small_screen(
    window: Window, desk: Desk, case: int
) -> None:
    accepted(desk, case)
    window.go(Goal("case", case))
    screen = window.current()
    assert isinstance(screen, CasesScreen)
    pane = bench(screen)
    bottom = pane.mapTo(window, pane.rect().bottomLeft()).y()
    assert bottom < window.height(), "parts, minutes, stopwatch and total are above the fold"
    assert "Quoted €114.95 · so far €0.00, VAT included" in said(pane)
    card = screen.pane.findChild(QWidget, f"job_{case}-1")
    assert card is not None
    assert card.findChild(QAction, "step_work") is None


def test_parts_and_minutes_are_changed_where_they_stand(
    screen: CasesScreen, desk: Desk, qtbot: QtBot, case: int
) -> None:
    job = accepted(desk, case)
    screen.show_goal(Goal("case", case))
    name = f"_{case}-1"
    field = bench(screen).findChild(QWidget, f"minutes{name}")
    assert field is not None
    field.setFocus()
    qtbot.keyClicks(field, "40")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: desk.cases.job(job).minutes == 40)
    typing = bench(screen)
    qtbot.keyClicks(typing.name, "Seal")
    qtbot.keyClick(typing.name, Qt.Key.Key_Return)
    qtbot.keyClick(typing.quantity, Qt.Key.Key_Return)
    qtbot.keyClicks(typing.price, "5")
    qtbot.keyClick(typing.price, Qt.Key.Key_Return)
    assert [(part.name, part.price_cents) for part in desk.cases.parts(job)] == [("Seal", 500)]
    part = desk.cases.parts(job)[0]
    pieces = bench(screen).findChild(QWidget, f"part_{part.id}_quantity")
    assert pieces is not None
    pieces.setFocus()
    pieces.selectAll()  # type: ignore[attr-defined]
    qtbot.keyClicks(pieces, "2")
    qtbot.keyClick(pieces, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: desk.cases.parts(job)[0].quantity == 2)
    # 30.00 of labour and 10.00 of seals, with tax.
    assert "so far €48.40" in said(bench(screen))


def test_what_is_half_typed_stays_while_the_stopwatch_is_pressed(
    screen: CasesScreen, desk: Desk, qtbot: QtBot, case: int
) -> None:
    job = accepted(desk, case)
    screen.show_goal(Goal("case", case))
    qtbot.keyClicks(bench(screen).name, "Sea")
    screen.shell.do(StartClock(job=job))
    assert bench(screen).name.text() == "Sea"


def test_what_is_half_typed_at_the_bench_is_a_draft(
    screen: CasesScreen, window: Window, desk: Desk, qtbot: QtBot, case: int
) -> None:
    job = accepted(desk, case)
    other = builders.received(desk, builders.unit(desk, "OTHER"))
    screen.show_goal(Goal("case", case))
    qtbot.keyClicks(bench(screen).name, "Seal 12")
    minutes = bench(screen).time.minutes
    minutes.setText("35")
    minutes.textEdited.emit("35")
    screen.show_goal(Goal("case", other))
    assert [each.resume.goal for each in kept(desk)] == [Goal("job", job)]
    screen.show_goal(Goal("case", case))
    assert bench(screen).name.text() == "Seal 12"
    assert bench(screen).time.minutes.text() == "35"
    qtbot.keyClick(bench(screen).price, Qt.Key.Key_Return)
    assert [part.name for part in desk.cases.parts(job)] == ["Seal 12"]
    assert bench(screen).name.text() == ""


def test_a_line_of_labour_asks_for_minutes_and_a_price_per_hour(
    window: Window, desk: Desk, case: int
) -> None:
    job = job_of(desk, case)
    desk.do(Diagnose(job=job, diagnosis="Element open"))
    dialog = window.open_dialog("quote", job)
    labour, part = dialog.lines.rows[0], dialog.lines.add()

    def asked(row: LineRow) -> tuple[str, ...]:
        fields = (row.amount, row.price)
        return tuple(field.accessibleName() for field in fields) + tuple(field.suffix for field in fields)

    assert asked(labour) == ("Minutes, line 1", "Price per hour, line 1", "min", "€/h")
    assert asked(part) == ("Quantity, line 2", "Price each, line 2", "", "€")
    labour.kind.setCurrentIndex(labour.kind.findText("Travel"))
    labour.kind.activated.emit(labour.kind.currentIndex())
    assert asked(labour) == ("Quantity, line 1", "Price each, line 1", "", "€")
    # A draft brings its kind back, and with it what its fields are.
    dialog.lines.fill([{"kind": "labour", "text": "Repair", "amount": 60, "price": 4_500}])
    assert asked(dialog.lines.rows[0])[2:] == ("min", "€/h")


def test_lines_of_a_quote_whose_writing_was_undone_are_there_again(
    window: Window, desk: Desk, qtbot: QtBot, case: int
) -> None:
    job = job_of(desk, case)
    desk.do(Diagnose(job=job, diagnosis="Element open"))
    dialog = window.open_dialog("quote", job)
    qtbot.keyClicks(dialog.lines.rows[0].text, "Change it")
    qtbot.keyClick(dialog.lines.rows[0].text, Qt.Key.Key_Return)
    assert dialog.isVisible()
    dialog.save()
    window.dialogs[-1].reject()
    desk.undo()
    assert not desk.cases.quotes(job)
    again = window.open_dialog("quote", job)
    assert [row.text.text() for row in again.lines.rows] == ["Change it"]


def test_who_tells_the_customer_sees_phone_amount_and_differences(
    window: Window, desk: Desk, case: int
) -> None:
    job = accepted(desk, case)
    fault = window.open_dialog("diagnose", job)
    assert "It stays cold" in said(fault)
    fault.reject()
    desk.do(SetMinutes(job=job, minutes=40))
    desk.do(FinishWork(job=job, work_done="Cleaned only"))
    desk.do(CheckWork(job=job))
    dialog = window.open_dialog("tell", job)
    for text in ("600 11 22 33", "To charge: €36.30", "Quoted €114.95 · so far €36.30", "Heating element"):
        assert text in said(dialog)


def test_what_is_to_charge_is_told_once_where_nothing_was_agreed(
    window: Window, desk: Desk, case: int
) -> None:
    job = job_of(desk, case)
    desk.do(Diagnose(job=job, diagnosis="Dirt"))
    desk.do(WaiveQuote(job=job))
    desk.do(SetMinutes(job=job, minutes=40))
    desk.do(FinishWork(job=job, work_done="Cleaned"))
    desk.do(CheckWork(job=job))
    told = said(window.open_dialog("tell", job))
    assert "To charge: €32.27" in told
    assert told.count("32.27") == 1


def test_an_accepted_quote_whose_part_is_not_here_proposes_to_order_it_and_wait(
    window: Window, desk: Desk, qtbot: QtBot, case: int
) -> None:
    job = job_of(desk, case)
    supplier = builders.did(desk, AddSupplier(name="Recambios Sur"))
    element = builders.did(desk, AddSparePart(name="Heating element", stock=1, supplier=supplier))
    lines = (
        QuoteLineForm(kind="part", text="Element", quantity_milli=2000, price_cents=5_000, part=element),
    )
    quote = builders.did(desk, WriteQuote(job=job, lines=lines))
    desk.do(SendQuote(id=quote, how="phone"))
    dialog = window.open_dialog("answer_quote", job)
    assert "Heating element: 1 of 2 here, 1 to order from Recambios Sur" in said(dialog)
    assert not dialog.form.fields["fee_cents"].isVisibleTo(dialog)
    dialog.form.fill({"answer": "refused"})
    dialog.changed("answer")
    assert "to order" not in said(dialog)
    assert dialog.form.fields["fee_cents"].isVisibleTo(dialog)
    assert not dialog.form.fields["missing"].isVisibleTo(dialog)
    dialog.form.fill({"answer": "accepted"})
    dialog.changed("answer")
    qtbot.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert not dialog.isVisible()
    assert desk.cases.job(job).state == "waiting_part"
    window.go(Goal("case", case))
    screen = window.current()
    assert isinstance(screen, CasesScreen)
    assert "2 wanted: none is here; on order OC1, which is still to be sent" in said(bench(screen))


def test_nothing_is_asked_where_all_is_here(window: Window, desk: Desk, case: int) -> None:
    job = job_of(desk, case)
    element = builders.did(desk, AddSparePart(name="Heating element", stock=1))
    lines = (QuoteLineForm(kind="part", text="Element", price_cents=5_000, part=element),)
    desk.do(SendQuote(id=builders.did(desk, WriteQuote(job=job, lines=lines)), how="phone"))
    dialog = window.open_dialog("answer_quote", job)
    assert not dialog.form.fields["missing"].isVisibleTo(dialog)
    dialog.save()
    assert desk.cases.job(job).state == "in_work"
