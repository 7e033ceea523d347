"""Measures 10,000 maintenance plans, each with ten years behind it, in a shop of their own; beside bare statements."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from random import Random

from helpdesk.action import Context, entry
from helpdesk.batch import Batch, Progress
from helpdesk.clock import Clock
from helpdesk.desk import Desk
from helpdesk.domain.listing import ListQuery
from helpdesk.domain.normal_forms import fold
from helpdesk.domain.plan_words import PLAN_VIEWS
from helpdesk.services.field.plan_state_actions import ResumePlan, StopPlan
from helpdesk.services.sample.lexicon import lexicon
from helpdesk.services.shop.set_up_actions import SetUpShop
from helpdesk.store.tables.field import MaintenancePlan, MeterReading
from helpdesk.store.tables.goods import Product, Unit
from helpdesk.store.tables.people import Customer
from helpdesk.store.tables.work import Case, Job
from helpdesk.texts import Text, verbatim
from tests.benchmarks.measure import SAMPLES, Figure, Times, compared, timed
from tests.benchmarks.setting import Setting

PLANS = 10_000
DONE = 10
"""Times each plan was served: once a year."""
SLICE = 500


def run(setting: Setting) -> list[Figure]:
    """The first count of all, pages, views, search, a card, after a change, and a month of the agenda."""
    folder = setting.folder / "shop-plans"
    with _shop(folder, setting.clock) as desk, setting.bare(folder / "helpdesk.db") as bare:
        times = Times()
        for _ in range(3):
            desk.maintenance._book = None
            timed(desk.maintenance.book, times)
        first = Figure(
            "plans, all counted once", times.p(50), "ms", None, times.p(95), note="behind the window"
        )
        chance, today = Random(5), desk.clock.today(desk.words().zone)
        names = lexicon().people["surnames"][:40]
        month = partial(desk.agenda.items, today, today + timedelta(days=30))
        asked = {
            "plans, first page": [partial(desk.maintenance.page, ListQuery(), None, 50)] * SAMPLES,
            **{
                f"plans, {view}": [partial(desk.maintenance.page, ListQuery(filters=(view,)), None, 50)] * 50
                for view in PLAN_VIEWS
            },
            "plans, counts of the views": [desk.maintenance.counts] * 50,
            "plans, name typed": [
                partial(desk.maintenance.page, ListQuery(text=name), None, 50) for name in names
            ],
            "plans, a card": [partial(desk.plan_cards.get, chance.randint(1, PLANS)) for _ in range(SAMPLES)],
            "plans, a month of the agenda": [month] * 5,
        }
        figures = [compared(name, calls, desk.store.raw, bare) for name, calls in asked.items()]
        return [first, *figures, _after_changes(desk, chance), _ten_years(desk, today)]


def _changed(desk: Desk) -> None:
    """What the window reads again after one plan was changed."""
    desk.maintenance.page(ListQuery(filters=("soon",)), None, 50)
    desk.maintenance.counts()


def _after_changes(desk: Desk, chance: Random) -> Figure:
    """Reading the list and its counts again, each time after another plan was stopped."""
    times = Times()
    for _ in range(40):
        plan = chance.randint(1, PLANS)
        desk.do(StopPlan(id=plan))
        timed(partial(_changed, desk), times)
        desk.do(ResumePlan(id=plan))
    return Figure("plans, list and counts after a change", times.p(50), "ms", None, times.p(95))


def _ten_years(desk: Desk, today: date) -> Figure:
    """Every open date of all plans in the coming ten years."""
    times = Times()
    found = timed(partial(desk.plans.open_dates, today + timedelta(days=3_650)), times)
    return Figure(
        "plans, ten years of dates", times.p(50), "ms", None, times.p(95), note=f"{len(found):,} dates"
    )


def _shop(folder: Path, clock: Clock) -> Desk:
    if (folder / "helpdesk.db").exists():
        return Desk.open(folder, clock)
    desk = Desk.create(folder, clock)
    desk.do(SetUpShop(name="Taller Grande", country="ES", language="es", staff_name="Carmen Roldán"))
    desk.do_batch(MakePlans())
    return desk


@dataclass(frozen=True, kw_only=True)
class MakePlans(Batch):
    """Customers with a unit and its plan each, which was served once a year."""

    count: int = entry(verbatim("Plans"), "number", default=PLANS)

    def label(self) -> Text:
        return verbatim("Plans made")

    def steps(self, ctx: Context) -> Iterator[Progress]:
        chance = Random("plans")
        ctx.store.insert_many(
            Product,
            ("id", "name", "brand", "brand_key", "name_key"),
            [(1, "Boiler", "Acme", "acme", "acme boiler")],
        )
        for first in range(1, self.count + 1, SLICE):
            self._some(ctx, chance, range(first, min(first + SLICE, self.count + 1)))
            yield Progress(first, self.count)

    def _some(self, ctx: Context, chance: Random, numbers: range) -> None:
        words = lexicon().people
        people, units, plans, cases, jobs, readings = [], [], [], [], [], []
        for number in numbers:
            name = f"{chance.choice(words['women'])} {chance.choice(words['surnames'])} {number}"
            anchor = ctx.today - timedelta(days=3_650 + chance.randint(-150, 200))
            people.append((number, "person", name, fold(name), ctx.stamp))
            units.append((number, 1, f"B{number:06}", f"b{number:06}", "acme", number, ctx.stamp))
            metered = number % 4 == 0
            plans.append(
                (
                    number,
                    number,
                    1,
                    "years",
                    "fixed",
                    anchor.isoformat(),
                    "forward",
                    number % 3 == 0,
                    500 if metered else None,
                    ctx.stamp,
                )
            )
            for year in range(1, DONE + 1):
                job = (number - 1) * DONE + year
                day = min(anchor + timedelta(days=365 * year + chance.randint(-20, 40)), ctx.today)
                at = f"{day.isoformat()}T10:00:00Z"
                cases.append((job, number, at, "closed", at))
                jobs.append((job, job, 1, "maintenance", "delivered", number, number, "fixed", at))
                if metered:
                    readings.append((number, day.isoformat(), 400 * year, 1))
        ctx.store.insert_many(Customer, ("id", "kind", "name", "name_key", "created_at"), people)
        ctx.store.insert_many(
            Unit, ("id", "product_id", "serial", "serial_key", "brand_key", "owner_id", "created_at"), units
        )
        columns = (
            "id unit_id every_count every_unit mode anchor_on closed_days contract meter_every created_at"
        )
        ctx.store.insert_many(MaintenancePlan, columns.split(), plans)
        ctx.store.insert_many(Case, ("id", "customer_id", "opened_at", "state", "touched_at"), cases)
        columns = "id case_id position kind state unit_id plan_id outcome finished_at"
        ctx.store.insert_many(Job, columns.split(), jobs)
        ctx.store.insert_many(MeterReading, ("unit_id", "read_on", "value", "series"), readings)
