"""Measures every wait at the window: screens, dialogs and cards at their first visit and later, a look changed,
an action done and taken back, and how long the window's thread is held behind a person's back."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tests.benchmarks import held
from tests.benchmarks.measure import Figure, Times, reckoned
from tests.benchmarks.setting import Setting
from tests.benchmarks.starts import compiled

if TYPE_CHECKING:
    from ui.window import Window

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
FIRST, LATER, HELD = 100.0, 16.0, 8.0
"""Milliseconds: the longest first wait, the p95 of later ones, the longest that the window's thread is held."""
ROUNDS = 20


def run(setting: Setting) -> list[Figure]:
    """On the big shop; what writes does so on a copy."""
    compiled()  # Else a turn would reckon what only the first start after an update does.
    copy = setting.folder / "waits"
    shutil.rmtree(copy, ignore_errors=True)
    copy.mkdir(parents=True)
    shutil.copy(setting.file, copy / setting.file.name)
    try:
        with _window(copy, setting) as window:
            return [
                *warmed(window),
                *_screens(window),
                *_cards(window),
                *_dialogs(window),
                *held.views(window, lambda screen, view: _go(window, screen, view=view)),
                *held.receipt(window),
                *_doing(window),
                *held.import_undone(window),
                *_calling(window),
                *_look(window),
            ]
    finally:
        shutil.rmtree(copy, ignore_errors=True)


@contextmanager
def _window(folder: Path, setting: Setting) -> Iterator[Window]:
    from PySide6.QtWidgets import QApplication

    from helpdesk.desk import Desk
    from ui import theme
    from ui.jobs import Jobs
    from ui.widgets.memory import Forgetful
    from ui.window import Window

    app = QApplication.instance() or QApplication(["benchmark", *theme.STYLE])
    theme.apply(app, "light")  # type: ignore[arg-type]
    with Desk.open(folder, setting.clock) as desk:
        desk.staff = 1
        jobs = Jobs(desk)
        window = Window(desk, jobs, desk.words(), Forgetful())
        window.resize(1366, 728)
        window.show()
        _go(window, "today")
        try:
            yield window
        finally:
            window.close()
            jobs.close()


def _paint() -> None:
    from PySide6.QtCore import QCoreApplication, QEvent

    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    QCoreApplication.processEvents()


def _go(window: Window, kind: str, identity: int | None = None, *, view: str = "") -> None:
    from ui.shell import Goal

    window.go(Goal(kind, identity, view))
    _paint()


def _figures(what: str, first: Times, later: Times) -> Iterator[Figure]:
    worst = max(first.taken)
    yield Figure(
        f"{what}, first", first.p(50), "ms", p95=worst, aim=f"≤ {FIRST:g} ms", met=worst <= FIRST,
        note=f"{len(first.taken)} of them; under p95 the longest, by the clock {max(first.walls):.0f} ms",
    )  # fmt: skip
    if later.taken:
        yield Figure(
            f"{what}, later", later.p(50), "ms", p95=later.p(95), aim=f"p95 ≤ {LATER:g} ms",
            met=later.p(95) <= LATER,
            note=f"{len(later.taken)} samples; by the clock p50 {later.wall(50):.1f}, p95 {later.wall(95):.0f} ms",
        )  # fmt: skip


def warmed(window: Window) -> list[Figure]:
    """The modules of the next clicks, imported as the program does it, each turn of the window's thread reckoned."""
    from PySide6.QtCore import QCoreApplication

    from ui import warming as behind
    from ui.registry import modules
    from ui.warming import Warming

    behind.SOONEST = behind.CALM = 0

    class Timed(Warming):
        def _next(self) -> None:
            reckoned(super()._next, turns)

    turns = Times()
    warming = Timed(window.shell.jobs, window.words, modules(), window)
    while not warming.ended:
        QCoreApplication.processEvents()
    longest = max(turns.taken)
    return [
        Figure(
            "held by warming, longest turn",
            longest,
            "ms",
            aim=f"≤ {HELD:g} ms",
            met=longest <= HELD,
            note=f"{len(turns.taken)} turns, p50 {turns.p(50):.1f} ms",
        )
    ]


def _screens(window: Window) -> list[Figure]:
    from ui.registry import SCREENS

    first, later = Times(), Times()
    for name in SCREENS:
        reckoned(lambda name=name: _go(window, name), later if name == "today" else first)
    for _ in range(ROUNDS):
        for name in SCREENS:
            reckoned(lambda name=name: _go(window, name), later)
    return list(_figures("a screen", first, later))


def _cards(window: Window) -> list[Figure]:
    first, later = Times(), Times()
    for kind, table in (("case", "cases"), ("customer", "customers"), ("unit", "units")):
        newest = window.desk.store.value(f"SELECT max(id) FROM {table}")
        reckoned(lambda kind=kind, newest=newest: _go(window, kind, newest), first)
        for turn in range(1, ROUNDS):
            reckoned(lambda kind=kind, at=newest - 7 * turn: _go(window, kind, at), later)
    return list(_figures("a card", first, later))


def _dialogs(window: Window) -> list[Figure]:
    found: list[Figure] = []
    for name in ("intake", "customer", "unit", "history", "import", "help", "about"):
        first, later = Times(), Times()
        for turn in range(5):
            reckoned(lambda name=name: _opened(window, name), later if turn else first)
        found += _figures(f"dialog {name}", first, later)
    return found


def _opened(window: Window, name: str) -> None:
    dialog = window.open_dialog(name)
    _paint()
    dialog.reject()
    _paint()


def _doing(window: Window) -> list[Figure]:
    """A note saved with the cases in view, the last action taken back, and a long one weighed."""
    from helpdesk.services.cases.actions import AddNote

    _go(window, "cases")
    desk, saved, undone, weighed = window.desk, Times(), Times(), Times()
    newest = desk.store.value("SELECT max(id) FROM cases")

    def done(work: Callable[[], Any]) -> Callable[[], None]:
        def wait() -> None:
            work()
            _paint()

        return wait

    for turn in range(ROUNDS):
        note = AddNote(case=newest - turn, text="Llama otra vez", kind="call")
        reckoned(done(lambda note=note: window.shell.do(note)), saved)
        reckoned(done(window.do_undo), undone)
    batch = desk.store.value("SELECT min(lead) FROM journal_entries")
    for _ in range(ROUNDS):
        reckoned(lambda: desk.can_undo(batch), weighed)
    waited = (("a note saved", saved), ("undo", undone), ("a long batch weighed", weighed))
    return [held.figure(what, times, LATER) for what, times in waited]


def _calling(window: Window) -> list[Figure]:
    """A follow-up call: from a number key to the next question painted, and from saving to the next call."""
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest

    from helpdesk.services.calls.actions import PlanCall

    desk = window.desk
    customers = desk.store.rows(
        "SELECT id FROM customers WHERE state = 'active' AND NOT do_not_call ORDER BY id LIMIT ?", (ROUNDS,)
    )
    for (customer,) in customers:
        desk.do(PlanCall(customer=customer, due_on=window.shell.today, reason="sale"))
    _go(window, "calls")
    screen = window.current()
    screen.table.choose_first()
    page = screen.call_page
    answered, saved = Times(), Times()

    def press(key: str) -> None:
        QTest.keyClicks(page.area, key)
        _paint()

    for _ in range(ROUNDS):
        page.take_focus()
        page.outcomes.choose("reached")
        _paint()
        for key in "571":
            reckoned(lambda key=key: press(key), answered)
        reckoned(
            lambda: (QTest.keyClick(page.area, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier), _paint()),
            saved,
        )
    return [
        Figure(what, times.p(50), "ms", p95=times.p(95), aim=f"p95 ≤ {aim:g} ms", met=times.p(95) <= aim)
        for what, times, aim in (
            ("a survey's key to the next question", answered, LATER),
            ("a call and its survey saved, the next one there", saved, FIRST),
        )
    ]


def _look(window: Window) -> Iterator[Figure]:
    """Another look chosen in the settings: a new window, as the program makes it, until its settings are painted; and
    one that the system takes on, for which all that was made is restyled where it is."""
    from PySide6.QtWidgets import QApplication

    from ui import theme
    from ui.window import Window as Made

    app, system, chosen = QApplication.instance(), Times(), Times()
    for scheme in ("dark", "light") * 3:
        reckoned(lambda scheme=scheme: (theme.apply(app, scheme), _paint()), system)  # type: ignore[arg-type]
    theme.undress(window)

    def made(scheme: str) -> None:
        theme.apply(app, scheme)  # type: ignore[arg-type]
        new = Made(window.desk, window.shell.jobs, window.words, window.memory)
        new.resize(window.size())
        _go(new, "settings")
        new.show()
        _paint()
        news.append(new)

    news: list[Made] = []
    for scheme in ("dark", "light") * 3:
        reckoned(lambda scheme=scheme: made(scheme), chosen)  # type: ignore[misc]
        theme.undress(news[-1])
        news[-1].close()
    for what, times in (
        ("a look chosen, until it is seen", chosen),
        ("a look that the system takes on", system),
    ):
        yield held.figure(what, times, FIRST, longest=True)
