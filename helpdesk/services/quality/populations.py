"""Which records a figure is made of, as conditions in SQL: counted for the figure, listed as the cases behind it.

A population is read beside the month ``m`` (:data:`MONTH`); of one by ``days`` each day of the month is a row of
``d``: the day and its first instant, when the day a comeback is counted from begins and is over, and when the day
itself is over.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from helpdesk.classes import NamedTuple
from helpdesk.clock import to_text
from helpdesk.domain.survey_words import DIMENSIONS
from helpdesk.services.quality.period import MONTH, Period
from helpdesk.store.database import Store
from helpdesk.store.dialect import THEN, by_index

COMEBACK_DAYS = 90
"""A repair that comes back by this day after it was handed back is a comeback; the day itself counts."""


class Population(NamedTuple):
    """Records of one kind, and those of them that belong to each part of a figure."""

    kind: str
    key: str
    """The SQL of a record's id."""
    source: str
    """What follows FROM."""
    parts: Mapping[str, str]
    """Conditions by the names that the contract has for their counts."""
    days: bool = False

    def counts(self, store: Store, period: Period) -> dict[str, int]:
        """How many belong to each part."""
        sums = ", ".join(f"count(CASE WHEN {part} THEN 1 END)" for part in self.parts.values())
        found = store.row(f"{self._with(period)} SELECT {sums} FROM {self.source}", self._params(period))
        return dict(zip(self.parts, found or (0,) * len(self.parts), strict=True))

    def ids(self, store: Store, period: Period, part: str) -> list[int]:
        """The records that belong to a part, the first recorded first."""
        source = self._joined(f"({self.parts[part]})")
        rows = store.rows(
            f"{self._with(period)} SELECT {self.key} FROM {source} ORDER BY {self.key}", self._params(period)
        )
        return [row[0] for row in rows]

    def rows(self, store: Store, period: Period, columns: str, part: str = "n") -> list[tuple[Any, ...]]:
        """Columns of the records that belong to a part."""
        source = self._joined(f"({self.parts[part]})")
        return store.rows(f"{self._with(period)} SELECT {columns} FROM {source}", self._params(period))

    def _joined(self, condition: str) -> str:
        return f"{self.source} AND {condition}"

    def _with(self, period: Period) -> str:
        days = ", ".join(["(?, ?, ?, ?, ?)"] * len(period.days()))
        return f"WITH {MONTH}" + (
            f", d(day, starts, begins, over, late) AS (VALUES {days})" if self.days else ""
        )

    def _params(self, period: Period) -> tuple[Any, ...]:
        if not self.days:
            return period.bounds
        days = [value for day in period.days() for value in _day(period, day)]
        return (*period.bounds, *days)


def _day(period: Period, day: Any) -> tuple[str, ...]:
    """A day, when it begins, when the day a comeback is counted from begins and is over, when it is over itself."""
    one, wait = timedelta(days=1), timedelta(days=COMEBACK_DAYS)
    instants = (day, day - wait, day - wait + one, day + one)
    return (day.isoformat(), *(to_text(period.midnight(each)) for each in instants))


_SHEETS = f"m {THEN} surveys s WHERE s.answered_at >= m.start AND s.answered_at < m.stop"
_OPENED = f"m {THEN} cases c WHERE c.opened_at >= m.start AND c.opened_at < m.stop"
_OPENED_JOBS = f"m {THEN} cases c {THEN} jobs j WHERE c.opened_at >= m.start AND c.opened_at < m.stop AND j.case_id = c.id"
_CLOSED_IN = "WHERE c.closed_at >= m.start AND c.closed_at < m.stop AND c.first_closed_at IS NOT NULL"
"""A closing that nobody recorded, of a file that does not tell one, is none."""
_CLOSED = f"m {THEN} {by_index('cases c', 'cases_closed_at')}"
_FINISHED = f"m {THEN} {by_index('jobs j', 'jobs_finished_at')} WHERE j.finished_at >= m.start AND j.finished_at < m.stop"
_DELIVERED = f"m {THEN} {by_index('jobs j', 'jobs_delivered_at')} WHERE j.delivered_at >= m.start AND j.delivered_at < m.stop"
_VISITED = f"m {THEN} {by_index('visits v', 'visits_arrived_at')} WHERE v.arrived_at >= m.start AND v.arrived_at < m.stop"
_SERVED = "FROM visit_jobs w JOIN visits v ON v.id = w.visit_id WHERE w.job_id = j.id"
_EARLIER_VISIT = (
    f"SELECT 1 {_SERVED} AND (v.arrived_at < d.starts OR EXISTS (SELECT 1 "
    "FROM visit_jobs x JOIN visits y ON y.id = x.visit_id WHERE x.job_id = j.id AND y.arrived_at > v.arrived_at "
    "AND y.arrived_at < d.late))"
)
"""A visit for the job on a day before it was finished, or on that day before another one."""
_ELIGIBLE = "(l.state <> 'withdrawn' OR l.outcome IS NOT NULL)"
"""A call withdrawn before anybody tried is counted nowhere; one that was tried stays where it was counted."""
_CALLS = f"m {THEN} calls l WHERE l.due_on >= m.first AND l.due_on <= m.last AND {_ELIGIBLE}"
_SETTLED = {
    "refunded": "refund",
    "exchanged": "exchange",
    "vouchers": "voucher",
    "refused": "refused",
    "pending": "",
}


def _sheets(**parts: str) -> Population:
    return Population("survey", "s.id", _SHEETS, parts)


POPULATIONS: dict[str, Population] = {
    "money_finished": Population("job", "j.id", _FINISHED, {"n": "1"}),
    "money_delivered": Population("job", "j.id", _DELIVERED, {"n": "1"}),
    "csat": _sheets(n="s.csat IS NOT NULL", top2_percent="s.csat >= 4", low="s.csat <= 2"),
    "nps": _sheets(
        n="s.nps IS NOT NULL", promoters="s.nps >= 9", passives="s.nps IN (7, 8)", detractors="s.nps <= 6"
    ),
    "ces": _sheets(
        n="s.ces_scale = '2.0' AND s.ces IS NOT NULL", agree_percent="s.ces_scale = '2.0' AND s.ces >= 5"
    ),
    "ces_1": _sheets(
        n="s.ces_scale = '1.0' AND s.ces IS NOT NULL", low_effort_percent="s.ces_scale = '1.0' AND s.ces <= 2"
    ),
    "tgw": _sheets(n="s.things_gone_wrong IS NOT NULL", units_with_problem_percent="s.things_gone_wrong > 0"),
    "servqual": _sheets(
        **{
            name: f"s.expected_{place} IS NOT NULL AND s.received_{place} IS NOT NULL"
            for place, name in enumerate(DIMENSIONS, 1)
        }
    ),
    "opened": Population("case", "c.id", _OPENED, {"n": "TRUE"}),
    "first_response": Population(
        "case",
        "c.id",
        _OPENED,
        {"n": "c.first_response_at IS NOT NULL", "unanswered": "c.first_response_at IS NULL"},
    ),
    "resolution": Population("case", "c.id", f"{_CLOSED} {_CLOSED_IN}", {"n": "TRUE"}),
    "resolution.paused": Population(
        "case",
        "c.id",
        f"{_CLOSED} {THEN} pauses p {_CLOSED_IN} AND p.case_id = c.id AND p.reason = 'customer'",
        {"n": "TRUE"},
    ),
    "resolution.reopened": Population(
        "case", "c.id", f"{_CLOSED} {THEN} closings p {_CLOSED_IN} AND p.case_id = c.id", {"n": "TRUE"}
    ),
    "turnaround": Population(
        "job", "j.id", f"{_FINISHED} AND j.kind = 'repair'", {"n": "j.received_at IS NOT NULL"}
    ),
    "repair_time": Population(
        "job",
        "j.id",
        f"{_FINISHED} AND j.kind = 'repair'",
        {"n": "j.minutes IS NOT NULL AND coalesce(j.outcome, '') <> 'no_fault'"},
    ),
    "on_time": Population(
        "job",
        "j.id",
        f"m {THEN} d {THEN} {by_index('jobs j', 'jobs_promised_on')} WHERE j.promised_on = d.day AND d.day < m.past "
        "AND coalesce(j.outcome, '') <> 'cancelled' AND j.state <> 'cancelled'",
        {"met": "j.finished_at < d.late", "missed": "j.finished_at IS NULL OR j.finished_at >= d.late"},
        days=True,
    ),
    "first_time_fix": Population(
        "job",
        "j.id",
        f"m {THEN} d {THEN} {by_index('jobs j', 'jobs_finished_at')} WHERE j.finished_at >= d.starts "
        "AND j.finished_at < d.late AND j.kind IN ('repair', 'installation') "
        "AND coalesce(j.outcome, '') <> 'cancelled'",
        {
            "n": "TRUE",
            "fixed_first": "j.outcome = 'fixed' AND coalesce(j.first_visit, '') <> 'no' AND NOT EXISTS "
            "(SELECT 1 FROM jobs b JOIN cases e ON e.id = b.case_id WHERE b.comeback_of_id = j.id "
            f"AND e.opened_at < m.until) AND NOT EXISTS ({_EARLIER_VISIT})",
        },
        days=True,
    ),
    "comeback": Population(
        "job",
        "j.id",
        f"d {THEN} {by_index('jobs j', 'jobs_delivered_at')} WHERE j.delivered_at >= d.begins "
        "AND j.delivered_at < d.over AND j.kind = 'repair' AND j.outcome = 'fixed'",
        {
            "n": "TRUE",
            "came_back": "EXISTS (SELECT 1 FROM jobs b JOIN cases e ON e.id = b.case_id "
            "WHERE b.comeback_of_id = j.id AND e.opened_at < d.late)",
        },
        days=True,
    ),
    "warranty_claims": Population(
        "job",
        "j.id",
        f"{_OPENED_JOBS} AND j.kind = 'claim'",
        {
            "opened": "TRUE",
            **{word: f"j.decision = '{word}'" for word in ("accepted", "refused", "goodwill")},
            "pending": "j.decision IS NULL",
        },
    ),
    "complaints": Population("job", "j.id", f"{_OPENED_JOBS} AND j.kind = 'complaint'", {"n": "TRUE"}),
    "reached": Population(
        "call",
        "l.id",
        f"m {THEN} {by_index('calls l', 'calls_called_at')} WHERE l.called_at >= m.start AND l.called_at < m.stop "
        "AND l.outcome = 'reached'",
        {"n": "TRUE"},
    ),
    "visited": Population("visit", "v.id", _VISITED, {"n": "TRUE", "timed": "v.left_at IS NOT NULL"}),
    "calls": Population(
        "call",
        "l.id",
        _CALLS,
        {
            "due": "TRUE",
            "reached": "l.outcome = 'reached'",
            "refused": "l.outcome = 'refused'",
            "not_reached": "l.outcome IN ('no_answer', 'wrong_number', 'call_later')",
            "pending": "l.outcome IS NULL",
        },
    ),
    "calls.sheets": Population(
        "survey",
        "s.id",
        f"m {THEN} calls l {THEN} {by_index('surveys s', 'surveys_call_id')} WHERE l.due_on >= m.first "
        f"AND l.due_on <= m.last AND {_ELIGIBLE} AND s.call_id = l.id",
        {"sheets": "TRUE"},
    ),
    "returns": Population(
        "job",
        "j.id",
        f"{_OPENED_JOBS} AND j.kind = 'return'",
        {
            "opened": "TRUE",
            **{name: f"j.settled = '{word}'" for name, word in _SETTLED.items()},
            "let_through": "EXISTS (SELECT 1 FROM returns WHERE job_id = j.id AND let_by_id IS NOT NULL)",
        },
    ),
    "hands_on": Population("job", "j.id", _FINISHED, {"n": "j.minutes > 0"}),
    "ready": Population(
        "job", "j.id", f"{_FINISHED} AND j.kind = 'repair'", {"n": "j.received_at IS NOT NULL"}
    ),
    "recovery": Population(
        "job",
        "j.id",
        f"{_CLOSED} {THEN} jobs j {_CLOSED_IN} AND j.case_id = c.id AND j.kind = 'complaint'",
        {"n": "TRUE"},
    ),
}
