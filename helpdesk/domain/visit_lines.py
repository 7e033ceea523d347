"""Knows the lines of a visit's sheet in their order and with their numbers: the paper and the form that follows it
share them, so that what was written by hand is typed line by line.

First when somebody came; then job by job the lines of its checklist, what the meter shows, what was done, the parts
and the minutes; last when they left and how it went.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

ARRIVED, CHECK, READING, WORK, PARTS, MINUTES, LEFT, RESULT = (
    "arrived",
    "check",
    "reading",
    "work",
    "parts",
    "minutes",
    "left",
    "result",
)
"""What a line asks for."""


class SheetJob(NamedTuple):
    """A job as far as its lines go."""

    id: int
    checks: tuple[int, ...] = ()
    """The lines of its checklist, by id, in their order."""
    meter: bool = False
    """Whether its unit has a meter to be read."""


class SheetLine(NamedTuple):
    """A line of the sheet."""

    number: int
    kind: str
    job: int | None = None
    check: int | None = None


def sheet_lines(jobs: Iterable[SheetJob]) -> tuple[SheetLine, ...]:
    """The lines of a visit that serves these jobs, numbered from 1."""
    asked: list[tuple[str, int | None, int | None]] = [(ARRIVED, None, None)]
    for job in jobs:
        asked += [(CHECK, job.id, check) for check in job.checks]
        asked += [(READING, job.id, None)] if job.meter else []
        asked += [(kind, job.id, None) for kind in (WORK, PARTS, MINUTES)]
    asked += [(LEFT, None, None), (RESULT, None, None)]
    return tuple(SheetLine(number, *line) for number, line in enumerate(asked, start=1))
