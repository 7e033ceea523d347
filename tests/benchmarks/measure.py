"""Knows how a time is taken and a table of figures is printed; nothing of what is measured."""

from __future__ import annotations

import gc
import itertools
import math
import sqlite3
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict, dataclass, field
from typing import Any

SAMPLES = 200
"""Fewer say nothing about one in twenty."""


@dataclass(frozen=True, slots=True)
class Figure:
    """One line of the table: what was measured, the bare limit beside it, and what is aimed at."""

    name: str
    value: float
    unit: str
    bare: float | None = None
    p95: float | None = None
    bare_p95: float | None = None
    aim: str = ""
    met: bool | None = None
    note: str = ""

    @property
    def ratio(self) -> float | None:
        """How many times the limit."""
        return self.value / self.bare if self.bare else None


@dataclass(slots=True)
class Times:
    """Times of one thing, in milliseconds."""

    taken: list[float] = field(default_factory=list)
    walls: list[float] = field(default_factory=list)
    """By the clock on the wall, where the processor's time is taken."""

    def add(self, seconds: float) -> None:
        """One more."""
        self.taken.append(seconds * 1_000)

    def p(self, percent: float) -> float:
        """The nearest-rank percentile; nothing measured is not a number."""
        if not self.taken:
            return math.nan
        return _ranked(self.taken, percent)

    def wall(self, percent: float) -> float:
        """The same by the clock on the wall, other programs' turns and the disk's included."""
        return _ranked(self.walls or self.taken, percent)


def _ranked(taken: list[float], percent: float) -> float:
    ordered = sorted(taken)
    return ordered[max(0, math.ceil(len(ordered) * percent / 100) - 1)]


def timed(work: Callable[[], Any], times: Times) -> Any:
    """Do it once and keep how long it took."""
    started = time.perf_counter()
    result = work()
    times.add(time.perf_counter() - started)
    return result


def reckoned(work: Callable[[], Any], times: Times) -> Any:
    """Do it once and keep the processor's time: what reads from memory, without other programs' turns."""
    began, started = time.perf_counter(), time.thread_time()
    result = work()
    times.add(time.thread_time() - started)
    times.walls.append((time.perf_counter() - began) * 1_000)
    return result


class Statements:
    """The statements that a piece of work sends to SQLite, to be sent again without the program around them."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def of(self, work: Callable[[], Any]) -> list[str]:
        """What ``work`` sends, with its values written in; what triggers send is left out.

        For each trigger that fires, the statement that fired it is told once more.
        """
        sent: list[str] = []
        self._connection.set_trace_callback(sent.append)
        try:
            work()
        finally:
            self._connection.set_trace_callback(None)
        return [sql for sql, _ in itertools.groupby(sent) if not sql.startswith("--")]


def compared(
    name: str,
    calls: Sequence[Callable[[], Any]],
    connection: sqlite3.Connection,
    bare: sqlite3.Connection,
    aim_ms: float = 16.0,
    note: str = "",
) -> Figure:
    """Reads of ours, each followed by the same statements on a bare connection to the same file.

    The statements are heard in a first go, so what is measured is warm.
    """
    ours, theirs = Times(), Times()
    listening = Statements(connection)
    gc.collect()
    gc.disable()
    try:
        for call in calls:
            statements = listening.of(call)
            reckoned(call, ours)
            reckoned(lambda sent=statements: [bare.execute(sql).fetchall() for sql in sent], theirs)
    finally:
        gc.enable()
    p95 = ours.p(95)
    return Figure(
        name,
        ours.p(50),
        "ms",
        theirs.p(50),
        p95,
        theirs.p(95),
        f"p95 ≤ {aim_ms:g} ms",
        p95 <= aim_ms,
        note or f"{len(calls)} samples",
    )


def table(figures: Iterable[Figure]) -> str:
    """The figures as lines of even columns."""
    head = ("what", "p50", "p95", "bare p50", "bare p95", "ratio", "aim", "", "note")
    rows = [head, *(_cells(figure) for figure in figures)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(head))]
    lines = []
    for row in rows:
        cells = [
            cell.ljust(width) if place in {0, 6, 7, 8} else cell.rjust(width)
            for place, (cell, width) in enumerate(zip(row, widths, strict=True))
        ]
        lines.append("  ".join(cells).rstrip())
    lines.insert(1, "-" * max(map(len, lines)))
    return "\n".join(lines)


def _cells(figure: Figure) -> tuple[str, ...]:
    def said(value: float | None) -> str:
        return (
            ""
            if value is None
            else f"{value:,.2f} {figure.unit}"
            if value < 100
            else f"{value:,.0f} {figure.unit}"
        )

    ratio = f"{figure.ratio:.2f}×" if figure.ratio is not None else ""
    met = "" if figure.met is None else "ok" if figure.met else "MISSED"
    return (
        figure.name,
        said(figure.value),
        said(figure.p95),
        said(figure.bare),
        said(figure.bare_p95),
        ratio,
        figure.aim,
        met,
        figure.note,
    )


def plain(figures: Iterable[Figure]) -> list[dict[str, Any]]:
    """The figures for a JSON file."""
    return [asdict(figure) | {"ratio": figure.ratio} for figure in figures]
