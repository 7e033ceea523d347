"""What the counter is told of a unit that is known: its guarantees, open work, a likely comeback, the day to promise."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from helpdesk.clock import FixedClock
from helpdesk.desk import Desk
from helpdesk.services.customers.privacy_actions import BlockCustomer
from helpdesk.services.workshop.hand_over_actions import HandBack
from helpdesk.services.workshop.repair_actions import CheckWork, FinishWork, StartWork
from tests import builders
from tests.ui.screens.intake.counter import Open, click, fault, named, terms
from ui.screens.intake.terms_box import OF_A_QUOTE
from ui.shell import Goal
from ui.widgets import plain
from ui.widgets.cover_lanes import CoverLanes
from ui.widgets.inline import Inline
from ui.window import Window

TODAY = date(2026, 11, 21)


# -- what the counter must know -----------------------------------------------------------------------


def test_the_guarantee_with_its_reason_and_a_claim_is_proposed(desk: Desk, ask: Open) -> None:
    dialog = ask({"unit": builders.unit(desk)})
    known = dialog.shown().box.known
    assert known.covers is not None
    assert known.covers.verdict.covered is True
    assert "15/01/2029" in known.verdict.reason.text()
    details = dialog.shown().details
    assert details.kind.value() == "claim"
    assert not terms(dialog).editor("quote_choice").isVisibleTo(dialog)


def test_what_the_person_chose_is_not_proposed_over(desk: Desk, ask: Open) -> None:
    dialog = ask()
    details = dialog.shown().details
    kind = details.kind
    kind.set_value("maintenance")
    kind.changed.emit()
    dialog.shown().box.take(builders.unit(desk))
    assert details.kind.value() == "maintenance"


def test_a_day_of_purchase_gives_the_verdict_of_a_new_unit(desk: Desk, ask: Open) -> None:
    dialog = ask()
    box = dialog.shown().box
    box.begin_new("X")
    day = box.new.unit_form.editor("purchased_on")
    day.setText("01/03/2025")
    day.changed.emit()
    assert box.new.verdict.isVisibleTo(dialog)
    assert dialog.shown().details.kind.value() == "claim"


def test_a_unit_that_is_in_the_shop_already_is_told(
    window: Window, desk: Desk, ask: Open, qtbot: QtBot
) -> None:
    unit = builders.unit(desk)
    case = builders.received(desk, unit)
    dialog = ask({"unit": unit})
    assert f"{case}-1" in dialog.shown().box.known.warning.text()
    click(qtbot, dialog, "note_instead")
    assert window.current().goal() == Goal("case", case)
    assert window.dialogs[-1].objectName() == "dialog_AddNote"


def _repaired(desk: Desk, clock: FixedClock) -> tuple[int, int]:
    unit = builders.unit(desk, purchased_on=date(2019, 1, 1))
    case = builders.received(desk, unit, quote_choice="limit", quote_limit_cents=9_900)
    job = desk.cases.get(case).jobs[0].id
    desk.do(StartWork(job=job))
    desk.do(FinishWork(job=job, work_done="Pump changed", minutes=30))
    desk.do(CheckWork(job=job, passed=True))
    desk.do(HandBack(jobs=(job,)))
    clock.advance(timedelta(days=20))
    return unit, job


def test_what_is_agreed_is_in_view_whatever_is_told_of_the_unit(
    desk: Desk, clock: FixedClock, ask: Open, qtbot: QtBot
) -> None:
    dialog = ask({"unit": _repaired(desk, clock)[0]})
    dialog.setFixedHeight(420)  # a dialog grows by itself while it may
    QApplication.processEvents()
    assert dialog.scroller.verticalScrollBar().maximum() > 0
    agreed = dialog.shown().details.terms
    foot = dialog.primary.mapTo(dialog, dialog.primary.rect().topLeft()).y()
    for part in (agreed.line, agreed.change):
        assert part.isVisible()
        assert part.mapTo(dialog, part.rect().bottomLeft()).y() < foot
    click(qtbot, dialog, "another_unit")
    other = dialog.shown().details.terms
    assert (agreed.line.isVisible(), other.line.isVisible()) == (False, True)
    terms(dialog)
    assert dialog.agreed.isHidden()
    assert other.form is not None
    assert other.form.isVisible()
    click(qtbot, dialog, "remove_unit")
    QApplication.processEvents()
    assert agreed.line.isVisible()


def test_a_likely_comeback_is_announced_and_linked(
    desk: Desk, clock: FixedClock, ask: Open, qtbot: QtBot
) -> None:
    unit, job = _repaired(desk, clock)
    dialog = ask({"unit": unit})
    known = dialog.shown().box.known
    assert "Pump changed" in known.comeback_line.text()
    assert "inside its guarantee until 21/02/2027" in known.comeback_line.text()
    # What the question tells is not told twice; once it is answered, the line of the last work is back.
    assert known.last.isHidden()
    assert known.announcement.isAncestorOf(known.more)
    click(qtbot, dialog, "link_comeback")
    assert known.last.isVisible()
    assert known.last.text().startswith("1-1")
    assert not known.announcement.isAncestorOf(known.more)
    assert known.covers is not None
    assert known.covers.verdict.cover == "repair"
    assert "does not restart" in known.comeback_line.text()
    fault(dialog, "Again")
    click(qtbot, dialog, "nothing_left")
    click(qtbot, dialog, "primary")
    assert desk.cases.get(2).jobs[0].comeback_of == job


def test_every_cover_of_a_known_unit_is_drawn_on_demand(
    desk: Desk, clock: FixedClock, ask: Open, qtbot: QtBot
) -> None:
    unit, _ = _repaired(desk, clock)
    dialog = ask({"unit": unit})
    click(qtbot, dialog, "more_of_unit")
    bars = named(dialog, "covers")
    assert isinstance(bars, CoverLanes)
    assert [[bar.start.year for bar in lane] for lane in bars.lanes()] == [[2019], [2026]]
    told = bars.accessibleDescription()
    assert told.startswith("Legal guarantee, ended 01/01/2021")
    assert "Repair guarantee, until 21/02/2027" in told


def test_of_a_unit_without_sale_no_empty_axis_is_drawn(desk: Desk, ask: Open) -> None:
    dialog = ask({"unit": builders.unit(desk, purchased_on=None)})
    assert not dialog.findChildren(CoverLanes)
    assert not dialog.shown().box.known.more.isVisibleTo(dialog)


def test_a_field_that_gets_the_keyboard_comes_wholly_into_view(
    desk: Desk, clock: FixedClock, ask: Open, qtbot: QtBot
) -> None:
    unit, _ = _repaired(desk, clock)
    dialog = ask({"unit": unit})
    dialog.resize(dialog.width(), 560)
    for field in dialog.findChildren(QPlainTextEdit):
        if field.isVisibleTo(dialog):
            field.setFocus(Qt.FocusReason.TabFocusReason)
            qtbot.wait(1)
            seen = dialog.scroller.viewport().rect()
            at = QRect(field.mapTo(dialog.scroller.viewport(), QPoint(0, 0)), field.size())
            assert seen.contains(at)


def test_a_different_fault_is_no_comeback(desk: Desk, clock: FixedClock, ask: Open, qtbot: QtBot) -> None:
    unit, _ = _repaired(desk, clock)
    dialog = ask({"unit": unit})
    click(qtbot, dialog, "different_fault")
    fault(dialog, "The door")
    click(qtbot, dialog, "nothing_left")
    click(qtbot, dialog, "primary")
    assert desk.cases.get(2).jobs[0].comeback_of is None


def test_somebody_else_may_bring_it_and_the_owner_stays(desk: Desk, ask: Open, qtbot: QtBot) -> None:
    unit = builders.unit(desk, owner=builders.customer(desk, "Olga Owner"))
    other = builders.customer(desk, "Bruno Bringer", phone="611 000 111")
    dialog = ask({"customer": other})
    dialog.shown().box.take(unit)
    assert "Olga Owner" in dialog.owner_note.text()
    fault(dialog, "x")
    click(qtbot, dialog, "nothing_left")
    click(qtbot, dialog, "primary")
    assert desk.cases.get(1).facts.customer == other
    assert desk.units.card(unit).facts.owner_name == "Olga Owner"


def test_a_likely_twin_is_shown_before_a_customer_is_made_twice(desk: Desk, ask: Open, qtbot: QtBot) -> None:
    known = builders.customer(desk, "José García", phone="600 123 456")
    dialog = ask({"unit": builders.unit(desk, owner=builders.customer(desk, "Someone"))})
    dialog.customer.begin_new("Garcia Jose")
    QApplication.processEvents()
    assert any(
        plain.joined("José García", f"C{known}") in line.text() for line in dialog.findChildren(Inline)
    )
    click(qtbot, dialog, f"twin_{known}")
    assert dialog.customer.value() == known


def test_a_twin_nobody_saw_yet_stops_the_first_press_only(desk: Desk, ask: Open, qtbot: QtBot) -> None:
    builders.customer(desk, "José García", phone="600 123 456")
    dialog = ask({"unit": builders.unit(desk, owner=builders.customer(desk, "Someone", phone="1"))})
    dialog.customer.begin_new("Pepe")
    dialog.customer.form.editor("phone").setText("600123456")
    fault(dialog, "x")
    click(qtbot, dialog, "nothing_left")
    click(qtbot, dialog, "primary")
    assert desk.cases.by_state() == {}
    click(qtbot, dialog, "primary")
    assert desk.cases.by_state() == {"received": 1}


def test_a_typed_phone_begins_a_new_customer_with_it(ask: Open) -> None:
    dialog = ask()
    dialog.customer.begin_new("600 123 456")
    assert dialog.customer.form.values()["phone"] == "600 12 34 56"
    assert dialog.customer.form.values()["name"] == ""


def test_the_promised_day_is_proposed_and_explained(desk: Desk, ask: Open) -> None:
    details = ask().shown().details
    assert details.terms.values()["promised_on"] == date(2026, 11, 24)
    assert "Monday to Saturday" in details.terms.line.text()


def test_a_day_on_which_the_shop_is_closed_warns_at_once(ask: Open) -> None:
    dialog = ask()
    day = terms(dialog).editor("promised_on")
    day.setText("22/11/2026")
    day.changed.emit()
    assert "closed" in dialog.shown().details.terms.promise_note.text()


def test_an_urgent_unit_is_proposed_sooner_unless_a_day_was_chosen(
    desk: Desk, ask: Open, qtbot: QtBot
) -> None:
    dialog = ask()
    details = dialog.shown().details
    usual = details.terms.values()["promised_on"]
    terms(dialog).editor("urgent").click()
    assert details.terms.values()["promised_on"] < usual


def test_a_linked_comeback_is_free_and_asks_for_no_quote(
    desk: Desk, clock: FixedClock, ask: Open, qtbot: QtBot
) -> None:
    unit, _ = _repaired(desk, clock)
    dialog = ask({"unit": unit})
    details = dialog.shown().details
    agreed = terms(dialog)
    choice = agreed.editor("quote_choice")
    choice.set_value("limit")
    choice.changed.emit()
    assert agreed.editor("quote_limit_cents").isVisibleTo(dialog)
    click(qtbot, dialog, "link_comeback")
    for name in OF_A_QUOTE:
        assert not agreed.editor(name).isVisibleTo(dialog)
    assert "No quote is needed" in details.terms.line.text()
    fault(dialog, "Again")
    click(qtbot, dialog, "nothing_left")
    click(qtbot, dialog, "primary")
    job = desk.cases.get(2).jobs[0]
    assert (job.kind, job.quote_choice, job.quote_limit_cents, job.diagnosis_cents) == (
        "repair",
        "wanted",
        None,
        None,
    )


def test_a_comeback_that_is_no_comeback_after_all_asks_for_the_quote(
    desk: Desk, clock: FixedClock, ask: Open, qtbot: QtBot
) -> None:
    unit, _ = _repaired(desk, clock)
    dialog = ask({"unit": unit})
    click(qtbot, dialog, "link_comeback")
    click(qtbot, dialog, "different_fault")
    assert terms(dialog).editor("quote_choice").isVisibleTo(dialog)


def test_a_blocked_owner_is_neither_named_nor_proposed(desk: Desk, ask: Open) -> None:
    owner = builders.customer(desk, "Hermenegilda Tornasol")
    unit = builders.unit(desk, "SN-7", owner=owner)
    desk.do(BlockCustomer(id=owner, until=date(2032, 1, 1)))
    dialog = ask({"unit": unit})
    assert dialog.customer.value() is None
    assert "blocked" in dialog.shown().box.known.owner.text()
    dialog.customer.take(builders.customer(desk, "Bea Bringer"))
    said = [label.text() for label in dialog.findChildren(QLabel)]
    said += [line.text() for line in dialog.findChildren(QLineEdit)]
    assert not [text for text in said if "Tornasol" in text]


def test_a_draft_of_who_was_blocked_meanwhile_does_not_name_them(desk: Desk, ask: Open) -> None:
    owner = builders.customer(desk, "Hermenegilda Tornasol")
    dialog = ask()
    dialog.customer.take(owner)
    kept = dialog.customer.keep()
    desk.do(BlockCustomer(id=owner, until=date(2032, 1, 1)))
    dialog.customer.fill(kept)
    assert dialog.customer.value() is None
    assert "Tornasol" not in dialog.customer.lookup.text()
