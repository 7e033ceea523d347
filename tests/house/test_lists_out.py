"""Every list of the window as a file: one fact a column, each column once, whole days, no line broken in a cell."""

from __future__ import annotations

import csv
import re
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.openings import opened, screens, settle
from tests.samples import copied
from ui import listing
from ui.widgets.records import RecordTable
from ui.window import Window

CUT_DAY = re.compile(r"^\d{1,2} (?:ene|feb|mar|abr|may|jun|jul|ago|sept?|oct|nov|dic)\.?$")
"""A day as a narrow cell shows it, without its year."""


def _written(window: Window, table: RecordTable, path: Path, qtbot: QtBot) -> list[dict[str, str]]:
    listing.write(window.shell, table, path)
    qtbot.waitUntil(lambda: not window.shell.jobs.busy, timeout=20_000)
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file, delimiter=";"))


def test_every_list_goes_out_one_fact_a_column(
    qapp: object, full_shop: Path, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    problems, seen = list[str](), set[str]()
    with opened(copied(full_shop, tmp_path / "shop"), "es") as window:
        for place, goal in screens(window.desk):
            window.go(goal)
            settle(window)
            for table in window.current().findChildren(RecordTable):
                name = table.accessibleName() or table.objectName()
                if not table.records.rowCount() or name in seen:
                    continue
                seen.add(name)
                path = tmp_path / f"{len(seen)}.csv"
                rows = _written(window, table, path, qtbot)
                head = path.read_text(encoding="utf-8-sig").splitlines()[0]
                titles = next(csv.reader([head], delimiter=";"))
                said = f"{place}: {name}"
                if not rows or len(set(titles)) != len(titles) or not all(titles):
                    problems.append(f"{said}: {titles}, {len(rows)} rows")
                for row in rows[:50]:
                    for title, cell in row.items():
                        if "\n" in cell or CUT_DAY.match(cell) or "…" in cell:
                            problems.append(f"{said}: {title}: {cell!r}")
    assert len(seen) >= 8, seen
    assert not problems, "\n".join(problems)
