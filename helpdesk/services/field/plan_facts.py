"""What the dates of maintenance plans hang on, read at once for many: completions, dates let go, readings, hours."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from itertools import islice
from typing import Annotated, Any, Protocol
from zoneinfo import ZoneInfo

from helpdesk.classes import NamedTuple
from helpdesk.clock import local, to_text, zone
from helpdesk.domain.hours import OpeningHours
from helpdesk.domain.next_dates import open_dates
from helpdesk.domain.plans import Interval, MeterDue, Plan, PlanDate, Reading, dates, meter_due
from helpdesk.services.shop.reader import Shop
from helpdesk.store.database import Store
from helpdesk.store.dialect import joined
from helpdesk.store.paging import marks
from helpdesk.store.rows import read_from

_SERVES = "j.finished_at IS NOT NULL AND coalesce(j.outcome, '') <> 'cancelled'"
_MOVED_AT_MOST = timedelta(days=31)
_SLICE = 500


class RuledPlan(Protocol):
    """A plan, as far as its dates hang on it."""

    @property
    def id(self) -> int: ...
    @property
    def anchor_on(self) -> date: ...
    @property
    def last_done_on(self) -> date | None: ...
    @property
    def meter_every(self) -> int | None: ...
    @property
    def rules(self) -> Plan: ...


def ruled(row: Any) -> Plan:
    """The plan as the rules want it, of any row that has its columns."""
    return Plan(
        Interval(row.every_count, row.every_unit),
        row.anchor_on,
        row.mode,
        row.start_on,
        row.end_on,
        row.visits,
        row.closed_days,
        row.tolerance_days,
        row.last_done_on,
    )


@read_from("plans m")
class PlanLine(NamedTuple):
    """A plan, as far as its dates hang on it: a quarter of the cost of a whole row."""

    id: int
    every_count: int
    every_unit: str
    mode: str
    anchor_on: date
    start_on: date | None
    end_on: date | None
    visits: int | None
    tolerance_days: int
    closed_days: str
    last_done_on: date | None
    meter_every: int | None
    contract: bool
    active: bool
    told_on: date | None
    notice_until: date | None
    renewed_by: Annotated[int | None, "(SELECT max(id) FROM plans WHERE continues_id = m.id)"]
    """The plan that takes up its term."""

    @property
    def rules(self) -> Plan:
        """The plan as the rules want it."""
        return ruled(self)


class OpenDate(NamedTuple):
    """A date that is still to be done, and when it falls due by the meter, if the plan has one."""

    open: PlanDate
    meter: MeterDue | None = None

    @property
    def due(self) -> date:
        """The day it falls due: by calendar or meter, whichever is first."""
        return min(self.open.due, self.meter.due) if self.meter else self.open.due


class PlanFacts:
    """What the dates of some plans hang on; ``plans`` none: of all."""

    def __init__(self, store: Store, time_zone: str, plans: Sequence[int] | None = None) -> None:
        self.hours: OpeningHours = Shop(store).hours(time_zone)
        self._local = _local_days(zone(time_zone))
        self._done: dict[int, list[date]] = {}
        self._done_before: dict[int, list[date]] = {}
        """Of the plan whose term it takes up: the meter is read on from there."""
        self._open_days: dict[date, bool] = {}
        self._let_go: dict[int, set[date]] = {}
        self._readings: dict[int, list[Reading]] = {}
        for among, some in slices(plans):
            self._read(store, among, some)

    def _read(self, store: Store, among: str, plans: Sequence[int]) -> None:
        done = joined("j.finished_at", ",")
        for found, sql in (
            (
                self._done,
                f"SELECT j.plan_id, {done} FROM jobs j WHERE j.plan_id {among} AND {_SERVES}",
            ),
            (
                self._done_before,
                f"SELECT m.id, {done} FROM plans m JOIN jobs j ON j.plan_id = m.continues_id "
                f"WHERE m.id {among} AND m.meter_every IS NOT NULL AND {_SERVES}",
            ),
        ):
            for plan, finished in store.rows(f"{sql} GROUP BY 1", plans):
                found[plan] = sorted(map(self._local, finished.split(",")))
        for plan, counted in store.rows(
            f"SELECT plan_id, counted_on FROM plan_dates_let_go WHERE plan_id {among}", plans
        ):
            self._let_go.setdefault(plan, set()).add(date.fromisoformat(counted))
        for plan, day, value, series in store.rows(
            "SELECT m.id, r.read_on, r.value, r.series FROM plans m JOIN readings r ON r.unit_id = m.unit_id "
            f"WHERE m.id {among} AND m.meter_every IS NOT NULL",
            plans,
        ):
            self._readings.setdefault(plan, []).append(Reading(date.fromisoformat(day), value, series))

    def _is_open(self, day: date) -> bool:
        known = self._open_days.get(day)
        if known is None:
            known = self._open_days[day] = self.hours.is_working_day(day)
        return known

    def dates(self, plan: RuledPlan, until: date) -> list[PlanDate]:
        """Every date of a plan up to a day."""
        return dates(
            plan.rules, until, self._is_open, self._done.get(plan.id, ()), self._let_go.get(plan.id, ())
        )

    def open_dates(self, plan: RuledPlan, until: date) -> Iterator[OpenDate]:
        """The dates that are still to be done and fall due up to a day."""
        # A date moved back may fall due before the day it is counted for.
        furthest = until + _MOVED_AT_MOST
        for place, one in enumerate(self._open(plan)):
            if one.counted > furthest and not (place == 0 and plan.meter_every):
                return
            due = OpenDate(one, self.meter(plan) if place == 0 else None)
            if due.due <= until:
                yield due

    def next(self, plan: RuledPlan) -> OpenDate | None:
        """The earliest date that is still to be done, however far ahead, if there is one."""
        one = next(self._open(plan), None)
        return OpenDate(one, self.meter(plan)) if one is not None else None

    def _open(self, plan: RuledPlan) -> Iterator[PlanDate]:
        return open_dates(
            plan.rules, self._is_open, self._done.get(plan.id, ()), self._let_go.get(plan.id, ())
        )

    def coming(self, plan: RuledPlan, most: int) -> Iterator[OpenDate]:
        """The first dates that are still to be done, however far ahead."""
        for place, one in enumerate(islice(self._open(plan), most)):
            yield OpenDate(one, self.meter(plan) if place == 0 else None)

    def last_done(self, plan: RuledPlan) -> date | None:
        """The day it was last done, also before the program knew of it."""
        return max([*self._done.get(plan.id, ()), *filter(None, [plan.last_done_on])], default=None)

    def meter(self, plan: RuledPlan) -> MeterDue | None:
        """When it falls due by its meter."""
        if not plan.meter_every:
            return None
        before = self._done_before.get(plan.id, ())
        done = max([*before, *filter(None, [self.last_done(plan)])], default=None)
        return meter_due(self._readings.get(plan.id, ()), plan.meter_every, plan.anchor_on, done)


def slices(plans: Sequence[int] | None) -> Iterator[tuple[str, Sequence[int]]]:
    """Conditions by which some plans are found, with their parameters, so many at a time; without any: all."""
    if plans is None:
        yield "IS NOT NULL", ()
        return
    for start in range(0, len(plans), _SLICE):
        some = plans[start : start + _SLICE]
        yield f"IN ({marks(some)})", some


def plan_lines(store: Store, plans: Sequence[int] | None = None) -> Iterator[PlanLine]:
    """Some plans or all, as far as their dates hang on them, by number."""
    for among, some in slices(plans):
        yield from store.select(PlanLine, f"WHERE m.id {among} ORDER BY m.id", some)


def _local_days(place: ZoneInfo) -> Callable[[str], date]:
    """The local day of an instant as stored; each day of UTC is split once, where the local day changes."""

    @cache
    def split(utc: str) -> tuple[str, date, date]:
        before = datetime.combine(date.fromisoformat(utc), time(), UTC).astimezone(place).date()
        after = before + timedelta(days=1)
        return to_text(local(after, time(), place)), before, after

    def day(instant: str) -> date:
        change, before, after = split(instant[:10])
        return after if instant >= change else before

    return day
