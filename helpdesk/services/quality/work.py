"""Reads how the work of a month went: answers, closings, repairs, promised days, comebacks, claims, returns."""

from __future__ import annotations

from collections.abc import Iterable

from helpdesk.domain.quality import counts, scores
from helpdesk.domain.quality.scores import Figure
from helpdesk.domain.statistics import median
from helpdesk.services.goods.covered_reader import covered_units
from helpdesk.services.quality.look import Look
from helpdesk.services.quality.money_rows import CORES_CREDITED, CORES_OWED
from helpdesk.services.quality.period import MONTH, seconds
from helpdesk.store.dialect import THEN

UNKNOWN = "unknown"
"""What nobody said."""


def channels(look: Look) -> Figure:
    """The ways by which cases came."""
    found = look.store.rows(
        f"WITH {MONTH} SELECT c.channel, count(*) FROM m {THEN} cases c "
        "WHERE c.opened_at >= m.start AND c.opened_at < m.stop GROUP BY c.channel",
        look.period.bounds,
    )
    return scores.channels({channel or UNKNOWN: many for channel, many in found})


def first_response(look: Look) -> Figure:
    """How long customers waited for the first answer, in open minutes."""
    open_time = look.grounds.open_time
    answered = look.rows("first_response", "c.opened_at, c.first_response_at")
    waits = [open_time.minutes(seconds(opened), seconds(said)) for opened, said in answered]
    unanswered = look.count("first_response")["unanswered"]
    return {**scores.spread(waits, "minutes"), "unanswered": unanswered}


def resolution(look: Look) -> Figure:
    """How long cases took, in open minutes without waiting for the customer; and elapsed."""
    found = look.rows("resolution", "c.id, c.opened_at, c.closed_at")
    left_out = _left_out(look)
    net, gross = [], []
    for case, opened, closed in found:
        first, last = seconds(opened), seconds(closed)
        net.append(look.grounds.open_time.minutes_without(first, last, left_out.get(case, [])))
        gross.append(max(0.0, last - first) / 60)
    return {**scores.spread(net, "minutes"), "gross_median_minutes": median(gross)}


def _left_out(look: Look) -> dict[int, list[tuple[float, float]]]:
    """The stretches of each case closed in the month in which it waited for the customer or was closed."""
    found = look.rows("resolution.paused", "p.case_id, p.started_at, coalesce(p.ended_at, c.closed_at)")
    found += look.rows("resolution.reopened", "p.case_id, p.closed_at, p.reopened_at")
    stretches: dict[int, list[tuple[float, float]]] = {}
    for case, first, last in found:
        stretches.setdefault(case, []).append((seconds(first), seconds(last)))
    return stretches


def turnaround(look: Look) -> Figure:
    """Days from hand-in to finished, of repairs."""
    found = look.rows("turnaround", "j.received_at, j.finished_at")
    return scores.spread([_elapsed(received, finished) / 86_400 for received, finished in found], "days")


def _elapsed(first: str, last: str) -> float:
    return seconds(last) - seconds(first)


def repair_time(look: Look) -> Figure:
    """Hands-on minutes of repairs; where no fault was found there was none to repair."""
    return scores.middle([minutes for (minutes,) in look.rows("repair_time", "j.minutes")], "minutes")


def warranty_claims(look: Look) -> Figure:
    """Guarantee claims by what was decided, beside the units under any cover on the month's last day."""
    grounds = look.grounds
    covered = covered_units(look.store, grounds.settings, look.period.last, grounds.told)
    return counts.warranty_claims(look.count("warranty_claims"), covered)


def owed_jobs(look: Look) -> list[int]:
    """The jobs for which makers owe something on the month's last day."""
    sql = (
        "SELECT r.job_id FROM recourse_moves v JOIN recourses r ON r.id = v.recourse_id WHERE v.on_day <= ? "
        "GROUP BY r.job_id HAVING sum(v.owed_cents) > 0"
    )
    last = look.period.last.isoformat()
    old = {job for job, cents in look.store.rows(CORES_OWED, (last,) * 4) if cents > 0}
    return sorted(old.union(job for (job,) in look.store.rows(sql, (last,))))


def credited_jobs(look: Look) -> list[int]:
    """The jobs for which makers credited something in the month."""
    sql = (
        "SELECT r.job_id FROM recourse_moves v JOIN recourses r ON r.id = v.recourse_id "
        "WHERE v.on_day BETWEEN ? AND ? AND v.kind = 'credited'"
    )
    days = (look.period.first.isoformat(), look.period.last.isoformat())
    old = {job for job, cents in look.store.rows(CORES_CREDITED, days * 2) if cents}
    return sorted(old.union(job for (job,) in look.store.rows(sql, days)))


def returns(look: Look) -> Figure:
    """What came back, why, and what became of it."""
    found = look.rows("returns", "j.ground, j.settled_cents", "opened")
    sold = look.store.value(
        "SELECT count(*) FROM purchases WHERE purchased_on >= ? AND purchased_on <= ?",
        (look.period.first.isoformat(), look.period.last.isoformat()),
    )
    return counts.returns(
        look.count("returns"),
        _tally(ground or UNKNOWN for ground, _ in found),
        sum(cents or 0 for _, cents in found),
        sold,
    )


def _tally(words: Iterable[str]) -> dict[str, int]:
    found: dict[str, int] = {}
    for word in words:
        found[word] = found.get(word, 0) + 1
    return dict(sorted(found.items()))
