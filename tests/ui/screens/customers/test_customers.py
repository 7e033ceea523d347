"""Customers in the window: found, added, changed, merged, blocked, erased; by mouse and by keyboard alone."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget
from pytestqt.qtbot import QtBot

from helpdesk.desk import Desk
from helpdesk.domain.listing import ListQuery
from helpdesk.services.customers.actions import EditCustomer
from tests import builders
from tests.ui.by_name import activate, click, fill
from tests.ui.screens.customers.steps import dialog, screen
from ui.draft import kept
from ui.screens.customers.customer_dialog import CustomerDialog
from ui.shell import Goal
from ui.widgets import plain
from ui.widgets.inline import Inline
from ui.widgets.link import Link
from ui.window import Window


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
    assert desk.customers.card(known).consents == []
    fill(made, purpose="promotions_phone", said="yes")
    click(qtbot, made, "primary")
    (said,) = desk.customers.card(known).consents
    assert (said.purpose, said.given) == ("promotions_phone", True)
    assert "Taller Sol" in said.wording
    assert "phone" in said.wording


def test_a_consent_is_taken_back_by_one_click_on_the_card(qtbot: QtBot, window: Window, desk: Desk) -> None:
    known = builders.customer(desk, "Ana Gómez", promotions=True)
    shown = screen(window, Goal("customer", known))
    assert shown.card.tabs is not None
    shown.card.tabs.setCurrentIndex(3)
    click(qtbot, shown.customer_page.consents, "withdraw_promotions")
    assert [consent.given for consent in desk.customers.card(known).consents] == [False, True]
    left = shown.customer_page.consents.findChildren(QAbstractButton, "withdraw_promotions")
    assert not any(button.isVisible() for button in left)
    desk.undo()
    assert [consent.given for consent in desk.customers.card(known).consents] == [True]


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
    assert {"Add phone", "Add e-mail", "Add address"} <= set(links)
    qtbot.mouseClick(links["Add e-mail"], Qt.MouseButton.LeftButton)
    fill(dialog(window), value="ana@example.org")
    click(qtbot, dialog(window), "primary")
    assert [c.value for c in desk.customers.card(known).emails] == ["ana@example.org"]
    links = [link for link in shown.customer_page.facts.findChildren(Link) if link.isVisible()]
    assert "Add e-mail" not in {link.text() for link in links}


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


def test_a_phone_or_address_that_looks_like_none_is_told_as_it_is_left(
    window: Window, desk: Desk, qtbot: QtBot
) -> None:
    dialog = window.open_dialog("customer")
    form = dialog.form  # type: ignore[attr-defined]
    form.editor("name").setText("Ana Gil")

    def typed(name: str, text: str) -> str:
        editor = form.editor(name)
        editor.clear()
        qtbot.keyClicks(editor, text)
        assert not any(doubt.isVisible() for doubt in form.fields[name].findChildren(QWidget, "doubt"))
        editor.editingFinished.emit()
        return " ".join(doubt.text() for doubt in form.fields[name].findChildren(Inline, "doubt"))

    assert typed("email", "ana@") == "This does not look like an e-mail address: name@place.example."
    assert "does not look" in form.editor("email").accessibleDescription()
    assert typed("email", "ana@correo.example") == ""
    assert "does not look" not in form.editor("email").accessibleDescription()
    assert typed("phone", "abc") == "A phone number has digits."
    dialog.wanted.emit()  # type: ignore[attr-defined]
    assert desk.store.rows("SELECT kind, value FROM contacts ORDER BY kind") == [
        ("email", "ana@correo.example"),
        ("phone", "abc"),
    ]
