"""Reads what customers objected to in a month, by kind; no name of anybody."""

from __future__ import annotations

from collections import Counter
from typing import NamedTuple

from helpdesk.services.quality.look import Look
from helpdesk.services.quality.period import MONTH
from helpdesk.store.dialect import THEN


class Objections(NamedTuple):
    """Objections of one kind: how often they were made, and how often they stand."""

    cause: str
    times: int
    stand: int


def objections(look: Look) -> tuple[Objections, ...]:
    """What customers objected to in the month, the most frequent first."""
    rows = look.store.rows(
        f"WITH {MONTH} SELECT b.cause, b.result FROM m {THEN} complaint_objections b "
        "WHERE b.at >= m.start AND b.at < m.stop",
        look.period.bounds,
    )
    times = Counter(cause for cause, _ in rows)
    stand = Counter(cause for cause, result in rows if result != "overcome")
    found = [Objections(cause, many, stand[cause]) for cause, many in times.items()]
    return tuple(sorted(found, key=lambda each: (-each.times, each.cause)))
