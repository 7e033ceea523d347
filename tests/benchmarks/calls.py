"""Measures the queue of calls with 20,000 due, in a shop of its own that made ten times as many; beside bare statements."""

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
from helpdesk.services.shop.staff_actions import AddStaff
from helpdesk.store.tables.people import Contact, Customer
from helpdesk.store.tables.voice import Call, CallAttempt, CallReason
from helpdesk.texts import Text, verbatim
from tests.benchmarks.measure import SAMPLES, Figure, compared
from tests.benchmarks.setting import Setting

DUE = 20_000
MADE = 200_000
SLICE = 1_000


def run(setting: Setting) -> list[Figure]:
    """Pages of the queue, its counts and shares, a card, Today's section and a day of the agenda."""
    folder = setting.folder / "shop-calls"
    with _shop(folder, setting.clock) as desk, setting.bare(folder / "helpdesk.db") as bare:
        chance = Random(11)
        today = desk.clock.today(desk.words().zone)
        names = [word for name in lexicon().people["surnames"] for word in [name]][:40]
        asked = {
            "calls, first page": [partial(desk.calls.page, ListQuery(), None, 50)] * SAMPLES,
            "calls, later pages": list(_pages(desk)),
            "calls, mine": [partial(desk.calls.page, ListQuery(filters=("mine:2",)), None, 50)] * SAMPLES,
            "calls, due today": [partial(desk.calls.page, ListQuery(filters=("today",)), None, 50)] * SAMPLES,
            "calls, counted": [partial(desk.calls.count, ListQuery())] * 50,
            "calls, shares": [desk.calls.shares] * 50,
            "calls, done": [partial(desk.calls.page, ListQuery(filters=("done",)), None, 50)] * 50,
            "calls, name typed": [partial(desk.calls.page, ListQuery(text=name), None, 50) for name in names],
            "calls, a card": [
                partial(desk.calls.card, chance.randint(1, DUE + MADE)) for _ in range(SAMPLES)
            ],
            "calls, on Today": [
                partial(desk.today.sections, today, desk.clock.now(), desk.settings) for _ in range(50)
            ],
        }
        return [compared(name, calls, desk.store.raw, bare) for name, calls in asked.items()]


def _pages(desk: Desk) -> Iterator[partial[object]]:
    after = None
    for _ in range(SAMPLES):
        yield partial(desk.calls.page, ListQuery(), after, 50)
        after = desk.calls.page(ListQuery(), after, 50)[-1]


def _shop(folder: Path, clock: Clock) -> Desk:
    if (folder / "helpdesk.db").exists():
        return Desk.open(folder, clock)
    desk = Desk.create(folder, clock)
    desk.do(SetUpShop(name="Taller Grande", country="ES", language="es", staff_name="Carmen Roldán"))
    for name in ("Lucía Peña", "Tomás Vidal", "Nuria Etxeberria"):
        desk.do(AddStaff(name=name, role="counter"))
    desk.do_batch(MakeCalls())
    return desk


@dataclass(frozen=True, kw_only=True)
class MakeCalls(Batch):
    """Customers, each with calls that were made, and one that is due."""

    count: int = entry(verbatim("Calls"), "number", default=DUE + MADE)

    def label(self) -> Text:
        return verbatim("Calls made")

    def steps(self, ctx: Context) -> Iterator[Progress]:
        chance = Random("calls")
        self._people(ctx, chance)
        for first in range(0, self.count, SLICE):
            self._calls(ctx, chance, range(first, min(first + SLICE, self.count)))
            yield Progress(first, self.count)

    def _people(self, ctx: Context, chance: Random) -> None:
        names = lexicon().people
        people, contacts = [], []
        for number in range(1, DUE + 1):
            name = f"{chance.choice(names['women'])} {chance.choice(names['surnames'])} {number}"
            people.append((number, "person", name, fold(name), ctx.stamp))
            contacts.append((number, "phone", f"6{number:08}", f"346{number:08}"))
        ctx.store.insert_many(Customer, ("id", "kind", "name", "name_key", "created_at"), people)
        ctx.store.insert_many(Contact, ("customer_id", "kind", "value", "normal"), contacts)

    def _calls(self, ctx: Context, chance: Random, numbers: range) -> None:
        calls, reasons, attempts = [], [], []
        for number in numbers:
            due = number < DUE
            day = ctx.today + timedelta(days=chance.randint(-14, 5) if due else -chance.randint(20, 1_500))
            at = to_text(ctx.now + (day - ctx.today) * 1 + timedelta(minutes=chance.randint(-200, 200)))
            state = ("open", None, None, at) if due else ("reached", "reached", at, None)
            expires = (day + timedelta(days=15)).isoformat()
            calls.append(
                (
                    number + 1,
                    number % DUE + 1,
                    day.isoformat(),
                    expires,
                    *state,
                    1 + number % 4,
                    0 if due else 1,
                )
            )
            reasons.append((number + 1, "repair", day.isoformat()))
            if not due:
                attempts.append((number + 1, at, "reached"))
        columns = "id customer_id due_on expires_on state outcome called_at next_at caller_id tries"
        ctx.store.insert_many(Call, columns.split(), calls)
        ctx.store.insert_many(CallReason, ("call_id", "reason", "happened_on"), reasons)
        ctx.store.insert_many(CallAttempt, ("call_id", "at", "outcome"), attempts)
