"""Knows what came back to the sample shop: on every ground and with every end, and what is open at the last day."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from random import Random
from typing import Any

from helpdesk.classes import dataclass
from helpdesk.domain.periods import add_months
from helpdesk.services.goods.sale_actions import RecordSale
from helpdesk.services.goods.unit_actions import AddUnit
from helpdesk.services.returns.exchange_actions import ExchangeGoods
from helpdesk.services.returns.handling_actions import DisposeOf, RecordCorrection, TestGoods
from helpdesk.services.returns.opening_actions import RecordReturn
from helpdesk.services.returns.policy_actions import WordPolicy
from helpdesk.services.returns.settling_actions import GiveVoucher, RefuseReturn
from helpdesk.services.returns.voucher_actions import UseVoucher
from helpdesk.services.sample.goods import Goods, Model
from helpdesk.services.sample.people import People
from helpdesk.services.sample.stage import Deed, Life, Stage

SOLD_BEFORE = 6
"""Days between the sale and its return."""
LAST = (9, 8, 7, 5, 3, 2, 1)
"""Working days before the end on which the last ones came in, a kind each."""
DAYS_BETWEEN = 24


@dataclass(frozen=True, slots=True)
class Kind:
    """One sort of return: how it was sold, on which ground it comes back, how it ends."""

    ground: str
    away: bool
    reason: str
    grade: str
    ending: str


KINDS = (
    Kind("withdrawal", True, "not_as_expected", "B", "refund"),
    Kind("policy", False, "changed_mind", "A", "voucher"),
    Kind("defect", False, "does_not_work", "B", "keeps"),
    Kind("policy", False, "does_not_fit", "A", "exchange"),
    Kind("withdrawal", True, "changed_mind", "B", "refund"),
    Kind("courtesy", False, "gift", "A", "voucher"),
    Kind("wrong_item", True, "wrong_item", "A", "refund"),
    Kind("withdrawal", False, "found_cheaper", "B", "refused"),
)
OWED = Kind("withdrawal", True, "not_as_expected", "B", "owed")
"""The goods are here, and the last day to pay is near."""
AT_THE_END = (KINDS[0], OWED, KINDS[1], KINDS[3], KINDS[5], KINDS[7])
OPEN = Kind("withdrawal", True, "changed_mind", "", "")


class Returning:
    """Plays returns with sales, units and a chance of their own, so that they change no other life."""

    def __init__(self, stage: Stage, people: People, goods: Goods, seed: int) -> None:
        self.stage, self.people, self.goods = stage, people, goods
        self.chance = Random(f"returns {seed}")
        self._count = 0

    def life(self) -> Life:
        """The policy first, then one return after the other, and the last ones as they stand."""
        stage = self.stage
        worded = WordPolicy(
            days=15,
            means="voucher",
            valid_from=add_months(stage.today, -24),
            text=str(stage.talk["return_policy"]),
        )
        yield Deed(worded, stage.counters[0])
        last = [(stage.working_day(days), kind) for days, kind in zip(LAST, (*AT_THE_END, OPEN), strict=True)]
        for day, kind in (*self._spread(last[0][0]), *last):
            yield stage.on(max(day, stage.today), self.chance.uniform(0.2, 0.7))
            yield from self._whole(kind)

    def _spread(self, end: date) -> Iterator[tuple[date, Kind]]:
        """One every few weeks until then."""
        day = self.stage.today + timedelta(days=DAYS_BETWEEN)
        place = 0
        while day < end - timedelta(days=4):
            yield day, KINDS[place % len(KINDS)]
            day += timedelta(days=DAYS_BETWEEN)
            place += 1

    def _whole(self, kind: Kind) -> Life:
        by = self.stage.counters[self._count % len(self.stage.counters)]
        model = self._model()
        unit = yield from self._sold(kind, model, by)
        purchase = self.stage.ctx.store.value("SELECT max(id) FROM purchases WHERE unit_id = ?", (unit,))
        made = yield Deed(self._brought(kind, purchase), by)
        job = self.stage.ctx.store.value("SELECT id FROM jobs WHERE case_id = ?", (made.id,))
        yield self.stage.later(6)
        yield from self._ended(kind, job, model, by)

    def _model(self) -> Model:
        every = [model for models in self.goods.models.values() for model in models if model.cents < 90_000]
        return self.chance.choice(every)

    def _sold(self, kind: Kind, model: Model, by: int) -> Life:
        """A unit sold some days ago, with all that a return wants to know of the sale."""
        self._count += 1
        person = self.chance.choice(self.people.everybody)
        on = self.stage.today - timedelta(days=SOLD_BEFORE)
        unit = yield Deed(
            AddUnit(product=model.id, serial=f"{self._count:03d}{on:%y%m}77", owner=person.id), by
        )
        yield self.stage.later(1)
        away: Mapping[str, Any] = {
            "channel": "distance",
            "informed_on": on,
            "delivered_on": on + timedelta(days=2),
            "shipping_cents": 1_990,
            "standard_shipping_cents": 990,
        }
        sale = RecordSale(
            unit=unit.id,
            purchased_on=on,
            invoice=f"W{on.year}/{400 + self._count:05d}"
            if kind.away
            else f"T-{on.year}-{7_000 + self._count}",
            price_cents=model.cents,
            paid_by="card",
            **(away if kind.away else {"channel": "shop"}),
        )
        yield Deed(sale, by)
        yield self.stage.later(1)
        return unit.id

    def _brought(self, kind: Kind, purchase: int) -> RecordReturn:
        return RecordReturn(
            purchase=purchase,
            ground=kind.ground,
            told_on=self.stage.today,
            reason=kind.reason,
            grade=kind.grade,
            here=bool(kind.ending),
            channel="counter" if kind.ending else "email",
            text=str(self.stage.talk["return_said"][kind.reason]),
            settle="refund" if kind.ending == "refund" else "",
        )

    def _ended(self, kind: Kind, job: int, model: Model, by: int) -> Life:
        talk = self.stage.talk
        if kind.ending == "refund":
            becomes = "open_box" if kind.grade == "B" else "shelf"
            yield Deed(DisposeOf(job=job, grade=kind.grade, disposition=becomes), by)
            yield Deed(
                RecordCorrection(job=job, correcting_invoice=f"R-{self.stage.today.year}-{self._count:03d}"),
                by,
            )
        elif kind.ending == "voucher":
            yield Deed(GiveVoucher(job=job, conditions=str(talk["voucher_conditions"])), by)
            yield from self._used(job, by)
        elif kind.ending == "keeps":
            yield Deed(TestGoods(job=job, tested="works", note=str(talk["return_tested"]), keeps=True), by)
        elif kind.ending == "exchange":
            yield from self._exchanged(job, model, by)
        elif kind.ending == "refused":
            yield Deed(RefuseReturn(job=job, reason=str(talk["return_refused"])), by)

    def _used(self, job: int, by: int) -> Life:
        """A part of the voucher pays for something some days later, where the history lasts so long."""
        voucher = self.stage.ctx.store.value("SELECT max(id) FROM vouchers WHERE job_id = ?", (job,))
        yield self.stage.later(30)
        yield Deed(
            UseVoucher(id=voucher, cents=1_000, invoice=f"T-{self.stage.today.year}-{8_000 + self._count}"),
            by,
        )

    def _exchanged(self, job: int, model: Model, by: int) -> Life:
        dearer = model.cents + 4_000
        swap = ExchangeGoods(
            job=job,
            product=model.id,
            serial=f"{self._count:03d}{self.stage.today:%y%m}88",
            price_cents=dearer,
            means="card",
            invoice=f"T-{self.stage.today.year}-{9_000 + self._count}",
        )
        yield Deed(swap, by)
