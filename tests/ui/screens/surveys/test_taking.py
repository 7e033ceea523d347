"""A survey taken by keyboard alone, turned to the customer, and keyed in from paper."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from helpdesk.desk import Desk
from helpdesk.domain.slips import slip_code
from helpdesk.services.surveys.actions import RemoveSheet, TakeSheet
from helpdesk.services.surveys.reader import standings_of
from tests import builders
from tests.services.surveys.test_sheets import solved
from ui.screens.surveys import customer_page
from ui.screens.surveys.customer_page import CustomerSurvey
from ui.screens.surveys.sheet_dialog import SheetDialog
from ui.screens.surveys.slips_dialog import SlipsDialog
from ui.screens.surveys.take_dialog import TakeSurveyDialog
from ui.shell import Goal
from ui.window import Window

WHOLE = "4", "6", "0", "9", "5", "7", "5", "7"
"""Satisfaction, ease, nothing wrong, would recommend, two pairs; then the comment."""


def pressed(qtbot: QtBot, *keys: str) -> None:
    """Keys go to whatever has the keyboard."""
    named = {"enter": Qt.Key.Key_Return, "back": Qt.Key.Key_Backspace, "-": Qt.Key.Key_Minus}
    for key in keys:
        at = QApplication.focusWidget()
        assert at is not None
        if key in named:
            qtbot.keyClick(at, named[key])
        else:
            qtbot.keyClicks(at, key)


def opened(window: Window, name: str, told: object = None) -> QWidget:
    dialog = window.open_dialog(name, told)
    QApplication.processEvents()
    return dialog


def taking(window: Window, case: int) -> TakeSurveyDialog:
    dialog = opened(window, "take_survey", {"case": case})
    assert isinstance(dialog, TakeSurveyDialog)
    dialog.pad.setFocus()
    return dialog


def test_a_whole_survey_by_keyboard_alone(window: Window, qtbot: QtBot) -> None:
    case = solved(window.desk)
    dialog = taking(window, case)
    assert not dialog.primary.isEnabled()
    pressed(qtbot, *WHOLE, "Kind people", "enter", "enter")
    (row,) = window.desk.surveys.of_case(case)
    assert (row.csat, row.ces, row.nps, row.things_gone_wrong, row.comment) == (4, 6, 9, 0, "Kind people")
    assert row.channel == "phone"
    assert row.version
    assert not dialog.isVisible()
    assert window.desk.draft(f"survey/case/{case}") is None


def test_ten_and_one_and_what_went_wrong_by_keys(window: Window, qtbot: QtBot) -> None:
    dialog = taking(window, solved(window.desk))
    pressed(qtbot, "2", "3", "2", "2", "9", "enter", "1")
    assert dialog.pad.pending.text()
    pressed(qtbot, "0")
    assert dialog.taking.interview.answers["nps"] == 10
    assert dialog.taking.interview.answers["gone_wrong"] == ("late", "other")
    pressed(qtbot, "back", "1", "enter")
    assert dialog.taking.interview.answers["nps"] == 1


def test_enter_at_an_open_question_saves_nothing(window: Window, qtbot: QtBot) -> None:
    case = solved(window.desk)
    taking(window, case)
    pressed(qtbot, "4", "enter", "enter")
    assert window.desk.surveys.of_case(case) == []


def test_half_a_survey_is_saved_as_far_as_it_came(window: Window, qtbot: QtBot) -> None:
    case = solved(window.desk)
    dialog = taking(window, case)
    pressed(qtbot, "4", "-")
    dialog.primary.click()
    (row,) = window.desk.surveys.of_case(case)
    standings = standings_of(row)
    assert (standings["csat"], standings["ces"], standings["nps"]) == ("answered", "declined", "asked")


def test_what_was_begun_is_there_again(window: Window, qtbot: QtBot) -> None:
    case = solved(window.desk)
    taking(window, case).reject()
    dialog = taking(window, case)
    pressed(qtbot, "4", "6")
    dialog.reject()
    again = taking(window, case)
    assert again.taking.interview.answers == {"csat": 4, "ces": 6}
    assert again.pad.progress == "Question 3 of 9"
    assert again.draft.bar.isVisible()


def test_an_open_case_says_why_it_is_not_asked_about(window: Window) -> None:
    dialog = opened(window, "take_survey", {"case": builders.received(window.desk)})
    assert isinstance(dialog, TakeSurveyDialog)
    assert not dialog.primary.isEnabled()
    assert "not solved yet" in dialog.refused.label.text()
    assert not dialog.pad.isVisible()


def test_answers_by_mouse_go_the_same_way(window: Window, qtbot: QtBot) -> None:
    dialog = taking(window, solved(window.desk))
    qtbot.mouseClick(dialog.pad.answers[3], Qt.MouseButton.LeftButton)
    qtbot.mouseClick(dialog.pad.skip, Qt.MouseButton.LeftButton)
    assert dialog.taking.interview.answers == {"csat": 4}
    assert dialog.taking.interview.place == 2
    qtbot.mouseClick(dialog.pad.back, Qt.MouseButton.LeftButton)
    assert dialog.taking.interview.place == 1


# -- turned to the customer


def turned(window: Window, case: int) -> CustomerSurvey:
    page = opened(window, "customer_survey", {"case": case})
    assert isinstance(page, CustomerSurvey)
    return page


def esc(page: QWidget, kind: QEvent.Type) -> None:
    QApplication.sendEvent(page, QKeyEvent(kind, Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier))


def test_the_page_shows_the_question_and_nothing_of_the_shops_own(window: Window) -> None:
    page = turned(window, solved(window.desk))
    shown = " ".join(
        child.text()  # type: ignore[attr-defined]
        for child in page.findChildren(QWidget)
        if hasattr(child, "text") and child.isVisible()
    )
    assert "Overall, how satisfied are you with the repair?" in shown
    for private in ("Ana", "Gómez", "Eva", "Washing", "Taller"):
        assert private not in shown
    shown_buttons = [button for button in page.pad.answers if button.isVisible()]
    assert len(shown_buttons) == 5
    assert all(button.height() >= 72 and not button.isChecked() for button in shown_buttons)
    widths = [button.width() for button in shown_buttons]
    assert max(widths) - min(widths) <= 2


def test_it_speaks_the_language_that_is_touched(window: Window, qtbot: QtBot) -> None:
    page = turned(window, solved(window.desk))
    qtbot.mouseClick(page.language.buttons["es"], Qt.MouseButton.LeftButton)
    assert page.pad.question.text().startswith("En conjunto")
    assert page.progress.text() == "Pregunta 1 de 9"


def test_it_saves_thanks_and_stays_locked_until_esc_is_held(
    window: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    case = solved(window.desk)
    page = turned(window, case)
    pressed(qtbot, *WHOLE, "enter")
    (row,) = window.desk.surveys.of_case(case)
    assert (row.channel, row.csat) == ("screen", 4)
    assert page.thanks.isVisible()
    assert not page.pad.isVisible()
    page.close()
    qtbot.keyClick(page, Qt.Key.Key_Escape)
    pressed(qtbot, "enter", "5")
    assert page.isVisible()
    assert len(window.desk.surveys.of_case(case)) == 1
    esc(page, QEvent.Type.KeyPress)
    assert page._held.isActive()
    page._held.timeout.emit()
    assert not page.isVisible()


def test_a_released_esc_does_not_leave(window: Window) -> None:
    page = turned(window, solved(window.desk))
    esc(page, QEvent.Type.KeyPress)
    esc(page, QEvent.Type.KeyRelease)
    assert not page._held.isActive()
    assert customer_page.HOLD >= 1_000


def test_killed_half_way_the_answers_are_there(window: Window, qtbot: QtBot) -> None:
    case = solved(window.desk)
    turned(window, case)
    pressed(qtbot, "4", "6")
    kept = window.desk.draft(f"survey/case/{case}")
    assert kept is not None
    assert '"csat": 4' in kept["values"]["interview"]
    assert kept["dialog"] == "take_survey", "staff goes on with it, in a dialog"


def test_left_half_way_the_answers_wait_and_staff_is_told(window: Window, qtbot: QtBot) -> None:
    case = solved(window.desk)
    page = turned(window, case)
    told: list[object] = []
    page.shell.told.connect(told.append)
    pressed(qtbot, "4")
    page._held.timeout.emit()
    assert not page.isVisible()
    assert window.desk.surveys.of_case(case) == []
    assert "draft" in window.desk.words("en").say(told[0].text)  # type: ignore[attr-defined]
    told[0].act()  # type: ignore[attr-defined]
    assert any(isinstance(each, TakeSurveyDialog) for each in window.dialogs)


def test_who_walks_away_leaves_no_answer_on_the_screen(window: Window, qtbot: QtBot) -> None:
    case = solved(window.desk)
    page = turned(window, case)
    page._alone.timeout.emit()
    assert page.pad.isVisible(), "nobody began: it waits"
    pressed(qtbot, "2")
    page._alone.timeout.emit()
    assert not page.pad.isVisible()
    (row,) = window.desk.surveys.of_case(case)
    assert (row.csat, row.nps) == (2, None)
    assert row.complaint is not None


def test_the_staff_hears_of_a_complaint_when_they_are_back(window: Window, qtbot: QtBot) -> None:
    page = turned(window, solved(window.desk))
    told: list[object] = []
    page.shell.told.connect(told.append)
    pressed(qtbot, "1", *WHOLE[1:], "enter")
    assert told == [], "nothing of it is seen by the customer"
    page._held.timeout.emit()
    assert "calls back by" in window.desk.words("en").say(told[0].text)  # type: ignore[attr-defined]


def test_a_case_that_is_not_solved_asks_nothing(window: Window) -> None:
    page = turned(window, builders.received(window.desk))
    assert not page.pad.isVisible()
    assert page.thanks.isVisible()


# -- keyed in from paper


def keying(window: Window) -> SlipsDialog:
    dialog = opened(window, "key_slips")
    assert isinstance(dialog, SlipsDialog)
    return dialog


def code_of(desk: Desk, case: int) -> str:
    return slip_code(case, desk.surveys.plan(case, desk.settings))


def test_slips_one_after_the_other_without_the_mouse(window: Window, qtbot: QtBot) -> None:
    by = builders.customer(window.desk)
    first, second = (
        solved(window.desk, by=by),
        solved(window.desk, of=builders.unit(window.desk, "SN-2", owner=by), by=by),
    )
    dialog = keying(window)
    pressed(qtbot, code_of(window.desk, first).lower(), "enter", *WHOLE, "enter", "enter")
    assert dialog.progress.text() == "1 slip keyed in"
    assert QApplication.focusWidget() is dialog.code
    pressed(qtbot, code_of(window.desk, second), "enter", "5", "-", "0", "1", "0")
    pressed(qtbot, "5", "6", "5", "6", "Fine", "enter", "enter")
    assert dialog.progress.text() == "2 slips keyed in"
    one, two = window.desk.surveys.of_case(first)[0], window.desk.surveys.of_case(second)[0]
    assert (one.channel, one.csat) == ("slip", 4)
    assert (two.csat, two.ces, two.nps, two.comment) == (5, None, 10, "Fine")


@pytest.mark.parametrize(
    ("typed", "said"),
    [("F12-99", "no code of a slip"), ("1042", "no code of a slip"), ("", "")],
)
def test_a_wrong_code_is_told(window: Window, qtbot: QtBot, typed: str, said: str) -> None:
    dialog = keying(window)
    pressed(qtbot, *([typed] if typed else []), "enter")
    assert said in dialog.refused.label.text()
    assert not dialog.pad.isVisible()
    assert dialog.isVisible()


def test_a_code_of_no_case_and_of_a_case_already_answered_are_told(window: Window, qtbot: QtBot) -> None:
    case = solved(window.desk)
    dialog = keying(window)
    plan = window.desk.surveys.plan(case, window.desk.settings)
    pressed(qtbot, slip_code(9_999, plan), "enter")
    assert "no case 9999" in dialog.refused.label.text()
    window.desk.do(TakeSheet(case=case, csat=4))
    dialog.code.clear()
    pressed(qtbot, slip_code(case, plan), "enter")
    assert "answered about case" in dialog.refused.label.text()


def test_a_blank_slip_is_left_out_and_an_older_one_has_its_day(window: Window, qtbot: QtBot) -> None:
    case = solved(window.desk)
    dialog = keying(window)
    dialog.day.set_value(date(2026, 11, 12))
    code = code_of(window.desk, case)
    pressed(qtbot, code, "enter", *["-"] * 8, "enter", "enter")
    assert "Nothing was ticked" in dialog.refused.label.text()
    assert window.desk.surveys.of_case(case) == []
    pressed(qtbot, code, "enter", *WHOLE, "enter", "enter")
    (row,) = window.desk.surveys.of_case(case)
    assert window.desk.words().local(row.answered_at).date() == date(2026, 11, 12)


def test_a_slip_half_keyed_comes_back(window: Window, qtbot: QtBot) -> None:
    case = solved(window.desk)
    dialog = keying(window)
    pressed(qtbot, code_of(window.desk, case), "enter", "4", "6")
    dialog.reject()
    again = keying(window)
    assert again.taking is not None
    assert again.taking.interview.answers == {"csat": 4, "ces": 6}
    assert again.pad.isVisible()


# -- read, corrected, taken out


def test_a_sheet_is_read_from_the_timeline_and_corrected_from_there(window: Window, qtbot: QtBot) -> None:
    case = solved(window.desk)
    sheet = builders.did(window.desk, TakeSheet(case=case, csat=2, nps=0, comment="Late"))
    window.go(Goal("case", case))
    dialog = opened(window, "survey", {"survey": sheet})
    assert isinstance(dialog, SheetDialog)
    shown = [value.text() for _, _, value in dialog.facts._made]  # type: ignore[attr-defined]
    assert {"2 of 5", "0 of 10"} <= set(shown)
    dialog.primary.click()
    form = window.dialogs[-1]
    form.form.fill({"csat": 3})  # type: ignore[attr-defined]
    form.primary.click()  # type: ignore[attr-defined]
    assert window.desk.surveys.sheet(sheet).csat == 3
    again = opened(window, "survey", {"survey": sheet})
    qtbot.mouseClick(again.findChild(QWidget, "remove_sheet"), Qt.MouseButton.LeftButton)
    form = window.dialogs[-1]
    assert form.action is RemoveSheet  # type: ignore[attr-defined]


def test_the_case_page_offers_what_fits(window: Window, qtbot: QtBot) -> None:
    from PySide6.QtGui import QAction

    case = solved(window.desk)
    window.go(Goal("case", case))

    def offered() -> dict[str, str]:
        found = window.current().findChildren(QAction)
        return {each.objectName(): each.text() for each in found if each.objectName().startswith("case_s")}

    assert offered() == {"case_survey": "Take a survey…", "case_slip": "Survey slip"}
    sheet = builders.did(window.desk, TakeSheet(case=case, csat=4))
    qtbot.waitUntil(lambda: offered() == {"case_survey": f"Survey H{sheet}…"})
