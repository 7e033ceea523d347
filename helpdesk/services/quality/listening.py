"""Reads what customers objected to in a month, and what their jobs waited for; no name of anybody."""

from __future__ import annotations

from collections import Counter

from helpdesk.classes import NamedTuple
from helpdesk.services.quality.look import Look
from helpdesk.services.quality.period import MONTH
from helpdesk.store.dialect import LISTED, THEN, id_list


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


class Waited(NamedTuple):
    """What most of the missed promises waited for. ``reason`` is a code of a pause."""

    reason: str
    held: int
    missed: int


LEAST_WAITED = 2
"""Jobs that waited for the same thing before it is worth a sentence."""


def waited_for(look: Look) -> Waited | None:
    """What the jobs that missed their promised day waited for most often; nothing where no reason stands out."""
    missed = [job for (job,) in look.rows("on_time", "j.id", "missed")]
    rows = look.store.rows(
        f"SELECT reason, count(DISTINCT job_id) FROM pauses WHERE job_id IN ({LISTED}) GROUP BY reason",
        (id_list(missed),),
    )
    if not rows:
        return None
    reason, count = min(rows, key=lambda row: (-row[1], row[0]))
    stands_out = count >= LEAST_WAITED and 2 * count >= len(missed)
    return Waited(reason, count, len(missed)) if stands_out else None
