"""Measures the calendar: a week of 400 visits read, painted, gone on from, scrolled and dragged over, in the big shop."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial
from random import Random
from typing import TYPE_CHECKING, Any

from helpdesk.action import Context, entry
from helpdesk.batch import Batch, Progress
from helpdesk.clock import to_text
from helpdesk.desk import Desk
from helpdesk.domain.calendar_days import instant, monday
from helpdesk.services.shop.staff_actions import AddStaff
from helpdesk.store.tables.visits import Visit, VisitJob
from helpdesk.texts import Text, verbatim
from tests.benchmarks.measure import SAMPLES, Figure, Times, compared, reckoned
from tests.benchmarks.setting import Setting
from tests.benchmarks.waits import warmed

if TYPE_CHECKING:
    from ui.screens.calendar.screen import CalendarScreen

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
PEOPLE, WEEK, YEARS, SLICE = 12, 400, 12, 2_000
SHARE = 2
"""A visit for so many cases."""
SIZE = (1366, 728)
COLUMNS = (
    "id site_id technician_id planned_start planned_end travel_minutes arrived_at left_at result created_at"
)


def run(setting: Setting) -> list[Figure]:
    """What is read, beside its bare statements; then the screen."""
    with setting.desk() as desk:
        _fill(desk, setting.size // SHARE)
    with setting.desk() as desk, setting.bare() as bare:
        first = monday(desk.clock.today(desk.words().zone))
        seen = len(desk.calendar.span(first, 7).visits)
        note = f"{seen} visits of {desk.store.value('SELECT count(*) FROM visits'):,}"
        weeks = [partial(desk.calendar.span, first - timedelta(days=7 * back), 7) for back in range(50)]
        job = desk.calendar.to_plan.page(limit=1)[0].id
        slots = partial(desk.visits.free_slots, job, since=desk.clock.now())
        asked: list[tuple[str, list[Callable[[], Any]], str]] = [
            ("calendar, a week of all", [partial(desk.calendar.span, first, 7)] * 50, note),
            ("calendar, weeks long past", weeks, ""),
            ("calendar, to plan, first page", [desk.calendar.to_plan.page] * 50, ""),
            ("calendar, to plan, counted", [desk.today.to_plan] * 50, ""),
            ("next three free slots for a job", [slots] * 50, ""),
        ]
        reads = [compared(name, calls, desk.store.raw, bare, note=note) for name, calls, note in asked]
    return [*reads, *_screen(setting)]


# -- the screen -----------------------------------------------------------------------------------------------


def _screen(setting: Setting) -> list[Figure]:
    from PySide6.QtWidgets import QApplication

    from ui import theme
    from ui.jobs import Jobs
    from ui.shell import Goal
    from ui.widgets.memory import Forgetful
    from ui.window import Window

    app = QApplication.instance() or QApplication(["benchmark", *theme.STYLE])
    theme.apply(app, "light")  # type: ignore[arg-type]
    with setting.desk() as desk:
        jobs = Jobs(desk)
        window = Window(desk, jobs, desk.words(), Forgetful())
        window.resize(*SIZE)
        window.go(Goal("today"), remember=False)
        window.show()
        app.processEvents()
        warmed(window)
        opened = Times()
        reckoned(lambda: (window.go(Goal("calendar"), remember=False), app.processEvents()), opened)
        screen: Any = window.current()
        figures = [_figure("calendar, opened for the first time", opened, 100.0, "once")]
        figures += _looked_at(screen, app.processEvents, "one person's week")
        screen.show_view(screen.view._replace(who=tuple(person.id for person in screen.span.people)))
        figures += _looked_at(screen, app.processEvents, "the weeks of all")
        window.close()
        jobs.close()
    return figures


def _looked_at(screen: CalendarScreen, paint: Callable[[], None], what: str) -> list[Figure]:
    grid, painted, gone, scrolled, dragged = screen.grid, Times(), Times(), Times(), Times()
    paint()
    note = f"{len(grid.sheet.blocks)} visits in {len(grid.sheet.columns)} columns"
    for _ in range(50):
        reckoned(grid.viewport().repaint, painted)
    for step in range(40):
        reckoned(lambda step=step: (screen.step(1 if step % 2 else -1), paint()), gone)
    for value in _to_and_fro(grid):
        reckoned(lambda value=value: (grid.verticalScrollBar().setValue(value), paint()), scrolled)
    for value in _to_and_fro(grid, across=True):
        reckoned(lambda value=value: (grid.horizontalScrollBar().setValue(value), paint()), scrolled)
    _drag(screen, paint, dragged)
    return [
        _figure(f"calendar, {what}: painted whole", painted, 16.0, note),
        _figure(f"calendar, {what}: a week on, read and painted", gone, 16.0, note),
        _figure(f"calendar, {what}: scrolled and painted", scrolled, 16.0, note),
        _figure(f"calendar, {what}: a visit follows the pointer", dragged, 16.0, note),
    ]


def _to_and_fro(grid: Any, *, across: bool = False) -> Iterator[int]:
    bar = grid.horizontalScrollBar() if across else grid.verticalScrollBar()
    for number in range(SAMPLES // 2):
        yield round(bar.maximum() * (number % 20) / 19)


def _drag(screen: CalendarScreen, paint: Callable[[], None], times: Times) -> None:
    """From press to release without a release: nothing is written."""
    from PySide6.QtCore import QPoint

    grid = screen.grid
    found = next(((block, rect) for block, rect in grid.rects() if block.movable), None)
    if found is None:
        return
    grid.ensure_visible(found[1])
    middle = found[1].center() - grid.offset()
    grid.dragging.press(*found, middle)
    for number in range(SAMPLES):
        there = middle + QPoint(number * 3 % 400, number * 7 % 300)
        reckoned(lambda there=there: (grid.dragging.move_to(there), paint()), times)
    grid.dragging.cancel()


def _figure(name: str, times: Times, aim: float, note: str) -> Figure:
    p95 = times.p(95)
    return Figure(name, times.p(50), "ms", None, p95, None, f"p95 ≤ {aim:g} ms", p95 <= aim, note)


# -- visits for the big shop ------------------------------------------------------------------------------------


def _fill(desk: Desk, count: int) -> None:
    """Visits of twelve years, and a full week, unless they are there."""
    if desk.store.value("SELECT EXISTS (SELECT 1 FROM visits)"):
        return
    known = sum(person.role == "technician" for person in desk.shop.staff())
    for number in range(known, PEOPLE):
        desk.do(AddStaff(name=f"Technician {number + 1:02}", role="technician"))
    desk.do_batch(MakeVisits(count=count), lambda _: None)
    desk.store.run("PRAGMA wal_checkpoint(TRUNCATE)")


@dataclass(frozen=True, kw_only=True)
class MakeVisits(Batch):
    """Visits of made-up jobs, some thousand at a time; the last of them in this week."""

    count: int = entry(verbatim("Visits"), "number")

    def label(self) -> Text:
        return verbatim("Visits made")

    def steps(self, ctx: Context) -> Iterator[Progress]:
        jobs = ctx.store.value("SELECT max(id) FROM jobs")
        people = [who for (who,) in ctx.store.rows("SELECT id FROM staff WHERE role = 'technician'")]
        self._waiting(ctx)
        chance = Random("visits")
        week = monday(ctx.today)
        for first in range(0, self.count + WEEK, SLICE):
            numbers = range(first, min(first + SLICE, self.count + WEEK))
            rows = [self._row(ctx, number, people, week) for number in numbers]
            ctx.store.insert_many(Visit, COLUMNS.split(), rows)
            served = [(number + 1, chance.randint(1, jobs), 1) for number in numbers]
            ctx.store.insert_many(VisitJob, ("visit_id", "job_id", "position"), served)
            yield Progress(first, self.count)

    def _waiting(self, ctx: Context) -> None:
        """Some jobs that never came into the shop: they wait for a visit."""
        ctx.store.run(
            "UPDATE jobs SET received_at = NULL, kind = 'maintenance' WHERE id IN (SELECT id FROM jobs "
            "WHERE state = 'received' AND kind = 'repair' LIMIT 500)"
        )

    def _row(self, ctx: Context, number: int, people: list[int], week: date) -> tuple[Any, ...]:
        place, open_now = number - self.count, number >= self.count
        who = people[number % len(people)]
        if open_now:
            turn = place // len(people)
            day, hour = week + timedelta(days=turn % 6), 540 + turn // 6 * 45
        else:
            ago = 14 + (number * 365 * YEARS) // max(self.count, 1)
            day, hour = week - timedelta(days=ago), 540 + number * 37 % 480
        start = instant(day, hour, ctx.words.zone)
        end = start + timedelta(minutes=40)
        ended = (to_text(start), to_text(end), "done") if not open_now else (None, None, "")
        return (number + 1, None, who, to_text(start), to_text(end), 5, *ended, to_text(ctx.now))
