"""Reading the money of jobs: what went into each, who pays, what was charged; writes nothing, and is no bookkeeping."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping
from datetime import date, datetime, time, tzinfo
from typing import Annotated, Any

from helpdesk.classes import NamedTuple, dataclass
from helpdesk.clock import from_text, local, to_text, zone
from helpdesk.domain import money
from helpdesk.domain.money import Costs, HourRate, Stretch
from helpdesk.domain.months import month_name
from helpdesk.store.database import Store
from helpdesk.store.dialect import LISTED, id_list
from helpdesk.store.rows import read_from

_QUOTED = (
    "(SELECT sum(l.total_cents) FROM quotes q JOIN quote_lines l ON l.quote_id = q.id "
    "WHERE q.job_id = j.id AND q.state = 'accepted')"
)
_TAX = "(SELECT q.tax_bp FROM quotes q WHERE q.job_id = j.id ORDER BY q.id DESC LIMIT 1)"


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
    quoted_cents: Annotated[int | None, _QUOTED]
    """What was quoted and accepted, without tax."""
    tax_bp: Annotated[int | None, _TAX]
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
    """What an hour cost, by its first day; nobody knows it who may not see costs."""
    if store.blind:
        return []
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
    return _UNCOVERED in verdict


_UNCOVERED = '"covered": false'
"""How a frozen verdict says so: whole months of them are looked through, none is taken apart."""


class Counted(NamedTuple):
    """What a job of a month comes to: who pays, and the amounts in cents, ``None`` where they are not known."""

    id: int
    kind: str
    who: str
    cost: int | None
    charge: int | None


_MONTH = (
    "SELECT j.id, j.kind, j.outcome, j.decision, j.under_warranty, "
    "CASE WHEN j.under_warranty = 'yes' THEN j.verdict ELSE '' END, coalesce(j.finished_at, j.delivered_at), "
    "j.minutes, j.charge_cents, j.fee_cents, "
    f"CASE WHEN j.charge_cents IS NULL THEN {_QUOTED} END, "
    f"CASE WHEN j.fee_cents IS NOT NULL THEN {_TAX} END, p.cents, p.unknown, o.cents "
    f"FROM (SELECT value AS id FROM ({LISTED})) w JOIN jobs j ON j.id = w.id "
    "LEFT JOIN (SELECT job_id, coalesce(sum(cost_cents), 0) AS cents, count(*) - count(cost_cents) AS unknown "
    f"FROM parts_used WHERE job_id IN ({LISTED}) GROUP BY job_id) p ON p.job_id = j.id "
    "LEFT JOIN (SELECT job_id, sum(cost_cents) AS cents FROM outside_work GROUP BY job_id) o ON o.job_id = j.id"
)


def counted(store: Store, jobs: Iterable[int], settings: Mapping[str, Any]) -> list[Counted]:
    """The money of a month's jobs as figures add it up: the same as :func:`money_of`, without its objects."""
    listed, place = id_list(jobs), zone(settings["shop.zone"])
    rates = [(to_text(local(rate.from_on, time(0), place)), rate.cents) for rate in hour_rates(store)]
    begins, cents = [begin for begin, _ in rates], [None, *(rate for _, rate in rates)]
    clocked: dict[int, list[tuple[str, int]]] = {}
    for job, started, minutes in store.rows(
        f"SELECT job_id, started_at, minutes FROM work_spans WHERE job_id IN ({LISTED}) AND minutes > 0",
        (listed,),
    ):
        clocked.setdefault(job, []).append((started, minutes))

    def labour(job: int, over: str | None, minutes: int) -> int | None:
        spans = clocked.get(job, [])
        left = minutes - sum(each for _, each in spans)
        worked = [*spans, (over, left)] if left >= 0 else [(over, minutes)]
        total = 0
        for at, each in worked:
            if not each:
                continue
            rate = cents[bisect_right(begins, at)] if at else None
            if rate is None:
                return None
            total += each * rate
        return (2 * total + 60) // 120

    found, blind = [], store.blind
    for row in store.rows(_MONTH, (listed, listed)):
        (
            job,
            kind,
            outcome,
            decision,
            under,
            verdict,
            over,
            minutes,
            typed,
            fee,
            quoted,
            tax,
            *parts,
            outside,
        ) = row
        who = money.payer(
            kind, under, decision, uncovered=_uncovered(verdict), typed_cents=typed, outcome=outcome
        )
        work = labour(job, over, minutes) if minutes else 0
        cost = None if blind or parts[1] or work is None else (parts[0] or 0) + work + (outside or 0)
        net = money.net_of(fee, settings["prices.tax_bp"] if tax is None else tax) if fee else fee
        found.append(Counted(job, kind, who, cost, money.charge(who, typed, quoted, net, outcome)))
    return found
