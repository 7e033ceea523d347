"""One maintenance plan whole: its next dates with their reasons, its contract's visits and costs, its readings."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, datetime
from typing import Annotated

from helpdesk.classes import NamedTuple, dataclass
from helpdesk.clock import from_text, zone
from helpdesk.domain.contracts import Cost, PromisedVisit, Tally, letter_due, tally
from helpdesk.domain.plans import MeterDue, Reading, meter_window, usage
from helpdesk.services.field.contract_reader import cost_of_plan, visits_of
from helpdesk.services.field.plan_book import visit_states
from helpdesk.services.field.plan_facts import PlanFacts
from helpdesk.services.field.plan_reader import DueMaintenance, PlanRow, require_plan
from helpdesk.services.shop.law_reader import legal_profile
from helpdesk.settings import Settings
from helpdesk.store.database import Store
from helpdesk.store.paging import SHOWN_NAME
from helpdesk.store.rows import read_from
from helpdesk.texts import Text, translate

MOST_DATES = 4
"""How many of the next dates a card tells."""


@read_from(
    "plans m JOIN units u ON u.id = m.unit_id LEFT JOIN customers k ON k.id = u.owner_id "
    "LEFT JOIN sites s ON s.id = coalesce(u.site_id, "
    "(SELECT id FROM sites WHERE customer_id = u.owner_id ORDER BY position, id LIMIT 1))"
)
class PlanReach(NamedTuple):
    """Whom to ask for a visit, and where it is."""

    id: int
    owner: Annotated[int | None, "u.owner_id"]
    customer: Annotated[str | None, SHOWN_NAME]
    best_hours: Annotated[str, "CASE WHEN k.state = 'blocked' THEN '' ELSE coalesce(k.best_hours, '') END"]
    phone: Annotated[
        str | None,
        "CASE WHEN k.state IS NOT 'blocked' THEN (SELECT value FROM contacts WHERE customer_id = u.owner_id "
        "AND kind = 'phone' ORDER BY position, id LIMIT 1) END",
    ]
    city: Annotated[str | None, "s.city"]


@read_from("jobs j")
class PlanJob(NamedTuple):
    """The open job that serves a plan's next date."""

    id: int
    case: Annotated[int, "j.case_id"]
    position: int
    state: str


class NextDate(NamedTuple):
    """A date of a plan that is still to be done."""

    due: DueMaintenance
    reason: Text
    visit: str
    """Of :data:`VISIT_STATES`: how far its visit is."""
    visit_at: datetime | None


@dataclass(frozen=True, slots=True)
class PlanCard:
    """What the card of a plan shows."""

    plan: PlanRow
    reach: PlanReach
    next: list[NextDate]
    visits: list[PromisedVisit]
    tally: Tally
    cost: Cost
    job: PlanJob | None
    """The open job that serves the next date."""
    used: list[tuple[date, int]]
    """What the meter showed in all by each reading's day."""
    measure: str
    """The unit of the meter."""
    meter: MeterDue | None
    window: tuple[int, int] | None
    """Between which readings work is on time."""
    letter_on: date | None
    """By when the letter about the contract's end must be out."""
    last_day: date | None
    """The last one on which the customer can end the contract."""
    ended: bool
    """Whether its last day has passed."""

    @property
    def dateless(self) -> int:
        """Promised visits that have no date before the contract ends."""
        whole = self.plan.mode == "fixed" and self.plan.end_on is not None and not self.ended
        return sum(visit.state == "left" for visit in self.visits) if whole else 0


class PlanCards:
    """Reads single plans whole; ``today`` is the local day."""

    def __init__(self, store: Store, settings: Callable[[], Settings], today: Callable[[], date]) -> None:
        self.store = store
        self._settings = settings
        self._today = today

    def get(self, plan: int) -> PlanCard:
        """The card of a plan. Raises ``NotFound``."""
        store, settings, today = self.store, self._settings(), self._today()
        row = require_plan(store, plan)
        facts = PlanFacts(store, settings["shop.zone"], [plan])
        state, at = visit_states(store, [plan]).get(plan, ("", None))
        counts = settings["field.absent_counts"]
        visits = visits_of(store, row, facts, state, today, absent_counts=counts)
        meter = facts.meter(row)
        last = (row.notice_until or row.end_on) if row.contract and row.end_on else None
        notice = legal_profile(settings["shop.country"]).contract_end.days
        used, measure = self._used(row)
        return PlanCard(
            plan=row,
            reach=self._reach(plan),
            next=list(self._next(row, facts, state, at)),
            visits=visits,
            tally=tally(visits, row.visits),
            cost=cost_of_plan(store, plan),
            job=store.select_one(
                PlanJob,
                "WHERE j.plan_id = ? AND j.state NOT IN ('delivered', 'cancelled') ORDER BY j.id LIMIT 1",
                (plan,),
            ),
            used=used,
            measure=measure,
            meter=meter,
            window=meter_window(meter.at, row.meter_every) if meter and row.meter_every else None,
            letter_on=letter_due(last, notice) if last else None,
            last_day=last,
            ended=row.end_on is not None and row.end_on < today,
        )

    def _reach(self, plan: int) -> PlanReach:
        found = self.store.select_one(PlanReach, "WHERE m.id = ?", (plan,))
        assert found is not None
        return found

    def _used(self, plan: PlanRow) -> tuple[list[tuple[date, int]], str]:
        rows = self.store.rows(
            "SELECT read_on, value, series, measure FROM readings WHERE unit_id = ? ORDER BY read_on, id",
            (plan.unit,),
        )
        measure = plan.meter_unit or next((measure for *_, measure in reversed(rows) if measure), "")
        return usage(
            Reading(date.fromisoformat(day), value, series) for day, value, series, _ in rows
        ), measure

    def _next(self, plan: PlanRow, facts: PlanFacts, state: str, at: datetime | None) -> Iterator[NextDate]:
        if not plan.active:
            return
        rest = self._rest(plan.id) if state in {"half", "part"} else None
        for place, one in enumerate(facts.coming(plan, MOST_DATES)):
            due = DueMaintenance(plan, *one)
            reason = rest if place == 0 and rest is not None else reason_of(due)
            yield NextDate(due, reason, state if place == 0 else "", at if place == 0 else None)

    def _rest(self, plan: int) -> Text | None:
        """What the last visit left to be done, where one was done in part."""
        found = self.store.row(
            "SELECT v.planned_start, v.note FROM jobs j JOIN visit_jobs w ON w.job_id = j.id "
            "JOIN visits v ON v.id = w.visit_id WHERE j.plan_id = ? AND v.result = 'partly' "
            "AND j.state NOT IN ('delivered', 'cancelled') ORDER BY v.planned_start DESC, v.id DESC LIMIT 1",
            (plan,),
        )
        if found is None:
            return None
        day = from_text(found[0]).astimezone(zone(self._settings()["shop.zone"])).date()
        if found[1]:
            return translate("Plans", "rest of the visit of {day}: {note}")(day=day, note=found[1])
        return translate("Plans", "rest of the visit of {day}")(day=day)


def reason_of(due: DueMaintenance) -> Text:
    """In words, how a date came about: by the meter, by the calendar, moved off a closed day."""
    plan, one = due.plan, due.open
    if due.meter is not None and due.meter.due < one.due:
        return _by_meter(plan, due.meter, one.due)
    said = translate("Plans", "by the calendar, {every} from {anchor}")
    if plan.mode == "floating":
        said = translate("Plans", "by the calendar, {every} after the last one")
    text = said(every=plan.interval, anchor=plan.anchor_on)
    if one.due == one.counted:
        return text
    moved = translate("Plans", "{why}; moved from {counted}, a closed day")
    return moved(why=text, counted=one.counted)


def _by_meter(plan: PlanRow, meter: MeterDue, calendar: date) -> Text:
    if not meter.forecast:
        said = translate("Plans", "by the meter, {at} {unit} are reached; by the calendar, on {day}")
        return said(at=meter.at, unit=plan.meter_unit, day=calendar)
    said = translate("Plans", "by the meter, at {daily} {unit} a day; by the calendar, on {day}")
    return said(daily=max(1, round(meter.daily)), unit=plan.meter_unit, day=calendar)
