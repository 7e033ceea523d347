"""The Calls screen: a whole call by keyboard, drafts, what follows told before, survey and attempt as one step."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from helpdesk.clock import FixedClock
from helpdesk.desk import Desk
from helpdesk.formats import Words
from helpdesk.languages import LANGUAGES
from helpdesk.services.calls.actions import PlanCall, RecordAttempt
from helpdesk.services.customers.actions import EditCustomer
from helpdesk.services.shop.settings_actions import ChangeSettings
from helpdesk.services.shop.staff_actions import AddStaff
from helpdesk.services.workshop.hand_over_actions import HandBack
from tests import builders
from tests.house import looking
from tests.services.messages.test_messages import ready
from ui import theme
from ui.screens.calls import call_page
from ui.screens.calls.call_page import CallPage
from ui.screens.calls.number_row import DIAL_KEY
from ui.screens.calls.outcome_bar import KEYS, OutcomeBar
from ui.screens.calls.screen import CallsScreen
from ui.screens.shared.action_dialog import ActionDialog
from ui.screens.shared.preview_dialog import PreviewDialog
from ui.shell import Goal, Word
from ui.widgets import interview_pad, spoken
from ui.widgets.button import Button
from ui.window import Window

WEDNESDAY = datetime(2026, 11, 25, 10, 0, tzinfo=UTC)


def delivered(desk: Desk, name: str, phone: str) -> int:
    """A repair handed back on a Saturday: its call is due on the Tuesday after it."""
    customer = builders.customer(desk, name, phone=phone)
    job = ready(desk, customer, phone)
    desk.do(HandBack(jobs=(job,)))
    return int(desk.store.value("SELECT id FROM calls WHERE customer_id = ?", (customer,)))


@pytest.fixture
def calls(desk: Desk) -> list[int]:
    """Two calls after repairs, on the day after they fell due."""
    made = [delivered(desk, "Ana Gómez", "600 11 22 33"), delivered(desk, "Luis Pérez", "611 22 33 44")]
    assert isinstance(desk.clock, FixedClock)
    desk.clock.moment = WEDNESDAY
    desk.staff = 1
    return made


@pytest.fixture
def screen(calls: list[int], window: Window) -> CallsScreen:
    window.go(Goal("calls"))
    found = window.current()
    assert isinstance(found, CallsScreen)
    QApplication.processEvents()
    return found


def page_of(screen: CallsScreen) -> CallPage:
    return screen.call_page


def begin(screen: CallsScreen, qtbot: QtBot) -> CallPage:
    """Enter on the first row, as one does without a mouse."""
    screen.table.setFocus()
    screen.table.choose_first()
    qtbot.keyClick(screen.table, Qt.Key.Key_Return)
    QApplication.processEvents()
    return screen.call_page


def press(window: Window, qtbot: QtBot, *keys: Any) -> None:
    """Keys as they come from the keyboard, to whatever has it."""
    for key in keys:
        focused = window.focusWidget()
        assert focused is not None
        if isinstance(key, str):
            qtbot.keyClicks(focused, key)
        else:
            qtbot.keyClick(focused, key)
        QApplication.processEvents()


def save(window: Window, qtbot: QtBot) -> None:
    focused = window.focusWidget()
    assert focused is not None
    qtbot.keyClick(focused, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    QApplication.processEvents()


def test_a_whole_call_with_its_survey_by_keyboard_alone(
    screen: CallsScreen, desk: Desk, window: Window, calls: list[int], qtbot: QtBot
) -> None:
    page = begin(screen, qtbot)
    first = screen.identity
    press(window, qtbot, "R", "5", "7", "0", "9")
    interview = page.interview
    assert interview is not None
    assert interview.answers == {"csat": 5, "ces": 7, "things_gone_wrong": 0, "nps": 9}
    save(window, qtbot)
    assert first is not None
    assert desk.calls.row(first).state == "reached"
    (sheet,) = desk.surveys.of_customer(desk.calls.row(first).customer)
    assert (sheet.csat, sheet.things_gone_wrong, sheet.nps, sheet.call) == (5, 0, 9, first)
    assert screen.identity in set(calls) - {first}
    # The keyboard is in the next call: its letters count at once.
    press(window, qtbot, "N")
    assert page.outcomes.value() == "no_answer"


def test_call_and_survey_are_taken_out_again_as_one(
    screen: CallsScreen, desk: Desk, window: Window, qtbot: QtBot
) -> None:
    begin(screen, qtbot)
    first = screen.identity
    press(window, qtbot, "R", "4")
    save(window, qtbot)
    assert first is not None
    desk.undo()
    assert desk.calls.row(first).state == "open"
    assert desk.surveys.of_customer(desk.calls.row(first).customer) == []


def test_what_follows_is_told_before_it_is_saved_and_then_holds(
    screen: CallsScreen, desk: Desk, window: Window, qtbot: QtBot
) -> None:
    page = begin(screen, qtbot)
    first = screen.identity
    press(window, qtbot, "N")
    assert first is not None
    told = desk.words("en").say(desk.calls.what_next(first, "no_answer", desk.clock.now()))
    assert page.ending.next.label.text() == told
    save(window, qtbot)
    row = desk.calls.row(first)
    assert row.state == "open"
    assert row.next_at is not None
    assert desk.words("en").moment(row.next_at) in told


def test_later_asks_when_and_says_what_is_missing(
    screen: CallsScreen, desk: Desk, window: Window, qtbot: QtBot
) -> None:
    page = begin(screen, qtbot)
    first = screen.identity
    press(window, qtbot, "L")
    assert window.focusWidget() is page.ending.later_at
    save(window, qtbot)
    assert page.ending.problems["later_at"].isVisible()
    page.ending.later_at.setText("26/11/2026 11:30")
    page.ending.later_at.changed.emit()
    save(window, qtbot)
    assert first is not None
    assert desk.calls.row(first).next_at == datetime(2026, 11, 26, 10, 30, tzinfo=UTC)


def test_a_promise_becomes_what_is_planned_next(
    screen: CallsScreen, desk: Desk, window: Window, qtbot: QtBot
) -> None:
    page = begin(screen, qtbot)
    customer = page.card.call.customer if page.card else 0
    press(window, qtbot, "R")
    page.ending.promise.setText("Send the manual")
    page.ending.promise.changed.emit()
    save(window, qtbot)
    planned = [row for row in desk.calls.of_customer(customer) if row.note == "Send the manual"]
    assert [row.due_on for row in planned] == [date(2026, 11, 26)]


def test_refused_is_not_reached_nowhere(
    screen: CallsScreen, desk: Desk, window: Window, qtbot: QtBot
) -> None:
    page = begin(screen, qtbot)
    first = screen.identity
    press(window, qtbot, "X")
    assert not page.survey.isVisible()
    save(window, qtbot)
    assert first is not None
    assert desk.calls.row(first).state == "refused"


def test_answers_are_not_lost_to_another_outcome(
    screen: CallsScreen, desk: Desk, window: Window, qtbot: QtBot
) -> None:
    page = begin(screen, qtbot)
    first = screen.identity
    press(window, qtbot, "R", "3", "5", "X")
    page.save()
    assert first is not None
    assert desk.calls.row(first).state == "open"
    assert "typed" in page.trouble.text()
    QApplication.processEvents()
    assert looking.clipped(page.foot) == []


def test_what_was_begun_comes_back_with_its_answers(
    screen: CallsScreen, desk: Desk, window: Window, qtbot: QtBot
) -> None:
    page = begin(screen, qtbot)
    first, other = screen.identity, None
    press(window, qtbot, "R", "3", "5")
    screen.table.setFocus()
    qtbot.keyClick(screen.table, Qt.Key.Key_Down)
    QApplication.processEvents()
    other = screen.identity
    assert other != first
    assert page.outcomes.value() == ""
    qtbot.keyClick(screen.table, Qt.Key.Key_Up)
    QApplication.processEvents()
    assert screen.identity == first
    assert page.outcomes.value() == "reached"
    assert page.interview is not None
    assert page.interview.answers == {"csat": 3, "ces": 5}
    assert window.focusWidget() is screen.table
    assert page.draft is not None
    assert page.draft.bar.isVisibleTo(page)


def test_letters_typed_into_a_note_are_only_letters(
    screen: CallsScreen, window: Window, qtbot: QtBot
) -> None:
    page = begin(screen, qtbot)
    page.ending.note.setFocus()
    press(window, qtbot, "nothing new R 5")
    assert page.ending.note.value() == "nothing new R 5"
    assert page.outcomes.value() == ""


def test_the_customers_words_stand_in_the_script_as_text(
    desk: Desk, window: Window, calls: list[int], qtbot: QtBot
) -> None:
    window.go(Goal("call", calls[0]))
    screen = window.current()
    assert isinstance(screen, CallsScreen)
    said = screen.call_page.spoken.said.text()
    assert "<b>It does not spin</b>" in said
    assert "Ana Gómez" in said


def test_a_low_answer_is_said_at_once(screen: CallsScreen, window: Window, qtbot: QtBot) -> None:
    page = begin(screen, qtbot)
    press(window, qtbot, "R")
    assert not page.alarm.isVisible()
    press(window, qtbot, "1")
    assert "satisfaction 1 of 5" in page.alarm.label.text()


def test_a_low_answer_opens_a_complaint_and_says_who_calls_back_by_when(
    screen: CallsScreen, desk: Desk, window: Window, qtbot: QtBot
) -> None:
    begin(screen, qtbot)
    told: list[str] = []
    window.shell.told.connect(lambda word: told.append(desk.words("en").say(word.text)))
    press(window, qtbot, "R", "1")
    save(window, qtbot)
    case = desk.store.value("SELECT case_id FROM jobs WHERE kind = 'complaint'")
    assert any(f"Complaint {case} opened: Eva Ruiz calls back by" in said for said in told), told
    desk.undo()
    assert desk.store.value("SELECT count(*) FROM jobs WHERE kind = 'complaint'") == 0


def test_who_does_not_want_calls_is_not_dialled(
    screen: CallsScreen, desk: Desk, window: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialled: list[Any] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: bool(dialled.append(url)) or True)
    page = begin(screen, qtbot)
    press(window, qtbot, "D")
    assert len(dialled) == 1
    assert page.card is not None
    name, customer = page.card.call.customer_name, page.card.call.customer
    desk.do(EditCustomer(id=customer, name=name, phone="600 11 22 33", do_not_call=True))
    screen.reload()
    if page.card is not None and page.card.call.customer == customer:
        assert not page.numbers.dialler.isEnabled()
        page.numbers.dial()
    assert len(dialled) == 1


def test_the_number_is_copied_as_people_write_it(screen: CallsScreen, qtbot: QtBot, window: Window) -> None:
    page = begin(screen, qtbot)
    qtbot.mouseClick(page.numbers.copier, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == page.numbers.shown.text()


def test_several_calls_are_given_to_somebody_at_once(
    screen: CallsScreen, desk: Desk, calls: list[int]
) -> None:
    somebody = builders.did(desk, AddStaff(name="Pablo Gil", role="counter"))
    screen.table.selectAll()
    screen.assign(somebody)
    assert {desk.calls.row(call).caller for call in calls} == {somebody}
    assert "Pablo 2" in screen.shares.text()
    desk.undo()
    assert {desk.calls.row(call).caller for call in calls} != {somebody}


def test_after_the_last_miss_a_message_is_offered(
    screen: CallsScreen, desk: Desk, window: Window, qtbot: QtBot, calls: list[int]
) -> None:
    assert isinstance(desk.clock, FixedClock)
    for _ in range(3):
        desk.do(RecordAttempt(call=calls[0], outcome="no_answer"))
        following = desk.calls.row(calls[0]).next_at
        if following is not None:
            desk.clock.moment = following
    window.go(Goal("call", calls[0]))
    page = page_of(screen)
    page.write_instead()
    dialog: Any = window.dialogs[-1]
    assert dialog.form.editor("purpose").value() == "unreached"
    assert "could not reach you" in dialog.form.editor("text").value()


def test_the_last_miss_itself_offers_to_write(
    screen: CallsScreen, desk: Desk, window: Window, qtbot: QtBot
) -> None:
    desk.do(ChangeSettings(values={"calls.tries": 1}))
    begin(screen, qtbot)
    press(window, qtbot, "N")
    save(window, qtbot)
    offered = next(
        part for part in window.findChildren(Button) if part.text() == "Write…" and part.isVisible()
    )
    qtbot.mouseClick(offered, Qt.MouseButton.LeftButton)
    dialog: Any = window.dialogs[-1]
    assert dialog.form.editor("purpose").value() == "unreached"


def test_a_call_planned_by_hand_has_no_survey(desk: Desk, window: Window, qtbot: QtBot) -> None:
    call = builders.did(
        desk, PlanCall(customer=builders.customer(desk), due_on=date(2026, 11, 21), note="The <b>hose</b>")
    )
    window.go(Goal("call", call))
    screen = window.current()
    assert isinstance(screen, CallsScreen)
    screen.call_page.take_focus()
    press(window, qtbot, "R")
    assert not screen.call_page.survey.isVisible()
    assert screen.call_page.no_survey.isVisible()


def test_a_call_is_planned_from_the_customers_and_the_cases_menu(desk: Desk, window: Window) -> None:
    customer = builders.customer(desk)
    case = builders.received(desk, by=customer)
    for goal, name in ((Goal("customer", customer), "plan_call"), (Goal("case", case), "case_plan_call")):
        window.go(goal)
        QApplication.processEvents()
        action = next(a for a in window.current().findChildren(QAction, name) if a.isEnabled())
        action.trigger()
        dialog: Any = window.dialogs[-1]
        dialog.form.fill({"due_on": date(2026, 11, 24)})
        dialog.save()
    assert len(desk.calls.of_customer(customer)) == 2
    assert len(desk.calls.of_case(case)) == 1


def test_nobody_to_call_is_said(window: Window) -> None:
    window.go(Goal("calls"))
    screen = window.current()
    assert isinstance(screen, CallsScreen)
    assert screen.table.empty is not None
    assert screen.table.empty.isVisibleTo(screen)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_two_outcomes_share_a_letter(language: str, desk: Desk) -> None:
    words = desk.words(language)
    letters = [words.say(key).casefold() for key in (*KEYS.values(), DIAL_KEY)]
    assert len(set(letters)) == len(letters)
    assert all(len(letter) == 1 and letter.isalpha() for letter in letters)


def test_the_history_stands_beside_it_in_a_wide_window(screen: CallsScreen, window: Window) -> None:
    assert not screen.call_page.history.isVisibleTo(screen)
    screen.table.choose_first()
    window.resize(1920, 1000)
    QApplication.processEvents()
    assert screen.call_page.history.isVisibleTo(screen)


def test_the_list_of_the_day_is_shown_as_paper(screen: CallsScreen, window: Window) -> None:
    screen.print_()
    assert isinstance(window.dialogs[-1].findChild(QWidget, "preview"), QWidget)


def test_todays_line_leads_to_the_call_itself(calls: list[int], desk: Desk, window: Window) -> None:
    section = next(
        found
        for found in desk.today.sections(window.shell.today, desk.clock.now(), desk.settings)
        if found.key == "calls"
    )
    assert [(row.kind, row.id) for row in section.rows] == [("call", call) for call in calls]
    window.go(Goal(section.rows[1].kind, section.rows[1].id))
    screen = window.current()
    assert isinstance(screen, CallsScreen)
    assert screen.identity == calls[1]
    window.count_today()
    assert window.navigation.items["calls"].count == 2


def test_whoever_comes_to_call_begins_with_the_first_in_line(screen: CallsScreen, calls: list[int]) -> None:
    assert screen.identity == calls[0]


def test_no_more_offers_is_said_on_the_call_page_and_its_proof_printed(
    screen: CallsScreen, desk: Desk, window: Window, qtbot: QtBot
) -> None:
    """A customer says it in a call about a repair: offers end, this call stays, the proof can be printed at once."""
    page = begin(screen, qtbot)
    assert page.card is not None
    customer = page.card.call.customer
    qtbot.mouseClick(page.no_more_button, Qt.MouseButton.LeftButton)
    dialog = window.dialogs[-1]
    assert isinstance(dialog, ActionDialog)
    said: list[Word] = []
    window.shell.told.connect(said.append)
    dialog.save()
    assert {verdict.key for verdict in desk.promotions.audiences.verdicts(customer).values()} == {"objected"}
    assert page.card.call.state == "open"
    act = said[-1].act
    assert act is not None
    act()
    preview = window.dialogs[-1]
    assert isinstance(preview, PreviewDialog)
    preview.reject()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_outcomes_stand_in_one_row_as_long_as_their_words_fit(language: str, qtbot: QtBot) -> None:
    bar = OutcomeBar(Words(language))
    qtbot.addWidget(bar)
    wide = bar.sizeHint().width()
    bare = wide - len(KEYS) * theme.px(24)
    rows = {}
    bar.show()
    for width in (wide, wide - 1, bare, bare - 1):
        bar.resize(width, 80)
        QApplication.processEvents()
        rows[width] = len({button.y() for button in bar.buttons.values()})
        if rows[width] == 1:
            assert all(b.width() >= b.sizeHint().width() - 1 for b in bar.buttons.values())
    assert list(rows.values()) == [1, 1, 1, 2]


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What was said aloud beside what has the keyboard."""
    said: list[str] = []
    for module in (spoken, interview_pad, call_page):
        monkeypatch.setattr(module, "announce", lambda _, text, **_more: said.append(text))
    return said


def test_a_call_is_heard_where_the_keyboard_is(
    screen: CallsScreen, window: Window, qtbot: QtBot, calls: list[int]
) -> None:
    begin(screen, qtbot)
    heard = window.focusWidget()
    assert heard is not None
    assert heard.accessibleName() == "Call to Ana Gómez"
    assert "Good morning" in heard.accessibleDescription()
    press(window, qtbot, "N")
    assert "You need not call back" in heard.accessibleDescription(), "what is left on the machine"
    save(window, qtbot)
    heard = window.focusWidget()
    assert heard is not None
    assert heard.accessibleName() == "Call to Luis Pérez", "the next one"


def test_a_survey_is_heard_with_its_statement_its_answers_and_what_was_taken(
    screen: CallsScreen, window: Window, qtbot: QtBot, told: list[str]
) -> None:
    page = begin(screen, qtbot)
    press(window, qtbot, "R")
    heard = window.focusWidget()
    assert heard is page.survey.pad.question
    assert "1 Very dissatisfied" in heard.accessibleDescription()
    assert heard.accessibleDescription().startswith("Question 1 of")
    press(window, qtbot, "5")
    assert page.survey.pad.statement.text() in heard.accessibleName()
    assert "7 " in heard.accessibleDescription(), "the ends of a scale without words"
    press(window, qtbot, "7", "2", "3")
    assert told[-1].endswith(": chosen")
    press(window, qtbot, "3")
    assert told[-1].endswith(": not chosen")


def test_what_asks_for_making_good_is_said_once_and_leads_to_what_is_promised(
    screen: CallsScreen, window: Window, qtbot: QtBot, told: list[str]
) -> None:
    page = begin(screen, qtbot)
    press(window, qtbot, "R", "1", "1", "0", "2", "1", "1", "1", "1", "It is slow", Qt.Key.Key_Return)
    assert page.interview is not None
    assert page.interview.done
    assert window.focusWidget() is page.ending.promise
    assert "Survey: all questions asked" in told
    assert told.count(page.alarm.text()) == 1


def test_after_a_survey_that_asks_for_nothing_one_is_back_at_the_call(
    screen: CallsScreen, window: Window, qtbot: QtBot, told: list[str]
) -> None:
    page = begin(screen, qtbot)
    press(window, qtbot, "R", "5", "7", "0", "9", "7", "7", "7", "7", Qt.Key.Key_Return)
    assert page.interview is not None
    assert page.interview.done
    assert window.focusWidget() is page.area
