"""Measures one committed action, beside the same rows written barely, without journal, at the same safety."""

from __future__ import annotations

import gc
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from helpdesk.action import Action
from helpdesk.desk import Desk
from helpdesk.services.cases.actions import AddNote
from helpdesk.services.customers.actions import AddCustomer
from helpdesk.services.intake.actions import ReceivedUnit, ReceiveUnits
from helpdesk.services.workshop.repair_actions import Diagnose
from tests.benchmarks.measure import SAMPLES, Figure, Statements, Times, timed
from tests.benchmarks.setting import Setting

AIM = 3.0
WARM = 3
WRITES = ("INSERT", "UPDATE", "DELETE")


def run(setting: Setting) -> list[Figure]:
    """On copies of the big shop: one is timed, one tells its statements, one takes these without a journal."""
    folders = [setting.folder / f"writes-{name}" for name in ("timed", "told", "bare")]
    try:
        for folder in folders:
            shutil.rmtree(folder, ignore_errors=True)
            folder.mkdir(parents=True)
            shutil.copy(setting.file, folder / setting.file.name)
        return _measured(setting, *folders)
    finally:
        for folder in folders:
            shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def _without_journal(setting: Setting, file: Path) -> Iterator[sqlite3.Connection]:
    with setting.bare(file) as bare:
        triggers = bare.execute(
            "SELECT name FROM sqlite_master WHERE type = 'trigger' AND name LIKE 'journal_%'"
        )
        for (name,) in triggers.fetchall():
            bare.execute(f'DROP TRIGGER "{name}"')
        yield bare


def _measured(setting: Setting, ours: Path, told: Path, theirs: Path) -> list[Figure]:
    with (
        Desk.open(ours, setting.clock) as desk,
        Desk.open(told, setting.clock) as telling,
        _without_journal(setting, theirs / setting.file.name) as bare,
    ):
        desk.staff = telling.staff = 1
        return [_one(name, make, desk, telling, bare) for name, make in _actions(desk).items()]


def _actions(desk: Desk) -> dict[str, Callable[[int], Action]]:
    newest = desk.store.value("SELECT max(id) FROM jobs")
    units = desk.store.rows("SELECT id, owner_id FROM units ORDER BY id DESC LIMIT 300")
    jobs = desk.store.rows("SELECT id FROM jobs WHERE state = 'received' ORDER BY id DESC LIMIT 300")

    def received(turn: int) -> Action:
        unit, owner = units[turn]
        told = ReceivedUnit(
            unit=unit, problem=f"No enciende desde el martes {turn}", accessories=("cargador",)
        )
        return ReceiveUnits(customer=owner, units=(told,))

    return {
        "AddCustomer": lambda turn: AddCustomer(
            name=f"Ana Gómez {turn}", phone=f"600 1{turn:05d}", address="Calle Mayor, 3", city="Robledal"
        ),
        "AddNote": lambda turn: AddNote(
            case=newest - turn, text=f"Llama otra vez, es la número {turn}", kind="call"
        ),
        "ReceiveUnits": received,
        "Diagnose": lambda turn: Diagnose(
            job=jobs[turn % len(jobs)][0], diagnosis=f"Fuente averiada {turn}", symptom="dead", cause="part"
        ),
    }


def _one(
    name: str, make: Callable[[int], Action], desk: Desk, telling: Desk, bare: sqlite3.Connection
) -> Figure:
    """They take turns: an action of ours, the same to hear its statements, and its rows barely."""
    ours, theirs = Times(), Times()
    listening = Statements(telling.store.raw)
    rows: list[str] = []

    def write() -> None:
        bare.execute("BEGIN IMMEDIATE")
        for sql in rows:
            bare.execute(sql)
        bare.execute("COMMIT")

    gc.collect()
    gc.disable()
    for turn in range(WARM + SAMPLES):
        action = make(turn)
        timed(lambda action=action: desk.do(action), ours)
        sent = listening.of(lambda action=action: telling.do(action))
        rows = [sql for sql in sent if sql.startswith(WRITES) and "journal_" not in sql]
        timed(write, theirs)
    gc.enable()
    for times in (ours, theirs):
        del times.taken[:WARM]
    return Figure(
        f"action {name}, committed",
        ours.p(50),
        "ms",
        theirs.p(50),
        ours.p(95),
        theirs.p(95),
        f"≤ {AIM:g}×",
        ours.p(50) <= AIM * theirs.p(50),
        f"{SAMPLES} samples, {len(rows)} statements",
    )
