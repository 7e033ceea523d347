"""The guarantees of a unit as the records tell them, the verdict with its reason, and the likely comeback."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, datetime, tzinfo
from functools import lru_cache
from typing import Annotated, Any

from helpdesk.classes import NamedTuple, dataclass
from helpdesk.clock import from_text, zone
from helpdesk.domain.appliances import is_digital
from helpdesk.domain.buyers import judge
from helpdesk.domain.customers import is_consumer
from helpdesk.domain.normal_forms import fold
from helpdesk.domain.periods import add_days
from helpdesk.domain.warranty import (
    GENERAL,
    GUARANTEE,
    Agreement,
    Cover,
    Options,
    PastJob,
    Reading,
    SaleFacts,
    Verdict,
    comeback,
    driven_by,
)
from helpdesk.services.shop.law_reader import legal_profile
from helpdesk.settings import Settings
from helpdesk.store.database import Store
from helpdesk.store.rows import read_from
from helpdesk.texts import Text


@dataclass(frozen=True, slots=True)
class UnitCovers:
    """All covers of a unit on a day, and whether one holds."""

    on: date
    covers: tuple[Cover, ...]
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class EarlierRepair:
    """A repair of the same unit whose guarantee still runs: the new fault may be the old one."""

    job: int
    number: str
    problem: str
    work_done: str
    delivered_at: datetime
    guaranteed_until: date | None
    reason: Text


@read_from("jobs j LEFT JOIN claims m ON m.job_id = j.id")
class DoneJob(NamedTuple):
    """A job as the rules of guarantee look back at it."""

    id: int
    kind: str
    received_at: datetime | None
    finished_at: datetime | None
    delivered_at: datetime | None
    under_warranty: str | None
    verdict: str
    decision: str | None
    outcome: str | None
    symptom: str
    comeback_of: Annotated[int | None, "j.comeback_of_id"]
    repair_guarantee_until: date | None
    unit: Annotated[int | None, "j.unit_id"]
    measure: Annotated[str | None, "nullif(m.measure, 'repair')"]
    measured_on: Annotated[date | None, "m.measured_on"]


@read_from("agreed_covers g")
class AgreedRow(NamedTuple):
    """A cover given by agreement."""

    id: int
    unit: Annotated[int, "g.unit_id"]
    kind: str
    starts_on: date
    ends_on: date | None
    name: str
    terms: str
    agreed_on: date
    job: Annotated[int | None, "g.job_id"]
    withdrawn_on: date | None
    withdrawn_why: str


_IN_STOCK = (
    "EXISTS (SELECT 1 FROM ownerships WHERE unit_id = u.id AND until <= ?) AND NOT EXISTS "
    "(SELECT 1 FROM ownerships WHERE unit_id = u.id AND coalesce(since, '') <= ? AND coalesce(until, '9999') > ?)"
)
"""A unit that was somebody's and on that day is nobody's: it came back to the shop."""

_BEYOND = "SELECT EXISTS (SELECT 1 FROM claims WHERE replaced_by_id = ?), EXISTS (SELECT 1 FROM agreed_covers WHERE unit_id = ?)"
"""Whether a unit replaced another, and whether a cover was agreed: of most units neither."""

_SWAPPED = (
    "SELECT j.unit_id, m.measured_on, EXISTS (SELECT 1 FROM purchases WHERE unit_id = m.replaced_by_id "
    "AND purchased_on >= m.measured_on) "
    "FROM claims m JOIN jobs j ON j.id = m.job_id WHERE m.replaced_by_id = ? AND m.measured_on <= ? "
    "AND j.unit_id IS NOT NULL ORDER BY m.measured_on DESC, m.id DESC LIMIT 1"
)
"""What a unit replaced last, and whether it was sold since."""

SALES = (
    "SELECT u.id, s.purchased_on, s.delivered_on, s.installed_on, s.condition, s.agreed_months, "
    "s.extension_months, s.first_sold_on, p.warranty_months, p.category, k.kind, k.buys_as, "
    f"{_IN_STOCK} FROM units u JOIN products p ON p.id = u.product_id "
    "LEFT JOIN purchases s ON s.id = (SELECT id FROM purchases WHERE unit_id = u.id "
    "ORDER BY CASE WHEN purchased_on <= ? THEN purchased_on ELSE '' END DESC, purchased_on, id DESC LIMIT 1) "
    "LEFT JOIN customers k ON k.id = s.customer_id"
)
"""Units with their newest sale up to a day, which stands at each mark."""


class Covers:
    """Reads the guarantees of units."""

    def __init__(self, store: Store, settings: Callable[[], Settings]) -> None:
        self.store = store
        self._settings = settings

    def of_unit(self, unit: int, on: date, besides: int = 0, comeback_of: int | None = None) -> UnitCovers:
        """The covers and the verdict of a unit as known on ``on``; the job ``besides`` is not looked at.

        ``comeback_of``: the job whose fault came back, as a person said.
        """
        place = self._settings()["shop.zone"]
        swapped, given = self.store.row(_BEYOND, (unit, unit)) or (False, False)
        line = self.line(unit, on) if swapped else [(unit, on)]
        jobs = self.jobs(unit, place, besides)
        agreed = self._agreements(line, on) if swapped or given else []
        for earlier, swapped_on in line[1:]:
            jobs += [
                replace(job, before_swap=True)
                for job in self.jobs(earlier, place, besides)
                if job.begun is not None and job.begun <= swapped_on
            ]
        return self._told(self._sale_of(line, on), jobs, on, comeback_of, agreed)

    def of_sale(self, sale: SaleFacts, on: date) -> UnitCovers:
        """The covers and the verdict of a unit that is not in the shop's records yet, from its sale."""
        return self._told(sale, [], on)

    def _told(
        self,
        sale: SaleFacts,
        jobs: list[PastJob],
        on: date,
        comeback_of: int | None = None,
        agreements: Sequence[Agreement] = (),
    ) -> UnitCovers:
        settings = self._settings()
        profile = legal_profile(settings["shop.country"], settings["law.activity"])
        told = judge(sale, jobs, profile, on, options_of(settings), comeback_of, agreements=agreements)
        return UnitCovers(on, *told)

    def line(self, unit: int, on: date) -> list[tuple[int, date]]:
        """The unit, and those whose guarantees it goes on with because it replaced them, newest first.

        Beside each the day until which it was the customer's; a unit that was sold since stands on its own.
        """
        found, seen = [(unit, on)], {unit}
        while swap := self.store.row(_SWAPPED, (found[-1][0], found[-1][1].isoformat())):
            earlier, day, sold = swap
            if earlier in seen or sold:
                break
            found.append((earlier, date.fromisoformat(day)))
            seen.add(earlier)
        return found

    def _sale_of(self, line: Sequence[tuple[int, date]], on: date) -> SaleFacts:
        """The sale from which a unit's guarantees run: that of the first unit of its line."""
        own = self.sale(line[0][0], on)
        return replace(self.sale(*line[-1]), in_stock=own.in_stock) if len(line) > 1 else own

    def agreed(self, unit: int) -> list[AgreedRow]:
        """The covers given to a unit by agreement, withdrawn ones too."""
        return self.store.select(AgreedRow, "WHERE g.unit_id = ? ORDER BY g.starts_on, g.id", (unit,))

    def _agreements(self, line: Sequence[tuple[int, date]], on: date) -> list[Agreement]:
        own = [agreement_of(row, on) for row in self.agreed(line[0][0])]
        former = [
            agreement_of(row, on) for unit, _ in line[1:] for row in self.agreed(unit) if row.kind in GENERAL
        ]
        return [each for each in (*own, *former) if each is not None]

    def sale(self, unit: int, on: date) -> SaleFacts:
        """The newest sale of a unit up to ``on``: a unit sold again begins anew. Before its first, that one."""
        row = self.store.row(f"{SALES} WHERE u.id = ?", (*(on.isoformat(),) * SALES.count("?"), unit))
        return sale_facts(row[1:]) if row else SaleFacts()

    def consumer(self, customer: int | None) -> bool | None:
        """Whether a customer buys as a consumer; ``None`` where it must be asked. Nobody yet: a person."""
        row = (
            self.store.row("SELECT kind, buys_as FROM customers WHERE id = ?", (customer,))
            if customer
            else None
        )
        return is_consumer(*row) if row else True

    def jobs(self, unit: int, time_zone: str, besides: int = 0) -> list[PastJob]:
        """The jobs done on a unit, as the rules of guarantee see them."""
        found = self.store.select(
            DoneJob, "WHERE j.unit_id = ? AND j.state <> 'cancelled' AND j.id <> ?", (unit, besides)
        )
        return self.driven(unit, [past_job(job, zone(time_zone)) for job in found])

    def driven(self, unit: int, jobs: list[PastJob]) -> list[PastJob]:
        """The jobs with when the distance was driven that ends the guarantee on them, where the law names one."""
        settings = self._settings()
        profile = legal_profile(settings["shop.country"], settings["law.activity"])
        distance = profile.repair_guarantee.distance_km
        if not distance or not jobs:
            return jobs
        rows = self.store.rows(
            "SELECT read_on, series, value, measure FROM readings WHERE unit_id = ? ORDER BY read_on, series, value",
            (unit,),
        )
        read = [
            Reading(date.fromisoformat(day), series, value)
            for day, series, value, measure in rows
            if fold(measure) in KILOMETRES
        ]
        return [
            replace(job, driven_by=driven_by(read, job.over, distance)) if job.over else job for job in jobs
        ]

    def earlier_repair(self, unit: int, on: date, besides: int = 0, fault: str = "") -> EarlierRepair | None:
        """The newest fixed repair of the unit that is still under its repair guarantee on ``on``."""
        found = comeback(self.of_unit(unit, on, besides).covers, on, fold(fault))
        if found is None:
            return None
        row = self.store.row(
            "SELECT case_id, position, problem, work_done, delivered_at FROM jobs WHERE id = ?", (found.job,)
        )
        if row is None or row[4] is None:
            return None
        return EarlierRepair(
            found.job, f"{row[0]}-{row[1]}", row[2], row[3], from_text(row[4]), found.until, found.reason
        )


KILOMETRES = frozenset({"km", "kms", "kilometro", "kilometros", "kilometre", "kilometres", "kilometers"})
"""How a meter's unit is written that counts the way."""


def options_of(settings: Settings) -> Options:
    """What the shop has set about guarantees."""
    return Options(
        both_days=settings["law.both_days"], repair_extension=settings["law.repair_extension"] or None
    )


def sale_facts(row: Sequence[Any]) -> SaleFacts:
    """A sale as the rules of guarantee see it, from a row of :data:`SALES` without its unit."""
    bought, delivered, installed, condition, agreed, extension, first, maker, category, kind, buys_as, own = (
        row
    )
    if bought is None:
        return SaleFacts(in_stock=bool(own))
    return SaleFacts(
        purchased_on=date.fromisoformat(bought),
        delivered_on=_day(delivered),
        installed_on=_day(installed),
        condition=condition,
        agreed_months=agreed,
        maker_months=maker,
        extension_months=extension,
        first_sold_on=_day(first),
        consumer=is_consumer(kind, buys_as),
        digital=is_digital(category),
        in_stock=bool(own),
    )


def agreement_of(row: AgreedRow, on: date) -> Agreement | None:
    """A cover by agreement as the rules see it on a day; one withdrawn by then ended the day before."""
    end = row.ends_on
    if row.withdrawn_on is not None and row.withdrawn_on <= on:
        last = add_days(row.withdrawn_on, -1)
        end = min(end, last) if end else last
    if end is not None and end < row.starts_on:
        return None
    return Agreement(
        kind=row.kind,
        starts_on=row.starts_on,
        ends_on=end,
        name=row.name,
        agreed_on=row.agreed_on,
        job=row.job,
    )


_fault = lru_cache(maxsize=1_000)(fold)
"""Faults are told in a few words each, and a month's figures ask for those of ten thousands of jobs."""


def past_job(job: DoneJob, place: tzinfo) -> PastJob:
    """A job as the rules of guarantee see it."""

    def local(moment: datetime | None) -> date | None:
        return moment.astimezone(place).date() if moment else None

    return PastJob(
        job=job.id,
        kind=job.kind,
        handed_in=local(job.received_at),
        finished=local(job.finished_at),
        handed_back=local(job.delivered_at),
        under=_under(job.under_warranty, job.verdict),
        decision=job.decision,
        outcome=job.outcome,
        fault=_fault(job.symptom),
        comeback_of=job.comeback_of,
        guaranteed_until=job.repair_guarantee_until,
        measure=job.measure,
        measured_on=job.measured_on,
    )


@dataclass(frozen=True, slots=True)
class FrozenVerdict:
    """The verdict as it stood at intake."""

    covered: bool | None
    cover: str | None
    reason: Text
    on: date
    holds: str | None = None
    """The kind of the best cover in force, also where it is not sure to be for this fault."""


def thaw_verdict(stored: str) -> FrozenVerdict | None:
    """The frozen verdict of a job, if it has one."""
    if not stored:
        return None
    data = json.loads(stored)
    return FrozenVerdict(
        data["covered"],
        data["cover"],
        Text.from_json(data["reason"]),
        date.fromisoformat(data["on"]),
        data.get("holds"),
    )


def _under(under_warranty: str | None, verdict_text: str) -> str | None:
    """The cover a job was done under: as frozen, else whichever was in force; nothing for paid work."""
    if under_warranty != "yes":
        return None
    frozen = thaw_verdict(verdict_text)
    return frozen.cover if frozen and frozen.cover else GUARANTEE


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
