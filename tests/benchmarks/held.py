"""Measures what of the window's waits hangs on how much there is: the views of what is open, a receipt shown,
an import taken back, and how long the window's thread is held at a time meanwhile."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from helpdesk.action import Context
from helpdesk.batch import Batch, Progress
from helpdesk.store.tables.people import Customer
from helpdesk.texts import Text, verbatim
from tests.benchmarks.measure import Figure, Times, reckoned

if TYPE_CHECKING:
    from ui.window import Window

HELD = 8.0
"""Milliseconds: the longest that the window's thread is held behind a person's back."""
ROUNDS = 20
MADE = 20_000
"""Customers that the import taken back had brought."""
VIEWS = (
    ("units in the shop", "units", "shop"),
    ("customers with open cases", "customers", "open"),
    ("cases of a technician", "cases", "technician:3"),
    ("cases that nobody collects", "cases", "uncollected"),
)


@dataclass(frozen=True, kw_only=True)
class BringPeople(Batch):
    """Customers by the thousand, as an import writes them."""

    def label(self) -> Text:
        return verbatim("People brought")

    def steps(self, ctx: Context) -> Iterator[Progress]:
        at = ctx.now.isoformat()
        for first in range(0, MADE, 500):
            rows = [(f"Bench {n}", f"bench {n}", at) for n in range(first, first + 500)]
            ctx.store.insert_many(Customer, ("name", "name_key", "created_at"), rows)
            yield Progress(first + 500, MADE)


def views(window: Window, go: Callable[[str, str], None]) -> Iterator[Figure]:
    """Each view that was slow for want of its index: chosen, read, counted and painted."""
    for what, screen, view in VIEWS:
        times = Times()
        for _ in range(ROUNDS):
            go("today", "")
            reckoned(lambda screen=screen, view=view: go(screen, view), times)  # type: ignore[misc]
        yield figure(f"{what}: chosen and painted", times, 16.0)


def receipt(window: Window) -> Iterator[Figure]:
    """A receipt shown: the longest turn of the window's thread, while it is made behind."""
    newest = window.desk.store.value("SELECT max(id) FROM cases")
    first, later = Times(), Times()
    for turn in range(6):
        dialog = window.open_dialog("preview", {"paper": "receipt", "number": str(newest - turn)})
        turns(window, later if turn else first)
        dialog.reject()
        turns(window, Times())
    yield figure("a receipt shown, longest turn, first", first, 100.0, longest=True)
    yield figure("a receipt shown, longest turn, later", later, 100.0, longest=True)


def import_undone(window: Window) -> Iterator[Figure]:
    """An import taken back behind the window, with progress: the longest turn of the window's thread."""
    window.desk.do_batch(BringPeople())
    held, asked = Times(), Times()
    turns(window, Times())
    reckoned(window.do_undo, asked)
    turns(window, held)
    left = window.desk.store.value("SELECT count(*) FROM customers WHERE name_key LIKE 'bench %'")
    assert left == 0, left
    yield figure(f"undo of {MADE:,} imported asked for", asked, 16.0)
    yield figure(f"undo of {MADE:,} imported, longest turn", held, HELD, longest=True)


def turns(window: Window, times: Times) -> None:
    """Let the window go on until nothing works behind it any more; each turn's time is kept."""
    from PySide6.QtCore import QCoreApplication

    while window.shell.jobs.busy:
        reckoned(QCoreApplication.processEvents, times)
        time.sleep(0.002)  # The work behind has the processor meanwhile.
    reckoned(QCoreApplication.processEvents, times)


def figure(what: str, times: Times, aim: float, *, longest: bool = False) -> Figure:
    """One line: by the processor's time, with what the clock said beside it."""
    most = max(times.taken) if longest else times.p(95)
    return Figure(
        what,
        times.p(50),
        "ms",
        p95=most,
        aim=f"{'longest' if longest else 'p95'} ≤ {aim:g} ms",
        met=most <= aim,
        note=f"{len(times.taken)} samples; by the clock p95 {times.wall(95):.0f} ms",
    )
