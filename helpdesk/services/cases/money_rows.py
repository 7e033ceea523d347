"""Reading the money of jobs: what went into each, who pays, what was charged; writes nothing, and is no bookkeeping."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, tzinfo
from typing import Annotated, Any, NamedTuple

from helpdesk.clock import from_text, zone
from helpdesk.domain import money
from helpdesk.domain.money import Costs, HourRate, Stretch
from helpdesk.domain.months import month_name
from helpdesk.store.database import Store
from helpdesk.store.dialect import LISTED, id_list
from helpdesk.store.rows import read_from

_ACCEPTED = "FROM quotes q WHERE q.job_id = j.id AND q.state = 'accepted'"


@read_from("jobs j")
class MoneyRow(NamedTuple):
    """A job as far as its money goes."""

    id: int
    kind: str
    outcome: str | None
    decision: str | None
    under_warranty: str | None
    verdict: Annotated[str, "CASE WHEN j.under_warranty = 'yes' THEN j.verdict ELSE '' END"]
    """As frozen at intake, of what a guarantee paid."""
    finished_at: datetime | None
    delivered_at: datetime | None
    minutes: int | None
    invoice: str
    charge_cents: int | None
    fee_cents: int | None
    quoted_cents: Annotated[
        int | None,
        f"(SELECT sum(l.total_cents) FROM quote_lines l WHERE l.quote_id IN (SELECT q.id {_ACCEPTED}))",
    ]
    """What was quoted and accepted, without tax."""
    tax_bp: Annotated[
        int | None, "(SELECT q.tax_bp FROM quotes q WHERE q.job_id = j.id ORDER BY q.id DESC LIMIT 1)"
    ]
    parts_cents: Annotated[
        int, "(SELECT coalesce(sum(p.cost_cents), 0) FROM parts_used p WHERE p.job_id = j.id)"
    ]
    parts_unknown: Annotated[
        int, "(SELECT count(*) FROM parts_used p WHERE p.job_id = j.id AND p.cost_cents IS NULL)"
    ]
    outside_cents: Annotated[
        int, "(SELECT coalesce(sum(o.cost_cents), 0) FROM outside_work o WHERE o.job_id = j.id)"
    ]


@read_from("outside_work o LEFT JOIN suppliers s ON s.id = o.supplier_id")
class OutsideRow(NamedTuple):
    """Work on a job that somebody else did for the shop."""

    id: int
    job: Annotated[int, "o.job_id"]
    what: str
    supplier: Annotated[int | None, "o.supplier_id"]
    supplier_name: Annotated[str | None, "s.name"]
    cost_cents: int
    invoice: str
    on_day: date


@dataclass(frozen=True, slots=True)
class JobMoney:
    """What a job cost and brought, in cents without tax; ``None`` where it is not known."""

    row: MoneyRow
    who: str
    """Who pays: a code of ``money.PAYERS``."""
    costs: Costs
    charge: int | None
    place: tzinfo

    @property
    def margin(self) -> int | None:
        """What is left of it."""
        return money.margin(self.charge, self.costs.total)

    @property
    def typed(self) -> bool:
        """Whether somebody said what was charged, or the program wrote it down at hand-over."""
        return self.row.charge_cents is not None

    @property
    def counted_on(self) -> date | None:
        """The local day whose month its cost belongs to: handed back where the customer pays, else finished."""
        at = self.row.delivered_at if self.who == money.PAID else self.row.finished_at
        return at.astimezone(self.place).date() if at else None

    def settled(self, today: date) -> bool:
        """Whether the month of its cost has passed."""
        day = self.counted_on
        return day is not None and month_name(day) < month_name(today)


def hour_rates(store: Store) -> list[HourRate]:
    """What an hour cost, by its first day."""
    rows = store.rows("SELECT from_on, cents FROM hour_costs ORDER BY from_on")
    return [HourRate(date.fromisoformat(day), cents) for day, cents in rows]


def outside_work(store: Store, job: int) -> list[OutsideRow]:
    """The outside work on a job, by day."""
    return store.select(OutsideRow, "WHERE o.job_id = ? ORDER BY o.on_day, o.id", (job,))


def job_money(store: Store, job: int, settings: Mapping[str, Any]) -> JobMoney | None:
    """The money of one job; nothing where it is gone."""
    return next(iter(money_of(store, (job,), settings)), None)


def money_of(store: Store, jobs: Iterable[int], settings: Mapping[str, Any]) -> list[JobMoney]:
    """The money of some jobs."""
    listed, place = id_list(jobs), zone(settings["shop.zone"])
    rates, spans = hour_rates(store), _spans(store, listed, place)
    rows = store.select(MoneyRow, f"WHERE j.id IN ({LISTED})", (listed,))
    return [_money(row, spans.get(row.id, ()), rates, place, settings["prices.tax_bp"]) for row in rows]


def _spans(store: Store, listed: str, place: tzinfo) -> dict[int, list[Stretch]]:
    """When the stopwatch ran, by job."""
    found: dict[int, list[Stretch]] = {}
    for job, started, minutes in store.rows(
        f"SELECT job_id, started_at, minutes FROM work_spans WHERE job_id IN ({LISTED}) AND minutes > 0",
        (listed,),
    ):
        day = from_text(started).astimezone(place).date()
        found.setdefault(job, []).append(Stretch(day, minutes))
    return found


def _money(
    row: MoneyRow, spans: Iterable[Stretch], rates: list[HourRate], place: tzinfo, tax_bp: int
) -> JobMoney:
    who = money.payer(
        row.kind,
        row.under_warranty,
        row.decision,
        uncovered=_uncovered(row.verdict),
        typed_cents=row.charge_cents,
        outcome=row.outcome,
    )
    over = row.finished_at or row.delivered_at
    worked = money.stretches(row.minutes, list(spans), over.astimezone(place).date() if over else None)
    if over is None:
        # Work under way is at the rate of its last day, as far as one is known.
        worked = tuple(
            Stretch(each.day or (rates[-1].from_on if rates else None), each.minutes) for each in worked
        )
    costs = Costs(
        None if row.parts_unknown else row.parts_cents, money.labour_cost(worked, rates), row.outside_cents
    )
    tax = tax_bp if row.tax_bp is None else row.tax_bp
    fee = None if row.fee_cents is None else money.net_of(row.fee_cents, tax)
    return JobMoney(
        row, who, costs, money.charge(who, row.charge_cents, row.quoted_cents, fee, row.outcome), place
    )


def _uncovered(verdict: str) -> bool:
    """Whether no guarantee held as it stood at intake."""
    return bool(verdict) and json.loads(verdict).get("covered") is False
