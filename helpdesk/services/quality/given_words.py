"""Reads what the shop offers its customers beside what they received: answer, ready, visit, call back."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta

from helpdesk.classes import NamedTuple
from helpdesk.clock import to_text
from helpdesk.domain.hours import NeverOpen
from helpdesk.domain.quality import counts
from helpdesk.domain.quality.scores import Figure
from helpdesk.services.quality.look import Look
from helpdesk.services.quality.period import seconds

OFFERED = {
    "answer": "promises.answer_minutes",
    "ready": "promises.ready_days",
    "visit": "promises.visit_minutes",
    "call_back": "promises.call_back_hours",
}
"""Each promise and the setting that says what is offered; 0: it is not."""


class Kept(NamedTuple):
    """One time that a promise was to be kept."""

    kind: str
    id: int
    kept: bool


def promises(look: Look) -> Figure:
    """Every promise that the shop has set: what it offers, how often it was to be kept, how often it was."""
    found: Figure = {}
    for name, key in OFFERED.items():
        offered = look.grounds.settings[key]
        if offered:
            times = kept(look, name)
            found[name] = counts.promise(offered, sum(time.kept for time in times), len(times))
    return found


def kept(look: Look, name: str) -> list[Kept]:
    """The times that a promise was to be kept in the month."""
    offered = look.grounds.settings[OFFERED[name]]
    return list(_READERS[name](look, offered)) if offered else []


def _answers(look: Look, minutes: int) -> Iterator[Kept]:
    """First answers within so many open minutes; who still waits counts once they are past it."""
    open_time, now = look.grounds.open_time, look.period.now.timestamp()
    for case, opened, said in look.rows("opened", "c.id, c.opened_at, c.first_response_at"):
        waited = open_time.minutes(seconds(opened), seconds(said) if said else now)
        if said or waited > minutes:
            yield Kept("case", case, waited <= minutes)


def _ready(look: Look, days: int) -> Iterator[Kept]:
    """Repairs finished within so many opening days from hand-in."""
    hours, place = look.grounds.hours, look.period.place
    for job, received, finished in look.rows("ready", "j.id, j.received_at, j.finished_at"):
        begun, done = (datetime.fromisoformat(at).astimezone(place).date() for at in (received, finished))
        try:
            yield Kept("job", job, done <= hours.add_working_days(begun, days))
        except NeverOpen:
            continue


def _visits(look: Look, minutes: int) -> Iterator[Kept]:
    """Visits that began within so many minutes of their time; one that did not count once that is past."""
    period, within = look.period, minutes * 60
    for visit, planned, arrived in look.store.rows(
        "SELECT id, planned_start, arrived_at FROM visits WHERE planned_start >= ? AND planned_start < ?",
        (to_text(period.start), to_text(period.stop)),
    ):
        begun = seconds(planned)
        if arrived:
            yield Kept("visit", visit, abs(seconds(arrived) - begun) <= within)
        elif begun + within < period.now.timestamp():
            yield Kept("visit", visit, kept=False)


def _call_backs(look: Look, hours: int) -> Iterator[Kept]:
    """Complaints, and customers who asked to be called later, called within so many open hours."""
    since = to_text(look.period.start - timedelta(days=_LOOK_BACK))
    stop = to_text(look.period.stop)
    for kind, identity, asked, made in look.store.rows(_CALL_BACKS, (since, stop, since, stop)):
        limit = _limit(look, asked, hours)
        if not look.period.start <= limit < look.period.stop:
            continue
        at = datetime.fromisoformat(made) if made else None
        if at is not None or limit < look.period.now:
            yield Kept(kind, identity, at is not None and at <= limit)


def _limit(look: Look, asked: str, hours: int) -> datetime:
    """Until when a customer was to be called; where the shop never opens, hours of the clock."""
    begun = datetime.fromisoformat(asked)
    try:
        return look.grounds.hours.add_minutes(begun, hours * 60)
    except NeverOpen:
        return begun.astimezone(UTC) + timedelta(hours=hours)


_LOOK_BACK = 62
"""Days before the month from which a call back may have fallen due in it."""
_CALL_BACKS = (
    "SELECT 'job', j.id, coalesce(x.received_at, c.opened_at), coalesce(x.called_back_at, (SELECT min(a.at) "
    "FROM calls l JOIN call_attempts a ON a.call_id = l.id WHERE l.case_id = c.id "
    "AND a.at >= coalesce(x.received_at, c.opened_at))) "
    "FROM cases c JOIN jobs j ON j.case_id = c.id LEFT JOIN complaints x ON x.job_id = j.id "
    "WHERE c.opened_at >= ? AND c.opened_at < ? AND j.kind = 'complaint' "
    "UNION ALL SELECT 'call', t.call_id, coalesce(t.later_at, t.at), (SELECT min(a.at) FROM call_attempts a "
    "WHERE a.call_id = t.call_id AND a.id <> t.id AND a.at > t.at) FROM call_attempts t "
    "WHERE t.at >= ? AND t.at < ? AND t.outcome = 'call_later'"
)
"""Who was to be called: whose they are, since when, and when a call was made."""
_READERS: dict[str, Callable[[Look, int], Iterator[Kept]]] = {
    "answer": _answers,
    "ready": _ready,
    "visit": _visits,
    "call_back": _call_backs,
}
