"""Before there is a shop: the page speaks the chosen language at once, and makes the shop in each of its ways."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from helpdesk import places
from helpdesk.batch import Progress
from helpdesk.clock import FixedClock
from helpdesk.desk import Desk
from helpdesk.errors import Cancelled, UserError
from helpdesk.formats import Words
from helpdesk.services.shop.settings_actions import ChangeSettings
from ui.screens.program.first_run import BEGINNINGS, SAMPLE_FOLDER, FirstRunDialog
from ui.screens.program.making_dialog import MakingDialog
from ui.widgets.inputs import Line


@pytest.fixture
def page(qtbot: QtBot, tmp_path: Path, clock: FixedClock, monkeypatch: pytest.MonkeyPatch) -> FirstRunDialog:
    """The page for a folder that is not there yet, in English."""
    monkeypatch.setattr(places, "default_folder", lambda name="Helpdesk": tmp_path / name)
    dialog = FirstRunDialog(tmp_path / "mine", clock, "en")
    qtbot.addWidget(dialog)
    dialog.open()
    return dialog


def type_into(qtbot: QtBot, page: FirstRunDialog, name: str, text: str) -> Line:
    line = page.form.editor(name)
    assert isinstance(line, Line)
    line.setFocus()
    line.selectAll()
    qtbot.keyClicks(line, text)
    return line


def made(qtbot: QtBot, page: FirstRunDialog) -> Desk:
    """Press the button and take the shop that comes."""
    with qtbot.waitSignal(page.made, timeout=60_000) as found:
        qtbot.mouseClick(page.primary, Qt.MouseButton.LeftButton)
    desk = found.args[0]
    assert isinstance(desk, Desk)
    return desk


def test_an_empty_shop_is_made_with_what_was_typed(qtbot: QtBot, page: FirstRunDialog) -> None:
    type_into(qtbot, page, "name", "Electro <b>Sol</b>")
    type_into(qtbot, page, "staff_name", "Ana Ruiz")
    type_into(qtbot, page, "tax_id", "B1")
    with made(qtbot, page) as desk:
        assert desk.settings["shop.name"] == "Electro <b>Sol</b>"
        assert desk.settings["shop.language"] == "en"
        assert [row.name for row in desk.shop.staff()] == ["Ana Ruiz"]
        assert desk.shop.spans()
        assert desk.shop.holidays()
    assert not page.then_import


def test_a_shop_is_made_by_keyboard_alone(qtbot: QtBot, page: FirstRunDialog) -> None:
    line = type_into(qtbot, page, "name", "Electro Sol")
    with qtbot.waitSignal(page.made) as found:
        qtbot.keyClick(line, Qt.Key.Key_Return)
    found.args[0].close()


def test_the_language_changes_at_once_and_nothing_typed_is_lost(qtbot: QtBot, page: FirstRunDialog) -> None:
    type_into(qtbot, page, "name", "Electro Sol")
    page.languages.buttons["es"].click()
    assert page.primary.text() == "Abrir la tienda"
    assert page.form.editor("name").value() == "Electro Sol"
    with made(qtbot, page) as desk:
        assert desk.settings["shop.language"] == "es"


def test_a_shop_without_a_name_is_not_made(qtbot: QtBot, page: FirstRunDialog) -> None:
    qtbot.mouseClick(page.primary, Qt.MouseButton.LeftButton)
    assert page.form.fields["name"].problem.text()
    assert not page.folder.exists()


def test_with_a_list_the_import_follows(qtbot: QtBot, page: FirstRunDialog) -> None:
    page.choices["import"].click()
    type_into(qtbot, page, "name", "Electro Sol")
    made(qtbot, page).close()
    assert page.then_import


def test_a_folder_that_cannot_be_written_is_told_in_words(
    qtbot: QtBot, tmp_path: Path, clock: FixedClock
) -> None:
    (tmp_path / "file").write_text("not a folder")
    page = FirstRunDialog(tmp_path / "file" / "shop", clock, "en")
    qtbot.addWidget(page)
    page.open()
    type_into(qtbot, page, "name", "Electro Sol")
    qtbot.mouseClick(page.primary, Qt.MouseButton.LeftButton)
    assert "cannot be written" in page.problem.text()
    assert page.isVisible()


@pytest.mark.parametrize("way", BEGINNINGS)
def test_only_a_new_shop_asks_for_its_data(page: FirstRunDialog, way: str) -> None:
    page.choices[way].click()
    assert page.shop.isVisible() == BEGINNINGS[way].asks


def test_the_sample_shop_lies_in_a_folder_of_its_own_and_opens_again(
    qtbot: QtBot, page: FirstRunDialog, monkeypatch: pytest.MonkeyPatch, clock: FixedClock
) -> None:
    import ui.screens.program.first_run as module

    monkeypatch.setattr(module, "make_sample", lambda folder, clock, *_: Desk.create(folder, clock))
    page.choices["sample"].click()
    with made(qtbot, page) as desk:
        assert desk.folder != page.folder
    assert not page.folder.exists()
    again = FirstRunDialog(page.folder, clock, "en")
    qtbot.addWidget(again)
    again.choose_way("sample")
    made(qtbot, again).close()


def test_a_sample_shop_that_was_cut_off_is_made_again(
    qtbot: QtBot, page: FirstRunDialog, monkeypatch: pytest.MonkeyPatch, clock: FixedClock
) -> None:
    import ui.screens.program.first_run as module

    monkeypatch.setattr(module, "make_sample", lambda folder, clock, *_: Desk.create(folder, clock))
    with Desk.create(places.default_folder(SAMPLE_FOLDER), clock) as half:
        half.do(ChangeSettings(values={"sample.unfinished": True}))
    page.choices["sample"].click()
    with made(qtbot, page) as desk:
        assert not desk.settings["sample.unfinished"]


def test_a_backup_becomes_the_shop(qtbot: QtBot, page: FirstRunDialog, desk: Desk) -> None:
    archive = desk.backups.make(desk.clock.now()).path
    with qtbot.waitSignal(page.made, timeout=60_000) as found:
        page.restore(archive)
    with found.args[0] as opened:
        assert opened.settings["shop.name"] == "Taller Sol"


def test_what_is_no_backup_is_told_and_the_page_stays(
    qtbot: QtBot, page: FirstRunDialog, tmp_path: Path
) -> None:
    other = tmp_path / "other.zip"
    other.write_bytes(b"nothing")
    page.restore(other)
    qtbot.waitUntil(lambda: page.problem.text() != "")
    assert page.isVisible()
    assert not (page.folder / places.DATABASE).exists()


# -- the dialog that waits


def test_cancel_ends_the_work_and_says_so(qtbot: QtBot) -> None:
    def make(progress):  # type: ignore[no-untyped-def]
        for done in range(1_000_000):
            progress(Progress(done, 1_000_000))
        raise AssertionError("it was not stopped")

    dialog = MakingDialog(Words("en"), make)
    qtbot.addWidget(dialog)
    dialog.open()
    with qtbot.waitSignal(dialog.failed) as failed:
        dialog.primary.click()
    assert isinstance(failed.args[0], Cancelled)
    assert not dialog.isVisible()


def test_what_goes_wrong_is_handed_on(qtbot: QtBot) -> None:
    from helpdesk.texts import verbatim

    def make(_):  # type: ignore[no-untyped-def]
        raise UserError(verbatim("no room"))

    dialog = MakingDialog(Words("en"), make)
    qtbot.addWidget(dialog)
    with qtbot.waitSignal(dialog.failed) as failed:
        dialog.open()
    assert isinstance(failed.args[0], UserError)
