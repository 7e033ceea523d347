"""Reads how much work a month held beside the hours that people were there, and how complaints were made good."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta

from helpdesk.clock import to_text
from helpdesk.domain.quality import counts
from helpdesk.domain.quality.scores import Figure
from helpdesk.services.quality.look import Look
from helpdesk.services.quality.period import MONTH, seconds
from helpdesk.services.shop.law_reader import complaint_due
from helpdesk.services.shop.reader import Shop
from helpdesk.store.dialect import THEN

CALL_MINUTES = 5
"""What an attempt to call counts that nobody timed."""
AT_WORK = ("technician", "counter")
"""Whose hours are counted."""
_ATTEMPTS = (
    f"WITH {MONTH} SELECT (SELECT coalesce(sum(coalesce(a.minutes, {CALL_MINUTES})), 0) FROM m {THEN} call_attempts a "
    "WHERE a.at >= m.start AND a.at < m.stop) + "
    f"(SELECT {CALL_MINUTES} * count(*) FROM m {THEN} calls l WHERE l.called_at >= m.start AND l.called_at < m.stop "
    "AND l.outcome IS NOT NULL AND NOT EXISTS (SELECT 1 FROM call_attempts a WHERE a.call_id = l.id))"
)
"""Attempts, and calls of a file that brings none: one each."""


def load(look: Look) -> Figure:
    """Hours of hands-on work, visits and calls, beside the hours of those who work with customers."""
    hands_on = sum(minutes for (minutes,) in look.rows("hands_on", "j.minutes"))
    calls = look.store.value(_ATTEMPTS, look.period.bounds)
    visits = sum(
        seconds(left) - seconds(arrived)
        for arrived, left in look.rows("visited", "v.arrived_at, v.left_at", "timed")
    )
    return counts.load({"hands_on": hands_on, "visits": visits / 60, "calls": calls}, _staff_minutes(look))


def _staff_minutes(look: Look) -> float:
    """Minutes of the month that those who work at the bench or the counter are there: while the shop is open, or in
    hours of their own; their leave is left out."""
    hours, days = look.grounds.hours, look.period.days()
    shop = Shop(look.store)
    own, away = shop.own_hours(hours), shop.away()
    people = look.store.rows("SELECT id FROM staff WHERE active AND role IN (?, ?)", AT_WORK)
    return float(
        sum(
            own.get(person, hours).open_minutes(day)
            for (person,) in people
            for day in days
            if not any(first <= day <= last for first, last in away.get(person, ()))
        )
    )


def recovery(look: Look) -> Figure:
    """How long the complaints closed in the month took, and how many passed their lawful day without an answer."""
    found = look.rows("recovery", "c.opened_at, c.closed_at")
    hours = [(seconds(closed) - seconds(opened)) / 3_600 for opened, closed in found]
    return counts.recovery(hours, sum(1 for _ in late(look)))


def late(look: Look) -> Iterator[int]:
    """The complaint jobs whose lawful day lies in the month and that were answered after it, or not yet.

    Where no answer is recorded the closing stands for it. The days count from when it was presented.
    """
    period, grounds = look.period, look.grounds
    since = period.start - timedelta(days=grounds.law.complaint_answer.days + 1)
    for job, opened, answered in look.store.rows(_COMPLAINTS, (to_text(since), to_text(period.stop))):
        came, said = _day(look, opened), _day(look, answered) if answered else None
        lawful = complaint_due(grounds.law, grounds.settings, grounds.hours, came)
        if period.first <= lawful <= period.last and (said > lawful if said else lawful < period.past):
            yield job


_COMPLAINTS = (
    "SELECT j.id, coalesce(x.received_at, c.opened_at), coalesce(x.answered_at, c.closed_at) FROM cases c "
    "JOIN jobs j ON j.case_id = c.id LEFT JOIN complaints x ON x.job_id = j.id "
    "WHERE c.opened_at >= ? AND c.opened_at < ? AND j.kind = 'complaint' ORDER BY j.id"
)


def _day(look: Look, stored: str) -> date:
    return datetime.fromisoformat(stored).astimezone(look.period.place).date()
