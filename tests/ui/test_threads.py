"""What is Qt's dies on the window's thread, whoever held it last and wherever Python happens to run."""

from __future__ import annotations

import gc
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from helpdesk.desk import Desk
from helpdesk.texts import verbatim
from ui.collecting import Collecting, collect_due
from ui.jobs import Jobs, Task


class Witness(QObject):
    """Tells on which thread it was destroyed."""

    def __init__(self, told: list[str]) -> None:
        super().__init__()
        self.destroyed.connect(
            lambda: told.append(threading.current_thread().name), Qt.ConnectionType.DirectConnection
        )

    def called(self, result: object) -> None:
        """As a dialog is, when its work is done."""


@pytest.fixture
def jobs(desk: Desk, qapp: QApplication) -> Iterator[Jobs]:
    made = Jobs(desk)
    yield made
    made.close()


def _work(jobs: Jobs, told: list[str]) -> None:
    witness = Witness(told)
    jobs.run(verbatim("Work"), lambda _: "done", witness.called)


def _fails(jobs: Jobs, told: list[str]) -> None:
    witness = Witness(told)

    def work(_: Task) -> None:
        raise RuntimeError(str(witness.objectName()))

    jobs.run(verbatim("Work"), work, failed=witness.called)


def test_what_only_the_work_held_dies_on_the_window_s_thread(jobs: Jobs, qtbot: QtBot) -> None:
    told: list[str] = []
    for _ in range(20):
        _work(jobs, told)
        _fails(jobs, told)
        qtbot.waitUntil(lambda: not jobs.busy)
    gc.collect()
    assert len(told) == 40
    assert set(told) == {"MainThread"}


def test_rubbish_is_collected_on_the_window_s_thread_alone(
    jobs: Jobs, qtbot: QtBot, qapp: QApplication
) -> None:
    told: list[str] = []
    collecting = Collecting(qapp)
    assert not gc.isenabled()
    witness = Witness(told)
    witness.setProperty("me", [witness])
    witness.itself = witness  # type: ignore[attr-defined]
    del witness

    def much(_: Task) -> int:
        kept = [[] for _ in range(200_000)]
        return len(kept)

    jobs.run(verbatim("Work"), much)
    qtbot.waitUntil(lambda: not jobs.busy)
    assert told == []
    for _ in range(30):
        kept = [[] for _ in range(2_000)]
        collect_due()
        if told:
            break
    assert kept
    assert told == ["MainThread"]
    collecting.deleteLater()
