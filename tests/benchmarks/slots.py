"""Measures the next three free times in a shop whose technicians are full for sixty days, but for the last of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from pathlib import Path

from helpdesk.action import Context, entry
from helpdesk.batch import Batch, Progress
from helpdesk.clock import Clock, to_text
from helpdesk.desk import Desk
from helpdesk.domain.calendar_days import instant
from helpdesk.services.shop.set_up_actions import SetUpShop
from helpdesk.services.shop.staff_actions import AddStaff
from helpdesk.store.tables.people import Customer
from helpdesk.store.tables.visits import Visit
from helpdesk.store.tables.work import Case, Job
from helpdesk.texts import Text, verbatim
from tests.benchmarks.measure import Figure, compared
from tests.benchmarks.setting import Setting

PEOPLE, DAYS, A_DAY = 12, 59, 9
"""Visits from nine on, one after another, each day and each technician, with no time free before the last day."""


def run(setting: Setting) -> list[Figure]:
    """Beside the bare statements."""
    folder = setting.folder / "shop-full"
    with _shop(folder, setting.clock) as desk, setting.bare(folder / "helpdesk.db") as bare:
        since = desk.clock.now()
        asked = partial(desk.visits.free_slots, 1, since=since)
        note = f"{desk.store.value('SELECT count(*) FROM visits'):,} visits ahead"
        one = partial(desk.visits.free_slots, 1, 2, since=since)
        return [
            compared("free slots, all full for 60 days", [asked] * 30, desk.store.raw, bare, note=note),
            compared("free slots of one, full for 60 days", [one] * 30, desk.store.raw, bare),
        ]


def _shop(folder: Path, clock: Clock) -> Desk:
    if (folder / "helpdesk.db").exists():
        return Desk.open(folder, clock)
    desk = Desk.create(folder, clock)
    desk.do(SetUpShop(name="Taller Lleno", country="ES", language="es", staff_name="Carmen Roldán"))
    for number in range(PEOPLE):
        desk.do(AddStaff(name=f"Technician {number + 1:02}", role="technician"))
    desk.do_batch(FillDays())
    return desk


@dataclass(frozen=True, kw_only=True)
class FillDays(Batch):
    """A job to plan, and days full of visits."""

    days: int = entry(verbatim("Days"), "number", default=DAYS)

    def label(self) -> Text:
        return verbatim("Days filled")

    def steps(self, ctx: Context) -> Iterator[Progress]:
        opened = ctx.stamp
        ctx.store.insert_many(
            Customer, ("id", "kind", "name", "name_key", "created_at"), [(1, "person", "Ana", "ana", opened)]
        )
        ctx.store.insert_many(
            Case, ("id", "customer_id", "opened_at", "state", "touched_at"), [(1, 1, opened, "open", opened)]
        )
        ctx.store.insert_many(
            Job, ("id", "case_id", "position", "kind", "state"), [(1, 1, 1, "repair", "received")]
        )
        people = [who for (who,) in ctx.store.rows("SELECT id FROM staff WHERE role = 'technician'")]
        columns = ("technician_id", "planned_start", "planned_end", "travel_minutes", "created_at")
        for number in range(self.days):
            day = ctx.today + timedelta(days=number)
            starts = [instant(day, 540 + 80 * place, ctx.words.zone) for place in range(A_DAY)]
            ctx.store.insert_many(
                Visit,
                columns,
                [
                    (who, to_text(start), to_text(start + timedelta(minutes=75)), 5, ctx.stamp)
                    for who in people
                    for start in starts
                ],
            )
            yield Progress(number, self.days)
