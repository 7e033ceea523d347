"""Random histories of a shop for tests of the figures: a year and a half of everything that is counted."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from random import Random
from typing import Any

from helpdesk.clock import to_text
from helpdesk.desk import Desk
from helpdesk.services.quality.reader import Quality
from helpdesk.store.database import Store
from helpdesk.store.tables.goods import Product, Purchase
from helpdesk.store.tables.money import HourCost, MonthBook, OutsideWork
from helpdesk.store.tables.people import Customer, Staff
from helpdesk.store.tables.repair import PartUsed, Quote, QuoteLine, WorkSpan
from helpdesk.store.tables.visits import Visit, VisitJob
from helpdesk.store.tables.voice import Call, CallAttempt, SurveySheet
from helpdesk.store.tables.work import Case, Closing, Job, Pause
from tests.store.pen import Pen

KINDS = ("repair", "installation", "complaint", "maintenance", "enquiry", "return", "claim")
SHARES = (50, 10, 10, 6, 6, 9, 9)
OUTCOMES = ("fixed", "not_fixed", "no_fault", "not_worth", "cancelled")
CALLED = ("reached", "reached", "reached", "no_answer", "refused", "wrong_number", "call_later", None)


class History:
    """Writes random records; the same seed the same ones."""

    def __init__(self, desk: Desk, seed: int, start: date, end: date) -> None:
        self.chance = Random(seed)
        self.trips = Random(seed + 1_000)
        self.purse = Random(seed + 2_000)
        self.priced = seed % 2 == 0
        """Whether every cost is known: of the others no month's sums are."""
        self.desk = desk
        self.start, self.end = (datetime(d.year, d.month, d.day, tzinfo=UTC) for d in (start, end))
        self.jobs: list[tuple[int, int]] = []
        self.calls: list[int] = []
        self.complaints: list[int] = []

    def write(self, cases: int = 300, sheets: int = 300, calls: int = 150, sales: int = 150) -> None:
        """Records in one entry of the journal."""
        with Pen(self.desk.store).write() as store:
            for number in range(3):
                store.insert(
                    Staff,
                    name=f"Staff {number}",
                    role=("technician", "counter", "owner")[number],
                    active=True,
                )
            self.customers = [
                store.insert(Customer, name=f"Customer {number}", created_at=self.start)
                for number in range(60)
            ]
            self.product = store.insert(Product, name="Washer")
            for _ in range(sales):
                self._sale(store)
            for _ in range(cases):
                self._case(store)
            self._comebacks(store)
            self._money(store)
            for _ in range(calls):
                self._call(store)
            for _ in range(sheets):
                self._sheet(store)

    def _at(self, first: datetime | None = None, most: int | None = None) -> datetime:
        first = first or self.start
        seconds = most if most is not None else int((self.end - self.start).total_seconds())
        return first + timedelta(seconds=self.chance.randrange(max(1, seconds)))

    def _sale(self, store: Store) -> None:
        day = (self.start - timedelta(days=self.chance.randrange(-400, 500))).date()
        if day <= self.end.date():
            store.insert(
                Purchase,
                customer_id=self.chance.choice(self.customers),
                product_id=self.product,
                purchased_on=day,
            )

    def _case(self, store: Store, back: int | None = None, opened: datetime | None = None) -> None:
        chance, end = self.chance, self.end
        opened = opened or self._at()
        answered = opened + timedelta(minutes=chance.choice((0, 5, 90, 1_500, 6_000)))
        received = opened + timedelta(hours=chance.randrange(48))
        finished = received + timedelta(hours=chance.randrange(3, 400))
        handed = finished + timedelta(hours=chance.randrange(1, 60))
        closed = handed if handed < end and chance.random() < 0.85 else None
        recorded = closed is not None and chance.random() < 0.95
        case = store.insert(
            Case,
            customer_id=chance.choice(self.customers),
            opened_at=opened,
            channel=chance.choice(("counter", "phone", "email", "")),
            state="closed" if closed else "received",
            touched_at=opened,
            first_response_at=answered if answered < end and chance.random() < 0.9 else None,
            closed_at=closed,
            first_closed_at=closed if recorded else None,
        )
        for position in range(1, chance.choice((2, 2, 2, 3))):
            self._job(
                store,
                case,
                position,
                back,
                received,
                finished if closed else None,
                handed if closed else None,
            )
        self._stops(store, case, opened, closed)
        for _ in range(self.trips.choice((0, 0, 0, 1, 1, 2))):
            self._visit(store, case, opened + timedelta(minutes=self.trips.randrange(15_000)))

    def _money(self, store: Store) -> None:
        """What jobs cost and brought: parts, stopwatch, outside work, quotes, charges; rates; the shop's books."""
        chance = self.purse
        for day, cents in (
            (date(2024, 1, 1) if self.priced else date(2026, 9, 10), 2_750),
            (date(2026, 10, 14), 3_333),
        ):
            store.insert(HourCost, from_on=day, cents=cents)
        for month in ("2026-10", "2026-11"):
            store.insert(MonthBook, month=month, gross_profit_cents=812_345, turnover_cents=2_345_678)
        for job, finished in store.rows("SELECT id, finished_at FROM jobs ORDER BY id"):
            for _ in range(chance.choice((0, 0, 1, 2))):
                known = self.priced or chance.random() < 0.9
                store.insert(
                    PartUsed, job_id=job, name="Pump", cost_cents=chance.randrange(9_000) if known else None
                )
            if finished and chance.random() < 0.3:
                begun = datetime.fromisoformat(finished) - timedelta(
                    days=chance.randrange(9), minutes=chance.randrange(999)
                )
                store.insert(
                    WorkSpan, job_id=job, started_at=begun, ended_at=begun, minutes=chance.randrange(1, 90)
                )
            if chance.random() < 0.1:
                cost = {"what": "Board", "cost_cents": chance.randrange(20_000), "on_day": date(2026, 10, 1)}
                store.insert(OutsideWork, job_id=job, **cost)
            if chance.random() < 0.4:
                state = chance.choice(("accepted", "accepted", "refused"))
                quote = store.insert(Quote, job_id=job, state=state, tax_bp=chance.choice((2_100, 1_000)))
                store.insert(QuoteLine, quote_id=quote, kind="part", total_cents=chance.randrange(30_000))
            changes = {
                "minutes": chance.choice((None, 0, 15, 47, 130)),
                "charge_cents": chance.choice((None, None, 0, 16_446, 7_900)),
                "fee_cents": chance.choice((None, 1_000)),
                "under_warranty": chance.choice(("yes", "no", "no", None)),
                "decision": chance.choice((None, None, None, "accepted", "refused", "goodwill")),
            }
            if chance.random() < 0.3:
                changes["verdict"] = '{"covered": false, "cover": null}'
            store.update(Job, job, **changes)

    def _visit(self, store: Store, case: int, planned: datetime) -> None:
        """A visit for all jobs of a case, kept or not, on the day it was finished or any other."""
        chance = self.trips
        done = store.value("SELECT max(finished_at) FROM jobs WHERE case_id = ?", (case,))
        if done and chance.random() < 0.5:
            planned = datetime.fromisoformat(done) - timedelta(minutes=chance.choice((20, 50, 90)))
        arrived = planned + timedelta(minutes=chance.choice((-40, -5, 0, 10, 31, 200)))
        came = chance.random() < 0.8 and arrived < self.end
        visit = store.insert(
            Visit,
            planned_start=planned,
            arrived_at=arrived if came else None,
            left_at=arrived + timedelta(minutes=chance.choice((15, 70)))
            if came and chance.random() < 0.9
            else None,
            created_at=self.start,
        )
        for (job,) in store.rows("SELECT id FROM jobs WHERE case_id = ?", (case,)):
            store.insert(VisitJob, visit_id=visit, job_id=job, position=1)

    def _stops(self, store: Store, case: int, opened: datetime, closed: datetime | None) -> None:
        """Waiting, and a stretch in which it was closed."""
        for _ in range(self.chance.choice((0, 0, 1, 2))):
            begun = self._at(opened, 200_000)
            ended = begun + timedelta(minutes=self.chance.randrange(4_000))
            reason = self.chance.choice(("customer", "customer", "part"))
            over = ended if self.chance.random() < 0.9 else None
            store.insert(Pause, case_id=case, reason=reason, started_at=begun, ended_at=over)
        if closed and self.chance.random() < 0.1:
            begun = self._at(opened, 200_000)
            store.insert(
                Closing,
                case_id=case,
                closed_at=begun,
                reopened_at=begun + timedelta(minutes=self.chance.randrange(9_000)),
            )

    def _job(
        self,
        store: Store,
        case: int,
        position: int,
        back: int | None,
        received: datetime,
        finished: datetime | None,
        handed: datetime | None,
    ) -> None:
        chance = self.chance
        kind = "repair" if back else chance.choices(KINDS, SHARES)[0]
        outcome = chance.choices(OUTCOMES, (75, 8, 6, 5, 6))[0] if finished else None
        own: dict[str, Any] = {}
        if kind == "return":
            own = {
                "ground": chance.choice(("withdrawal", "policy", "defect", "")),
                "settled": chance.choice(("refund", "exchange", "voucher", "refused", "repair", "")),
                "settled_cents": chance.choice((1_000, 9_995, None)),
            }
        if kind == "claim":
            own = {"decision": chance.choice(("accepted", "refused", "goodwill", None))}
        job = store.insert(
            Job,
            case_id=case,
            position=position,
            kind=kind,
            state=("cancelled" if outcome == "cancelled" else "delivered") if finished else "received",
            outcome=outcome,
            comeback_of_id=back,
            received_at=received if chance.random() < 0.9 else None,
            finished_at=finished,
            delivered_at=handed,
            promised_on=(received + timedelta(days=chance.randrange(20))).date()
            if chance.random() < 0.8
            else None,
            minutes=chance.choice((15, 30, 45, 120, None)) if finished else None,
            first_visit=chance.choice(("yes", "yes", "no", None)) if finished else None,
            **own,
        )
        if kind == "complaint":
            self.complaints.append(case)
        if kind == "repair" and outcome == "fixed" and handed:
            self.jobs.append((job, int(handed.timestamp())))

    def _comebacks(self, store: Store) -> None:
        for job, handed in self.chance.sample(self.jobs, len(self.jobs) // 6):
            days = self.chance.choice((3, 60, 89, 90, 91, 100))
            opened = datetime.fromtimestamp(handed, UTC) + timedelta(
                days=days, hours=self.chance.choice((-3, 0, 3))
            )
            if opened < self.end:
                self._case(store, back=job, opened=opened)

    def _call(self, store: Store) -> None:
        due = self._at()
        outcome = self.chance.choice(CALLED)
        called = due + timedelta(hours=self.chance.randrange(100)) if outcome else None
        self.calls.append(
            store.insert(
                Call,
                customer_id=self.chance.choice(self.customers),
                case_id=self.trips.choice((None, *self.complaints)),
                due_on=due.date(),
                state="withdrawn" if self.chance.random() < 0.05 else "open",
                outcome=outcome,
                called_at=called,
                tries=1 if outcome else 0,
            )
        )
        if outcome and self.chance.random() < 0.7:
            store.insert(
                CallAttempt,
                call_id=self.calls[-1],
                at=called,
                outcome=outcome,
                minutes=self.chance.choice((None, 3, 12)),
            )
            if called and self.trips.random() < 0.4:
                again = called + timedelta(minutes=self.trips.randrange(1, 900))
                store.insert(CallAttempt, call_id=self.calls[-1], at=again, outcome="reached")

    def _sheet(self, store: Store) -> None:
        chance = self.chance
        pairs = {
            f"{side}_{place}": chance.choice((None, 3, 5, 7))
            for side in ("expected", "received")
            for place in range(1, 6)
        }
        scale = chance.choice(("2.0", "2.0", "1.0"))
        store.insert(
            SurveySheet,
            customer_id=chance.choice([None, *self.customers]),
            call_id=chance.choice([None, *self.calls]) if self.calls else None,
            answered_at=self._at(),
            channel=chance.choice(("phone", "slip", "screen")),
            csat=chance.choice((None, 1, 2, 3, 4, 4, 5, 5)),
            nps=chance.choice((None, 0, 3, 6, 7, 8, 9, 10)),
            ces=chance.choice((None, 1, 4, 5, 6, 7) if scale == "2.0" else (None, 1, 2, 5)),
            ces_scale=scale,
            things_gone_wrong=chance.choice((None, 0, 0, 0, 1, 3)),
            **pairs,
        )


def quality_at(desk: Desk, now: datetime) -> Quality:
    """The figures as they stand at an instant."""
    return Quality(desk.store, lambda: desk.settings, lambda: now)


def told(at: datetime) -> str:
    """An instant as stored."""
    return to_text(at)
