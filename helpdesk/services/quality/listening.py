"""Reads who answered and who did not, and what customers objected to in a month; no name of anybody."""

from __future__ import annotations

from collections import Counter
from datetime import datetime
from typing import NamedTuple

from helpdesk.domain.statistics import median, percent
from helpdesk.services.quality.look import Look
from helpdesk.services.quality.period import MONTH
from helpdesk.store.dialect import THEN


class Answering(NamedTuple):
    """The repairs finished in a month whose customers answered a survey, or did not: are they alike?"""

    n: int
    median_days: float | None
    covered_percent: float | None
    """Of those of which it is known, how many were under guarantee."""
    late_percent: float | None
    """Of those promised for a day, how many were finished after it."""


def answering(look: Look) -> tuple[Answering, Answering]:
    """The repairs of those who answered, and of those who did not."""
    rows = look.rows(
        "turnaround",
        "j.received_at, j.finished_at, j.under_warranty, j.promised_on, "
        "EXISTS (SELECT 1 FROM surveys s WHERE s.case_id = j.case_id)",
    )
    said, silent = ([row[:4] for row in rows if bool(row[4]) is answered] for answered in (True, False))
    return _group(look, said), _group(look, silent)


def _group(look: Look, rows: list[tuple]) -> Answering:  # type: ignore[type-arg]
    place = look.period.place
    days, covered, late = [], [], []
    for received, finished, warranty, promised in rows:
        begun, done = datetime.fromisoformat(received), datetime.fromisoformat(finished)
        days.append((done - begun).total_seconds() / 86_400)
        if warranty in ("yes", "no"):
            covered.append(warranty == "yes")
        if promised:
            late.append(done.astimezone(place).date().isoformat() > promised)
    return Answering(
        len(rows), median(days), percent(sum(covered), len(covered)), percent(sum(late), len(late))
    )


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
