"""Work of who left the PC: the next reads not what it is, and how it ended outlives the program."""

from __future__ import annotations

from threading import Event

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from helpdesk.desk import Desk
from helpdesk.errors import Cancelled, HelpdeskError, WorldError
from helpdesk.services.customers.actions import AddCustomer
from helpdesk.texts import verbatim
from tests.ui.guarded import PINS, sign_in
from tests.ui.guarded import locked as locked
from tests.ui.guarded import people as people
from tests.ui.guarded import window as window
from ui.drafts import kept
from ui.finished_work import PREFIX
from ui.jobs import Jobs, Task
from ui.shell import Word
from ui.widgets.notice_list import NoticeList
from ui.window import Window


def noted(desk: Desk, person: int) -> list[str]:
    """The keys of what is kept for a person."""
    return [key for key, _ in desk.drafts(person) if key.startswith(PREFIX)]


def said(window: Window) -> str:
    QApplication.processEvents()
    line = window.telling.line
    if line is not None and line.isVisible():
        return line.accessibleName()
    return window.toast._said if window.toast.isVisible() else ""


def test_the_next_person_reads_not_whose_work_goes_on_nor_stops_it(window: Window, qtbot: QtBot) -> None:
    jobs, go_on, begun = window.shell.jobs, Event(), Event()

    def work(_: Task) -> None:
        begun.set()
        go_on.wait(10)

    jobs.run(verbatim("Export of salaries"), work)
    qtbot.waitUntil(begun.is_set)
    strip = window.strip
    qtbot.waitUntil(lambda: strip.label.text() == "Export of salaries")
    strip._appear.timeout.emit()
    assert strip.stop.isVisible()
    sign_in(window, PINS["eva"])
    assert strip.label.text() == "Somebody else's work goes on"
    assert "salaries" not in strip.bar.accessibleName()
    assert not strip.stop.isVisible()
    sign_in(window, PINS["ana"])
    assert strip.label.text() == "Export of salaries"
    assert strip.stop.isVisible()
    go_on.set()
    qtbot.waitUntil(lambda: not jobs.busy)


def test_what_was_finished_is_told_at_the_next_sign_in_though_the_program_was_closed(
    window: Window, desk: Desk, people: dict[str, int], qtbot: QtBot
) -> None:
    # Of a program that is closed before she is back.
    jobs, go_on = Jobs(desk), Event()
    jobs.run(verbatim("Writing list.csv"), lambda _: go_on.wait(10))
    jobs.run(verbatim("Adding"), lambda _: desk.do(AddCustomer(name="Rosa Vidal", phone="600 11 22 33")))

    def refused(_: Task) -> None:
        raise HelpdeskError(verbatim("The disk is full."))

    jobs.run(verbatim("Writing more.csv"), refused, failed=lambda _: None)
    jobs.run(verbatim("Nobody's affair"), lambda _: None, quiet=True)
    window.do_lock()
    go_on.set()
    qtbot.waitUntil(lambda: not jobs.busy)
    assert len(noted(desk, people["ana"])) == 3
    jobs.close()
    assert not kept(desk), "they are no drafts"
    sign_in(window, PINS["eva"])
    assert said(window) == ""
    sign_in(window, PINS["ana"])
    assert said(window).startswith("While you were away: Writing list.csv: done; ")
    assert "Rosa Vidal" in said(window)
    assert said(window).endswith("; Writing more.csv: could not be done; The disk is full.")
    assert not noted(desk, people["ana"])


def test_what_closing_the_program_stopped_is_told_too(
    window: Window, desk: Desk, people: dict[str, int], qtbot: QtBot
) -> None:
    jobs, begun = Jobs(desk), Event()

    def work(task: Task) -> None:
        begun.set()
        while not task.cancelled():
            Event().wait(0.01)
        raise Cancelled

    jobs.run(verbatim("Import"), work)
    qtbot.waitUntil(begun.is_set)
    window.do_lock()
    jobs.close()
    sign_in(window, PINS["ana"])
    assert said(window) == "While you were away: Import: stopped before its end"
    assert not noted(desk, people["ana"])


def test_what_was_told_leaves_no_note(
    window: Window, desk: Desk, people: dict[str, int], qtbot: QtBot
) -> None:
    jobs, go_on, ended = window.shell.jobs, Event(), []
    jobs.run(verbatim("Long"), lambda _: go_on.wait(10), ended.append)
    sign_in(window, PINS["eva"])
    go_on.set()
    qtbot.waitUntil(lambda: not jobs.busy)
    assert len(noted(desk, people["ana"])) == 1
    sign_in(window, PINS["ana"])
    assert ended == [True]
    assert not noted(desk, people["ana"])
    assert said(window) == ""


def test_a_file_that_takes_no_note_keeps_nobody_from_being_told_nor_the_program_from_ending(
    window: Window, desk: Desk, people: dict[str, int], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise WorldError(verbatim("The disk is full."))

    monkeypatch.setattr(desk, "keep", full)
    jobs, go_on, ended = window.shell.jobs, Event(), []
    jobs.run(verbatim("Long"), lambda _: go_on.wait(10), ended.append)
    sign_in(window, PINS["eva"])
    go_on.set()
    qtbot.waitUntil(lambda: not jobs.busy)
    sign_in(window, PINS["ana"])
    assert ended == [True]
    others = Jobs(desk)
    others.run(verbatim("Import"), lambda task: task.cancelled())
    window.do_lock()
    others.close()
    assert not others.busy


def test_behind_the_end_nothing_begins(desk: Desk) -> None:
    jobs, begun = Jobs(desk), []
    jobs.close()
    task = jobs.run(verbatim("Late"), begun.append)
    assert task.cancelled()
    assert not jobs.busy
    assert jobs._thread is None
    assert begun == []


def test_nobody_reads_what_was_said_to_another(window: Window) -> None:
    bell, telling = window.top.bell, window.telling
    window.say(Word(verbatim("Ana’s affair"), behind=True))
    assert bell.unseen == 1
    sign_in(window, PINS["eva"])
    assert bell.unseen == 0
    assert telling.line is not None
    assert not telling.line.isVisible()
    window.do_notices()
    (shown,) = bell.findChildren(NoticeList)
    assert shown.rows == []
    shown.close()
    sign_in(window, PINS["ana"])
    assert bell.unseen == 1
