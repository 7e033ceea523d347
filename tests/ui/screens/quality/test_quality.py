"""The quality screen: a month is computed behind the window, opened figure by figure by keys, decided upon, printed."""

from __future__ import annotations

import csv
import re
from datetime import UTC, datetime
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog
from pytestqt.qtbot import QtBot

from helpdesk.clock import FixedClock
from helpdesk.desk import Desk
from helpdesk.domain.quality.meanings import MEANINGS
from helpdesk.domain.quality.shown import EXTERNAL, FIVE, INTERNAL
from helpdesk.services.quality.improvement_actions import AddImprovement
from helpdesk.services.quality.month_actions import KeepMonth
from helpdesk.services.shop.staff_actions import AddStaff
from helpdesk.services.workshop.repair_actions import (
    AssignTechnician,
    CheckWork,
    Diagnose,
    FinishWork,
    StartWork,
)
from helpdesk.texts import verbatim
from tests import builders
from tests.services.quality.told import sheet
from ui.screens.cases.screen import CasesScreen
from ui.screens.quality.figure_row import FigureRow
from ui.screens.quality.records import BEHIND
from ui.screens.quality.screen import QualityScreen
from ui.shell import Goal
from ui.widgets.record_lines import RecordLines
from ui.window import Window

OCTOBER = datetime(2026, 10, 14, 10, 0, tzinfo=UTC)


@pytest.fixture
def october(desk: Desk, clock: FixedClock) -> None:
    """One case in October, of a customer who was not pleased; it is November now."""
    now = clock.moment
    clock.moment = OCTOBER
    builders.received(desk)
    clock.moment = now
    sheet(desk, csat=2, nps=3, things_gone_wrong=1, answered_at=OCTOBER, case=1)


def shown(window: Window, qtbot: QtBot) -> QualityScreen:
    window.go(Goal("quality"))
    screen = window.current()
    assert isinstance(screen, QualityScreen)
    qtbot.waitUntil(lambda: not window.shell.jobs.busy and screen.view is not None)
    return screen


@pytest.mark.usefixtures("october")
def test_the_last_whole_month_is_shown_first(window: Window, qtbot: QtBot) -> None:
    screen = shown(window, qtbot)
    assert screen.month() == "2026-10"
    card = screen.cards["csat.top2_percent"]
    assert card.value.text() == "0.0 %"
    assert card.many.text().startswith("n 1")
    assert card.verdict.text() == "few answers"
    assert screen.external.rows["csat.top2_percent"].value.text() == "few answers"


@pytest.mark.usefixtures("october")
def test_who_comes_while_the_figures_are_computed_has_the_keyboard_at_the_month(
    window: Window, qtbot: QtBot
) -> None:
    window.do_search()
    window.go(Goal("quality"))
    screen = window.current()
    assert isinstance(screen, QualityScreen)
    assert window.focusWidget() is screen.months.names
    qtbot.waitUntil(lambda: not window.shell.jobs.busy and screen.view is not None)
    window.do_search()
    window.go(Goal("quality"))
    assert window.focusWidget() is screen.lead


def test_an_empty_shop_is_told_kindly(window: Window, qtbot: QtBot) -> None:
    screen = shown(window, qtbot)
    assert screen.empty.isVisible()
    assert not screen.area.isVisible()
    assert "Nothing was recorded in November 2026" in screen.empty.sentence.text()


@pytest.mark.usefixtures("october")
def test_nothing_is_opened_or_decided_before_the_first_month_has_come(window: Window, qtbot: QtBot) -> None:
    window.go(Goal("quality"))
    screen = window.current()
    assert isinstance(screen, QualityScreen)
    assert not screen.area.isEnabled()
    assert shown(window, qtbot).area.isEnabled()
    screen.reload()
    assert screen.area.isEnabled()


@pytest.mark.usefixtures("october")
def test_months_are_walked_by_keys_and_stop_at_the_ends(window: Window, qtbot: QtBot) -> None:
    screen = shown(window, qtbot)
    qtbot.keyClick(screen, Qt.Key.Key_PageDown)
    assert screen.month() == "2026-11"
    qtbot.keyClick(screen, Qt.Key.Key_PageDown)
    assert screen.month() == "2026-11"
    qtbot.keyClick(screen, Qt.Key.Key_PageUp)
    assert screen.month() == "2026-10"
    qtbot.keyClick(screen, Qt.Key.Key_PageUp)
    assert screen.month() == "2026-10", "nothing is known of before"


@pytest.mark.usefixtures("october")
def test_a_month_left_for_another_is_no_failure(window: Window, qtbot: QtBot) -> None:
    screen = shown(window, qtbot)
    screen.reload()
    for key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
        qtbot.keyClick(screen, key)
    screen.reload()
    qtbot.waitUntil(lambda: not window.shell.jobs.busy)
    assert not window.toast.isVisible(), window.toast.label.text()
    assert "computed" not in screen.page.head.count.text()


@pytest.mark.usefixtures("october")
def test_a_month_asked_for_anew_is_not_given_up_with_its_first_asking(
    window: Window, qtbot: QtBot, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    screen = shown(window, qtbot)
    jobs, begin, go_on, view = window.shell.jobs, Event(), Event(), type(desk.months).view
    monkeypatch.setattr(type(desk.months), "view", lambda *told: go_on.wait(10) and view(*told))
    jobs.run(verbatim("Something else"), lambda _: begin.wait(10))
    screen.reload()
    first = screen._task
    screen.reload()
    second = screen._task
    with qtbot.waitSignal(jobs.finished, check_params_cb=lambda task: task is first):
        begin.set()
    assert screen._task is second is not first
    assert "computed…" in screen.page.head.count.text()
    # The first may also have ended a moment before it was given up.
    screen._computed(screen._asked - 1, screen.view)
    assert screen._task is second
    go_on.set()
    qtbot.waitUntil(lambda: not jobs.busy)
    assert screen._task is None


@pytest.mark.usefixtures("october")
def test_a_month_that_is_computed_can_be_given_up_and_asked_for_again(window: Window, qtbot: QtBot) -> None:
    screen = shown(window, qtbot)
    jobs, before = window.shell.jobs, screen.view
    screen.reload()
    assert screen._task is not None
    screen._task.cancel()
    qtbot.waitUntil(lambda: not jobs.busy)
    assert screen.view is before, "what was shown stays"
    assert not window.toast.isVisible(), "who gives up knows it"
    assert "computed…" not in screen.page.head.count.text()
    screen._show_month(screen.month())
    qtbot.waitUntil(lambda: not jobs.busy)
    assert screen.view is not before


@pytest.mark.usefixtures("october")
def test_nothing_is_computed_for_a_screen_that_is_gone(window: Window, qtbot: QtBot) -> None:
    screen = shown(window, qtbot)
    jobs, begin = window.shell.jobs, Event()
    jobs.run(verbatim("Something else"), lambda _: begin.wait(10))
    screen.reload()
    task = screen._task
    window.drop_screens()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert task is not None
    assert task.cancelled()
    begin.set()
    qtbot.waitUntil(lambda: not jobs.busy)


@pytest.mark.usefixtures("october")
def test_a_figure_opens_by_enter_and_its_case_by_enter(window: Window, qtbot: QtBot) -> None:
    screen = shown(window, qtbot)
    row = screen.external.rows["csat.top2_percent"]
    row.head.setFocus()
    qtbot.keyClick(row.head, Qt.Key.Key_Return)
    assert row.detail is not None
    assert row.detail.isVisible()
    lines = row.detail.records.lines
    assert [line.leads for line in lines.lines()] == [("case", 1)]
    qtbot.keyClick(lines, Qt.Key.Key_Return)
    assert isinstance(window.current(), CasesScreen)
    window.go(Goal("quality"))
    qtbot.waitUntil(lambda: not window.shell.jobs.busy)
    qtbot.keyClick(row.head, Qt.Key.Key_Return)
    assert not row.detail.isVisible()


@pytest.mark.usefixtures("october")
def test_only_one_figure_is_open_and_arrows_walk_the_rows(window: Window, qtbot: QtBot) -> None:
    screen = shown(window, qtbot)
    qtbot.keyClick(screen.cards["csat.top2_percent"], Qt.Key.Key_Return)
    assert screen.external.rows["csat.top2_percent"].is_open()
    qtbot.keyClick(screen.cards["on_time.percent"], Qt.Key.Key_Space)
    assert screen.internal.rows["on_time.percent"].is_open()
    assert not screen.external.rows["csat.top2_percent"].is_open()
    qtbot.keyClick(screen.internal.rows["on_time.percent"].head, Qt.Key.Key_Down)
    assert screen.internal.rows["comeback.percent"].head.hasFocus()


@pytest.mark.usefixtures("october")
def test_every_row_opens_with_exactly_its_records(window: Window, qtbot: QtBot) -> None:
    screen = shown(window, qtbot)
    for key, row in {**screen.internal.rows, **screen.external.rows}.items():
        screen._open(key)
        assert row.detail is not None
        assert row.detail.records.parts is not None
        for part, button in row.detail.records.parts.buttons.items():
            row.detail.records.parts.set_value(part)
            row.detail.records._read()
            count = row.detail.findChild(RecordLines).count()
            assert button.text().split()[-1] == str(count), (key, part)


@pytest.mark.usefixtures("october")
def test_a_technician_has_cases_to_talk_over_and_no_percentage(
    window: Window, qtbot: QtBot, desk: Desk, clock: FixedClock
) -> None:
    people = [
        builders.did(desk, AddStaff(name=name, role="technician")) for name in ("Pablo Gil", "Marta Sol")
    ]
    for number, technician in enumerate((people[0], people[0], people[0], people[1])):
        now, clock.moment = clock.moment, OCTOBER
        builders.received(desk, builders.unit(desk, f"T-{number}"))
        job = int(desk.store.value("SELECT max(id) FROM jobs"))
        desk.do(AssignTechnician(job=job, technician=technician))
        desk.do(Diagnose(job=job, diagnosis="Pump"))
        desk.do(StartWork(job=job))
        desk.do(FinishWork(job=job, work_done="Pump renewed", remedy="replaced"))
        desk.do(CheckWork(job=job))
        clock.moment = now
    screen = shown(window, qtbot)
    screen._open("turnaround.median_days")
    detail = screen.internal.rows["turnaround.median_days"].detail
    assert detail is not None
    assert detail.records.lines.count() == 4
    detail.records.who.set_value("Pablo Gil")
    detail.records._read()
    assert detail.records.lines.count() == 3
    assert not any("%" in line.why for line in detail.records.lines.lines())


@pytest.mark.usefixtures("october")
def test_a_proportion_is_parted_and_few_stay_few(window: Window, qtbot: QtBot) -> None:
    screen = shown(window, qtbot)
    screen._open("csat.top2_percent")
    detail = screen.external.rows["csat.top2_percent"].detail
    assert detail is not None
    assert detail.parted is not None
    detail.parted.by.set_value("kind")
    detail.parted._read()
    (bar,) = detail.parted.bars
    assert (bar.value, bar.few, bar.said) == (None, True, "few · 1")


def test_every_figure_that_is_shown_has_records_to_look_at() -> None:
    assert set(BEHIND) == {*INTERNAL, *EXTERNAL, "load.percent"}
    assert set(FIVE) <= set(BEHIND)


@pytest.mark.usefixtures("october")
def test_something_to_do_better_is_added_for_its_month_and_figure(
    window: Window, qtbot: QtBot, desk: Desk
) -> None:
    screen = shown(window, qtbot)
    screen._open("on_time.percent")
    detail = screen.internal.rows["on_time.percent"].detail
    assert detail is not None
    detail.improve.click()
    (dialog,) = window.dialogs
    dialog.form.fill({"text": "A second supplier of pumps"})
    dialog.save()
    (row,) = desk.improvements.of_month("2026-10")
    assert (row.text, row.figure) == ("A second supplier of pumps", "on_time.percent")
    qtbot.waitUntil(lambda: not window.shell.jobs.busy)
    assert "A second supplier of pumps" in screen.next.texts()


@pytest.mark.usefixtures("october")
def test_what_moved_since_printing_is_said(window: Window, qtbot: QtBot, desk: Desk) -> None:
    desk.do(KeepMonth(month="2026-10", **desk.months.frozen("2026-10")._asdict()))
    sheet(desk, csat=5, answered_at=OCTOBER)
    screen = shown(window, qtbot)
    assert screen.moved.isVisible()
    said = screen.moved.text()
    count = int(re.search(r"(\d+) figures? moved", said)[1])  # type: ignore[index]
    more = int(found[1]) if (found := re.search(r"and (\d+) more", said)) else 0
    named = said.partition("it said.")[2].split("; ")
    assert count == len(named) - bool(more) + more, said
    assert "report printed" in screen.page.head.count.text()
    assert screen.cards["csat.top2_percent"].value.text() == "0.0 %", "the report keeps what it said"


@pytest.mark.usefixtures("october")
def test_a_saved_report_keeps_the_months_figures(
    window: Window, qtbot: QtBot, desk: Desk, tmp_path: Path
) -> None:
    screen = shown(window, qtbot)
    screen.print_()
    (dialog,) = window.dialogs
    qtbot.waitUntil(lambda: dialog.drawn is not None)
    dialog.save(tmp_path / "report.pdf")
    qtbot.waitUntil(lambda: desk.months.kept("2026-10") is not None)
    dialog.reject()
    qtbot.waitUntil(lambda: not window.shell.jobs.busy)
    assert isinstance(dialog, QDialog)


@pytest.mark.usefixtures("october")
def test_undo_takes_a_decision_back_from_the_screen(window: Window, qtbot: QtBot, desk: Desk) -> None:
    screen = shown(window, qtbot)
    window.shell.do(AddImprovement(month="2026-10", text="Call the day before"))
    qtbot.waitUntil(lambda: "Call the day before" in screen.next.texts())
    window.shell.undo()
    qtbot.waitUntil(lambda: "Call the day before" not in screen.next.texts())


@pytest.mark.usefixtures("october")
def test_one_can_go_to_a_figure_of_a_month(window: Window, qtbot: QtBot) -> None:
    window.go(Goal("quality", view="2026-10 csat.top2_percent"))
    screen = window.current()
    assert isinstance(screen, QualityScreen)
    qtbot.waitUntil(lambda: screen.external.rows["csat.top2_percent"].is_open())
    assert screen.month() == "2026-10"


@pytest.mark.usefixtures("october")
def test_the_figures_are_exported_unrounded(window: Window, qtbot: QtBot, tmp_path: Path) -> None:
    screen = shown(window, qtbot)
    assert screen.told is not None
    screen.export_button.click()
    (asked,) = screen.findChildren(QFileDialog)
    asked.fileSelected.emit(str(tmp_path / "figures.csv"))
    qtbot.waitUntil(lambda: not window.shell.jobs.busy)
    with (tmp_path / "figures.csv").open(encoding="utf-8-sig", newline="") as file:
        head, *found = csv.reader(file, delimiter=";")
    assert head[:3] == ["Figure", "Key", "Value"]
    by_key = {row[1]: row for row in found}
    assert by_key["csat.mean"][2:4] == ["2.0", "1"]
    assert by_key["nps.score"][2] == "-100.0"
    asked.reject()


@pytest.mark.usefixtures("october")
def test_every_figure_has_its_row_and_each_opens(window: Window, qtbot: QtBot) -> None:
    screen = shown(window, qtbot)
    assert not screen.rest.is_unfolded()
    qtbot.mouseClick(screen.rest.link, Qt.MouseButton.LeftButton)
    assert screen.rest.is_unfolded()
    rows = {**screen.internal.rows, **screen.external.rows, **screen.rest.rows}
    sums = {"internal_quality", "external_quality", "quality_gap"}
    assert set(rows) | sums == set(MEANINGS)
    for key, row in rows.items():
        screen._open(key)
        assert row.detail is not None, key
        assert row.detail.means.text(), key
    assert "How cases came: Counter" in screen.rest.channels.text()
    qtbot.mouseClick(screen.rest.link, Qt.MouseButton.LeftButton)
    assert not screen.rest.is_unfolded()


@pytest.mark.parametrize("key", [*INTERNAL, *EXTERNAL])
def test_a_figures_name_is_whole_in_a_window_of_1280(window: Window, qtbot: QtBot, key: str) -> None:
    row = FigureRow(window.shell, key)
    qtbot.addWidget(row)
    row.setFixedWidth(424)
    row.show()
    QApplication.processEvents()
    assert row.name.width() >= row.name.sizeHint().width()
