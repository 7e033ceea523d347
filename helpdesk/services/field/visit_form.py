"""When a visit is and who goes, as planning and moving one ask for it: what is refused, and what is only warned of."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from helpdesk.action import Context, entry
from helpdesk.classes import NamedTuple, dataclass
from helpdesk.domain.normal_forms import tidy
from helpdesk.domain.visits import CLASHES, STRICTNESS, Clash, Planned
from helpdesk.errors import Invalid
from helpdesk.services.cases.job_transitions import JobAction
from helpdesk.services.field.conflict_reader import USUAL_MINUTES, Person, Planning
from helpdesk.store.database import Store
from helpdesk.store.paging import SHOWN_NAME
from helpdesk.texts import Text, translate

MOST_MINUTES = 24 * 60


class Around(NamedTuple):
    """What a visit is about and needs around it."""

    jobs: Sequence[int]
    site: int | None
    before: int
    after: int
    travel: int
    visit: int = 0
    """Which it is, where it is planned already."""


@dataclass(frozen=True, kw_only=True)
class VisitForm(JobAction):
    """When a visit is, how long, and who goes."""

    planned_start: datetime = entry(translate("Visits", "From"), "moment")
    minutes: int = entry(
        translate("Visits", "Minutes at the customer's"),
        "number",
        default=USUAL_MINUTES,
        least=5,
        most=MOST_MINUTES,
    )
    technician: int | None = entry(translate("Visits", "Technician"), "lookup", default=None, noun="staff")
    travel_minutes: int | None = entry(
        translate("Visits", "Minutes of travel"),
        "number",
        default=None,
        least=0,
        most=MOST_MINUTES,
        hint=translate("Visits", "Empty: the usual ones."),
    )
    fixed: bool = entry(translate("Visits", "Time promised to the customer"), "check", default=False)
    note: str = entry(translate("Visits", "Note"), "text", default="")

    def columns(self, ctx: Context, around: Around) -> tuple[dict[str, Any], Text | None]:
        """The columns of the visit's time, and words about what stands against it and was only warned of.

        Raises:
            Invalid: the moment has passed, or something stands against it that the shop refuses.
        """
        travel = around.travel if self.travel_minutes is None else self.travel_minutes
        end, warned = planned_time(
            ctx, around._replace(travel=travel), self.planned_start, self.minutes, self.technician
        )
        return {
            "planned_start": self.planned_start,
            "planned_end": end,
            "technician_id": self.technician,
            "before_minutes": around.before,
            "after_minutes": around.after,
            "travel_minutes": travel,
            "fixed": self.fixed,
            "note": tidy(self.note),
        }, minding(self.label(), warned)


def minding(done: Text, warned: Text | None) -> Text | None:
    """What was done, with what stands against it; nothing where nothing does."""
    if warned is None:
        return None
    return translate("Visits", "{done}. Mind: {what}.")(done=done, what=warned)


def planned_time(
    ctx: Context,
    around: Around,
    start: datetime,
    minutes: int,
    technician: int | None,
    field: str = "planned_start",
) -> tuple[datetime, Text | None]:
    """When a visit ends that begins then, and words about what stands against it and is only warned of.

    Whatever plans a visit asks here: planning and moving one, and the next one for what was left.

    Args:
        ctx: the running action.
        around: what it is about and needs around it.
        start: when it begins.
        minutes: how long it is.
        technician: who goes, if anybody yet.
        field: the action's field that holds the time; a refusal stands beside it.

    Raises:
        Invalid: the moment has passed, or something stands against it that the shop refuses.
    """
    if start < ctx.now:
        raise Invalid({field: translate("Visits", "That moment has passed.")})
    planning = Planning(ctx.store, ctx.settings)
    skills, waits = planning.of_jobs(around.jobs)
    end = start + timedelta(minutes=minutes)
    needs = (around.before, around.after, around.travel, around.site, skills, waits)
    wanted = Planned(around.visit, start, end, *needs)
    against = planning.against(wanted, technician)
    if not against:
        return end, None
    person = planning.people.get(technician) if technician is not None else None
    strict = [clash for clash in against if refused(ctx.settings, clash)]
    if strict:
        free = planning.slots(wanted, start, 1, technician)
        said = told(ctx.store, strict, person)
        raise Invalid({field: _with_next(said, free[0].start if free else None)})
    return end, told(ctx.store, against, person)


def refused(settings: Any, clash: Clash) -> bool:
    """Whether the shop refuses to plan a visit against which this stands."""
    key = STRICTNESS.get(clash.kind)
    return key is None or settings[key] == "refuse"


def told(store: Store, against: Sequence[Clash], person: Person | None) -> Text:
    """All that stands against a visit in one sentence."""
    # The first visit of each kind names them all: a day full of them would be no sentence.
    first = {clash.kind: clash for clash in reversed(against)}
    parts = [_words(store, first[kind], person) for kind in CLASHES if kind in first]
    said = parts[0]
    for part in parts[1:]:
        said = translate("Visits", "{one}; {other}")(one=said, other=part)
    return said


def _words(store: Store, clash: Clash, person: Person | None) -> Text:
    if clash.other is not None:
        return _of_two(store, clash)
    if person is not None and clash.kind in _OF_PERSON:
        return _OF_PERSON[clash.kind](name=person.name)
    return CLASHES[clash.kind]


def _of_two(store: Store, clash: Clash) -> Text:
    found = store.row(
        f"SELECT v.planned_start, {SHOWN_NAME} FROM visits v "
        "LEFT JOIN visit_jobs w ON w.id = (SELECT min(id) FROM visit_jobs WHERE visit_id = v.id) "
        "LEFT JOIN jobs j ON j.id = w.job_id LEFT JOIN cases c ON c.id = j.case_id "
        "LEFT JOIN customers k ON k.id = c.customer_id WHERE v.id = ?",
        (clash.other,),
    )
    if found is None:
        return CLASHES[clash.kind]
    start, name = found
    said = _OF_TWO[clash.kind]
    return said(at=datetime.fromisoformat(start), customer=name or "–")


_OF_PERSON = {
    "closed": translate("Visits", "Outside the working hours of {name}"),
    "leave": translate("Visits", "{name} is away that day"),
    "left": translate("Visits", "{name} no longer works here"),
    "skill": translate("Visits", "{name} lacks a skill that the unit asks for"),
}
_OF_TWO = {
    "overlap": translate("Visits", "Overlaps with the visit of {at} to {customer}"),
    "too_close": translate("Visits", "Too little time between it and the visit of {at} to {customer}"),
}


def _with_next(said: Text, free: datetime | None) -> Text:
    if free is None:
        return translate("Visits", "{what}. No free time was found in the next weeks.")(what=said)
    return translate("Visits", "{what}. The next free time is {at}.")(what=said, at=free)
