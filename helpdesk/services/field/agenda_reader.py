"""The dates of maintenance plans and the visits of some days, for the agenda."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, time, timedelta
from typing import Annotated

from helpdesk.classes import NamedTuple
from helpdesk.clock import local, to_text, zone
from helpdesk.domain import numbers
from helpdesk.domain.agenda import AgendaItem, Span
from helpdesk.domain.workflows.kinds import KINDS
from helpdesk.services.field.letter_reader import letters
from helpdesk.services.field.plan_reader import Plans
from helpdesk.settings import Settings
from helpdesk.store.database import Store
from helpdesk.store.paging import SHOWN_NAME
from helpdesk.store.rows import read_from
from helpdesk.texts import Text, translate, verbatim


@read_from(
    "visits v JOIN visit_jobs w ON w.id = (SELECT min(id) FROM visit_jobs WHERE visit_id = v.id) "
    "JOIN jobs j ON j.id = w.job_id JOIN cases c ON c.id = j.case_id "
    "LEFT JOIN customers k ON k.id = c.customer_id LEFT JOIN units u ON u.id = j.unit_id "
    "LEFT JOIN staff s ON s.id = v.technician_id"
)
class _OpenVisit(NamedTuple):
    """A visit that is still to be made."""

    id: int
    planned_start: datetime
    case: Annotated[int, "j.case_id"]
    position: Annotated[int, "j.position"]
    kind: Annotated[str, "j.kind"]
    problem: Annotated[str, "j.problem"]
    plan: Annotated[int | None, "j.plan_id"]
    customer_name: Annotated[str | None, SHOWN_NAME]
    serial: Annotated[str | None, "u.serial"]
    who: Annotated[str | None, "s.name"]

    @property
    def why(self) -> Text:
        """What the visit is for."""
        kind = KINDS.get(self.kind, verbatim(self.kind))
        if not self.problem:
            return translate("Agenda", "Visit: {kind}")(kind=kind)
        if self.plan is not None:
            # What a plan asks for names its kind of work already.
            return translate("Agenda", "Visit: {kind}")(kind=verbatim(self.problem))
        return translate("Agenda", "Visit: {kind}, {problem}")(kind=kind, problem=self.problem)


_PLANNED = (
    "SELECT DISTINCT j.plan_id FROM jobs j JOIN visit_jobs w ON w.job_id = j.id JOIN visits v ON v.id = w.visit_id "
    "WHERE j.plan_id IS NOT NULL AND j.state NOT IN ('delivered', 'cancelled') AND v.arrived_at IS NULL "
    "AND v.result = ''"
)
"""Plans whose next date somebody goes for, whenever that is."""


def field_items(store: Store, span: Span, settings: Settings) -> Iterator[AgendaItem]:
    """Visits still to be made, and open dates of plans; a date that has a planned visit comes as the visit alone."""
    visits = _visits(store, span, settings)
    planned = {plan for (plan,) in store.rows(_PLANNED)}
    place = zone(settings["shop.zone"])
    for visit in visits:
        at = visit.planned_start.astimezone(place)
        if span.from_day <= at.date().isoformat() <= span.to_day:
            number = numbers.number("job", visit.case, visit.position)
            yield AgendaItem(
                "visit",
                at.date(),
                number,
                visit.why,
                visit.customer_name,
                visit.serial,
                visit.who,
                f"{at:%H:%M}",
            )
    yield from _dates(store, span, settings, planned)
    yield from _letters(store, span, settings)


def _visits(store: Store, span: Span, settings: Settings) -> list[_OpenVisit]:
    place = zone(settings["shop.zone"])
    end = to_text(local(span.last + timedelta(days=1), time(), place))
    return store.select(
        _OpenVisit,
        "WHERE v.arrived_at IS NULL AND v.result = '' AND v.planned_start < ? "
        "AND j.state NOT IN ('delivered', 'cancelled') ORDER BY v.planned_start, v.id",
        (end,),
    )


def _dates(store: Store, span: Span, settings: Settings, planned: set[int]) -> Iterator[AgendaItem]:
    """Open dates of running plans; of one whose visit is planned, those after its next."""
    visited: set[int] = set()
    for due in Plans(store, lambda: settings).open_dates(span.last):
        plan = due.plan
        if plan.id in planned and plan.id not in visited:
            visited.add(plan.id)
            continue
        if due.due.isoformat() >= span.from_day:
            yield AgendaItem(
                "maintenance",
                due.due,
                plan.ref or numbers.number("plan", plan.id),
                due.why,
                plan.customer,
                plan.serial or None,
            )


def _letters(store: Store, span: Span, settings: Settings) -> Iterator[AgendaItem]:
    """The letters about the end of contracts that run and whose customer was not told yet."""
    for letter in letters(store, settings, span.today):
        if span.from_day <= letter.due.isoformat() <= span.to_day:
            yield AgendaItem(
                "renewal",
                letter.due,
                letter.plan.ref or numbers.number("plan", letter.plan.id),
                letter.why,
                letter.plan.customer,
                letter.plan.serial or None,
            )
