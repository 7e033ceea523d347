"""Nothing is lost at the counter: photos are taken in at once, drafts come back after a crash."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage
from pytestqt.qtbot import QtBot

from helpdesk.desk import Desk
from helpdesk.services.shop.file_actions import LARGEST
from helpdesk.services.shop.settings_actions import ChangeSettings
from tests import builders
from tests.ui.screens.intake.counter import Open, click, fault, picture
from ui.jobs import Jobs
from ui.screens.intake.intake_dialog import IntakeDialog
from ui.screens.intake.unit_box import KNOWN, NEW
from ui.shell import Goal
from ui.widgets.memory import Forgetful
from ui.window import Window

TODAY = date(2026, 11, 21)


# -- photos -------------------------------------------------------------------------------------------


def test_photos_dropped_pasted_and_chosen_go_with_the_job(
    desk: Desk, ask: Open, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = ask({"unit": builders.unit(desk)})
    photos = dialog.shown().details.photos
    photos.files.files_given.emit([str(picture(tmp_path))])
    qtbot.waitUntil(lambda: len(photos.staged) == 1)
    image = QImage(20, 20, QImage.Format.Format_RGB32)
    image.fill(QColor("blue"))
    data = QMimeData()
    data.setImageData(image)
    QGuiApplication.clipboard().setMimeData(data)
    problem = dialog.shown().details.fault.editor("problem")
    problem.setFocus()
    qtbot.keyClick(problem, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: len(photos.staged) == 2)
    fault(dialog, "x")
    click(qtbot, dialog, "nothing_left")
    click(qtbot, dialog, "primary")
    page = desk.cases.get(1)
    assert {file.job for file in page.files} == {page.jobs[0].id}
    assert [file.media_type for file in page.files] == ["image/png", "image/png"]


def test_text_in_the_clipboard_is_pasted_as_text(ask: Open, qtbot: QtBot) -> None:
    dialog = ask()
    QGuiApplication.clipboard().setText("typed elsewhere")
    problem = dialog.shown().details.fault.editor("problem")
    problem.setFocus()
    qtbot.keyClick(problem, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert problem.value() == "typed elsewhere"


def _no_picture(folder: Path) -> Path:
    path = folder / "photo.jpg"
    path.write_text("<b>not a picture</b>")
    return path


def _huge(folder: Path) -> Path:
    path = folder / "huge.jpg"
    with path.open("wb") as out:
        out.truncate(2 * LARGEST)
    return path


@pytest.mark.parametrize(
    ("made", "said"),
    [
        (_no_picture, "not a picture"),
        (_huge, "100 MB"),
        (lambda folder: folder / "gone.jpg", "cannot be read"),
    ],
)
def test_a_photo_that_is_none_is_said_beside_the_photos(
    ask: Open, qtbot: QtBot, tmp_path: Path, made: Callable[[Path], Path], said: str
) -> None:
    dialog = ask()
    photos = dialog.shown().details.photos
    photos.take_paths([str(made(tmp_path))])
    qtbot.waitUntil(lambda: bool(photos.problem.text()))
    assert said in photos.problem.text()
    assert photos.staged == []


def test_a_photo_can_be_left_out_again(ask: Open, qtbot: QtBot, tmp_path: Path) -> None:
    dialog = ask()
    photos = dialog.shown().details.photos
    photos.take_paths([str(picture(tmp_path))])
    qtbot.waitUntil(lambda: len(photos.staged) == 1)
    photos.files.grid.setCurrentIndex(photos.files.records.index(0))
    photos.remove()
    assert photos.value() == ()


def test_a_photo_whose_bytes_vanished_is_told_and_the_rest_is_saved(
    desk: Desk, ask: Open, qtbot: QtBot
) -> None:
    dialog = ask({"unit": builders.unit(desk)})
    photos = dialog.shown().details.photos
    photos.set_value((("0" * 64, "lost.png"),))
    assert "lost.png" in photos.problem.text()
    fault(dialog, "x")
    click(qtbot, dialog, "nothing_left")
    click(qtbot, dialog, "primary")
    assert desk.cases.by_state() == {"received": 1}


# -- drafts -------------------------------------------------------------------------------------------


def test_killed_in_the_middle_everything_comes_back_with_the_photos(
    window: Window, desk: Desk, ask: Open, qtbot: QtBot, tmp_path: Path
) -> None:
    unit = builders.unit(desk, "KNOWN-1")
    dialog = ask()
    dialog.shown().box.take(unit)
    fault(dialog, "No <b>centrifuga</b>")
    qtbot.keyClicks(dialog.shown().details.accessories.other, "Bag")
    photos = dialog.shown().details.photos
    photos.take_paths([str(picture(tmp_path))])
    qtbot.waitUntil(lambda: len(photos.staged) == 1)
    click(qtbot, dialog, "another_unit")
    dialog.shown().box.begin_new("NEW-2")
    dialog.shown().box.new.begin_product("Toaster")
    dialog.customer.begin_new("Half Typed")
    qtbot.waitUntil(lambda: "Half Typed" in str(desk.draft("intake")))

    # No close, no flush: the process is gone. What opens next only has the shop's folder.
    jobs = Jobs(desk)
    again = Window(desk, jobs, desk.words("en"), Forgetful())
    again.go(Goal("today"), remember=False)
    try:
        back = again.open_dialog("intake")
        assert isinstance(back, IntakeDialog)
        assert back.draft.bar.isVisibleTo(back)
        assert len(back.pages) == 2
        first, second = back.pages
        assert first.box.unit == unit
        assert first.details.fault.values()["problem"] == "No <b>centrifuga</b>"
        assert first.details.accessories.value() == ("Bag",)
        assert [photo.name for photo in first.details.photos.staged] == ["photo.png"]
        assert second.box.mode == NEW
        assert second.box.line.serial() == "NEW-2"
        assert second.box.new.product_form.values()["name"] == "Toaster"
        assert back.customer.form.values()["name"] == "Half Typed"
        back.draft.forget()
        back.reject()
    finally:
        again.close()
        jobs.close()
        again.deleteLater()


def test_start_afresh_begins_with_one_empty_unit(desk: Desk, ask: Open, qtbot: QtBot) -> None:
    dialog = ask()
    dialog.shown().box.begin_new("ABC")
    click(qtbot, dialog, "another_unit")
    dialog.reject()
    dialog = ask()
    assert len(dialog.pages) == 2
    click(qtbot, dialog, "start_afresh")
    assert len(dialog.pages) == 1
    assert dialog.shown().box.line.text() == ""
    assert desk.draft("intake") is None


def test_a_draft_whose_unit_or_customer_is_gone_still_opens(desk: Desk, ask: Open, qtbot: QtBot) -> None:
    unit = builders.unit(desk)
    step = desk.last_step()
    assert step is not None
    dialog = ask()
    dialog.shown().box.take(unit)
    fault(dialog, "kept")
    dialog.reject()
    desk.undo(step.id)
    dialog = ask()
    assert dialog.shown().box.mode != KNOWN
    assert dialog.shown().details.fault.values()["problem"] == "kept"


def test_a_draft_with_words_of_another_version_opens_and_is_kept(desk: Desk, ask: Open) -> None:
    dialog = ask({"unit": builders.unit(desk)})
    fault(dialog, "kept")
    dialog.reject()
    ((key, _),) = desk.drafts()
    draft = desk.draft(key)
    assert draft is not None
    details = draft["values"]["units"][0]["details"]
    details["fields"]["quote_choice"] = "formerly"
    details["typed"] = ["problem", 7]
    desk.keep(key, draft)
    dialog = ask({"unit": 1})
    assert dialog.shown().details.fault.values()["problem"] == "kept"
    fault(dialog, "kept again")
    dialog.reject()
    assert "kept again" in str(desk.draft(key))


def test_a_passcode_is_asked_only_where_wished_and_never_lies_in_a_draft(
    desk: Desk, ask: Open, qtbot: QtBot
) -> None:
    dialog = ask()
    assert "passcode" not in dialog.shown().details.left.fields
    dialog.reject()
    desk.do(ChangeSettings(values={"work.passcodes": True}))
    dialog = ask()
    passcode = dialog.shown().details.left.editor("passcode")
    assert passcode.isVisibleTo(dialog)
    qtbot.keyClicks(passcode, "1-2-3-4-secret")
    fault(dialog, "x")
    dialog.reject()
    assert "secret" not in str(desk.draft("intake"))


def test_each_way_in_has_a_draft_of_its_own(desk: Desk, ask: Open) -> None:
    first, second = builders.unit(desk, "A"), builders.unit(desk, "B")
    dialog = ask({"unit": first})
    fault(dialog, "of the first")
    dialog.reject()
    assert ask({"unit": second}).shown().details.fault.values()["problem"] == ""
    assert ask({"unit": first}).shown().details.fault.values()["problem"] == "of the first"
