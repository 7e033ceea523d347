"""Knows how the made-up shop buys: what is missing is ordered, comes in part or late, and the shelves are counted."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from random import Random

from helpdesk.services.sample.stage import Deed, Life, Stage
from helpdesk.services.stock.count_actions import EnterCounts, Found, PostCount, StartCount
from helpdesk.services.stock.count_reader import lines_of
from helpdesk.services.stock.order_actions import EditOrder, OrderLineForm, OrderPart, OrderProposed
from helpdesk.services.stock.order_reader import Orders
from helpdesk.services.stock.receiving_actions import Arrived, ReceiveOrder
from helpdesk.services.stock.sending_actions import CancelOrderLine, SendOrder
from helpdesk.services.stock.supplier_return_actions import CreditReturn, ReturnToSupplier
from helpdesk.services.workshop.part_wish_actions import WantPart

EVERY = 8
"""Days between two orders."""
LAST_ROUND, LATE_ROUND = 2, 9
"""Working days before the end on which the last orders go out, and the one that is late by then."""
CARRIERS = ("SEUR", "MRW", "Correos Express", "GLS")
COUNTED_PARTS = 12
"""Parts on a count: the shelf with the most of them is taken."""


class Purchasing:
    """Buys parts all along; at the end something is being collected, on its way, here in part, and late."""

    def __init__(self, stage: Stage) -> None:
        self.stage = stage
        self.reader = Orders(stage.ctx.store, lambda: stage.ctx.settings, lambda: stage.today)
        self._lot = Random(f"purchasing {stage.seed}")

    def life(self) -> Life:
        """Every few days what is missing is ordered; the last round is only collected."""
        stage = self.stage
        late, last = stage.working_day(LATE_ROUND), stage.working_day(LAST_ROUND)
        stage.begin(stage.on(stage.working_day(20), 0.2), self._count())
        stage.begin(stage.on(stage.working_day(3), 0.3), self._count(post=False))
        stage.begin(stage.on(stage.working_day(30), 0.5), self._gives_back())
        while True:
            day = min(stage.today + timedelta(days=EVERY), late) if stage.today < late else last
            yield stage.on(day, 0.7)
            if day >= last:
                break
            for part in self._some_parts(1) if day == late else ():
                yield Deed(OrderPart(part=part, quantity=3), self._buyer())
            yield from self._round(late=day == late)
        yield from self._leave_open()

    def _leave_open(self) -> Life:
        """Of the last order a part came; what was missing since then is being collected."""
        stage = self.stage
        yield from self._say_who_waits()
        bought = self._some_parts(4)
        for part in bought[:2]:
            yield Deed(OrderPart(part=part, quantity=5), self._buyer())
        yield from self._round(late=True)
        yield stage.on(stage.working_day(1), 0.5)
        row = next((row for row in self.reader.outstanding() if row.open >= 5 and not row.received), None)
        if row is not None:
            cost = row.cost_cents * 2 if row.cost_cents is not None else None
            yield from self._receive(row.order, [(row.id, 2, cost)])
        for part in bought[2:]:
            yield Deed(OrderPart(part=part, quantity=2), self._buyer())

    def _say_who_waits(self) -> Life:
        """Jobs on hold for a part that the shop keeps and has none of want it of the stock."""
        store = self.stage.ctx.store
        waiting = store.rows(
            "SELECT j.id, p.note FROM jobs j JOIN pauses p ON p.job_id = j.id AND p.ended_at IS NULL "
            "WHERE j.state = 'waiting_part' AND p.reason = 'part' AND NOT EXISTS (SELECT 1 FROM part_needs n "
            "WHERE n.job_id = j.id AND n.open_pieces > 0) ORDER BY j.id"
        )
        for job, note in waiting:
            name = note.partition(":")[0]
            part = store.value(
                "SELECT id FROM parts WHERE (name = ? OR name LIKE ? || ', %') AND on_hand <= reserved "
                "AND archived = 0 ORDER BY id LIMIT 1",
                (name, name),
            )
            if part is not None:
                yield Deed(WantPart(job=job, part=part), self._buyer())

    def _some_parts(self, count: int) -> list[int]:
        """Parts that are bought often, of whichever supplier."""
        rows = self.stage.ctx.store.rows(
            "SELECT p.id FROM parts p JOIN stock_moves m ON m.part_id = p.id WHERE p.archived = 0 "
            "AND p.supplier_id IS NOT NULL AND p.on_order = 0 GROUP BY p.id ORDER BY count(*) DESC, p.id LIMIT ?",
            (count,),
        )
        return [part for (part,) in rows]

    def _collect(self, *, some: bool = False) -> Life:
        """What is missing is put on orders; or some of it, so that something is left to propose."""
        rows = self.reader.to_order()[:: 3 if some else 1]
        lines = tuple(
            OrderLineForm(part=row.id, quantity=row.proposed, cost_cents=row.cost_cents) for row in rows[:40]
        )
        if lines:
            yield Deed(OrderProposed(lines=lines), self._buyer())

    def _round(self, *, late: bool) -> Life:
        yield from self._collect(some=late)
        store = self.stage.ctx.store
        drafts = store.rows("SELECT id FROM purchase_orders WHERE state = 'draft' ORDER BY id")
        for place, (order,) in enumerate(drafts):
            if not self.reader.row(order).supplier:
                continue
            days = 3 if late else self._lot.choice((3, 4, 4, 5, 6, 9))
            expected = self.stage.hours.add_working_days(self.stage.today, days)
            how = self._lot.choice(("email", "email", "web", "phone"))
            number = f"{self._lot.randint(10_000, 99_999)}" if how == "web" else ""
            sent = SendOrder(id=order, how=how, expected_on=expected, their_number=number)
            yield Deed(sent, self._buyer())
            if late and place == 0:
                # This one does not come within the history.
                continue
            self.stage.begin(self.stage.on(self._comes(expected), 0.4), self._delivery(order))

    def _comes(self, expected: date) -> date:
        """Mostly on its day, now and then a few days after it."""
        return expected + timedelta(days=self._lot.choice((0, 0, 0, 0, 1, 3)))

    def _delivery(self, order: int) -> Life:
        """It comes whole, or in part and the rest some days later; once in a while the rest never comes."""
        row = self.reader.row(order)
        if self._lot.random() < 0.5:
            shipped = EditOrder(
                id=order,
                supplier=row.supplier,
                expected_on=row.expected_on,
                their_number=row.their_number,
                carrier=self._lot.choice(CARRIERS),
                tracking=f"{self._lot.randint(10**9, 10**10 - 1)}",
            )
            yield Deed(shipped, self._buyer())
        lines = [line for line in self.reader.lines(order) if line.open]
        whole = len(lines) < 2 or self._lot.random() < 0.7
        came = lines if whole else lines[: max(1, len(lines) // 2)]
        yield from self._receive(order, [(line.id, line.open, line.cost_cents) for line in came])
        if whole:
            return
        yield self.stage.on(self.stage.today + timedelta(days=self._lot.choice((4, 6, 11))), 0.5)
        rest = [line for line in self.reader.lines(order) if line.open]
        if rest and self._lot.random() < 0.2:
            yield Deed(CancelOrderLine(id=rest[0].id), self._buyer())
            rest = rest[1:]
        yield from self._receive(order, [(line.id, line.open, line.cost_cents) for line in rest])

    def _receive(self, order: int, lines: Sequence[tuple[int, int, int | None]]) -> Life:
        """Pieces come at about the price that was expected."""
        if not lines:
            return
        arrived = tuple(
            Arrived(
                line=line,
                quantity=pieces,
                total_cents=None
                if cost is None
                else round(cost * pieces * self._lot.choice((1, 1, 1, 1.03))),
            )
            for line, pieces, cost in lines
        )
        invoice = f"F{self.stage.today:%y}-{self._lot.randint(1000, 9999)}"
        yield Deed(ReceiveOrder(id=order, arrived=arrived, invoice=invoice), self._buyer())

    def _count(self, *, post: bool = True) -> Life:
        """A shelf is counted: mostly all is there; what is not has its reason. One goes on at the end."""
        store = self.stage.ctx.store
        rows = store.rows(
            "SELECT id FROM parts WHERE archived = 0 AND on_hand >= 0 ORDER BY location, id LIMIT ? OFFSET ?",
            (COUNTED_PARTS, 0 if post else COUNTED_PARTS),
        )
        if not rows:
            return
        parts = tuple(part for (part,) in rows)
        outcome = yield Deed(StartCount(scope="chosen", parts=parts), self.stage.technicians[0])
        yield self.stage.later(40)
        lines = lines_of(store, outcome.id)
        found = []
        for place, line in enumerate(lines if post else lines[: len(lines) // 2]):
            counted, reason = line.on_hand, ""
            if place == 2 and counted > 0:
                counted, reason = counted - 1, "damage"
            elif place == 5:
                counted, reason = counted + 1, "mistake"
            found.append(Found(part=line.part, counted=counted, reason=reason))
        yield Deed(EnterCounts(id=outcome.id, found=tuple(found)), self.stage.technicians[0])
        yield self.stage.later(10)
        if post:
            yield Deed(PostCount(id=outcome.id), self._buyer())

    def _gives_back(self) -> Life:
        """A faulty part goes back to its supplier, who credits it; another's credit is still awaited."""
        for credited in (True, False):
            row = self.stage.ctx.store.row(
                "SELECT id, cost_cents FROM parts WHERE on_hand - reserved > 0 AND supplier_id IS NOT NULL "
                "AND cost_cents IS NOT NULL ORDER BY on_hand DESC, id LIMIT 1 OFFSET ?",
                (0 if credited else 1,),
            )
            if row is None:
                return
            part, cost = row
            why = "faulty" if credited else "wrong"
            yield Deed(ReturnToSupplier(part=part, why=why, expected_cents=cost), self._buyer())
            if credited:
                yield self.stage.on(self.stage.today + timedelta(days=9), 0.5)
                back = self.reader.returns(part)[0]
                yield Deed(CreditReturn(id=back.id, credited_cents=cost), self._buyer())

    def _buyer(self) -> int:
        return self.stage.counters[0]
