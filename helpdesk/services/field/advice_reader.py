"""What is told while a visit is being planned: what stands against the time typed, and which jobs it may serve, too."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Annotated

from helpdesk.classes import NamedTuple
from helpdesk.domain.goods import product_title
from helpdesk.domain.visits import CLASHES, Planned
from helpdesk.services.field.conflict_reader import Planning
from helpdesk.services.field.visit_form import refused, told
from helpdesk.settings import Settings
from helpdesk.store.database import Store
from helpdesk.store.rows import read_from
from helpdesk.texts import Text, translate


class Objection(NamedTuple):
    """What stands against a visit as it is being planned."""

    said: Text
    refused: bool
    """It will not be planned; else it is planned and shown."""


@read_from(
    "jobs j JOIN cases c ON c.id = j.case_id LEFT JOIN units u ON u.id = j.unit_id "
    "LEFT JOIN products p ON p.id = coalesce(u.product_id, j.product_id)"
)
class OtherJob(NamedTuple):
    """An open job of the same customer that nobody goes for yet."""

    id: int
    case: Annotated[int, "j.case_id"]
    position: Annotated[int, "j.position"]
    kind: Annotated[str, "j.kind"]
    problem: Annotated[str, "substr(j.problem, 1, 160)"]
    name: Annotated[str | None, "p.name"]
    brand: Annotated[str | None, "p.brand"]
    model: Annotated[str | None, "p.model"]

    @property
    def number(self) -> str:
        """As printed."""
        return f"{self.case}-{self.position}"

    @property
    def title(self) -> str:
        """The unit, else what the customer said."""
        return product_title(self.name or "", self.brand or "", self.model or "") or self.problem


_OTHERS = (
    "WHERE c.customer_id = (SELECT d.customer_id FROM jobs i JOIN cases d ON d.id = i.case_id WHERE i.id = ?) "
    "AND c.closed_at IS NULL AND j.id <> ? AND j.state NOT IN ('ready', 'delivered', 'cancelled') "
    "AND j.kind <> 'complaint' AND NOT EXISTS (SELECT 1 FROM visit_jobs w JOIN visits v ON v.id = w.visit_id "
    "WHERE w.job_id = j.id AND v.result = '' AND v.arrived_at IS NULL) ORDER BY j.case_id, j.position, j.id"
)


def other_jobs(store: Store, job: int) -> list[OtherJob]:
    """The open jobs of the same customer that the same visit could serve."""
    return store.select(OtherJob, _OTHERS, (job, job))


def objection(
    store: Store,
    settings: Settings,
    jobs: Sequence[int],
    start: datetime,
    minutes: int,
    technician: int | None,
    travel: int | None,
    now: datetime,
    visit: int = 0,
    site: int | None = None,
) -> Objection | None:
    """What stands against a visit for some jobs at a time; nothing where nothing does.

    Args:
        store: the shop.
        settings: what it has set.
        jobs: those it serves.
        start: when it begins.
        minutes: how long it is.
        technician: who goes, if anybody yet.
        travel: minutes of travel; nothing: the usual ones.
        now: this instant.
        visit: which it is, where it is planned already.
        site: where it is.
    """
    if start < now:
        return Objection(CLASHES["past"], True)
    planning = Planning(store, settings)
    skills, waits = planning.of_jobs(jobs)
    wanted = Planned(
        visit,
        start,
        start + timedelta(minutes=minutes),
        settings["field.before_minutes"],
        settings["field.after_minutes"],
        settings["field.travel_minutes"] if travel is None else travel,
        site,
        skills,
        waits,
    )
    against = planning.against(wanted, technician)
    if not against:
        return None
    person = planning.people.get(technician) if technician is not None else None
    strict = [clash for clash in against if refused(settings, clash)]
    said = told(store, strict or against, person)
    if strict:
        return Objection(translate("Visits", "{what}. It is refused.")(what=said), True)
    return Objection(translate("Visits", "{what}. It is planned all the same, and shown.")(what=said), False)
