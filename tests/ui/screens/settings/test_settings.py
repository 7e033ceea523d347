"""The settings: typed, checked, saved together, taken back; hours, holidays, people, law, backups, look."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from helpdesk.desk import Desk
from helpdesk.services.shop.settings_actions import ChangeSettings
from helpdesk.services.shop.staff_actions import AddStaff
from tests.ui.screens.settings.settings_page import child, part, press, write
from ui.screens.settings.backup import BackupPane
from ui.screens.settings.law import LawPane
from ui.screens.settings.pane import Pane
from ui.screens.settings.people import PeoplePane
from ui.screens.settings.screen import SettingsScreen
from ui.screens.settings.values import ValuesPane
from ui.setting_parts import SETTING_PARTS
from ui.shell import Goal
from ui.widgets.button import Button
from ui.widgets.inputs import Choice, Line
from ui.widgets.paths import PathLine
from ui.window import Window


@pytest.mark.parametrize("key", [one.key for one in SETTING_PARTS])
def test_every_part_opens(window: Window, key: str) -> None:
    part(window, key, Pane)


# -- a group of values


def test_what_is_typed_is_saved_together_and_undone_from_the_toast(
    qtbot: QtBot, window: Window, desk: Desk
) -> None:
    pane = part(window, "shop", ValuesPane)
    write(qtbot, pane, "shop_name", "Electro <b>Sol</b>")
    write(qtbot, pane, "shop_phone", "987 123 456")
    press(qtbot, pane, "save")
    assert desk.settings["shop.name"] == "Electro <b>Sol</b>"
    assert desk.settings["shop.phone"]
    assert not pane.unsaved
    press(qtbot, window, "toast_undo")
    assert desk.settings["shop.name"] == "Taller Sol"
    assert child(pane, Line, "shop_name").value() == "Taller Sol"


def test_a_group_is_saved_by_keyboard_alone(qtbot: QtBot, window: Window, desk: Desk) -> None:
    pane = part(window, "work", ValuesPane)
    line = write(qtbot, pane, "work_waiting_days", "9")
    qtbot.keyClick(line, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert desk.settings["work.waiting_days"] == 9


def test_a_bad_value_is_told_beside_its_field_and_nothing_is_saved(
    qtbot: QtBot, window: Window, desk: Desk
) -> None:
    pane = part(window, "work", ValuesPane)
    line = write(qtbot, pane, "work_benches", "0")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert "1" in pane.form.fields["work_benches"].problem.text()
    write(qtbot, pane, "work_benches", "two")
    press(qtbot, pane, "save")
    assert pane.form.fields["work_benches"].problem.text()
    assert desk.settings["work.benches"] == 1
    assert pane.unsaved


@pytest.mark.parametrize(("typed", "kept"), [("21,5", 2150), ("10", 1000), ("5.2 %", 520)])
def test_tax_is_typed_as_people_write_it(
    qtbot: QtBot, window: Window, desk: Desk, typed: str, kept: int
) -> None:
    pane = part(window, "prices", ValuesPane)
    write(qtbot, pane, "prices_tax_bp", typed)
    press(qtbot, pane, "save")
    assert desk.settings["prices.tax_bp"] == kept


def test_a_tax_out_of_range_is_told_in_percent(qtbot: QtBot, window: Window) -> None:
    pane = part(window, "prices", ValuesPane)
    write(qtbot, pane, "prices_tax_bp", "60")
    press(qtbot, pane, "save")
    assert "between 0 and 50" in pane.form.fields["prices_tax_bp"].problem.text()


def test_the_shops_name_cannot_be_taken_away(qtbot: QtBot, window: Window, desk: Desk) -> None:
    pane = part(window, "shop", ValuesPane)
    write(qtbot, pane, "shop_name", " ")
    press(qtbot, pane, "save")
    assert pane.form.fields["shop_name"].problem.text()
    assert desk.settings["shop.name"] == "Taller Sol"


def test_a_logo_that_was_chosen_is_shown_by_its_name(
    qtbot: QtBot, window: Window, desk: Desk, tmp_path: Path
) -> None:
    picture = QImage(8, 8, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.red)
    assert picture.save(str(tmp_path / "Our logo.png"))
    pane = part(window, "shop", ValuesPane)
    line = child(pane, PathLine, "shop_logo")
    line.set_value(str(tmp_path / "gone.png"))
    line.changed.emit()
    press(qtbot, pane, "save")
    assert pane.form.fields["shop_logo"].problem.text()
    line.set_value(str(tmp_path / "Our logo.png"))
    line.changed.emit()
    press(qtbot, pane, "save")
    assert line.value() == "Our logo.png"
    assert not pane.unsaved
    kept = desk.settings["shop.logo"]
    write(qtbot, pane, "shop_city", "Leon")
    press(qtbot, pane, "save")
    assert desk.settings["shop.logo"] == kept


def test_discarding_shows_again_what_is_set(qtbot: QtBot, window: Window) -> None:
    pane = part(window, "shop", ValuesPane)
    write(qtbot, pane, "shop_city", "Leon")
    press(qtbot, pane, "discard")
    assert child(pane, Line, "shop_city").value() == ""
    assert not pane.unsaved


def test_what_is_typed_comes_back_after_a_crash(qtbot: QtBot, window: Window, desk: Desk) -> None:
    pane = part(window, "shop", ValuesPane)
    write(qtbot, pane, "shop_city", "Leon")
    pane.flush()
    again = ValuesPane(window.shell, "shop")
    qtbot.addWidget(again)
    assert child(again, Line, "shop_city").value() == "Leon"
    assert again.unsaved
    again.start_afresh()
    assert desk.draft("settings/shop") is None


def test_a_change_elsewhere_shows_but_never_over_what_is_typed(
    qtbot: QtBot, window: Window, desk: Desk
) -> None:
    pane = part(window, "shop", ValuesPane)
    desk.do(ChangeSettings(values={"shop.city": "Lugo"}))
    assert child(pane, Line, "shop_city").value() == "Lugo"
    write(qtbot, pane, "shop_city", "Leon")
    desk.do(ChangeSettings(values={"shop.web": "example.org"}))
    assert child(pane, Line, "shop_city").value() == "Leon"


def test_another_country_proposes_its_time_zone(qtbot: QtBot, window: Window) -> None:
    pane = part(window, "shop", ValuesPane)
    country = child(pane, Choice, "shop_country")
    country.set_value("PT")
    country.activated.emit(country.currentIndex())
    assert child(pane, Line, "shop_zone").value() == "Europe/Lisbon"


def test_another_language_makes_the_window_anew(qtbot: QtBot, window: Window) -> None:
    with qtbot.waitSignal(window.rebuild_wanted):
        window.desk.do(ChangeSettings(values={"shop.language": "es"}))


def test_the_list_finds_a_setting_by_its_words(qtbot: QtBot, window: Window) -> None:
    part(window, "shop", ValuesPane)
    screen = window.current()
    assert isinstance(screen, SettingsScreen)
    screen.go_find()
    qtbot.keyClicks(screen.find_line, "storage")
    assert screen.key() == "prices"
    assert screen.goal() == Goal("settings", view="prices")


# -- people


def test_somebody_begins_to_work_here(qtbot: QtBot, window: Window, desk: Desk) -> None:
    pane = part(window, "people", PeoplePane)
    press(qtbot, pane, "add_person")
    line = write(qtbot, window.dialogs[-1], "name", "Luis Marques")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert [row.initials for row in desk.shop.staff() if row.name == "Luis Marques"] == ["LM"]


def test_the_last_one_cannot_leave(qtbot: QtBot, window: Window, desk: Desk) -> None:
    pane = part(window, "people", PeoplePane)
    pane.table.choose_first()
    window.do_edit()
    dialog = window.dialogs[-1]
    qtbot.mouseClick(
        dialog.findChild(QWidget, "active"), Qt.MouseButton.LeftButton, pos=_left(dialog, "active")
    )
    press(qtbot, dialog, "primary")
    assert [row.active for row in desk.shop.staff(everybody=True)] == [True]
    assert dialog.isVisible()


def _left(dialog: QWidget, name: str):  # type: ignore[no-untyped-def]
    from PySide6.QtCore import QPoint

    found = dialog.findChild(QWidget, name)
    assert found is not None
    return QPoint(8, found.height() // 2)


def test_who_is_here_is_told_by_initials_and_enter(qtbot: QtBot, window: Window, desk: Desk) -> None:
    desk.do(AddStaff(name="Luis Marqués"))
    window.do_staff()
    dialog = window.dialogs[-1]
    line = child(dialog, Line, "initials")
    qtbot.keyClicks(line, "lm")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    luis = next(row.id for row in desk.shop.staff() if row.initials == "LM")
    assert desk.staff == luis
    assert window.memory.get("window/staff") == luis


def test_who_is_here_is_told_by_arrows_and_by_mouse(qtbot: QtBot, window: Window, desk: Desk) -> None:
    desk.do(AddStaff(name="Luis Marqués"))
    window.do_staff()
    line = child(window.dialogs[-1], Line, "initials")
    qtbot.keyClick(line, Qt.Key.Key_Down)
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert desk.staff == 2


def test_nobody_of_that_name_is_said(qtbot: QtBot, window: Window) -> None:
    window.do_staff()
    dialog = window.dialogs[-1]
    qtbot.keyClicks(child(dialog, Line, "initials"), "zz<b>")
    assert not child(dialog, Button, "primary").isEnabled()


# -- law, backup, look


def test_the_law_is_told_with_source_and_date(window: Window) -> None:
    pane = part(window, "law", LawPane)
    rows = pane.table.records.source.page("", False, None, 99)
    assert len(rows) > 12
    assert all(row.source and row.as_of for row in rows)


def test_a_country_without_a_profile_says_so(qtbot: QtBot, window: Window, desk: Desk) -> None:
    desk.do(ChangeSettings(values={"shop.country": "PT"}))
    pane = LawPane(window.shell)
    qtbot.addWidget(pane)
    assert pane.table.records.rowCount() > 5


def test_a_backup_is_made_and_listed_and_can_be_brought_back(
    qtbot: QtBot, window: Window, desk: Desk
) -> None:
    pane = part(window, "backup", BackupPane)
    press(qtbot, pane, "back_up_now")
    qtbot.waitUntil(lambda: pane.table.records.rowCount() == 1)
    assert pane.good.text()
    pane.table.choose_first()
    press(qtbot, pane, "restore_chosen")
    dialog = window.dialogs[-1]
    assert not child(dialog, Button, "primary").isEnabled()
    dialog.sure.click()  # type: ignore[attr-defined]
    with qtbot.waitSignal(window.restore_wanted) as asked:
        press(qtbot, dialog, "primary")
    assert str(asked.args[0]).endswith(".zip")


def test_what_is_no_backup_is_not_offered(qtbot: QtBot, window: Window, desk: Desk) -> None:
    other = desk.folder / "list.zip"
    other.write_bytes(b"no zip at all")
    dialog = window.open_dialog("restore", str(other))
    assert not child(dialog, Button, "primary").isVisible()


def test_dark_is_kept_for_this_pc_and_the_window_is_made_anew(qtbot: QtBot, window: Window) -> None:
    pane = part(window, "look", Pane)
    with qtbot.waitSignal(window.rebuild_wanted):
        child(pane, QRadioButton, "scheme_dark").click()
    with qtbot.waitSignal(window.rebuild_wanted):
        child(pane, QRadioButton, "scale_125").click()
    assert window.memory.get("look/scheme") == "dark"
    assert window.memory.get("look/scale") == 1.25


def test_the_logo_stands_below_the_name(window: Window) -> None:
    pane = part(window, "shop", ValuesPane)
    assert list(pane.form.fields)[:2] == ["shop_name", "shop_logo"]


def test_only_what_may_not_be_empty_is_marked(window: Window) -> None:
    marked = {
        name
        for one in ("shop", "work", "prices", "law", "papers")
        for name, field in part(window, one, ValuesPane).form.fields.items()
        if field.required
    }
    assert marked == {"shop_name", "shop_zone"}


def test_a_pasted_address_fills_the_shops_fields(window: Window) -> None:
    form = part(window, "shop", ValuesPane).form
    address = form.editor("shop_address")
    address.clear()
    address.insert("Plaza del Trigo, 7\n53001 Robledal")
    address._edited()
    values = form.values()
    assert [values[f"shop_{name}"] for name in ("address", "postcode", "city")] == [
        "Plaza del Trigo, 7",
        "53001",
        "Robledal",
    ]
