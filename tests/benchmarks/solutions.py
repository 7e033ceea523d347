"""Measures 5,000 solutions with 50,000 uses of them, in a shop of their own; beside bare statements."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from pathlib import Path
from random import Random

from helpdesk.action import Context, entry
from helpdesk.batch import Batch, Progress
from helpdesk.clock import Clock, to_text
from helpdesk.desk import Desk
from helpdesk.domain.listing import ListQuery
from helpdesk.domain.normal_forms import fold
from helpdesk.services.sample.lexicon import lexicon
from helpdesk.services.shop.set_up_actions import SetUpShop
from helpdesk.services.solutions.reader import VIEWS
from helpdesk.store.tables.goods import Product
from helpdesk.store.tables.people import Customer
from helpdesk.store.tables.solutions import Solution, SolutionUse
from helpdesk.store.tables.work import Case, Job
from helpdesk.texts import Text, verbatim
from tests.benchmarks.measure import Figure, Times, compared, timed
from tests.benchmarks.setting import Setting

SOLUTIONS = 5_000
USES = 10
"""On so many jobs each was used."""
PRODUCTS = 200
SLICE = 250


def run(setting: Setting) -> list[Figure]:
    """Suggestions for each letter of faults as they are typed, those after a change, the list, its counts and search."""
    folder = setting.folder / "shop-solutions"
    with _shop(folder, setting.clock) as desk, setting.bare(folder / "helpdesk.db") as bare:
        desk.solutions.records.all()
        chance, faults = Random(7), _faults()
        typed = [chance.choice(faults) for _ in range(12)]
        asked = {
            "solutions, suggested while typing": [
                partial(desk.suggestions.for_fault, text[:end], product=chance.randint(1, PRODUCTS))
                for text in typed
                for end in range(3, len(text) + 1)
            ],
            **{
                f"solutions, {view or 'all'}": [
                    partial(
                        desk.solutions.page,
                        ListQuery(sort="bound", descending=True, filters=(f"view:{view}",)),
                        None,
                        50,
                    )
                ]
                * 50
                for view in VIEWS
            },
            "solutions, counts of the views": [desk.solutions.counts] * 50,
            "solutions, words typed": [
                partial(desk.solutions.page, ListQuery(text=text, sort="bound", descending=True), None, 50)
                for text in typed
            ],
        }
        figures = [compared(name, calls, desk.store.raw, bare) for name, calls in asked.items()]
        return [_counted_once(desk), *figures]


def _counted_once(desk: Desk) -> Figure:
    """How all did, counted for the first time."""
    times = Times()
    for _ in range(3):
        desk.solutions.records._as_of = None
        timed(desk.solutions.records.all, times)
    return Figure(
        "solutions, all uses counted", times.p(50), "ms", None, times.p(95), note="behind the window"
    )


def _faults() -> list[str]:
    return [said for faults in lexicon().faults.values() for fault in faults for said in fault.told["es"]]


def _shop(folder: Path, clock: Clock) -> Desk:
    if (folder / "helpdesk.db").exists():
        return Desk.open(folder, clock)
    desk = Desk.create(folder, clock)
    desk.do(SetUpShop(name="Taller Sabio", country="ES", language="es", staff_name="Carmen Roldán"))
    desk.do_batch(MakeSolutions())
    return desk


@dataclass(frozen=True, kw_only=True)
class MakeSolutions(Batch):
    """Solutions of the sample's faults, each used on jobs of which a tenth came back."""

    count: int = entry(verbatim("Solutions"), "number", default=SOLUTIONS)

    def label(self) -> Text:
        return verbatim("Solutions made")

    def steps(self, ctx: Context) -> Iterator[Progress]:
        chance, faults = Random("solutions"), _faults()
        ctx.store.insert(Customer, kind="person", name="Ana Ruiz", name_key="ana ruiz", created_at=ctx.now)
        goods = list(lexicon().goods.values())
        ctx.store.insert_many(
            Product,
            ("id", "name", "name_key", "brand", "brand_key", "category"),
            [
                (n, f"{kind} {n}", fold(f"{kind} {n}"), f"Brand {n % 12}", f"brand {n % 12}", kind)
                for n, kind in ((n, goods[n % len(goods)].categories["es"]) for n in range(1, PRODUCTS + 1))
            ],
        )
        for first in range(1, self.count + 1, SLICE):
            self._some(ctx, chance, faults, range(first, min(first + SLICE, self.count + 1)))
            yield Progress(first, self.count)

    def _some(self, ctx: Context, chance: Random, faults: list[str], numbers: range) -> None:
        solutions, cases, jobs, uses = [], [], [], []
        for number in numbers:
            told = f"{chance.choice(faults)} {chance.choice(faults).split('.')[0]} {number}"
            product = number % PRODUCTS + 1 if number % 3 == 0 else None
            solutions.append(
                (number, told, fold(told), "Cambiar la pieza", product, "validated", ctx.stamp, ctx.stamp)
            )
            for use in range(USES):
                job = (number - 1) * USES + use + 1
                day = ctx.now - timedelta(days=chance.randint(1, 700))
                back = job - 1 if use and chance.random() < 0.1 else None
                cases.append((job, 1, to_text(day), "closed", to_text(day)))
                jobs.append((job, job, 1, "repair", "delivered", "fixed", to_text(day), to_text(day), back))
                uses.append((number, job, "solved", 1, to_text(day)))
        columns = "id symptom symptom_key fix product_id confidence created_at changed_at"
        ctx.store.insert_many(Solution, columns.split(), solutions)
        ctx.store.insert_many(Case, ("id", "customer_id", "opened_at", "state", "touched_at"), cases)
        columns = "id case_id position kind state outcome finished_at delivered_at comeback_of_id"
        ctx.store.insert_many(Job, columns.split(), jobs)
        ctx.store.insert_many(SolutionUse, ("solution_id", "job_id", "result", "version", "at"), uses)
