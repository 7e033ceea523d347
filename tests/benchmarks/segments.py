"""Measures the segments of campaigns over 200,000 customers, in a shop of their own; beside the bare statements."""

from __future__ import annotations

import gc
import itertools
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from random import Random
from typing import Any

from helpdesk.action import Context, entry
from helpdesk.batch import Batch, Progress
from helpdesk.clock import Clock
from helpdesk.desk import Desk
from helpdesk.domain.normal_forms import fold
from helpdesk.services.promotions.segments import Asked
from helpdesk.services.sample.lexicon import lexicon
from helpdesk.services.shop.set_up_actions import SetUpShop
from helpdesk.store.tables.field import MaintenancePlan
from helpdesk.store.tables.goods import Product, Purchase, Unit
from helpdesk.store.tables.people import Consent, Contact, Customer, Site
from helpdesk.store.tables.work import Case, Job
from helpdesk.texts import Text, verbatim
from tests.benchmarks.measure import Figure, Statements, Times, reckoned
from tests.benchmarks.setting import Setting

CUSTOMERS = 200_000
SLICE = 1_000
ROUNDS = 3
LIMIT = 3.0
"""How many times the bare statements a segment may cost."""
SEGMENTS = {
    "cover_ends": Asked("cover_ends", 30, 60),
    "service_due": Asked("service_due", 30),
    "old_unit": Asked("old_unit", 5),
    "regulars": Asked("regulars", 1, 24),
    "silent": Asked("silent", 18),
    "recall": Asked("recall", product=1),
}


def run(setting: Setting) -> list[Figure]:
    """Each segment whole, with the reasons; by the means that asks for most; and how soon a cancel is heard."""
    folder = setting.folder / "shop-segments"
    with _shop(folder, setting.clock) as desk, setting.bare(folder / "helpdesk.db") as bare:
        figures = []
        for name, asked in SEGMENTS.items():
            look = partial(desk.promotions.audiences.of_segment, asked, "email", similar=True)
            figures.append(_beside(f"segment, {name}", look, desk, bare))
        by_call = partial(desk.promotions.audiences.of_segment, SEGMENTS["regulars"], "message", similar=True)
        figures.append(_beside("segment, regulars by message", by_call, desk, bare))
        return [*figures, _cancelled(desk)]


def _beside(name: str, look: Callable[[], Any], desk: Desk, bare: Any) -> Figure:
    """A segment beside the statements it sends."""
    ours, theirs = Times(), Times()
    listening = Statements(desk.store.raw)
    sent = listening.of(look)
    gc.collect()
    gc.disable()
    try:
        for _ in range(ROUNDS):
            found = reckoned(look, ours)
            reckoned(lambda: [bare.execute(sql).fetchall() for sql in sent], theirs)
    finally:
        gc.enable()
    ratio = ours.p(50) / theirs.p(50)
    return Figure(
        name,
        ours.p(50),
        "ms",
        theirs.p(50),
        ours.p(95),
        theirs.p(95),
        f"≤ {LIMIT:g} × bare",
        ratio <= LIMIT,
        f"{len(found.people):,} people, {len(found.chosen):,} in, {len(sent)} statements",
    )


def _cancelled(desk: Desk) -> Figure:
    """The processor's time between two looks whether it was stopped, at the longest: so soon a cancel is heard."""
    looks: list[float] = []

    def stopped() -> bool:
        looks.append(time.thread_time())
        return False

    started = time.thread_time()
    desk.promotions.audiences.of_segment(SEGMENTS["silent"], "email", similar=True, cancelled=stopped)
    apart = [(after - before) * 1_000 for before, after in itertools.pairwise([started, *looks])]
    longest = max(apart)
    return Figure("segment, cancel heard within", longest, "ms", None, None, None, "≤ 1 s", longest <= 1_000)


def _shop(folder: Path, clock: Clock) -> Desk:
    if (folder / "helpdesk.db").exists():
        return Desk.open(folder, clock)
    desk = Desk.create(folder, clock)
    desk.do(SetUpShop(name="Taller Grande", country="ES", language="es", staff_name="Carmen Roldán"))
    desk.do_batch(MakeBuyers())
    return desk


@dataclass(frozen=True, kw_only=True)
class MakeBuyers(Batch):
    """Customers with addresses, words about offers, a unit that was bought, some repaired, some under a plan."""

    count: int = entry(verbatim("Customers"), "number", default=CUSTOMERS)

    def label(self) -> Text:
        return verbatim("Customers made")

    def steps(self, ctx: Context) -> Iterator[Progress]:
        ctx.store.insert_many(
            Product,
            ("id", "name", "brand", "brand_key", "name_key", "price_cents"),
            [
                (1, "Boiler", "Acme", "acme", "acme boiler", 90_000),
                (2, "Oven", "Acme", "acme", "acme oven", 40_000),
            ],
        )
        chance = Random("segments")
        for first in range(1, self.count + 1, SLICE):
            self._people(ctx, chance, range(first, min(first + SLICE, self.count + 1)))
            self._goods(ctx, chance, range(first, min(first + SLICE, self.count + 1)))
            yield Progress(first, self.count)

    def _people(self, ctx: Context, chance: Random, numbers: range) -> None:
        words = lexicon().people
        people, contacts, sites, consents = [], [], [], []
        for number in numbers:
            name = f"{chance.choice(words['women'])} {chance.choice(words['surnames'])} {number}"
            people.append((number, "person", name, fold(name), ctx.stamp, number % 50 == 0))
            phone, mail = f"6{number:08}", f"c{number}@example.org"
            contacts += [(number, "phone", phone, phone, 0), (number, "email", mail, mail, 1)]
            if number % 3:
                sites.append((number, "Calle Mayor 1", "28013", "Madrid", 0))
            if number % 2:
                at = f"{ctx.today - timedelta(days=chance.randint(1, 1_200))}T10:00:00Z"
                consents.append((number, "promotions", number % 10 != 1, at, "counter"))
        columns = ("id", "kind", "name", "name_key", "created_at", "do_not_call")
        ctx.store.insert_many(Customer, columns, people)
        ctx.store.insert_many(Contact, ("customer_id", "kind", "value", "normal", "position"), contacts)
        ctx.store.insert_many(Site, ("customer_id", "address", "postcode", "city", "position"), sites)
        ctx.store.insert_many(Consent, ("customer_id", "purpose", "given", "at", "channel"), consents)

    def _goods(self, ctx: Context, chance: Random, numbers: range) -> None:
        units, sales, cases, jobs, plans = [], [], [], [], []
        for number in numbers:
            bought = ctx.today - timedelta(days=chance.randint(1, 2_800))
            product = 1 + number % 2
            units.append((number, product, f"S{number:07}", f"s{number:07}", "acme", number, ctx.stamp))
            sales.append((number, product, number, _iso(bought), _iso(bought)))
            if number % 4 == 0:
                for again in range(1 + number % 2 + number % 3):
                    at = f"{bought + timedelta(days=(again + 1) * 30)}T10:00:00Z"
                    case = number * 4 + again
                    cases.append((case, number, at, "closed", at))
                    jobs.append((case, case, 1, "repair", "delivered", number, "fixed", at, at))
            if number % 10 == 0:
                begun = ctx.today - timedelta(days=chance.randint(1, 400))
                plans.append((number, number, 1, "years", "fixed", _iso(begun), "forward", True, ctx.stamp))
        columns = "id product_id serial serial_key brand_key owner_id created_at"
        ctx.store.insert_many(Unit, columns.split(), units)
        columns = "customer_id product_id unit_id purchased_on delivered_on"
        ctx.store.insert_many(Purchase, columns.split(), sales)
        columns = "id customer_id opened_at state touched_at"
        ctx.store.insert_many(Case, columns.split(), cases)
        columns = "id case_id position kind state unit_id outcome finished_at delivered_at"
        ctx.store.insert_many(Job, columns.split(), jobs)
        columns = "id unit_id every_count every_unit mode anchor_on closed_days contract created_at"
        ctx.store.insert_many(MaintenancePlan, columns.split(), plans)


def _iso(day: date) -> str:
    return day.isoformat()
