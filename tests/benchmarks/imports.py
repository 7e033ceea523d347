"""Measures writing in bulk: files taken in, beside executemany into the same tables; and the sample shop."""

from __future__ import annotations

import csv
import shutil
import sqlite3
import time
from collections.abc import Iterable, Iterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from random import Random

from helpdesk.desk import Desk
from helpdesk.sample import make_sample
from helpdesk.services.exchange.actions import ImportFile, import_request
from helpdesk.services.sample.lexicon import lexicon
from helpdesk.services.shop.set_up_actions import SetUpShop
from helpdesk.store.database import name_of
from helpdesk.store.sqlite import PRAGMAS
from helpdesk.store.tables import JOURNALLED
from tests.benchmarks.measure import Figure
from tests.benchmarks.setting import Setting

ROWS = 20_000
AIM = 4


def run(setting: Setting) -> list[Figure]:
    """Customers, then their cases, into an empty shop; then the very rows that came of it, barely."""
    folder = setting.folder / "import"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    try:
        return _measured(setting, folder)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _measured(setting: Setting, folder: Path) -> list[Figure]:
    _write(folder / "customers.csv", _customers())
    _write(folder / "cases.csv", _cases(setting))
    figures = []
    with Desk.create(folder / "shop", setting.clock) as desk:
        desk.do(SetUpShop(name="Taller Sol", country="ES", language="es", staff_name="Eva Ruiz"))
        empty = folder / "empty.db"
        _copy(desk, empty)
        for kind in ("customers", "cases"):
            before = {name_of(table): _top(desk.store.raw, name_of(table)) for table in JOURNALLED}
            started = time.perf_counter()
            desk.do_batch(ImportFile(request=import_request(folder / f"{kind}.csv", kind)))
            seconds = time.perf_counter() - started
            rows = {
                table: desk.store.rows(f'SELECT * FROM "{table}" WHERE id > ?', (top,))
                for table, top in before.items()
            }
            bare = _barely(empty, rows)
            mine, other = ROWS / seconds, ROWS / bare
            figures.append(
                Figure(
                    f"import {kind}",
                    mine,
                    "rows/s",
                    other,
                    None,
                    None,
                    f"≥ 1/{AIM}",
                    mine >= other / AIM,
                    f"{ROWS:,} rows of the file, {sum(map(len, rows.values())):,} of the database",
                )
            )
    return figures


def _top(connection: sqlite3.Connection, table: str) -> int:
    return connection.execute(f'SELECT coalesce(max(id), 0) FROM "{table}"').fetchone()[0]  # type: ignore[no-any-return]


def _copy(desk: Desk, target: Path) -> None:
    """The shop as it is, without its journal."""
    with closing(sqlite3.connect(target, isolation_level=None)) as copy:
        desk.store.raw.backup(copy)
        for name, value in PRAGMAS.items():
            copy.execute(f"PRAGMA {name} = {value}")
        triggers = copy.execute(
            "SELECT name FROM sqlite_master WHERE type = 'trigger' AND name LIKE 'journal_%'"
        )
        for (name,) in triggers.fetchall():
            copy.execute(f'DROP TRIGGER "{name}"')


def _barely(file: Path, rows: dict[str, list[tuple[object, ...]]]) -> float:
    """Seconds for the same rows by executemany, a table at a time, in one transaction."""
    with closing(sqlite3.connect(file, isolation_level=None)) as bare:
        for name, value in PRAGMAS.items():
            bare.execute(f"PRAGMA {name} = {value}")
        started = time.perf_counter()
        bare.execute("BEGIN IMMEDIATE")
        for table, values in rows.items():
            if values:
                marks = ", ".join("?" * len(values[0]))
                bare.executemany(f'INSERT INTO "{table}" VALUES ({marks})', values)
        bare.execute("COMMIT")
        return time.perf_counter() - started


def _write(path: Path, rows: Iterable[dict[str, object]]) -> None:
    rows = list(rows)
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)


def _customers() -> Iterator[dict[str, object]]:
    chance, names = Random("import"), lexicon().people
    for number in range(ROWS):
        yield {
            "ref": f"K{number}",
            "name": f"{chance.choice(names['women'])} {' '.join(chance.sample(names['surnames'], 2))}",
            "phone": f"600 {number // 1000:03d} {number % 1000:03d}",
            "email": f"correo{number}@example.com" if number % 2 else "",
            "address": f"{chance.choice(names['streets'])}, {chance.randint(1, 120)}",
            "postcode": "53001",
            "city": "Robledal de la Ribera",
            "promotions": "yes" if number % 3 == 0 else "",
        }


def _cases(setting: Setting) -> Iterator[dict[str, object]]:
    chance = Random("cases")
    faults = [fault for known in lexicon().faults.values() for fault in known]
    start = setting.clock.now() - timedelta(days=900)
    for number in range(ROWS):
        opened = start + timedelta(minutes=number * 60)
        fault = chance.choice(faults)
        done = (opened + timedelta(days=chance.randint(1, 20))).strftime("%Y-%m-%d")
        yield {
            "ref": f"A{number}",
            "kind": "repair",
            "opened_at": opened.strftime("%Y-%m-%d %H:%M"),
            "customer_ref": f"K{chance.randint(0, ROWS - 1)}",
            "product": "Televisor 43",
            "brand": "Sonavel",
            "problem": fault.told["es"][0],
            "received_at": opened.strftime("%Y-%m-%d %H:%M"),
            "finished_at": done,
            "delivered_at": done,
            "closed_at": done,
            "diagnosis": fault.found["es"],
            "work_done": fault.done["es"],
            "outcome": "fixed",
            "minutes": fault.minutes,
        }


def sample(setting: Setting) -> list[Figure]:
    """The sample shop as the first start makes it, and how many actions that is in a second."""
    folder = setting.folder / "sample"
    shutil.rmtree(folder, ignore_errors=True)
    started = time.perf_counter()
    with make_sample(folder, setting.clock, "es") as desk:
        seconds = time.perf_counter() - started
        actions = desk.store.value("SELECT count(*) FROM journal_entries")
    shutil.rmtree(folder, ignore_errors=True)
    rate = actions / seconds
    return [Figure("sample shop made", seconds, "s", note=f"{actions:,} actions, {rate:,.0f}/s")]
