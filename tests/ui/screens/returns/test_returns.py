"""Returns in the window: recorded by keyboard alone, the law beside the form, settled in their dialogs, seen on the case."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from helpdesk.desk import Desk
from helpdesk.services.returns.handling_actions import TestGoods
from helpdesk.services.returns.policy_actions import WordPolicy
from helpdesk.services.returns.settling_actions import GiveVoucher
from helpdesk.services.returns.voucher_actions import UseVoucher
from helpdesk.services.shop.settings_actions import ChangeSettings
from helpdesk.services.shop.staff_actions import AddStaff
from tests.services.returns.returning import Returning
from tests.ui.screens.cases.case_page import texts
from ui.screens.cases.screen import CasesScreen
from ui.screens.intake.intake_dialog import IntakeDialog
from ui.screens.returns.return_dialog import ReturnDialog
from ui.screens.returns.step_dialogs import (
    ExchangeDialog,
    RefundDialog,
    RefuseDialog,
    RepairInsteadDialog,
    VoucherDialog,
)
from ui.screens.shared.action_dialog import ActionDialog
from ui.screens.shared.preview_dialog import PreviewDialog
from ui.shell import Goal
from ui.window import Window

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def told(desk: Desk, window: Window) -> Returning:
    """A customer and a product, in the shown window's shop."""
    desk.staff = 1
    return Returning(desk)


def focused(window: Window) -> QWidget:
    QApplication.processEvents()
    found = window.dialogs[-1].focusWidget()
    assert found is not None
    return found


def opened(window: Window, told: object) -> ReturnDialog:
    dialog = window.open_dialog("return", told)
    assert isinstance(dialog, ReturnDialog)
    return dialog


def choose(dialog: ReturnDialog, ground: str) -> None:
    dialog.form.editor("ground").rows[ground].setChecked(True)


def test_recording_one_by_keyboard_alone_pays_back_and_shows_the_slip(
    window: Window, desk: Desk, told: Returning, qtbot: QtBot
) -> None:
    told.online("AB-444", invoice="W2026/00418")
    window.activateWindow()
    qtbot.keyClick(window, Qt.Key.Key_R, CONTROL)
    dialog = window.dialogs[-1]
    assert isinstance(dialog, ReturnDialog)
    qtbot.keyClicks(focused(window), "W2026/00418")
    qtbot.keyClick(focused(window), Qt.Key.Key_Return)
    assert window.dialogs[-1] is dialog
    assert dialog.form.editor("ground").isAncestorOf(focused(window))
    assert "TR 102, 104" in texts(dialog.law)
    assert dialog.form.values()["settle"] == "refund"
    assert "209.90" in texts(dialog.reckoning.band)
    qtbot.keyClick(focused(window), Qt.Key.Key_Return, CONTROL)
    assert isinstance(window.dialogs[-1], PreviewDialog)
    window.dialogs[-1].reject()
    screen = window.current()
    assert isinstance(screen, CasesScreen)
    assert "Paid back" in texts(screen.pane)
    assert desk.store.value("SELECT sum(cents) FROM refunds") == 20_990


def test_enter_behind_a_scanned_serial_never_saves(window: Window, told: Returning, qtbot: QtBot) -> None:
    told.online("AB-444")
    dialog = opened(window, None)
    qtbot.keyClicks(dialog.sale.line, "ab 444")
    qtbot.keyClick(dialog.sale.line, Qt.Key.Key_Return)
    assert dialog.sale.sold is not None
    assert dialog.sale.scanned
    assert dialog.form.fields["serial_brought"].isHidden()
    assert told.desk.store.value("SELECT count(*) FROM returns") == 0


def test_the_digits_choose_the_right_and_the_law_follows(
    window: Window, told: Returning, qtbot: QtBot
) -> None:
    dialog = opened(window, {"purchase": told.online()})
    for key, ground, law in ((Qt.Key.Key_3, "defect", "TR 117-119"), (Qt.Key.Key_2, "policy", "TR 68, 79")):
        qtbot.keyClick(focused(window), key)
        assert dialog.form.values()["ground"] == ground
        assert law in texts(dialog.law)
    assert dialog.form.fields["lost_cents"].isHidden() is False
    choose(dialog, "defect")
    assert dialog.form.fields["lost_cents"].isHidden()


def test_use_beyond_testing_is_asked_only_of_who_was_told_of_the_right(
    window: Window, told: Returning
) -> None:
    dialog = opened(window, {"purchase": told.online(informed_on=None)})
    assert dialog.form.fields["lost_cents"].isHidden()
    assert "nothing shows that the buyer was told" in texts(dialog.law)
    dialog.draft.forget()
    dialog.reject()
    dialog = opened(window, {"purchase": told.online("2", invoice="T-2")})
    dialog.form.editor("lost_cents").setText("40.00")
    dialog.form.editor("lost_cents").textEdited.emit("40.00")
    assert "169.90" in texts(dialog.reckoning.band)


def test_of_three_the_others_are_proposed_and_at_last_none(window: Window, told: Returning) -> None:
    sales = [told.online(serial) for serial in ("444", "555", "666")]
    told.returned(sales[0], settle="refund")
    dialog = opened(window, {"text": "T-100"})
    offered = [dialog.sale.choice.itemText(n) for n in range(dialog.sale.choice.count())]
    assert len(offered) == 2
    assert not any("444" in text for text in offered)
    dialog.draft.forget()
    dialog.reject()
    for sale in sales[1:]:
        told.returned(sale, settle="refund")
    dialog = opened(window, {"text": "T-100"})
    assert dialog.sale.sold is None
    assert "0 of 3 left" in dialog.sale.problem.text()
    assert not dialog.primary.isEnabled()


def test_of_several_one_is_asked_which_before_the_ground(
    window: Window, told: Returning, qtbot: QtBot
) -> None:
    for serial in ("444", "555", "666"):
        told.online(serial)
    dialog = opened(window, {})
    dialog.sale.line.setText("T-100")
    qtbot.keyClick(dialog.sale.line, Qt.Key.Key_Return)
    assert focused(window) is dialog.sale.choice
    qtbot.keyClick(dialog.sale.choice, Qt.Key.Key_Down)
    qtbot.keyClick(dialog.sale.choice, Qt.Key.Key_Down)
    assert dialog.sale.sold is not None
    assert dialog.sale.sold.serial == dialog.sale.choice.currentText().split(" · ")[1]
    assert focused(window) is dialog.sale.choice, "one may go on choosing"
    dialog.sale.line.setText("555")
    dialog.sale.look()
    assert focused(window) is not dialog.sale.choice, "the very unit was named"


def test_who_works_alone_is_not_asked_for_their_name(window: Window, told: Returning) -> None:
    told.did(ChangeSettings(values={"returns.limit_cents": 5_000}))
    sale = told.sold("444")
    dialog = opened(window, {"purchase": sale})
    dialog.form.fill({"serial_brought": "999", "settle": "refund"})
    dialog.changed("serial_brought")
    asked = {
        name
        for name in ("let_by", "let_why", "approved_by", "approved_why")
        if not dialog.form.fields[name].isHidden()
    }
    assert asked == {"let_why", "approved_why"}
    dialog.form.fill({"let_why": "The box was swapped"})
    dialog.changed("let_why")
    assert dialog.form.fields["serial_brought"].problem.text() == ""


def test_another_serial_asks_who_lets_it_through(window: Window, told: Returning) -> None:
    told.did(AddStaff(name="Luis Mora"))
    dialog = opened(window, {"purchase": told.sold("444")})
    line = dialog.form.editor("serial_brought")
    line.setText("999")
    line.textEdited.emit("999")
    assert not dialog.form.fields["let_by"].isHidden()
    assert "Sold was 444" in dialog.form.fields["serial_brought"].problem.text()
    dialog.save()
    assert told.desk.store.value("SELECT count(*) FROM returns") == 0


def test_half_typed_it_is_there_again(window: Window, told: Returning) -> None:
    dialog = opened(window, {"purchase": told.online()})
    dialog.form.editor("text").setPlainText("Too <big>")
    dialog.reject()
    again = opened(window, None)
    assert again.sale.sold is not None
    assert again.form.values()["text"] == "Too <big>"


def test_paid_by_several_means_the_parts_are_proposed_to_the_cent(window: Window, told: Returning) -> None:
    from helpdesk.services.returns.payment_actions import RecordPayments

    sale = told.sold(price_cents=10_000, channel="distance", informed_on=date(2026, 11, 16), paid_by="")
    told.did(RecordPayments(id=sale, card=6_000, voucher=4_000))
    dialog = opened(window, {"purchase": sale})
    values = dialog.form.values()
    assert (values["card"], values["voucher"]) == (6_000, 4_000)
    assert dialog.form.fields["cash"].isHidden()


def test_above_the_limit_the_name_is_asked(window: Window, told: Returning) -> None:
    told.did(AddStaff(name="Luis Mora"))
    told.did(ChangeSettings(values={"returns.limit_cents": 5_000}))
    dialog = opened(window, {"purchase": told.online()})
    assert not dialog.form.fields["approved_by"].isHidden()


def test_what_comes_next_is_asked_at_once(window: Window, told: Returning) -> None:
    told.did(WordPolicy(days=15, means="exchange", valid_from=date(2026, 1, 1), text="Exchange only"))
    dialog = opened(window, {"purchase": told.sold()})
    assert dialog.form.values()["settle"] == "exchange"
    dialog.save()
    swap = window.dialogs[-1]
    assert isinstance(swap, ExchangeDialog)
    swap.form.fill({"product": told.product, "price_cents": 25_000})
    swap.changed("price_cents")
    assert "The customer pays" in texts(swap)
    swap.form.fill({"means": "card"})
    swap.save()
    assert told.desk.store.value("SELECT difference_cents FROM returns") == 5_000


def test_what_is_said_to_be_broken_is_tested_first(window: Window, told: Returning) -> None:
    dialog = opened(window, {"purchase": told.sold()})
    choose(dialog, "defect")
    assert dialog.form.values()["settle"] == ""
    dialog.save()
    test = window.dialogs[-1]
    assert isinstance(test, ActionDialog)
    assert test.action is TestGoods
    test.form.fill({"tested": "works", "keeps": True})
    test.save()
    assert told.desk.store.value("SELECT state FROM jobs WHERE kind = 'return'") == "cancelled"


def test_the_dialogs_of_the_steps_say_the_law(window: Window, told: Returning) -> None:
    job = told.returned(told.online())
    refund = window.open_dialog("refund", {"job": job})
    assert isinstance(refund, RefundDialog)
    assert refund.form.values()["card"] == 20_990
    assert refund.form.fields["cash"].isHidden()
    assert "TR 107.1" in texts(refund)
    refund.reject()
    refuse = window.open_dialog("refuse_return", {"job": job})
    assert isinstance(refuse, RefuseDialog)
    assert not refuse.primary.isEnabled()
    assert "TR 102, 103" in texts(refuse)
    refuse.reject()
    voucher = window.open_dialog("give_voucher", {"job": job})
    assert isinstance(voucher, VoucherDialog)
    assert "cannot be imposed" in texts(voucher)
    assert not voucher.form.fields["on_wish"].isHidden()
    voucher.reject()


def test_repair_instead_goes_on_to_the_intake_with_what_is_known(window: Window, told: Returning) -> None:
    said = "Does not heat"
    job = told.returned(told.sold("444"), ground="defect", text=said)
    dialog = window.open_dialog("repair_instead", {"job": job})
    assert isinstance(dialog, RepairInsteadDialog)
    dialog.form.fill({"note": "Under the guarantee"})
    dialog.save()
    assert told.card(job).facts.settled == "repair"
    intake = window.dialogs[-1]
    assert isinstance(intake, IntakeDialog)
    assert (intake.shown().box.value(), intake.customer.customer()) == (
        told.card(job).facts.unit,
        told.customer,
    )
    taken = intake.shown().details.value()
    assert (taken.kind, taken.problem) == ("claim", said)


def test_a_voucher_is_found_by_its_number_and_used(window: Window, desk: Desk, told: Returning) -> None:
    job = told.returned(told.sold(price_cents=5_000), ground="courtesy")
    desk.do(GiveVoucher(job=job))
    window.search.scanned("VC1")
    dialog = window.dialogs[-1]
    assert isinstance(dialog, ActionDialog)
    assert dialog.action is UseVoucher
    dialog.form.fill({"cents": 2_000})
    dialog.save()
    assert desk.returns.voucher(1).left_cents == 3_000


def test_the_case_tells_the_days_the_money_and_who_let_what_through(
    window: Window, desk: Desk, told: Returning
) -> None:
    sale = told.online("444")
    job = told.returned(sale, serial_brought="999", let_by=1, let_why="Label <gone>", here=True)
    window.go(Goal("case", told.card(job).facts.case))
    QApplication.processEvents()
    screen = window.current()
    assert isinstance(screen, CasesScreen)
    shown = texts(screen.pane)
    for text in ("Withdrawal", "Pay back by", "209.90", "Label <gone>", "Eva Ruiz", "TR 108.1"):
        assert text in shown, text


def test_what_is_owed_stands_on_today_and_in_its_view(window: Window, told: Returning) -> None:
    job = told.returned(told.online(), told_on=date(2026, 11, 17))
    told.desk.clock.advance(timedelta(days=8))  # type: ignore[attr-defined]
    found: Any = told.desk.today.sections(date(2026, 11, 29), told.desk.clock.now(), told.desk.settings)
    rows = [row for section in found if section.key == "returns_to_pay" for row in section.rows]
    assert [row.id for row in rows] == [told.card(job).facts.case]
    window.go(Goal("cases", view="returns"))
    screen = window.current()
    assert isinstance(screen, CasesScreen)


def test_more_fields_are_come_to_at_once(
    window: Window, told: Returning, qtbot: QtBot, stops: list[QWidget]
) -> None:
    told.online("AB-444", invoice="W2026/00418")
    dialog = opened(window, None)
    dialog.activateWindow()
    qtbot.keyClicks(focused(window), "W2026/00418")
    qtbot.keyClick(focused(window), Qt.Key.Key_Return)
    dialog.more_link.setFocus()
    stops.clear()
    dialog.more_link.click()
    assert stops == [dialog.form.editor("channel")]
    assert not dialog.more_link.isVisible()
