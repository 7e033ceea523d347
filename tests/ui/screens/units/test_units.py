"""Units and products in the window: found by serial, added with a new product, sold, moved, deleted when unused."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from helpdesk.desk import Desk
from helpdesk.domain.listing import ListQuery
from helpdesk.services.goods.sale_actions import RecordSale
from tests import builders
from tests.ui.by_name import click, fill
from ui.draft import kept
from ui.screens.products.screen import ProductsScreen
from ui.screens.units.screen import UnitsScreen
from ui.screens.units.unit_dialog import UnitDialog
from ui.shell import Goal
from ui.widgets.covers import Bar
from ui.window import Window


def screen(window: Window, goal: Goal | None = None) -> UnitsScreen:
    """The screen, in view."""
    window.go(goal or Goal("units"))
    shown = window.current()
    assert isinstance(shown, UnitsScreen)
    return shown


def products(window: Window, goal: Goal | None = None) -> ProductsScreen:
    """The screen of products, in view."""
    window.go(goal or Goal("products"))
    shown = window.current()
    assert isinstance(shown, ProductsScreen)
    return shown


def adding(window: Window, told: object = None) -> UnitDialog:
    """The dialog of a unit."""
    made = window.open_dialog("unit", told)
    assert isinstance(made, UnitDialog)
    return made


def test_a_unit_of_a_new_product_is_added_in_one_go(qtbot: QtBot, window: Window, desk: Desk) -> None:
    owner = builders.customer(desk)
    shown = screen(window)
    click(qtbot, shown, "new_unit")
    made = window.dialogs[-1]
    assert isinstance(made, UnitDialog)
    qtbot.keyClicks(made.product, "Oven")
    qtbot.waitUntil(lambda: made.product.hits.isVisible())
    qtbot.keyClick(made.product, Qt.Key.Key_Return)
    assert made.makes_product
    assert made.new_product.isVisible()
    fill(made.new_product, brand="Teka", model="HLB 840")
    fill(made.form, serial="T-1", owner=owner, purchased_on=date(2026, 2, 1))
    click(qtbot, made, "primary")
    assert not window.dialogs
    assert shown.identity is not None
    card = desk.units.card(shown.identity)
    assert (card.facts.title, card.facts.serial, card.facts.owner) == ("Teka HLB 840", "T-1", owner)
    assert desk.covers.of_unit(shown.identity, date(2026, 11, 21)).verdict.covered
    desk.undo()
    assert desk.products.count(ListQuery()) == 0
    assert shown.identity is None


def test_brand_and_model_typed_to_find_a_product_go_into_their_own_fields(window: Window, desk: Desk) -> None:
    builders.product(desk, "Oven", brand="Teka", model="HLB")
    made = adding(window)
    made._create("teka HLC-844 oven with steam")
    values = made.product_form.values()
    assert (values["name"], values["brand"], values["model"]) == ("oven with steam", "Teka", "HLC-844")


def test_a_new_product_without_a_name_is_said_beside_its_field(
    qtbot: QtBot, window: Window, desk: Desk
) -> None:
    made = adding(window)
    made.set_new_product(True)
    click(qtbot, made, "primary")
    assert made.product_form.fields["name"].problem.isVisible()
    assert desk.units.count(ListQuery()) == 0
    click(qtbot, made, "known_product")
    assert made.new_product.isHidden()
    click(qtbot, made, "primary")
    assert made.form.fields["product"].problem.isVisible()


def test_a_serial_that_is_there_already_asks_and_can_lead_there(
    qtbot: QtBot, window: Window, desk: Desk
) -> None:
    product = builders.product(desk)
    known = builders.unit(desk, "AB O1-23", product=product)
    shown = screen(window)
    made = adding(window, {"product": product})
    assert made.form.fields["twin_reason"].isHidden()
    fill(made.form, serial="ab0123")
    qtbot.waitUntil(made.twin.isVisible)
    assert made.form.fields["twin_reason"].isVisible()
    click(qtbot, made, "primary")
    assert made.form.fields["serial"].problem.isVisible()
    click(qtbot, made, f"use_{known}")
    assert shown.identity == known
    assert kept(desk) == []


def test_a_twin_with_a_reason_is_taken_and_the_card_says_why(
    qtbot: QtBot, window: Window, desk: Desk
) -> None:
    product = builders.product(desk)
    builders.unit(desk, "AB-1", product=product)
    shown = screen(window)
    made = adding(window, {"product": product})
    fill(made.form, serial="AB-1")
    qtbot.waitUntil(made.twin.isVisible)
    fill(made.form, twin_reason="The maker printed it twice")
    click(qtbot, made, "primary")
    assert shown.identity is not None
    assert desk.units.card(shown.identity).facts.twin_reason == "The maker printed it twice"


def test_a_half_typed_unit_comes_back_with_its_new_product(qtbot: QtBot, window: Window, desk: Desk) -> None:
    made = adding(window)
    made._create("Oven")
    fill(made.new_product, brand="Teka")
    fill(made.form, serial="T-1", purchased_on=date(2026, 2, 1))
    qtbot.keyClick(made, Qt.Key.Key_Escape)
    again = adding(window)
    assert again.makes_product
    assert again.focusWidget() is not again.findChild(QWidget, "start_afresh")
    assert again.new_product.isVisible()
    assert again.product_form.values()["brand"] == "Teka"
    assert again.form.values()["purchased_on"] == date(2026, 2, 1)
    click(qtbot, again, "start_afresh")
    assert not again.makes_product
    assert again.form.values()["serial"] == ""


def test_a_unit_of_a_known_model_begins_at_its_serial_and_keeps_the_model(
    qtbot: QtBot, window: Window, desk: Desk
) -> None:
    """A scanned serial goes into its own field, and what was half typed for another model stays there."""
    product = builders.product(desk)
    other = adding(window)
    fill(other, serial="HALF")
    other.reject()
    dialog = adding(window, {"product": product})
    assert dialog.focusWidget() is dialog.form.editor("serial")
    qtbot.keyClicks(dialog.form.editor("serial"), "SN-9")
    assert dialog.form.values()["product"] == product
    assert dialog.form.values()["serial"] == "SN-9"


def test_the_card_says_at_once_whether_the_guarantee_holds_and_why(window: Window, desk: Desk) -> None:
    known = builders.unit(desk)
    shown = screen(window, Goal("unit", known))
    assert shown.card.pill.mark is not None
    assert window.words.say(shown.card.pill.mark.text) == "Under guarantee"
    tab = shown.unit_page.covers_tab
    assert "Legal, until 15/01/2029" in tab.table.accessibleDescription()
    assert "15/01/2029" not in tab.reason.text(), "what the table says is not said again"


def test_what_a_hatched_bar_means_is_told_beside_one_only(window: Window, desk: Desk) -> None:
    shown = screen(window, Goal("unit", builders.unit(desk)))
    tab = shown.unit_page.covers_tab
    stay = ((date(2021, 3, 1), date(2021, 3, 9)),)
    tab.table.set_bars([Bar("Legal", date(2020, 1, 2), date(2022, 1, 10), suspensions=stay)])
    tab.ended.click()
    assert tab.key.isVisibleTo(tab)
    tab.ended.click()
    assert not tab.key.isVisibleTo(tab), "nothing hatched is on view"


def test_a_unit_in_the_shop_leads_to_its_job_instead_of_a_second_intake(
    qtbot: QtBot, window: Window, desk: Desk
) -> None:
    known = builders.unit(desk)
    shown = screen(window, Goal("unit", known))
    assert shown.card.findChild(QAbstractButton, "receive") is not None
    builders.received(desk, known, by=desk.units.card(known).facts.owner)
    assert shown.unit_page.open_job() is not None
    click(qtbot, shown.card, "show_job")
    goal = window.current().goal()
    assert goal is not None
    assert goal.kind in {"case", "job"}


def test_a_sale_is_recorded_changed_and_gives_the_guarantee(qtbot: QtBot, window: Window, desk: Desk) -> None:
    known = builders.unit(desk, purchased_on=None)
    shown = screen(window, Goal("unit", known))
    assert window.words.say(shown.card.pill.mark.text) == "Guarantee unknown"  # type: ignore[union-attr]
    click(qtbot, shown.card, "record_sale")
    made = window.dialogs[-1]
    click(qtbot, made, "primary")
    assert window.dialogs, "the day of the sale is missing"
    fill(made, purchased_on=date(2026, 3, 1), price_cents=45_000)
    click(qtbot, made, "primary")
    assert window.words.say(shown.card.pill.mark.text) == "Under guarantee"  # type: ignore[union-attr]
    assert shown.card.tabs is not None
    shown.card.tabs.setCurrentIndex(4)
    click(qtbot, shown.unit_page.sales, "edit_sale")
    fill(window.dialogs[-1], purchased_on=date(2020, 3, 1))
    click(qtbot, window.dialogs[-1], "primary")
    assert window.words.say(shown.card.pill.mark.text) == "No guarantee"  # type: ignore[union-attr]


def test_what_was_sold_and_not_handed_over_is_said_with_the_law_until_it_was(
    qtbot: QtBot, window: Window, desk: Desk
) -> None:
    today = window.shell.today
    unit = builders.unit(desk, purchased_on=None)
    told = {"purchased_on": today - timedelta(20), "promised_on": today - timedelta(2)}
    desk.do(RecordSale(unit=unit, **told))
    shown = screen(window, Goal("unit", unit))
    page = shown.unit_page
    assert page.tabs is not None
    page.tabs.setCurrentIndex(4)
    assert "further term" in page.awaited.text()
    assert page.awaited.isVisible()
    click(qtbot, page.sales, "hand_over_sale")
    click(qtbot, window.dialogs[-1], "primary")
    assert desk.units.card(unit).sales[0].delivered_on == today
    assert not page.awaited.isVisible()
    left = page.sales.findChildren(QAbstractButton, "hand_over_sale")
    assert not any(button.isVisible() for button in left)


def test_a_unit_moves_to_another_owner_and_undo_brings_it_back(
    qtbot: QtBot, window: Window, desk: Desk
) -> None:
    known = builders.unit(desk)
    other = builders.customer(desk, "Berta Ros")
    screen(window, Goal("unit", known))
    made = window.open_dialog("move_unit", known)
    click(qtbot, made, "primary")
    assert window.dialogs, "the new owner is missing"
    fill(made, owner=other)
    click(qtbot, made, "primary")
    assert desk.units.card(known).facts.owner == other
    undo = window.toast.findChild(QAbstractButton, "toast_undo")
    assert undo is not None
    qtbot.mouseClick(undo, Qt.MouseButton.LeftButton)
    assert desk.units.card(known).facts.owner_name == "Ana Gómez"


def test_a_unit_is_put_back_to_stock(qtbot: QtBot, window: Window, desk: Desk) -> None:
    known = builders.unit(desk)
    screen(window, Goal("unit", known))
    made = window.open_dialog("move_unit", known)
    form = made.form  # type: ignore[attr-defined]
    form.editor("to_stock").click()
    assert not form.editor("owner").isVisibleTo(made)
    click(qtbot, made, "primary")
    assert desk.units.card(known).facts.owner is None


def test_a_certificate_is_made_and_shown(window: Window, desk: Desk) -> None:
    sold = builders.unit(desk, "S-2")
    shown = screen(window, Goal("unit", sold))
    shown.certificate.trigger()
    assert [paper.kind for paper in desk.cases.papers("unit", sold)] == ["certificate"]
    assert window.dialogs[-1].objectName() == "dialog_preview"


def test_units_are_found_by_a_piece_of_serial_by_keyboard_alone(
    qtbot: QtBot, window: Window, desk: Desk
) -> None:
    product = builders.product(desk)
    builders.unit(desk, "XX-100", product=product)
    wanted = builders.unit(desk, "ZZ-2O0I", product=product)
    shown = screen(window)
    shown.go_find()
    qtbot.keyClicks(shown.page.find_line, "z200")
    qtbot.keyClick(shown.page.find_line, Qt.Key.Key_Return)
    assert shown.identity == wanted
    assert shown.table.records.rowCount() == 1


def test_only_what_is_in_the_shop(qtbot: QtBot, window: Window, desk: Desk) -> None:
    builders.unit(desk, "A-1")
    inside = builders.unit(desk, "A-2", owner=1)
    builders.received(desk, inside, by=1)
    shown = screen(window)
    assert shown.table.records.rowCount() == 2
    click(qtbot, shown, "chip_shop")
    assert [row.id for row in shown.table.records._rows] == [inside]


def test_every_tab_of_a_unit_tells_its_part(window: Window, desk: Desk) -> None:
    known = builders.unit(desk, "S-1", invoice="F-7")
    builders.received(desk, known, by=1)
    shown = screen(window, Goal("unit", known))
    tabs = shown.card.tabs
    assert tabs is not None
    for place in range(tabs.count()):
        tabs.setCurrentIndex(place)
    page = shown.unit_page
    assert page.jobs.records.rowCount() == 1
    assert page.timeline.line.records.rowCount() >= 2
    assert tabs.tabText(1) == "Jobs  1"


def test_a_unit_with_jobs_stays(qtbot: QtBot, window: Window, desk: Desk) -> None:
    known = builders.unit(desk)
    builders.received(desk, known, by=1)
    shown = screen(window, Goal("unit", known))
    shown.delete.trigger()
    assert desk.units.card(known)
    assert "stays" in window.toast.label.text()


# -- products -------------------------------------------------------------------------------------------


def test_a_product_is_added_changed_and_shows_its_units(qtbot: QtBot, window: Window, desk: Desk) -> None:
    shown = products(window)
    click(qtbot, shown, "new_product")
    fill(window.dialogs[-1], name="Washing machine 8 kg", brand="Balay", model="3TS992B", price_cents=44_900)
    click(qtbot, window.dialogs[-1], "primary")
    assert shown.identity is not None
    assert shown.card.name.text() == "Balay 3TS992B"
    builders.unit(desk, "S-1", product=shown.identity)
    assert shown.units.records.rowCount() == 1
    shown.edit()
    fill(window.dialogs[-1], brand="Bosch")
    qtbot.keyClick(window.dialogs[-1], Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert shown.card.name.text() == "Bosch 3TS992B"


def test_a_product_is_deleted_only_when_nothing_refers_to_it(window: Window, desk: Desk) -> None:
    used = builders.product(desk)
    builders.unit(desk, product=used)
    unused = builders.product(desk, "Oven", brand="Teka", model="HLB")
    shown = products(window, Goal("product", used))
    assert not shown.delete.isEnabled()
    window.go(Goal("product", unused))
    assert shown.delete.isEnabled()
    shown.delete.trigger()
    assert shown.identity == used, "what stood beside it is chosen"
    assert desk.products.count(ListQuery()) == 1


@pytest.mark.parametrize("kind", ["units", "products"])
def test_empty_lists_say_what_comes_here(window: Window, kind: str) -> None:
    window.go(Goal(kind))
    shown = window.current()
    assert isinstance(shown, UnitsScreen | ProductsScreen)
    assert shown.table._empty is not None
    assert shown.table._empty.isVisible()
