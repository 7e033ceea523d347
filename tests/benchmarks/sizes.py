"""Measures the file: how large, and which tables make it so."""

from __future__ import annotations

import sqlite3
from collections import defaultdict

from helpdesk.store import search
from tests.benchmarks.measure import Figure
from tests.benchmarks.setting import Setting

MEGA = 1_000_000
LINES = 14


def run(setting: Setting) -> list[Figure]:
    """The whole, then the largest parts; indexes count with their tables, full text apart."""
    figures = [Figure("file", setting.file.stat().st_size / MEGA, "MB", note=f"{setting.size:,} cases")]
    with setting.bare() as bare:
        try:
            parts = bare.execute("SELECT name, sum(pgsize) FROM dbstat GROUP BY name").fetchall()
        except sqlite3.OperationalError:
            return figures
        owner = dict(bare.execute("SELECT name, tbl_name FROM sqlite_master"))
    sums: dict[str, int] = defaultdict(int)
    indexes: dict[str, int] = defaultdict(int)
    for name, size in parts:
        table = owner.get(name, name)
        known = next((each.name for each in search.indexes() if table.startswith(each.name)), None)
        sums[f"full text {known}" if known else table] += size
        if table != name and not known:
            indexes[table] += size
    for table, size in sorted(sums.items(), key=lambda item: -item[1])[:LINES]:
        told = f"of it indexes {indexes[table] / MEGA:,.0f} MB" if indexes[table] else ""
        figures.append(Figure(f"  {table}", size / MEGA, "MB", note=told))
    return figures
