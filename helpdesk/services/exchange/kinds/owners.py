"""Knows whose a unit is by what files tell of its sales and returns, in whatever order they tell it.

Source: the contract's "the owner of a unit is the buyer of its latest sale, in any order of rows; a return settled by
refund, exchange or voucher makes it the shop's until the next sale". Each sale is a stretch of its own, also to who had
it before; it lasts until the next one or until its return, and of one day the return of who bought on it comes last.
"""

from __future__ import annotations

from datetime import tzinfo

from helpdesk.classes import NamedTuple
from helpdesk.clock import from_text
from helpdesk.domain.return_words import TAKEN_BACK
from helpdesk.store.database import Store
from helpdesk.store.paging import marks
from helpdesk.store.tables.goods import Ownership, Unit

_SETTLED = sorted(TAKEN_BACK)


class _Stretch(NamedTuple):
    """Whose a unit is from a day on, up to a day; both may be unknown or open."""

    id: int
    customer: int
    since: str | None
    until: str | None

    def has_begun(self, day: str, customer: int | None) -> bool:
        """Whether something that this customer brings back on a day may be what was bought then."""
        since = self.since or ""
        return since < day or (since == day and customer in {None, self.customer})


class Owners:
    """The stretches of ownership of one unit, read anew for each change."""

    def __init__(self, store: Store, place: tzinfo, unit: int) -> None:
        self.store = store
        self.place = place
        self.unit = unit
        self.stretches = [
            _Stretch(*row)
            for row in store.rows(
                "SELECT id, customer_id, since, until FROM ownerships WHERE unit_id = ? "
                "ORDER BY coalesce(since, ''), id",
                (unit,),
            )
        ]

    def sell(self, customer: int, on: str, until: str | None = None) -> None:
        """Write the buyer down, at the day of the sale; ``until``: it is known to have ended, if not before it began."""
        heard = self.stretches[0] if len(self.stretches) == 1 else None
        if heard and heard.customer == customer and not heard.since and (heard.until or on) >= on:
            self.store.update(Ownership, heard.id, since=on)
            return
        if any((each.customer, each.since) == (customer, on) for each in self.stretches):
            return
        later = [each for each in self.stretches if each.since and each.since > on]
        before = [each for each in self.stretches if not each.since or each.since <= on]
        ends = [later[0].since] if later else []
        if until and until >= on:
            ends.append(until)
        if before and (before[-1].until is None or before[-1].until > on):
            ends.append(before[-1].until)
            self.store.update(Ownership, before[-1].id, until=on)
        end = self._first([*ends, self._returned(customer, on)])
        self.store.insert(Ownership, unit_id=self.unit, customer_id=customer, since=on, until=end)
        if not later:
            self.store.update(Unit, self.unit, owner_id=None if end else customer)

    def correct(self, was: tuple[int, str], sold: tuple[int, str]) -> None:
        """A sale written down wrong, to whom or when: its stretch is corrected, and takes its place by its day."""
        wrong = self._withdraw(was)
        if wrong is not None:
            self.sell(*sold, until=wrong.until)

    def never_sold(self, was: tuple[int, str]) -> None:
        """It was another unit that was sold: this one is whose it was before, if who was told as buyer never brought it."""
        if not self.store.value(
            "SELECT 1 FROM jobs j JOIN cases c ON c.id = j.case_id WHERE j.unit_id = ? AND c.customer_id = ? LIMIT 1",
            (self.unit, was[0]),
        ):
            self._withdraw(was)

    def _withdraw(self, was: tuple[int, str]) -> _Stretch | None:
        """Take a sale's stretch out; None: somebody has decided since whose it is, and nothing changes."""
        place = next(
            (at for at, each in enumerate(self.stretches) if (each.customer, each.since) == was), None
        )
        if place is None:
            return None
        wrong = self.stretches.pop(place)
        self.store.delete(Ownership, wrong.id)
        owner = None
        if place and self.stretches[place - 1].until == wrong.since:
            before = self.stretches[place - 1]
            until = self._first([wrong.until, self._returned(before.customer, before.since or "")])
            self.stretches[place - 1] = before._replace(until=until)
            self.store.update(Ownership, before.id, until=until)
            owner = before.customer if until is None else None
        if place == len(self.stretches) and wrong.until is None:
            self.store.update(Unit, self.unit, owner_id=owner)
        return wrong

    def take_back(self, customer: int | None, day: str) -> None:
        """End the last stretch that had begun; a later sale keeps its buyer."""
        begun = [each for each in self.stretches if each.has_begun(day, customer)]
        if not begun:
            return
        if begun[-1].until is None or begun[-1].until > day:
            self.store.update(Ownership, begun[-1].id, until=day)
        if begun[-1] == self.stretches[-1]:
            self.store.update(Unit, self.unit, owner_id=None)

    def give_back(self, day: str) -> None:
        """What ended on a day by a return that was none after all goes on: to its real return, or the next sale."""
        for place, each in enumerate(self.stretches):
            later = self.stretches[place + 1].since if place + 1 < len(self.stretches) else None
            if each.until != day or later == day:
                continue
            until = self._first([later, self._returned(each.customer, each.since or "")])
            self.store.update(Ownership, each.id, until=until)
            if later is None and until is None:
                self.store.update(Unit, self.unit, owner_id=each.customer)

    @staticmethod
    def _first(days: list[str | None]) -> str | None:
        return min((day for day in days if day), default=None)

    def _returned(self, customer: int, since: str) -> str | None:
        """The day of the first settled return of what this customer bought on a day."""
        told = self.store.rows(
            "SELECT coalesce(j.finished_at, j.delivered_at, c.closed_at, j.received_at, c.opened_at), c.customer_id "
            "FROM jobs j JOIN cases c ON c.id = j.case_id "
            f"WHERE j.unit_id = ? AND j.kind = 'return' AND j.settled IN ({marks(_SETTLED)})",
            (self.unit, *_SETTLED),
        )
        days = [(day_at(at, self.place), who) for at, who in told]
        bought = _Stretch(0, customer, since, None)
        return self._first([day for day, who in days if bought.has_begun(day, who)])


def day_at(stored: str, place: tzinfo) -> str:
    """The local day of an instant."""
    return from_text(stored).astimezone(place).date().isoformat()
