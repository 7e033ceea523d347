"""Jobs for which somebody must go to the customer and no visit is planned: the list beside the calendar, and its count.

A job is to be planned while it is not finished, none of its visits is still to be made or was done whole, and it is
done where the customer is: it did not come into the shop, or a visit for it was not finished.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import Annotated

from helpdesk.classes import NamedTuple
from helpdesk.clock import from_text, to_text
from helpdesk.domain.goods import product_title
from helpdesk.store.database import Store
from helpdesk.store.dialect import THEN, by_index
from helpdesk.store.paging import SHOWN_NAME, in_words
from helpdesk.store.rows import read_from

AFIELD = ("installation", "maintenance", "training", "repair", "claim")
"""Kinds of job that can be done at the customer's."""
PAGE = 200
_SEEN = "k.state IS NULL OR k.state <> 'blocked'"
_OPEN_JOB = (
    f"j.state NOT IN ('delivered', 'cancelled') AND j.state <> 'ready' AND {in_words('j.kind', AFIELD)}"
)
_NO_VISIT = (
    "NOT EXISTS (SELECT 1 FROM visit_jobs w JOIN visits v ON v.id = w.visit_id "
    "WHERE w.job_id = j.id AND v.result IN ('', 'done'))"
)
_AWAY = f"SELECT j.id FROM {by_index('jobs j', 'jobs_to_plan')} WHERE {_OPEN_JOB} AND j.received_at IS NULL AND {_NO_VISIT}"
_BEGUN = (
    f"SELECT j.id FROM {by_index('visits b', 'visits_undone')} {THEN} visit_jobs x ON x.visit_id = b.id "
    f"{THEN} jobs j ON j.id = x.job_id WHERE b.result IN ('partly', 'not_done') AND b.planned_start >= ? "
    f"AND {_OPEN_JOB} AND j.received_at IS NOT NULL AND {_NO_VISIT}"
)
TO_PLAN = f"{_AWAY} UNION {_BEGUN}"
"""The jobs to be planned; its parameter is from when on visits that were not finished count."""
LONG_AGO = timedelta(days=400)
"""A unit that came into the shop so long after its visit is the bench's affair."""
_ORDER = "coalesce(j.promised_on, '9999')"


@read_from(
    "jobs j JOIN cases c ON c.id = j.case_id LEFT JOIN customers k ON k.id = c.customer_id "
    "LEFT JOIN units u ON u.id = j.unit_id LEFT JOIN products p ON p.id = coalesce(u.product_id, j.product_id) "
    "LEFT JOIN sites s ON s.id = coalesce(u.site_id, (SELECT id FROM sites WHERE customer_id = c.customer_id "
    "ORDER BY position, id LIMIT 1)) "
    "LEFT JOIN visits b ON b.id = (SELECT v.id FROM visit_jobs w JOIN visits v ON v.id = w.visit_id "
    "WHERE w.job_id = j.id ORDER BY v.planned_start DESC, v.id DESC LIMIT 1)"
)
class JobToPlan(NamedTuple):
    """A job that needs a visit."""

    id: int
    case: Annotated[int, "j.case_id"]
    position: int
    kind: str
    state: str
    problem: Annotated[str, "substr(j.problem, 1, 160)"]
    promised_on: date | None
    order: Annotated[str, _ORDER]
    plan: Annotated[int | None, "j.plan_id"]
    customer_name: Annotated[str | None, SHOWN_NAME]
    address: Annotated[str, f"CASE WHEN {_SEEN} THEN coalesce(s.address, '') ELSE '' END"]
    city: Annotated[str, f"CASE WHEN {_SEEN} THEN coalesce(s.city, '') ELSE '' END"]
    brand: Annotated[str, "coalesce(p.brand, '')"]
    model: Annotated[str, "coalesce(p.model, '')"]
    product: Annotated[str, "coalesce(p.name, '')"]
    before_result: Annotated[str, "coalesce(b.result, '')"]
    """How the last visit for it ended."""
    before_reason: Annotated[str, "coalesce(b.reason, '')"]

    @property
    def number(self) -> str:
        """As printed."""
        return f"{self.case}-{self.position}"

    @property
    def title(self) -> str:
        """What is worked on."""
        return product_title(self.product, self.brand, self.model)


class ToPlan:
    """Reads what is to be planned."""

    def __init__(self, store: Store) -> None:
        self.store = store

    def page(self, after: JobToPlan | None = None, limit: int = PAGE) -> list[JobToPlan]:
        """The jobs, those promised for the earliest day first; a page, from the last one shown on."""
        beyond, params = "", list[str | int]([self._since()])
        if after is not None:
            beyond = f" AND ({_ORDER}, j.id) > (?, ?)"
            params += [after.order, after.id]
        return self.store.select(
            JobToPlan,
            f"WHERE j.id IN ({TO_PLAN}){beyond} ORDER BY {_ORDER}, j.id LIMIT ?",
            [*params, limit],
        )

    def get(self, job: int) -> JobToPlan | None:
        """One of them; nothing where it is none any more."""
        return self.store.select_one(
            JobToPlan, f"WHERE j.id = ? AND j.id IN ({TO_PLAN})", (job, self._since())
        )

    def count(self) -> int:
        """How many there are."""
        return jobs_to_plan(self.store)

    def kinds(self) -> dict[str, int]:
        """How many there are of each kind."""
        rows = self.store.rows(
            f"SELECT j.kind, count(*) FROM jobs j WHERE j.id IN ({TO_PLAN}) GROUP BY j.kind", (self._since(),)
        )
        return {kind: int(count) for kind, count in rows}

    def _since(self) -> str:
        return _since(self.store)


def jobs_to_plan(store: Store) -> int:
    """How many jobs need a visit and have none; for the number beside the navigation."""
    return int(store.value(f"SELECT count(*) FROM ({TO_PLAN})", (_since(store),)))


def _since(store: Store) -> str:
    """From when on visits that were not finished count: some time before the latest."""
    latest = store.value("SELECT max(planned_start) FROM visits")
    return to_text(from_text(latest) - LONG_AGO) if latest else ""
