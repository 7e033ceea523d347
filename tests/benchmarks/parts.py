"""Measures 50,000 spare parts, a tenth of them wanted or on order, in a shop of their own; beside bare statements."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from random import Random

from helpdesk.action import Context, entry
from helpdesk.batch import Batch, Progress
from helpdesk.clock import Clock
from helpdesk.desk import Desk
from helpdesk.domain.listing import ListQuery
from helpdesk.domain.normal_forms import fold, serial_key
from helpdesk.domain.stock_words import PART_VIEWS
from helpdesk.services.shop.set_up_actions import SetUpShop
from helpdesk.store.tables.parts import Part
from helpdesk.store.tables.suppliers import Supplier
from helpdesk.texts import Text, verbatim
from tests.benchmarks.measure import SAMPLES, Figure, compared
from tests.benchmarks.setting import Setting

PARTS = 50_000
SUPPLIERS = 40
SLICE = 1_000
THINGS = [
    "Drain pump",
    "Pump seal",
    "Door seal",
    "Heating element",
    "Main board",
    "Fan motor",
    "Carbon brushes",
    "Belt",
    "Filter",
    "Hinge",
]
FOR = [
    "washing machine",
    "dishwasher",
    "dryer",
    "oven",
    "fridge",
    "boiler",
    "vacuum cleaner",
    "coffee machine",
]


def run(setting: Setting) -> list[Figure]:
    """Pages, views, counts, typing words that many and few bear, codes, a card, and the lookup on a job."""
    folder = setting.folder / "shop-parts"
    with _shop(folder, setting.clock) as desk, setting.bare(folder / "helpdesk.db") as bare:
        chance, parts = Random(12), desk.spare_parts
        codes = [f"C-{chance.randint(1, PARTS):06}" for _ in range(20)]
        asked = {
            "parts, later pages": list(_pages(desk)),
            **{
                f"parts, {view}": [partial(parts.page, ListQuery(filters=(view,)), None, 50)] * 50
                for view in PART_VIEWS
            },
            "parts, by number on hand": [
                partial(parts.page, ListQuery(sort="on_hand", descending=True), None, 50)
            ]
            * 50,
            "parts, counts of the views": [parts.counts] * 50,
            "parts, common word typed": _typed(desk, THINGS),
            "parts, two words typed": _typed(desk, [f"{a.split()[-1]} {b}" for a in THINGS for b in FOR[:2]]),
            "parts, code typed": _typed(desk, codes),
            "parts, on a job": [
                partial(parts.found, text[:end]) for text in THINGS for end in range(2, len(text) + 1)
            ],
            "parts, a card": [partial(parts.card, chance.randint(1, PARTS)) for _ in range(SAMPLES)],
        }
        return [compared(name, calls, desk.store.raw, bare) for name, calls in asked.items()]


def _pages(desk: Desk) -> Iterator[partial[object]]:
    after = None
    for _ in range(SAMPLES):
        yield partial(desk.spare_parts.page, ListQuery(filters=("all",)), after, 50)
        rows = desk.spare_parts.page(ListQuery(filters=("all",)), after, 50)
        after = rows[-1] if rows else None


def _typed(desk: Desk, texts: list[str]) -> list[partial[object]]:
    """Each letter of each text: what the list reads for it, page and count."""

    def both(text: str) -> None:
        query = ListQuery(text=text, filters=("all",))
        desk.spare_parts.page(query, None, 50)
        desk.spare_parts.count(query)

    return [partial(both, text[:end]) for text in texts for end in range(1, len(text) + 1)]


def _shop(folder: Path, clock: Clock) -> Desk:
    if (folder / "helpdesk.db").exists():
        return Desk.open(folder, clock)
    desk = Desk.create(folder, clock)
    desk.do(SetUpShop(name="Recambios Grandes", country="ES", language="es", staff_name="Carmen Roldán"))
    desk.do_batch(MakeParts())
    return desk


@dataclass(frozen=True, kw_only=True)
class MakeParts(Batch):
    """Parts of forty suppliers, with believable numbers."""

    count: int = entry(verbatim("Parts"), "number", default=PARTS)

    def label(self) -> Text:
        return verbatim("Parts made")

    def steps(self, ctx: Context) -> Iterator[Progress]:
        chance = Random("parts")
        names = [
            (number, f"Supplier {number}", f"supplier {number}", ctx.stamp)
            for number in range(1, SUPPLIERS + 1)
        ]
        ctx.store.insert_many(Supplier, ("id", "name", "name_key", "created_at"), names)
        for first in range(1, self.count + 1, SLICE):
            rows = [_part(n, chance, ctx.stamp) for n in range(first, min(first + SLICE, self.count + 1))]
            ctx.store.insert_many(Part, _COLUMNS.split(), rows)
            yield Progress(first, self.count)


_COLUMNS = (
    "id name name_key code code_key maker_code maker_code_key brand supplier_id location minimum cost_cents "
    "on_hand value_cents reserved needed on_order created_at"
)


def _part(number: int, chance: Random, stamp: str) -> tuple[object, ...]:
    name = f"{chance.choice(THINGS)} {chance.choice(FOR)} {chance.randint(10, 99)}-{number}"
    code, maker = f"C-{number:06}", f"{chance.randint(10_000_000, 99_999_999)}"
    on_hand, cost = chance.choice((0, 1, 2, 3, 5, 8)), chance.randint(100, 20_000)
    wanted = chance.random() < 0.1
    reserved = min(on_hand, 1) if wanted else 0
    needed, coming = (1 if wanted and not on_hand else 0), (2 if chance.random() < 0.05 else 0)
    return (
        *(number, name, fold(name), code, serial_key(code), maker, maker, "Acme"),
        *(
            chance.randint(1, SUPPLIERS),
            f"{chance.choice('ABCDEF')}{number % 40}",
            chance.choice((0, 0, 0, 1)),
        ),
        *(cost, on_hand, on_hand * cost, reserved, needed, coming, stamp),
    )
