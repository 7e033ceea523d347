"""Makes the big shop: a million cases through the real tables, journal and full text, by one long action."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from helpdesk.action import Context, entry
from helpdesk.batch import Batch, Progress
from helpdesk.clock import Clock
from helpdesk.desk import Desk
from helpdesk.services.shop.set_up_actions import SetUpShop
from helpdesk.services.shop.staff_actions import AddStaff
from helpdesk.store.tables.goods import Product
from helpdesk.texts import Text, verbatim
from tests.benchmarks.big_rows import Maker, Rows

SLICE = 500


def big_shop(folder: Path, size: int, clock: Clock, say: Any = print) -> Desk:
    """The shop of ``size`` cases in ``folder``: the one that lies there, else made now."""
    if (folder / "helpdesk.db").exists():
        return Desk.open(folder, clock)
    desk = Desk.create(folder, clock)
    desk.do(SetUpShop(name="Taller Grande", country="ES", language="es", staff_name="Carmen Roldán"))
    for name, role in (
        ("Lucía Peña", "counter"),
        ("Tomás Vidal", "technician"),
        ("Nuria Etxeberria", "technician"),
    ):
        desk.do(AddStaff(name=name, role=role))
    last = [0]

    def told(progress: Progress) -> None:
        if progress.done - last[0] >= size // 10:
            last[0] = progress.done
            say(f"  {progress.done:,} cases")

    desk.do_batch(MakeBig(size=size), told)
    desk.store.run("PRAGMA wal_checkpoint(TRUNCATE)")
    return desk


@dataclass(frozen=True, kw_only=True)
class MakeBig(Batch):
    """Customers, units and cases, some hundred at a time."""

    size: int = entry(verbatim("Cases"), "number")

    def label(self) -> Text:
        return verbatim("Big shop made")

    def steps(self, ctx: Context) -> Iterator[Progress]:
        maker = Maker(ctx, self.size)
        ctx.store.insert_many(Product, *maker.products())
        for first in range(0, maker.customers, SLICE):
            _write(ctx, maker.people(first, min(first + SLICE, maker.customers)))
            yield Progress(0, self.size)
        for first in range(0, self.size, SLICE):
            _write(ctx, maker.cases(first, min(first + SLICE, self.size)))
            yield Progress(first + SLICE, self.size)


def _write(ctx: Context, rows: Rows) -> None:
    for made, (columns, values) in rows.items():
        ctx.store.insert_many(made, columns, values)
