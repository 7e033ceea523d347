"""``python -m tests.benchmarks [name...]``: measures, prints a table, and never fails on time."""

from __future__ import annotations

import argparse
import json
import platform
import shutil
import sqlite3
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from helpdesk.clock import Clock
from tests.benchmarks import (
    calls,
    imports,
    months,
    papers,
    parts,
    plans,
    reads,
    sizes,
    slots,
    solutions,
    starts,
    surveys,
    visits,
    waits,
    writes,
)
from tests.benchmarks.big import big_shop
from tests.benchmarks.measure import Figure, plain, table
from tests.benchmarks.setting import Setting

BENCHMARKS: dict[str, Callable[[Setting], list[Figure]]] = {
    "start": starts.run,
    "search": reads.search,
    "lists": reads.lists,
    "cards": reads.cards,
    "today": reads.today,
    "scroll": reads.scroll,
    "calls": calls.run,
    "parts": parts.run,
    "plans": plans.run,
    "slots": slots.run,
    "solutions": solutions.run,
    "visits": visits.run,
    "waits": waits.run,
    "survey": surveys.run,
    "actions": writes.run,
    "import": imports.run,
    "sample": imports.sample,
    "month": months.run,
    "papers": papers.run,
    "size": sizes.run,
}

OWN = {"papers", "sample", "import", "calls", "survey", "parts", "plans", "slots", "solutions"}
"""What makes its own shop."""


def main() -> int:
    """Measure what was asked for."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument("names", nargs="*", choices=[*BENCHMARKS, []], help="what to measure; nothing: all")
    parser.add_argument("--size", type=int, default=1_000_000, help="cases of the big shop")
    parser.add_argument("--keep", type=Path, help="folder in which the big shop is kept and found again")
    parser.add_argument("--json", type=Path, help="file for the figures")
    asked = parser.parse_args()
    folder = asked.keep or Path(tempfile.mkdtemp(prefix="helpdesk-bench-"))
    try:
        return _measure(asked, folder)
    finally:
        if asked.keep is None:
            shutil.rmtree(folder, ignore_errors=True)


def _measure(asked: argparse.Namespace, folder: Path) -> int:
    setting = Setting(folder, asked.size, Clock())
    print(f"Python {platform.python_version()}, SQLite {sqlite3.sqlite_version}, {platform.machine()}")
    if set(asked.names or BENCHMARKS) - OWN:
        started = time.monotonic()
        big_shop(setting.big, asked.size, setting.clock).close()
        print(f"big shop of {asked.size:,} cases there after {time.monotonic() - started:.0f} s", flush=True)
    figures: list[Figure] = []
    for name, run in BENCHMARKS.items():
        if asked.names and name not in asked.names:
            continue
        print(f"… {name}", file=sys.stderr, flush=True)
        figures += run(setting)
    print(table(figures))
    if asked.json:
        asked.json.write_text(json.dumps(plain(figures), indent=1, ensure_ascii=False), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
