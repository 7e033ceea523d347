"""Every place of the window and how it is come to on a shop with data: for pictures and for tests of the house."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from helpdesk.clock import Clock, FixedClock
from helpdesk.desk import Desk
from helpdesk.sample import make_sample
from ui import theme
from ui.jobs import Jobs
from ui.registry import DIALOGS, SCREENS
from ui.shell import Goal
from ui.widgets.memory import Forgetful
from ui.window import Window

NOW = datetime(2026, 11, 20, 9, 30, tzinfo=UTC)
"""Half past ten in Madrid on a Friday: the shop is open."""

Told = list[tuple[str, Any]]
"""What a dialog is told, each with a word for its picture."""


def sample(folder: Path, language: str = "es", *, customers: int = 40, months: int = 6) -> Desk:
    """A sample shop, small and always the same."""
    return make_sample(folder, FixedClock(NOW), language, customers=customers, months=months)


@contextmanager
def opened(
    folder: Path,
    language: str = "en",
    scheme: str = "light",
    size: tuple[int, int] = (1366, 728),
    *,
    scale: float = 1.0,
    clock: Clock | None = None,
) -> Iterator[Window]:
    """The window on the shop in ``folder``, shown; closed with everything afterwards."""
    app = QApplication.instance() or QApplication(["helpdesk", *theme.STYLE])
    assert isinstance(app, QApplication)
    theme.apply(app, scheme, scale)  # type: ignore[arg-type]
    desk = Desk.open(folder, clock or FixedClock(NOW))
    jobs = Jobs(desk)
    window = Window(desk, jobs, desk.words(language), Forgetful())
    try:
        window.resize(*size)
        window.go(Goal("today"), remember=False)
        window.show()
        settle(window)
        yield window
    finally:
        for dialog in list(window.dialogs):
            dialog.reject()
        window.close()
        jobs.close()
        desk.close()
        window.deleteLater()
        _sweep()


def settle(window: Window, rounds: int = 4) -> None:
    """Let everything that was begun be painted, and wait for work behind the window."""
    app = QApplication.instance()
    assert app is not None
    while window.shell.jobs.busy:
        app.processEvents()
    for _ in range(rounds):
        app.processEvents()
    _sweep()


def _sweep() -> None:
    """Let go of what was closed: without a running event loop nobody else does."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QCoreApplication.processEvents()


def screens(desk: Desk) -> list[tuple[str, Goal]]:
    """Every screen, as a list and with a record, and every part of the settings."""
    from ui.screens.settings.screen import PARTS

    found = [(name, Goal(name)) for name in SCREENS if name != "settings"]
    found += [(f"settings-{part.key}", Goal("settings", view=part.key)) for part in PARTS]
    for kind, table in (
        ("customer", "customers"),
        ("unit", "units"),
        ("case", "cases"),
        ("product", "products"),
    ):
        identity = _busiest(desk, table)
        if identity is not None:
            found.append((f"{table}-one", Goal(kind, identity)))
    return found


def dialogs(desk: Desk) -> dict[str, Told]:
    """What every dialog of the window's registry is told; none where the shop has nothing to tell it."""
    return {name: [pair for pair in _TOLD[name](desk) if pair[1] is not MISSING] for name in DIALOGS}


MISSING = object()
"""The shop has no record for it."""


def _one(sql: str) -> Callable[[Desk], Any]:
    def find(desk: Desk) -> Any:
        found = desk.store.value(sql)
        return MISSING if found is None else found

    return find


_CUSTOMER = _one("SELECT owner_id FROM units GROUP BY owner_id ORDER BY count(*) DESC LIMIT 1")
_CASE = _one("SELECT case_id FROM jobs WHERE state <> 'delivered' ORDER BY id DESC LIMIT 1")
_UNIT = _one(
    "SELECT unit_id FROM jobs WHERE unit_id IS NOT NULL GROUP BY unit_id ORDER BY count(*) DESC LIMIT 1"
)
_PRODUCT = _one("SELECT product_id FROM units GROUP BY product_id ORDER BY count(*) DESC LIMIT 1")
_PAPER = _one("SELECT id FROM documents WHERE voided_at IS NULL ORDER BY id DESC LIMIT 1")


def _busiest(desk: Desk, table: str) -> int | None:
    finders = {"customers": _CUSTOMER, "units": _UNIT, "cases": _CASE, "products": _PRODUCT}
    found = finders[table](desk)
    return None if found is MISSING else found


def _job(*states: str) -> Callable[[Desk], Any]:
    listed = ", ".join(f"'{state}'" for state in states)
    return _one(f"SELECT id FROM jobs WHERE state IN ({listed}) AND kind = 'repair' ORDER BY id DESC LIMIT 1")


def _steps(desk: Desk) -> Told:
    from helpdesk.domain.workflows.workshop import WORKSHOP
    from ui.screens.cases.step_dialog import FORMS

    starts = {step.name: step.starts for step in WORKSHOP.steps}
    found: Told = []
    for name in FORMS:
        job = _job(*starts[name])(desk) if name in starts else MISSING
        found.append((name, MISSING if job is MISSING else (name, job)))
    return found


def _new_and(find: Callable[[Desk], Any]) -> Callable[[Desk], Told]:
    return lambda desk: [("new", None), ("change", find(desk))]


def _of(find: Callable[[Desk], Any], name: str = "") -> Callable[[Desk], Told]:
    def tell(desk: Desk) -> Told:
        found = find(desk)
        return [("", {name: found} if name and found is not MISSING else found)]

    return tell


def _notes(desk: Desk) -> Told:
    from helpdesk.domain.notes import NOTE_KINDS

    case = _CASE(desk)
    return [(kind, MISSING if case is MISSING else (kind, case)) for kind in NOTE_KINDS if kind != "step"]


def _file(desk: Desk) -> Told:
    from helpdesk.services.shop.file_reader import files_of

    for subject in ("case", "job"):
        kept = desk.store.value(
            f"SELECT {subject}_id FROM attachments WHERE {subject}_id IS NOT NULL "
            "AND id NOT IN (SELECT attachment_id FROM signatures WHERE how = 'drawn') ORDER BY id LIMIT 1"
        )
        if kept is not None:
            return [("", (files_of(desk.store, subject, kept)[0], kept))]
    return []


def _preview(desk: Desk) -> Told:
    case = _CASE(desk)
    if case is MISSING:
        return []
    return [(kind, {"paper": kind, "number": str(case)}) for kind in ("receipt", "label")]


def _backup(desk: Desk) -> Told:
    return [("", str(desk.backups.make(desk.clock.now()).path))]


def _history(desk: Desk) -> Told:
    case = _CASE(desk)
    return [("shop", None), ("case", MISSING if case is MISSING else Goal("case", case))]


_NOTHING: Callable[[Desk], Told] = lambda _: [("", None)]  # noqa: E731
_TOLD: dict[str, Callable[[Desk], Told]] = {
    "intake": lambda desk: [
        ("new", None),
        ("known", {"unit": _UNIT(desk)} if _UNIT(desk) is not MISSING else MISSING),
    ],
    "customer": _new_and(_CUSTOMER),
    "unit": _new_and(_UNIT),
    "product": _new_and(_PRODUCT),
    "contact": _of(_CUSTOMER, "customer"),
    "site": _of(_CUSTOMER, "customer"),
    "consent": _of(_CUSTOMER, "customer"),
    "merge": _of(_CUSTOMER),
    "block": _of(_CUSTOMER),
    "erase": _of(_CUSTOMER),
    "sale": _of(_UNIT, "unit"),
    "move_unit": _of(_UNIT),
    "import": _NOTHING,
    "step": _steps,
    "note": _notes,
    "plan_next": _of(_CASE),
    "edit_intake": _of(_job("received", "diagnosing", "in_work")),
    "void_paper": _of(_PAPER),
    "delete_case": _of(_CASE),
    "file": _file,
    "quote": _of(_job("diagnosing", "received", "in_work")),
    "work": _of(_job("in_work", "diagnosing")),
    "sign": _of(_PAPER),
    "preview": _preview,
    "staff": _NOTHING,
    "person": _new_and(_one("SELECT id FROM staff ORDER BY id LIMIT 1")),
    "restore": _backup,
    "holiday": _NOTHING,
    "history": _history,
    "help": lambda _: [("first", None), ("keys", "keys")],
    "about": _NOTHING,
}
