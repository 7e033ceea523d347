"""From the start screen to the end by keyboard alone, counted: claims and complaints, loans, orders and counts, offers,
trainings, visits, and customers who go."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from helpdesk.clock import FixedClock
from helpdesk.desk import Desk
from helpdesk.services.field.checklist_actions import EditChecklist, LineForm
from helpdesk.services.field.visit_actions import PlanVisit
from helpdesk.services.promotions.coupon_actions import AddCoupon
from helpdesk.services.promotions.entry_actions import AddEntries
from tests import builders
from tests.services.field.test_visit_record import MONDAY, WASHER, maintenance
from tests.services.loans.lending import Shop as Lending
from tests.services.promotions.offering import buyer, draw
from tests.services.stock.test_orders import Shop as Stock
from tests.ui.keyboard import CONTROL, SHIFT, Keys
from ui.screens.customers.privacy_dialog import EraseDialog
from ui.shell import Goal
from ui.window import Window

ESCAPE, TAB = Qt.Key.Key_Escape, Qt.Key.Key_Tab


def _goto(keys: Keys, text: str) -> None:
    """What the search finds first for a text: a record, a screen, a step."""
    keys.press(Qt.Key.Key_K, CONTROL)
    keys.type(text)
    keys.qtbot.waitUntil(keys.window.top.search.hits.isVisible)
    keys.enter()
    _settled(keys)


def _settled(keys: Keys) -> None:
    keys.qtbot.waitUntil(lambda: not keys.window.shell.jobs.busy)
    keys.focused()


def _dialog(keys: Keys) -> str:
    """The name of the dialog on top, nothing where there is none."""
    return keys.window.dialogs[-1].objectName() if keys.window.dialogs else ""


def _state(desk: Desk) -> str:
    return desk.cases.get(1).jobs[0].state


def test_a_claim_from_intake_to_hand_over(window: Window, desk: Desk, qtbot: QtBot) -> None:
    builders.unit(desk, "SN-5", purchased_on=date(2026, 5, 4))
    keys = Keys(qtbot, window)
    keys.press(Qt.Key.Key_N, CONTROL)
    keys.type("SN-5")
    keys.enter()
    keys.type("It stays cold")
    keys.press(TAB)
    keys.press(Qt.Key.Key_Space)
    keys.save()
    keys.press(ESCAPE)
    keys.press(Qt.Key.Key_K, CONTROL)
    keys.type("1")
    qtbot.waitUntil(window.top.search.hits.isVisible)
    keys.enter()
    assert desk.cases.get(1).jobs[0].kind == "claim"
    # The next step from the list, and what each asks for.
    keys.save()
    keys.type("Element open")
    keys.save()
    keys.save()
    keys.press(Qt.Key.Key_Space)
    keys.save()
    keys.save()
    assert _state(desk) == "in_work"
    keys.save()
    keys.type("Element renewed")
    keys.save()
    for reached in ("ready", "ready", "delivered"):
        keys.save()
        keys.save()
        assert _state(desk) == reached
    keys.press(ESCAPE)
    assert keys.count <= 30
    assert window.current().goal() == Goal("case", 1), (
        "closed it stands in no list of open ones, and stays in view"
    )


def test_a_complaint_from_being_taken_to_being_closed(window: Window, desk: Desk, qtbot: QtBot) -> None:
    builders.customer(desk, "Ana Gómez")
    keys = Keys(qtbot, window)
    keys.press(Qt.Key.Key_R, CONTROL | SHIFT)
    keys.type("Ana G")
    keys.enter()
    keys.press(TAB)
    keys.type("Nobody calls me")
    keys.save()
    keys.press(ESCAPE)
    keys.save()
    keys.type("The call was forgotten")
    keys.save()
    keys.save()
    for _ in range(5):
        keys.press(TAB)
    assert keys.focused().objectName() == "agreed"
    keys.type("A call each Friday")
    keys.save()
    keys.press(ESCAPE)
    keys.save()
    keys.press(Qt.Key.Key_Home)
    keys.save()
    keys.press(ESCAPE)
    assert {kind for (kind,) in desk.store.rows("SELECT kind FROM documents")} >= {
        "complaint",
        "agreement",
        "answer",
    }
    keys.save()
    keys.press(TAB)
    keys.type("Content")
    keys.press(TAB)
    keys.press(Qt.Key.Key_Down)
    keys.save()
    # What is still needed has the keyboard.
    assert keys.focused().objectName() == "action"
    keys.type("Reminders are set on Fridays")
    keys.save()
    assert _state(desk) == "delivered"
    assert keys.count <= 36
    assert window.current().goal() == Goal("case", 1)


def test_a_loaner_goes_out_and_comes_back(window: Window, desk: Desk, qtbot: QtBot) -> None:
    Lending(desk)
    keys = Keys(qtbot, window)
    _goto(keys, "1")
    _goto(keys, "lend a loaner")
    keys.save()
    # What is still needed has the keyboard.
    assert keys.focused().objectName() == "condition"
    keys.type("Scratch on the lid")
    keys.save()
    keys.press(ESCAPE)
    _goto(keys, "the loaner is back")
    keys.save()
    keys.press(ESCAPE)
    [loan] = desk.loans.of_job(1)
    assert loan.back_on is not None
    assert window.current().goal() == Goal("case", 1)
    assert keys.count <= 15


def test_parts_are_ordered_sent_received_and_counted(window: Window, desk: Desk, qtbot: QtBot) -> None:
    shop = Stock(desk)
    pump = shop.part(minimum=3)
    keys = Keys(qtbot, window)
    _goto(keys, "order what is missing")
    keys.save()
    # From the list, the order's next step by the key that it has in every record.
    keys.save()
    assert _dialog(keys) == "dialog_send_order"
    keys.save()
    keys.save()
    assert _dialog(keys) == "dialog_receive_order"
    keys.press(TAB)
    keys.type("3")
    keys.save()
    assert shop.numbers(pump).on_hand == 3
    assert keys.count <= 10
    keys.count = 0
    _goto(keys, "count the stock")
    # Of none yet, Enter begins the first.
    keys.enter()
    keys.save()
    keys.type("2")
    keys.enter()
    keys.press(Qt.Key.Key_Down)
    # The reason is chosen and not kept yet: it goes with the posting.
    keys.save()
    assert shop.numbers(pump).on_hand == 2
    assert keys.count <= 9


def test_a_campaign_is_made_started_and_its_messages_marked(window: Window, desk: Desk, qtbot: QtBot) -> None:
    for number in range(3):
        buyer(desk, number)
    keys = Keys(qtbot, window)
    _goto(keys, "promotions")
    keys.enter()
    for field, text in enumerate(("Winter", "Regular", "1", "24", "", "Check-up", "", "Have it checked.")):
        if field:
            keys.press(TAB)
        if text:
            keys.type(text)
    keys.save()
    keys.save()
    _settled(keys)
    assert desk.promotions.campaign(1).many
    _goto(keys, "they were told")
    assert desk.promotions.campaign(1).many_told == 1
    assert window.current().goal() == Goal("campaign", 1)


def test_a_draw_is_fixed_and_drawn_and_a_coupon_used(
    window: Window, desk: Desk, qtbot: QtBot, clock: FixedClock
) -> None:
    desk.do(AddCoupon(code="TEN", gives="10 %"))
    made = draw(desk, source="slips")
    desk.do(AddEntries(draw=made, slips="A1\nA2\nA3"))
    keys = Keys(qtbot, window)
    _goto(keys, "ten")
    keys.save()
    keys.press(TAB)
    keys.type("T-1")
    keys.save()
    assert desk.promotions.coupons()[0].used
    _goto(keys, "christmas")
    keys.save()
    clock.advance(datetime(2026, 12, 5, 12, tzinfo=UTC) - clock.now())
    keys.press(Qt.Key.Key_F5)
    keys.save()
    keys.type("84275")
    keys.save()
    assert desk.promotions.draws.get(made).public_number == "84275"
    keys.save()
    assert _dialog(keys) == "dialog_TellWinner"


def test_a_training_is_recorded(window: Window, desk: Desk, qtbot: QtBot) -> None:
    builders.unit(desk, product=builders.product(desk, category="Washing machines"))
    keys = Keys(qtbot, window)
    _goto(keys, "SN-1001")
    _goto(keys, "training for use")
    for _ in range(3):
        keys.press(TAB)
    for place in range(2):
        keys.press(Qt.Key.Key_Space)
        # A ticked topic keeps the keyboard, and Tab goes on to the next.
        assert keys.focused().objectName() == f"topic_{place}"
        keys.press(TAB)
    keys.save()
    assert _dialog(keys) == "dialog_preview"
    assert _state(desk) == "delivered"
    assert keys.count <= 14


def test_a_visit_is_recorded_with_its_checklist(
    window: Window, desk: Desk, qtbot: QtBot, clock: FixedClock
) -> None:
    lines = (
        LineForm(text="Filter"),
        LineForm(text="Heat", asks="number", measure="°C", least="50", most="65"),
    )
    desk.do(EditChecklist(code=WASHER, name="Washers", category="washing machine", lines=lines))
    desk.do(PlanVisit(job=maintenance(desk), planned_start=MONDAY, technician=1))
    clock.advance(timedelta(days=2, hours=6))
    keys = Keys(qtbot, window)
    _goto(keys, "1-1")
    keys.save()
    for _ in range(3):
        keys.press(TAB)
    keys.type("p")
    keys.enter()
    keys.type("60")
    keys.save()
    assert desk.store.value("SELECT result FROM visits") == "done"
    assert keys.count <= 11


def test_what_forbids_erasing_is_said_before_the_tick(window: Window, desk: Desk, qtbot: QtBot) -> None:
    ana, bea = builders.customer(desk, "Ana Gómez"), builders.customer(desk, "Bea Sol")
    builders.received(desk, by=ana)
    keys = Keys(qtbot, window)
    for who, forbidden in (("ana", True), ("bea sol", False)):
        _goto(keys, who)
        _goto(keys, "erase")
        made = keys.window.dialogs[-1]
        assert isinstance(made, EraseDialog)
        assert made.sure.isEnabled() is not forbidden
        assert ("open cases" in made.problem.label.text()) is forbidden
        if forbidden:
            keys.press(ESCAPE)
            continue
        keys.press(TAB)
        keys.press(Qt.Key.Key_Space)
        keys.save()
    assert desk.customers.card(ana).facts.name == "Ana Gómez"
    assert desk.customers.card(bea).facts.name == "—"


def test_the_report_of_the_month_is_saved_to_a_file(window: Window, qtbot: QtBot, tmp_path: Path) -> None:
    window.shell.memory.set("papers/folder", str(tmp_path))
    keys = Keys(qtbot, window)
    _goto(keys, "monthly report")
    keys.press(Qt.Key.Key_P, CONTROL)
    _settled(keys)
    for _ in range(6):
        keys.press(TAB)
    assert keys.focused().objectName() == "save_pdf"
    keys.enter()
    asked = window.dialogs[-1].findChild(QFileDialog)
    assert asked is not None
    name = asked.focusWidget()
    assert name is not None
    qtbot.keyClick(name, Qt.Key.Key_Return)
    [file] = tmp_path.glob("*.pdf")
    assert file.read_bytes().startswith(b"%PDF")
