"""Customers in the window: found, added, changed, merged, blocked, erased; by mouse and by keyboard alone."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QLabel, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from helpdesk.desk import Desk
from helpdesk.domain.listing import ListQuery
from helpdesk.services.customers.actions import EditCustomer
from helpdesk.services.customers.privacy_actions import BlockCustomer
from tests import builders
from ui import lookups
from ui.draft import kept
from ui.listing import facts
from ui.screens.customers.customer_dialog import CustomerDialog
from ui.screens.customers.hand_on import KIND, write_card
from ui.screens.customers.merge_dialog import MergeDialog
from ui.screens.customers.privacy_dialog import BlockDialog, EraseDialog
from ui.screens.customers.screen import CustomersScreen, columns
from ui.shell import Goal
from ui.widgets import plain
from ui.widgets.cells import say
from ui.widgets.dialog import Dialog
from ui.widgets.link import Link
from ui.window import Window


def screen(window: Window, goal: Goal | None = None) -> CustomersScreen:
    """The screen, in view."""
    window.go(goal or Goal("customers"))
    shown = window.current()
    assert isinstance(shown, CustomersScreen)
    return shown


def click(qtbot: QtBot, inside: QWidget, name: str) -> None:
    """Press a button by its name."""
    button = inside.findChild(QAbstractButton, name)
    assert button is not None, name
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def fill(inside: QWidget, **values: object) -> None:
    """Type into fields as a person does."""
    for name, value in values.items():
        field = inside.findChild(QWidget, name)
        assert field is not None, name
        field.set_value(value)  # type: ignore[attr-defined]
        field.changed.emit()  # type: ignore[attr-defined]


def activate(qtbot: QtBot, window: Window) -> None:
    """The platform of the tests does not give the window its keys back by itself when a dialog closes."""
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)


def dialog(window: Window) -> Dialog:
    """The dialog that was opened last."""
    made = window.dialogs[-1]
    assert isinstance(made, Dialog)
    return made


def test_a_customer_is_added_by_mouse_and_shown(qtbot: QtBot, window: Window, desk: Desk) -> None:
    shown = screen(window)
    click(qtbot, shown, "new_customer")
    made = dialog(window)
    fill(made, name="José García", phone="600 123 456", city="León")
    click(qtbot, made, "primary")
    assert not window.dialogs
    assert shown.identity is not None
    assert desk.customers.card(shown.identity).facts.name == "José García"
    assert shown.customer_page.reach.phone.text() == "600 12 34 56"
    assert [row.id for row in shown.table.records._rows] == [shown.identity]


def test_a_customer_is_added_changed_and_taken_back_by_keyboard_alone(
    qtbot: QtBot, window: Window, desk: Desk
) -> None:
    shown = screen(window)
    qtbot.keyClick(
        window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    )
    made = dialog(window)
    phone, name = made.findChild(QWidget, "phone"), made.findChild(QWidget, "name")
    assert phone is not None
    assert name is not None
    qtbot.waitUntil(phone.hasFocus)
    qtbot.keyClicks(phone, "600 11 22 33")
    qtbot.keyClick(phone, Qt.Key.Key_Tab)
    assert name.hasFocus()
    qtbot.keyClicks(name, "Berta Ros")
    qtbot.keyClick(name, Qt.Key.Key_Return)
    assert [row.name for row in desk.customers.page(ListQuery())] == ["Berta Ros"]
    activate(qtbot, window)
    qtbot.keyClick(window, Qt.Key.Key_F2)
    made = dialog(window)
    name = made.findChild(QWidget, "name")
    assert name is not None
    name.setFocus()
    qtbot.keyClick(name, Qt.Key.Key_End)
    qtbot.keyClicks(name, " Prat")
    qtbot.keyClick(name, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    activate(qtbot, window)
    assert shown.card.name.text().endswith("Prat")
    qtbot.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert shown.card.name.text() == "Berta Ros"


def test_what_is_wrong_is_said_beside_its_field_and_nothing_is_saved(
    qtbot: QtBot, window: Window, desk: Desk
) -> None:
    screen(window)
    made = window.open_dialog("customer")
    assert isinstance(made, CustomerDialog)
    fill(made, name="   ", email="nowhere")
    click(qtbot, made, "primary")
    assert made.form.fields["name"].problem.isVisible()
    assert made.form.fields["email"].problem.isVisible()
    assert desk.customers.count(ListQuery()) == 0


def test_a_half_typed_customer_comes_back_after_escape(qtbot: QtBot, window: Window, desk: Desk) -> None:
    screen(window)
    made = window.open_dialog("customer")
    fill(made, name="Half a na")
    qtbot.keyClick(made, Qt.Key.Key_Escape)
    assert [each.key for each in kept(desk)] == ["customer/new"]
    again = window.open_dialog("customer")
    assert isinstance(again, CustomerDialog)
    assert again.form.values()["name"] == "Half a na"
    assert again.draft.bar.isVisible()
    click(qtbot, again, "primary")
    assert kept(desk) == []


def test_who_is_there_already_is_offered_while_typing(qtbot: QtBot, window: Window, desk: Desk) -> None:
    known = builders.customer(desk, "José García Fernández", phone="600 11 22 33", city="León")
    shown = screen(window)
    made = window.open_dialog("customer")
    assert isinstance(made, CustomerDialog)
    fill(made, name="fernandez garcia jose")
    qtbot.waitUntil(made.alike.isVisible)
    told = [label.text() for label in made.alike.findChildren(QLabel)]
    assert plain.joined(f"C{known}", "600 11 22 33", "León", "same name") in told
    click(qtbot, made, f"use_{known}")
    assert not window.dialogs
    assert shown.identity == known
    assert kept(desk) == []


def test_a_customer_that_is_changed_is_not_its_own_double(qtbot: QtBot, window: Window, desk: Desk) -> None:
    known = builders.customer(desk, "Ana Gómez")
    made = window.open_dialog("customer", known)
    assert isinstance(made, CustomerDialog)
    assert made.alike.isHidden()


def test_another_field_can_ask_for_a_new_customer_and_gets_it(qtbot: QtBot, window: Window) -> None:
    screen(window)
    taken: list[int] = []
    made = window.open_dialog("customer", {"name": "Nuria", "then": taken.append})
    click(qtbot, made, "primary")
    assert len(taken) == 1
    assert window.current().goal() is None


def test_do_not_call_stands_beside_the_number_and_in_the_list(window: Window, desk: Desk) -> None:
    known = builders.customer(desk, "Ana Gómez", do_not_call=True, email="ana@example.org")
    shown = screen(window, Goal("customer", known))
    reach = shown.customer_page.reach
    assert reach.flag.isVisible()
    assert reach.email.text() == "ana@example.org"
    assert "Do not call" in shown.table.records.said(0, 0).whole
    assert "600" not in shown.table.records.said(0, 0).whole


def test_hostile_text_is_only_text(window: Window, desk: Desk) -> None:
    name = "<b>Bold & Co.</b>"
    known = builders.customer(desk, name, notes="<img src=x>\n" * 3, address="=1+1")
    shown = screen(window, Goal("customer", known))
    assert shown.card.name.text() == name
    assert shown.card.name.textFormat() == Qt.TextFormat.PlainText


def test_a_change_elsewhere_keeps_the_chosen_record_and_its_tab(window: Window, desk: Desk) -> None:
    first, second = builders.customer(desk, "Ana"), builders.customer(desk, "Berta")
    shown = screen(window, Goal("customer", second))
    assert shown.card.tabs is not None
    shown.card.tabs.setCurrentIndex(3)
    desk.do(EditCustomer(id=first, **desk.customers.form(first) | {"name": "Zoe"}))
    assert shown.identity == second
    assert shown.table.current_id() == second
    assert shown.card.tabs.currentIndex() == 3


def test_the_views_filter_and_the_field_finds(qtbot: QtBot, window: Window, desk: Desk) -> None:
    builders.customer(desk, "Bar El Cid", kind="company", phone="987112233")
    person = builders.customer(desk, "Ana Gómez")
    builders.received(desk, by=person)
    shown = screen(window)

    def names() -> list[str]:
        return [row.name for row in shown.table.records._rows]

    assert names() == ["Ana Gómez", "Bar El Cid"]
    click(qtbot, shown, "chip_open")
    assert names() == ["Ana Gómez"]
    click(qtbot, shown, "chip_company")
    assert names() == ["Bar El Cid"]
    click(qtbot, shown, "chip_all")
    find = shown.page.find_line
    qtbot.keyClicks(find, "8711")
    qtbot.keyClick(find, Qt.Key.Key_Return)
    assert names() == ["Bar El Cid"]
    assert shown.card.name.text() == "Bar El Cid"


def test_a_record_that_is_gone_shows_nothing(window: Window, desk: Desk) -> None:
    builders.customer(desk, "Ana")
    shown = screen(window, Goal("customer", 1))
    desk.undo()
    assert shown.identity is None
    assert shown.card.currentIndex() == 0


def test_every_tab_tells_its_part(qtbot: QtBot, window: Window, desk: Desk) -> None:
    known = builders.customer(desk, "Ana Gómez", promotions=True)
    builders.received(desk, by=known)
    shown = screen(window, Goal("customer", known))
    tabs = shown.card.tabs
    assert tabs is not None
    page = shown.customer_page
    assert page.timeline.line.records.rowCount() > 2
    assert [tabs.tabText(n) for n in (1, 2, 4)] == ["Units  1", "Cases  1", "Papers  1"]
    for place in range(tabs.count()):
        tabs.setCurrentIndex(place)
    assert "Under guarantee" in page.units.records.said(0, 1).whole
    assert page.cases.records.rowCount() == 1
    assert page.papers.table.records.rowCount() == 1
    assert page.consents.findChildren(QWidget)


def test_contacts_are_added_and_taken_off_on_the_card(qtbot: QtBot, window: Window, desk: Desk) -> None:
    known = builders.customer(desk, "Ana Gómez")
    shown = screen(window, Goal("customer", known))
    assert shown.card.tabs is not None
    shown.card.tabs.setCurrentIndex(3)
    click(qtbot, shown, "add_contact")
    fill(dialog(window), value="911 22 33 44", label_="work")
    click(qtbot, dialog(window), "primary")
    assert [c.value for c in desk.customers.card(known).phones] == ["600 11 22 33", "911 22 33 44"]
    click(qtbot, shown.customer_page.contacts, "remove_contact")
    assert len(desk.customers.card(known).phones) == 1
    desk.undo()
    assert len(desk.customers.card(known).phones) == 2


def test_a_consent_keeps_the_words_that_were_shown(qtbot: QtBot, window: Window, desk: Desk) -> None:
    known = builders.customer(desk, "Ana Gómez")
    made = window.open_dialog("consent", {"customer": known})
    click(qtbot, made, "primary")
    said = desk.customers.card(known).promotions
    assert said is not None
    assert said.given
    assert "Taller Sol" in said.wording


def test_two_records_become_one_with_the_value_that_was_chosen(
    qtbot: QtBot, window: Window, desk: Desk
) -> None:
    keep = builders.customer(desk, "Ana Gomes", phone="600112233")
    gone = builders.customer(desk, "Ana Gómez", phone="+34 600 11 22 33", email="ana@example.org")
    shown = screen(window, Goal("customer", keep))
    made = window.open_dialog("merge", keep)
    assert isinstance(made, MergeDialog)
    assert not made.primary.isEnabled()
    click(qtbot, made, f"use_{gone}")
    button = made.findChild(QRadioButton, "name_take")
    assert button is not None
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert button.isChecked()
    click(qtbot, made, "primary")
    assert shown.card.name.text() == "Ana Gómez"
    assert desk.customers.count(ListQuery()) == 1
    assert [c.value for c in desk.customers.card(keep).emails] == ["ana@example.org"]


def test_the_fuller_of_two_records_stays_whichever_was_open(qtbot: QtBot, window: Window, desk: Desk) -> None:
    full = builders.customer(desk, "Ana Gómez", phone="600112233")
    builders.received(desk, by=full)
    empty = builders.customer(desk, "Ana Gomes", phone="+34 600 11 22 33")
    shown = screen(window, Goal("customer", empty))
    made = window.open_dialog("merge", empty)
    assert isinstance(made, MergeDialog)
    click(qtbot, made, f"use_{full}")
    assert (made.keep, made.gone) == (full, empty)
    click(qtbot, made, "swap")
    qtbot.waitUntil(lambda: (made.keep, made.gone) == (empty, full))
    made.swap()
    click(qtbot, made, "primary")
    assert shown.identity == full
    assert desk.customers.count(ListQuery()) == 1


def test_what_is_open_comes_first_on_the_card(qtbot: QtBot, window: Window, desk: Desk) -> None:
    known = builders.customer(desk, "Ana Gómez")
    shown = screen(window, Goal("customer", known))
    assert shown.customer_page.now.isHidden()
    assert shown.card.findChild(QAbstractButton, "receive") is not None
    later, sooner = (
        builders.received(desk, builders.unit(desk, serial, owner=known), by=known, promised_on=day)
        for serial, day in (("A-1", date(2026, 12, 20)), ("A-2", date(2026, 12, 1)))
    )
    now = shown.customer_page.now
    assert now.isVisible()
    assert f"Case {sooner}" in now.link.text()
    assert "1 more" in now.rest.text()
    click(qtbot, now, "other_cases")
    assert shown.customer_page.cases.records.rowCount() == 2
    (button,) = [b for b in shown.card.findChildren(QAbstractButton, "show_case") if b.isVisible()]
    assert button.text() == f"Open case {sooner}"
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert window.current().goal() == Goal("case", sooner)
    assert later != sooner


def test_what_is_not_known_of_a_customer_can_be_added_where_it_is_missed(
    qtbot: QtBot, window: Window, desk: Desk
) -> None:
    known = builders.customer(desk, "Ana Gómez", phone="", email="")
    shown = screen(window, Goal("customer", known))
    links = {link.text(): link for link in shown.customer_page.facts.findChildren(Link)}
    assert {"Add telephone", "Add e-mail", "Add address"} <= set(links)
    qtbot.mouseClick(links["Add e-mail"], Qt.MouseButton.LeftButton)
    fill(dialog(window), value="ana@example.org")
    click(qtbot, dialog(window), "primary")
    assert [c.value for c in desk.customers.card(known).emails] == ["ana@example.org"]
    links = [link for link in shown.customer_page.facts.findChildren(Link) if link.isVisible()]
    assert "Add e-mail" not in {link.text() for link in links}


def test_blocking_says_until_when_and_closes_the_card(qtbot: QtBot, window: Window, desk: Desk) -> None:
    known = builders.customer(desk, "Ana Gómez")
    builders.unit(desk, owner=known, purchased_on=date(2026, 1, 15))
    shown = screen(window, Goal("customer", known))
    made = window.open_dialog("block", known)
    assert isinstance(made, BlockDialog)
    assert made.day.value() == date(2032, 1, 15)
    made.day.set_value(date(2020, 1, 1))
    click(qtbot, made, "primary")
    assert made.field.problem.isVisible()
    made.day.set_value(date(2032, 1, 15))
    click(qtbot, made, "primary")
    assert desk.customers.card(known).facts.state == "blocked"
    assert shown.card.tabs is not None
    assert shown.card.tabs.isHidden()
    assert shown.customer_page.reach.isHidden()
    assert shown.customer_page.note.isVisible()
    shown.edit()
    assert not window.dialogs
    click(qtbot, shown, "free")
    assert shown.card.tabs.isVisible()


def test_erasing_needs_a_tick_and_warns_while_the_law_asks_to_keep(
    qtbot: QtBot, window: Window, desk: Desk
) -> None:
    known = builders.customer(desk, "Ana Gómez")
    builders.unit(desk, owner=known)
    shown = screen(window, Goal("customer", known))
    made = window.open_dialog("erase", known)
    assert isinstance(made, EraseDialog)
    assert made.findChild(QAbstractButton, "block_instead") is not None
    assert not made.primary.isEnabled()
    qtbot.keyClick(made.sure, Qt.Key.Key_Space)
    click(qtbot, made, "primary")
    assert desk.customers.card(known).facts.name == "—"
    assert shown.card.tabs is not None
    assert shown.card.tabs.isHidden()


def test_open_cases_stand_in_the_way_and_the_dialog_says_so(qtbot: QtBot, window: Window, desk: Desk) -> None:
    known = builders.customer(desk, "Ana Gómez")
    builders.received(desk, by=known)
    made = window.open_dialog("block", known)
    assert isinstance(made, BlockDialog)
    click(qtbot, made, "primary")
    assert made.problem.isVisible()
    assert desk.customers.card(known).facts.state == "active"


def test_the_list_of_the_blocked_says_when_the_time_is_over(window: Window, desk: Desk) -> None:
    known = builders.customer(desk, "Ana Gómez")
    desk.do(BlockCustomer(id=known, until=date(2026, 1, 1)))
    shown = screen(window, Goal("customers", view="blocked"))
    assert [row.id for row in shown.table.records._rows] == [known]
    window.go(Goal("customer", known))
    assert shown.card.pill.mark is not None
    assert window.words.say(shown.card.pill.mark.text) == "Erase now"


def test_the_list_is_written_as_it_is_shown(qtbot: QtBot, window: Window, desk: Desk, tmp_path: Path) -> None:
    from ui import listing

    builders.customer(desk, "=cmd|calc")
    builders.customer(desk, "Ana Gómez")
    shown = screen(window)
    path = tmp_path / "customers.csv"
    with qtbot.waitSignal(window.shell.jobs.finished):
        listing.write(window.shell, shown.table, path)
    lines = path.read_text(encoding="utf-8-sig").splitlines()
    assert lines[0] == "Name;Phone;Town;Open cases"
    assert lines[1].startswith("Ana Gómez;600 11 22 33;")
    assert lines[2].startswith("'=cmd|calc")


@pytest.mark.parametrize("language", ["en", "es"])
def test_the_screen_opens_empty_in_each_language(qtbot: QtBot, desk: Desk, language: str) -> None:
    from ui.jobs import Jobs
    from ui.widgets.memory import Forgetful

    jobs = Jobs(desk)
    made = Window(desk, jobs, desk.words(language), Forgetful())
    qtbot.addWidget(made)
    shown = screen(made)
    assert shown.table.records.rowCount() == 0
    made.close()
    jobs.close()


# -- handed on ----------------------------------------------------------------------------------------


def test_the_contact_card_is_copied_and_written(window: Window, desk: Desk, tmp_path: Path) -> None:
    known = builders.customer(desk, "Ana Gómez", notes="pays late")
    shown = screen(window, Goal("customer", known))
    shown.copy_contact.trigger()
    data = QGuiApplication.clipboard().mimeData()
    assert "FN:Ana Gómez" in data.text()
    assert "pays late" not in data.text()
    assert data.hasFormat(KIND)
    write_card(window.shell, known, tmp_path / "ana.vcf")
    assert (tmp_path / "ana.vcf").read_bytes().decode() == data.text()
    write_card(window.shell, known, tmp_path / "no" / "ana.vcf")
    assert "could not be written" in window.toast.label.text()


def test_the_number_is_dialled_by_the_system_or_copied(
    qtbot: QtBot, window: Window, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def refuse(url: QUrl) -> bool:
        asked.append(url.toString())
        return False

    monkeypatch.setattr(QDesktopServices, "openUrl", refuse)
    shown = screen(window, Goal("customer", builders.customer(desk, phone="600112233")))
    click(qtbot, shown, "call")
    assert asked == ["tel:+34600112233"]
    assert QGuiApplication.clipboard().text() == "600 11 22 33"


def test_who_is_not_to_be_called_has_no_button_for_it(window: Window, desk: Desk) -> None:
    shown = screen(window, Goal("customer", builders.customer(desk, do_not_call=True)))
    button = shown.findChild(QAbstractButton, "call")
    assert button is not None
    assert not button.isVisibleTo(shown)


def test_a_phone_has_one_form_in_list_file_search_and_lookup(window: Window, desk: Desk) -> None:
    typed, written = "+34600112233", "600 11 22 33"
    known = builders.customer(desk, "Ana Gómez", phone=typed)
    words = window.words
    (row,) = desk.customers.page(ListQuery(text=""), None, 5)
    said = [say(column, row, words) for column in columns()]
    assert any(written in cell.second for cell in said)
    outs = {words.say(out.title): words.say(out.text(row, words) or "") for out in facts(columns())}
    assert outs["Telephone"] == written
    field = lookups.customer(window.shell)
    assert str(field._find("Ana")[0].detail).startswith(written)
    hit = next(hit for hit in desk.finder.find("Ana") if hit.id == known)
    assert words.say(hit.detail).startswith(written)
    assert written in desk.customers.likely("Ana Gómez", (typed,), "", "ES")[0].marks(words)
