"""What the window says: at the foot for a while, in a line of its own when it ended behind, and behind the bell."""

from __future__ import annotations

from threading import Event

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from helpdesk.desk import Desk
from helpdesk.domain.listing import ListQuery
from helpdesk.services.customers.actions import AddCustomer
from helpdesk.services.customers.erasing_actions import EraseCustomer
from helpdesk.texts import verbatim
from ui.shell import Word
from ui.widgets.link import Link
from ui.widgets.notice_list import NoticeList
from ui.window import Window


def listed(window: Window) -> NoticeList:
    """The list behind the bell, opened by its key."""
    window.do_notices()
    found = [one for one in window.top.bell.findChildren(NoticeList) if one.isVisible()]
    return found[-1]


def ended_behind(window: Window, qtbot: QtBot) -> None:
    """Work that took so long that it was shown, and has ended."""
    go_on, begun = Event(), Event()

    def work(_: object) -> None:
        begun.set()
        go_on.wait(10)

    shell = window.shell
    shell.jobs.run(verbatim("Writing"), work, lambda _: shell.tell(verbatim("Written: list.csv"), "ready"))
    qtbot.waitUntil(begun.is_set)
    qtbot.waitUntil(lambda: window.strip.label.text() == "Writing")
    window.strip._appear.timeout.emit()
    go_on.set()
    qtbot.waitUntil(lambda: not shell.jobs.busy)


def test_work_that_was_shown_ends_in_a_line_that_covers_nothing(window: Window, qtbot: QtBot) -> None:
    ended_behind(window, qtbot)
    line = window.telling.line
    assert line is not None
    assert line.isVisible()
    assert not window.toast.isVisible()
    QApplication.processEvents()
    assert line.geometry().top() >= window.stack.geometry().bottom()
    assert (window.top.bell.unseen, window.top.bell.accessibleName()) == (1, "Notifications · 1 new")
    shown = listed(window)
    assert window.top.bell.unseen == 0
    assert not line.isVisible()
    assert shown.rows[0].accessibleName().startswith("Written: list.csv")
    shown.close()


def test_what_was_done_is_listed_newest_first_and_undone_from_there(
    window: Window, desk: Desk, qtbot: QtBot
) -> None:
    window.shell.do(AddCustomer(name="Rosa Vidal", phone="600 11 22 33"))
    window.shell.do(AddCustomer(name="Berta Ros", phone="600 22 33 44"))
    assert window.top.bell.unseen == 0, "what answers a press was seen"
    shown = listed(window)
    assert ["Berta" in row.accessibleName() for row in shown.rows] == [True, False]
    assert shown.rows[0].hasFocus()
    qtbot.keyClick(shown, Qt.Key.Key_Down)
    assert shown.rows[1].hasFocus()
    (undo,) = shown.rows[0].findChildren(Link)
    (said,) = (one for one in shown.rows[0].findChildren(QLabel) if one.wordWrap())
    assert abs(undo.geometry().center().y() - said.geometry().top() - said.fontMetrics().height() // 2) <= 2
    undo.click()
    assert [row.name for row in desk.customers.page(ListQuery())] == ["Rosa Vidal"]
    again = listed(window)
    titles = [[way.text() for way in row.findChildren(Link)] for row in again.rows]
    assert titles == [["Do again"], [], ["Undo"]]
    qtbot.keyClick(again, Qt.Key.Key_Escape)
    assert not again.isVisible()


def test_the_list_is_empty_in_words_and_keeps_the_last_ones(window: Window) -> None:
    shown = listed(window)
    assert shown.rows == []
    shown.close()
    for number in range(30):
        window.say(Word(verbatim(f"Note {number}")))
    shown = listed(window)
    assert len(shown.rows) == 20
    assert shown.rows[0].accessibleName().startswith("Note 29")
    shown.close()


def _offered(window: Window) -> list[list[str]]:
    shown = listed(window)
    titles = [[way.text() for way in row.findChildren(Link)] for row in shown.rows]
    shown.close()
    return titles


def test_only_what_was_taken_back_last_is_offered_to_be_done_again(window: Window, desk: Desk) -> None:
    for name in ("Rosa Vidal", "Berta Ros"):
        window.shell.do(AddCustomer(name=name))
    window.shell.undo()
    window.shell.undo()
    assert _offered(window)[:2] == [["Do again"], []], "of two, the earlier one would do the other again"
    window.shell.do(AddCustomer(name="Marc Pons"))
    assert _offered(window)[:3] == [["Undo"], [], []]


def test_nothing_is_kept_of_what_was_said_of_an_erased_person(window: Window, desk: Desk) -> None:
    window.shell.do(AddCustomer(name="Rosa Vidal"))
    window.shell.undo()
    outcome = window.shell.do(AddCustomer(name="Rosa Vidal"))
    assert outcome is not None
    window.shell.do(EraseCustomer(id=outcome.id))
    shown = listed(window)
    assert [row.accessibleName().partition(",")[0] for row in shown.rows] == ["Customer erased"]
    shown.close()
