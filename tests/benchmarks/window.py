"""Measures the window's own lists: dragged down page after page, painted each time, beside a bare table view."""

from __future__ import annotations

import os
from collections.abc import Callable

from tests.benchmarks.measure import SAMPLES, Figure, Times, timed
from tests.benchmarks.setting import Setting

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
SIZE = (1366, 728)
STEPS = 4 * SAMPLES
"""Enough to read more than a page of rows several times."""


def scrolled(setting: Setting) -> list[Figure]:
    """The case list of the big shop and a table view over strings, in turn."""
    from PySide6.QtWidgets import QApplication, QTableView

    from ui import theme

    app = QApplication.instance() or QApplication(["benchmark", *theme.STYLE])
    theme.apply(app, "light")
    with setting.desk() as desk:
        from ui.jobs import Jobs
        from ui.shell import Goal
        from ui.widgets.memory import Forgetful
        from ui.window import Window

        jobs = Jobs(desk)
        window = Window(desk, jobs, desk.words(), Forgetful())
        window.resize(*SIZE)
        opened = Times()
        timed(lambda: _go(app, window, Goal("cases")), opened)
        screen = window.current()
        screen.list.chips.choose("all") if hasattr(screen.list.chips, "choose") else None
        table: QTableView = screen.table
        window.show()
        app.processEvents()
        bare = _bare_table(table.size())
        ours = _drag(app.processEvents, table)
        theirs = _drag(app.processEvents, bare)
        rows = table.model().rowCount()
        bare.close()
        window.close()
        jobs.close()
    p95 = ours.p(95)
    return [
        Figure(
            "case list dragged down and painted",
            ours.p(50),
            "ms",
            theirs.p(50),
            p95,
            theirs.p(95),
            "p95 ≤ 16 ms",
            p95 <= 16,
            f"{STEPS} steps, {rows:,} rows read",
        ),
        Figure("screen of cases built and filled", opened.p(50), "ms", note="once"),
    ]


def _go(app: object, window: object, goal: object) -> None:
    window.go(goal, remember=False)  # type: ignore[attr-defined]
    app.processEvents()  # type: ignore[attr-defined]


def _bare_table(size: object) -> object:
    """A table view over strings that are there already."""
    from PySide6.QtCore import QAbstractTableModel, QModelIndex, Qt
    from PySide6.QtWidgets import QTableView

    class Model(QAbstractTableModel):
        def rowCount(self, parent: QModelIndex | None = None) -> int:  # noqa: N802
            return 100_000

        def columnCount(self, parent: QModelIndex | None = None) -> int:  # noqa: N802
            return 4

        def data(self, index: QModelIndex, role: int = 0) -> str | None:
            return f"row {index.row()}" if role == Qt.ItemDataRole.DisplayRole else None

    view = QTableView()
    view.kept = Model()  # type: ignore[attr-defined]
    view.setModel(view.kept)  # type: ignore[attr-defined]
    view.resize(size)  # type: ignore[arg-type]
    view.show()
    return view


def _drag(paint: Callable[[], None], table: object) -> Times:
    """A screenful at a time; every step is painted."""
    times = Times()
    bar = table.verticalScrollBar()  # type: ignore[attr-defined]
    paint()
    for _ in range(STEPS):
        timed(lambda: (bar.setValue(bar.value() + bar.pageStep()), paint()), times)
    return times
